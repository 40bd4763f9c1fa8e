/** GTIN (EAN, UPC): 8, 12, 13 or 14 digits, the last a check digit. GS1 General Specifications, section 7.9. */

/** The number without blanks and hyphens, or undefined where length or check digit is wrong. */
export function parseGtin(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return undefined;
  return gtinCheckDigit(digits.slice(0, -1)) === digits.at(-1) ? digits : undefined;
}

/** The check digit of a number that lacks it: weights 3, 1, 3 … from the right, up to the next ten. */
export function gtinCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

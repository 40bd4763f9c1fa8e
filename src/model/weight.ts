/** Weights are whole milligrams: a sticker weighs less than a gram. */
export type Milligrams = number;

export const grams = (n: number): Milligrams => Math.round(n * 1000);

/** `12.5` (grams, up to three decimals, no sign) as milligrams, or undefined. */
export function parseGrams(text: string): Milligrams | undefined {
  const [, whole, fraction = ''] = /^(\d{1,9})(?:\.(\d{1,3})0*)?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** `0.125` (kilograms, up to six decimals, no sign) as milligrams, or undefined. */
export function parseKilograms(text: string): Milligrams | undefined {
  const [, whole, fraction = ''] = /^(\d{1,6})(?:\.(\d{1,6})0*)?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
}

/** `12.5`: grams, exact, without needless zeros. */
export function formatGrams(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(4, '0');
  const fraction = text.slice(-3).replace(/0+$/, '');
  return fraction ? `${text.slice(0, -3)}.${fraction}` : text.slice(0, -3);
}

/** `0.125`: kilograms with three decimals as forms ask, rounded half up, never to 0.000 for goods that weigh something. */
export function formatKilograms(milligrams: Milligrams): string {
  const whole = milligrams > 0 ? Math.max(1, Math.round(milligrams / 1000)) : 0;
  const text = String(whole).padStart(4, '0');
  return `${text.slice(0, -3)}.${text.slice(-3)}`;
}

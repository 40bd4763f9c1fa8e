/** Numbers on parcels: which kinds a text may be, what its parts say, whether its check digit is right. */
import { countryName } from './country.ts';
import type { Source } from './dated.ts';
import { groupS10, readS10, s10Source } from './s10.ts';

/** A kind of number: its form, and how its check digit is reckoned. */
export interface NumberKind {
  readonly id: string;
  readonly name: string;
  /** Of the text without blanks, in capitals; the group `check` is the check digit, the others are its parts. */
  readonly form: RegExp;
  /** The digit that `check` should be, from the other groups. Absent: the kind has none. */
  readonly check?: (parts: Parts) => number;
  /** What else is wrong with it, in words. */
  readonly faults?: (number: string) => readonly string[];
  /** Further parts that are not letters of the number itself. */
  readonly explain?: (number: string) => Parts;
  /** As people write it. */
  readonly print?: (number: string) => string;
  readonly source: Source;
}

export type Parts = Readonly<Record<string, string>>;

/** A text read as one kind of number. */
export interface Identified {
  readonly kind: string;
  readonly name: string;
  /** As a barcode holds it: no blanks, no hyphen. */
  readonly number: string;
  /** As people write it: `RB 123 456 785 GB`, `020-12345675`. */
  readonly printed: string;
  readonly valid: boolean;
  readonly parts: Parts;
  readonly check?: { readonly given: string; readonly expected: string };
  /** What is wrong with it, in words; absent when it is valid. */
  readonly why?: string;
}

/** The remainder of a string of digits by seven: the check digit of air waybills and of DHL Express. */
export const mod7 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 7, 0);

/** A letter counts as (ASCII − 3) mod 10, as UPS has it. */
const signValue = (sign: string): number => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 3) % 10);

/** What is missing to the next ten when the signs count by two weights in turn. */
const mod10 = (signs: string, first: number, second: number): number => {
  const sum = [...signs].reduce((total, sign, i) => total + signValue(sign) * (i % 2 === 0 ? first : second), 0);
  return (10 - (sum % 10)) % 10;
};

const reversed = (signs: string): string => [...signs].reverse().join('');

/** FedEx: the weights in turn, the sum mod 11 mod 10. */
const fedex = (digits: string, weights: readonly number[]): number =>
  ([...digits].reduce((total, digit, i) => total + Number(digit) * weights[i % 3]!, 0) % 11) % 10;

const tracking = (courier: string): Source => ({
  title: `tracking_number_data: couriers/${courier}.json`,
  url: `https://github.com/jkeen/tracking_number_data/blob/main/couriers/${courier}.json`,
  retrieved: '2026-11-22',
  certainty: 'official',
});
const cargo = (what: string): Source => ({
  title: `IATA-Cargo ONE-Record: ${what}`,
  url: 'https://github.com/IATA-Cargo/ONE-Record',
  retrieved: '2026-11-22',
  certainty: 'official',
});

const text = (parts: Parts, ...names: string[]): string => names.map((name) => parts[name] ?? '').join('');
const routing = '(?:420(?<postcode>\\d{5}(?:\\d{4})?))?';
const long = (...lengths: number[]) => lengths.map((length) => `\\d{${length}}`).join('|');

/** All kinds we know, those with a check digit first. */
export const numberKinds: readonly NumberKind[] = [
  {
    id: 's10',
    name: 'postal item (S10)',
    form: /^(?<indicator>[A-Z]{2})(?<serial>\d{8})(?<check>\d)(?<country>[A-Z]{2})$/,
    check: (parts) => readS10(`${parts.indicator}${parts.serial}0${parts.country}`)!.expected,
    faults: (number) => readS10(number)!.faults.filter((fault) => !fault.startsWith('the check digit')),
    explain: (number) => ({ service: readS10(number)!.meaning, issuer: countryName(readS10(number)!.country) }),
    print: groupS10,
    source: s10Source,
  },
  {
    id: 'air-waybill',
    name: 'air waybill',
    form: /^(?<airline>\d{3})-?(?<serial>\d{7})(?<check>\d)$/,
    check: ({ serial }) => mod7(serial!),
    print: (number) => `${number.slice(0, 3)}-${number.slice(3)}`,
    source: cargo('air waybill examples'),
  },
  {
    id: 'dhl-express',
    name: 'DHL Express waybill',
    form: /^(?<serial>\d{9,10})(?<check>\d)$/,
    check: ({ serial }) => mod7(serial!),
    source: tracking('dhl'),
  },
  {
    id: 'fedex-express',
    name: 'FedEx Express',
    form: /^(?<serial>\d{11})(?<check>\d)$/,
    check: ({ serial }) => fedex(serial!, [3, 1, 7]),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-express-34',
    name: 'FedEx Express label barcode',
    form: /^(?<head>[0-8]\d{14})(?<postcode>\d{5})(?<serial>\d{13})(?<check>\d)$/,
    check: ({ serial }) => fedex(serial!, [1, 7, 3]),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-astra',
    name: 'FedEx ASTRA label barcode',
    form: /^(?<head>3\d{15})(?<serial>\d{11})(?<check>\d)(?<tail>\d{4})$/,
    check: ({ serial }) => fedex(serial!, [3, 1, 7]),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-ground',
    name: 'FedEx Ground',
    form: /^(?<serial>\d{14})(?<check>\d)$/,
    check: ({ serial }) => mod10(serial!, 1, 3),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-ground-sscc',
    name: 'FedEx Ground (SSCC-18)',
    form: /^(?<container>\d{2})(?<serial>\d{15})(?<check>\d)$/,
    check: ({ serial }) => mod10(serial!, 3, 1),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-ground-96',
    name: 'FedEx Ground label barcode (96)',
    form: /^(?<application>96)(?<head>\d{2})(?<service>\d{3})(?<shipper>\d{7})(?<package>\d{7})(?<check>\d)$/,
    check: (parts) => mod10(text(parts, 'shipper', 'package'), 1, 3),
    source: tracking('fedex'),
  },
  {
    id: 'fedex-ground-gsn',
    name: 'FedEx Ground label barcode (shipper number)',
    form: /^(?<application>96)(?<head>\d{7})(?<shipper>\d{10})\d(?<serial>\d{13})(?<check>\d)$/,
    check: ({ serial }) => fedex(serial!, [1, 7, 3]),
    source: tracking('fedex'),
  },
  {
    id: 'ups',
    name: 'UPS',
    form: /^1Z(?<shipper>[A-Z0-9]{6})(?<service>[A-Z0-9]{2})(?<package>[A-Z0-9]{7})(?<check>\d)$/,
    check: (parts) => mod10(text(parts, 'shipper', 'service', 'package'), 1, 2),
    source: tracking('ups'),
  },
  {
    id: 'ups-waybill',
    name: 'UPS waybill',
    form: /^(?<service>[AHJKTV])(?<serial>\d{9})(?<check>\d)$/,
    check: ({ serial }) => mod10(serial!, 1, 2),
    source: tracking('ups'),
  },
  {
    id: 'usps',
    name: 'USPS (20 digits)',
    form: /^(?<service>\d{2})(?<shipper>\d{9})(?<package>\d{8})(?<check>\d)$/,
    check: (parts) => mod10(text(parts, 'service', 'shipper', 'package'), 3, 1),
    source: tracking('usps'),
  },
  {
    id: 'usps-legacy',
    name: 'USPS delivery confirmation',
    form: new RegExp(`^${routing}(?:91)?(?<service>\\d{2})(?<shipper>\\d{9})(?<package>\\d{8})(?<check>\\d)$`),
    check: (parts) => mod10(`91${text(parts, 'service', 'shipper', 'package')}`, 3, 1),
    source: tracking('usps'),
  },
  {
    id: 'usps-impb-n',
    name: 'USPS package barcode, online label',
    form: new RegExp(
      `^${routing}(?<application>94)(?<service>\\d{3})(?:(?<shipper>9\\d{8})(?<package>${long(7, 11, 15)})|` +
        `(?<mailer>[0-8]\\d{5})(?<piece>${long(10, 14)}))(?<check>\\d)$`,
    ),
    check: (parts) => mod10(reversed(text(parts, 'application', 'service', 'shipper', 'package', 'mailer', 'piece')), 3, 1),
    source: tracking('usps'),
  },
  {
    id: 'usps-impb-c',
    name: 'USPS package barcode, commercial or retail',
    form: new RegExp(
      `^${routing}(?<application>92(?=\\d{3}9)|93(?=\\d{3}[0-8])|95)(?<service>\\d{3})(?:(?<shipper>9\\d{8})(?<package>${long(7, 11)})|` +
        `(?<mailer>[0-8]\\d{5})(?<piece>${long(10, 14)}))(?<check>\\d)$`,
    ),
    check: (parts) => mod10(text(parts, 'application', 'service', 'shipper', 'package', 'mailer', 'piece'), 3, 1),
    source: tracking('usps'),
  },
  {
    id: 'dhl-piece',
    name: 'DHL Express piece id',
    form: /^(?<prefix>J[A-Z]{2,3})(?<serial>\d{9,10})$/,
    source: tracking('dhl'),
  },
  {
    id: 'dhl-ecommerce',
    name: 'DHL eCommerce',
    form: /^(?<prefix>GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=[A-Z]*\d)(?<serial>[A-Z0-9]{10,39})$/,
    source: tracking('dhl'),
  },
  { id: 'dhl-ecommerce-14', name: 'DHL eCommerce (14 digits)', form: /^(?<serial>\d{14})$/, source: tracking('dhl') },
  { id: 'yunexpress', name: 'YunExpress', form: /^(?<prefix>YT)(?<serial>\d{16})$/, source: tracking('yunexpress') },
  { id: 'landmark-global', name: 'Landmark Global', form: /^LTN(?<serial>\d{8})N1$/, source: tracking('landmark') },
  {
    id: 'house-waybill',
    name: 'house waybill',
    form: /^(?<number>[A-Z0-9]{1,12})$/,
    source: cargo('XFZB 4.00, house waybill number'),
  },
];

/**
 * What a text may be, best first: those whose check digit is right; or else those whose check digit (or country, or indicator) is wrong; or else the
 * kinds without a check digit. So a wrong check digit is never excused by a kind that has none. Empty: no kind we know has this form.
 * Blanks and small letters are as good as none and capitals.
 */
export function identify(text: string): readonly Identified[] {
  const compact = text.replace(/\s+/g, '').toUpperCase();
  const all = numberKinds.flatMap((kind) => read(kind, compact));
  const checked = all.filter(({ check }) => check);
  const right = checked.filter(({ valid }) => valid);
  return right.length > 0 ? right : checked.length > 0 ? checked : all;
}

/** Whether a text is a valid number of this kind, as {@link numberKinds} names it. */
export const isNumberOf = (kind: string, text: string): boolean => identify(text).some((found) => found.kind === kind && found.valid);

function read(kind: NumberKind, compact: string): Identified[] {
  const groups = kind.form.exec(compact)?.groups;
  if (!groups) return [];
  const { check: given, ...named } = groups;
  const written: Parts = Object.fromEntries(Object.entries(named).filter(([, part]) => part !== undefined)) as Parts;
  const number = compact.replaceAll('-', '');
  const check = kind.check && { given: given!, expected: String(kind.check(written)) };
  const faults = [...(kind.faults?.(number) ?? []), ...(check ? wrong(check) : [])];
  return [
    {
      kind: kind.id,
      name: kind.name,
      number,
      printed: kind.print?.(number) ?? number,
      valid: faults.length === 0,
      parts: { ...written, ...kind.explain?.(number) },
      ...(check && { check }),
      ...(faults.length > 0 && { why: faults.join(', ') }),
    },
  ];
}

const wrong = ({ given, expected }: { readonly given: string; readonly expected: string }): string[] =>
  given === expected ? [] : [`the check digit is ${given}; it should be ${expected}`];

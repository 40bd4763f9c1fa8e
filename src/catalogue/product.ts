/** One row of the catalogue → a product, or the problems that hold the orders which need it. */
import { isAlpha2, parseCountry } from '../model/country.ts';
import { parseGtin } from '../model/gtin.ts';
import { isCurrency, type Money, parseMoney } from '../model/money.ts';
import { holds, type Outcome, type Problem, type Where } from '../model/problem.ts';
import type { Battery, Manufacturer, Product, Size } from '../model/shipment.ts';
import { formatGrams, type Milligrams, parseGrams } from '../model/weight.ts';
import * as problems from './problems.ts';

/** Without these no declaration can be made. */
export const neededColumns = ['sku', 'description', 'hs', 'origin', 'net_grams'] as const;

/** Every column that is read, in the order of a template; besides them `hs_<iso2>` for a longer code of one destination. */
export const catalogueColumns = [
  ...['sku', 'description', 'description_local', 'hs', 'origin', 'net_grams', 'gross_grams', 'length_mm', 'width_mm', 'height_mm'],
  ...['material', 'use', 'brand', 'model', 'manufacturer', 'manufacturer_code', 'manufacturer_street', 'manufacturer_city'],
  ...['manufacturer_country', 'gtin', 'battery', 'unit', 'unit_value', 'currency', 'elements_cn', 'dangerous_goods'],
] as const;

const whyNeeded: Readonly<Record<string, string>> = {
  description: 'what it is, of what material, for what or whom',
  hs: 'the six digits of the Harmonized System, or more',
  origin: 'the country where it was made',
  net_grams: 'the weight of one unit without its packing',
};

/** Every word of the column `battery`. */
export const batteries: readonly Battery[] = [
  'none',
  'ion-installed',
  'ion-packed',
  'ion-alone',
  'metal-installed',
  'metal-packed',
  'metal-alone',
  'other',
];

/** A row as the reader hands it over. */
export interface ProductRow {
  readonly sku: string;
  readonly where: Where;
  /** Columns by their plain names, in file order. */
  readonly columns: readonly string[];
  /** The trimmed cell, '' where it is empty or there is no such column. */
  cell(column: string): string;
}

/** The product of a row. `value` is absent where an error was found; warnings and notes stand beside a product. */
export function readProduct(row: ProductRow): Outcome<Product> {
  const found: Problem[] = [];
  const reader = cellReader(row, found);
  const product = assemble(row, reader);
  return { value: found.some(holds) ? undefined : product, problems: found };
}

/** What the readers of single cells share: the row, and where to put a problem. */
interface Reader {
  text(column: string): string | undefined;
  needed(column: string): string;
  /** Reads a cell that is not empty; raises `unreadable-cell` where `parse` gives undefined. */
  parsed<T>(column: string, parse: (text: string) => T | undefined, expected: string, fix?: string): T | undefined;
  raise(problem: Problem): void;
  at(column: string): Where;
}

function cellReader(row: ProductRow, found: Problem[]): Reader {
  const at = (column: string): Where => ({ ...row.where, column });
  const text = (column: string): string | undefined => row.cell(column) || undefined;
  return {
    at,
    text,
    raise: (problem) => void found.push(problem),
    needed(column) {
      const value = text(column);
      if (value === undefined)
        found.push(problems.emptyCell(at(column), { column, why: whyNeeded[column] ?? 'every declaration asks for it' }));
      return value ?? '';
    },
    parsed(column, parse, expected, fix) {
      const value = text(column);
      const result = value === undefined ? undefined : parse(value);
      if (value !== undefined && result === undefined) {
        found.push(problems.unreadableCell(at(column), { found: value, expected, ...(fix && { fix }) }));
      }
      return result;
    },
  };
}

function assemble(row: ProductRow, reader: Reader): Product {
  const { text } = reader;
  const hs = readHs(reader, 'hs', reader.needed('hs'));
  const net = readWeights(reader);
  const battery = readBattery(row, reader);
  return {
    sku: row.sku,
    description: readDescription(reader),
    hs,
    hsOf: readOtherHs(row, reader, hs),
    origin: readOrigin(reader),
    ...net,
    unit: text('unit') ?? 'PCE',
    ...given({
      descriptionLocal: text('description_local'),
      size: readSize(reader),
      material: text('material'),
      use: text('use'),
      brand: text('brand'),
      model: text('model'),
      manufacturer: readManufacturer(reader),
      gtin: readGtin(reader),
      battery,
      unitValue: readUnitValue(reader),
      elementsCn: text('elements_cn'),
      dangerousGoods: readDangerousGoods(reader),
    }),
  };
}

function readDescription(reader: Reader): string {
  const text = reader.needed('description');
  if (/\p{Cc}/u.test(text)) {
    reader.raise(
      problems.unreadableCell(reader.at('description'), {
        found: text.replace(/\p{Cc}+/gu, '␤'),
        expected: 'a description on one line',
        fix: 'Write the description on one line, without line breaks and tabs.',
      }),
    );
  }
  return text;
}

const readOrigin = (reader: Reader): string => {
  reader.needed('origin');
  return (
    reader.parsed('origin', (text) => parseCountry(text), 'a country', 'Write the country of origin as two letters, such as CN.') ?? ''
  );
};

function readHs(reader: Reader, column: string, text: string): string {
  if (text === '') return '';
  // Dots and blanks are how tariffs print a code, an apostrophe is how a spreadsheet keeps it text: nothing is lost with them.
  const digits = text.replace(/^'/, '').replace(/[.\s]/g, '');
  const fault = faultOfHs(digits, column === 'hs');
  if (fault) reader.raise(problems.badHsCode(reader.at(column), { found: text, ...fault }));
  return fault ? '' : digits;
}

/** A destination's own code may have an odd number of digits (Japan has nine); the common one never. */
function faultOfHs(digits: string, even: boolean): { why: string; fix: string } | undefined {
  const text = 'Write the code as text, all its digits, a leading zero too.';
  if (!/^\d+$/.test(digits)) return { why: 'it has other characters than digits and dots', fix: text };
  if (even && digits.length % 2 === 1) {
    return {
      why: `${digits.length} digits are an odd number, as when a leading zero is lost`,
      fix: 'Format the column as text in the spreadsheet and write the code again with its leading zero.',
    };
  }
  if (digits.length < 6) return { why: `it has ${digits.length} digits, not at least 6`, fix: text };
  if (digits.length > 14) return { why: `it has ${digits.length} digits, more than 14`, fix: text };
  const chapter = digits.slice(0, 2);
  if (chapter === '00' || chapter === '77' || chapter > '97')
    return { why: `there is no chapter ${chapter}`, fix: 'Look the code up in the tariff.' };
  return undefined;
}

function readOtherHs(row: ProductRow, reader: Reader, hs: string): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const column of row.columns) {
    const country = column.startsWith('hs_') ? column.slice(3).toUpperCase() : '';
    const text = isAlpha2(country) ? row.cell(column) : '';
    const code = readHs(reader, column, text);
    if (!code) continue;
    if (hs && !code.startsWith(hs.slice(0, 6))) reader.raise(problems.otherHsCode(reader.at(column), { found: text, hs }));
    codes[country] = code;
  }
  return codes;
}

function readWeights(reader: Reader): { netMilligrams: Milligrams; grossMilligrams?: Milligrams } {
  reader.needed('net_grams');
  const weigh = (column: string) => reader.parsed(column, parseWeight, 'a weight in grams above 0, such as 12.5', weightFix);
  const net = weigh('net_grams');
  const gross = weigh('gross_grams');
  if (net !== undefined && gross !== undefined && gross < net) {
    reader.raise(problems.grossBelowNet(reader.at('gross_grams'), { net: formatGrams(net), gross: formatGrams(gross) }));
  }
  return { netMilligrams: net ?? 0, ...(gross !== undefined && { grossMilligrams: gross }) };
}

const weightFix = 'Write grams of one unit with a decimal point, at most three decimals and no thousands mark: 1250 or 12.5.';
const parseWeight = (text: string): Milligrams | undefined => parseGrams(text) || undefined;

function readSize(reader: Reader): Size | undefined {
  const side = (column: string) => reader.parsed(column, parseMillimetres, 'a length in whole millimetres, 1 to 9999');
  const columns = ['length_mm', 'width_mm', 'height_mm'] as const;
  const [lengthMm, widthMm, heightMm] = columns.map(side);
  if (lengthMm && widthMm && heightMm) return { lengthMm, widthMm, heightMm };
  const missing = columns.filter((column) => reader.text(column) === undefined);
  if (missing.length === 1 || missing.length === 2) {
    reader.raise(problems.partOfSize(reader.at(missing[0]!), { missing: missing.join(' and ') }));
  }
  return undefined;
}

const parseMillimetres = (text: string): number | undefined => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined);

/** A country, or its part by ISO 3166-2: `CA-ON`. */
function parsePlace(text: string): Pick<Manufacturer, 'country' | 'region'> | undefined {
  const [, before = text, region] = /^([A-Za-z]{2})-([A-Za-z0-9]{1,3})$/.exec(text.trim()) ?? [];
  const country = parseCountry(before);
  return country === undefined ? undefined : { country, ...(region !== undefined && { region: region.toUpperCase() }) };
}

function readManufacturer(reader: Reader): Manufacturer | undefined {
  const place = reader.parsed(
    'manufacturer_country',
    parsePlace,
    'a country',
    'Write the country as two letters, such as CN; for Canada with its province, such as CA-ON.',
  );
  const name = reader.text('manufacturer');
  const rest = given({
    code: reader.text('manufacturer_code'),
    street: reader.text('manufacturer_street'),
    city: reader.text('manufacturer_city'),
    ...place,
  });
  if (name !== undefined) return { name, ...rest };
  const [stray] = Object.keys(rest);
  if (stray)
    reader.raise(problems.emptyCell(reader.at('manufacturer'), { column: 'manufacturer', why: `manufacturer_${stray} is filled in` }));
  return undefined;
}

function readGtin(reader: Reader): string | undefined {
  const text = reader.text('gtin')?.replace(/^'/, '');
  const gtin = text === undefined ? undefined : parseGtin(text);
  if (text !== undefined && gtin === undefined) reader.raise(problems.badGtin(reader.at('gtin'), { found: text }));
  return gtin;
}

function readBattery(row: ProductRow, reader: Reader): Battery | undefined {
  const find = (text: string) => batteries.find((word) => word === text.toLowerCase().replace(/[\s_]+/g, '-'));
  if (reader.text('battery') === undefined) reader.raise(problems.batteryNotStated(reader.at('battery'), { sku: row.sku }));
  return reader.parsed('battery', find, `one of ${batteries.join(', ')}`);
}

/** `none`, or the UN number under which the goods are dangerous. */
function readDangerousGoods(reader: Reader): string | undefined {
  const find = (text: string) => (/^none$/i.test(text) ? 'none' : /^UN ?\d{4}$/i.exec(text)?.[0].replace(' ', '').toUpperCase());
  return reader.parsed('dangerous_goods', find, 'none, or a UN number such as UN1266');
}

function readUnitValue(reader: Reader): Money | undefined {
  const text = reader.text('unit_value');
  if (text === undefined) return undefined;
  const currency = reader.text('currency')?.toUpperCase();
  if (currency === undefined) {
    reader.raise(problems.emptyCell(reader.at('currency'), { column: 'currency', why: 'a unit value is a number of some currency' }));
    return undefined;
  }
  if (reader.parsed('currency', () => (isCurrency(currency) ? currency : undefined), 'a currency code such as USD') === undefined)
    return undefined;
  return reader.parsed('unit_value', (value) => positive(parseMoney(value, currency)), `an amount in ${currency} above 0, such as 12.50`);
}

const positive = (amount: Money | undefined): Money | undefined => (amount && amount.minor > 0 ? amount : undefined);

/** The entries that have a value: an absent key, never an undefined one. */
const given = <T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

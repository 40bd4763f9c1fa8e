/** The mapping by which an own shop's or a B2B desk's export is read: columns to fields, and how its cells are written. Part of the settings. */
import { z } from 'zod';
import { encodingNamed } from '../../formats/text.ts';
import { isCurrency } from '../../model/money.ts';
import { type NotToShip, reasonsNotToShip, type Trade, trades } from '../../model/order.ts';
import type { PriceBasis } from '../platform.ts';
import { isDateForm } from './dates.ts';
import { presets } from './presets.ts';

const heading = z.string({ error: 'must be a heading of the export; put it in quotes' }).trim().min(1, 'is empty');
const headings = z.union([heading.transform((one) => [one]), z.array(heading).min(1, 'names no column')], {
  error: 'must be a heading of the export, or a list of them',
}) as unknown as z.ZodType<string[]>;
const word = z.string({ error: 'must be text; put it in quotes' }).trim();

/** Fields of an order and of its items, each with the heading under which the export has it. */
const columns = z.strictObject({
  order: heading.optional(),
  placed_on: heading.optional(),
  status: heading.optional(),
  /** Joined by blanks. */
  name: headings.optional(),
  company: heading.optional(),
  /** One street line each. */
  address: headings.optional(),
  city: heading.optional(),
  region: heading.optional(),
  postcode: heading.optional(),
  country: heading.optional(),
  phone: heading.optional(),
  email: heading.optional(),
  /** The buyer's numbers; `tax_id` where the export does not say which kind. */
  eori: heading.optional(),
  vat: heading.optional(),
  tax_id: heading.optional(),
  sku: heading.optional(),
  title: headings.optional(),
  quantity: heading.optional(),
  unit_price: heading.optional(),
  line_total: heading.optional(),
  goods_total: heading.optional(),
  currency: heading.optional(),
  shipping: heading.optional(),
  discount: heading.optional(),
  service: heading.optional(),
  /** In the form of `dates`, as placed_on. */
  paid_on: heading.optional(),
  payment_method: heading.optional(),
  payment_reference: heading.optional(),
});

export type Columns = z.output<typeof columns>;
export type Field = keyof Columns;
export const fields = Object.keys(columns.shape) as readonly Field[];

const written = z.strictObject({
  name: word.min(1, 'is empty').optional(),
  preset: z.enum(Object.keys(presets) as [keyof typeof presets]).optional(),
  columns: columns.optional(),
  dates: word.refine(isDateForm, 'must be a form of YYYY or YY, MM or M or Mon, DD or D, like DD/MM/YYYY').optional(),
  money: z.strictObject({ mark: z.enum(['.', ',']) }).optional(),
  currency: word.refine(isCurrency, 'must be a three-letter currency code, like USD').optional(),
  basis: z.enum(['unit', 'line', 'order', 'none']).optional(),
  encoding: word.refine((name) => encodingNamed(name) !== undefined, 'must be an encoding, like gb18030 or windows-1252').optional(),
  trade: z.enum(trades as [Trade]).optional(),
  not_to_ship: z.record(word, z.enum(reasonsNotToShip)).optional(),
  ship: z.array(word).optional(),
  /** A platform, or one of its files as `platform/file`, whose built-in reader this mapping overrules. */
  instead_of: word.min(1, 'is empty').optional(),
});

export type Written = z.output<typeof written>;

/** A mapping that has been checked: what must be there is there. */
export interface Mapping {
  readonly name?: string;
  readonly columns: Columns & {
    readonly order: string;
    readonly address: readonly string[];
    readonly country: string;
    readonly quantity: string;
  };
  readonly basis: PriceBasis;
  /** Form of `placed_on` and `paid_on`; there where one of the columns is. */
  readonly dates?: string;
  /** There where an amount is read. */
  readonly mark?: '.' | ',';
  /** Of amounts beside which none stands. */
  readonly currency?: string;
  readonly encoding: string;
  readonly trade?: Trade;
  /** Status words, as written. */
  readonly notToShip: Readonly<Record<string, NotToShip>>;
  /** Status words of orders that go; any other word that is not in `notToShip` holds the order. Absent: any other word goes. */
  readonly ship?: readonly string[];
  /** `shein`, or `amazon/new-orders`: files that the built-in reader would take are read by this mapping. */
  readonly insteadOf?: string;
}

/** What is wrong with a mapping as a whole: the key below it, and why. */
export interface MappingFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Which column holds the price by each basis. */
const priceOf: Readonly<Record<'unit' | 'line' | 'order', Field>> = { unit: 'unit_price', line: 'line_total', order: 'goods_total' };
const prices = Object.values(priceOf);
const amounts: readonly Field[] = [...prices, 'shipping', 'discount'];

/** The schema of one store in the settings. */
export const storeSchema = written.transform((given, ctx): Mapping => {
  const { mapping, faults } = mappingOf(given);
  for (const { path, message } of faults) ctx.addIssue({ code: 'custom', path: [...path], message });
  return mapping ?? z.NEVER;
});

/** The mapping with what its preset says, or everything that it lacks. */
export function mappingOf(given: Written): { readonly mapping?: Mapping; readonly faults: readonly MappingFault[] } {
  const whole = withPreset(given);
  const faults = [...lacking(whole), ...priceFaults(whole), ...writingFaults(whole)];
  if (faults.length > 0) return { faults };
  const {
    columns = {},
    basis,
    money,
    not_to_ship: notToShip = {},
    encoding = 'windows-1252',
    instead_of: insteadOf,
    preset: _,
    ...rest
  } = whole;
  const known = { columns, basis: basis ?? basisOf(columns)!, ...(money && { mark: money.mark }), encoding, notToShip };
  const mapping = { ...rest, ...known, ...(insteadOf !== undefined && { insteadOf }) };
  return { mapping: mapping as Mapping, faults };
}

/** What is written overrules the preset, column by column; a price column overrules all the preset's price columns. */
function withPreset(given: Written): Written {
  if (!given.preset) return given;
  const preset = written.parse(presets[given.preset]);
  const own = given.columns ?? {};
  const priced = prices.some((field) => own[field] !== undefined) || given.basis === 'none';
  const kept = Object.entries(preset.columns ?? {}).filter(([field]) => !(priced && prices.includes(field as Field)));
  const { basis, ...rest } = preset;
  const merged = { ...rest, ...given, columns: { ...Object.fromEntries(kept), ...own } };
  return priced || basis === undefined ? merged : { basis, ...merged };
}

function lacking({ columns = {} }: Written): MappingFault[] {
  const without = (...wanted: readonly Field[]) => wanted.every((field) => columns[field] === undefined);
  const needed: Field[] = (['order', 'address', 'country', 'quantity'] as const).filter((field) => without(field));
  const missing = (field: string, more = '') => ({ path: ['columns', field], message: `is missing${more}` });
  return [
    ...needed.map((field) => missing(field)),
    ...(without('name', 'company') ? [missing('name', ': the export must say who receives the goods, by name or company')] : []),
    ...(without('sku', 'title') ? [missing('sku', ': the export must say what was sold')] : []),
  ];
}

function priceFaults({ columns = {}, basis }: Written): MappingFault[] {
  const given = prices.filter((field) => columns[field] !== undefined);
  const fault = (message: string) => [{ path: ['basis'], message }];
  if (basis === undefined && given.length === 0)
    return fault('is missing: map unit_price, line_total or goods_total; or write basis: none where the export has no prices');
  if (basis === undefined && given.length > 1)
    return fault(
      `is ambiguous: ${given.join(' and ')} are mapped; say which holds (unit, line or order), the others are checked against it`,
    );
  if (basis === 'none' && given.length > 0) return fault(`is none, but ${given.join(' and ')} ${given.length > 1 ? 'are' : 'is'} mapped`);
  if (basis !== undefined && basis !== 'none' && !given.includes(priceOf[basis]))
    return fault(`is ${basis}, but ${priceOf[basis]} is not mapped`);
  return [];
}

function writingFaults({ columns = {}, dates, money, not_to_ship: reasons, ship }: Written): MappingFault[] {
  const amount = amounts.find((field) => columns[field] !== undefined);
  const faults: MappingFault[] = [];
  const dated = (['placed_on', 'paid_on'] as const).find((field) => columns[field] !== undefined);
  if (dated && dates === undefined) faults.push({ path: ['dates'], message: `is missing: say how ${dated} is written, like YYYY-MM-DD` });
  if (amount && !money)
    faults.push({ path: ['money'], message: `is missing: say the decimal mark of ${amount}, {mark: '.'} or {mark: ','}` });
  if (columns.status === undefined && (reasons ?? ship))
    faults.push({ path: [reasons ? 'not_to_ship' : 'ship'], message: 'needs columns.status: which column has these words?' });
  return faults;
}

const basisOf = (columns: Columns): PriceBasis | undefined =>
  (['unit', 'line', 'order'] as const).find((basis) => columns[priceOf[basis]] !== undefined);

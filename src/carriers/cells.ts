/** One cell of a carrier's bulk file: the value of its field, as the layout writes such values. */
import { guardFormula } from '../formats/csv.ts';
import { alpha3Of, chineseCountryName, countryName } from '../model/country.ts';
import { formatAmount, type Money } from '../model/money.ts';
import { mask, type Problem } from '../model/problem.ts';
import { doesNotFit, formulaRefused, guarded, missingValue, noCode, shortened, transliterated, unwritable } from './bulk-problems.ts';
import { type Field, fields, type Scope } from './fields.ts';
import { clean, shorten, writtenFor } from './fit.ts';
import type { Column, CountryForm, Csv, Layout } from './layout.ts';
import { formatLength, formatSteps, type LengthUnit, sharedSteps, type WeightUnit, weightDecimals, weightSteps } from './measures.ts';

/** A file that is being filled, and what is found on the way. */
export interface Filling {
  readonly layout: Layout;
  readonly form: Csv | 'xlsx';
  readonly problems: Problem[];
}

/** The text of a cell. What does not fit, has no code or is missing is added to the problems. */
export function cellOf(column: Column, scope: Scope, filling: Filling): string {
  if (column.item !== undefined && column.item > scope.lines.length) return '';
  const at = column.item === undefined ? scope : { ...scope, n: column.item - 1 };
  const field = column.field === undefined ? undefined : fields.get(column.field)!;
  const value = field?.of(at);
  const empty = field !== undefined && (value === undefined || value === '');
  if (field && empty && column.required) {
    filling.problems.push(missingValue(whereOf(column, at), { ...of(column, filling), what: field.says }));
  }
  if (!field || empty) return column.says ?? '';
  return inPlace(plain(column, field, value!, at, filling), column, field, at, filling);
}

const of = ({ heading }: Column, { layout }: Filling) => ({ layout: layout.name, column: heading });

const whereOf = ({ heading, field }: Column, { shipment, n }: Scope) => ({
  shipment: shipment.id,
  field: heading,
  ...(field?.startsWith('item.') && n !== undefined && { item: n + 1 }),
});

/** The value in the layout's numbers, units, codes and names of countries. */
function plain(column: Column, field: Field, value: string | number | Money, scope: Scope, filling: Filling): string {
  const { layout } = filling;
  if (typeof value === 'object') return marked(amountOf(value, column.decimals), layout);
  if (typeof value === 'number') return marked(numberOf(column, field, value, scope), layout) + (column.after ?? '');
  if (column.codes) return codeOf(column, value, scope, filling);
  if (field.kind === 'country') return countryIn(column.country ?? layout.country ?? 'alpha-2', value);
  if (field.kind === 'date') return dated(value, layout.dates ?? 'yyyy-mm-dd');
  return field.kind === 'phone' ? phoned(value, column, filling) : value;
}

const marked = (text: string, { decimal = '.' }: Layout): string => text.replace('.', decimal);

function codeOf(column: Column, value: string, scope: Scope, filling: Filling): string {
  const codes = column.codes!;
  const found = Object.hasOwn(codes, value) ? codes[value] : codes['*'];
  if (found !== undefined) return found;
  filling.problems.push(noCode(whereOf(column, scope), { ...of(column, filling), found: value, known: Object.keys(codes).join(', ') }));
  return '';
}

/** In the currency's own decimals; more where the column has more. Fewer would be another amount, so they are not cut off. */
function amountOf(value: Money, decimals: number | undefined): string {
  const [whole = '', fraction = ''] = formatAmount(value).split('.');
  const kept =
    decimals === undefined || /[1-9]/.test(fraction.slice(decimals)) ? fraction : fraction.slice(0, decimals).padEnd(decimals, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function numberOf({ unit, decimals }: Column, { kind, of }: Field, value: number, scope: Scope): string {
  if (kind === 'length') return formatLength(value, (unit ?? 'cm') as LengthUnit, decimals ?? 0);
  if (kind !== 'weight' && kind !== 'line-weight') return String(value);
  const weight = (unit ?? 'g') as WeightUnit;
  const places = decimals ?? weightDecimals(weight);
  if (kind === 'weight') return formatSteps(weightSteps(value, weight, places), weight, places);
  // Lines add up to what the shipment weighs when each is rounded.
  const all = scope.lines.map((_, n) => of({ ...scope, n }) as number);
  return formatSteps(sharedSteps(all, weight, places)[scope.n ?? 0]!, weight, places);
}

const countries: Readonly<Record<CountryForm, (alpha2: string) => string>> = {
  'alpha-2': (alpha2) => alpha2,
  'alpha-3': alpha3Of,
  english: countryName,
  chinese: chineseCountryName,
};
const countryIn = (form: CountryForm, alpha2: string): string => countries[form](alpha2);

const dated = (day: string, form: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    mm: month,
    m: String(Number(month)),
    dd: date,
    d: String(Number(date)),
  };
  return form.replace(/yyyy|yy|mm?|dd?/g, (part) => parts[part]!);
};

/** A plus would begin a formula in a CSV; what parts the digits is left out where they have no room. */
function phoned(phone: string, { limit }: Column, { layout, form }: Filling): string {
  const way = layout.phone ?? (form === 'xlsx' ? 'as-written' : '00');
  if (way === 'bare') return phone.replace(/^\s*(\+|00)/, '').replace(/\D/g, '');
  const whole = way === 'as-written' ? phone : phone.replace(/^\s*\+/, '00');
  if (way === 'digits') return whole.replace(/\D/g, '');
  return limit !== undefined && whole.length > limit ? whole.replace(/[^\d+]/g, '') : whole;
}

/** The text in the carrier's characters and within its limit. */
function inPlace(text: string, column: Column, field: Field, scope: Scope, filling: Filling): string {
  const { layout, problems } = filling;
  const where = whereOf(column, scope);
  const shown = (value: string): string => (field.personal ? mask(value) : `"${value}"`);
  const tidy = clean(text);
  const written = writtenFor(tidy, layout);
  if (written === undefined) problems.push(unwritable(where, { ...of(column, filling), found: shown(tidy) }));
  const there = written ?? tidy;
  if (there !== tidy && written !== undefined)
    problems.push(transliterated(where, { ...of(column, filling), found: shown(tidy), written: shown(there) }));
  const mayBeCut = field.kind === 'text' || field.kind === 'name';
  const room = (column.limit ?? Number.POSITIVE_INFINITY) - (guards(there, column, where, field, filling) ? 1 : 0);
  if ([...there].length <= room) return there;
  if (!mayBeCut) {
    problems.push(doesNotFit(where, { ...of(column, filling), found: shown(there), limit: column.limit! }));
    return there;
  }
  const cut = shorten(there, room);
  problems.push(shortened(where, { ...of(column, filling), found: shown(there), written: shown(cut) }));
  return cut;
}

/** Whether a CSV gets an apostrophe before the cell. Amounts and codes of ours never look like a formula. */
function guards(text: string, column: Column, where: ReturnType<typeof whereOf>, field: Field, filling: Filling): boolean {
  if (filling.form === 'xlsx' || guardFormula(text) === text) return false;
  const found = field.personal ? mask(text) : `"${text}"`;
  filling.problems.push((filling.form.guard === 'refuse' ? formulaRefused : guarded)(where, { ...of(column, filling), found }));
  return filling.form.guard !== 'refuse';
}

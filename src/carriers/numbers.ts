/** Numbers from the range a carrier gave: which serials it holds, how a serial is written, and what is wrong with a range. */
import { isAlpha2 } from '../model/country.ts';
import { identify, mod7, numberKinds } from '../model/number.ts';
import type { Problem, Where } from '../model/problem.ts';
import { formatS10, s10Indicator } from '../model/s10.ts';
import type { Carrier, NumberRange, Service } from './carrier.ts';
import { backwards, byAgreement, reservedIndicator, tooLong, unknownIssuer, wrongForm, wrongIndicator } from './problems.ts';

type S10Range = Extract<NumberRange, { kind: 's10' }>;
type PatternRange = Extract<NumberRange, { kind: 'pattern' }>;

/** A range as the ledger counts it: both ends are serials of the series. */
export interface Serials {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The serials of a range. Ranges that could give the same number share a series, whichever carrier of the settings has them:
 * postal numbers by indicator and country, others by what they look like; digits that end a prefix count as part of the serial.
 */
export function serialsOf(range: NumberRange): Serials {
  if (range.kind === 's10') return { series: `s10|${range.indicator}|${range.country}`, from: range.from, to: range.to };
  const { head, base, digits } = shapeOf(range);
  return { series: `pattern|${head}|${digits}|${range.check}`, from: base + range.from, to: base + range.to };
}

/** The number of a serial that {@link serialsOf} counts: `LX100000003CN`, `3318810025`. */
export function formatNumber(range: NumberRange, serial: number): string {
  if (range.kind === 's10') return formatS10(range.indicator, serial, range.country);
  const { head, digits } = shapeOf(range);
  const body = head + String(serial).padStart(digits, '0');
  return range.check === 'mod7' ? body + mod7(body.replace(/\D/g, '')) : body;
}

/** First and last number of a range, for messages. */
export function endsOf(range: NumberRange): { readonly first: string; readonly last: string } {
  const { from, to } = serialsOf(range);
  return { first: formatNumber(range, from), last: formatNumber(range, to) };
}

/** Whether what is left of a range is so little that the carrier should be asked for another: below ten, or below one in twenty. */
export const isScarce = (left: number, { from, to }: Pick<NumberRange, 'from' | 'to'>): boolean =>
  left < Math.max(10, (to - from + 1) / 20);

/** A prefix `A3318` and serials of five digits are letters `A` and serials of nine digits from 331800000 on. */
function shapeOf({ prefix, width }: PatternRange): { readonly head: string; readonly base: number; readonly digits: number } {
  const [tail] = /\d*$/.exec(prefix)!;
  return { head: prefix.slice(0, prefix.length - tail.length), base: Number(tail) * 10 ** width, digits: tail.length + width };
}

/** The services whose numbers the range holds; all of them where the carrier gives numbers later, or where numbers do not tell services apart. */
export const servicesOf = ({ services }: Carrier, range: NumberRange | undefined): readonly Service[] =>
  range?.kind === 's10' ? services.filter(({ post }) => !post || post.indicators.test(range.indicator)) : services;

/** What is wrong with a range for this carrier. `id` is the carrier's name in the settings; `where` leads to the settings. */
export function rangeProblems(range: NumberRange, carrier: Carrier, id = carrier.id, where: Where = {}): readonly Problem[] {
  const problems = range.kind === 's10' ? s10Problems(range, carrier, id, where) : [];
  const most = range.kind === 's10' ? 8 : 15;
  const digits = range.kind === 's10' ? String(range.to).length : shapeOf(range).digits;
  if (range.from > range.to) problems.push(backwards(where, { carrier: id, from: range.from, to: range.to }));
  if (digits > most) problems.push(tooLong(where, { carrier: id, digits, most }));
  return problems.length > 0 ? problems : formProblems(range, carrier, id, where);
}

function s10Problems({ indicator, country }: S10Range, carrier: Carrier, id: string, where: Where): Problem[] {
  const problems: Problem[] = [];
  const { use, meaning } = s10Indicator(indicator) ?? { use: 'reserved', meaning: 'not two capital letters' };
  const of = { carrier: id, indicator, meaning };
  if (use === 'reserved' || use === 'unassigned') problems.push(reservedIndicator(where, of));
  else if (servicesOf(carrier, { kind: 's10', indicator, country, from: 0, to: 0 }).length === 0) {
    problems.push(wrongIndicator(where, { ...of, expected: lettersOf(carrier) }));
  } else if (use === 'agreement') problems.push(byAgreement(where, of));
  if (!isAlpha2(country)) problems.push(unknownIssuer(where, { carrier: id, country }));
  return problems;
}

/** `L?, R?, U?`: first letters that the carrier's services take. */
const lettersOf = ({ services }: Carrier): string =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    .filter((letter) => services.some(({ post }) => post?.indicators.test(`${letter}A`)))
    .map((letter) => `${letter}?`)
    .join(', ');

/** The first number of a range stands for all: they differ in the serial and its check digit alone. */
function formProblems(range: NumberRange, { numberKind }: Carrier, id: string, where: Where): readonly Problem[] {
  if (numberKind === undefined) return [];
  const { first } = endsOf(range);
  const found = identify(first);
  if (found.some(({ kind, valid }) => kind === numberKind && valid)) return [];
  const why = found.find(({ kind }) => kind === numberKind)?.why ?? 'it has another form';
  return [wrongForm(where, { carrier: id, number: first, kind: numberKinds.find((kind) => kind.id === numberKind)!.name, why })];
}

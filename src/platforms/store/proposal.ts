/** A mapping proposed from a file's header and first rows. What they do not tell is left for the seller to say. */
import type { SheetRow } from '../../formats/spreadsheet.ts';
import { dateForms, parseDate } from './dates.ts';
import type { Field } from './mapping.ts';
import { bareHeading, joined, unclearAmounts, words } from './words.ts';

export interface Proposal {
  /** 1-based line of the header. */
  readonly line: number;
  readonly columns: ReadonlyMap<Field, readonly string[]>;
  /** Amounts that may be of the unit, the line or the order. */
  readonly unclear: readonly string[];
  /** Headings of no known field. */
  readonly others: readonly string[];
  /** Forms in which every date can be read; of several, the rows do not tell which. */
  readonly dates: readonly string[];
  /** Decimal marks by which every amount can be read. */
  readonly marks: readonly ('.' | ',')[];
  /** Whether amounts name their currency themselves. */
  readonly marked: boolean;
  /** Different words under the status, as far as the first rows go. */
  readonly statuses: readonly string[];
}

const prices: readonly Field[] = ['unit_price', 'line_total', 'goods_total'];

/** From the first rows of a file; undefined where none looks like a header. */
export function proposeMapping(rows: readonly SheetRow[]): Proposal | undefined {
  const scored = rows.map((row) => ({ row, score: guess(row.cells).columns.size }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { row: rows[0]!, score: 0 });
  const found = best.score > 0 ? best.row : rows.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
  if (!found) return undefined;
  const { columns, unclear, others } = guess(found.cells);
  const below = rows.slice(rows.indexOf(found) + 1);
  const under = (heading: string): string[] => {
    const i = found.cells.findIndex((cell) => cell.trim() === heading);
    return below.map(({ cells }) => cells[i]?.trim() ?? '').filter(Boolean);
  };
  const of = (...fields: readonly Field[]): string[] => fields.flatMap((field) => columns.get(field) ?? []).flatMap(under);
  const amounts = [...of(...prices, 'shipping', 'discount'), ...unclear.flatMap(under)];
  const days = of('placed_on');
  return {
    line: found.line,
    columns,
    unclear,
    others,
    dates: days.length === 0 ? [] : dateForms.filter((form) => days.every((day) => parseDate(day, form) !== undefined)),
    marks: (['.', ','] as const).filter((mark) => amounts.every((amount) => readableBy(mark, amount))),
    marked: amounts.length > 0 && amounts.every((amount) => /\p{Sc}|[A-Z]{3}/u.test(amount)),
    statuses: [...new Set(of('status'))].slice(0, 12),
  };
}

/** A mark stands before the last one to three digits; before three it may be the mark of the thousands too. */
function readableBy(mark: '.' | ',', amount: string): boolean {
  const digits = amount.replace(/[^\d.,]/g, '');
  const other = mark === '.' ? ',' : '.';
  const [whole = '', ...fractions] = digits.split(mark);
  return fractions.length <= 1 && !fractions[0]?.includes(other) && (!whole.includes(other) || /^\d{1,3}([.,]\d{3})+$/.test(whole));
}

function guess(cells: readonly string[]): { columns: Map<Field, readonly string[]>; unclear: string[]; others: string[] } {
  const headings = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))];
  const taken = new Set<string>();
  const columns = new Map<Field, readonly string[]>();
  const take = (field: Field, found: readonly string[]): void => {
    for (const heading of found) taken.add(heading);
    columns.set(field, found);
  };
  // By the bare name; of headings that are alike, the first.
  const byName = new Map([...headings].reverse().map((heading) => [bareHeading(heading), heading]));
  const find = (word: string) => findHeading(byName, word, taken);
  for (const [field, list] of Object.entries(words) as [Field, readonly string[]][]) {
    const heading = list.map(find).find(Boolean);
    if (heading !== undefined) take(field, [heading]);
  }
  for (const [field, alternatives] of Object.entries(joined) as [Field, readonly string[]][]) {
    const found = alternatives.map((each) => allOf(each, find)).find((each) => each.length > 0);
    if (found) take(field, found);
  }
  const bare = (heading: string) => unclearAmounts.includes(bareHeading(heading));
  const left = headings.filter((heading) => !taken.has(heading));
  return { columns, unclear: left.filter(bare), others: left.filter((heading) => !bare(heading)) };
}

/** The headings of `a+b+(c)`: nothing unless `a` and `b` are there. */
function allOf(alternative: string, find: (word: string) => string | undefined): string[] {
  const parts = alternative.split('+').map((part) => ({ optional: part.startsWith('('), heading: find(part.replace(/[()]/g, '')) }));
  return parts.some(({ optional, heading }) => !optional && heading === undefined) ? [] : parts.flatMap(({ heading }) => heading ?? []);
}

/** The delivery's column before a bare one; a billing column is nobody's. */
const prefixes = [
  'shipping ',
  'ship ',
  'ship to ',
  'delivery ',
  'recipient ',
  'receiver ',
  'consignee ',
  '收货人',
  '收件人',
  'liefer',
  'livraison ',
  '',
];

function findHeading(headings: ReadonlyMap<string, string>, word: string, taken: ReadonlySet<string>): string | undefined {
  for (const prefix of prefixes) {
    for (const wanted of [`${prefix}${word}`, `${word} ${prefix}`.trim()]) {
      const found = headings.get(wanted);
      if (found !== undefined && !taken.has(found)) return found;
    }
  }
  return undefined;
}

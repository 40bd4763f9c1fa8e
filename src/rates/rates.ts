/** Exchange rates of a day: units of a currency per euro, as the European Central Bank publishes them. */
import type { Input } from '../formats/input.ts';
import { openTable } from '../formats/table.ts';
import { isZip, unzip } from '../formats/zip.ts';
import { type Day, daysBetween } from '../model/day.ts';
import type { Currency } from '../model/money.ts';
import { bad, good, holds, type Outcome, type Problem } from '../model/problem.ts';
import type { Rate, RateTable } from './conversion.ts';
import { type Layout, layoutOf, type Quote } from './layouts.ts';
import * as problems from './problems.ts';

export { convertOn } from './conversion.ts';
export { noRate, rateProblems } from './problems.ts';

export interface Rates extends RateTable {
  /** Days between that rate and the day: 0 is the day's own. */
  ageOf(currency: Currency, on: Day): number | undefined;
  /** A warning where that rate is more than {@link freshDays} days old, an error where there is none. */
  problemOf(currency: Currency, on: Day): Problem | undefined;
  readonly currencies: readonly Currency[];
}

/** A rate may be this many days old without a word: a week holds every weekend and bank holiday. */
export const freshDays = 7;

/**
 * Reads exchange rates: the European Central Bank's layout (`Date,USD,JPY,…`, also in its zip), or `date,currency,per_eur`. The
 * special drawing right stands as `XDR` or `SDR`. Without a value the problems say why; a cell that cannot be read is a warning.
 */
export async function readRates(input: Input): Promise<Outcome<Rates>> {
  const file = input.name;
  const csv = await unpacked(input);
  if (!csv.value) return bad(...csv.problems);
  const found: Problem[] = [];
  const table: Quotes = new Map();
  let layout: Layout | undefined;
  for await (const row of (await openTable(csv.value)).rows) {
    if ('fault' in row)
      return bad(problems.unreadableFile({ file, ...(row.fault.line && { line: row.fault.line }) }, { file, why: row.fault.why }));
    if (layout) found.push(...layout(row.cells, { file, line: row.line }).flatMap((item) => enter(table, item) ?? []));
    else if (!(layout = layoutOf(row.cells))) return bad(problems.unknownLayout({ file, line: row.line }, { file, found: row.cells }));
  }
  if (!layout) return bad(problems.unknownLayout({ file }, { file, found: [] }));
  if (table.size === 0) return bad(problems.noRates({ file }, { file }));
  return found.some(holds) ? bad(...found) : good(ratesOf(file, table), found);
}

/** The file itself, or the one CSV file in a zip. */
async function unpacked(input: Input): Promise<Outcome<Input>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (!isZip(bytes)) return good(input);
  const files = await unzip(bytes, /\.csv$/i);
  if ('damaged' in files)
    return bad(problems.unreadableFile({ file: input.name }, { file: input.name, why: `is a damaged zip: ${files.damaged}` }));
  if (files.length === 0) return good(input); // a spreadsheet is a zip too
  const csv = files.length === 1 ? files[0] : undefined;
  if (csv) return good({ name: input.name, open: () => once(csv.bytes) });
  return bad(problems.unreadableFile({ file: input.name }, { file: input.name, why: 'is a zip with several CSV files' }));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** By currency, by day, the rate as written. */
type Quotes = Map<Currency, Map<Day, string>>;

/** Puts a quote in the table; gives back what is wrong with it. */
function enter(table: Quotes, item: Quote | Problem): Problem | undefined {
  if (!('perEuro' in item)) return item;
  const { currency, day, perEuro, where } = item;
  const days = table.get(currency) ?? new Map<Day, string>();
  const before = days.get(day);
  if (before !== undefined && before !== perEuro) return problems.contradictingRates(where, { currency, day, one: before, other: perEuro });
  table.set(currency, days.set(day, perEuro));
  return undefined;
}

function ratesOf(file: string, table: Quotes): Rates {
  const newestFirst = new Map([...table].map(([currency, days]) => [currency, [...days.keys()].sort().reverse()]));
  const rateOf = (currency: Currency, on: Day): Rate | undefined => {
    const day = newestFirst.get(currency)?.find((each) => each <= on);
    return day && { day, perEuro: table.get(currency)!.get(day)! };
  };
  const ageOf = (currency: Currency, on: Day): number | undefined => {
    const rate = rateOf(currency, on);
    return rate && daysBetween(rate.day, on);
  };
  return {
    file,
    rateOf,
    ageOf,
    problemOf(currency, on) {
      const rate = rateOf(currency, on);
      if (currency === 'EUR') return undefined;
      if (!rate) return problems.noRate({ file }, { currency, on, file });
      const age = daysBetween(rate.day, on);
      return age > freshDays ? problems.staleRate({ file }, { currency, on, day: rate.day, age }) : undefined;
    },
    currencies: [...table.keys()],
  };
}

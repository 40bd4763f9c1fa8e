/** The lists of a month that customs accepted, for the summary that China's customs want of them (CEB701), by carrier. */
import { ceb701Of, isListNumber, mostListNumbers } from '../documents/ceb/ceb701.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Settings } from '../settings.ts';
import { countersOf } from './counters.ts';

export interface MonthlySummary {
  readonly carrier: string;
  /** As customs gave them, in the order of acceptance. */
  readonly lists: readonly string[];
  /** Accepted shipments whose number is none of a list: an answer without it came first. */
  readonly without: readonly string[];
  /** CEB701, at most 100 lists each. */
  readonly messages: readonly string[];
}

/** `month`: `2026-11`, by the clock of China. Throws {@link CouldNotRun} where the settings of a carrier lack what its message needs. */
export async function summariesOf(
  settings: Settings,
  on: Day,
  month: string,
  ledger: Pick<Ledger, 'list' | 'moves'>,
  carrier?: string,
): Promise<readonly MonthlySummary[]> {
  const accepted = new Map<string, string>();
  for await (const { shipment, to, told, at } of ledger.moves()) if (to === 'accepted') accepted.set(shipment, told ?? at);
  const found = new Map<string, { lists: [at: string, number: string][]; without: string[] }>();
  const { counters } = countersOf(settings, on, carrier === undefined ? {} : { carrier });
  for await (const { id, state, filings = [], reference = '', carrier: of } of ledger.list({})) {
    const at = accepted.get(id);
    const counter = counters.find(({ desk }) => desk.id === of);
    if (state !== 'accepted' || at === undefined || !filings.includes('ceb603') || !counter || monthOf(at) !== month) continue;
    const its = found.get(of) ?? { lists: [], without: [] };
    found.set(of, its);
    if (isListNumber(reference, counter.group.filing?.china ?? { edition: '202205' })) its.lists.push([at, reference]);
    else its.without.push(id);
  }
  return [...found].map(([of, { lists, without }]) => {
    const { group, documents } = counters.find(({ desk }) => desk.id === of)!;
    const lacks = documents.find(({ id }) => id === 'ceb603')?.lacks?.(group) ?? [];
    if (lacks.length > 0)
      throw new CouldNotRun(
        `The settings lack ${lacks.map((key) => `carriers.${of}.${key}`).join(', ')}.`,
        'Add them; the summary bears them.',
      );
    const numbers = [...new Set(lists.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, number]) => number))];
    const parts = Math.ceil(numbers.length / mostListNumbers);
    const partOf = (i: number): readonly string[] => numbers.slice(i * mostListNumbers, (i + 1) * mostListNumbers);
    return {
      carrier: of,
      lists: numbers,
      without,
      messages: Array.from({ length: parts }, (_, i) => ceb701Of(partOf(i), group, i + 1, parts)),
    };
  });
}

/** China is eight hours ahead, all year. */
function monthOf(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at.slice(0, 7) : new Date(time + 8 * 3_600_000).toISOString().slice(0, 7);
}

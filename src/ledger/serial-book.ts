/** The serials of one open run: counted in memory, written when the run is sealed. A run that never was sealed has taken none. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Statements } from './connection.ts';
import type { SerialRange } from './ledger.ts';
import { countIn, freeSpans, merged, type Span, serialsIn, without } from './serials.ts';

export interface SerialBook {
  claim(range: SerialRange, count: number): Promise<readonly number[]>;
  release(series: string, serials: readonly number[]): Promise<void>;
  left(range: SerialRange): Promise<number>;
  /** Within a transaction. Throws {@link CouldNotRun} where another run took serials of a series in spite of the lock. */
  save(inside: Statements): Promise<void>;
  /** Within a transaction: writes what stood there before. */
  undo(inside: Statements): Promise<void>;
}

export function serialBook(connection: Statements): SerialBook {
  const before = new Map<string, readonly Span[]>();
  const used = new Map<string, readonly Span[]>();
  const usedOf = async (series: string): Promise<readonly Span[]> => {
    if (!before.has(series)) {
      const read = await spansIn(connection, series);
      if (!before.has(series)) before.set(series, read);
    }
    return used.get(series) ?? before.get(series)!;
  };
  return {
    async claim({ series, from, to }, count) {
      const known = await usedOf(series);
      const taken = freeSpans(known, from, to, count);
      used.set(series, merged([...known, ...taken]));
      return serialsIn(taken);
    },
    async release(series, serials) {
      const known = await usedOf(series);
      const mine = serials.filter((serial) => !before.get(series)?.some(({ first, last }) => first <= serial && serial <= last));
      used.set(series, without(known, mine));
    },
    left: async ({ series, from, to }) => countIn(freeSpans(await usedOf(series), from, to, to - from + 1)),
    async save(inside) {
      for (const series of used.keys()) refuseChanged(series, before.get(series)!, await spansIn(inside, series));
      await write(inside, used);
    },
    undo: (inside) => write(inside, new Map([...used.keys()].map((series) => [series, before.get(series)!]))),
  };
}

async function spansIn(connection: Statements, series: string): Promise<readonly Span[]> {
  const rows = await connection.rows('SELECT first, last FROM serials WHERE series = ? ORDER BY first', series);
  return rows.map(({ first, last }) => ({ first: Number(first), last: Number(last) }));
}

/** The lock keeps other runs away. Should it ever fail to, a number must not go out twice. */
function refuseChanged(series: string, before: readonly Span[], now: readonly Span[]): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  throw new CouldNotRun(`Another run took numbers of the series ${series} at the same time.`, 'Run it again; nothing was declared.');
}

async function write(inside: Statements, book: ReadonlyMap<string, readonly Span[]>): Promise<void> {
  const { isIn, arrays } = inside.sql;
  await inside.run(`DELETE FROM serials WHERE ${isIn('series', '?')}`, JSON.stringify([...book.keys()]));
  await inside.run(
    `INSERT INTO serials (series, first, last)
     SELECT value ->> 0, CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS BIGINT) FROM ${arrays('?')}`,
    JSON.stringify([...book].flatMap(([series, spans]) => spans.map(({ first, last }) => [series, first, last]))),
  );
}

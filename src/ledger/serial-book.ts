/** The serials of one open run: counted in memory, written when the run is sealed. A run that never was sealed has taken none. */
import type { Connection } from './connection.ts';
import type { SerialRange } from './ledger.ts';
import { countIn, freeSpans, merged, type Span, serialsIn, without } from './serials.ts';

export interface SerialBook {
  claim(range: SerialRange, count: number): readonly number[];
  release(series: string, serials: readonly number[]): void;
  left(range: SerialRange): number;
  /** Within a transaction of the caller's; `undo` writes what stood there before. */
  save(): void;
  undo(): void;
}

export function serialBook(connection: Connection): SerialBook {
  const before = new Map<string, readonly Span[]>();
  const used = new Map<string, readonly Span[]>();
  const usedOf = (series: string): readonly Span[] => {
    const known = used.get(series) ?? read(connection, series);
    if (!before.has(series)) before.set(series, known);
    used.set(series, known);
    return known;
  };
  return {
    claim({ series, from, to }, count) {
      const taken = freeSpans(usedOf(series), from, to, count);
      used.set(series, merged([...usedOf(series), ...taken]));
      return serialsIn(taken);
    },
    release(series, serials) {
      const mine = serials.filter((serial) => !before.get(series)?.some(({ first, last }) => first <= serial && serial <= last));
      used.set(series, without(usedOf(series), mine));
    },
    left: ({ series, from, to }) => countIn(freeSpans(usedOf(series), from, to, to - from + 1)),
    save: () => write(connection, used),
    undo: () => write(connection, before),
  };
}

const read = (connection: Connection, series: string): readonly Span[] =>
  connection
    .rows('SELECT first, last FROM serials WHERE series = ? ORDER BY first', series)
    .map(({ first, last }) => ({ first: Number(first), last: Number(last) }));

function write(connection: Connection, book: ReadonlyMap<string, readonly Span[]>): void {
  for (const [series, spans] of book) {
    connection.run('DELETE FROM serials WHERE series = ?', series);
    for (const { first, last } of spans) connection.run('INSERT INTO serials VALUES (?, ?, ?)', series, first, last);
  }
}

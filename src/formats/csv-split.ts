/** Splits plain delimited text into records. What csv-parse might see otherwise is left to it. */

/** A longer record is left to csv-parse, which knows when it is no record any more. */
const longest = 100_000;
const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/** Where the splitting ended: at a record that is not whole yet, or at an odd one. */
export interface Split {
  readonly end: number;
  readonly odd: boolean;
}

/**
 * Gives the cells of each record that ends in these UTF-8 bytes, and how many lines it takes. A record is odd where a quote stands anywhere but
 * around a cell (or doubled in it), and where it is very long. Its strings keep no more than their own record in memory.
 */
export function splitRecords(bytes: Buffer, delimiter: string, quotes: boolean, put: (cells: string[], lines: number) => void): Split {
  let start = 0;
  for (;;) {
    let lines = 1;
    let end = bytes.indexOf(lineFeed, start);
    let cells: string[] | undefined;
    while (end >= 0 && end - start <= longest) {
      const record = bytes.toString('utf8', start, bytes[end - 1] === carriageReturn && end > start ? end - 1 : end);
      const found = quotes && record.includes('"') ? quotedCells(record, delimiter) : record.split(delimiter);
      if (found === 'odd') return { end: start, odd: true };
      if (found !== 'open') {
        cells = found;
        break;
      }
      // Only a line with an odd number of quotes can close the cell: a cell of very many lines is not tried at each of them.
      let from: number;
      do {
        from = end + 1;
        end = bytes.indexOf(lineFeed, from);
        lines++;
      } while (end >= 0 && end - start <= longest && quotesIn(bytes, from, end) % 2 === 0);
    }
    if (!cells) return { end: start, odd: (end < 0 ? bytes.length : end) - start > longest };
    put(cells, lines);
    start = end + 1;
  }
}

function quotesIn(bytes: Buffer, from: number, to: number): number {
  let found = 0;
  for (let at = bytes.indexOf(quote, from); at >= 0 && at < to; at = bytes.indexOf(quote, at + 1)) found++;
  return found;
}

/** `open`: the record ends within a quoted cell. */
function quotedCells(record: string, delimiter: string): string[] | 'open' | 'odd' {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    let next: number;
    if (record.charCodeAt(at) === quote) {
      const close = closing(record, at + 1);
      if (close < 0) return 'open';
      const cell = record.slice(at + 1, close);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      next = close + 1;
      if (next < record.length && record[next] !== delimiter) return 'odd';
    } else {
      const stop = record.indexOf(delimiter, at);
      next = stop < 0 ? record.length : stop;
      const cell = record.slice(at, next);
      if (cell.includes('"')) return 'odd';
      cells.push(cell);
    }
    if (next === record.length) return cells;
    at = next + 1;
  }
}

/** The quote that closes a cell: the first that is not doubled. */
function closing(record: string, from: number): number {
  let at = record.indexOf('"', from);
  while (at >= 0 && record.charCodeAt(at + 1) === quote) at = record.indexOf('"', at + 2);
  return at;
}

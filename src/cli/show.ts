/** What a person reads in a terminal: aligned tables, problems with their place and remedy, colour with meaning. */
import type { ChalkInstance } from 'chalk';
import { type Problem, visible } from '../index.ts';
import type { Io } from './io.ts';

export type Paint = Pick<ChalkInstance, 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold'>;

/** chalk, or the same without colour; for stderr unless told. */
export async function paint(io: Io, wanted: boolean, stream: 'out' | 'err' = 'err'): Promise<Paint> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: wanted && (stream === 'out' ? io.colorOut : io.color) ? 1 : 0 });
}

/** Width of a text in columns of a terminal: wide East Asian characters take two, marks none. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** A table with a head, columns aligned; those named in `right` to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  painted: Paint,
  right: readonly string[] = [],
): string {
  const shown = rows.map((row) => row.map(visible));
  const widths = head.map((name, i) => shown.reduce((most, row) => Math.max(most, columnsOf(row[i] ?? '')), columnsOf(name)));
  const cell = (text: string, i: number) => {
    const space = ' '.repeat(widths[i]! - columnsOf(text));
    return right.includes(head[i]!) ? space + text : text + space;
  };
  const line = (cells: readonly string[]) => cells.map(cell).join('  ').trimEnd();
  return [painted.dim(line(head)), ...shown.map(line)].map((each) => `${each}\n`).join('');
}

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** `orders.csv:2 Quantity: error: "one" is not a whole number.  [platforms/unreadable-cell]` and the remedy below. */
export function describe({ code, severity, message, fix, where }: Problem, painted: Paint): string {
  const { file, line, column, order, shipment, item, field } = where;
  const place = [
    file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`,
    column,
    shipment ?? order,
    item === undefined ? undefined : `item ${item}`,
    field,
  ].filter((each) => each !== undefined);
  const head = place.length > 0 ? `${visible(place.join(' '))}: ` : '';
  return `${head}${painted[colours[severity]](severity)}: ${message}  ${painted.dim(`[${code}]`)}\n  → ${fix}\n`;
}

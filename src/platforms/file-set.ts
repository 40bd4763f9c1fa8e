/** Files whose rows belong together, and the first reading of them: how many rows each order has. */
import { type CsvFault, type CsvRecord, longest } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import type { Problem } from '../model/problem.ts';
import { unjoined } from './file-problems.ts';
import { hashOf, KeyIndex } from './key-index.ts';
import type { Layout, Row } from './platform.ts';
import { recordTooLong, unclosedQuote } from './problems.ts';
import { recordsOf } from './records.ts';
import { makeRow } from './row.ts';
import { unreadable } from './sheets.ts';
import type { Recognised } from './verdict.ts';

export interface OpenFile extends Recognised {
  readonly input: Input;
  /** Whether rows may hold NUL characters. */
  readonly nul: boolean;
}

/** One file, or the files of two layouts that join. */
export interface FileSet {
  readonly files: readonly OpenFile[];
  /** The layout that makes the orders. */
  readonly layout: Layout;
  /** Rows by order. */
  readonly counts: KeyIndex;
}

/** Files of layouts that join are read together where both are there; every other file by itself. */
export function setsOf(opened: readonly OpenFile[]): FileSet[] {
  const groups = new Map<string, OpenFile[]>();
  opened.forEach((file, i) => {
    const { platform, layout } = file;
    const same = opened.filter((other) => other.platform === platform);
    const joins = same.some((other) => other.layout.id === layout.joins);
    const joined = same.some((other) => other.layout.joins === layout.id);
    const key = joins ? `${platform.id}/${layout.joins}` : joined ? `${platform.id}/${layout.id}` : `file ${i}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  });
  return [...groups.values()].map((files) => {
    const maker = files.find(({ layout }) => files.every((other) => other.layout.id !== layout.joins)) ?? files[0]!;
    return { files, layout: maker.layout, counts: new KeyIndex() };
  });
}

/** What the first reading tells of a file. */
export interface Counted {
  readonly file: OpenFile;
  readonly rows: number;
  readonly orders: number;
  readonly problems: readonly Problem[];
  /** Why it cannot be read to its end: then nothing of it is to be taken, and the counts of its set are wrong. */
  readonly broken?: Problem;
}

/** The first reading of a set; fills its counts. */
export async function countRows(set: FileSet): Promise<Counted[]> {
  const counted = [];
  for (const file of set.files) counted.push(await countFile(set, file));
  const makers = counted.filter(({ file }) => file.layout === set.layout).map(({ own }) => own);
  return counted.map(({ own, ...each }): Counted => {
    if (each.file.layout === set.layout) return each;
    let orders = 0;
    for (const hash of own.hashes()) if (!makers.some((made) => made.has(hash))) orders++;
    const alone = unjoined({ file: each.file.input.name }, { orders, layout: set.layout.id });
    return orders === 0 ? each : { ...each, problems: [...each.problems, alone] };
  });
}

async function countFile(set: FileSet, file: OpenFile): Promise<Counted & { readonly own: KeyIndex }> {
  const own = set.files.length > 1 ? new KeyIndex() : set.counts;
  const problems: Problem[] = [];
  let rows = 0;
  let previous: string | undefined;
  const take = (record: CsvRecord): void => {
    const key = keyOf(file, rowOf(file, record), previous);
    if (key === undefined) return;
    previous = key;
    const hash = hashOf(key);
    rows++;
    own.add(hash, 1);
    if (own !== set.counts) set.counts.add(hash, 1);
  };
  try {
    for await (const { records, fault } of recordsOf(file.input, file.form)) {
      records.forEach(take);
      if (!fault) continue;
      take(fault);
      problems.push(unclosedIn(file, fault));
    }
  } catch (error) {
    return { file, rows: 0, orders: 0, problems, own, broken: unreadable(file.input.name, error) };
  }
  return { file, rows, orders: own.size, problems, own };
}

/** The problem with the record in which a quote never closes, or that never ends. */
export function unclosedIn({ input, form }: OpenFile, { line, kind, cells }: CsvFault): Problem {
  const column = form.header.names[cells.length]?.trim();
  const where = { file: input.name, line, ...(column && { column }) };
  return kind === 'too-long' ? recordTooLong(where, { most: longest }) : unclosedQuote(where, {});
}

export const rowOf = ({ input, form }: OpenFile, { line, cells }: CsvRecord): Row => makeRow(input.name, line, cells, form.header);

/** Undefined for what belongs to no order: an empty row, the header once more (reports glued together), what the layout says. */
export function keyOf({ layout, form }: OpenFile, row: Row, previous: string | undefined): string | undefined {
  const again = row.cells[0] === form.header.names[0] && row.cells.every((cell, i) => cell === form.header.names[i]);
  return again || row.cells.every((cell) => cell.trim() === '') ? undefined : layout.orderKey(row, previous);
}

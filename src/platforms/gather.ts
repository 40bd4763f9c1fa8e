/** The second reading: the rows of an order brought together, wherever they stand, and made an order as soon as the last has come. */
import type { CsvFault, CsvRecord } from '../formats/csv.ts';
import { linesIn } from '../formats/text.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Rows } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import { type FileSet, keyOf, type OpenFile, rowOf, unclosedIn } from './file-set.ts';
import { hashOf } from './key-index.ts';
import type { ReadOrder, Row } from './platform.ts';
import { hiddenCharacters, nulByte, orderNumberTooLong, raggedRow, repeatedRow, swallowedRows } from './problems.ts';
import { type FileForm, recordsOf } from './records.ts';
import { sourcesOf } from './row.ts';

/** An order, or what holds it, with all the rows it was read from. An order that could be read may come with an error that holds it all the same. */
export interface OrderRead extends ReadOrder {
  readonly platform: string;
  readonly sources: readonly Rows[];
}

interface Group {
  readonly key: string;
  readonly rows: Row[];
  readonly problems: Problem[];
  /** The file whose layout makes the order; absent while only rows that add to it have come. */
  maker?: OpenFile;
}

/** Rows that wait for the rest of their orders, at most. */
const mostWaiting = 100_000;

const tooManyWait = (): CouldNotRun =>
  new CouldNotRun(
    `More than ${mostWaiting} rows wait for the rest of their orders, which stands further down; they cannot all be kept in memory.`,
    'Sort each file by order number, or export shorter periods.',
  );

/** The orders of a set, in chunks, as their last rows come. */
export async function* gather(set: FileSet): AsyncGenerator<readonly OrderRead[]> {
  const counts = set.counts.copy();
  const open = new Map<string, Group>();
  const above = new Map<OpenFile, string>();
  let waiting = 0;
  const take = (file: OpenFile, record: CsvRecord, fault?: CsvFault): OrderRead | undefined => {
    const row = rowOf(file, record);
    const key = keyOf(file, row, above.get(file));
    if (key === undefined) return undefined;
    above.set(file, key);
    const group: Group = open.get(key) ?? { key, rows: [], problems: [] };
    group.rows.push(row);
    group.problems.push(...(fault ? [unclosedIn(file, fault)] : flawsOf(file, row)));
    if (file.layout === set.layout) group.maker ??= file;
    const hash = hashOf(key);
    if (counts.add(hash, -1) > 0) {
      open.set(key, group);
      if (++waiting > mostWaiting) throw tooManyWait();
      return undefined;
    }
    open.delete(key);
    waiting -= group.rows.length - 1;
    return finished(set, group);
  };
  for (const file of set.files) yield* gatherFile(file, take);
  // Only where two keys share a hash: the last row of one closed the other.
  const late = [...open.values()].map((group) => finished(set, group)).filter((each) => each !== undefined);
  if (late.length > 0) yield late;
}

type Take = (file: OpenFile, record: CsvRecord, fault?: CsvFault) => OrderRead | undefined;

async function* gatherFile(file: OpenFile, take: Take): AsyncGenerator<readonly OrderRead[]> {
  for await (const { records, fault } of recordsOf(file.input, file.form)) {
    const complete: OrderRead[] = [];
    for (const record of records) {
      const one = take(file, record);
      if (one) complete.push(one);
    }
    const broken = fault && take(file, fault, fault);
    if (broken) complete.push(broken);
    if (complete.length > 0) yield complete;
  }
}

/** What is wrong with a row before its cells are read: cells too many or too few, rows swallowed by a quote, characters that are none. */
function flawsOf({ form, nul }: OpenFile, { file, line, cells }: Row): Problem[] {
  const where = { file, line };
  const columns = form.header.names.length;
  const spans = cells.some((cell) => cell.includes('\n')) ? linesIn(cells.join()) + 1 : 1;
  const flaws: Problem[] = [];
  // One empty cell too many is no harmless one: a comma in the street moves every cell after it.
  if (form.kind === 'text' && cells.length !== columns) flaws.push(raggedRow(where, { cells: cells.length, columns, spans }));
  // A quote that opens in one row and closes in another's cell of the same column leaves the number of cells right.
  else if (spans > 1 && cells.some((cell) => holdsRow(cell, form))) flaws.push(swallowedRows(where, { last: line + spans - 1 }));
  if ((nul || form.kind !== 'text') && cells.some((cell) => broken.test(cell))) flaws.push(nulByte(where, {}));
  return flaws;
}

/** A NUL, or half of a pair of surrogates, which a workbook can spell: no database keeps them as they are. */
const broken = /[\0\p{Surrogate}]/u;

const holdsRow = (cell: string, { kind, delimiter, header }: FileForm): boolean =>
  kind === 'text' && cell.includes('\n') && cell.split(delimiter).length >= header.names.length;

/** Twice as long as any that was seen; two of these are still told apart in a report. */
const longestNumber = 100;

function withNumberTooLong(key: string, { file, line }: Row): { id: string; problems: readonly Problem[] } {
  const id = `${key.slice(0, longestNumber)}…`;
  return { id, problems: [orderNumberTooLong({ file, line, order: id }, { length: key.length, most: longestNumber })] };
}

/** Undefined where only rows came that add to orders which are not in the batch. */
function finished(set: FileSet, { key, rows, problems, maker }: Group): OrderRead | undefined {
  if (!maker) return undefined;
  const whole = { platform: maker.platform.id, sources: sourcesOf(rows) };
  if (key.length > longestNumber) return { ...whole, ...withNumberTooLong(key, rows[0]!) };
  if (problems.length > 0) return { id: key, ...whole, problems: problems.map(of(key)) };
  const { once, repeats } = withoutRepeats(rows);
  const { form, input, platform } = maker;
  const file = { name: input.name, encoding: form.encoding, header: form.header, ...(platform.told && { told: platform.told }) };
  const read = set.layout.readOrder(once, file);
  const all = [...once.flatMap(hiddenIn), ...repeats, ...read.problems].map(of(read.id));
  const order = read.order ? { order: read.order } : {};
  return { id: read.id, ...order, ...whole, problems: all };
}

const hiddenIn = ({ file, line, cleaned = [] }: Row): Problem[] => cleaned.map((column) => hiddenCharacters({ file, line, column }, {}));

const of =
  (order: string) =>
  (problem: Problem): Problem => ({ ...problem, where: { ...problem.where, order } });

/**
 * Reports that were glued together repeat whole orders: then every row of the order is there equally often. Where only some rows are alike, the
 * buyer may have bought the same twice, and that is the layout's affair.
 */
function withoutRepeats(rows: readonly Row[]): { once: readonly Row[]; repeats: Problem[] } {
  if (rows.length === 1) return { once: rows, repeats: [] };
  const lines = rows.map(({ cells }) => cells.join('\u0001'));
  const firsts = new Map<string, Row>();
  const counts = new Map<string, number>();
  rows.forEach((row, i) => {
    const line = lines[i]!;
    if (!firsts.has(line)) firsts.set(line, row);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  });
  const times = rows.length / firsts.size;
  if (times === 1 || [...counts.values()].some((count) => count !== times)) return { once: rows, repeats: [] };
  const once = [...firsts.values()];
  const repeats = rows.flatMap((row, i) => {
    const first = firsts.get(lines[i]!)!;
    return first === row ? [] : [repeatedRow({ file: row.file, line: row.line }, { first: first.line })];
  });
  return { once, repeats };
}

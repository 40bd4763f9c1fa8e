/**
 * Reads a batch of export files: recognises each, brings the rows of every order together and has its layout read it. Each file is read
 * twice: once to count the rows of every order in a compact index, once to make the orders, so that an order leaves as soon as its last
 * row has come and memory holds no more than the orders that are still open.
 */
import type { Input } from '../formats/input.ts';
import { survey } from '../formats/text.ts';
import type { Problem } from '../model/problem.ts';
import { repeatedHeading, sameFileTwice } from './file-problems.ts';
import { type Counted, countRows, type FileSet, type OpenFile, setsOf } from './file-set.ts';
import { gather, type OrderRead } from './gather.ts';
import type { Platform } from './platform.ts';
import { recognise } from './recognise.ts';
import type { FileForm } from './records.ts';
import { normalisedName } from './row.ts';
import type { Recognised } from './verdict.ts';

export type { OrderRead } from './gather.ts';

export interface ReadOptions {
  /** The id of the platform whose files they are; recognised where absent. */
  readonly platform?: string | undefined;
  /** Overrules what the bytes say. */
  readonly encoding?: string | undefined;
}

/** What became of a file as a whole. */
export interface FileRead {
  readonly file: string;
  readonly sha256: string;
  /** This and the next three are absent, with a problem, where the file could not be read at all. */
  readonly platform?: string;
  readonly layout?: string;
  readonly encoding?: string;
  /** How it is written; for `heldFile`. */
  readonly form?: FileForm;
  /** Rows that belong to orders, and different orders among them. */
  readonly rows: number;
  readonly orders: number;
  readonly problems: readonly Problem[];
}

export interface Reading {
  /** In the order of the inputs. */
  readonly files: readonly FileRead[];
  /**
   * The orders in chunks, by their last rows in file order. May be asked for again: the files are read again. The same order in two files
   * comes twice.
   */
  orders(): AsyncGenerator<readonly OrderRead[]>;
}

/**
 * Opens, recognises and counts the files. What is wrong with a whole file is among its problems, nothing is thrown for it; `orders()` throws
 * CouldNotRun where too many rows wait for the rest of their orders.
 */
export async function readOrders(inputs: readonly Input[], platforms: readonly Platform[], options: ReadOptions = {}): Promise<Reading> {
  const wanted = platforms.filter(({ id }) => options.platform === undefined || id === options.platform);
  const checksums = new Map<string, string>();
  const files: { read: FileRead; open?: OpenFile }[] = [];
  for (const input of inputs) files.push(await openFile(input, wanted, options, checksums));
  const { sets, counted } = await countFiles(files.flatMap(({ open }) => open ?? []));
  const reads = files.map(({ read, open }): FileRead => {
    const count = counted.find(({ file }) => file === open);
    if (count?.broken) return { file: read.file, sha256: read.sha256, rows: 0, orders: 0, problems: [count.broken] };
    return count ? { ...read, rows: count.rows, orders: count.orders, problems: [...read.problems, ...count.problems] } : read;
  });
  return { files: reads, orders: () => readSets(sets) };
}

/** A file that cannot be read to its end stays out, and the others are counted anew. */
async function countFiles(open: readonly OpenFile[]): Promise<{ sets: readonly FileSet[]; counted: readonly Counted[] }> {
  const sets = setsOf(open);
  const counted: Counted[] = [];
  for (const set of sets) counted.push(...(await countRows(set)));
  const broken = counted.filter((each) => each.broken);
  if (broken.length === 0) return { sets, counted };
  const rest = await countFiles(open.filter((file) => broken.every((each) => each.file !== file)));
  return { sets: rest.sets, counted: [...broken, ...rest.counted] };
}

async function openFile(input: Input, platforms: readonly Platform[], options: ReadOptions, checksums: Map<string, string>) {
  const known = await survey(() => input.open());
  const read: FileRead = { file: input.name, sha256: known.sha256, rows: 0, orders: 0, problems: [] };
  const twin = checksums.get(known.sha256);
  if (twin !== undefined && known.size > 0) return { read: { ...read, problems: [sameFileTwice({ file: input.name }, { file: twin })] } };
  checksums.set(known.sha256, input.name);
  const { value, problems } = await recognise(input, known, platforms, options);
  if (!value) return { read: { ...read, problems } };
  const nul = known.nul && value.form.kind === 'text' && !value.form.encoding.startsWith('utf-16');
  return { read: { ...read, ...factsOf(value), problems: [...problems, ...repeats(input.name, value)] }, open: { ...value, input, nul } };
}

/** Of the columns that the layout needs; others may stand as often as they like. */
function repeats(file: string, { layout, form: { headerLine, header } }: Recognised): Problem[] {
  const counts = new Map<string, number>();
  for (const name of header.names.map(normalisedName)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const headings = layout.columns.filter((column) => (counts.get(normalisedName(column)) ?? 0) > 1);
  return headings.length === 0 ? [] : [repeatedHeading({ file, line: headerLine }, { headings })];
}

const factsOf = ({ platform, layout, form }: Recognised) => ({ platform: platform.id, layout: layout.id, encoding: form.encoding, form });

async function* readSets(sets: readonly FileSet[]): AsyncGenerator<readonly OrderRead[]> {
  for (const set of sets) yield* gather(set);
}

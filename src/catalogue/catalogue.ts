/** The product catalogue: what each SKU is, of which code, origin and weight. Put on the items of orders, by SKU. */
import type { Input } from '../formats/input.ts';
import { openTable, type TableRow } from '../formats/table.ts';
import { bad, good, type Outcome, type Problem, type Where } from '../model/problem.ts';
import type { Product } from '../model/shipment.ts';
import * as problems from './problems.ts';
import { neededColumns, readProduct } from './product.ts';

export { catalogueProblems } from './problems.ts';
export { catalogueColumns } from './product.ts';

export interface Catalogue {
  /** The product of a SKU, exactly as the catalogue writes it (surrounding blanks aside); undefined where there is none or its row has an error. */
  product(sku: string): Product | undefined;
  /** What stands against a SKU. Where there is no product, at least one error that says why; else warnings and notes. */
  problemsOf(sku: string): readonly Problem[];
  /** Whether a row names the SKU, be it a good row or one with an error. */
  has(sku: string): boolean;
  /** A SKU of the catalogue that is written alike, where it has not this one. */
  near(sku: string): string | undefined;
  /** Rows that gave a product. */
  readonly size: number;
}

/**
 * Reads catalogues (CSV of any usual delimiter and encoding, XLSX, XLS) as one. Without a value no catalogue can be made of
 * them, and the problems say why. Otherwise the problems are those of no one product; a product's own wait in `problemsOf`.
 */
export async function readCatalogue(inputs: readonly Input[]): Promise<Outcome<Catalogue>> {
  const entries: Entries = new Map();
  const found: Problem[] = [];
  for (const input of inputs) {
    const outcome = await readInto(entries, input);
    if (!outcome.value) return bad(...outcome.problems);
    found.push(...outcome.problems);
  }
  return good(catalogueOf(entries), found);
}

/** What the rows of one SKU came to. */
interface Entry {
  readonly product: Product | undefined;
  readonly problems: readonly Problem[];
  readonly where: Where;
}

type Entries = Map<string, Entry>;

/** Reads one file; its value is the number of rows read. */
async function readInto(entries: Entries, input: Input): Promise<Outcome<number>> {
  const file = input.name;
  const table = await openTable(input);
  const found: Problem[] = table.assumed ? [problems.encodingAssumed({ file }, { encoding: table.encoding ?? '' })] : [];
  let columns: Columns | undefined;
  const faulty: number[] = [];
  let read = 0;
  for await (const row of table.rows) {
    if ('fault' in row)
      return bad(problems.unreadableFile({ file, ...(row.fault.line && { line: row.fault.line }) }, { file, why: row.fault.why }));
    if (!columns) {
      const header = readHeader(row, file);
      if (!header.value) return bad(...header.problems);
      columns = indexed(header.value);
      continue;
    }
    const { sku, problem, held } = readRow(entries, row, columns, file);
    if (problem) found.push(problem);
    if (sku) read++;
    if (held) faulty.push(row.line);
  }
  if (!columns) return bad(problems.missingColumn({ file }, { missing: neededColumns, found: [] }));
  if (read === 0) return bad(problems.noRows({ file }, { file }));
  if (faulty[0]) found.push(problems.faultyRows({ file, line: faulty[0] }, { rows: faulty.length, first: faulty[0] }));
  return good(read, found);
}

/** The plain names of the columns: `Net Grams` and `net-grams` are `net_grams`. */
function readHeader({ line, cells }: TableRow, file: string): Outcome<readonly string[]> {
  const columns = cells.map(plain);
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return bad(problems.missingColumn({ file, line }, { missing, found: cells }));
  const at = indexed(columns).at;
  const twice = columns.find((column, i) => column !== '' && at.get(column) !== i);
  if (twice !== undefined) return bad(problems.repeatedColumn({ file, line, column: twice }, { column: twice }));
  return good(columns);
}

/** Columns by name, the first where a name stands twice: a file may have very many. */
interface Columns {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
}

const indexed = (names: readonly string[]): Columns => ({ names, at: new Map(names.map((name, i) => [name, i] as const).reverse()) });

const plain = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** What became of a row: an entry under its SKU, or a problem of its own where it has none. */
interface RowRead {
  readonly sku?: string;
  readonly problem?: Problem;
  /** Whether it holds the orders that need it. */
  readonly held?: boolean;
}

function readRow(entries: Entries, { line, cells }: TableRow, { names: columns, at }: Columns, file: string): RowRead {
  const where: Where = { file, line };
  const cell = (column: string): string => (cells[at.get(column) ?? -1] ?? '').trim();
  const sku = cell('sku');
  if (sku === '') return { problem: problems.rowWithoutSku({ ...where, column: 'sku' }, {}) };
  const surplus = cells.slice(columns.length).some((each) => each.trim() !== '');
  const outcome: Outcome<Product> = surplus
    ? bad(problems.raggedRow(where, { found: cells.length, expected: columns.length }))
    : readProduct({ sku, where, columns, cell });
  const entry = { product: outcome.value, problems: outcome.problems, where };
  const first = entries.get(sku);
  const joint = first ? joined(sku, first, entry) : entry;
  entries.set(sku, joint);
  return { sku, held: !joint.product };
}

/** Two rows of one SKU: the same content is read once, different content leaves no product. */
function joined(sku: string, first: Entry, again: Entry): Entry {
  if (first.product && again.product) {
    const fields = differing(first.product, again.product);
    if (fields.length === 0) {
      return { ...first, problems: [...first.problems, problems.sameRowTwice(again.where, { sku, first: spot(first.where) })] };
    }
    return { product: undefined, where: first.where, problems: contradiction(sku, first.where, again.where, fields) };
  }
  return { product: undefined, where: first.where, problems: [...first.problems, ...again.problems] };
}

const contradiction = (sku: string, one: Where, other: Where, fields: readonly string[]): readonly Problem[] => [
  problems.contradictingRows(one, { sku, other: spot(other), fields }),
  problems.contradictingRows(other, { sku, other: spot(one), fields }),
];

const spot = ({ file, line }: Where): string => `${file}:${line}`;

/** The fields, by our names, in which two products differ. */
function differing(a: Product, b: Product): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Product>;
  return [...fields].filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

function catalogueOf(entries: Entries): Catalogue {
  let nearby: ReadonlyMap<string, string> | undefined;
  const near = (sku: string): string | undefined => {
    nearby ??= new Map([...entries.keys()].map((each) => [folded(each), each]));
    return nearby.get(folded(sku));
  };
  return {
    near,
    has: (sku) => entries.has(sku.trim()),
    product: (sku) => entries.get(sku.trim())?.product,
    problemsOf: (sku) => entries.get(sku.trim())?.problems ?? [unknown(sku.trim(), near)],
    size: [...entries.values()].filter(({ product }) => product).length,
  };
}

function unknown(sku: string, near: (sku: string) => string | undefined): Problem {
  if (sku === '') return problems.noSku({ field: 'sku' }, {});
  const other = near(sku);
  return problems.unknownSku({ field: 'sku' }, { sku, ...(other !== undefined && { near: other }) });
}

/** What SKUs that are likely the same have in common: no case, blanks, hyphens, underscores, full-width forms. */
const folded = (sku: string): string =>
  sku
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** The contract of a selling platform, and what all readers share. */
import type { Source } from '../model/dated.ts';
import type { Order } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import type { Open, Told } from './told.ts';

/** How a file's money stands: of one unit, of the line, of the whole order, or not at all. */
export type PriceBasis = 'unit' | 'line' | 'order' | 'none';

/**
 * A header row. Columns are matched by a normalised name, never by position: trimmed, case folded, BOM off, inner line
 * breaks and white space folded to one blank, curly apostrophes made straight.
 */
export interface Header {
  /** As the file writes them; for messages. */
  readonly names: readonly string[];
  /** Whether the file has a column of that (any spelling of the same normalised) name. */
  has(column: string): boolean;
}

/** A data row: cells as text, exactly as the file has them but for the formula guard's apostrophe. */
export interface Row {
  readonly file: string;
  /** 1-based line of the file where the record begins (CSV), or row of the sheet. */
  readonly line: number;
  /** The cell under a column, trimmed; '' where it is empty or the file has no such column. Names are tried in order. */
  cell(...columns: readonly string[]): string;
  /** The heading as the file writes it, on one line, for a problem's `column`. */
  heading(...columns: readonly string[]): string;
  /** The row's cells in file order. */
  readonly cells: readonly string[];
  /** Same order as the cells. */
  readonly header: Header;
  /** Headings of cells out of which characters were taken that nobody sees. */
  readonly cleaned?: readonly string[];
}

/** A choice of encodings by what the first bytes say. */
export interface Fallback {
  readonly among: readonly string[];
  choose(firstBytes: Uint8Array): string;
}

/** One kind of file a platform writes. */
export interface Layout {
  /** `new-orders`; unique within its platform. */
  readonly id: string;
  readonly title: string;
  readonly basis: PriceBasis;
  /** Tried after BOM and strict UTF-8: `windows-1252`, `gb18030`, `shift_jis` (cp932). The file's own facts may choose (Amazon Japan). */
  readonly fallback: string | Fallback;
  /** `false`: a quote is data (Amazon). */
  readonly quotes?: boolean;
  /** Whether a file with this header row is this layout. Certain: no other platform's file may pass. */
  recognises(header: Header): boolean;
  /** Columns without which it is not this layout; for "nearest platform, and what is missing". */
  readonly columns: readonly string[];
  /**
   * The order a row belongs to, or why it is none: padding, footer, description, junk. Rows of one order may stand apart;
   * the reading loop brings them together, in file order. `previous` is the key of the row above that had one, for exports that name
   * the order in its first row only.
   */
  orderKey(row: Row, previous?: string): string | undefined;
  /** One order from its rows. Never throws on bad cells: they are problems, and hold the whole order. */
  readOrder(rows: readonly Row[], file: ReadFile): ReadOrder;
  /**
   * Where an order's facts stand in two files: this layout adds to the orders of another layout of the same platform.
   * `both` names the layouts; rows of both with the same key arrive together in `readOrder` of the first.
   */
  readonly joins?: string;
}

export interface ReadFile {
  readonly name: string;
  readonly encoding: string;
  readonly header: Header;
  /** What the settings tell of the platform. */
  readonly told?: Told;
}

/** What became of an order's rows: the order, or the problems that hold it (then its id still tells which). */
export interface ReadOrder {
  readonly id: string;
  readonly order?: Order;
  readonly problems: readonly Problem[];
}

/** A selling platform or seller ERP whose export we can read. */
export interface Platform {
  /** The folder name, the word on the command line, the prefix of its problem codes. */
  readonly id: string;
  readonly name: string;
  /** Where the export is described. */
  readonly source: Source;
  /** What a declaration needs and its exports do not have, a few words each; for `declarant platforms`, as the next two. */
  readonly lacks: readonly string[];
  /** How its exports mislead, and what is done about it. */
  readonly remarks: readonly string[];
  /** Facts taken on weak evidence, each marked at its place in the code; a mapping under `stores` with `instead_of` overrules them. */
  readonly unverified: readonly string[];
  readonly layouts: readonly Layout[];
  /** What its exports leave open, so that the settings may tell it under `platforms`. */
  readonly leavesOpen?: readonly Open[];
  /** What the settings tell. */
  readonly told?: Told;
  /** Of a store: the platform, or `platform/layout`, whose files it reads instead. */
  readonly insteadOf?: string;
}

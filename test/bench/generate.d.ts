export interface GeneratedText {
  readonly name: string;
  readonly text: string;
}

export interface GeneratedFile {
  readonly name: string;
  /** The file's text from the beginning, in pieces; the same each time. */
  open(): Iterable<string>;
}

export interface GeneratedBatch {
  readonly orders: number;
  /** Orders that name a SKU the catalogue lacks, and so are held. */
  readonly held: number;
  readonly catalogue: GeneratedText;
  readonly rates: GeneratedText;
  readonly settings: GeneratedText;
  readonly files: readonly GeneratedFile[];
}

/** A batch of so many orders, the same for the same number and seed. Write texts and files into one folder under their names. */
export function generateBatch(orders: number, seed?: number): GeneratedBatch;

/** A Shopify export as a table: the header, then whole orders, of as many rows as asked for or a few more. */
export function generateTable(rows: number, seed?: number): Generator<readonly string[]>;

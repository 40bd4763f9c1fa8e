/** The contract of a carrier's bulk-import file: a layout says in a table what stands where, and how it is written. One layout a carrier and version. */
import { type Charset, isWritable } from '../formats/transliteration.ts';
import type { Source } from '../model/dated.ts';
import { fields, isOfLine } from './fields.ts';
import type { LengthUnit, WeightUnit } from './measures.ts';

export interface Layout {
  /** `yanwen-v3`: the word in the settings and in the file's name, `bulk-yanwen-v3.xlsx`. */
  readonly id: string;
  readonly name: string;
  /** As the carrier calls it, else the years in which it was seen. */
  readonly version: string;
  readonly files: readonly FileLayout[];
  /** Content lines a parcel (where the columns are not numbered), and whether lines that are alike may be made one. */
  readonly items?: { readonly most?: number; readonly merge?: boolean };
  /** What the carrier's system reads; what is not in it is transliterated. Default: anything. */
  readonly charset?: Charset;
  /** Characters it refuses, each with what is written instead. */
  readonly without?: Readonly<Record<string, string>>;
  readonly decimal?: ',' | '.';
  /** `yyyy-mm-dd`, `dd.mm.yyyy`, `dd/mm/yy`, `m/d/yy` */
  readonly dates?: string;
  readonly country?: CountryForm;
  /**
   * Telephones: as written, with `00` for the plus, that as digits alone, or `bare` digits without plus or `00`.
   * Default: `00` in CSV, where `+` would begin a formula, else as written.
   */
  readonly phone?: 'as-written' | '00' | 'digits' | 'bare';
  /** All amounts are in this currency; absent: in the shipment's own. */
  readonly currency?: string;
  /** What is known of it is not enough: it is written along the blank template that the user brings. */
  readonly template?: 'needed';
  readonly source: Source;
  /** What no source says for certain; told by `declarant carriers <id>`. */
  readonly unverified: readonly string[];
}

export type CountryForm = 'alpha-2' | 'alpha-3' | 'english' | 'chinese';

export interface FileLayout {
  /** `items` makes `bulk-<layout>-items.csv`. */
  readonly suffix?: string;
  readonly form: Csv | 'xlsx';
  /** A CSV has one. */
  readonly sheets: readonly Sheet[];
  /** Then the next part. A shipment is never torn. */
  readonly most?: { readonly shipments?: number; readonly rows?: number };
  /** Its parts are counted for themselves; else the parts of all files begin together. */
  readonly apart?: true;
}

export interface Csv {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** As iconv names it: `utf-8`, `windows-1252`, `gb18030`. Default `utf-8`. */
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly eol?: '\n' | '\r\n';
  /** `false`: the carrier knows no quotes; delimiters in a cell become blanks. */
  readonly quotes?: boolean;
  /** What a spreadsheet would take for a formula gets an apostrophe, or is refused. Default: apostrophe. */
  readonly guard?: 'apostrophe' | 'refuse';
}

export interface Sheet {
  readonly name?: string;
  /** Above the rows: the headings of the first kind of row, nothing, or what is told. */
  readonly header?: 'none' | readonly (readonly string[])[];
  /** Of one shipment, in this order: a row, or a row for each line. */
  readonly rows: readonly RowType[];
}

export interface RowType {
  readonly per: 'shipment' | 'item';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly heading: string;
  /** A name of `fields.ts`. Without it, and without `says`, the column stays empty. */
  readonly field?: string;
  /** The same in every row. */
  readonly says?: string;
  /** Which line of the parcel, from 1, where lines stand side by side. */
  readonly item?: number;
  /** Characters. */
  readonly limit?: number;
  readonly unit?: WeightUnit | LengthUnit;
  readonly decimals?: number;
  /** Our value → the carrier's; `*` for all others. A value without one holds the shipment. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly country?: CountryForm;
  /** Written after the value: `120.0g`. */
  readonly after?: string;
  /** In a shipment's first row only. */
  readonly once?: boolean;
  /** Empty, it holds the shipment. */
  readonly required?: boolean;
  /** The user's template may lack it: not every one of its versions has it. */
  readonly optional?: true;
  /** Why it must stay empty, or why it cannot be filled. */
  readonly blank?: string;
  /** What the carrier agreed with its customer, the same in every row: told in the settings under `columns`. */
  readonly told?: string;
  /** Where the carrier says so of this very column, if not in the layout's source. */
  readonly source?: Source;
}

/** A column filled from a field. */
export const col = (heading: string, field: string, more: Omit<Column, 'heading' | 'field'> = {}): Column => ({ heading, field, ...more });

/** A column that says the same in every row. */
export const says = (heading: string, text: string): Column => ({ heading, says: text });

/** A column whose one value the settings tell; `what` goes on after "is": `the product that Yanwen agreed with you`. */
export const told = (heading: string, what: string): Column => ({ heading, told: what });

/** A column that stays empty, and why. */
export const blank = (heading: string, why: string): Column => ({ heading, blank: why });

/** Columns that nobody has to fill and we cannot. */
export const unfilled = (...headings: readonly string[]): readonly Column[] => headings.map((heading) => ({ heading }));

/** The columns of each line where lines stand side by side. */
export const numbered = (most: number, columns: (n: number) => readonly Column[]): readonly Column[] =>
  Array.from({ length: most }, (_, i) => columns(i + 1).map((column) => ({ ...column, item: i + 1 }))).flat();

/** A required one: empty, it holds the shipment. */
export const must = (column: Column): Column => ({ ...column, required: true });

/** One that the user's template may lack. */
export const maybe = (column: Column): Column => ({ ...column, optional: true });

/** What its texts may be written in: as the carrier says, else what the encoding of its CSV has. */
export function charsetOf({ charset, files }: Pick<Layout, 'charset' | 'files'>): Charset {
  const encodings = files.flatMap(({ form }) =>
    form === 'xlsx' || (form.encoding ?? 'utf-8').startsWith('utf') ? [] : [form.encoding as Charset],
  );
  return charset ?? encodings[0] ?? 'unicode';
}

/** Columns of a layout are asked for in each shipment, and gathered once. */
const known = new WeakMap<readonly FileLayout[], readonly Column[]>();

export function columnsOf({ files }: Pick<Layout, 'files'>): readonly Column[] {
  const columns = known.get(files) ?? files.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flatMap(({ columns }) => columns)));
  known.set(files, columns);
  return columns;
}

const states = (layout: Layout, pattern: RegExp): boolean =>
  columnsOf(layout).some(({ field }) => field !== undefined && pattern.test(field));

/** Whether values are of one unit, of a line, or of the whole shipment; the columns say it. */
export type Basis = 'unit' | 'line' | 'shipment' | 'none';

export const valueBasis = (layout: Layout): Basis =>
  states(layout, /unit_value$/) ? 'unit' : states(layout, /line_value$/) ? 'line' : states(layout, /^value$/) ? 'shipment' : 'none';

export const weightBasis = (layout: Layout): Basis =>
  states(layout, /^item\.unit_(net|gross)$/)
    ? 'unit'
    : states(layout, /^item\.line_(net|gross)$/)
      ? 'line'
      : states(layout, /^(net|gross)$/)
        ? 'shipment'
        : 'none';

/** Lines that stand side by side at most; absent: a row each, or a summary. */
export const widest = (layout: Layout): number | undefined =>
  columnsOf(layout).reduce<number | undefined>((most, { item }) => (item === undefined ? most : Math.max(most ?? 0, item)), undefined);

/** A parcel a row with one summary of its goods, with numbered lines, an item a row, or rows of several kinds. */
export function shapeOf(layout: Layout): 'flat' | 'wide' | 'long' | 'typed' {
  const sheets = layout.files.flatMap((file) => file.sheets);
  if (sheets.length > 1 || sheets.some(({ rows }) => rows.length > 1)) return 'typed';
  if (sheets.some(({ rows }) => rows.some(({ per }) => per === 'item'))) return 'long';
  return widest(layout) === undefined ? 'flat' : 'wide';
}

/** What is wrong with a layout itself: a field nobody knows, a line's field in a parcel's row, characters that its encoding lacks. Empty: nothing. */
export function layoutFaults(layout: Pick<Layout, 'charset' | 'files'>): readonly string[] {
  const ofRow = ({ per, columns }: RowType): string[] =>
    columns.flatMap(({ heading, field, item }) => {
      if (field === undefined) return [];
      if (!fields.has(field)) return [`"${heading}" names the field "${field}", which is not known`];
      if (per === 'shipment' && isOfLine(field) && item === undefined)
        return [`"${heading}" is of a line and stands in a row of the shipment: say which line, item: 1`];
      return [];
    });
  return [...layout.files.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flatMap(ofRow))), ...encodingFaults(layout)];
}

/** Character sets that an encoding has within it, besides its own. */
const within: Readonly<Record<string, readonly Charset[]>> = {
  'windows-1252': ['ascii', 'latin1'],
  latin1: ['ascii'],
  gbk: ['ascii'],
  gb18030: ['ascii', 'gbk'],
};

/** What would become question marks: a wider character set than the encoding's, a heading or constant beyond it. */
const encodingFaults = ({ charset, files }: Pick<Layout, 'charset' | 'files'>): readonly string[] =>
  files.flatMap(({ form, sheets }) => {
    const encoding = (form === 'xlsx' ? undefined : form.encoding) ?? 'utf-8';
    if (encoding.startsWith('utf')) return [];
    const words = sheets.flatMap(({ rows }) => rows.flatMap(({ columns }) => columns.flatMap(({ heading, says = '' }) => [heading, says])));
    return [
      ...(charset === undefined || charset === encoding || within[encoding]?.includes(charset)
        ? []
        : [`the characters "${charset}" are more than the encoding ${encoding} has`]),
      ...words.filter((word) => !isWritable(word, encoding as Charset)).map((word) => `"${word}" cannot be written in ${encoding}`),
    ];
  });

/** The carrier's bulk-import file, written while shipments come: CSV in its own encoding, or a workbook; the next part where it is full. */
import { type BulkRows, bulkRows } from '../carriers/bulk.ts';
import type { Csv, FileLayout, Layout, Sheet } from '../carriers/layout.ts';
import type { Group } from '../documents/document.ts';
import { formatCsvRow } from '../formats/csv.ts';
import { byteOrderMark, encodeText } from '../formats/text.ts';
import { writeWorkbook } from '../formats/xlsx-writer.ts';
import type { Convert } from '../model/money.ts';
import type { Shipment } from '../model/shipment.ts';
import type { RunFile, Sink, Writer, WrittenFile } from './sink.ts';

/** A part of a file that is open. */
interface Part {
  row(sheet: number, cells: readonly string[]): Promise<void>;
  end(): Promise<void>;
}

/** Writes every file of a layout. Linked ones begin their parts together, so that each shipment's rows stand under one number. */
export function bulkWriter(layout: Layout, group: Group, folder: string, sink: Sink, convert: Convert): Writer {
  const all = layout.files.map((_, i) => i);
  const together = all.filter((i) => !layout.files[i]!.apart);
  const apart = all.filter((i) => layout.files[i]!.apart);
  const writers = [together, ...apart.map((i) => [i])].map((files) => partsWriter(layout, files, folder, sink));
  return {
    async add(shipment: Shipment) {
      const { value } = bulkRows(layout, shipment, group, convert);
      if (!value) throw new Error(`${shipment.id} was not held, and does not fit ${layout.id}`);
      for (const writer of writers) await writer.add(value);
    },
    async end() {
      const files: WrittenFile[] = [];
      for (const writer of writers) files.push(...(await writer.end()));
      return files;
    },
  };
}

/** Writes some files of a layout, by their place in it: their parts begin and end together. */
function partsWriter(layout: Layout, at: readonly number[], folder: string, sink: Sink) {
  const files: WrittenFile[] = [];
  const layouts = at.map((i) => layout.files[i]!);
  const numbered = layouts.some(({ most }) => most !== undefined);
  let open:
    | {
        readonly parts: readonly { readonly part: Part; readonly file: RunFile; readonly path: string }[];
        rows: number[];
        shipments: number;
      }
    | undefined;
  let n = 0;
  const close = async () => {
    for (const { part, file, path } of open?.parts ?? []) {
      await part.end();
      const { sha256 } = await file.end();
      files.push({ path, sha256, shipments: open!.shipments });
    }
    open = undefined;
  };
  const begin = async () => {
    n++;
    const parts = [];
    for (const each of layouts) {
      const path = `${folder}/${nameOf(layout, each, numbered ? n : undefined)}`;
      const file = await sink.file(path);
      parts.push({ part: await beginPart(each, file), file, path });
    }
    return { parts, rows: layouts.map(() => 0), shipments: 0 };
  };
  return {
    async add(all: BulkRows) {
      const value = at.map((i) => all[i]!);
      if (open && isFull(layouts, open, value)) await close();
      open ??= await begin();
      for (const [i, sheets] of value.entries())
        for (const [k, rows] of sheets.entries())
          for (const cells of rows) {
            open.rows[i]!++;
            await open.parts[i]!.part.row(k, cells);
          }
      open.shipments++;
    },
    async end() {
      await close();
      return files;
    },
  };
}

/** `bulk-yanwen-v3.xlsx`, `bulk-mydhl-plus-items-0002.csv`. */
const nameOf = ({ id }: Layout, { suffix, form }: FileLayout, part: number | undefined): string =>
  `${['bulk', id, ...(suffix === undefined ? [] : [suffix]), ...(part === undefined ? [] : [String(part).padStart(4, '0')])].join('-')}.${
    form === 'xlsx' ? 'xlsx' : 'csv'
  }`;

/** Whether the next shipment would be one too many; the limit itself is within. A shipment is never torn. */
const isFull = (
  files: readonly FileLayout[],
  { rows, shipments }: { readonly rows: readonly number[]; readonly shipments: number },
  next: BulkRows,
): boolean =>
  files.some(({ most }, i) => {
    const more = next[i]!.reduce((sum, each) => sum + each.length, 0);
    return shipments + 1 > (most?.shipments ?? Number.POSITIVE_INFINITY) || rows[i]! + more > (most?.rows ?? Number.POSITIVE_INFINITY);
  });

/** Opens a part, its headings written. */
async function beginPart({ form, sheets }: FileLayout, file: RunFile): Promise<Part> {
  const part = form === 'xlsx' ? workbookPart(sheets, file) : await csvPart(form, file);
  for (const [i, sheet] of sheets.entries()) for (const cells of headOf(sheet)) await part.row(i, cells);
  return part;
}

/** The rows above the first shipment. */
export const headOf = ({ header, rows: [first] }: Sheet): readonly (readonly string[])[] =>
  header === undefined ? [first!.columns.map(({ heading }) => heading)] : header === 'none' ? [] : header;

function workbookPart(sheets: readonly Sheet[], file: RunFile): Part {
  return writeWorkbook(
    sheets.map(({ name }, i) => name ?? `Sheet${i + 1}`),
    (chunk) => file.write(chunk),
  );
}

async function csvPart(
  { delimiter, encoding = 'utf-8', bom = false, eol = '\n', quotes = true, guard }: Csv,
  file: RunFile,
): Promise<Part> {
  if (bom) await file.write(byteOrderMark(encoding));
  const style = { delimiter, eol, quotes, guard: guard !== 'refuse' };
  let text = '';
  const send = async () => {
    await file.write(encodeText(text, encoding));
    text = '';
  };
  return {
    async row(_, cells) {
      text += formatCsvRow(cells, style);
      if (text.length > 65_536) await send();
    },
    end: send,
  };
}

/** What the tests of layouts share: the canonical batch in a layout's own file, read back by a reader that is not ours. */
import XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { bulkRows } from '../../src/carriers/bulk.ts';
import type { FileLayout, Layout, Sheet } from '../../src/carriers/layout.ts';
import type { Group } from '../../src/documents/document.ts';
import { holds, type Problem } from '../../src/model/problem.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { bulkWriter } from '../../src/pipeline/bulk.ts';
import { shipments as batch, groupOf } from '../batch.ts';
import { convertBy, perEuro } from '../parcel.ts';

export const convert = convertBy(perEuro);

export const groupFor = (shipment: Shipment): Group => groupOf(shipment.channel);

export const rowsOf = (layout: Layout, shipment: Shipment) => bulkRows(layout, shipment, groupFor(shipment), convert);

/** The rows of a shipment as cells by heading, those of several kinds by the kind they are, and the codes of what was said of them. */
export function written(layout: Layout, shipment: Shipment) {
  const { value, problems } = rowsOf(layout, shipment);
  const [{ rows: kinds }] = layout.files[0]!.sheets as [Sheet];
  const rows = (value?.[0]?.[0] ?? []).map((row) => {
    const { columns } = kinds.find(({ columns: [first] }) => first?.says === undefined || first.says === row[0])!;
    return Object.fromEntries(columns.map(({ heading }, i) => [heading, row[i]!]));
  });
  return { rows, codes: problems.map(({ code }) => code) };
}

/** The shipments of the batch that the layout takes, and what is against the others. */
export function taken(layout: Layout, shipments: readonly Shipment[] = batch): { good: Shipment[]; problems: Problem[] } {
  const problems = shipments.map((shipment) => rowsOf(layout, shipment).problems);
  return { good: shipments.filter((_, i) => !problems[i]!.some(holds)), problems: problems.flat() };
}

/** The files of a layout by name, as the pipeline writes them. */
export async function filesOf(layout: Layout, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const sink = {
    file: async (path: string) => {
      const chunks: Buffer[] = [];
      return {
        write: async (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk)),
        async end() {
          files.set(path.split('/').at(-1)!, Buffer.concat(chunks));
          return { sha256: '', bytes: 0 };
        },
      };
    },
  };
  const writer = bulkWriter(layout, groupOf('mail'), 'mail/china-post', sink, convert);
  for (const shipment of shipments) await writer.add(shipment);
  await writer.end();
  return files;
}

/** The file of the layout that a name is of, whichever part. */
export const fileOf = (name: string, { id, files }: Layout): FileLayout =>
  files.find(({ suffix }) => suffix !== undefined && name.startsWith(`bulk-${id}-${suffix}`)) ?? files.find(({ suffix }) => !suffix)!;

/** The sheets of a file as rows of text, by another reader than ours. */
export function sheetsOf(name: string, bytes: Buffer, layout: Layout): readonly (readonly string[][])[] {
  if (name.endsWith('.xlsx')) {
    const book = XLSX.read(bytes);
    return book.SheetNames.map((sheet) => {
      const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets[sheet]!, { header: 1, raw: true, defval: '' });
      if (rows.flat().some((cell) => typeof cell !== 'string')) throw new Error(`${name} has a cell that is no text`);
      return rows;
    });
  }
  const file = fileOf(name, layout);
  if (file.form === 'xlsx') throw new Error(`${name} should be a workbook`);
  const text = iconv.decode(bytes, file.form.encoding ?? 'utf-8');
  // Rows of several kinds are of several lengths.
  const ragged = file.sheets.some(({ rows }) => rows.length > 1);
  return [parse(text, { delimiter: file.form.delimiter, quote: file.form.quotes === false ? null : '"', relax_column_count: ragged })];
}

/** A file as a golden: one cell a line where a row is wide. */
export const shown = (sheets: readonly (readonly string[][])[]): string =>
  `${sheets.map((rows) => rows.map((row) => JSON.stringify(row)).join('\n')).join('\n\n')}\n`;

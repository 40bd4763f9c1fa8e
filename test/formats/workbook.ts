/** Workbooks made by hand, part by part, so that a test says what is in them. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { openWorkbook, type SheetRow, sheetRows } from '../../src/formats/spreadsheet.ts';

const schema = 'http://schemas.openxmlformats.org';
const office = `${schema}/officeDocument/2006/relationships`;

export interface SheetSpec {
  readonly name: string;
  /** What stands within `sheetData`. */
  readonly data: string;
  readonly state?: 'hidden' | 'veryHidden';
}

const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): Uint8Array => {
  const all = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`);
  return strToU8(`<Relationships xmlns="${schema}/package/2006/relationships">${all.join('')}</Relationships>`);
};

/** The parts of a workbook; each can be replaced. */
export function workbookParts(sheets: readonly SheetSpec[], strings: readonly string[] = [], styles = ''): Record<string, Uint8Array> {
  const attributes = ({ name, state }: SheetSpec, i: number): string =>
    `name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"`;
  const list = sheets.map((sheet, i) => `<sheet ${attributes(sheet, i)}/>`).join('');
  const main = `xmlns="${schema}/spreadsheetml/2006/main"`;
  return {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': strToU8(`<workbook ${main} xmlns:r="${office}"><workbookPr/><sheets>${list}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rId98', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId99', 'styles', '../xl/./styles.xml'],
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${main}>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet ${main}>${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map(({ data }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<?xml version="1.0"?>\r\n<worksheet ${main}><sheetData>${data}</sheetData></worksheet>`),
      ]),
    ),
  };
}

export const packed = (parts: Zippable): Uint8Array => zipSync(parts);
export const opened = (bytes: Uint8Array) => ({
  name: 'orders.xlsx',
  async *open() {
    yield bytes;
  },
});

export async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows = [];
  for await (const row of sheetRows(opened(bytes))) rows.push(row);
  return rows;
}

export const sheetsOf = (bytes: Uint8Array) => openWorkbook(opened(bytes));

/** Rows of cells as shared strings would be, but inline. */
export const inline = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('');

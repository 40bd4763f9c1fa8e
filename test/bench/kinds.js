/** The same export in every kind of file: what reading each takes. Written as the platforms' own programs write them: texts shared by the cells. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { generateTable } from './generate.js';
import { xlsOf } from './xls.js';

const csvCell = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const schema = 'http://schemas.openxmlformats.org';
const office = `${schema}/officeDocument/2006/relationships`;
const main = `xmlns="${schema}/spreadsheetml/2006/main" xmlns:r="${office}"`;

function columnName(column) {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const relations = (...list) =>
  `<Relationships xmlns="${schema}/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** The bytes of a workbook whose cells name their texts in the table of shared strings. */
function xlsxOf(rows) {
  const numbers = new Map();
  const names = rows[0].map((_, column) => columnName(column));
  const cell = (text, column, line) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return `<c r="${names[column]}${line}" t="s"><v>${numbers.get(text)}</v></c>`;
  };
  const row = (cells, i) =>
    `<row r="${i + 1}">${cells.map((text, column) => (text === '' ? '' : cell(text, column, i + 1))).join('')}</row>`;
  const sheet = inBytes([`<worksheet ${main}><sheetData>`, ...rows.map(row), '</sheetData></worksheet>']);
  const strings = inBytes([`<sst ${main}>`, ...[...numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`), '</sst>']);
  const small = {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${main}><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
    '[Content_Types].xml': `<Types xmlns="${schema}/package/2006/content-types"/>`,
  };
  const parts = Object.fromEntries(Object.entries(small).map(([name, text]) => [name, Buffer.from(text)]));
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet });
}

const inBytes = (texts) => Buffer.concat(texts.map((text) => Buffer.from(text)));

const delimited = (delimiter, cellOf) => (rows) => inBytes(rows.map((cells) => `${cells.map(cellOf).join(delimiter)}\n`));

/** Label, file name, bytes of a table, and the task that is its floor. */
export const kinds = [
  { label: 'CSV', file: 'orders.csv', bytesOf: delimited(',', csvCell), floor: 'csv-parse' },
  { label: 'TSV', file: 'orders.txt', bytesOf: delimited('\t', String), floor: 'csv-parse' },
  { label: 'XLSX', file: 'orders.xlsx', bytesOf: xlsxOf, floor: 'hucre' },
  { label: 'XLS', file: 'orders.xls', bytesOf: xlsOf, floor: 'hucre' },
];

/** `node kinds.js <rows> <label> <folder>` writes one: in a process of its own, for a whole table is in memory. */
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [rows, label, folder] = process.argv.slice(2);
  const { file, bytesOf } = kinds.find((kind) => kind.label === label);
  writeFileSync(join(folder, file), bytesOf([...generateTable(Number(rows))]));
}

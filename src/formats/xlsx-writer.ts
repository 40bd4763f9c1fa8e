/** Writes XLSX workbooks row by row, every cell text, so that no spreadsheet takes a postcode for a number. The same rows give the same bytes. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface WorkbookWriter {
  /** Adds a row to a sheet, by its place among the names. */
  row(sheet: number, cells: readonly string[]): Promise<void>;
  end(): Promise<void>;
}

/** What a sheet holds at most, its headings among them. */
export const mostRows = 1_048_576;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kindOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/**
 * A workbook of named sheets. The first sheet leaves as it comes; of others what is waiting for it is kept packed. `write` may be slow: rows wait.
 */
export function writeWorkbook(names: readonly string[], write: (chunk: Uint8Array) => Promise<void>): WorkbookWriter {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  const part = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    return file;
  };
  const sheets = names.map((_, i) => ({
    file: part(`xl/worksheets/sheet${i + 1}.xml`),
    text: `${head}<worksheet xmlns="${main}"><sheetData>`,
    rows: 0,
  }));
  const send = async (): Promise<void> => {
    if (failed) throw failed;
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) await write(chunk);
  };
  return {
    async row(at, cells) {
      const sheet = sheets[at]!;
      sheet.text += rowXml(cells, ++sheet.rows);
      if (sheet.text.length < 65_536) return;
      sheet.file.push(strToU8(sheet.text));
      sheet.text = '';
      await send();
    },
    async end() {
      for (const { file, text } of sheets) file.push(strToU8(`${text}</sheetData></worksheet>`), true);
      for (const [name, text] of Object.entries(around(names))) part(name).push(strToU8(head + text), true);
      zip.end();
      await send();
    },
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign]!);

const rowXml = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells
    .map((cell, i) =>
      cell === '' ? '' : `<c r="${columnName(i)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
    )
    .join('')}</row>`;

/** `A`, `Z`, `AA`. */
const columnName = (i: number): string => (i < 26 ? '' : columnName(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** The parts that say what the sheets are; the second style is text. */
function around(names: readonly string[]): Readonly<Record<string, string>> {
  const each = (of: (name: string, n: number) => string): string =>
    names.map((name, i) => of(escaped(name).replaceAll('"', '&quot;'), i + 1)).join('');
  const styles = names.length + 1;
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kindOf}sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kindOf}worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${kindOf}styles+xml"/></Types>`,
  };
}

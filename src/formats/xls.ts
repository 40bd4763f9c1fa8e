/** Old binary workbooks (BIFF8), read whole by the library. */
import { momentText, numberText, type Sheet, truthText, UnreadableSheet } from './sheet.ts';

/** The sheets of a workbook, hidden ones too. Throws UnreadableSheet, or an Error in the library's words. */
export async function openXls(bytes: Buffer): Promise<readonly Sheet[]> {
  const start = bytes.indexOf(beginning);
  const locked = start >= 0 && start + 22 <= bytes.length && bytes.readUInt16LE(start + 20) === 0x2f;
  if (locked || bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnreadableSheet('it is protected by a password', 'Open it with its password, save it without one, and use that.');
  const { readXls } = await import('hucre/xlsx');
  const { sheets } = await readXls(bytes);
  const listed = listedSheets(bytes, start);
  const known = listed.length === sheets.length && sheets.every(({ name }, i) => name === listed[i]?.name);
  return sheets.map(({ name, rows }, at) => ({
    name,
    hidden: known && listed[at]!.hidden,
    async *rows() {
      for (const [i, values] of rows.entries()) if (values) yield { line: i + 1, cells: values.map(cellText) };
    },
  }));
}

/** How a workbook's first record begins. */
const beginning = Buffer.from('0908100000060500', 'hex');

/** The list of sheets at the head of the workbook, for the library does not tell which are hidden. It may be in pieces, and is none then. */
function listedSheets(bytes: Buffer, start: number): { name: string; hidden: boolean }[] {
  const found: { name: string; hidden: boolean }[] = [];
  for (let at = start; at >= 0 && at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const [id, body] = [bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2))];
    if (id === 0x0a) return found;
    if (id !== 0x85 || body.length < 8) continue;
    const name = body.toString(body[7]! & 1 ? 'utf16le' : 'latin1', 8, 8 + body[6]! * (body[7]! & 1 ? 2 : 1));
    found.push({ name, hidden: (body[4]! & 3) !== 0 });
  }
  return found;
}

function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'boolean') return truthText(value);
  return typeof value === 'number' ? numberText(value) : value;
}

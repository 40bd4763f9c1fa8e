/** Old binary workbooks (BIFF8). The library reads them whole, so it does that apart, where memory is bounded whatever they make of it. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { asXlsx, momentText, numberText, type Sheet, type SheetRow, truthText, UnreadableSheet } from './sheet.ts';

/** The sheets of a workbook, hidden ones too. Throws UnreadableSheet, or an Error in the library's words. */
export async function openXls(bytes: Buffer): Promise<readonly Sheet[]> {
  const start = bytes.indexOf(beginning);
  const locked = start >= 0 && start + 22 <= bytes.length && bytes.readUInt16LE(start + 20) === 0x2f;
  if (locked || bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnreadableSheet('it is protected by a password', 'Open it with its password, save it without one, and use that.');
  const sheets = await readApart(bytes);
  const listed = listedSheets(bytes, start);
  const known = listed.length === sheets.length && sheets.every(({ name }, i) => name === listed[i]?.name);
  return sheets.map(({ name, rows }, at) => ({
    name,
    hidden: known && listed[at]!.hidden,
    async *rows() {
      yield* rows;
    },
  }));
}

/** Bytes of a file, cells of its sheets with the empty ones before others, and megabytes that the library may take. */
const most = { bytes: 32 * 2 ** 20, cells: 4_000_000, megabytes: 224 };

type Value = string | number | boolean | Date | null | undefined;
type Told = { readonly name: string } | { readonly rows: readonly (readonly [at: number, values: readonly Value[]])[] } | 'all';

/** A text and no file of its own: it is the same in our sources and as they are built. The next rows go when the last are taken. */
const reader = `
const { parentPort, workerData } = require('node:worker_threads');
const say = (told) => new Promise((taken) => { parentPort.once('message', taken); parentPort.postMessage(told); });
(async () => {
  const { readXls } = await import(workerData.library);
  for (const { name, rows } of (await readXls(workerData.bytes)).sheets) {
    await say({ name });
    let [some, cells] = [[], 0];
    for (const at in rows) {
      some.push([Number(at), rows[at]]);
      if ((cells += rows[at].length) < 20000) continue;
      await say({ rows: some });
      [some, cells] = [[], 0];
    }
    await say({ rows: some });
  }
  parentPort.postMessage('all');
})();
`;

async function readApart(bytes: Buffer): Promise<readonly { readonly name: string; readonly rows: readonly SheetRow[] }[]> {
  if (bytes.length > most.bytes)
    throw new UnreadableSheet(`it is larger than ${most.bytes / 2 ** 20} MB, which is too much of an .xls`, asXlsx);
  const library = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
  const worker = new Worker(reader, {
    eval: true,
    workerData: { bytes, library },
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  });
  const sheets: { name: string; rows: SheetRow[] }[] = [];
  let cells = 0;
  try {
    await new Promise<void>((done, fail) => {
      worker.on('error', fail);
      // Otherwise nobody would wait for it any more, and the program would end without a word.
      worker.on('exit', () => fail(new UnreadableSheet('its reading was cut off', asXlsx)));
      worker.on('message', (told: Told) => {
        if (told === 'all') return done();
        if ('name' in told) sheets.push({ name: told.name, rows: [] });
        else
          for (const [at, values] of told.rows) {
            cells += values.length;
            sheets.at(-1)!.rows.push({ line: at + 1, cells: values.map(cellText) });
          }
        if (cells > most.cells) fail(new UnreadableSheet(`it has more than ${most.cells / 1e6} million cells`, asXlsx));
        else worker.postMessage('taken');
      });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw new UnreadableSheet(`it needs more than ${most.megabytes} MB of memory, which is too much of an .xls`, asXlsx);
  } finally {
    await worker.terminate();
  }
  return sheets;
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

function cellText(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'boolean') return truthText(value);
  return typeof value === 'number' ? numberText(value) : value;
}

/** XLSX workbooks row by row: the strings that its sheets share are in memory, a sheet never is. */
import { posix } from 'node:path';
import { asXlsx, type Sheet, type SheetRow, UnreadableSheet } from './sheet.ts';
import { decodeText } from './text.ts';
import { SharedStrings, type SheetFacts, SheetRows } from './xlsx-rows.ts';
import { attributesOf, type XmlHandler, XmlScanner } from './xml-scan.ts';
import { type ZipPart, zipParts } from './zip-parts.ts';

type Parts = ReadonlyMap<string, ZipPart>;
type Attributes = ReadonlyMap<string, string>;

/** Unpacked bytes: what a part may hold at most. A sheet is never whole in memory, the others are. */
const limits = { small: 64 * 2 ** 20, strings: 512 * 2 ** 20, sheet: 4 * 2 ** 30 };

/** The sheets of a workbook, hidden ones too; charts are none. Throws UnreadableSheet, DamagedZip or DamagedXml. */
export async function openXlsx(bytes: Buffer): Promise<readonly Sheet[]> {
  const parts = zipParts(bytes);
  const path = await workbookPath(parts);
  const related = await relations(parts, path);
  const workbook = await elements(parts, path, ['sheet', 'workbookPr']);
  const facts = factsOf(parts, related, workbook);
  return workbook.flatMap(({ name, attributes }): Sheet | [] => {
    const target = related.find(({ id }) => id === attributes.get('id'));
    if (name !== 'sheet' || target?.kind === 'chartsheet' || target?.kind === 'dialogsheet') return [];
    const title = attributes.get('name') ?? '';
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    return { name: title, hidden, rows: () => rowsOf(parts, target?.path, title, facts) };
  });
}

async function* rowsOf(parts: Parts, path: string | undefined, title: string, facts: () => Promise<SheetFacts>): AsyncGenerator<SheetRow> {
  const part = path === undefined ? undefined : parts.get(path);
  if (!part) throw new UnreadableSheet(`its sheet "${title}" is missing`);
  const rows = new SheetRows(await facts());
  for await (const _ of scan(part, rows, limits.sheet)) yield* rows.take();
}

/** Where the workbook stands; what else the archive may be is told by what is in it. */
async function workbookPath(parts: Parts): Promise<string> {
  const named = (await relations(parts, '')).find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (parts.has(named) && named.endsWith('.xml') && !/^(?:word|ppt)\//.test(named)) return named;
  if (parts.has('xl/workbook.bin')) throw new UnreadableSheet('it is a binary workbook (XLSB)', asXlsx);
  if (parts.has('content.xml')) throw new UnreadableSheet('it is an OpenDocument file (ODS)', asXlsx);
  if ([...parts.keys()].some((name) => name.endsWith('.iwa'))) throw new UnreadableSheet('it is an Apple Numbers file', asXlsx);
  throw new UnreadableSheet('it is an archive (ZIP) with no workbook in it', 'Unpack it, and use the files that are inside.');
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly kind: string;
  readonly path: string;
}

/** What a part refers to; of the archive as a whole where `path` is empty. */
async function relations(parts: Parts, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const list = posix.join(folder, '_rels', `${posix.basename(path)}.rels`);
  if (!parts.has(list)) return [];
  return (await elements(parts, list, ['Relationship'])).map(({ attributes }) => {
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
    const found = posix.resolve('/', folder, target);
    return { id: attributes.get('Id') ?? '', kind: posix.basename(attributes.get('Type') ?? ''), path: found.slice(1).toLowerCase() };
  });
}

/** Read when the first row is asked for, and once. */
function factsOf(parts: Parts, related: readonly Relation[], workbook: readonly Element[]): () => Promise<SheetFacts> {
  const partOf = (kind: string) => parts.get(related.find((each) => each.kind === kind)?.path ?? '');
  const date1904 = workbook.find(({ name }) => name === 'workbookPr')?.attributes.get('date1904');
  let facts: Promise<SheetFacts> | undefined;
  const read = async (): Promise<SheetFacts> => {
    const shared = new SharedStrings();
    const strings = partOf('sharedStrings');
    if (strings) for await (const _ of scan(strings, shared, limits.strings));
    const styles = partOf('styles');
    return { strings: shared.strings, dates: styles ? await dateStyles(styles) : [], from1904: date1904 === '1' || date1904 === 'true' };
  };
  return () => (facts ??= read());
}

// The formats that need no text of their own; 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean.
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of dates names days or hours outside quotes, brackets and escapes: `yyyy"年"m"月"`, `[h]:mm`, but not `[Red]0`. */
const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(
    (format.split(';')[0] ?? '')
      .replace(/"[^"]*"|[\\_*]./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .replace(/general/gi, ''),
  );

/** By number of style: whether its cells show dates. */
async function dateStyles(part: ZipPart): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let used = false;
  const handler: XmlHandler = {
    open(name, written) {
      if (name === 'cellXfs') used = true;
      if (name !== 'numFmt' && (name !== 'xf' || !used)) return;
      const attributes = attributesOf(written);
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') formats.set(id, attributes.get('formatCode') ?? '');
      else dates.push(formats.has(id) ? isDateFormat(formats.get(id)!) : isBuiltInDate(id));
    },
    close(name) {
      if (name === 'cellXfs') used = false;
    },
    text() {},
  };
  for await (const _ of scan(part, handler, limits.small));
  return dates;
}

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
}

async function elements(parts: Parts, path: string, wanted: readonly string[]): Promise<Element[]> {
  const found: Element[] = [];
  const part = parts.get(path);
  const open = (name: string, attributes: string): void => {
    if (wanted.includes(name)) found.push({ name, attributes: attributesOf(attributes) });
  };
  if (part) for await (const _ of scan(part, { open, close() {}, text() {} }, limits.small));
  return found;
}

// Small, because a few letters can stand for a row of sixteen thousand cells.
const bite = 16 * 1024;

/** Reads a part to its end; comes back after every piece, so that what the handler has can be taken. */
async function* scan(part: ZipPart, handler: XmlHandler, most: number): AsyncGenerator<void> {
  const scanner = new XmlScanner(handler);
  for await (const text of decodedPart(part, most)) {
    for (let at = 0; at < text.length; at += bite) {
      scanner.write(text.slice(at, at + bite));
      yield;
    }
  }
  scanner.end();
  yield;
}

/** XML is UTF-8, or UTF-16 with its mark. */
async function* decodedPart(part: ZipPart, most: number): AsyncGenerator<string> {
  const bytes = part.open(most);
  const { value: first, done } = await bytes.next();
  if (done) return;
  const encoding = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
  const all = async function* () {
    try {
      yield first;
      yield* bytes;
    } finally {
      await bytes.return(undefined);
    }
  };
  yield* decodeText(all(), encoding);
}

/** Which platform's file it is: told by its header row, wherever that stands, in whatever encoding and with whatever delimiter. */
import { type CsvChunk, csvRecords, type Delimiter, delimiters, sniffDelimiter } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { nearestWord } from '../formats/spelling.ts';
import { type SheetRow, sheetKind, sheetRows } from '../formats/spreadsheet.ts';
import { type Bytes, decodeHead, decodeText, encodingNamed, findBadByte, type Survey } from '../formats/text.ts';
import { bad, good, type Outcome } from '../model/problem.ts';
import type { Layout, Platform } from './platform.ts';
import { encodingUnknown, fileAmbiguous, fileEmpty, fileUndecodable, fileUnreadable, fileUnrecognised } from './problems.ts';
import { type IndexedHeader, indexHeader } from './row.ts';

/** How a file is written, so that its rows can be read again and rows like them be written. */
export interface FileForm {
  readonly kind: 'text' | 'xlsx' | 'xls';
  /** `utf-8` for a spreadsheet: its text has no encoding of its own. */
  readonly encoding: string;
  /** Whether a byte order mark comes first. */
  readonly marked: boolean;
  readonly delimiter: Delimiter;
  readonly quotes: boolean;
  readonly eol: '\n' | '\r\n';
  /** 1-based line or row of the header. */
  readonly headerLine: number;
  readonly header: IndexedHeader;
}

export interface Recognised {
  readonly platform: Platform;
  readonly layout: Layout;
  readonly form: FileForm;
}

export interface RecogniseOptions {
  /** Overrules what the bytes say. */
  readonly encoding?: string | undefined;
}

interface Candidate {
  readonly platform: Platform;
  readonly layout: Layout;
}

/** Header rows are looked for in the first records only. */
const preamble = 40;

/** A file's platform, layout and form, or the problem with the file as a whole. */
export async function recognise(
  input: Input,
  known: Survey,
  platforms: readonly Platform[],
  options: RecogniseOptions,
): Promise<Outcome<Recognised>> {
  const where = { file: input.name };
  if (known.size === 0 || /^\s*$/.test(decodeHead(known.head, known.marked ?? 'utf-8'))) return bad(fileEmpty(where, {}));
  const candidates = platforms.flatMap((platform) => platform.layouts.map((layout): Candidate => ({ platform, layout })));
  const kind = sheetKind(known.head);
  if (kind) return recogniseSheet(input, kind, candidates);
  const named = options.encoding === undefined ? undefined : encodingNamed(options.encoding);
  if (options.encoding !== undefined && !named) return bad(encodingUnknown(where, { encoding: options.encoding }));
  const found = await recogniseText(input, known, candidates, named);
  if (!found.value || (found.value.form.encoding === 'utf-8' && known.utf8)) return found;
  const { encoding } = found.value.form;
  const spot = await findBadByte(() => input.open(), encoding);
  return spot ? bad(fileUndecodable({ ...where, line: spot.line }, { encoding, offset: spot.offset })) : found;
}

async function recogniseText(
  input: Input,
  known: Survey,
  candidates: readonly Candidate[],
  named: string | undefined,
): Promise<Outcome<Recognised>> {
  const fixed = named ?? known.marked ?? (known.utf8 ? 'utf-8' : undefined);
  const fits: Recognised[] = [];
  const seen: (readonly string[])[] = [];
  for (const [encoding, layouts] of byEncoding(candidates, fixed, known.head)) {
    const text = decodeHead(known.head, encoding);
    const eol = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
    const form = { kind: 'text', encoding, marked: known.marked !== undefined && hasMark(known.head), eol } as const;
    for (const delimiter of [sniffDelimiter(text), ...delimiters.filter((each) => each !== sniffDelimiter(text))]) {
      for (const quotes of [true, false]) {
        const rows = await headRecords(text, { delimiter, quotes });
        const own = layouts.filter(({ layout }) => (layout.quotes ?? true) === quotes);
        fits.push(...fitting(rows, own).map(({ at, ...fit }) => ({ ...fit, form: { ...form, delimiter, quotes, ...at } })));
        if (quotes && delimiter === sniffDelimiter(text)) seen.push(...rows.map(({ cells }) => cells));
      }
    }
  }
  return verdict(input, fits, seen, candidates);
}

const hasMark = (head: Uint8Array): boolean =>
  head[0] === 0xef || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** One encoding for all where the bytes or the user say so; else each layout's own fallback. */
function byEncoding(candidates: readonly Candidate[], fixed: string | undefined, head: Uint8Array): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { fallback } = candidate.layout;
    const wanted = fixed ?? encodingNamed(typeof fallback === 'string' ? fallback : fallback(head)) ?? 'windows-1252';
    groups.set(wanted, [...(groups.get(wanted) ?? []), candidate]);
  }
  return groups;
}

async function headRecords(text: string, style: { delimiter: Delimiter; quotes: boolean }): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  const once = async function* (): AsyncGenerator<string> {
    yield text;
  };
  for await (const { records } of csvRecords(once(), style)) rows.push(...records.slice(0, preamble));
  return rows;
}

/** The layouts that recognise one of the first rows, with that row. */
function fitting(rows: readonly SheetRow[], candidates: readonly Candidate[]) {
  const fits: (Candidate & { at: { headerLine: number; header: IndexedHeader } })[] = [];
  for (const { line, cells } of rows.slice(0, preamble)) {
    const header = indexHeader(cells);
    for (const candidate of candidates)
      if (candidate.layout.recognises(header)) fits.push({ ...candidate, at: { headerLine: line, header } });
    if (fits.length > 0) return fits;
  }
  return fits;
}

async function recogniseSheet(input: Input, kind: 'xlsx' | 'xls', candidates: readonly Candidate[]): Promise<Outcome<Recognised>> {
  const rows: SheetRow[] = [];
  try {
    for await (const row of sheetRows(input)) if (rows.push(row) >= preamble) break;
  } catch (error) {
    return bad(fileUnreadable({ file: input.name }, { reason: error instanceof Error ? error.message : String(error) }));
  }
  const form = { kind, encoding: 'utf-8', marked: false, delimiter: ',', quotes: true, eol: '\n' } as const;
  const fits = fitting(rows, candidates).map(({ at, ...fit }) => ({ ...fit, form: { ...form, ...at } }));
  return verdict(
    input,
    fits,
    rows.map(({ cells }) => cells),
    candidates,
  );
}

function verdict(
  input: Input,
  fits: readonly Recognised[],
  seen: readonly (readonly string[])[],
  candidates: readonly Candidate[],
): Outcome<Recognised> {
  const where = { file: input.name };
  const [first, ...others] = fits;
  if (!first) return bad(fileUnrecognised(where, nearestTo(seen, candidates)));
  const names = new Set(fits.map(({ platform, layout }) => nameOf({ platform, layout })));
  return others.length > 0 && names.size > 1 ? bad(fileAmbiguous(where, { candidates: [...names] })) : good(first);
}

/** `Amazon (New Orders)`: what a title says in brackets is for lists. */
const nameOf = ({ platform, layout }: Candidate): string => `${platform.name} (${layout.title.split(' (')[0]})`;

/** The row most like some layout's header, and what that layout misses in it. */
function nearestTo(seen: readonly (readonly string[])[], candidates: readonly Candidate[]) {
  // A platform that was named is the nearest, however far.
  const named = candidates.every(({ platform }) => platform === candidates[0]?.platform);
  let best = {
    share: named ? -1 : 0.3,
    header: seen.find((cells) => cells.filter((cell) => cell.trim()).length > 1) ?? seen[0] ?? [],
  } as Nearest;
  for (const cells of seen.slice(0, preamble)) {
    const header = indexHeader(cells);
    for (const { platform, layout } of candidates) {
      const missing = layout.columns.filter((column) => !header.has(column));
      const share = 1 - missing.length / Math.max(1, layout.columns.length);
      if (share > best.share)
        best = {
          share,
          header: cells,
          nearest: { name: nameOf({ platform, layout }), missing, like: alike(missing, header, layout.columns) },
        };
    }
  }
  const header = best.header.map((cell) => cell.trim()).filter(Boolean);
  return { header, ...(best.nearest && { nearest: best.nearest }) };
}

/** For each missing column, the heading that may be meant by it; a column of one letter or sign is like anything. */
function alike(missing: readonly string[], header: IndexedHeader, wanted: readonly string[]): Record<string, string> {
  const used = indexHeader(wanted);
  const free = header.names.map((name) => name.trim()).filter((name) => name !== '' && !used.has(name));
  const pairs = missing.map((column) => [column, column.length > 2 ? nearestWord(column, free) : undefined] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

interface Nearest {
  readonly share: number;
  readonly header: readonly string[];
  readonly nearest?: { readonly name: string; readonly missing: readonly string[]; readonly like: Readonly<Record<string, string>> };
}

/** The records below the header, in chunks. UTF-8 goes to the parser as the bytes it is. */
export async function* recordsOf(input: Input, form: FileForm): AsyncGenerator<CsvChunk> {
  if (form.kind !== 'text') return yield* sheetChunks(input, form.headerLine);
  const text = form.encoding === 'utf-8' ? withoutMark(input.open()) : decodeText(input.open(), form.encoding);
  for await (const { records, ...rest } of csvRecords(text, form)) {
    const below = (records[0]?.line ?? 0) > form.headerLine ? records : records.filter(({ line }) => line > form.headerLine);
    yield { records: below, ...rest };
  }
}

async function* sheetChunks(input: Input, headerLine: number): AsyncGenerator<CsvChunk> {
  let records: SheetRow[] = [];
  for await (const row of sheetRows(input)) {
    if (row.line > headerLine) records.push(row);
    if (records.length === 256) {
      yield { records };
      records = [];
    }
  }
  yield { records };
}

async function* withoutMark(bytes: Bytes): Bytes {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!start) yield chunk;
    else if ((start = Buffer.concat([start, chunk])).length >= 3) {
      yield start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
      start = undefined;
    }
  }
  if (start) yield start;
}

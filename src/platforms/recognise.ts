/** Which platform's file it is: told by its header row, wherever that stands, in whatever encoding and with whatever delimiter. */
import { csvRecords, type Delimiter, delimiters, sniffDelimiter } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { disguisedSheet, type SheetRow, sheetKind } from '../formats/spreadsheet.ts';
import { decodeHead, encodingNamed, findBadByte, type Survey } from '../formats/text.ts';
import { bad, type Outcome } from '../model/problem.ts';
import { encodingUnknown, fileEmpty, fileUndecodable } from './file-problems.ts';
import { fitting, preamble } from './fitting.ts';
import type { Platform } from './platform.ts';
import { recogniseSheet, unreadable } from './sheets.ts';
import { type Candidate, type Recognised, verdict } from './verdict.ts';

export interface RecogniseOptions {
  /** Overrules what the bytes say. */
  readonly encoding?: string | undefined;
}

/** A file's platform, layout and form, or the problem with the file as a whole. */
export async function recognise(
  input: Input,
  known: Survey,
  platforms: readonly Platform[],
  options: RecogniseOptions,
): Promise<Outcome<Recognised>> {
  const where = { file: input.name };
  const head = decodeHead(known.head, known.marked ?? 'utf-8');
  if (known.size === 0 || /^\s*$/.test(head)) return bad(fileEmpty(where, {}));
  const disguised = disguisedSheet(head);
  if (disguised) return bad(unreadable(input.name, disguised));
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
    const likeliest = sniffDelimiter(text);
    for (const delimiter of delimitersIn(text, likeliest)) {
      for (const quotes of [true, false]) {
        // A file without quotes has tabs; with any other delimiter a spreadsheet program has saved it, in its own way.
        const own = layouts.filter(({ layout }) => ((layout.quotes ?? true) || delimiter !== '\t') === quotes);
        const shown = quotes && delimiter === likeliest;
        if (own.length === 0 && !shown) continue;
        const { rows, cut } = await headRecords(text, { delimiter, quotes }, known.size > known.head.length);
        fits.push(...fitting(rows, own).map(({ at, ...fit }) => ({ ...fit, form: { ...form, delimiter, quotes, ...at } })));
        if (shown) seen.push(...(rows.length > 0 ? rows : cut).map(({ cells }) => cells));
      }
    }
  }
  return verdict(input, fits, seen.slice(0, preamble), candidates);
}

/** The likeliest first; the others where the text has them at all. */
const delimitersIn = (text: string, likeliest: Delimiter): readonly Delimiter[] => [
  likeliest,
  ...delimiters.filter((each) => each !== likeliest && text.includes(each)),
];

const hasMark = (head: Uint8Array): boolean =>
  head[0] === 0xef || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** One encoding for all where the bytes or the user say so; else each layout's own fallback. */
function byEncoding(candidates: readonly Candidate[], fixed: string | undefined, head: Uint8Array): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { fallback } = candidate.layout;
    const wanted = fixed ?? encodingNamed(typeof fallback === 'string' ? fallback : fallback.choose(head)) ?? 'windows-1252';
    groups.set(wanted, [...(groups.get(wanted) ?? []), candidate]);
  }
  return groups;
}

/** The first rows. Where the text is only the beginning of a file, the last of it is `cut`: no header is read of half a row. */
async function headRecords(
  text: string,
  style: { delimiter: Delimiter; quotes: boolean },
  begun: boolean,
): Promise<{ readonly rows: readonly SheetRow[]; readonly cut: readonly SheetRow[] }> {
  const rows: SheetRow[] = [];
  const once = async function* (): AsyncGenerator<string> {
    yield text;
  };
  let whole = !begun;
  for await (const { records, fault } of csvRecords(once(), style)) {
    rows.push(...records.slice(0, preamble + 1));
    // Then the row that is cut is not among them.
    whole ||= fault !== undefined;
  }
  const cut = !whole && rows.length <= preamble ? rows.splice(-1).map(({ line, cells }) => ({ line, cells: cells.slice(0, 6) })) : [];
  return { rows: rows.slice(0, preamble), cut };
}

/** The beginning of a file that nobody knows: its rows, and the encoding they were read in. */
import { csvRecords, sniffDelimiter } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { disguisedSheet, type SheetRow, sheetKind, sheetRows } from '../formats/spreadsheet.ts';
import { decodeHead, encodingNamed, findBadByte, survey } from '../formats/text.ts';
import { bad, good, type Outcome } from '../model/problem.ts';
import { encodingUnknown, fileEmpty } from './file-problems.ts';
import { unreadable } from './sheets.ts';

export interface Sample {
  readonly encoding: string;
  /** `guess`: the bytes fit this encoding, but others too. */
  readonly certainty: 'sure' | 'guess';
  readonly rows: readonly SheetRow[];
}

const most = 60;

/** Text by its byte order mark, strict UTF-8, then GB18030 where every byte fits it and some are Chinese, then windows-1252. */
export async function sampleRows(input: Input, encoding?: string): Promise<Outcome<Sample>> {
  const known = await survey(() => input.open());
  const where = { file: input.name };
  if (known.size === 0) return bad(fileEmpty(where, {}));
  if (sheetKind(known.head)) return sampleSheet(input);
  const disguised = disguisedSheet(decodeHead(known.head, known.marked ?? 'utf-8'));
  if (disguised) return bad(unreadable(input.name, disguised));
  const named = encoding === undefined ? undefined : encodingNamed(encoding);
  if (encoding !== undefined && !named) return bad(encodingUnknown(where, { encoding }));
  const sure = named ?? known.marked ?? (known.utf8 ? 'utf-8' : undefined);
  const chinese =
    !sure && !(await findBadByte(() => input.open(), 'gb18030')) && /\p{Script=Han}{2}/u.test(decodeHead(known.head, 'gb18030'));
  const used = sure ?? (chinese ? 'gb18030' : 'windows-1252');
  const text = decodeHead(known.head, used);
  const rows: SheetRow[] = [];
  const once = async function* (): AsyncGenerator<string> {
    yield text;
  };
  for await (const { records } of csvRecords(once(), { delimiter: sniffDelimiter(text) })) rows.push(...records.slice(0, most));
  return good({ encoding: used, certainty: sure ? 'sure' : 'guess', rows: rows.slice(0, most) });
}

async function sampleSheet(input: Input): Promise<Outcome<Sample>> {
  const rows: SheetRow[] = [];
  try {
    for await (const row of sheetRows(input)) if (rows.push(row) >= most) break;
  } catch (error) {
    return bad(unreadable(input.name, error));
  }
  return good({ encoding: 'utf-8', certainty: 'sure', rows });
}

/** What the layouts that fit a file's header come to: one of them, or the problem with the file, and what it was nearest to. */
import type { Input } from '../formats/input.ts';
import { nearestWord } from '../formats/spelling.ts';
import { bad, good, type Outcome } from '../model/problem.ts';
import type { Layout, Platform } from './platform.ts';
import { fileAmbiguous, fileUnrecognised } from './problems.ts';
import type { FileForm } from './records.ts';
import { type IndexedHeader, indexHeader } from './row.ts';

export interface Recognised {
  readonly platform: Platform;
  readonly layout: Layout;
  readonly form: FileForm;
}

export interface Candidate {
  readonly platform: Platform;
  readonly layout: Layout;
}

/** The one layout that fits the header; more than one, or none, is an error that says so. */
export function verdict(
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
  for (const cells of seen) {
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

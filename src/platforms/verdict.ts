/** What the layouts that fit a file's header come to: one of them, or the problem with the file, and what it was nearest to. */
import type { Input } from '../formats/input.ts';
import { nearestWord } from '../formats/spelling.ts';
import { bad, good, type Outcome } from '../model/problem.ts';
import { fileAmbiguous, fileUnrecognised, storeDoesNotFit } from './file-problems.ts';
import type { Layout, Platform } from './platform.ts';
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
  if (fits.length === 0) return bad(fileUnrecognised(where, nearestTo(seen, candidates)));
  const replaced = fits.flatMap((fit) => storesInsteadOf(fit, candidates).map((store) => ({ store, fit })));
  const absent = replaced.find(({ store }) => !fits.some(({ platform }) => platform === store.platform));
  if (absent) return bad(storeDoesNotFit(where, lackOf(absent)));
  const left = fits.filter((each) => !replaced.some(({ fit }) => fit === each));
  // A store for one of a platform's files is not meant for its others, though its columns may stand there too.
  const meant = left.filter(
    ({ platform: { insteadOf }, platform }) => !insteadOf || replaced.some(({ store }) => store.platform === platform),
  );
  const rest = meant.length > 0 ? meant : left;
  const names = new Set(rest.map(nameOf));
  return names.size > 1 ? bad(fileAmbiguous(where, { candidates: [...names] })) : good(rest[0]!);
}

/** The stores of the settings that are to be read instead of a built-in layout. */
const storesInsteadOf = ({ platform, layout }: Candidate, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ platform: { insteadOf } }) => insteadOf === platform.id || insteadOf === `${platform.id}/${layout.id}`);

/** The reader that a store replaces must not step in unseen where a column of the store is missing: it would read what the seller knows to be wrong. */
const lackOf = ({ store, fit }: { readonly store: Candidate; readonly fit: Recognised }) => ({
  store: store.platform.id,
  platform: fit.platform.id,
  missing: store.layout.columns.filter((column) => !fit.form.header.has(column)),
});

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

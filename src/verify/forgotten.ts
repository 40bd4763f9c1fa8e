/** A run whose personal files were taken away with `ledger forget`: the file that says so, and which files stay. */
import { z } from 'zod';
import { type Day, parseDay } from '../model/day.ts';
import { unreadable } from './problems.ts';
import { bytesOf, type Desk } from './run-files.ts';

/** The file that says so; only `ledger forget` writes it. */
export const forgottenFile = 'forgotten.json';

const day = z.string().refine((text): text is Day => parseDay(text) !== undefined);
const marker = z.strictObject({ run: z.string(), forgotten: day, before: day, files: z.int().min(0) });

/** When a run was forgotten, by which `--before`, and how many files of it. */
export type Forgotten = Readonly<z.infer<typeof marker>>;

/** Undefined where the text says no such thing, as one that was cut off. */
export function parseForgotten(text: string): Forgotten | undefined {
  try {
    return marker.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What stays of a forgotten run: none of it says who bought. */
export const isProof = (path: string): boolean => ['report.json', 'SHA256SUMS', forgottenFile].includes(path);

/** Undefined where the run was not forgotten. */
export async function forgottenIn({ files, found }: Desk): Promise<Forgotten | undefined> {
  if (!files.paths.includes(forgottenFile)) return undefined;
  const said = parseForgotten(Buffer.from(await bytesOf(files, forgottenFile)).toString('utf8'));
  if (!said) found.add(unreadable({ file: forgottenFile }, { why: 'it does not say when the run was forgotten.' }));
  return said;
}

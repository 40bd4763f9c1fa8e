/** The files of a run folder as they are handed in, and what is found wrong with them. */
import { createHash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import { missingFile, more } from './problems.ts';

export interface RunFiles {
  /** All files of the folder, as paths relative to it with `/`. */
  readonly paths: readonly string[];
  /** A file's bytes; may be called again. */
  open(path: string): AsyncIterable<Uint8Array>;
}

/** Problems of this many places in one file are told; the others are counted. */
const mostOfOneFile = 25;

export interface Findings {
  add(problem: Problem): void;
  end(): readonly Problem[];
}

export function findings(): Findings {
  const told: Problem[] = [];
  const counts = new Map<string, number>();
  return {
    add(problem) {
      const file = problem.where.file ?? '';
      const count = (counts.get(file) ?? 0) + 1;
      counts.set(file, count);
      if (count <= mostOfOneFile) told.push(problem);
    },
    end: () => [
      ...told,
      ...[...counts].flatMap(([file, count]) => (count > mostOfOneFile ? [more({ file }, { count: count - mostOfOneFile })] : [])),
    ],
  };
}

/** What is being verified, and where findings go. */
export interface Desk {
  readonly files: RunFiles;
  readonly found: Findings;
}

/** 52 bits of a text's SHA-256, exact in a number: an index of them stays small for a million shipments. */
export const hashOf = (text: string): number => Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 13), 16);

export async function bytesOf(files: RunFiles, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of files.open(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export async function sha256Of(files: RunFiles, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of files.open(path)) hash.update(piece);
  return hash.digest('hex');
}

/** The numbered parts of a document in their order; a gap in the numbers is a file that is missing. */
export function partsOf({ files, found }: Desk, folder: string, stem: string, extension: string): readonly string[] {
  const head = `${folder}/${stem}-`;
  const parts = files.paths.filter(
    (path) => path.startsWith(head) && /^\d{4,}\.[a-z]+$/.test(path.slice(head.length)) && path.endsWith(`.${extension}`),
  );
  const numberOf = (path: string): number => Number.parseInt(path.slice(head.length), 10);
  const sorted = [...parts].sort((a, b) => numberOf(a) - numberOf(b));
  const last = sorted.at(-1);
  const there = new Set(sorted);
  for (let n = 1; last !== undefined && n < numberOf(last); n++) {
    const path = `${head}${String(n).padStart(4, '0')}.${extension}`;
    if (!there.has(path)) found.add(missingFile({ file: path }, { by: `a later part is` }));
  }
  return sorted;
}

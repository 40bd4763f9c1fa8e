/** What of a run is to be forgotten, by its own lists. Pure: it is handed the files. */
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { forgottenFile, isProof } from './forgotten.ts';
import { findings, type RunFiles } from './run-files.ts';
import { readSums, sumsFile } from './sums.ts';

export interface Forgettable {
  /** The files that the run wrote and that say who bought, as far as they are still there. */
  readonly there: readonly string[];
  /** How many it wrote. */
  readonly written: number;
  /** Files that it did not write. */
  readonly others: readonly string[];
}

/** Undefined where the folder is not the run of that name, or does not say which files are its own. */
export async function forgettable(files: RunFiles, run: string): Promise<Forgettable | undefined> {
  if (!files.paths.includes(sumsFile) || (await nameIn(files)) !== run) return undefined;
  const own = [...(await readSums({ files, found: findings() })).keys()].filter((path) => !isProof(path));
  const written = new Set(own);
  return {
    there: own.filter((path) => files.paths.includes(path)),
    written: own.length,
    others: files.paths.filter((path) => !isProof(path) && path !== `.${forgottenFile}` && !written.has(path)),
  };
}

async function nameIn(files: RunFiles): Promise<unknown> {
  if (!files.paths.includes('report.json')) return undefined;
  try {
    for await (const { key, value } of jsonParts(files.open('report.json'), ['shipments', 'notToShip'])) if (key === 'run') return value;
  } catch (error) {
    if (!(error instanceof DamagedJson)) throw error;
  }
  return undefined;
}

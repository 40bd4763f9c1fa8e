/** Runs that stand in the folder of runs and that the ledger does not have: it may be an older copy, which would give their numbers again. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { numbersIn, type OpenRun } from '../index.ts';
import { runName } from './run-folder.ts';

/** Their numbers, each with its run. */
export async function numbersElsewhere(run: Pick<OpenRun, 'runsKnown'>, out: string): Promise<ReadonlyMap<string, string>> {
  const names = (await namesIn(out)).filter((name) => runName.test(name));
  const known = await run.runsKnown(names);
  const numbers = new Map<string, string>();
  for (const name of names.filter((each) => !known.has(each)))
    for (const manifest of await manifestsIn(join(out, name)))
      for await (const number of numbersIn(createReadStream(manifest))) numbers.set(number, name);
  return numbers;
}

/** `<channel>/<carrier>/manifest.csv`. */
async function manifestsIn(folder: string): Promise<readonly string[]> {
  const carriers = (await namesIn(folder)).map(async (channel) =>
    (await namesIn(join(folder, channel))).map((carrier) => join(folder, channel, carrier)),
  );
  const places = (await Promise.all(carriers)).flat();
  const there = await Promise.all(places.map(async (place) => ((await namesIn(place)).includes('manifest.csv') ? [place] : [])));
  return there.flat().map((place) => join(place, 'manifest.csv'));
}

const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

/** Nothing where it is no folder, or where we may not look: what was written there was not written by us. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!nothingThere.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return [];
  }
}

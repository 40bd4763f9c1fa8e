/** Takes the personal files of a run out of its folder. Cut off anywhere, it goes on when it is called again. */
import { realpathSync } from 'node:fs';
import { lstat, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type Forgettable, type Forgotten, forgottenFile, parseForgotten } from '../index.ts';
import { couldNotWrite, fileWriter, syncFolder } from './file-writer.ts';

/** What its marker says; undefined where there is none, or one that was cut off. */
export const markerIn = (folder: string): Promise<Forgotten | undefined> =>
  readFile(join(folder, forgottenFile), 'utf8').then(parseForgotten, () => undefined);

/** Whether a folder is one, and no link that leads elsewhere. */
export const isOwnFolder = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** Says first that the run is forgotten, so that nobody takes what is left for a damaged run; then removes file after file. */
export async function forgetFiles(folder: string, { there }: Pick<Forgettable, 'there'>, marker: Forgotten): Promise<void> {
  if (!(await markerIn(folder))) await mark(folder, marker);
  const root = realpathSync(folder) + sep;
  const folders = new Set<string>();
  for (const path of there) {
    const file = join(folder, path);
    // A link may lead out of the folder; what stands there is not of this run.
    if (!`${await realpath(dirname(file))}${sep}`.startsWith(root)) continue;
    await couldNotWrite(file, () => rm(file, { force: true }));
    for (let each = dirname(path); each !== '.' && each !== '..'; each = dirname(each)) folders.add(each);
  }
  for (const each of [...folders].sort((a, b) => b.length - a.length)) await rmdir(join(folder, each)).catch(() => {});
  await syncFolder(folder);
}

async function mark(folder: string, marker: Forgotten): Promise<void> {
  const beside = join(folder, `.${forgottenFile}`);
  await rm(beside, { force: true });
  const file = await fileWriter(beside);
  await file.write(`${JSON.stringify(marker)}\n`);
  await file.end();
  await couldNotWrite(beside, () => rename(beside, join(folder, forgottenFile)));
  await syncFolder(folder);
}

/**
 * A run folder: it appears whole, with the SHA-256 of every file, or not at all. While it is written it is a sibling whose name begins
 * with a dot and ends with the process id; one rename makes it visible.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CouldNotRun, type Recovery, type RunPlace, type Sink } from '../index.ts';
import { minuteIn } from './clock.ts';
import { couldNotWrite, type FileWriter, fileWriter, ownersFolder, syncFolder } from './file-writer.ts';

/** A file of a run, by its path in the folder. */
export interface SealedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface RunFolder extends RunPlace, Sink {
  /** Ends the folder: `SHA256SUMS` last, everything on the disk. All files must have ended. Gives them, sorted by path. */
  seal(): Promise<readonly SealedFile[]>;
  /** Makes it visible under its final name; throws only where it was not. */
  reveal(): Promise<void>;
  /** Leaves nothing of it, nor of folders that were made for it. After {@link reveal} it does nothing. */
  remove(): Promise<void>;
}

export { minuteIn };

export const sumsFile = 'SHA256SUMS';
export const runName = /^\d{4}-\d\d-\d\dT\d{4}-[0-9a-f]{4}$/;
const workName = /^\.(\d{4}-\d\d-\d\dT\d{4}-[0-9a-f]{4})\.(\d+)$/;
/** Work folders of this very process; another one with our process id is a dead one's. */
const ours = new Set<string>();

/** `2026-11-22T0915-3f9c`, which nothing in `out` is called yet. `hex` gives so many hexadecimal digits by chance. */
export async function newRunName(out: string, now: Date, zone: string, hex: (digits: number) => string): Promise<string> {
  const found = (await namesIn(out)).map((name) => workName.exec(name)?.[1] ?? name);
  for (let tries = 0; tries < 1000; tries++) {
    const name = `${minuteIn(now, zone)}-${hex(4)}`;
    if (!found.includes(name)) return name;
  }
  throw new CouldNotRun(`No name is left for a run of this minute in ${out}.`, 'Wait a minute and run it again.');
}

/** Where a run of this name is written and where it will stand. `out` is absolute. */
export const runPlace = (out: string, name: string): RunPlace => ({ work: join(out, `.${name}.${process.pid}`), final: join(out, name) });

/** How the ledger mends what a crash left of a run, and tells of it. A sealed run whose folder is nowhere may have been handed over and moved, or lost: a person knows. */
export const mendingBy = (tell: (line: string) => void): Recovery => ({
  async reveal(place) {
    if (existsSync(place.final)) return;
    if (!existsSync(place.work)) return tell(nowhere(place));
    await show(place);
    tell(`The run ${basename(place.final)} was cut off when all of it was done; its folder is there now.`);
  },
  async discard({ work }) {
    if (!workName.test(basename(work)) || !existsSync(work)) return;
    await rm(work, { recursive: true, force: true });
    tell(leftover(basename(work)));
  },
  awaits: (place) => tell(elsewhere(place)),
});

export const mending: Recovery = mendingBy(() => undefined);

const nowhere = ({ final }: RunPlace): string =>
  `The run ${basename(final)} was cut off at its end, and its folder is not at ${final}. If it was lost, free its orders:\n${freeing(final)}`;
const elsewhere = ({ final }: RunPlace): string =>
  `The run ${basename(final)} was cut off at its end on another machine; the next run there ends it. If that machine was lost, free its orders:\n${freeing(final)}`;
const freeing = (final: string): string => `  → declarant ledger void --run ${basename(final)} --reason "it was lost"`;

const leftover = (name: string): string =>
  `The run ${workName.exec(name)![1]} was cut off: what it left was removed, and nothing of it was declared.`;

/**
 * Removes work folders whose process is dead. A whole one is the ledger's to reveal or discard: only when it has done so
 * ({@link mending}) may `whole` ones, which it does not know, go too.
 */
export async function removeStale(
  out: string,
  { whole }: { readonly whole: boolean },
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  for (const name of await namesIn(out)) {
    const pid = workName.exec(name)?.[2];
    const work = join(out, name);
    if (pid === undefined || ours.has(work) || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    if (!whole && existsSync(join(work, sumsFile))) continue;
    await rm(work, { recursive: true, force: true });
    tell(leftover(name));
  }
}

/** Makes the work folder, and removes unfinished ones of dead processes. Throws {@link CouldNotRun} where the disk is full or may not be written, here and in all it gives. */
export async function openRunFolder(out: string, name: string): Promise<RunFolder> {
  const place = runPlace(out, name);
  const made = await couldNotWrite(out, () => makeFolder(out));
  if (existsSync(place.final)) throw standsAlready(place);
  await removeStale(out, { whole: false });
  await couldNotWrite(place.work, () => mkdir(place.work, ownersFolder));
  ours.add(place.work);
  const files = new Map<string, FileWriter>();
  const ended = new Map<string, SealedFile>();
  return {
    ...place,
    async file(path) {
      if (files.has(path) || !isInside(path)) throw new Error(`not a name for a new file of a run folder: ${JSON.stringify(path)}`);
      const full = join(place.work, path);
      await couldNotWrite(full, () => makeFolder(dirname(full)));
      const file = await fileWriter(full);
      files.set(path, file);
      return { write: file.write, end: async () => keep(ended, path, await file.end()) };
    },
    async seal() {
      const open = [...files.keys()].filter((path) => !ended.has(path));
      if (open.length > 0) throw new Error(`files of a run folder that have not ended: ${open.join(', ')}`);
      const sealed = [...ended.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
      const sums = await fileWriter(join(place.work, sumsFile));
      await sums.write(sealed.map(sumLine).join(''));
      await sums.end();
      for (const folder of foldersOf(sealed)) await syncFolder(join(place.work, folder));
      return sealed;
    },
    async reveal() {
      await show(place);
      ours.delete(place.work);
    },
    async remove() {
      await Promise.all([...files.values()].map((file) => file.abort()));
      await rm(place.work, { recursive: true, force: true });
      ours.delete(place.work);
      if (made !== undefined) await removeEmpty(out, made);
    },
  };
}

function keep(ended: Map<string, SealedFile>, path: string, end: Omit<SealedFile, 'path'>): Omit<SealedFile, 'path'> {
  ended.set(path, { path, ...end });
  return end;
}

async function show({ work, final }: RunPlace): Promise<void> {
  // A rename would silently take the place of an empty folder.
  if (existsSync(final)) throw standsAlready({ final });
  await couldNotWrite(final, () => rename(work, final));
  // It is visible now; whether the name survives a power cut is the disk's business.
  await syncFolder(dirname(final)).catch(() => {});
}

const standsAlready = ({ final }: Pick<RunPlace, 'final'>): CouldNotRun =>
  new CouldNotRun(`The run folder ${final} exists already.`, 'Move it away, then run it again.');

/** Relative, with no way out, and not the sums themselves. */
const isInside = (path: string): boolean =>
  path !== sumsFile &&
  path
    .split('/')
    .every(
      (part) => part !== '' && part !== '.' && part !== '..' && !/\0/.test(part) && (process.platform !== 'win32' || !/[\\:]/.test(part)),
    );

/** As `sha256sum` writes it: a name with a line break or backslash is escaped, and the line says so. */
function sumLine({ path, sha256 }: SealedFile): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}

/** Deepest first, the run folder itself (`.`) last. */
function foldersOf(files: readonly SealedFile[]): readonly string[] {
  const folders = new Set<string>(['.']);
  for (const { path } of files) for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return [...folders].sort((a, b) => b.length - a.length);
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** With those above it; gives the topmost one that was made. Node's own way never ends where a system refuses a folder as if its parent were missing. */
async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path, ownersFolder);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return undefined;
    if (code !== 'ENOENT' || existsSync(dirname(path))) throw error;
    const made = await makeFolder(dirname(path));
    return (await makeFolder(path)) === undefined ? made : (made ?? path);
  }
}

/** From a folder up to the first one that was made for it. */
async function removeEmpty(folder: string, made: string): Promise<void> {
  for (let each = folder; each.startsWith(made); each = dirname(each)) {
    const done = await rmdir(each).then(
      () => true,
      () => false,
    );
    if (!done || each === made) return;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

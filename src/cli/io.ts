/** The world, as commands may touch it: files, console, clock, chance, workers. Tests hand in a fake one. */
import { createReadStream, rmSync } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from '../index.ts';

/** Says the exit code a command ends with; 0 where it is not called. */
export type End = (code: number) => void;

export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal with room for a line that is drawn over, and how wide. */
  readonly terminal: { readonly is: boolean; readonly columns: number };
  /** Whether colour may be used: on stderr, and on stdout where that is a terminal too. */
  readonly color: boolean;
  readonly colorOut: boolean;
  readonly cores: number;
  env(name: string): string | undefined;
  now(): Date;
  hex(digits: number): string;
  /** A path as the user gave it, made absolute. */
  path(...parts: readonly string[]): string;
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Names of the visible files in a folder (not its subfolders), sorted; undefined where it is not a folder. */
  files(path: string): Promise<readonly string[] | undefined>;
  /** All files below a folder, as sorted paths relative to it. */
  tree(path: string): Promise<readonly string[]>;
  folders(path: string): Promise<readonly string[]>;
  /** When a file was last written, in milliseconds. */
  changed(path: string): Promise<number>;
  /** A file to read. `-` is standard input, kept in a temporary file so that it can be read more than once. */
  input(path: string): Promise<Input>;
  /** Writes a new file that only its owner may read, or `everyone` whom the system lets; refuses to overwrite one. */
  create(path: string, content: string | Uint8Array, readers?: 'owner' | 'everyone'): Promise<void>;
  /** Bytes of one of our own files that ship with the program: `fonts/latin.ttf`, `version.json`. */
  own(path: string): Promise<Uint8Array>;
  /** Removes what was kept for the run. */
  close(): Promise<void>;
}

export function nodeIo(): Io {
  const kept: string[] = [];
  const stderr = process.stderr;
  const color = stderr.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void stderr.write(text),
    terminal: { is: stderr.isTTY === true && stderr.columns > 0, columns: stderr.columns || 100 },
    color,
    colorOut: color && process.stdout.isTTY === true,
    cores: availableParallelism(),
    env: (name) => process.env[name],
    now: () => new Date(),
    hex: (digits) =>
      // The global one: importing node:crypto would cost every start ten milliseconds.
      Buffer.from(crypto.getRandomValues(new Uint8Array(Math.ceil(digits / 2))))
        .toString('hex')
        .slice(0, digits),
    path: (...parts) => resolve(...parts),
    readText: async (path) => (await readFile(await notFolder(path))).toString(),
    readBytes: async (path) => readFile(await notFolder(path)),
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    files,
    tree: (path) => tree(path),
    folders,
    changed: async (path) => (await stat(path)).mtimeMs,
    input: (path) => (path === '-' ? spool(kept, 'stdin', process.stdin) : inputAt(kept, path)),
    async create(path, content, readers = 'owner') {
      const [folder, file] = readers === 'owner' ? [0o700, 0o600] : [0o777, 0o666];
      await mkdir(resolve(path, '..'), { recursive: true, mode: folder });
      await writeFile(path, content, { flag: 'wx', mode: file });
    },
    own: (path) => readFile(fileURLToPath(new URL(`../${path}`, import.meta.url))),
    close: async () => remove(kept),
  };
}

async function files(path: string): Promise<readonly string[] | undefined> {
  if (!(await stat(path)).isDirectory()) return undefined;
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const isFile = await Promise.all(names.map(async (name) => (await stat(join(path, name))).isFile()));
  return names.filter((_, i) => isFile[i]);
}

async function folders(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

async function tree(path: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(path, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? tree(path, `${below}${entry.name}/`) : [`${below}${entry.name}`])),
  );
  return found.flat().sort();
}

/** A file is read where it is; what can be read only once, such as a pipe, is kept for the run. */
async function inputAt(kept: string[], path: string): Promise<Input> {
  const name = basename(path);
  if (!(await stat(await notFolder(path))).isFile()) return spool(kept, name, createReadStream(path));
  return { name, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** Reading a folder fails without its name. */
async function notFolder(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', syscall: 'read', path });
  return path;
}

/** Also where the program ends by a signal or because nobody reads its output any more. */
function remove(kept: string[]): void {
  for (const folder of kept.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function removeAtExit(kept: string[]): void {
  process.once('exit', () => remove(kept));
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) process.once(signal, () => process.exit(code));
}

/** Kept for the run in a folder only its owner may read: exports hold people's addresses. */
async function spool(kept: string[], name: string, stream: NodeJS.ReadableStream): Promise<Input> {
  const folder = await mkdtemp(join(tmpdir(), 'declarant-'));
  if (kept.push(folder) === 1) removeAtExit(kept);
  const file = join(folder, 'input');
  await writeFile(file, bounded(stream, name), { mode: 0o600 });
  return { name, open: () => createReadStream(file) };
}

/** What never ends would fill the disk. */
const mostKept = 2 * 2 ** 30;

async function* bounded(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<string | Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > mostKept) {
      const { CouldNotRun } = await import('../index.ts');
      throw new CouldNotRun(`${name} gives more than 2 GB, or never ends.`, 'Save it to a file, and name that.');
    }
    yield chunk;
  }
}

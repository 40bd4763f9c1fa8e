/** A file written in order by small pieces, hashed on the way, and on the disk when it has ended. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CouldNotRun } from '../index.ts';

export interface FileWriter {
  /** Text is written as UTF-8; bytes must not be changed afterwards. Awaiting it keeps memory bounded. */
  write(chunk: string | Uint8Array): Promise<void>;
  end(): Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** Closes it as it is; nothing after it has ended. */
  abort(): Promise<void>;
}

const enough = 1 << 18;
const ready = Promise.resolve();

/** Manifests, labels and held orders say who lives where: only their owner reads and writes them, whatever the umask. */
export const ownersFile = 0o600;
export const ownersFolder = 0o700;

/** Makes a new file; one that exists is not touched. Every failure is a {@link CouldNotRun}. */
export async function fileWriter(path: string): Promise<FileWriter> {
  const handle = await couldNotWrite(path, () => open(path, 'wx', ownersFile));
  const hash = createHash('sha256');
  let held: Uint8Array[] = [];
  // Text comes in many small pieces; encoding and hashing them together is several times faster.
  let text = '';
  let waiting = 0;
  let bytes = 0;
  let tail: Promise<void> = ready;
  let closed = false;
  const hold = (piece: Uint8Array): void => {
    hash.update(piece);
    held.push(piece);
    bytes += piece.length;
  };
  const holdText = (): void => {
    if (text !== '') hold(Buffer.from(text));
    text = '';
  };
  const flush = (): Promise<void> => {
    holdText();
    const chunk = held.length === 1 ? held[0]! : Buffer.concat(held);
    held = [];
    waiting = 0;
    tail = tail.then(() => couldNotWrite(path, () => writeAll(handle, chunk)));
    // The one who awaits is told; one who does not is told at the end.
    tail.catch(() => {});
    return tail;
  };
  const close = async (): Promise<void> => {
    if (!closed) await handle.close();
    closed = true;
  };
  return {
    write(chunk) {
      if (typeof chunk === 'string') text += chunk;
      else {
        holdText();
        hold(chunk);
      }
      waiting += chunk.length;
      return waiting < enough ? ready : flush();
    },
    async end() {
      await flush();
      await couldNotWrite(path, () => handle.sync());
      await close();
      return { sha256: hash.digest('hex'), bytes };
    },
    async abort() {
      await tail.catch(() => {});
      await close();
    },
  };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
}

/** A folder's own list of names on the disk; where the system cannot do that, it needs no such thing. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle
    ?.sync()
    .catch(ignoreUnable)
    .finally(() => handle.close());
}

function ignoreUnable(error: NodeJS.ErrnoException): void {
  if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes(error.code ?? '')) throw error;
}

const told: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['no room is left on the disk', 'Free some space and run it again; nothing was declared.'],
  EDQUOT: ['your share of the disk is used up', 'Free some space and run it again; nothing was declared.'],
  EACCES: ['you may not write there', 'Check who owns the folder, or name another with --out.'],
  EPERM: ['you may not write there', 'Check who owns the folder, or name another with --out.'],
  EROFS: ['the disk is read-only', 'Name another folder with --out.'],
  ENOENT: ['it is a link to what is not there', 'Make the folder that it leads to, or name another with --out.'],
  ELOOP: ['it is a link that leads to itself', 'Name another folder with --out.'],
  ENOTDIR: ['a file stands where a folder should be', 'Move the file away, or name another folder with --out.'],
  EEXIST: ['a file of that name exists already', 'Move the file away, or name another folder with --out.'],
  ENAMETOOLONG: ['its name is too long for the disk', 'Shorten the name of the input file or of the folder.'],
};

/** Does something with the disk; what the system refuses is told with a remedy. */
export async function couldNotWrite<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    const [what, remedy] = told[error.code] ?? [error.message, 'Check the disk and the folder, then run it again.'];
    throw new CouldNotRun(`${path} cannot be written: ${what}.`, remedy, { cause: error });
  }
}

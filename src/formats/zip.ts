/** Zip archives, read whole: small ones that hold a table. */
import { unzipSync } from 'fflate';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

// A file that claims to be larger than this unpacked is no table of ours.
const largest = 256 * 1024 * 1024;

/** The files of an archive whose names match; undefined where it is damaged. */
export function unzip(archive: Uint8Array, names: RegExp): readonly ZipFile[] | undefined {
  try {
    const files = unzipSync(archive, { filter: ({ name, originalSize }) => names.test(name) && originalSize <= largest });
    return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  } catch {
    return undefined;
  }
}

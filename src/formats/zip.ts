/** Zip archives that hold a table, read whole. */
import { DamagedZip, type ZipPart, zipParts } from './zip-parts.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/** Unpacked; a larger file is no table of ours. */
const largest = 64 * 2 ** 20;

/** The files of an archive whose names match, in lower case; the sentence that goes on after "it" where it cannot be unpacked. */
export async function unzip(archive: Buffer, names: RegExp): Promise<readonly ZipFile[] | { readonly damaged: string }> {
  try {
    const wanted = [...zipParts(archive)].filter(([name]) => names.test(name));
    return await Promise.all(wanted.map(async ([name, part]) => ({ name, bytes: await whole(part) })));
  } catch (error) {
    if (error instanceof DamagedZip) return { damaged: error.message };
    throw error;
  }
}

async function whole(part: ZipPart): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of part.open(largest)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files inside a zip archive, unpacked piece by piece, so that none is ever whole in memory. Zip64 too. */
import { createInflateRaw } from 'node:zlib';

/** An archive that is cut off, damaged, protected, or unpacks to more than it may. The message says which. */
export class DamagedZip extends Error {}

export interface ZipPart {
  /** The unpacked bytes; throws DamagedZip where they are not those that were packed, or more than `most`. */
  open(most: number): AsyncGenerator<Uint8Array>;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const wide = 0xffffffff;

/** The parts by name in lower case, with `/` between folders: a spreadsheet's names differ in no more than that. Throws DamagedZip. */
export function zipParts(archive: Buffer): ReadonlyMap<string, ZipPart> {
  const parts = new Map<string, ZipPart>();
  let { at, count } = directoryOf(archive);
  for (; count > 0; count--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw new DamagedZip('its list of contents is damaged');
    const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    const end = at + 46 + name + extra;
    if (end > archive.length) throw new DamagedZip('its list of contents is damaged');
    const key = archive.toString('utf8', at + 46, at + 46 + name);
    const entry = entryOf(archive, at, archive.subarray(end - extra, end));
    parts.set(key.replaceAll('\\', '/').toLowerCase(), { open: (most) => unpacked(archive, entry, most) });
    at = end + comment;
  }
  return parts;
}

/** Where the list of contents begins and how many it names, as the end of the archive says. */
function directoryOf(archive: Buffer): { at: number; count: number } {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > archive.length) throw new DamagedZip('it is cut off, its end is missing');
  const [count, at] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
  if (count !== 0xffff && at !== wide) return { at, count };
  const locator = end - 20;
  if (locator < 0 || archive.readUInt32LE(locator) !== 0x07064b50) return { at, count };
  const long = Number(archive.readBigUInt64LE(locator + 8));
  if (long + 56 > archive.length || archive.readUInt32LE(long) !== 0x06064b50) throw new DamagedZip('its list of contents is damaged');
  return { at: Number(archive.readBigUInt64LE(long + 48)), count: Number(archive.readBigUInt64LE(long + 32)) };
}

function entryOf(archive: Buffer, at: number, extra: Buffer): Entry {
  const narrow = [archive.readUInt32LE(at + 24), archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
  const longs = longsIn(extra);
  const [size, packed, offset] = narrow.map((value) => (value === wide ? (longs.shift() ?? value) : value));
  const [flags, method, crc] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
  return { method, flags, crc, packed: packed!, size: size!, offset: offset! };
}

/** The numbers of eight bytes that stand for those which four cannot hold. */
function longsIn(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, i) => Number(field.readBigUInt64LE(i * 8)));
  }
  return [];
}

// A sheet of a shop packs to a tenth or twentieth; one of blank cells alone to a sixtieth.
const densest = 100;
const least = 16 * 2 ** 20;

async function* unpacked(archive: Buffer, entry: Entry, most: number): AsyncGenerator<Uint8Array> {
  const { method, flags, packed, size, offset, crc } = entry;
  if (flags & 1) throw new DamagedZip('it is protected by a password');
  if (size > most) throw new DamagedZip('it unpacks to more than a spreadsheet can hold');
  if (size > least + packed * densest)
    throw new DamagedZip('it unpacks to far more than was ever written by a spreadsheet program: it is a bomb');
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== 0x04034b50) throw new DamagedZip('its contents are damaged');
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packed > archive.length) throw new DamagedZip('it is cut off');
  const data = archive.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new DamagedZip(`it is packed in a way that is not known (${method})`);
  let [found, sum] = [0, wide];
  for await (const chunk of method === 0 ? [data] : inflated(data)) {
    found += chunk.length;
    if (found > size) throw new DamagedZip('it unpacks to more than it says');
    sum = crcOf(chunk, sum);
    yield chunk;
  }
  if (found !== size || (sum ^ wide) >>> 0 !== crc) throw new DamagedZip('its contents are damaged');
}

async function* inflated(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 1 << 17 });
  stream.end(data);
  try {
    for await (const chunk of stream) yield chunk;
  } catch {
    throw new DamagedZip('its contents are damaged');
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

function crcOf(bytes: Uint8Array, sum: number): number {
  for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return sum;
}

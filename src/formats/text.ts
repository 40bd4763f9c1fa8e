/**
 * Text in the encodings that exports come in. Whether a file is strict UTF-8 is known only at its end, so an input is read once for
 * that (and for its checksum) before anything is made of it: order exports are mostly ASCII, and a guess from the beginning would be wrong
 * for the one name with an umlaut in the last row. Inputs can be opened again; the pass over the bytes is a hundredth of the parsing.
 */
import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';

export type Bytes = AsyncIterable<Uint8Array>;

/** Where a byte is not text: 0-based offset, 1-based line. */
export interface BadByte {
  readonly offset: number;
  readonly line: number;
}

/** What one pass over the bytes tells. */
export interface Survey {
  readonly size: number;
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
  /** At most the first 64 KiB. */
  readonly head: Uint8Array;
  /** Said by a byte order mark, or plain from where the zero bytes of UTF-16 stand. */
  readonly marked?: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the bytes are strict UTF-8 (ASCII included). */
  readonly utf8: boolean;
  /** Whether there is a zero byte; in anything but UTF-16 the file is damaged there. */
  readonly nul: boolean;
}

const headSize = 65_536;

/** Reads a file once: its size, checksum, first bytes, and what they say of the encoding. */
export async function survey(open: () => Bytes): Promise<Survey> {
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  const heads: Uint8Array[] = [];
  let [size, utf8, nul] = [0, true, false];
  for await (const chunk of open()) {
    hash.update(chunk);
    if (size < headSize) heads.push(chunk.slice(0, headSize - size));
    size += chunk.length;
    nul ||= chunk.includes(0);
    utf8 &&= decodes(strict, chunk);
  }
  const head = Buffer.concat(heads);
  const marked = markOf(head);
  return { size, sha256: hash.digest('hex'), head, ...(marked && { marked }), utf8: utf8 && decodes(strict), nul };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function markOf(head: Uint8Array): Survey['marked'] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const many = sample.length / 5;
  if (zeros[1]! > many && zeros[0]! < many / 4) return 'utf-16le';
  return zeros[0]! > many && zeros[1]! < many / 4 ? 'utf-16be' : undefined;
}

/** Names by which the same encoding goes. `latin1` is read as windows-1252, as everybody but the standard does. */
const names: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp932: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'windows-31j': 'shift_jis',
};

/** The one name we use of an encoding, or undefined where it is not known. */
export function encodingNamed(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  const known = names[lower] ?? lower;
  return platformDecodes.has(known) || iconv.encodingExists(known) ? known : undefined;
}

// The platform's decoder is four times faster than iconv-lite, but its windows-1252 is wrong for 80-9F on Node 20.
const platformDecodes = new Set(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'shift_jis']);

interface Decoder {
  /** Undefined where the bytes are not text. Without bytes: the end. */
  next(chunk?: Uint8Array): string | undefined;
}

function decoderOf(encoding: string): Decoder {
  if (!platformDecodes.has(encoding)) return iconvDecoder(encoding);
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    next(chunk) {
      try {
        return decoder.decode(chunk, { stream: chunk !== undefined });
      } catch {
        return undefined;
      }
    },
  };
}

function iconvDecoder(encoding: string): Decoder {
  const decoder = iconv.getDecoder(encoding);
  return {
    next(chunk) {
      const text = chunk ? decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)) : (decoder.end() ?? '');
      return text.includes('\ufffd') ? undefined : text;
    },
  };
}

/** The first byte that is not text in an encoding, or undefined. */
export async function findBadByte(open: () => Bytes, encoding: string): Promise<BadByte | undefined> {
  const decoder = decoderOf(encoding);
  let start = 0;
  for await (const chunk of open()) {
    if (decoder.next(chunk) === undefined) return locate(open, encoding, start);
    start += chunk.length;
  }
  return decoder.next() === undefined ? locate(open, encoding, start) : undefined;
}

/** Decodes once more, byte by byte from the chunk in which it failed. */
async function locate(open: () => Bytes, encoding: string, from: number): Promise<BadByte> {
  const decoder = decoderOf(encoding);
  let [offset, line] = [0, 1];
  for await (const chunk of open()) {
    const step = offset + chunk.length > from ? 1 : chunk.length;
    for (let i = 0; i < chunk.length; i += step) {
      const text = decoder.next(chunk.subarray(i, i + step));
      if (text === undefined) return { offset: offset + i, line };
      line += linesIn(text);
    }
    offset += chunk.length;
  }
  return { offset, line };
}

/** Line breaks in a text. */
export function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Bytes as text, without byte order mark. Bytes that are not text must have been looked for before ({@link findBadByte}): here they are a bug. */
export async function* decodeText(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let first = true;
  for await (const chunk of bytes) {
    const text = decoder.next(chunk);
    if (text === undefined) throw new Error(`bytes that are not ${encoding}`);
    if (text !== '') yield first ? text.replace(/^\ufeff/, '') : text;
    first &&= text === '';
  }
  const rest = decoder.next();
  if (rest) yield rest;
}

/** The first bytes as text, as far as they go: for looking at a header. What cannot be decoded is U+FFFD here. */
export function decodeHead(head: Uint8Array, encoding: string): string {
  const text = platformDecodes.has(encoding) ? new TextDecoder(encoding).decode(head) : iconv.decode(Buffer.from(head), encoding);
  return text.replace(/^\ufeff/, '');
}

/** The byte order mark that a file in this encoding begins with. */
export const byteOrderMark = (encoding: string): Uint8Array => encodeText('\ufeff', encoding);

/** Text as bytes; what the encoding lacks must have been replaced before ({@link encodable}). */
export function encodeText(text: string, encoding: string): Uint8Array {
  return encoding === 'utf-8' ? Buffer.from(text, 'utf8') : iconv.encode(text, encoding, { addBOM: false });
}

/** The text with plain characters for those that the encoding lacks. */
export function encodable(text: string, encoding: string): string {
  if (encoding.startsWith('utf') || encoding === 'gb18030' || has(text, encoding)) return text;
  return [...text].map((character) => (has(character, encoding) ? character : plain(character, encoding))).join('');
}

const has = (text: string, encoding: string): boolean => iconv.decode(iconv.encode(text, encoding), encoding) === text;

const replacements: Readonly<Record<string, string>> = {
  '…': '...',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
};

function plain(character: string, encoding: string): string {
  const folded = replacements[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
  return has(folded, encoding) ? folded : '?';
}

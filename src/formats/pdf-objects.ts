import { inflateSync } from 'node:zlib';

/** The objects of a PDF file as {@link drawPdf} writes them: one cross-reference table, streams deflated or plain, nothing encrypted. */

/** The file is not what it should be; the message says where. */
export class DamagedPdf extends Error {
  override readonly name = 'DamagedPdf';
}

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfText {
  readonly kind: 'text';
  /** One character a byte. */
  readonly bytes: string;
}
export interface PdfReference {
  readonly kind: 'reference';
  readonly id: number;
}
/** A bare word: an operator in a content stream, `true`, `null`, `endobj` and the like elsewhere. */
export interface PdfWord {
  readonly kind: 'word';
  readonly word: string;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue = number | PdfName | PdfText | PdfReference | PdfWord | PdfDictionary | readonly PdfValue[];

export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** Inflated. */
  readonly data: Buffer;
}

export const isDictionary = (value: unknown): value is PdfDictionary => value instanceof Map;
export const isReference = (value: unknown): value is PdfReference => (value as PdfReference | undefined)?.kind === 'reference';
export const isName = (value: unknown, name?: string): value is PdfName =>
  (value as PdfName | undefined)?.kind === 'name' && (name === undefined || (value as PdfName).name === name);
export const isText = (value: unknown): value is PdfText => (value as PdfText | undefined)?.kind === 'text';

const token =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(?:(<<|>>|[[\]])|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\0\t\n\f\r ()<>[\]{}/%])|<([0-9a-fA-F\s]*)>|(\()|([^\0\t\n\f\r ()<>[\]{}/%]+))/y;
const restOfReference = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const nothingMore = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*$/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after another. */
export class PdfLexer {
  readonly #source: string;
  #at: number;

  constructor(source: string, at = 0) {
    this.#source = source;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  atEnd(): boolean {
    nothingMore.lastIndex = this.#at;
    return nothingMore.test(this.#source);
  }

  /** The next value; a closing bracket comes as a word. */
  next(): PdfValue {
    token.lastIndex = this.#at;
    const match = token.exec(this.#source);
    if (match === null) throw new DamagedPdf(`Nothing readable at byte ${this.#at}.`);
    this.#at = token.lastIndex;
    const [, bracket, name, number, hex, open, word] = match;
    if (name !== undefined) return { kind: 'name', name };
    if (number !== undefined) return this.#number(Number(number));
    if (hex !== undefined) return { kind: 'text', bytes: Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1') };
    if (open !== undefined) return this.#literal();
    if (bracket === '<<') return this.#dictionary();
    if (bracket === '[') return this.#array();
    return { kind: 'word', word: (bracket ?? word) as string };
  }

  #number(value: number): PdfValue {
    restOfReference.lastIndex = this.#at;
    if (!Number.isInteger(value) || !restOfReference.test(this.#source)) return value;
    this.#at = restOfReference.lastIndex;
    return { kind: 'reference', id: value };
  }

  #upTo(end: string): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next();
      if ((value as PdfWord).kind === 'word') {
        if ((value as PdfWord).word === end) return values;
        if (!/^(true|false|null)$/.test((value as PdfWord).word)) throw new DamagedPdf(`${end} is missing before byte ${this.#at}.`);
      }
      values.push(value);
    }
  }

  #array(): readonly PdfValue[] {
    return this.#upTo(']');
  }

  #dictionary(): PdfDictionary {
    const values = this.#upTo('>>');
    const dictionary = new Map<string, PdfValue>();
    for (let at = 0; at < values.length; at += 2) {
      const key = values[at];
      const value = values[at + 1];
      if (!isName(key) || value === undefined)
        throw new DamagedPdf(`A dictionary without pairs of name and value before byte ${this.#at}.`);
      dictionary.set(key.name, value);
    }
    return dictionary;
  }

  #literal(): PdfText {
    let bytes = '';
    for (let depth = 1; ; ) {
      const character = this.#source[this.#at++];
      if (character === undefined) throw new DamagedPdf('A text in parentheses has no end.');
      if (character === '\\') bytes += this.#escaped();
      else {
        if (character === '(') depth++;
        if (character === ')' && --depth === 0) return { kind: 'text', bytes };
        bytes += character;
      }
    }
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#source.slice(this.#at, this.#at + 3));
    if (octal !== null) {
      this.#at += octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 255);
    }
    const character = this.#source[this.#at++] ?? '';
    return escapes[character] ?? (character === '\n' ? '' : character);
  }
}

export interface PdfFile {
  readonly trailer: PdfDictionary;
  /** The object a reference points at, or the value itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined, what: string): PdfDictionary;
  stream(value: PdfValue | undefined, what: string): PdfStream;
}

/** Where each object begins, from the one cross-reference table of the file. */
function offsetsOf(source: string): { offsets: readonly number[]; trailer: PdfDictionary } {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64));
  if (!source.startsWith('%PDF-')) throw new DamagedPdf('The file does not begin as a PDF does.');
  if (start === null) throw new DamagedPdf('The file does not end as a PDF does: it may have been cut off.');
  const lexer = new PdfLexer(source, Number(start[1]));
  const [word, first, count] = [lexer.next(), lexer.next(), lexer.next()];
  if ((word as PdfWord).word !== 'xref' || first !== 0 || typeof count !== 'number')
    throw new DamagedPdf('The table of objects is not where the file says.');
  const offsets = Array.from({ length: count }, () => {
    const [offset, , state] = [lexer.next(), lexer.next(), lexer.next()];
    if (typeof offset !== 'number' || !/^[nf]$/.test((state as PdfWord).word)) throw new DamagedPdf('The table of objects is damaged.');
    return offset;
  });
  if ((lexer.next() as PdfWord).word !== 'trailer') throw new DamagedPdf('The table of objects has no trailer.');
  const trailer = lexer.next();
  if (!isDictionary(trailer)) throw new DamagedPdf('The trailer is damaged.');
  for (const key of ['Prev', 'Encrypt', 'XRefStm']) {
    if (trailer.has(key)) throw new DamagedPdf(`Another program has written to the file (${key} in the trailer).`);
  }
  return { offsets, trailer };
}

function inflated(data: Buffer, dictionary: PdfDictionary, id: number): Buffer {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return data;
  if (!isName(filter, 'FlateDecode')) throw new DamagedPdf(`Object ${id} is packed in a way this program does not write.`);
  try {
    return inflateSync(data);
  } catch (cause) {
    throw new DamagedPdf(`Object ${id} cannot be unpacked.`, { cause });
  }
}

export function openPdfFile(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = buffer.toString('latin1');
  const { offsets, trailer } = offsetsOf(source);
  const objects = new Map<number, { value: PdfValue; lexer: PdfLexer }>();

  function read(id: number): { value: PdfValue; lexer: PdfLexer } {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const offset = offsets[id];
    if (offset === undefined || id === 0) throw new DamagedPdf(`There is no object ${id}.`);
    const head = `${id} 0 obj`;
    if (!source.startsWith(head, offset)) throw new DamagedPdf(`Object ${id} is not where the file says.`);
    const lexer = new PdfLexer(source, offset + head.length);
    const object = { value: lexer.next(), lexer };
    objects.set(id, object);
    return object;
  }

  const resolve = (value: PdfValue | undefined): PdfValue | undefined => (isReference(value) ? read(value.id).value : value);

  function dictionary(value: PdfValue | undefined, what: string): PdfDictionary {
    const found = resolve(value);
    if (!isDictionary(found)) throw new DamagedPdf(`${what} is missing or damaged.`);
    return found;
  }

  function stream(value: PdfValue | undefined, what: string): PdfStream {
    if (!isReference(value)) throw new DamagedPdf(`${what} is missing.`);
    const { lexer } = read(value.id);
    const head = dictionary(value, what);
    const length = resolve(head.get('Length'));
    const start = /^\s*stream\r?\n/.exec(source.slice(lexer.position, lexer.position + 16));
    if (start === null || typeof length !== 'number') throw new DamagedPdf(`${what} is no stream.`);
    const from = lexer.position + start[0].length;
    if (!/^\s*endstream/.test(source.slice(from + length, from + length + 16)))
      throw new DamagedPdf(`${what} is longer or shorter than it says.`);
    return { dictionary: head, data: inflated(buffer.subarray(from, from + length), head, value.id) };
  }

  return { trailer, resolve, dictionary, stream };
}

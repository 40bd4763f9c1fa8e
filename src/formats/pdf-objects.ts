import { inflateSync } from 'node:zlib';
import { DamagedPdf, isDictionary, isName, isReference, type PdfDictionary, PdfLexer, type PdfValue, type PdfWord } from './pdf-lexer.ts';

/** The objects of a PDF file as {@link drawPdf} writes them: one cross-reference table, streams deflated or plain, nothing encrypted. */

export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** Inflated. */
  readonly data: Buffer;
}

/** An object as the file holds it. */
export interface PdfObject {
  readonly value: PdfValue;
  /** The bytes of its stream, packed as they are; absent where it has none. */
  readonly packed?: Buffer;
}

export interface PdfFile {
  readonly trailer: PdfDictionary;
  /** The object a reference points at, or the value itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined, what: string): PdfDictionary;
  stream(value: PdfValue | undefined, what: string): PdfStream;
  object(id: number): PdfObject;
}

/** Where each object begins, from the one cross-reference table of the file. */
function offsetsOf(source: string): { offsets: readonly number[]; trailer: PdfDictionary } {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64));
  if (!source.startsWith('%PDF-')) throw new DamagedPdf('The file does not begin as a PDF does.');
  if (start === null) throw new DamagedPdf('The file does not end as a PDF does: it may have been cut off.');
  const lexer = new PdfLexer(source, Number(start[1]));
  const [word, first, count] = [lexer.next(), lexer.next(), lexer.next()];
  if ((word as PdfWord).word !== 'xref' || first !== 0 || typeof count !== 'number' || count > source.length)
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

  /** The bytes of an object's stream, or undefined where none begins after its value. */
  function packed({ value, lexer }: { readonly value: PdfValue; readonly lexer: PdfLexer }, what: string): Buffer | undefined {
    const start = /^\s*stream\r?\n/.exec(source.slice(lexer.position, lexer.position + 16));
    const length = isDictionary(value) ? resolve(value.get('Length')) : undefined;
    if (start === null || typeof length !== 'number') return undefined;
    const from = lexer.position + start[0].length;
    if (!/^\s*endstream/.test(source.slice(from + length, from + length + 16)))
      throw new DamagedPdf(`${what} is longer or shorter than it says.`);
    return buffer.subarray(from, from + length);
  }

  function stream(value: PdfValue | undefined, what: string): PdfStream {
    if (!isReference(value)) throw new DamagedPdf(`${what} is missing.`);
    const head = dictionary(value, what);
    const bytes = packed(read(value.id), what);
    if (bytes === undefined) throw new DamagedPdf(`${what} is no stream.`);
    return { dictionary: head, data: inflated(bytes, head, value.id) };
  }

  function object(id: number): PdfObject {
    const found = read(id);
    const bytes = packed(found, `Object ${id}`);
    return { value: found.value, ...(bytes && { packed: bytes }) };
  }

  return { trailer, resolve, dictionary, stream, object };
}

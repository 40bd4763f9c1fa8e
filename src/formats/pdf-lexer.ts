/** The values a PDF file is written in: numbers, names, texts, arrays, dictionaries, references, and the words between them. */

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

export const isDictionary = (value: unknown): value is PdfDictionary => value instanceof Map;
export const isReference = (value: unknown): value is PdfReference => (value as PdfReference | undefined)?.kind === 'reference';
export const isName = (value: unknown, name?: string): value is PdfName =>
  (value as PdfName | undefined)?.kind === 'name' && (name === undefined || (value as PdfName).name === name);
export const isWord = (value: unknown): value is PdfWord => (value as PdfWord | undefined)?.kind === 'word';
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
      if (isWord(value)) {
        if (value.word === end) return values;
        if (!/^(true|false|null)$/.test(value.word)) throw new DamagedPdf(`${end} is missing before byte ${this.#at}.`);
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

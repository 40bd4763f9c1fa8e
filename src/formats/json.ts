/** JSON read as a stream: one object whose long lists come element by element, so that no file is held whole. */

export interface JsonPart {
  readonly key: string;
  /** The member's value, or one element of a member that is a list to be taken apart. */
  readonly value: unknown;
  /** 1-based line where the value begins. */
  readonly line: number;
}

/** The text is not one JSON object. */
export class DamagedJson extends Error {
  override readonly name = 'DamagedJson';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const outside = /["{}[\],:\n]/g;
const inside = /["\\\n]/g;

/** Finds where members and elements end. */
class Scanner {
  readonly #lists: ReadonlySet<string>;
  #buffer = '';
  /** Where the present key, value or element begins, and how far it was looked through. */
  #start = 0;
  #at = 0;
  #line = 1;
  #startLine = 1;
  #depth = 0;
  #quoted = false;
  #key: string | undefined;
  /** Depth at which a comma ends the present value. */
  #level = 1;
  #ended = false;
  /** Members so far, elements of the present list so far, and whether the present member was such a list. */
  #count = 0;
  #elements = 0;
  #taken = false;

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  *take(piece: string): Generator<JsonPart> {
    this.#buffer = this.#buffer.slice(this.#start) + piece;
    this.#at -= this.#start;
    this.#start = 0;
    for (;;) {
      const sign = this.#quoted ? inside : outside;
      sign.lastIndex = this.#at;
      const match = this.#at < this.#buffer.length ? sign.exec(this.#buffer) : null;
      if (match === null) break;
      this.#at = match.index + 1;
      const part = this.#step(match[0], match.index);
      if (part) yield part;
    }
    this.#at = Math.max(this.#at, this.#buffer.length);
  }

  end(): void {
    if (this.#depth > 0 || !this.#ended) throw new DamagedJson('The file ends in the middle.', this.#line);
    if (this.#buffer.slice(this.#start).trim() !== '') throw new DamagedJson('Something follows the end of the object.', this.#line);
  }

  #step(sign: string, index: number): JsonPart | undefined {
    if (sign === '\n') this.#line++;
    else if (sign === '"') this.#quoted = !this.#quoted;
    else if (sign === '\\') this.#at++;
    else if (sign === '{' || sign === '[') this.#open(sign, index);
    else if (sign === '}' || sign === ']') return this.#close(index);
    else if (sign === ':' && this.#depth === 1 && this.#key === undefined) this.#name(index);
    else if (sign === ',' && this.#depth === this.#level) return this.#part(index);
    return undefined;
  }

  #open(sign: string, index: number): void {
    this.#depth++;
    if (this.#depth === 1 && (sign !== '{' || this.#ended)) throw new DamagedJson('The file is not one JSON object.', this.#line);
    const list = this.#depth === 2 && sign === '[' && this.#key !== undefined && this.#lists.has(this.#key);
    if (list) this.#level = 2;
    if (list || this.#depth === 1) this.#begin(index + 1);
  }

  #close(index: number): JsonPart | undefined {
    const whole = this.#depth === this.#level;
    this.#depth--;
    if (!whole) return undefined;
    const part = this.#part(index);
    if (this.#level === 1) this.#ended = true;
    return part;
  }

  #begin(index: number): void {
    this.#start = index;
    this.#startLine = this.#line;
  }

  #name(index: number): void {
    const key = this.#parse(this.#buffer.slice(this.#start, index), this.#startLine);
    if (typeof key !== 'string') throw new DamagedJson('A member has no name.', this.#startLine);
    this.#key = key;
    this.#begin(index + 1);
  }

  /** The value that ends here; nothing where it is a list that came element by element, or an empty one. */
  #part(index: number): JsonPart | undefined {
    const text = this.#buffer.slice(this.#start, index);
    const key = this.#key;
    const blanks = text.length - text.trimStart().length;
    const line = this.#startLine + text.slice(0, blanks).split('\n').length - 1;
    const empty = blanks === text.length;
    this.#begin(index + 1);
    if (this.#level === 2) return this.#element(text, line, empty);
    const taken = this.#taken;
    this.#key = undefined;
    this.#taken = false;
    this.#count++;
    if (taken && empty) return undefined;
    if (key === undefined && empty && this.#depth === 0 && this.#count === 1) return undefined;
    if (taken || key === undefined) throw new DamagedJson('A member has no name.', line);
    return { key, value: this.#parse(text, line), line };
  }

  #element(text: string, line: number, empty: boolean): JsonPart | undefined {
    const last = this.#depth < 2;
    const first = this.#elements++ === 0;
    if (last) {
      this.#level = 1;
      this.#taken = true;
      this.#elements = 0;
    }
    return empty && first && last ? undefined : { key: this.#key as string, value: this.#parse(text, line), line };
  }

  #parse(text: string, line: number): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new DamagedJson(`The text is no JSON (${cause instanceof Error ? cause.message : cause}).`, line);
    }
  }
}

/** The members of the one object that a text holds, in its order; `lists` come element by element. Throws {@link DamagedJson}. */
export async function* jsonParts(bytes: AsyncIterable<Uint8Array>, lists: readonly string[]): AsyncGenerator<JsonPart> {
  const scanner = new Scanner(new Set(lists));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const piece of bytes) yield* scanner.take(decoder.decode(piece, { stream: true }));
  yield* scanner.take(decoder.decode());
  scanner.end();
}

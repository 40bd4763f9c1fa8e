/** Parts of an XML answer as flat lists of their fields: however long the file is, one part is in memory. */
import type { Input } from '../../formats/input.ts';
import { decodeHead, decodeText, encodingNamed, findBadByte, survey } from '../../formats/text.ts';
import { DamagedXml, type XmlHandler, XmlScanner } from '../../formats/xml-scan.ts';
import { NoAnswer } from './answer.ts';

/** The texts of a part by the path below it: `Declaration/ID`. Names are without prefix. */
export interface XmlPart {
  readonly path: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

export const field = ({ fields }: XmlPart, name: string): string | undefined => fields.get(name)?.find((text) => text !== '');

/** `part`: by its path from the root, whether an element is one. Throws {@link NoAnswer} where the file is damaged. */
export async function* xmlParts(input: Input, isPart: (path: string) => boolean): AsyncGenerator<XmlPart> {
  const encoding = await encodingOf(input);
  const bad = await findBadByte(() => input.open(), encoding);
  if (bad) throw new NoAnswer(`holds bytes that are not ${encoding}`, bad.line);
  const reader = new PartReader(isPart);
  const scanner = new XmlScanner(reader);
  try {
    for await (const text of decodeText(input.open(), encoding)) {
      scanner.write(text);
      yield* reader.taken();
    }
    scanner.end();
  } catch (error) {
    if (!(error instanceof DamagedXml)) throw error;
    const why = /document type/.test(error.message) ? 'it holds a document type, which no answer does' : error.message;
    throw new NoAnswer(`is damaged: ${why}`, reader.line);
  }
  yield* reader.taken();
}

async function encodingOf(input: Input): Promise<string> {
  const { head, marked, utf8 } = await survey(() => input.open());
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(decodeHead(head, marked ?? 'utf-8'))?.[1];
  return marked ?? (utf8 ? 'utf-8' : ((said && encodingNamed(said)) ?? 'gb18030'));
}

const deepest = 40;
const mostFields = 10_000;

class PartReader implements XmlHandler {
  readonly #isPart: (path: string) => boolean;
  readonly #names: string[] = [];
  #part: { readonly path: string; readonly line: number; readonly depth: number; readonly fields: Map<string, string[]> } | undefined;
  #count = 0;
  #text = '';
  #leaf = false;
  #done: XmlPart[] = [];
  line = 1;

  constructor(isPart: (path: string) => boolean) {
    this.#isPart = isPart;
  }

  open(name: string): void {
    if (this.#names.push(name) > deepest) throw new DamagedXml('its elements are nested too deeply');
    this.#leaf = true;
    this.#text = '';
    const path = this.#names.join('/');
    if (!this.#part && this.#isPart(path)) {
      this.#part = { path, line: this.line, depth: this.#names.length, fields: new Map() };
      this.#count = 0;
    }
  }

  text(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
    if (this.#part && this.#leaf) this.#text += text;
  }

  close(name: string): void {
    if (this.#names.at(-1) !== name) throw new DamagedXml(`</${name.slice(0, 50)}> closes what is not open`);
    if (this.#part && this.#leaf) this.#keep(this.#part);
    this.#leaf = false;
    if (this.#part?.depth === this.#names.length) {
      this.#done.push(this.#part);
      this.#part = undefined;
    }
    this.#names.pop();
  }

  #keep({ depth, fields }: { readonly depth: number; readonly fields: Map<string, string[]> }): void {
    if (++this.#count > mostFields) throw new DamagedXml(`one answer has more than ${mostFields} fields`);
    const path = this.#names.slice(depth).join('/');
    const known = fields.get(path);
    if (known) known.push(this.#text.trim());
    else fields.set(path, [this.#text.trim()]);
  }

  taken(): readonly XmlPart[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}

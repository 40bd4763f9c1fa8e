/** XML read piece by piece, as far as the parts of a spreadsheet use it: no entities of its own, names without their prefixes. */

/** XML that ends too early or is none. The message says which. */
export class DamagedXml extends Error {}

export interface XmlHandler {
  /** `attributes` as they are written, for `attributesOf`. An empty element is closed at once. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A stretch of text, decoded; an element's text may come in several. */
  text(text: string): void;
}

// A spreadsheet's cell holds 32,767 characters.
const longest = 4 * 1024 * 1024;

export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;
  #begun = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Throws DamagedXml. */
  write(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
      const end = markupEnd(text, start);
      if (end < 0) break;
      if (start > at) this.#handler.text(decoded(text.slice(at, start)));
      if (text[start + 1] === '!') this.#special(text, start, end);
      else if (text[start + 1] !== '?') this.#element(text, start, end);
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) throw new DamagedXml('it has a cell that is longer than a spreadsheet allows');
  }

  /** Throws DamagedXml where the text ends in the middle. */
  end(): void {
    if (!this.#begun || this.#depth > 0 || this.#rest.trim() !== '') throw new DamagedXml('its contents are cut off');
  }

  #element(text: string, start: number, end: number): void {
    const closing = text[start + 1] === '/';
    const empty = !closing && text.charCodeAt(end - 2) === 47;
    let [from, to] = [start + (closing ? 2 : 1), start + (closing ? 2 : 1)];
    const last = end - (empty ? 2 : 1);
    for (; to < last; to++) {
      const code = text.charCodeAt(to);
      if (code <= 32) break;
      if (code === 58) from = to + 1;
    }
    const name = text.slice(from, to);
    this.#begun = true;
    if (!closing) this.#handler.open(name, text.slice(to, last));
    if (closing || empty) this.#handler.close(name);
    if (!empty) this.#depth += closing ? -1 : 1;
    if (this.#depth < 0) throw new DamagedXml('its contents are damaged');
  }

  #special(text: string, start: number, end: number): void {
    if (text.startsWith('<![CDATA[', start)) this.#handler.text(text.slice(start + 9, end - 3));
    // Spreadsheets have no document type; a hostile one would hide in its entities.
    else if (!text.startsWith('<!--', start)) throw new DamagedXml('it holds a document type, which no spreadsheet does');
  }
}

/** Past the `>` that ends what begins at `start`; -1 where it has not come yet. */
function markupEnd(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second === 33 || second === 63) {
    if (text.length < start + 9) return -1;
    const foot = second === 63 ? '?>' : text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : '>';
    const found = text.indexOf(foot, start + (foot === '-->' ? 4 : 2));
    return found < 0 ? -1 : found + foot.length;
  }
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** Attributes by name without prefix, as in `r:id`; declarations of prefixes stay out. */
export function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = [...written.matchAll(/(?:([^\s=:]+):)?([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const own = found.filter(([, prefix]) => prefix !== 'xmlns');
  return new Map(own.map(([, , name, double, single]) => [name!, decoded(double ?? single ?? '')]));
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? lines.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, character) : lines;
}

function character(entity: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const found = name === undefined ? code <= 0x10ffff && String.fromCodePoint(code) : named.get(name);
  if (found === undefined || found === false) throw new DamagedXml(`it holds ${entity}, which stands for nothing`);
  return found;
}

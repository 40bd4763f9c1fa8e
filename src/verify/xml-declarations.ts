/** The declarations of an XML file, one after the other: for each content piece its fields by path, with those of the shipment. */
import { lists } from '../documents/postal-declaration/fields.ts';
import { postalDeclarationNamespace } from '../documents/postal-declaration/xsd.ts';
import { DamagedXml } from '../formats/xml-scan.ts';
import { type RecordReader, xmlRecords } from './xml-records.ts';

export interface XmlDeclaration {
  readonly line: number;
  readonly pieces: readonly ReadonlyMap<string, string>[];
}

/** Throws {@link DamagedXml} where the file is cut off, damaged, or none of ours. */
export const xmlDeclarations = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlDeclaration> =>
  xmlRecords(bytes, new DeclarationReader());

/** The elements that fields stand in, by the path that leads there. */
const holders = new Map([
  ['PostalDeclarations/PostalDeclaration/MailObject', 'MailObject'],
  ['PostalDeclarations/PostalDeclaration/Declaration/Data', 'Declaration.Data'],
  ['PostalDeclarations/PostalDeclaration/Declaration/Data/ContentPieces/ContentPiece', 'ContentPiece'],
]);

class DeclarationReader implements RecordReader<XmlDeclaration> {
  readonly #path: string[] = [];
  #line = 1;
  #text = '';
  #begun = 1;
  #shared: [string, string][] = [];
  #pieces: [string, string][][] = [];
  #done: XmlDeclaration[] = [];

  open(name: string, attributes: string): void {
    if (this.#path.length === 0 && !attributes.includes(`"${postalDeclarationNamespace}"`))
      throw new DamagedXml(`its namespace is not ${postalDeclarationNamespace}`);
    this.#path.push(name);
    this.#text = '';
    if (name === 'ContentPiece') this.#pieces.push([]);
    if (name !== 'PostalDeclaration') return;
    this.#begun = this.#line;
    this.#shared = [];
    this.#pieces = [];
  }

  text(text: string): void {
    this.#text += text;
    this.#line += text.split('\n').length - 1;
  }

  close(name: string): void {
    this.#path.pop();
    const holder = holders.get(this.#path.join('/'));
    if (holder && name !== 'ContentPieces') {
      const fields = holder === 'ContentPiece' ? this.#pieces.at(-1)! : this.#shared;
      fields.push([`${holder}.${name}`, this.#text]);
    }
    if (name === 'PostalDeclaration')
      this.#done.push({ line: this.#begun, pieces: this.#pieces.map((piece) => gathered([...this.#shared, ...piece])) });
    this.#text = '';
  }

  taken(): readonly XmlDeclaration[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}

/** A list's elements become the JSON array that the CSV has in its cell. */
function gathered(fields: readonly (readonly [path: string, text: string])[]): ReadonlyMap<string, string> {
  const found = new Map(fields);
  for (const path of new Set(fields.map(([path]) => path).filter((path) => lists.some((name) => path.endsWith(`.${name}`)))))
    found.set(path, JSON.stringify(fields.filter(([each]) => each === path).map(([, text]) => text)));
  return found;
}

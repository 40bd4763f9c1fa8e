/** The business nodes of a message of China's customs, one after the other. */
import { DamagedXml } from '../formats/xml-scan.ts';
import { type RecordReader, xmlRecords } from './xml-records.ts';

/** An order, a waybill, a list: its own fields and those of its lines, by element. */
export interface CebNode {
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly lines: readonly ReadonlyMap<string, string>[];
}

/** Of `CEB603Message`. Throws {@link DamagedXml} where the file is cut off, damaged, or another message. */
export const cebNodes = (bytes: AsyncIterable<Uint8Array>, root: string): AsyncGenerator<CebNode> =>
  xmlRecords(bytes, new NodeReader(root));

class NodeReader implements RecordReader<CebNode> {
  readonly #root: string;
  readonly #path: string[] = [];
  #line = 1;
  #text = '';
  #begun = 1;
  #fields = new Map<string, string>();
  #lines: Map<string, string>[] = [];
  #done: CebNode[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  open(name: string, attributes: string): void {
    if (this.#path.length === 0 && (name !== this.#root || !attributes.includes('"http://www.chinaport.gov.cn/ceb"')))
      throw new DamagedXml(`it is no ${this.#root} of http://www.chinaport.gov.cn/ceb`);
    this.#path.push(name);
    this.#text = '';
    if (this.#path.length === 2) {
      this.#begun = this.#line;
      this.#fields = new Map();
      this.#lines = [];
    }
    if (this.#path.length === 3 && name.endsWith('List')) this.#lines.push(new Map());
  }

  text(text: string): void {
    this.#text += text;
    this.#line += text.split('\n').length - 1;
  }

  close(name: string): void {
    this.#path.pop();
    const [, node, part = ''] = this.#path;
    if (this.#path.length === 1 && name !== 'BaseTransfer')
      this.#done.push({ line: this.#begun, fields: this.#fields, lines: this.#lines });
    else if (node !== undefined && this.#text !== '') (part.endsWith('List') ? this.#lines.at(-1)! : this.#fields).set(name, this.#text);
    this.#text = '';
  }

  taken(): readonly CebNode[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}

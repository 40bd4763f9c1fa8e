/** Elements of an XML file as small trees, those of chosen paths, one after the other: however long the file is, one of them is in memory. */
import { DamagedXml, type XmlHandler } from '../formats/xml-scan.ts';
import { type RecordReader, xmlRecords } from './xml-records.ts';

/** An element; names are without prefix. */
export interface XmlTree {
  /** From the root: `HouseManifest/MasterConsignment/IncludedHouseConsignment`. */
  readonly path: string;
  readonly name: string;
  /** As they are written. */
  readonly attributes: string;
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
  /** Without those that were taken by paths of their own. */
  readonly children: readonly XmlTree[];
}

/**
 * @param root how the root must be named, and what its attributes must hold (the namespace).
 * @param paths which elements are taken. Throws {@link DamagedXml} where the file is cut off, damaged, or another message.
 */
export const xmlTrees = (
  bytes: AsyncIterable<Uint8Array>,
  root: { readonly name: string; readonly holds: string },
  paths: readonly string[],
): AsyncGenerator<XmlTree> => xmlRecords(bytes, new TreeReader(root, new Set(paths)));

/** The first tree below, by names: `find(tree, 'ConsigneeParty', 'Name')`. */
export const find = (tree: XmlTree | undefined, ...names: readonly string[]): XmlTree | undefined =>
  names.reduce<XmlTree | undefined>((at, name) => at?.children.find((child) => child.name === name), tree);

export const findAll = ({ children }: XmlTree, name: string): readonly XmlTree[] => children.filter((child) => child.name === name);

/** The text there, undefined where there is no such element. */
export const textAt = (tree: XmlTree | undefined, ...names: readonly string[]): string | undefined => find(tree, ...names)?.text;

type Open = { -readonly [K in keyof XmlTree]: XmlTree[K] } & { children: XmlTree[] };

class TreeReader implements RecordReader<XmlTree>, XmlHandler {
  readonly #root: { readonly name: string; readonly holds: string };
  readonly #paths: ReadonlySet<string>;
  readonly #open: Open[] = [];
  #line = 1;
  #done: XmlTree[] = [];

  constructor(root: { readonly name: string; readonly holds: string }, paths: ReadonlySet<string>) {
    this.#root = root;
    this.#paths = paths;
  }

  open(name: string, attributes: string): void {
    const above = this.#open.at(-1);
    if (!above && (name !== this.#root.name || !attributes.includes(this.#root.holds)))
      throw new DamagedXml(`it is no ${this.#root.name} of ${this.#root.holds.replaceAll('"', '')}`);
    if (above) above.text = '';
    this.#open.push({ path: above ? `${above.path}/${name}` : name, name, attributes, line: this.#line, text: '', children: [] });
  }

  text(text: string): void {
    const top = this.#open.at(-1);
    if (top) top.text += text;
    this.#line += text.split('\n').length - 1;
  }

  close(): void {
    const tree = this.#open.pop();
    const above = this.#open.at(-1);
    if (!tree) return;
    // Blanks between elements are no text of the element around them.
    if (tree.children.length > 0) tree.text = '';
    if (this.#paths.has(tree.path)) this.#done.push(tree);
    else if (above && [...this.#paths].some((path) => above.path === path || above.path.startsWith(`${path}/`))) above.children.push(tree);
    if (above) above.text = '';
  }

  taken(): readonly XmlTree[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}

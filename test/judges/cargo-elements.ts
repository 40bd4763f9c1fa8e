/** Messages of air cargo held against the tables of elements of ONE Record: order, how often, what must be there. */
import { faultsOf, type WrittenElement } from '../../src/documents/cargo/elements.ts';
import { xfhlElements } from '../../src/documents/cargo/xfhl-elements.ts';
import { xfzbElements } from '../../src/documents/cargo/xfzb-elements.ts';
import { type XmlTree, xmlTrees } from '../../src/verify/xml-trees.ts';

export const rules = { xfhl: xfhlElements, xfzb: xfzbElements } as const;
export type Message = keyof typeof rules;

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

export async function treeOf(xml: string, name: string): Promise<XmlTree> {
  for await (const tree of xmlTrees(bytesOf(xml), { name, holds: `"iata:${name.toLowerCase()}:1"` }, [name])) return tree;
  throw new Error('no root');
}

export const plainOf = ({ name, attributes, text, children }: XmlTree): WrittenElement => ({
  name,
  attributes: [...attributes.matchAll(/\s(\w+)="/g)].map(([, key]) => key!).filter((key) => key !== 'xmlns'),
  text,
  children: children.map(plainOf),
});

/** Empty: as the table has it. */
export const faultsIn = async (xml: string, message: Message): Promise<readonly string[]> =>
  faultsOf(plainOf(await treeOf(xml, rules[message].name)), rules[message]);

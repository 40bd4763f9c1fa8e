/** Order, cardinality and attributes of the elements of a message, and what is against them in a message that was made. */
import type { XmlChildren } from '../../formats/xml.ts';

/** An element as the message knows it. */
export interface ElementRule {
  readonly name: string;
  /** `M` holds only where the element around it is there; empty: not stated. */
  readonly mark: '' | 'M' | 'O' | 'C';
  /** `0:1`, `1:1`, `0:n`, `1:n`; empty: not stated. */
  readonly cardinality: string;
  readonly attributes: readonly string[];
  readonly children: readonly ElementRule[];
}

/** An element as it was written, names without prefix. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly text: string;
  readonly children: readonly WrittenElement[];
}

/**
 * A table of one element a line, two blanks a level: `TotalPieceQuantity M 1:1`, `GrossWeightMeasure M 1:1 @unitCode`. The first is the root.
 */
export function elementTable(lines: string): ElementRule {
  const open: { rule: ElementRule; children: ElementRule[] }[] = [];
  for (const line of lines.trimEnd().split('\n').slice(1)) {
    const [, indent = '', name = '', mark = '', cardinality = '', attribute] =
      /^((?: {2})*)(\w+)(?: ([MOC]) (\d:[1n]))?(?: @(\w+))?$/.exec(line) ?? [];
    if (name === '') throw new Error(`not an element: ${line}`);
    const children: ElementRule[] = [];
    const rule = { name, mark: mark as ElementRule['mark'], cardinality, attributes: attribute ? [attribute] : [], children };
    open.length = Math.min(open.length, indent.length / 2);
    open.at(-1)?.children.push(rule);
    open.push({ rule, children });
  }
  return open[0]!.rule;
}

/** What is against the table, each by its path; empty: nothing. */
export function faultsOf(element: WrittenElement, rule: ElementRule, above = ''): readonly string[] {
  const path = `${above}${rule.name}`;
  const at = (name: string): string => `${path}/${name}`;
  const places = new Map(rule.children.map(({ name }, i) => [name, i]));
  const strange = element.children.filter(({ name }) => !places.has(name)).map(({ name }) => `${at(name)} is not known`);
  const known = element.children.filter(({ name }) => places.has(name));
  const moved = known.filter(({ name }, i) => i > 0 && places.get(name)! < places.get(known[i - 1]!.name)!);
  return [
    ...ownFaults(element, rule, path),
    ...strange,
    ...moved.map(({ name }) => `${at(name)} stands too late`),
    ...rule.children.flatMap((child) => countFaults(known, child, at(child.name))),
    ...known.flatMap((child) => faultsOf(child, rule.children[places.get(child.name)!]!, `${path}/`)),
  ];
}

function ownFaults({ attributes, text, children }: WrittenElement, rule: ElementRule, path: string): string[] {
  const needed = rule.attributes.filter((name) => name === 'unitCode' || name === 'currencyID');
  return [
    ...(children.length === 0 && text.trim() === '' ? [`${path} is empty`] : []),
    ...attributes.filter((name) => !rule.attributes.includes(name)).map((name) => `${path} has no ${name}`),
    ...needed.filter((name) => !attributes.includes(name)).map((name) => `${path} lacks its ${name}`),
  ];
}

function countFaults(known: readonly WrittenElement[], { name, mark, cardinality }: ElementRule, path: string): string[] {
  const count = known.filter((child) => child.name === name).length;
  if (mark === 'M' && count === 0) return [`${path} is missing`];
  return cardinality.endsWith(':1') && count > 1 ? [`${path} stands ${count} times`] : [];
}

/** The tree that the children will be written as. */
export function writtenElement(name: string, value: XmlChildren[string]): WrittenElement {
  if (typeof value !== 'object') return { name, attributes: [], text: String(value ?? ''), children: [] };
  const of = value as XmlChildren;
  const present = Object.entries(of).filter(([key, child]) => child !== undefined && !/^[@#]/.test(key));
  return {
    name,
    attributes: Object.keys(of).flatMap((key) => (key.startsWith('@') ? [key.slice(1)] : [])),
    text: String(of['#text'] ?? ''),
    children: present.flatMap(([key, child]) => (Array.isArray(child) ? child : [child]).map((each) => writtenElement(key, each))),
  };
}

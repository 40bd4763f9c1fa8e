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
  /** Where each of them stands. */
  readonly places: ReadonlyMap<string, number>;
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
  const open: { rule: ElementRule; children: ElementRule[]; places: Map<string, number> }[] = [];
  for (const line of lines.trimEnd().split('\n').slice(1)) {
    const [, indent = '', name = '', mark = '', cardinality = '', attribute] =
      /^((?: {2})*)(\w+)(?: ([MOC]) (\d:[1n]))?(?: @(\w+))?$/.exec(line) ?? [];
    if (name === '') throw new Error(`not an element: ${line}`);
    const [children, places] = [[] as ElementRule[], new Map<string, number>()];
    const rule = { name, mark: mark as ElementRule['mark'], cardinality, attributes: attribute ? [attribute] : [], children, places };
    open.length = Math.min(open.length, indent.length / 2);
    const above = open.at(-1);
    above?.places.set(name, above.children.push(rule) - 1);
    open.push({ rule, children, places });
  }
  return open[0]!.rule;
}

/** What is against the table, each by its path; empty: nothing. */
export function faultsOf(element: WrittenElement, rule: ElementRule, above = ''): readonly string[] {
  const path = `${above}${rule.name}`;
  const faults = ownFaults(element, rule, path);
  const counts = new Map<string, number>();
  let last = 0;
  for (const child of element.children) {
    const { name } = child;
    const place = rule.places.get(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (place === undefined) faults.push(`${path}/${name} is not known`);
    else {
      if (place < last) faults.push(`${path}/${name} stands too late`);
      last = place;
      faults.push(...faultsOf(child, rule.children[place]!, `${path}/`));
    }
  }
  for (const child of rule.children) faults.push(...countFaults(counts.get(child.name) ?? 0, child, path));
  return faults;
}

function ownFaults({ attributes, text, children }: WrittenElement, rule: ElementRule, path: string): string[] {
  const needed = rule.attributes.filter((name) => name === 'unitCode' || name === 'currencyID');
  return [
    ...(children.length === 0 && text.trim() === '' ? [`${path} is empty`] : []),
    ...attributes.filter((name) => !rule.attributes.includes(name)).map((name) => `${path} has no ${name}`),
    ...needed.filter((name) => !attributes.includes(name)).map((name) => `${path} lacks its ${name}`),
  ];
}

function countFaults(count: number, { name, mark, cardinality }: ElementRule, above: string): string[] {
  if (mark === 'M' && count === 0) return [`${above}/${name} is missing`];
  return cardinality.endsWith(':1') && count > 1 ? [`${above}/${name} stands ${count} times`] : [];
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

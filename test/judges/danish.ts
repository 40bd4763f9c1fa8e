/** The paths of the Danish H7 as its customs publish them: what a declaration may have, must have, and in which order. */
import { readFileSync } from 'node:fs';

const shared = (path: string): string => readFileSync(new URL(`../../../shared/${path}`, import.meta.url), 'utf8');

export const goodsItem = 'GoodsShipment/GovernmentAgencyGoodsItem';

/** `A(B C[D E]?)` and `A/B,C` as the paths that they stand for; with `?` those that may be absent. */
function expand(path: string): { path: string; must: boolean }[] {
  const plain = path.replace('…Item', goodsItem).replaceAll('[', '(').replaceAll(']', ')').replace('...', '');
  const [, head = '', inner] = /^([^(]+)(?:\((.*)\))?$/.exec(plain)!;
  const below = head.slice(0, head.lastIndexOf('/') + 1);
  const heads = head
    .slice(below.length)
    .split(/,| \+ /)
    .map((name) => `${below}${name.trim()}`);
  const children = inner === undefined ? [] : partsOf(inner);
  return heads.flatMap((each) => [
    { path: each.replace('?', ''), must: !each.includes('?') },
    ...children.flatMap((child) =>
      expand(`${each}/${child.replace('?', '')}`).map(({ path: at, must }) => ({ path: at, must: must && !child.includes('?') })),
    ),
  ]);
}

/** Blanks part those outside brackets. */
const partsOf = (text: string): string[] => text.match(/[^\s(]+(?:\([^)]*\))?\??/g) ?? [];

interface Row {
  readonly order: number;
  readonly paths: readonly { readonly path: string; readonly must: boolean }[];
  readonly least: number;
}

const rows: readonly Row[] = shared('conformance/dk-dms/h7_v1.9_paths.csv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, order, path, quoted, min] = /^(\d+),(?:([^",]*)|"([^"]*)"),(\d*),/.exec(line)!;
    return { order: Number(order), paths: expand(path ?? quoted!), least: Number(min || 0) };
  });

/** Every element of a file with its path below the root, in order; attributes stand as the table has them. */
function elementsIn(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, end, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)([^>]*?)(\/?)>/g)) {
    if (end) open.pop();
    else {
      open.push(name);
      found.push(open.slice(1).join('/'));
      for (const [, attribute] of attributes.matchAll(/ (\w+)="/g))
        if (open.length > 1) found.push(`${open.slice(1).join('/')}@${attribute}`);
      if (empty) open.pop();
    }
  }
  return found.filter((path) => path !== '');
}

const sample = elementsIn(shared('conformance/dk-dms/H7_Standard_v2.2.xml').replace(/^<\?xml.*\n/, ''));

/** What an item has that the consignment has too: the table shows its inside there. */
const insides = rows.flatMap(({ paths }) =>
  paths.map(({ path }) => path).filter((path) => /^GoodsShipment\/(SupportingDocument|AdditionalReference)\//.test(path)),
);
const known = new Set([
  ...sample,
  ...rows.flatMap(({ paths }) => paths.map(({ path }) => path)),
  ...rows.flatMap(({ paths }) => paths.map(({ path }) => path.replace(/@.*/, ''))),
  ...insides.map((path) => path.replace('GoodsShipment', goodsItem)),
]);
const above = (path: string): string[] => path.split(/[/@]/).map((_, i, parts) => parts.slice(0, i + 1).join('/'));
for (const path of [...known]) for (const each of above(path)) known.add(each);

/** Empty: nothing stands there that is not known, nothing is missing, nothing out of order. */
export function danishFaults(xml: string): string[] {
  const paths = elementsIn(xml.replace(/^<\?xml.*\n/, ''));
  const stray = paths.filter((path) => !known.has(path)).map((path) => `${path} is not in the table`);
  const lacking = rows
    .filter(({ least }) => least > 0)
    .flatMap((row) => row.paths.filter(({ must }) => must).map(({ path }) => path))
    .filter((path) => !paths.includes(path) && (!path.startsWith('Agent/') || paths.includes('Agent')));
  const place = (path: string): number =>
    rows.find((row) => row.paths.some((each) => each.path === path || each.path.startsWith(`${path}/`)))?.order ?? 0;
  const misplaced = ['', 'GoodsShipment/', `${goodsItem}/`].flatMap((under) => {
    const children = [...new Set(paths.filter((path) => path.startsWith(under) && !/[/@]/.test(path.slice(under.length))))];
    const asInSample = sample.filter((path, i) => children.includes(path) && sample.indexOf(path) === i);
    const shared = children.filter((path) => asInSample.includes(path));
    const byTable = [...children].sort((a, b) => place(a) - place(b));
    return shared.join() === asInSample.join() && children.join() === byTable.join() ? [] : [`${under} is out of order`];
  });
  return [...stray, ...lacking.map((path) => `${path} is missing`), ...misplaced];
}

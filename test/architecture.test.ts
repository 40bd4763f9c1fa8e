import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each part of src may import from, besides itself. Read downwards, it is the data flow. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  formats: [],
  platforms: ['model', 'formats'],
  catalogue: ['model', 'formats'],
  rates: ['model', 'formats'],
  shipments: ['model'],
  regimes: ['model'],
  carriers: ['model', 'formats'],
  documents: ['model', 'formats'],
  ledger: ['model'],
  // A store's mapping is a part of the settings, and its schema stands where the mapping is read.
  settings: ['model', 'formats', 'carriers', 'shipments', 'platforms'],
  pipeline: ['model', 'formats', 'platforms', 'catalogue', 'rates', 'shipments', 'regimes', 'carriers', 'documents', 'ledger', 'settings'],
  explained: ['model', 'platforms', 'catalogue', 'rates', 'shipments', 'regimes', 'carriers', 'documents', 'ledger', 'pipeline', 'verify'],
  verify: ['model', 'formats', 'carriers', 'documents', 'pipeline'],
  index: [
    'model',
    'formats',
    'platforms',
    'catalogue',
    'rates',
    'regimes',
    'carriers',
    'documents',
    'ledger',
    'settings',
    'pipeline',
    'explained',
    'verify',
  ],
  cli: ['index'],
};

/** npm packages and where they may be imported; zod anywhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  chalk: ['cli'],
  ora: ['cli'],
  libsql: ['ledger'],
  pg: ['ledger'],
  'csv-parse': ['formats'],
  'csv-stringify': ['formats'],
  pdfkit: ['formats'],
  harfbuzzjs: ['formats'],
  'bidi-js': ['formats'],
  'iconv-lite': ['formats'],
  yaml: ['formats'],
  hucre: ['formats'],
  'any-ascii': ['formats'],
  'fast-xml-builder': ['formats'],
  fflate: ['formats'],
  'i18n-iso-countries': ['model', 'regimes'],
  'currency-codes': ['model', 'regimes'],
  stdnum: ['model'],
  zod: Object.keys(allowed),
};

/** Node modules that touch nothing of the world. */
const harmless = /^node:(path|url|crypto|zlib|stream|buffer|util|string_decoder|events|module)(\/|$)/;
/** A thread that is handed bytes and gives rows: for the memory that it may take, not for the world. */
const bounded = (file: string, module: string): boolean => file === 'formats/xls.ts' && module === 'node:worker_threads';
/** Clock, chance, console, environment. */
const worldly = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bconsole\.|\bprocess\.|\bperformance\.now\b/;
const mayTouchTheWorld = (file: string): boolean => /^cli\//.test(file) || /^ledger\//.test(file);

/** Kinds of leaf folders, each with its explicit list. */
const kinds = ['platforms', 'regimes', 'carriers', 'documents'];

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

const partOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '');
const specifiers = ({ text }: Source): string[] =>
  [...text.matchAll(/(?:^(?:import|export)\b[^;'"`]*?\bfrom |^import |\bimport\()'([^']+)'/gm)].map(([, path]) => path!);
const importsOf = (source: Source): string[] =>
  specifiers(source)
    .filter((path) => path.startsWith('.'))
    .map((path) => normalize(join(dirname(source.file), path)).replaceAll('\\', '/'));

/** Each rule of the house: what breaks it in a tree of sources, in words. The tests below run them on ours, and on broken ones. */
const rules: Readonly<Record<string, (tree: readonly Source[]) => string[]>> = {
  direction: (tree) =>
    tree.flatMap((source) =>
      importsOf(source)
        .map((to) => [partOf(source.file), partOf(to)] as const)
        .filter(([from, to]) => from !== to && !allowed[from]?.includes(to))
        .map(([, to]) => `${source.file} imports from ${to}`),
    ),
  isolation: (tree) =>
    tree.flatMap((source) => {
      const [kind, leaf, ...rest] = source.file.split('/');
      if (!kinds.includes(kind!) || rest.length === 0) return [];
      return importsOf(source)
        .filter((to) => to.split('/').length > 2 && to.startsWith(`${kind}/`) && !to.startsWith(`${kind}/${leaf}/`))
        .map((to) => `${source.file} knows ${to}`);
    }),
  'every folder is in its list': (tree) =>
    kinds.flatMap((kind) => {
      const leaves = new Set(
        tree
          .map(({ file }) => file.split('/'))
          .filter((parts) => parts[0] === kind && parts.length > 2)
          .map((parts) => parts[1]!),
      );
      const index = tree.find(({ file }) => file === `${kind}/index.ts`);
      const listed = index ? importsOf(index).map((to) => to.split('/')[1]) : [];
      return [...leaves].filter((leaf) => !listed.includes(leaf)).map((leaf) => `${kind}/${leaf} is not in ${kind}/index.ts`);
    }),
  'no cycles': cycles,
  'packages where they belong': (tree) =>
    tree.flatMap((source) =>
      specifiers(source)
        .filter((path) => !path.startsWith('.') && !path.startsWith('node:'))
        .map((path) => (path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0]!))
        .filter((name) => !packages[name]?.includes(partOf(source.file)))
        .map((name) => `${source.file} imports ${name}`),
    ),
  'the world stays outside': (tree) =>
    tree
      .filter(({ file }) => !mayTouchTheWorld(file))
      .flatMap((source) => [
        ...specifiers(source)
          .filter((path) => path.startsWith('node:') && !harmless.test(path) && !bounded(source.file, path))
          .map((path) => `${source.file} imports ${path}`),
        ...source.text
          .split('\n')
          .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && worldly.test(line))
          .map((line) => `${source.file}: ${line.trim()}`),
      ]),
  'names that say nothing': (tree) =>
    tree.filter(({ file }) => /(^|\/)(utils?|helpers?|common|lib|types|core|services?)(\/|\.ts$)/.test(file)).map(({ file }) => file),
  'three levels': (tree) => tree.filter(({ file }) => file.split('/').length > 3).map(({ file }) => file),
};

function cycles(tree: readonly Source[]): string[] {
  const byName = new Map(tree.map((source) => [source.file, source]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) return void found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    const source = byName.get(file);
    if (!source || done.has(file)) return;
    // A type needs nothing at run time, but two files that need each other's types are one subject all the same.
    for (const to of importsOf(source)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const { file } of tree) visit(file, []);
  return found;
}

test.each(Object.keys(rules))('%s', (name) => {
  expect(rules[name]!(sources)).toEqual([]);
});

describe('each rule is broken by what it forbids', () => {
  test.each<[rule: string, broken: Source[]]>([
    ['direction', [{ file: 'documents/h7/h7.ts', text: "import { regimes } from '../../regimes/index.ts';" }]],
    ['direction', [{ file: 'formats/xml.ts', text: "const { money } = await import('../model/money.ts');" }]],
    ['direction', [{ file: 'cli/commands/orders.ts', text: "import { platforms } from '../../platforms/index.ts';" }]],
    ['isolation', [{ file: 'platforms/etsy/etsy.ts', text: "import { readPrice } from '../ebay/price.ts';" }]],
    [
      'every folder is in its list',
      [
        { file: 'carriers/index.ts', text: '' },
        { file: 'carriers/yanwen/yanwen.ts', text: '' },
      ],
    ],
    [
      'no cycles',
      [
        { file: 'model/a.ts', text: "import { b } from './b.ts';" },
        { file: 'model/b.ts', text: "import type { A } from './a.ts';" },
      ],
    ],
    ['packages where they belong', [{ file: 'documents/invoice/invoice.ts', text: "import PDF from 'pdfkit';" }]],
    ['packages where they belong', [{ file: 'model/money.ts', text: "import big from 'left-pad';" }]],
    ['the world stays outside', [{ file: 'pipeline.ts', text: "import { readFileSync } from 'node:fs';" }]],
    ['the world stays outside', [{ file: 'shipments/draft.ts', text: '  const now = Date.now();' }]],
    ['names that say nothing', [{ file: 'formats/utils.ts', text: '' }]],
    ['three levels', [{ file: 'platforms/amazon/japan/orders.ts', text: '' }]],
  ])('%s', (rule, broken) => {
    expect(rules[rule]!(broken)).not.toEqual([]);
  });
});

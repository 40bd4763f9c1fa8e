/** Settings: every fault with its line and key, and a published schema that agrees with the reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../src/formats/yaml.ts';
import { builtInRouting, readSettings, settingsSchema } from '../src/settings.ts';
import { demoFolder } from './support/world.ts';

const good = readFileSync(join(demoFolder, 'declarant.yaml'), 'utf8');
const least = `exporter: {name: Linhe, address: {lines: 88 Chouzhou Road, city: Yiwu, country: CN}}\ncarriers: {}\n`;
const valid = new Ajv({ strict: false }).compile(settingsSchema());

const changed = (from: string | RegExp, to: string): string => {
  const after = good.replace(from, to);
  if (after === good) throw new Error(`the demo has no ${from}`);
  return after;
};

test('the least that is needed, and what holds where nothing is said', () => {
  const { settings, faults } = readSettings(least);
  expect(faults).toEqual([]);
  expect(settings).toMatchObject({
    exporter: { name: 'Linhe', lines: ['88 Chouzhou Road'], city: 'Yiwu', country: 'CN', ids: {} },
    timezone: 'Asia/Shanghai',
    catalogue: [],
    defaults: { trade: 'b2c', incoterm: 'DAP', packing_grams: 0, unpaid: 'hold', undeliverable: 'return' },
    ledger: 'declarant.sqlite',
  });
  expect(settings!.routing).toBe(builtInRouting);
});

test('the demo writes the built-in routing out', () => {
  const { settings } = readSettings(good);
  expect(settings!.routing).toEqual(builtInRouting);
  expect(settings!.carriers.get('china-post')!.range).toEqual({
    kind: 's10',
    indicator: 'LX',
    country: 'CN',
    from: 10_000_000,
    to: 10_099_999,
    demo: true,
  });
  expect(settings!.carriers.get('dhl-express')!.range).toEqual({
    kind: 'pattern',
    prefix: '',
    from: 481_900_000,
    to: 481_999_999,
    width: 9,
    check: 'mod7',
    demo: true,
  });
});

/** The line of the demo's settings on which a text stands first. */
const lineOf = (text: string): number => good.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('a fault has its line, its key and what it must be', () => {
  test.each<[why: string, yaml: string, line: number, key: string, message: string | RegExp]>([
    [
      'a key nobody knows, near one',
      changed('timezone:', 'timezoen:'),
      lineOf('timezone:'),
      'timezoen',
      'is not known here; did you mean "timezone"?',
    ],
    [
      'a key nobody knows, near none',
      changed('timezone:', 'weather:'),
      lineOf('timezone:'),
      'weather',
      /^is not known here; known are exporter, return_address, timezone, /,
    ],
    [
      'a key within another',
      changed('    city:', '    town:'),
      lineOf('    city:'),
      'exporter.address.town',
      /^is not known here; (?:did you mean|known are lines, city)/,
    ],
    [
      'a key of a carrier',
      changed('numbers: { s10', 'number: { s10'),
      lineOf('numbers: { s10'),
      'carriers.china-post.number',
      'is not known here; did you mean "numbers"?',
    ],
    [
      'a key of a routing rule',
      changed('gross_grams: { max: 2000 }', 'gros_grams: { max: 2000 }'),
      lineOf('max: 2000 }'),
      'routing.1.when.gros_grams',
      'is not known here; did you mean "gross_grams"?',
    ],
    ['something missing', changed(/^ {2}name: .*\n/m, ''), lineOf('exporter:'), 'exporter.name', 'is missing'],
    ['a part missing altogether', changed(/^exporter:[\s\S]*?(?=^timezone)/m, ''), 2, 'exporter', 'is missing'],
    [
      'a country in words',
      changed('country: CN\n', 'country: China\n'),
      lineOf('country: CN'),
      'exporter.address.country',
      'must be a two-letter country code in capitals, like CN',
    ],
    [
      'a number where text is',
      changed('city: Yiwu', 'city: 322000'),
      lineOf('city: Yiwu'),
      'exporter.address.city',
      'must be text; put it in quotes',
    ],
    ['nothing where text is', changed('city: Yiwu', 'city: " "'), lineOf('city: Yiwu'), 'exporter.address.city', 'is empty'],
    [
      'no time zone',
      changed('Asia/Shanghai', 'China'),
      lineOf('timezone:'),
      'timezone',
      'is not a time zone; write one like Asia/Shanghai',
    ],
    [
      'a word of a short list',
      changed('incoterm: DAP', 'incoterm: FOB'),
      lineOf('incoterm:'),
      'defaults.incoterm',
      'must be one of EXW, FCA, CPT, CIP, DAP, DPU, DDP',
    ],
    [
      'a weight below nothing',
      changed('packing_grams: 20', 'packing_grams: -1'),
      lineOf('packing_grams'),
      'defaults.packing_grams',
      'must not be negative',
    ],
    [
      'half a gram',
      changed('packing_grams: 20', 'packing_grams: 2.5'),
      lineOf('packing_grams'),
      'defaults.packing_grams',
      'must be a whole number',
    ],
    [
      'a channel there is none of',
      changed('channel: mail', 'channel: post'),
      lineOf('channel: mail'),
      'carriers.china-post.channel',
      'must be one of mail, air-parcel, express',
    ],
    [
      'an amount without currency',
      changed('below: 300 XDR', 'below: 300'),
      lineOf('300 XDR'),
      'routing.1.when.value.below',
      'must be an amount with its currency, like 300 XDR',
    ],
    [
      'a way to nowhere',
      changed('to: air-parcel }', 'to: air-parcels }'),
      lineOf('to: air-parcel }'),
      'routing.2.to',
      '"air-parcels" is no channel and no carrier of these settings; did you mean "air-parcel"?',
    ],
    [
      'a range of two kinds',
      changed('numbers: { s10', 'numbers: { pattern: { from: 1, to: 2 }, s10'),
      lineOf('numbers: { s10'),
      'carriers.china-post.numbers',
      'must be either an s10 range or a pattern',
    ],
    [
      'a range of no kind',
      changed(/numbers: \{ s10.*/, 'numbers: {}'),
      lineOf('numbers: { s10'),
      'carriers.china-post.numbers',
      'must be either an s10 range or a pattern',
    ],
    [
      'a range that ends before it begins',
      changed("from: '10000000'", "from: '10100000'"),
      lineOf("'10000000'"),
      'carriers.china-post.numbers',
      'begins at 10100000 and ends before it, at 10099999',
    ],
    [
      'a serial with too many digits',
      changed("to: '10099999'", "to: '100999999'"),
      lineOf("'10099999'"),
      'carriers.china-post.numbers',
      'an S10 serial has at most eight digits',
    ],
    [
      'letters as a serial',
      changed("to: '10099999'", 'to: last'),
      lineOf("'10099999'"),
      'carriers.china-post.numbers.s10.to',
      'must be digits',
    ],
    [
      'a rule that is no code',
      `${good}rules: { stop-word: off }\n`,
      good.split('\n').length,
      'rules.stop-word',
      /must be a rule code, like eu\/stop-word/,
    ],
    [
      'a severity there is none of',
      `${good}rules: { eu/stop-word: maybe }\n`,
      good.split('\n').length,
      'rules.eu/stop-word',
      'must be one of error, warning, note, off',
    ],
    [
      'a platform there is none of',
      `${good}platforms: {lazda: {currency: MYR}}\n`,
      good.split('\n').length,
      'platforms.lazda',
      'is no platform; did you mean "lazada"?',
    ],
    [
      'a currency there is none of',
      `${good}platforms: {lazada: {currency: Ringgit}}\n`,
      good.split('\n').length,
      'platforms.lazada.currency',
      'must be a three-letter currency code, like USD',
    ],
    [
      'a currency by a country in words',
      `${good}platforms: {lazada: {currency: {Malaysia: MYR}}}\n`,
      good.split('\n').length,
      'platforms.lazada.currency.Malaysia',
      'must be a two-letter country code in capitals, like MY',
    ],
    [
      'the currency of a platform that states it',
      `${good}platforms: {ebay: {currency: USD}}\n`,
      good.split('\n').length,
      'platforms.ebay.currency',
      'is nothing that exports of eBay leave open; to read them otherwise, map their columns under stores, with instead_of: ebay',
    ],
    [
      'the currency of a platform that leaves something else open',
      `${good}platforms: {shein: {currency: USD}}\n`,
      good.split('\n').length,
      'platforms.shein.currency',
      /^is nothing that exports of SHEIN leave open \(they do statuses\); to read them otherwise/,
    ],
    [
      'a meaning of a status there is none of',
      `${good}platforms: {shein: {statuses: {待揽收: go}}}\n`,
      good.split('\n').length,
      'platforms.shein.statuses.待揽收',
      /^must be one of ship, cancelled, refunded, shipped, unpaid, /,
    ],
    [
      'a key of a platform',
      `${good}platforms: {shein: {status: {待揽收: ship}}}\n`,
      good.split('\n').length,
      'platforms.shein.status',
      'is not known here; did you mean "statuses"?',
    ],
    [
      'a store instead of no platform',
      `${good}stores: {mine: {instead_of: shine, preset: b2b-desk}}\n`,
      good.split('\n').length,
      'stores.mine.instead_of',
      '"shine" is no platform and no file of one; did you mean "shein"?',
    ],
    [
      'a store instead of a file that a platform has not',
      `${good}stores: {mine: {instead_of: amazon/old-orders, preset: b2b-desk}}\n`,
      good.split('\n').length,
      'stores.mine.instead_of',
      /did you mean "amazon\/(all|new)-orders"\?$/,
    ],
    ['a key twice', `${good}timezone: UTC\n`, good.split('\n').length, '', /^has the key "timezone" twice$/],
    ['a brace too few', changed('incoterm: DAP, ', 'incoterm: {DAP, '), lineOf('incoterm') + 1, '', /^is not YAML: /],
    ['a file of one word', 'declarant', 1, 'the file', 'must be keys with their values, a line each'],
    ['an empty file', '', 1, 'exporter', 'is missing'],
  ])('%s', (_why, yaml, line, key, message) => {
    const { settings, faults } = readSettings(yaml);
    expect(settings).toBeUndefined();
    const [found] = faults.filter((fault) => fault.key === key);
    expect(found, JSON.stringify(faults)).toBeDefined();
    expect(found!.line).toBe(line);
    expect(found!.message).toMatch(message);
    for (const fault of faults) expect(fault.message).not.toMatch(/zod|Invalid input|expected/i);
  });

  test('all of them come at once', () => {
    const bad = changed('city: Yiwu', 'town: Yiwu').replace('incoterm: DAP', 'incoterm: FOB').replace('service: CP', 'service: cp');
    expect(
      readSettings(bad)
        .faults.map(({ key }) => key)
        .sort(),
    ).toEqual(['carriers.china-post-parcel.numbers.s10.service', 'defaults.incoterm', 'exporter.address.city', 'exporter.address.town']);
  });

  test('a file that grows when it is read is refused', () => {
    const bomb = `a: &a [${'x, '.repeat(50)}x]\n${'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]}, `.repeat(9)}*${'abcdefghi'[i]}]`)
      .join('\n')}\n`;
    expect(readSettings(bomb).faults.length).toBeGreaterThan(0);
  });
});

/** What the schema cannot say is checked by the reader alone: ranges, routes, time zones. */
describe('the published JSON Schema agrees with the reader', () => {
  test.each<[why: string, yaml: string]>([
    ['the demo', good],
    ['the least', least],
    ['lists', least.replace('lines: 88 Chouzhou Road', 'lines: [Room 1, 88 Chouzhou Road]')],
    ['several catalogues', `${least}catalogue: [a.csv, b.xlsx]\n`],
    ['one catalogue', `${least}catalogue: a.csv\n`],
    [
      'numbers as numbers',
      least.replace(
        'carriers: {}',
        'carriers: {swift-line: {channel: express, declarant: {name: Swift, id: 42}, numbers: {pattern: {prefix: SW, from: 1, to: 99999}}}}',
      ),
    ],
    ['a rule off', `${least}rules: {eu/stop-word: off}\n`],
    ['a currency of a platform', `${least}platforms: {lazada: {currency: MYR}, tiktok-shop: {currency: {US: USD, VN: VND}}}\n`],
    ['what statuses mean', `${least}platforms: {shein: {statuses: {待揽收: ship, 已取消: cancelled}}}\n`],
    ['how a program declares', `${least}platforms: {dianxiaomi: {declared: {currency: CNY, weight: kg}}}\n`],
    ['a store instead of a file', `${least}stores: {mine: {instead_of: amazon/new-orders, preset: b2b-desk}}\n`],
    [
      'every condition',
      `${least}routing: [{when: {destination: DE, platform: [ebay], trade: b2b, longest_mm: {min: 1}, battery: none, value: {from: 22.50 EUR}}, to: mail}]\n`,
    ],
  ])('both take %s', (_why, yaml) => {
    expect(readSettings(yaml).faults).toEqual([]);
    expect(valid(parseYaml(yaml).value), JSON.stringify(valid.errors)).toBe(true);
  });

  test.each<[why: string, yaml: string]>([
    ['a key nobody knows', changed('timezone:', 'timezoen:')],
    ['a key within another that nobody knows', changed('    city:', '    town:')],
    ['something missing', changed(/^ {2}name: .*\n/m, '')],
    ['a country in words', changed('country: CN\n', 'country: China\n')],
    ['a number where text is', changed('city: Yiwu', 'city: 322000')],
    ['no text at all', changed('city: Yiwu', "city: ''")],
    ['an unknown incoterm', changed('incoterm: DAP', 'incoterm: FOB')],
    ['a weight below nothing', changed('packing_grams: 20', 'packing_grams: -1')],
    ['half a gram', changed('packing_grams: 20', 'packing_grams: 2.5')],
    ['letters as a serial', changed("to: '10099999'", 'to: last')],
    ['small letters as an indicator', changed('service: LX', 'service: lx')],
    ['a rule that is no code', `${good}rules: { stop-word: off }\n`],
    ['a severity there is none of', `${good}rules: { eu/stop-word: maybe }\n`],
    ['routing as a word', changed(/routing:[\s\S]*?(?=^ledger)/m, 'routing: mail\n')],
    ['a currency by a country in words', `${good}platforms: {lazada: {currency: {Malaysia: MYR}}}\n`],
    ['a meaning of a status there is none of', `${good}platforms: {shein: {statuses: {待揽收: go}}}\n`],
    ['ten copies', changed('channel: mail', 'channel: mail\n    copies: {label: 10}')],
  ])('neither takes %s', (_why, yaml) => {
    expect(readSettings(yaml).faults.length).toBeGreaterThan(0);
    expect(valid(parseYaml(yaml).value)).toBe(false);
  });
});

test('ranges of either kind may be marked as a demo’s', () => {
  const marked = good
    .replaceAll(/, demo: true/g, '')
    .replace("to: '10099999' }", "to: '10099999', demo: true }")
    .replace('check: mod7 }', 'check: mod7, demo: true }');
  const { settings, faults } = readSettings(marked);
  expect(faults).toEqual([]);
  expect([...settings!.carriers].map(([id, { range }]) => [id, range?.demo])).toEqual([
    ['china-post', true],
    ['china-post-parcel', undefined],
    ['dhl-express', true],
  ]);
  expect(valid(parseYaml(marked).value)).toBe(true);
  const wrong = marked.replace('demo: true', 'demo: maybe');
  expect(readSettings(wrong).faults).toMatchObject([{ key: 'carriers.china-post.numbers.s10.demo', message: 'must be true or false' }]);
  expect(valid(parseYaml(wrong).value)).toBe(false);
  expect(readSettings(marked.replace('demo: true', 'demo: false')).settings!.carriers.get('china-post')!.range).not.toHaveProperty('demo');
});

test.each([
  ['ledger.sqlite', undefined],
  ['postgres-ledger.sqlite', undefined],
  ['postgres://clerk@db.example:5432/customs?schema=declarant', undefined],
  ['postgresql://clerk:open%23sesame@db.example/customs', undefined],
  ['mysql://clerk:sesame@db.example/customs', 'must be a file, or a URL postgres://…'],
  ['postgres://clerk:sesame@db.example:54x/customs', 'must be a URL like postgres://user@host:5432/database'],
])('the ledger may be at %s: %s', (place, message) => {
  const { faults } = readSettings(good.replace(/^ledger:.*$/m, `ledger: ${place}`));
  expect(faults.map((fault) => fault.message)).toEqual(message === undefined ? [] : [message]);
});

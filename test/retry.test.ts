/** `--retry`: what a run held is corrected where it stands and declared; nothing is lost on the way, and nothing goes twice. */
import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { sheetRows, writeSheet } from '../src/formats/spreadsheet.ts';
import { generateBatch } from './bench/generate.js';
import { inputOf } from './platforms/reading.ts';
import { exportOf, shop } from './support/shop.ts';
import { root, type World, world } from './support/world.ts';

const marked = '\uFEFF';

interface Cells {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A text table as a stranger reads it: the delimiter is the one its first line has most of, the header the first line with more than one cell. */
function tableOf(text: string): Cells {
  const plain = text.replace(marked, '');
  const start = plain.split('\n').find((line) => line.trim() !== '') ?? '';
  const delimiter = ['\t', ';', ','].toSorted((a, b) => start.split(b).length - start.split(a).length)[0]!;
  const quote = delimiter === '\t' ? null : '"';
  const records = parse(plain, { delimiter, quote, relax_column_count: true, skip_empty_lines: true }) as string[][];
  const at = records.findIndex((cells) => cells.length > 1);
  return { header: records[at]!, rows: records.slice(at + 1) };
}

/** How a desk saves a corrected file. */
type Save<Text = string> = (cells: Cells) => Text;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const asNeeded = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? quoted(cell) : cell);
const lines = ({ header, rows }: Cells, write: (cell: string) => string, delimiter: string, eol: string): string =>
  [header, ...rows].map((cells) => cells.map(write).join(delimiter) + eol).join('');

const saves: Readonly<Record<string, Save>> = {
  'commas, quotes where needed': (cells) => lines(cells, asNeeded, ',', '\n'),
  'semicolons, a byte order mark, quotes around all': (cells) => marked + lines(cells, quoted, ';', '\r\n'),
  'semicolons as Excel writes them': (cells) => marked + lines(cells, asNeeded, ';', '\r\n'),
};
/** A file without quotes stays one. */
const tabs: Save = (cells) => lines(cells, (cell) => cell, '\t', '\n');

// biome-ignore lint/suspicious/noExplicitAny: the JSON of a manifest, compared whole
type Json = any;

/** What was declared of each order, over all runs: everything but numbers, and which run it was. */
function declaredIn(made: World): Map<string, Json> {
  const orders = new Map<string, Json>();
  for (const file of made.files('runs').filter((path) => path.endsWith('/manifest.json'))) {
    const { channel, carrier, sender, shipments } = JSON.parse(made.read(`runs/${file}`));
    for (const { number: _, ...shipment } of shipments) {
      const key = `${shipment.platform} ${shipment.shipment}`;
      expect(orders.has(key), `${key} was declared twice`).toBe(false);
      orders.set(key, { channel, carrier, sender, ...shipment });
    }
  }
  return orders;
}

const numbersIn = (made: World): string[] =>
  made
    .files('runs')
    .filter((path) => path.endsWith('/manifest.json'))
    .flatMap((path) => JSON.parse(made.read(`runs/${path}`)).shipments.map(({ number }: Json) => number));

const held = (made: World, run: string): number => made.report(run).counts.held;
const last = (made: World): string => made.runs().at(-1)!;

/** What is wrong in a cell. No quantity of 0 is among it: that is a line which was cancelled, and rightly left out. */
const damages: Readonly<Record<string, readonly string[]>> = {
  quantity: ['', 'two', '1.5', '-2'],
  sku: ['NO-SUCH-SKU', ''],
  country: ['', 'Atlantis', 'ZZ'],
};

const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'shopify.csv': { quantity: 'Lineitem quantity', sku: 'Lineitem sku', country: 'Shipping Country' },
  'amazon.txt': { quantity: 'quantity-purchased', sku: 'sku', country: 'ship-country' },
  'ebay.csv': { quantity: 'Quantity', sku: 'Custom Label', country: 'Ship To Country' },
};

interface Damage {
  readonly file: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** The round in which the desk corrects it. */
  readonly round: number;
}

const rounds = 2;
const files = Object.keys(columns);

const damage = fc.record({
  file: fc.constantFrom(...files),
  row: fc.nat(),
  what: fc.constantFrom('quantity', 'sku', 'country'),
  how: fc.nat(3),
  round: fc.nat(rounds),
});

/** In a row that has something in that column; one damage a row. */
function placed(given: readonly (typeof damage extends fc.Arbitrary<infer T> ? T : never)[], tables: Readonly<Record<string, Cells>>) {
  const by = new Map<string, Damage>();
  for (const { file, row, what, how, round } of given) {
    const { header, rows } = tables[file]!;
    const column = header.indexOf(columns[file]![what]!);
    const filled = rows.flatMap((cells, i) => (cells[column] ? [i] : []));
    const at = filled[row % filled.length]!;
    const cells = damages[what]!;
    by.set(`${file} ${at}`, { file, row: at, column, cell: cells[how % cells.length]!, round });
  }
  return [...by.values()];
}

const changed = ({ header, rows }: Cells, cells: readonly Damage[]): Cells => ({
  header,
  rows: rows.map((row, i) => {
    const here = cells.find((each) => each.row === i);
    return here ? row.with(here.column, here.cell) : row;
  }),
});

/** Guards against formulas are not part of a cell. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
const keyOf = (row: readonly string[], width: number): string => JSON.stringify(row.slice(0, width).map(bare));

/** The held file, its rows of this round put right; each of them is a row of the input. */
function corrected(text: string, original: Cells, damaged: Cells, cells: readonly Damage[], round: number): Cells {
  const { header, rows } = tableOf(text);
  const width = original.header.length;
  expect(header).toEqual([...original.header, 'problem', 'fix']);
  const now = changed(
    original,
    cells.filter((each) => each.round > round - 1),
  );
  const after = changed(
    original,
    cells.filter((each) => each.round > round),
  );
  const known = new Map(now.rows.map((row, i) => [keyOf(row, width), i]));
  expect(damaged.rows.length).toBe(now.rows.length);
  return {
    header,
    rows: rows.map((row) => {
      const at = known.get(keyOf(row, width));
      expect(at, row.join()).toBeDefined();
      return [...after.rows[at!]!, ...row.slice(width)];
    }),
  };
}

const orders = 18;

function batchWorld(seed: number): { readonly made: World; readonly tables: Readonly<Record<string, Cells>> } {
  const made = world();
  const batch = generateBatch(orders, seed);
  for (const { name, text } of [batch.catalogue, batch.rates, batch.settings]) made.write(name, text);
  // Papers are not looked at here, and take most of the time.
  made.write('declarant.yaml', made.read('declarant.yaml').replaceAll(/^ {4}channel: .*$/gm, '$&\n    documents: []'));
  const tables = Object.fromEntries(batch.files.map((file) => [file.name, tableOf([...file.open()].join(''))]));
  return { made, tables };
}

const written = (file: string, cells: Cells): string =>
  file.endsWith('.txt') ? tabs(cells) : saves['commas, quotes where needed']!(cells);

test('declared, corrected in rounds and retried until nothing is held: as if the corrected batch had been declared', async () => {
  const given = fc.record({
    seed: fc.nat(1000),
    damages: fc.array(damage, { minLength: 1, maxLength: 12 }),
    saves: fc.array(fc.constantFrom(...Object.values(saves)), { minLength: 3, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ seed, damages: some, saves: chosen }) => {
      const right = batchWorld(seed);
      for (const [file, cells] of Object.entries(right.tables)) right.made.write(`orders/${file}`, written(file, cells));
      await right.made.say('declare orders');
      expect(right.made.report(last(right.made)).counts).toMatchObject({ orders, held: 0 });

      const { made, tables } = batchWorld(seed);
      const damaged = placed(some, tables);
      const of = (file: string) => damaged.filter((each) => each.file === file);
      const wrong = Object.fromEntries(files.map((file) => [file, changed(tables[file]!, of(file))]));
      for (const file of files) made.write(`orders/${file}`, written(file, wrong[file]!));
      await made.say('declare orders');
      for (let round = 0; held(made, last(made)) > 0; round++) {
        expect(round).toBeLessThanOrEqual(rounds);
        const run = last(made);
        for (const [i, file] of files.entries()) {
          const path = `runs/${run}/held/${file}`;
          if (made.files(`runs/${run}/held`).length === 0 || !made.files(`runs/${run}/held`).includes(file)) continue;
          const cells = corrected(made.read(path), tables[file]!, wrong[file]!, of(file), round);
          made.write(path, file.endsWith('.txt') ? tabs(cells) : chosen[i]!(cells));
        }
        const { code } = await made.say(`declare --retry ${run}`);
        expect(code).toBe(held(made, last(made)) > 0 ? 1 : 0);
        // Once more: what went is not sent again.
        await made.say(`declare --retry ${run}`);
        expect(made.report(last(made)).counts.declared).toBe(0);
      }
      expect(Object.fromEntries(declaredIn(made))).toEqual(Object.fromEntries(declaredIn(right.made)));
      const numbers = numbersIn(made);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 5 },
  );
}, 300_000);

const everyPlatform = join(root, 'fixtures', 'cases', 'all-platforms', 'input');

/** Each platform's file, some joined of two, declared without a catalogue: all is held. */
async function allHeld(): Promise<World> {
  const made = world();
  cpSync(everyPlatform, made.folder, { recursive: true });
  const catalogue = made.read('products.csv');
  made.write('products.csv', 'sku,description,hs,origin,net_grams\nNOTHING,Nothing that was sold,950300,CN,10\n');
  const { err } = await made.say('declare orders --on 2026-11-22');
  expect(made.report(last(made)).counts.declared, err).toBe(0);
  made.write('products.csv', catalogue);
  return made;
}

/** What is declared of it and what held, and why, where the catalogue is right from the beginning. */
const told = (made: World) => ({
  declared: Object.fromEntries(declaredIn(made)),
  held: made
    .report(last(made))
    .shipments.filter(({ state }: Json) => state === 'held')
    .map(({ shipment, platform, problems }: Json) => [shipment, platform, problems.map(({ code }: Json) => code).sort()]),
});

/** As a spreadsheet program saves it again: other bytes, the same cells. */
async function savedAgain(made: World, path: string, save: AnySave): Promise<void> {
  const bytes = readFileSync(made.at(path));
  if (/\.xlsx?$/.test(path)) return made.write(path, await resaved(path, bytes));
  const { encoding } = made.report(last(made)).inputs.find(({ file }: Json) => path.endsWith(`/${file}`));
  made.write(path, save(tableOf(iconv.decode(bytes, encoding))));
}

async function resaved(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const rows = async function* () {
    for await (const { cells } of sheetRows(inputOf(name, bytes))) yield cells;
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeSheet(rows())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type AnySave = Save | Save<Uint8Array>;

const utf16: Save<Uint8Array> = (cells) => iconv.encode(lines(cells, asNeeded, '\t', '\r\n'), 'utf-16le', { addBOM: true });

test.each<[string, AnySave | undefined, AnySave | undefined]>([
  ['as they are', undefined, undefined],
  ['saved with semicolons, quotes around all and a byte order mark', saves['semicolons, a byte order mark, quotes around all'], tabs],
  ['saved with commas', saves['commas, quotes where needed'], saves['commas, quotes where needed']],
  ['saved as Unicode text', utf16, utf16],
  [
    'saved as tab-delimited text with quotes',
    (cells) => lines(cells, asNeeded, '\t', '\r\n'),
    (cells) => lines(cells, asNeeded, '\t', '\r\n'),
  ],
])(
  'all of every platform held for its catalogue, the held files %s',
  async (_what, csv, txt) => {
    const right = world();
    cpSync(everyPlatform, right.folder, { recursive: true });
    await right.say('declare orders --on 2026-11-22');
    const expected = told(right);
    expect(Object.keys(expected.declared).length).toBeGreaterThan(30);
    expect(expected.held.length).toBeGreaterThan(10);

    const made = await allHeld();
    const run = last(made);
    for (const file of made.files(`runs/${run}/held`)) {
      const save = file.endsWith('.txt') ? txt : csv;
      if (save) await savedAgain(made, `runs/${run}/held/${file}`, save);
    }
    await made.say(`declare --retry ${run} --on 2026-11-22`);
    expect(told(made)).toEqual(expected);
    const again = await made.say(`declare --retry ${run} --on 2026-11-22`);
    expect(again.code).toBe(1);
    expect(made.report(last(made)).counts).toMatchObject({ declared: 0, held: expected.held.length });
  },
  120_000,
);

/** Two orders of Amazon, whose files have no quotes, with what a spreadsheet program puts in quotes. */
const amazon = (sku: string): string => {
  const address = { name: 'Ana "Nita" Costa', street: 'Rua Modelo 9, 2.º', company: '"Casa" Lda' };
  const row = (id: string, buys: string): string =>
    [
      id,
      `${id}1`,
      '2026-11-18T06:21:09+00:00',
      'c@x.example',
      '+351 21 5550142',
      buys,
      'Socks, 5-pack',
      '1',
      'EUR',
      '19.90',
      '0.00',
      '3.00',
      '0.00',
    ]
      .concat([
        'Standard',
        address.name,
        address.company,
        address.street,
        '',
        'Lisboa',
        '',
        '1000-001',
        'PT',
        '+351 21 5550142',
        'Amazon.de',
      ])
      .join('\t');
  const header =
    'order-id\torder-item-id\tpurchase-date\tbuyer-email\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\t' +
    'item-tax\tshipping-price\tshipping-tax\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\t' +
    'ship-state\tship-postal-code\tship-country\tship-phone-number\tsales-channel';
  return `${header}\n${row('305-7654321-1234656', sku)}\n${row('305-7654321-1234657', sku)}\n`;
};

test.each<[string, Save]>([
  ['tabs, and quotes around what has a comma or a quote', (cells) => lines(cells, asNeeded, '\t', '\r\n')],
  ['semicolons and quotes', saves['semicolons as Excel writes them']!],
  ['commas and quotes', saves['commas, quotes where needed']!],
])('a file that has no quotes, saved with %s, is what it was', async (_what, save) => {
  const right = shop();
  right.write('amazon.txt', amazon('SOCK-COT-5P'));
  expect((await right.say('declare amazon.txt')).code).toBe(0);
  const made = shop();
  made.write('amazon.txt', amazon('SOCK'));
  await made.say('declare amazon.txt');
  const path = `runs/${last(made)}/held/amazon.txt`;
  made.write(path, save(tableOf(made.read(path).replaceAll('\tSOCK\t', '\tSOCK-COT-5P\t'))));
  expect(await made.say(`declare --retry ${last(made)}`)).toMatchObject({ code: 0 });
  expect(Object.fromEntries(declaredIn(made))).toEqual(Object.fromEntries(declaredIn(right)));
  expect(declaredIn(made).get('amazon 305-7654321-1234656').recipient.name).toBe('Ana "Nita" Costa');
});

test('two exports of one name, and a run that was moved away', async () => {
  const made = shop();
  made.write('monday/orders.csv', exportOf({ id: '#1', sku: 'tee' }, { id: '#2' }));
  made.write('tuesday/orders.csv', exportOf({ id: '#3', sku: 'tee' }, { id: '#4', sku: 'tee', cells: { 'Shipping Country': '' } }));
  await made.say('declare monday tuesday');
  expect(made.files(`runs/${last(made)}/held`)).toEqual(['orders-2.csv', 'orders.csv']);
  made.write('taken/put', '');
  renameSync(made.at('runs', last(made)), made.at('taken', 'home'));
  for (const file of ['orders.csv', 'orders-2.csv']) made.edit(`taken/home/held/${file}`, /,tee,/g, ',TEE-COT-M,');
  expect((await made.say('declare --retry taken/home')).code).toBe(1);
  expect(made.report(last(made)).counts).toMatchObject({ declared: 2, held: 1 });
  // What is held now is the last order alone, and says only what is wrong now.
  expect(made.files(`runs/${last(made)}/held`)).toEqual(['orders-2.csv']);
  const { header, rows } = tableOf(made.read(`runs/${last(made)}/held/orders-2.csv`));
  expect(rows.map(([id]) => id)).toEqual(['#4']);
  expect(header.filter((name) => name === 'problem' || name === 'fix')).toEqual(['problem', 'fix']);
  expect(rows[0]![header.indexOf('problem')]).not.toContain('tee');
});

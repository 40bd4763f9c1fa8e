/** The command line as its user meets it: what it prints where, with which exit code, and what it leaves in the folder. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportOf, shop } from './support/shop.ts';
import { demo, root, type World, world } from './support/world.ts';

const ansi = /\u001b\[/;
const lines = (text: string): string[] => text.trimEnd().split('\n');
/** Shipments of a run by their state. */
const states = (made: World, run: string): Record<string, string[]> => {
  const by: Record<string, string[]> = {};
  for (const { shipment, state } of made.report(run).shipments) (by[state] ??= []).push(shipment);
  return by;
};
const manifest = (made: World, run: string, counter = 'mail/china-post'): string[][] =>
  lines(made.read(`runs/${run}/${counter}/manifest.csv`)).map((line) => line.split(','));

describe('without a command, or a wrong one', () => {
  test('it shows a short help with two examples', async () => {
    const { code, out, err } = await world().say('');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: declarant/);
    expect(out.match(/^ {2}\$ declarant /gm)).toHaveLength(2);
    expect(lines(out).length).toBeLessThan(35);
    expect((await world().say('--help')).out).toBe(out);
  });

  test.each([
    ['--version', 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    ['declare --help', 0, /^Usage: declarant declare .*--retry <run>/s, /^$/],
    ['ledger void --help', 0, /--reason <text>/, /^$/],
    ['declar', 2, /^$/, /unknown command 'declar'\n\(Did you mean declare\?\)/],
    ['declare --setings x', 2, /^$/, /unknown option '--setings'\n\(Did you mean --settings\?\)/],
    ['orders', 2, /^$/, /missing required argument 'exports'/],
    ['declare --on 2026-02-30 x', 2, /^$/, /'--on <day>' argument '2026-02-30' is invalid. Write a day like 2026-11-22/],
    ['declare --shop North x', 2, /^$/, /Write small letters, digits and hyphens, 60 at most/],
    ['declare --jobs none x', 2, /^$/, /Write a number from 1 to 64/],
    ['declare --channel sea x', 2, /^$/, /Allowed choices are mail, air-parcel, express/],
    ['ledger', 2, /^$/, /Usage: declarant ledger/],
    ['ledger list --since tomorrow', 2, /^$/, /Write a day like 2026-11-22/],
    ['ledger void 1', 2, /^$/, /required option '--reason <text>' not specified/],
  ])('%s', async (line, code, out, err) => {
    const said = await world().say(line);
    expect(said.code).toBe(code);
    expect(said.out).toMatch(out);
    expect(said.err).toMatch(err);
  });

  test('a mistake of ours is told apart, with its stack', async () => {
    const files = () => Promise.reject(new TypeError('boom'));
    const { code, out, err } = await shop({ id: '#1' }).say('declare orders.csv', { io: { files } });
    expect(code).toBe(70);
    expect(out).toBe('');
    expect(err).toContain('TypeError: boom\n    at ');
    expect(err).toMatch(/mistake in the program/);
  });
});

describe('declare', () => {
  test('the demo: manifests, labels, what was held, and the folder on stdout', async () => {
    const made = demo();
    const { code, out, err } = await made.say('declare orders/');
    expect(code).toBe(1);
    expect(out).toBe('…/runs/2026-11-22T0915-0000\n');
    expect(err).toContain('#1057 sku: error: The catalogue has no SKU "flask-500"; it has "FLASK-500".  [catalogue/unknown-sku]\n  → ');
    expect(err).toMatch(/^mail +china-post +28 {2}LX100000003CN … LX100000272CN$/m);
    expect(err).toContain('42 orders: 39 shipments declared, 2 held, 2 not to ship.');
    expect(err).toMatch(/declarant declare --retry 2026-11-22T0915-0000\n$/);
    const files = made.files('runs/2026-11-22T0915-0000');
    expect(files).toMatchInlineSnapshot(`
      [
        "SHA256SUMS",
        "air-parcel/china-post-parcel/cn23-0001.pdf",
        "air-parcel/china-post-parcel/labels-0001.pdf",
        "air-parcel/china-post-parcel/manifest.csv",
        "air-parcel/china-post-parcel/manifest.json",
        "air-parcel/china-post-parcel/postal-declaration-0001.csv",
        "air-parcel/china-post-parcel/postal-declaration-0001.json",
        "express/dhl-express/invoice-0001.pdf",
        "express/dhl-express/labels-0001.pdf",
        "express/dhl-express/manifest.csv",
        "express/dhl-express/manifest.json",
        "held/amazon-eu-new-orders-2026-11-20.txt",
        "held/orders_export_1.csv",
        "mail/china-post/cn23-0001.pdf",
        "mail/china-post/labels-0001.pdf",
        "mail/china-post/manifest.csv",
        "mail/china-post/manifest.json",
        "mail/china-post/postal-declaration-0001.csv",
        "mail/china-post/postal-declaration-0001.json",
        "report.json",
      ]
    `);
    expect(
      made
        .report(made.runs()[0]!)
        .files.map(({ path }: { path: string }) => path)
        .sort(),
    ).toEqual(files.filter((path) => path !== 'report.json' && path !== 'SHA256SUMS'));
    expect(
      readdirSync(made.folder).filter((name) => name.includes('sqlite') && !/^declarant\.sqlite(-wal|-shm|-journal|\.lock)?$/.test(name)),
    ).toEqual([]);
  });

  test('the same batch again declares nothing twice; when nothing is held the folder has the report alone', async () => {
    const made = shop({ id: '#1' }, { id: '#2' });
    expect((await made.say('declare orders.csv')).code).toBe(0);
    const { code, err } = await made.say('declare orders.csv');
    expect(code).toBe(0);
    expect(err).toContain('2 orders: 0 shipments declared, 2 declared before.');
    const [first, again] = made.runs() as [string, string];
    expect(made.files(`runs/${again}`)).toEqual(['SHA256SUMS', 'report.json']);
    expect(made.report(again).shipments[0]).toMatchObject({ state: 'declared-before', before: { run: first, shipments: ['1'] } });
    expect(lines((await made.say('ledger list')).out)).toHaveLength(3);
  });

  test('what was held is corrected in held/ and declared with --retry, and nothing twice', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'tee-cot-m' }, { id: '#3', sku: 'tee-cot-m' });
    expect((await made.say('declare orders.csv')).code).toBe(1);
    const [run] = made.runs() as [string];
    expect(lines(made.read(`runs/${run}/held/orders.csv`))).toHaveLength(3);
    expect(lines(made.read(`runs/${run}/held/orders.csv`))[0]).toMatch(/,problem,fix$/);
    made.edit(`runs/${run}/held/orders.csv`, ',tee-cot-m,', ',TEE-COT-M,');
    const { code, err } = await made.say(`declare --retry ${run}`);
    expect(code).toBe(1);
    expect(err).toContain('2 orders: 1 shipment declared, 1 held.');
    const retried = made.runs().at(-1)!;
    expect(states(made, retried)).toEqual({ declared: ['2'], held: ['3'] });
    expect(lines(made.read(`runs/${retried}/held/orders.csv`))[0]!.match(/problem,fix/g)).toHaveLength(1);
    expect((await made.say(`declare --retry runs/${run}`)).err).toContain('2 orders: 0 shipments declared, 1 held, 1 declared before.');
    expect(lines((await made.say('ledger list')).out)).toHaveLength(3);
  });

  test('a run that held nothing cannot be retried', async () => {
    const made = shop({ id: '#1' });
    await made.say('declare orders.csv');
    expect(await made.say(`declare --retry ${made.runs()[0]}`)).toMatchObject({ code: 2, err: expect.stringContaining('held nothing') });
  });

  test('a changed order is held, and with --amend declared anew under another number', async () => {
    const made = shop({ id: '#1' });
    await made.say('declare orders.csv');
    made.write('orders.csv', exportOf({ id: '#1', quantity: 2 }));
    expect(await made.say('declare orders.csv')).toMatchObject({ code: 1, err: expect.stringContaining('[ledger/changed-since]') });
    expect((await made.say('declare orders.csv --amend')).code).toBe(0);
    const entries = JSON.parse((await made.say('ledger list --json')).out);
    expect(entries).toMatchObject([
      { id: '1', state: 'replaced', number: 'LX100000003CN' },
      { id: '1-2', state: 'declared', number: 'LX100000017CN' },
    ]);
  });

  test('--only takes some orders, with or without their sign, by commas or again', async () => {
    const made = shop({ id: '#1' }, { id: '#2' }, { id: '#3' }, { id: '#4' });
    expect((await made.say('declare orders.csv --only #1,2 --only 4')).code).toBe(0);
    expect(states(made, made.runs()[0]!)).toEqual({ declared: ['1', '2', '4'] });
  });

  test('an order that --only names and no export holds is told; the others are declared', async () => {
    const made = shop({ id: '#1' }, { id: '#2' });
    const { code, err } = await made.say('declare orders.csv --only 1,12');
    expect(code).toBe(1);
    expect(err).toContain('No export holds the order "12" that --only names.  [pipeline/order-absent]');
    expect(states(made, made.runs()[0]!)).toEqual({ declared: ['1'] });
  });

  test('--shop: two shops may count their orders alike', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'tee-cot-m' });
    await made.say('declare orders.csv');
    made.write('north.csv', exportOf({ id: '#1', quantity: 2 }, { id: '#2', sku: 'tee-cot-m', quantity: 2 }));
    const unnamed = await made.say('declare north.csv');
    expect(unnamed.err).toMatch(
      /\[ledger\/changed-since\]\n {2}→ .*Another shop’s order of the same number is declared with --shop NAME\./,
    );
    const { err } = await made.say('declare north.csv --shop north');
    expect(err).toContain('2 orders: 1 shipment declared, 1 held.');
    const run = made.runs().at(-1)!;
    expect(err).toContain(`declarant declare --retry ${run} --shop north\n`);
    expect(made.report(run).shop).toBe('north');
    expect((await made.say(`verify ${run}`)).code).toBe(0);
    expect((await made.say('declare north.csv --shop north')).err).toContain('1 declared before');
    const entries = JSON.parse((await made.say('ledger list --json')).out);
    expect(entries.map((entry: Record<string, unknown>) => [entry.id, entry.state, entry.orders])).toEqual([
      ['1', 'declared', ['shopify|#1']],
      ['1-2', 'declared', ['shopify@north|#1']],
    ]);
    expect(lines((await made.say('ledger show #1')).out).filter((line) => line.includes('reserved'))).toHaveLength(2);
  });

  test('the same long number from another platform is warned of, in the batch and in the ledger', async () => {
    const amazon = 'amazon-us-new-orders-2026-11-20.txt';
    const text = readFileSync(join(root, 'fixtures', 'demo', 'orders', amazon), 'utf8');
    const id = text.split('\n')[1]!.split('\t')[0]!;
    const made = shop({ id });
    made.write(amazon, text);
    const both = await made.say(`check orders.csv ${amazon} --only ${id}`);
    expect(both.err.match(/\[pipeline\/same-number-elsewhere\]/g)).toHaveLength(1);
    await made.say(`declare ${amazon} --only ${id}`);
    const { code, err } = await made.say('declare orders.csv');
    expect(err).toContain(
      `warning: The order ${id} was declared on 2026-11-22 in the run ${made.runs()[0]} from an export of amazon.  [ledger/declared-elsewhere]`,
    );
    expect(code).toBe(0);
    expect((await made.say('declare orders.csv --strict')).err).not.toContain('elsewhere');
  });

  test('--retry knows the shop of the run', async () => {
    const made = shop({ id: '#2', sku: 'tee-cot-m' });
    await made.say('declare orders.csv --shop north');
    const [run] = made.runs() as [string];
    made.edit(`runs/${run}/held/orders.csv`, ',tee-cot-m,', ',TEE-COT-M,');
    expect(await made.say(`declare --retry ${run} --shop south`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`The run ${run} was of the shop north, not of south.`),
    });
    expect((await made.say(`declare --retry ${run}`)).code).toBe(0);
    expect(JSON.parse((await made.say('ledger list --json')).out)).toMatchObject([{ orders: ['shopify@north|#2'] }]);
  });

  test('--merge makes one shipment of a recipient’s orders', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'BEANIE-ACR' }, { id: '#3', cells: { 'Shipping Name': 'Hui Lim' } });
    await made.say('declare orders.csv --merge');
    const [run] = made.runs() as [string];
    expect(made.report(run).shipments.map(({ orders }: { orders: string[] }) => orders)).toEqual([['#1', '#2'], ['#3']]);
    expect(
      manifest(made, run)
        .slice(1)
        .map((cells) => [cells[1], cells[6]]),
    ).toEqual([
      ['LX100000003CN', '#1'],
      ['LX100000003CN', '#2'],
      ['LX100000017CN', '#3'],
    ]);
  });

  test.each([
    ['--channel express', 'express/dhl-express'],
    ['--channel air-parcel', 'air-parcel/china-post-parcel'],
    ['--carrier dhl-express', 'express/dhl-express'],
  ])('%s overrules the routing', async (option, counter) => {
    const made = shop({ id: '#1' });
    expect((await made.say(`declare orders.csv ${option}`)).code).toBe(0);
    expect(made.files(`runs/${made.runs()[0]}`)).toContain(`${counter}/manifest.csv`);
  });

  test('--on is the day of declaration; without it, today where the seller is', async () => {
    const made = shop({ id: '#1' });
    await made.say('check orders.csv --json --on 2026-06-30').then(({ out }) => expect(JSON.parse(out).on).toBe('2026-06-30'));
    const late = { now: () => new Date('2026-11-22T16:30:00Z') };
    await made.say('check orders.csv --json', { io: late }).then(({ out }) => expect(JSON.parse(out).on).toBe('2026-11-23'));
  });

  test('--strict holds what has a warning', async () => {
    const made = shop({ id: '#1', sku: 'FREE-TEE', price: '0.00' });
    const catalogue =
      'sku,description,hs,origin,net_grams,unit_value,currency,battery\nFREE-TEE,"Women\'s knitted cotton T-shirt",610910,CN,148,6.00,USD,none\n';
    made.write('free.csv', catalogue);
    expect((await made.say('check orders.csv --catalogue free.csv')).code).toBe(0);
    const { code, err } = await made.say('check orders.csv --catalogue free.csv --strict');
    expect(code).toBe(1);
    expect(err).toMatch(/Held by --strict: shipments\/free-item\. {2}\[pipeline\/strict\]/);
  });

  test('--out, --ledger, --settings, --rates and repeated --catalogue are taken from where they are named', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'CAT-TOY' });
    made.write('elsewhere/shop.yaml', made.read('declarant.yaml').replace('products.csv', 'none.csv').replace('rates.csv', 'none.csv'));
    made.write('more.csv', 'sku,description,hs,origin,net_grams,battery\nCAT-TOY,Plush toy mouse for cats,420100,CN,25,none\n');
    const { code, err } = await made.say(
      'declare orders.csv --settings elsewhere/shop.yaml --catalogue products.csv --catalogue more.csv --rates rates.csv --out filed --ledger books/../ledger.db --jobs 2',
    );
    expect(err).toContain('2 orders: 2 shipments declared.');
    expect(code).toBe(0);
    expect(readdirSync(made.at('filed'))).toEqual(['2026-11-22T0915-0000']);
    expect(readdirSync(made.folder)).toContain('ledger.db');
    expect(readdirSync(made.at('elsewhere'))).toEqual(['shop.yaml']);
  });

  test('several files and a folder are one batch; the same order in two of them is declared once', async () => {
    const made = shop();
    made.write('a.csv', exportOf({ id: '#1' }, { id: '#2' }));
    made.write('inbox/b.csv', exportOf({ id: '#2' }, { id: '#3' }));
    made.write('inbox/.hidden.csv', 'not to be read');
    made.write('inbox/below/c.csv', 'not to be read');
    const { err } = await made.say('declare a.csv inbox');
    expect(err).toContain('4 orders: 3 shipments declared, 1 declared before.');
  });

  test('two files of one name are kept apart in held/', async () => {
    const made = shop();
    made.write('us/orders.csv', exportOf({ id: '#1', sku: 'none' }));
    made.write('eu/orders.csv', exportOf({ id: '#2', sku: 'none' }));
    await made.say('declare us eu');
    expect(made.files(`runs/${made.runs()[0]}/held`)).toEqual(['orders-2.csv', 'orders.csv']);
    expect(made.read(`runs/${made.runs()[0]}/held/orders-2.csv`)).toContain('#2');
  });

  test('- is standard input', async () => {
    const made = shop();
    const { code, err } = await made.say('declare - --platform shopify', { stdin: exportOf({ id: '#1' }, { id: '#2', sku: 'none' }) });
    expect(code).toBe(1);
    expect(err).toMatch(/^stdin:3 #2/m);
    expect(made.files(`runs/${made.runs()[0]}/held`)).toEqual(['stdin']);
  });

  test('--encoding and --platform overrule what the bytes say', async () => {
    const made = shop();
    made.write('orders.csv', Buffer.from(exportOf({ id: '#1', cells: { 'Shipping Name': 'Zoë Müller' } }), 'latin1'));
    expect(JSON.parse((await made.say('orders orders.csv --json')).out).recipient.name).toBe('Zoë Müller');
    expect(JSON.parse((await made.say('orders orders.csv --json --encoding iso-8859-2')).out).recipient.name).toBe('Zoë Müller');
    expect(await made.say('orders orders.csv --encoding utf-8')).toMatchObject({ code: 2, err: expect.stringContaining('is not utf-8') });
    expect(await made.say('orders orders.csv --platform ebay')).toMatchObject({ code: 2, err: expect.stringContaining('nearest is eBay') });
    expect(await made.say('orders orders.csv --platform ebuy')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Known are shopify, amazon, ebay'),
    });
  });

  test('--json prints one summary, and only that, on stdout', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'none' });
    const { out, err } = await made.say('declare orders.csv --json');
    expect(JSON.parse(out)).toMatchObject({
      run: made.runs()[0],
      on: '2026-11-22',
      folder: `…/runs/${made.runs()[0]}`,
      counts: { declared: 1, held: 1 },
    });
    expect(err).toContain('[catalogue/unknown-sku]');
  });

  test('--quiet prints only what was held', async () => {
    const made = shop({ id: '#1' });
    expect(await made.say('declare orders.csv --quiet')).toEqual({ code: 0, out: '', err: '' });
    made.write('orders.csv', exportOf({ id: '#2', sku: 'none' }));
    const { code, out, err } = await made.say('declare orders.csv --quiet');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(lines(err)).toHaveLength(2);
  });

  test('the same input, day and numbers give the same bytes, whatever the number of workers', async () => {
    const [one, two] = [demo(), demo()];
    await one.say('declare orders/ --jobs 1');
    await two.say('declare orders/ --jobs 2');
    const sums = (made: World) => lines(made.read(`runs/${made.runs()[0]}/SHA256SUMS`)).filter((line) => !line.includes('report.'));
    expect(sums(one)).toEqual(sums(two));
  });
});

describe('check', () => {
  test('says what would be declared on stdout, and writes nothing', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'none' });
    const before = made.files();
    const { code, out, err } = await made.say('check orders.csv');
    expect(code).toBe(1);
    expect(out).toMatch(/^mail +china-post +1 {2}1$/m);
    expect(out).toContain('2 orders: 1 shipment ready, 1 held.');
    expect(err).toContain('[catalogue/unknown-sku]');
    expect(made.files()).toEqual(before);
  });

  test('--json is the report', async () => {
    const made = shop({ id: '#1' });
    const { out, err } = await made.say('check orders.csv --json');
    expect(err).toBe('');
    const report = JSON.parse(out);
    expect(report.shipments).toMatchObject([
      { shipment: '1', state: 'ready', channel: 'mail', netGrams: '148', value: { amount: '17.50', currency: 'USD' } },
    ]);
    expect(report.shipments[0].number).toBeUndefined();
    await made.say('declare orders.csv');
    expect(JSON.parse((await made.say('check orders.csv --json')).out).shipments[0].state).toBe('declared-before');
  });
});

describe('orders', () => {
  test('needs no settings, and lists also what is not to be shipped', async () => {
    const made = world();
    made.write('orders.csv', exportOf({ id: '#1', quantity: 2 }, { id: '#2', cells: { 'Cancelled at': '2026-11-20 10:00:00 +0800' } }));
    const { code, out } = await made.say('orders orders.csv');
    expect(code).toBe(0);
    expect(out).toBe(
      'order  platform  placed      country  items  goods  currency  service\n' +
        '#1     shopify   2026-11-19  SG           2  35.00  USD       Standard International\n' +
        '#2     shopify   2026-11-19  SG           1  17.50  USD       Standard International  cancelled\n',
    );
  });

  test('where the export prices only the order, its goods total stands there', async () => {
    const made = world();
    made.write('orders.xls', readFileSync(join(root, 'fixtures/platforms/aliexpress/orders-27col.xls')));
    const { out } = await made.say('orders orders.xls');
    expect(lines(out)[0]).toMatch(/^order +platform +placed +country +items +goods +currency/);
    expect(lines(out)[2]).toMatch(/^8123000000010002 +aliexpress +2026-11-03 +CZ +4 +41\.55 +USD +China Post Registered Air Mail$/);
  });

  test('--json writes one order a line, as the contract has it', async () => {
    const made = world();
    made.write('orders.csv', exportOf({ id: '#1', quantity: 2 }, { id: '#2' }));
    const { out } = await made.say('orders orders.csv --json');
    const [first, second] = lines(out).map((line) => JSON.parse(line));
    expect(first).toEqual({
      id: '#1',
      platform: 'shopify',
      placedOn: '2026-11-19',
      currency: 'USD',
      recipient: {
        name: 'Mei Tan',
        lines: ['12 Specimen Crescent'],
        city: 'Singapore',
        postcode: '560923',
        country: 'SG',
        phone: '+65 5550 0168',
        email: 'mei.tan@example.com',
      },
      items: [{ sku: 'TEE-COT-M', title: 'Relaxed Cotton Tee, M', quantity: 2, unitPrice: '17.50', lineTotal: '35.00' }],
      shipping: '0.00',
      discount: '0.00',
      service: 'Standard International',
      source: { file: 'orders.csv', lines: [2] },
    });
    expect(second.id).toBe('#2');
  });

  test('ends with 1 when an order was refused; its neighbours are listed', async () => {
    const made = world();
    made.write('orders.csv', exportOf({ id: '#1', cells: { 'Lineitem quantity': 'two' } }, { id: '#2' }));
    const { code, out, err } = await made.say('orders orders.csv');
    expect(code).toBe(1);
    expect(out).toContain('#2');
    expect(err).toMatch(
      /^orders\.csv:2 Lineitem quantity #1: error: "two" is not a whole number.* {2}\[platforms\/unreadable-cell\]\n {2}→ /,
    );
  });
});

describe('explain', () => {
  test.each([
    ['explain eu/stop-word', 0, /^eu\/stop-word {2}error\n.*\n→ .*\nIn force since \d{4}-\d\d-\d\d\.\nSource \(.*\n {2}https:\/\//],
    ['explain catalogue/unknown-sku', 0, /^catalogue\/unknown-sku {2}error\n/],
    ['explain pipeline/strict', 0, /^pipeline\/strict {2}error\n/],
  ])('%s', async (line, code, out) => {
    const said = await world().say(line);
    expect(said).toMatchObject({ code, err: '' });
    expect(said.out).toMatch(out);
  });

  test('a code nobody uses: those of its kind', async () => {
    expect(await world().say('explain eu/no-such')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Codes of that kind are eu/'),
    });
  });

  test('a shipment of the newest run, by shipment, order or number: why it went so', async () => {
    const made = shop({ id: '#1' });
    await made.say('declare orders.csv');
    const { out } = await made.say('explain 1');
    expect(out).toMatch(
      /^1 {2}declared {2}\(run 2026-11-22T0915-0000, declared on 2026-11-22\)\n {2}orders: #1, to SG\n {2}mail with china-post/,
    );
    expect(out).toMatch(/\n {2}why:\n {4}gross \d+ g is within 2000 g/);
    expect((await made.say('explain #1')).out).toBe(out);
    expect((await made.say('explain LX100000003CN')).out).toBe(out);
    expect(JSON.parse((await made.say('explain 1 --json')).out)).toMatchObject([{ shipment: '1', state: 'declared' }]);
    expect(await made.say('explain 2')).toMatchObject({ code: 2, err: expect.stringContaining('has no shipment "2"') });
    expect((await made.say('explain 1 --run runs/2026-11-22T0915-0000')).out).toBe(out);
    expect(await made.say('explain 1 --run runs/none')).toMatchObject({ code: 2, err: expect.stringContaining('is no run folder') });
  });
});

describe('number', () => {
  test.each([
    ['number RB123456785GB', 0, /^RB123456785GB {2}.*: valid;.*check digit 5 is right\n$/],
    ['number RB123456784GB', 1, /invalid;.*check digit 4 should be 5/],
    ['number 020-12345675 ??', 1, /020-12345675 {2}air waybill.*valid.*\n\?\? {2}no kind of number we know\n$/s],
  ])('%s', async (line, code, out) => {
    const said = await world().say(line);
    expect(said).toMatchObject({ code, err: '' });
    expect(said.out).toMatch(out);
  });

  test('--json', async () => {
    const { out } = await world().say('number RB123456785GB RB123456784GB --json');
    expect(JSON.parse(out)).toMatchObject([{ number: 'RB123456785GB', valid: true, kinds: [{ kind: 's10' }] }, { valid: false }]);
  });
});

describe('ledger', () => {
  const filled = async (): Promise<World> => {
    const made = shop({ id: '#1' }, { id: '#2', cells: { 'Shipping Method': 'Express' } });
    await made.say('declare orders.csv');
    return made;
  };

  test('list, filtered', async () => {
    const made = await filled();
    const listed = async (options: string) =>
      JSON.parse((await made.say(`ledger list --json ${options}`)).out).map(({ id }: { id: string }) => id);
    expect(await listed('')).toEqual(['1', '2']);
    expect(await listed('--carrier dhl-express')).toEqual(['2']);
    expect(await listed('--since 2026-11-23')).toEqual([]);
    expect(await listed('--until 2026-11-22')).toEqual(['1', '2']);
    expect(await listed(`--run ${made.runs()[0]}`)).toEqual(['1', '2']);
    expect(await listed('--run none')).toEqual([]);
    expect((await made.say('ledger list')).out).toMatch(
      /^shipment {2}number .*\n1 +LX100000003CN +2026-11-22 +declared +mail +china-post +SG +shopify\|#1 +2026-11-22T0915-0000\n2 +4819/,
    );
  });

  test('list of a ledger that is not there yet makes none', async () => {
    const made = shop();
    expect(await made.say('ledger list')).toEqual({ code: 0, out: '', err: 'Nothing was declared.\n' });
    expect(await made.say('ledger list --json')).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(made.files()).not.toContain('declarant.sqlite');
  });

  test.each(['1', '#1', 'shopify|#1', 'LX100000003CN', '"LX 100 000 003 CN"'])('show %s', async (what) => {
    const made = await filled();
    expect(JSON.parse((await made.say(`ledger show ${what} --json`)).out)).toMatchObject([{ id: '1', number: 'LX100000003CN' }]);
  });

  test('show what nobody declared', async () => {
    expect(await (await filled()).say('ledger show 7')).toEqual({
      code: 1,
      out: '',
      err: 'The ledger has no shipment, number or order "7".\n',
    });
  });

  test('void: the order may be declared again, its number is never given again', async () => {
    const made = await filled();
    const said = await made.say('ledger void 1 --reason "parcel lost before hand-over"');
    expect(said).toEqual({
      code: 0,
      out: '1 is void: parcel lost before hand-over. Its number LX100000003CN is not given again.\n',
      err: '',
    });
    expect(await made.say('ledger void 9 --reason lost')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no shipment "9"'),
    });
    await made.say('declare orders.csv');
    expect(states(made, made.runs().at(-1)!)).toEqual({ declared: ['1-2'], 'declared-before': ['2'] });
    expect(manifest(made, made.runs().at(-1)!)[1]!.slice(0, 2)).toEqual(['1-2', 'LX100000017CN']);
  });

  test('void --run: all that still stands of a run', async () => {
    const made = await filled();
    const [run] = made.runs() as [string];
    await made.say('ledger void 2 --reason torn');
    expect(JSON.parse((await made.say(`ledger void --run ${run} --reason refused --json`)).out)).toEqual({ run, voided: 1 });
    expect((await made.say(`ledger void --run ${run} --reason refused`)).out).toBe(`Of ${run} no shipment stands any more.\n`);
    expect(await made.say('ledger void --run nowhere --reason refused')).toMatchObject({
      code: 1,
      err: 'The ledger has no run "nowhere".\n  → Find it with: declarant ledger list\n',
    });
    for (const both of [`1 --run ${run}`, ''])
      expect(await made.say(`ledger void ${both} --reason refused`)).toMatchObject({
        code: 2,
        err: expect.stringContaining('and not both'),
      });
  });

  test('export: all of it, one record a line; or shipments as CSV', async () => {
    const made = await filled();
    const records = lines((await made.say('ledger export')).out).map((line) => JSON.parse(line));
    expect(records.map(({ kind }) => kind)).toEqual([
      'ledger',
      'run',
      'shipment',
      'shipment',
      'order',
      'order',
      'move',
      'move',
      'serials',
      'serials',
    ]);
    expect(records.find(({ kind }) => kind === 'move')).toMatchObject({
      sequence: 1,
      shipment: '1',
      to: 'declared',
      at: '2026-11-22T01:15:00.000Z',
    });
    const { out } = await made.say('ledger export --csv --carrier dhl-express');
    expect(lines(out)).toHaveLength(2);
    expect(lines(out)[0]).toBe('shipment,number,declared,state,channel,carrier,destination,orders,run,reason,reference');
    expect(await made.say('ledger export --carrier ups')).toMatchObject({ code: 2, err: expect.stringContaining('cannot be narrowed') });
  });

  test('show: every move of a shipment; a replaced one cannot be voided', async () => {
    const made = await filled();
    made.write('orders.csv', exportOf({ id: '#1', quantity: 2 }));
    await made.say('declare orders.csv --amend');
    expect((await made.say('ledger show #1')).out).toMatch(
      /\n\nwhen +shipment +from +to +by +reference +reason\n2026-11-22T01:15:00Z +1 +reserved +declared +2026-11-22T0915-0000\n2026-11-22T01:16:00Z +1-2 +reserved +declared.*\n2026-11-22T01:16:00Z +1 +declared +replaced +2026-11-22T0916-0001 +corrected by 1-2\n/,
    );
    expect(await made.say('ledger void 1 --reason lost')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('1 is replaced already: corrected by 1-2.'),
    });
  });

  test('verify: it agrees with itself, until somebody changes it', async () => {
    const made = await filled();
    expect(await made.say('ledger verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^2 moves of 2 shipments agree; the chain ends with [0-9a-f]{64}\.\n$/),
      err: '',
    });
    expect(JSON.parse((await made.say('ledger verify --json')).out)).toMatchObject({ moves: 2, shipments: 2 });
    const { default: Database } = await import('libsql');
    const database = new Database(made.at('declarant.sqlite'));
    database.exec("UPDATE shipments SET state = 'accepted' WHERE id = '2'");
    database.close();
    expect(await made.say('ledger verify')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('at move 2 (shipment 2): the shipment stands as accepted'),
    });
  });

  test('a ledger in another place, and one that is none', async () => {
    const made = await filled();
    expect((await made.say('ledger list --ledger none.sqlite')).err).toBe('Nothing was declared.\n');
    expect(await made.say('ledger list --ledger products.csv')).toMatchObject({ code: 2, err: expect.stringContaining('is not a ledger') });
    const far = await made.say('ledger list --ledger postgres://me:secret@127.0.0.1:1/books');
    expect(far).toMatchObject({ code: 2, err: expect.stringContaining('The ledger postgres://me@127.0.0.1:1/books cannot be reached.') });
  });
});

describe('what is known', () => {
  test.each([
    ['platforms', ['shopify', 'amazon', 'ebay']],
    ['regimes', ['us', 'eu', 'upu']],
    [
      'carriers',
      [
        'china-post',
        'china-post-parcel',
        'dhl-express',
        'ups',
        'fedex',
        'usps',
        'usps-parcel',
        'dhl-ecommerce',
        'dhl-paket',
        'yanwen',
        '4px',
        'deutsche-post',
        'auspost',
        'boxc',
        'ningbo-post',
        'eccang',
        'yunexpress',
      ],
    ],
    ['documents', ['manifest', 'label', 'cn23', 'invoice', 'waybill']],
  ])('%s: a table, and with --json an array of objects with id', async (command, ids) => {
    const table = await world().say(command);
    expect(table).toMatchObject({ code: 0, err: '' });
    for (const id of ids) expect(table.out).toMatch(new RegExp(`^${id} `, 'm'));
    const { out } = await world().say(`${command} --json`);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(ids));
  });

  test('a regime on two days: what is in force, and by which source', async () => {
    const shown = async (day: string) => JSON.parse((await world().say(`regimes us --on ${day} --json`)).out)[0];
    const [before, after] = [await shown('2025-08-28'), await shown('2025-08-29')];
    expect(before).toMatchObject({ id: 'us', on: '2025-08-28' });
    expect(before.facts).not.toEqual(after.facts);
    for (const { name, since, source } of after.facts) if (since) expect(source.url, name).toMatch(/^https:/);
    expect((await world().say('regimes NO --on 2026-11-22')).out).toMatch(/^Norway, in force on 2026-11-22\n/);
    const changes = JSON.parse((await world().say('regimes diff eu --from 2026-06-30 --to 2026-07-01 --json')).out);
    expect(changes).toContainEqual(
      expect.objectContaining({ on: '2026-07-01', what: 'Customs duty relief up to', before: '150.00 EUR', after: 'none' }),
    );
    expect((await world().say('regimes diff eu --from 2026-07-01 --to 2026-07-02')).out).toBe(
      'Nothing changes after 2026-07-01 until 2026-07-02.\n',
    );
    expect(await world().say('regimes diff --from 2026-07-01 --to 2026-07-01')).toMatchObject({ code: 2 });
    expect((await world().say('regimes eu')).out).toMatch(/^.*, in force on 2026-11-22\n/);
    expect(await world().say('regimes mars')).toMatchObject({ code: 2, err: expect.stringContaining('Known are') });
    expect(await world().say('regimes eu --on 2026-02-30')).toMatchObject({ code: 2, err: expect.stringContaining('2026-02-30') });
  });
});

describe('init', () => {
  test('what it writes can be used at once', async () => {
    const made = world();
    const { code, out, err } = await made.say('init');
    expect(code).toBe(0);
    expect(lines(out).map((line) => line.split(' ')[0])).toEqual([
      'declarant.yaml',
      'declarant.schema.json',
      'products.csv',
      'declarant.cron',
      'declarant.ci.yml',
    ]);
    expect(err).toContain('Next: ');
    made.write('orders.csv', exportOf({ id: '#1', sku: 'SOCK-COT-5P' }));
    expect((await made.say('check orders.csv')).out).toContain('1 order: 1 shipment ready.');
  });

  test('touches nothing that is there', async () => {
    const made = world();
    made.write('declarant.yaml', 'mine');
    expect(await made.say('init')).toMatchObject({
      code: 0,
      err: expect.stringContaining('declarant.yaml is there already and was left as it is.\n'),
    });
    expect(made.read('declarant.yaml')).toBe('mine');
    expect(await made.say('init --json')).toMatchObject({ code: 1 });
    expect(JSON.parse((await made.say('init fresh --json')).out)).toMatchObject({
      kept: [],
      written: expect.arrayContaining(['declarant.yaml']),
    });
  });
});

describe('colour', () => {
  const coloured = { color: true, colorOut: true };
  test.each([
    ['check orders.csv', coloured, true, true],
    ['check orders.csv', { color: true, colorOut: false }, false, true],
    ['check orders.csv --no-color', coloured, false, false],
    ['check orders.csv', {}, false, false],
    ['orders orders.csv', { color: true, colorOut: false }, false, false],
    ['carriers', coloured, true, false],
    ['carriers --no-color', coloured, false, false],
    ['number RB123456785GB --no-color', coloured, false, false],
  ])('%s %o', async (line, io, out, err) => {
    const said = await shop({ id: '#1', sku: 'none' }).say(line, { io });
    expect(ansi.test(said.out)).toBe(out);
    expect(ansi.test(said.err)).toBe(err);
  });
});

test('nobody’s name, street, phone or e-mail stands in the report or on stderr', async () => {
  const made = demo();
  made.write(
    'orders/bad.csv',
    exportOf({ id: '#9', cells: { 'Shipping Country': 'Atlantis', 'Shipping Zip': '1.2E+5', 'Shipping Phone': '6.555E+10' } }),
  );
  const { err } = await made.say('declare orders/');
  const report = readFileSync(made.at('runs', made.runs()[0]!, 'report.json'), 'utf8');
  const orders = lines((await made.say('orders orders/ --json')).out).map((line) => JSON.parse(line));
  const personal = orders
    .flatMap(({ recipient: { name, company, lines: streets, phone, email } }) => [name, company, ...streets, phone, email])
    .filter(Boolean);
  expect(personal.length).toBeGreaterThan(150);
  expect(personal.filter((text) => err.includes(text) || report.includes(text))).toEqual([]);
  for (const text of ['Mei Tan', 'Specimen Crescent', 'mei.tan@example.com', '6.555E+10']) expect(err + report).not.toContain(text);
});

describe('the program itself', () => {
  const program = join(root, 'bin', 'declarant.js');
  const shell = (made: World, command: string) => {
    const env = { ...process.env, declarant: program, node: process.execPath, FORCE_COLOR: '1' };
    return spawnSync('bash', ['-c', command.replaceAll('declarant ', '"$node" "$declarant" ')], {
      cwd: made.folder,
      encoding: 'utf8',
      env,
    });
  };

  test('reads standard input and pipes, and leaves nothing of them behind', () => {
    const made = shop({ id: '#1' });
    const kept = () => readdirSync(tmpdir()).filter((name) => /^declarant-\w{6}$/.test(name));
    const before = kept();
    expect(shell(made, 'declarant orders - < orders.csv').stdout).toContain('#1');
    expect(shell(made, 'cat orders.csv | declarant check - --json | head -c 1').stdout).toBe('{');
    expect(shell(made, 'declarant declare <(cat orders.csv)').stderr).toContain('1 order: 1 shipment declared.');
    expect(kept()).toEqual(before);
  });

  test('has no colour and no spinner in a pipe', () => {
    const made = shop({ id: '#1', sku: 'none' });
    const { stdout, stderr, status } = shell(made, 'declarant declare orders.csv');
    expect(status).toBe(1);
    expect(stdout + stderr).not.toMatch(ansi);
    expect(stderr).not.toMatch(/\r|reading|of 1 orders/);
  });

  // `script` gives it a terminal.
  test.each([
    ['on a terminal', '', true, true],
    ['with NO_COLOR', 'NO_COLOR=1 ', false, true],
    ['with --no-color and --no-progress', '', false, false],
    ['on a terminal that can do nothing', 'TERM=dumb ', false, true],
    ['on the narrowest terminal', '', true, false],
  ])('colour and spinner %s', (how, env, colour, spinner) => {
    const made = shop({ id: '#1', sku: 'none' });
    const options = how.includes('--') ? '--no-color --no-progress' : '';
    const { stdout } = shell(
      made,
      `script -qec "stty cols ${how.includes('narrowest') ? 0 : 100}; ${env}\\"$node\\" \\"$declarant\\" check orders.csv ${options}" /dev/null < /dev/null`,
    );
    expect(stdout.length).toBeLessThan(5000);
    expect(stdout).toContain('1 order: ');
    expect(stdout.includes('\u001b[31merror')).toBe(colour);
    expect(stdout.includes('reading')).toBe(spinner);
  });
});

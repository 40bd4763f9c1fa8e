/** What a post files in China, made of a run: written, waiting, read back, and told of where the settings or the goods lack something. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filedDemo } from '../support/filed-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;
const mail = 'mail/china-post';

const shop = (): World => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const made = worldIn(folder);
  filedDemo(made);
  return made;
};

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const messages = ['ceb303-0001', 'ceb403-0001', 'ceb505-0001', 'ceb603-0001', 'ceb607-0001', 'ceb701'];

interface Listed {
  readonly shipment: string;
  readonly platform: string;
}

test('they are files of the run that wait for a signature, one node a shipment; receipts of the platforms that are named', () => {
  const { shipments } = JSON.parse(world.read(`runs/${run}/${mail}/manifest.json`)) as { shipments: Listed[] };
  const paidAt = shipments.filter(({ platform }) => platform === 'shopify');
  const files = world.report(run).files.filter(({ path }: { path: string }) => path.includes('/ceb'));
  expect(files).toEqual(
    messages.map((name) => ({
      path: `${mail}/${name}.xml`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      shipments: (name.startsWith('ceb403') ? paidAt : shipments).length,
      waits: 'the signature of the declarant',
    })),
  );
  expect(shipments.length).toBeGreaterThan(paidAt.length);
  expect(paidAt.length).toBeGreaterThan(10);
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, message: string, from: RegExp, to: string, told: string]>([
  ['a number', 'ceb603', /<ceb:logisticsNo>[^<]+/, '<ceb:logisticsNo>LX100000999CN', 'logisticsNo is "LX100000999CN"'],
  ['a weight', 'ceb505', /<ceb:grossWeight>[^<]+/, '<ceb:grossWeight>9', 'grossWeight is "9"'],
  ['a value', 'ceb303', /<ceb:goodsValue>[^<]+/, '<ceb:goodsValue>1', 'goodsValue is "1"'],
  ['a price', 'ceb603', /<ceb:totalPrice>[^<]+/, '<ceb:totalPrice>0.01', 'totalPrice is "0.01"'],
  ['a status', 'ceb603', /<ceb:appStatus>1/, '<ceb:appStatus>2', 'appStatus is "2"'],
  ['a parcel', 'ceb607', /<ceb:logisticsNo>[^<]+/, '<ceb:logisticsNo>LX100000999CN', 'logisticsNo is "LX100000999CN"'],
  ['a sum', 'ceb607', /<ceb:grossWeight>[^<]+/, '<ceb:grossWeight>9', 'grossWeight is 9; it should be '],
  ['a list', 'ceb603', /<ceb:Inventory>.*\n/, '', 'Shipments in mail/china-post/ceb603-0001.xml'],
  ['a line', 'ceb303', /<ceb:OrderList>.*?<\/ceb:OrderList>/, '', 'Content lines'],
  ['an amount', 'ceb403', /<ceb:charge>[^<]+/, '<ceb:charge>1', 'charge is "1"'],
  ['a currency', 'ceb403', /(<ceb:charge>.*?<ceb:currency>)\d+/, '$1303', 'currency is "303"'],
  ['a receipt', 'ceb403', /<ceb:Receipts>.*\n/, '', 'Shipments in mail/china-post/ceb403-0001.xml'],
  ['a span', 'ceb701', /<ceb:endTime>\d+/, '<ceb:endTime>20261031235959', 'endTime 20261031235959 is before startTime 20261101000000'],
  ['a summary', 'ceb701', /<ceb:appStatus>1/, '<ceb:appStatus>2', 'appStatus is "2", not the "1" of a draft'],
  ['an application', 'ceb701', /<ceb:SummaryApply>.*\n/, '', 'Applications in it'],
  ['a head', 'ceb701', /CEB701Message/g, 'CEB702Message', 'it is no CEB701Message'],
  ['an order twice', 'ceb303', /(<ceb:Order>.*\n)/, '$1$1', 'has no place there'],
  ['an end', 'ceb505', /<\/ceb:CEB505Message>\n$/, '', 'cut off'],
  ['a message', 'ceb505', /CEB505Message/g, 'CEB509Message', 'it is no CEB505Message'],
])('%s that was changed is told', async (what, message, from, to, told) => {
  const name = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const path = `runs/${name}/${mail}/${messages.find((each) => each.startsWith(message))}.xml`;
  writeFileSync(world.at(path), world.read(path).replace(from, to));
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test('a carrier that lacks a setting for a document is not gone round: nothing is written, and all keys are named', async () => {
  const bare = shop();
  bare.edit('declarant.yaml', / *customs_office: .*\n/, '');
  bare.edit('declarant.yaml', / *agent: .*\n/, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  expect(err).toContain(
    'ceb603 cannot be written: the settings lack carriers.china-post.filing.china.agent, carriers.china-post.filing.china.customs_office.',
  );
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});

test('a product without declaration elements is held before it gets a number, and no other carrier takes it', async () => {
  const bare = shop();
  bare.edit('products.csv', /(SCARF-SILK-90.*),[^,\n]*\n/, '$1,\n');
  await bare.say('declare orders/ --on 2026-11-22');
  const { shipments } = bare.report(bare.runs()[0]!);
  const held = shipments.filter(({ problems }: { problems: { code: string }[] }) =>
    problems.some(({ code }) => code === 'documents/filing-data-missing'),
  );
  expect(held.length).toBeGreaterThan(0);
  for (const { state, number, carrier } of held) expect([state, number, carrier]).toEqual(['held', undefined, 'china-post']);
  rmSync(bare.folder, { recursive: true, force: true });
});

test('a platform whose export says no moment of payment is held where its receipts are to be filed, and goes where they are not', async () => {
  const bare = shop();
  bare.edit('orders/orders_export_1.csv', /^([^,]*,[^,]*,paid,)[^,]+/gm, '$1');
  const held = async (run: number): Promise<string[]> => {
    await bare.say('declare orders/orders_export_1.csv --on 2026-11-22');
    const { shipments } = bare.report(bare.runs()[run]!) as { shipments: { state: string; problems: { code: string; fix: string }[] }[] };
    const silent = shipments.flatMap(({ problems, state }) =>
      problems.filter(({ code }) => code === 'documents/filing-export-silent').map(({ fix }) => `${state}: ${fix}`),
    );
    return [...new Set(silent)];
  };
  expect(await held(0)).toEqual([
    'held: Export the orders with their moment of payment, or take shopify out of carriers.china-post.filing.china.payments.',
  ]);
  bare.edit('declarant.yaml', /payments: .*/, 'payments: {}');
  expect(await held(1)).toEqual([]);
  expect(bare.files(`runs/${bare.runs()[1]}`)).toContain(`${mail}/ceb303-0001.xml`);
  expect(bare.files(`runs/${bare.runs()[1]}`)).not.toContain(`${mail}/ceb403-0001.xml`);
  rmSync(bare.folder, { recursive: true, force: true });
});

test('the edition of 2018 sums lists by their numbers alone, and that is told before anything is written', async () => {
  const old = shop();
  old.edit('declarant.yaml', /( *)customs_office:/, "$1edition: '2018'\n$1customs_office:");
  const { code, err } = await old.say('declare orders/ --on 2026-11-22');
  expect([code, err]).toEqual([
    2,
    expect.stringContaining("ceb701 cannot be written: the settings lack carriers.china-post.filing.china.edition: '202205'."),
  ]);
  rmSync(old.folder, { recursive: true, force: true });
});

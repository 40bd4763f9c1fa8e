/** Express declarations of China made of a run: a file a parcel and a manifest, waiting, read back, and told of where changed. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expressDemo } from '../support/express-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;
const folder = 'express/dhl-express';

const shop = (): World => {
  const made = worldIn(mkdtempSync(join(tmpdir(), 'filings-exp-test-')));
  cpSync(demoFolder, made.folder, { recursive: true });
  expressDemo(made);
  return made;
};

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

test('each parcel has a declaration of its own, and all are on one manifest', () => {
  const { shipments } = JSON.parse(world.read(`runs/${run}/${folder}/manifest.json`)) as { shipments: { number: string }[] };
  const files = world.report(run).files.filter(({ path }: { path: string }) => path.includes('/exp3'));
  const waits = 'the signature of the declarant';
  expect(files.map(({ sha256: _, ...file }: { sha256: string }) => file)).toEqual([
    ...shipments.map((_, i) => ({ path: `${folder}/exp301-000${i + 1}.xml`, shipments: 1, waits })),
    { path: `${folder}/exp311-0001.xml`, shipments: shipments.length, waits },
  ]);
  expect(shipments.length).toBeGreaterThan(3);
  for (const [i, { number }] of shipments.entries())
    expect(world.read(`runs/${run}/${folder}/exp301-000${i + 1}.xml`)).toContain(`<AssBillNo>${number}</AssBillNo>`);
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, file: string, from: RegExp, to: string, told: string]>([
  ['a number', 'exp301-0001', /<AssBillNo>[^<]+/, '<AssBillNo>4819999999', 'AssBillNo is "4819999999"'],
  ['a value', 'exp301-0001', /<TotalValue>[^<]+/, '<TotalValue>1', 'TotalValue is "1"'],
  ['a currency', 'exp301-0001', /<CurrCode>[^<]+/, '<CurrCode>110', 'CurrCode is "110"'],
  ['a weight', 'exp301-0002', /<GrossWt>[^<]+/, '<GrossWt>9', 'GrossWt is "9"'],
  ['a country', 'exp301-0002', /<ReceiveCountry>[^<]+/, '<ReceiveCountry>142', 'ReceiveCountry is "142"'],
  ['a price', 'exp301-0003', /<DeclTotal>[^<]+/, '<DeclTotal>0.01', 'DeclTotal is "0.01"'],
  ['an empty quantity', 'exp301-0003', /<GQty>[^<]+/, '<GQty>', 'GQty is ""'],
  ['a weight of a line', 'exp301-0003', /<GGrossWt>[^<]+/, '<GGrossWt>9', 'GGrossWt is "9"'],
  ['a line', 'exp301-0004', /<EntryList>.*<\/EntryList>\n/, '', 'EntryList is "none"'],
  ['a line twice', 'exp301-0004', /(<EntryList>.*<\/EntryList>\n)/, '$1$1', 'Content lines'],
  ['a namespace', 'exp301-0004', /gov.cn\/Exp/, 'gov.cn/exp', 'it is no EXP301 of http://www.chinaport.gov.cn/Exp'],
  ['a declaration', 'exp301-0005', /<EXP301[\s\S]*<\/EXP301>/, '', 'it is no EXP301'],
  ['an end', 'exp301-0005', /<\/Package>\n$/, '', 'cut off'],
  ['a parcel', 'exp311-0001', /<AssBillNo>[^<]+/, '<AssBillNo>4819999999', 'AssBillNo'],
  ['a value on the manifest', 'exp311-0001', /<TradeTotal>[^<]+/, '<TradeTotal>1', 'TradeTotal is "1"'],
  ['a sum of weights', 'exp311-0001', /<GrossWt>[^<]+/, '<GrossWt>9', 'GrossWt is 9; it should be '],
  ['a sum of parcels', 'exp311-0001', /<PackNo>[^<]+/, '<PackNo>6', 'PackNo is 6; it should be 5'],
  ['a number of waybills', 'exp311-0001', /<BillNum>[^<]+/, '<BillNum>4', 'BillNum is 4; it should be 5'],
  ['a manifest', 'exp311-0001', /gov.cn\/exp"/, 'gov.cn/Exp"', 'it is no Package of http://www.chinaport.gov.cn/exp'],
  ['a head', 'exp311-0001', /<ExpMftHead>.*\n/, '', 'it has no head'],
])('%s that was changed is told', async (what, name, from, to, told) => {
  const torn = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', torn), { recursive: true });
  const path = `runs/${torn}/${folder}/${name}.xml`;
  const before = world.read(path);
  writeFileSync(world.at(path), before.replace(from, to));
  expect(world.read(path)).not.toBe(before);
  const { code, err } = await world.say(`verify ${torn}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test('a recipient without telephone, and a city without a Chinese name, hold their orders and tell the key', async () => {
  const bare = shop();
  bare.edit('declarant.yaml', 'US: 美国, ', '');
  bare.edit('orders/orders_export_1.csv', /\+49 221 5550 0136/g, '');
  await bare.say('declare orders/ --on 2026-11-22');
  const { shipments } = bare.report(bare.runs()[0]!) as { shipments: { state: string; problems: { code: string; message: string }[] }[] };
  const told = shipments.filter(({ state }) => state === 'held').flatMap(({ problems }) => problems.map(({ message }) => message));
  expect(told).toContainEqual(expect.stringMatching(/carriers\.dhl-express\.filing\.exp\.cities\.US is missing/));
  expect(told).toContainEqual(
    expect.stringMatching(/Of the order #1050 the [a-z]+ export does not say the telephone of the recipient; EXP301 must say it/),
  );
  rmSync(bare.folder, { recursive: true, force: true });
});

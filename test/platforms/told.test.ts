/** What the settings tell of a platform holds for its orders; where they tell nothing, nothing is guessed. */
import { expect, test } from 'vitest';
import { type Platform, platforms, platformsWith, type Told, toldSchema } from '../../src/platforms/index.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { firstLive, reread } from './live.ts';
import { fixture, inputOf, readAll } from './reading.ts';

const told = (written: object): Told => toldSchema.parse(written);

/** A file of each platform whose statuses the settings may tell, and where it has them. */
const statusColumns: Readonly<Record<string, readonly [fixture: string, column: string]>> = {
  shopify: ['orders_export_2024.csv', 'Financial Status'],
  amazon: ['eu-new-orders-41col-cp1252.txt', 'shipment-status'],
  aliexpress: ['orders-26col.xlsx', '订单状态'],
  etsy: ['', 'Status'],
  woocommerce: ['orders-48col.csv', 'Order Status'],
  wish: ['orders-61col-2020.csv', 'Order State'],
  temu: ['orders-zh-33col.xlsx', '订单状态'],
  'tiktok-shop': ['vn-orders-54col.xlsx', 'Order Status'],
  lazada: ['orders-77col.xlsx', 'status'],
  shopee: ['order-all-ph.xlsx', 'Order Status'],
  shein: ['orders.xlsx', '订单状态'],
  dianxiaomi: ['orders-67col.xlsx', '订单状态'],
};

test('the table below has every platform whose statuses may be told', () => {
  const open = platforms.filter(({ leavesOpen }) => leavesOpen?.includes('statuses')).map(({ id }) => id);
  expect(Object.keys(statusColumns).sort()).toEqual([...open].sort());
});

const statusCases = Object.entries(statusColumns).filter(([, [name]]) => name !== '');
const aboutStatus = ({ problems }: ReadOrder): string[] =>
  problems.flatMap(({ code, fix }) => (/-(status|state)$/.test(code) ? [fix] : []));

test.each(statusCases)('%s: a status word is what the settings say of it', async (id, [name, column]) => {
  const live = await firstLive(`${id}/${name}`);
  const word = { [column]: '待揽收X' };
  const untold = aboutStatus(reread(live, word));
  expect(untold.length).toBeGreaterThan(0);
  expect(untold[0]).toContain('under platforms: statuses: {"待揽收X": ship}');

  const goes = reread(live, word, told({ statuses: { 待揽收x: 'ship' } }));
  expect(goes.order?.id).toBe(goes.id);
  expect(goes.order?.notToShip).toBeUndefined();
  expect(aboutStatus(goes)).toEqual([]);

  const stays = reread(live, word, told({ statuses: { 待揽收X: 'cancelled' } }));
  expect(stays.order?.notToShip).toBe('cancelled');
  expect(aboutStatus(stays)).toEqual([]);
});

test('Etsy: the same in Sold Orders, beside its items', async () => {
  const text = (name: string): string => Buffer.from(fixture(`etsy/${name}`)).toString();
  const [head = '', ...rows] = text('EtsySoldOrders2026-11.csv').trimEnd().split(/\r?\n/);
  const given = [`${head.replace(',Status,', ',Old,')},Status`, ...rows.map((row) => `${row},Pondering`)].join('\n');
  const inputs = [inputOf('orders.csv', given), inputOf('items.csv', text('EtsySoldOrderItems2026-11.csv'))];
  const reasons = async (known?: readonly Platform[]) => (await readAll(inputs, {}, known)).reads.map(({ order }) => order?.notToShip);
  expect(await reasons()).toContain(undefined);
  const own = platformsWith({ stores: new Map(), platforms: new Map([['etsy', told({ statuses: { pondering: 'cancelled' } })]]) });
  expect(new Set((await reasons(own)).filter(Boolean))).toContain('cancelled');
  expect((await reasons(own)).filter((reason) => reason === undefined)).toEqual([]);
});

const money = ({ order }: ReadOrder): (string | undefined)[] => [
  order?.currency,
  ...(order?.items ?? []).map(({ lineTotal }) => (lineTotal ? `${lineTotal.minor} ${lineTotal.currency}` : undefined)),
  order?.goodsTotal && `${order.goodsTotal.minor} ${order.goodsTotal.currency}`,
];

test.each<[path: string, cells: Readonly<Record<string, string>>, currency: object | string, amounts: (string | undefined)[]]>([
  ['woocommerce/orders-48col.csv', {}, 'EUR', ['EUR']],
  ['wish/orders-44col-2016.csv', { 'Price (each)': '4.50', 'Shipping (each)': '', Quantity: '2' }, 'USD', ['USD', '900 USD']],
  ['wish/orders-44col-2016.csv', { 'Price (each)': '$4.50', 'Shipping (each)': '', Quantity: '2' }, 'CAD', ['CAD', '900 CAD']],
  ['aliexpress/orders-26col.xlsx', { 产品总金额: '12.34', 物流费用: '', 订单金额: '' }, 'USD', ['USD', '1234 USD']],
])('%s %j in %s', async (path, cells, currency, amounts) => {
  const live = await firstLive(path);
  const read = money(reread(live, cells, told({ currency })));
  for (const amount of amounts) expect(read).toContain(amount);
  expect(money(reread(live, cells)).every((amount) => amount === undefined)).toBe(!String(Object.values(cells)[0]).startsWith('$'));
});

test('what an export states is not overruled by what is told', async () => {
  const live = await firstLive('wish/orders-61col-2020.csv');
  expect(money(reread(live, {}, told({ currency: 'EUR' })))).toEqual(money(reread(live, {})));
});

test('customs columns of Dianxiaomi in the currency and unit that are told', async () => {
  const live = await firstLive('dianxiaomi/orders-67col.xlsx');
  const cells = { 申报单价: '6.50', 报关重量: '0.095' };
  const declared = (settings?: Told) => reread(live, cells, settings).order?.items[0]?.declared;
  expect(declared()).toMatchObject({ unitValue: { minor: 650, currency: 'USD' }, netMilligrams: 95 });
  expect(declared(told({ declared: { currency: 'CNY', weight: 'kg' } }))).toMatchObject({
    unitValue: { minor: 650, currency: 'CNY' },
    netMilligrams: 95_000,
  });
});

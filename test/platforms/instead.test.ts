/** A mapping in the settings overrules a built-in reader for good, where it says of which platform. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Platform, platformsWith } from '../../src/platforms/index.ts';
import { readSettings } from '../../src/settings.ts';
import { type Cells, fixture, inputOf, readAll } from './reading.ts';

const base = { exporter: { name: 'Linhe', address: { lines: ['88 Chouzhou Road'], city: 'Yiwu', country: 'CN' } }, carriers: {} };

/** The platforms with one store, `mine`. */
function knownWith(store: object): readonly Platform[] {
  const { settings, faults } = readSettings(stringify({ ...base, stores: { mine: store } }));
  expect(faults).toEqual([]);
  return platformsWith(settings!);
}

/** Somebody who knows that 商品价格 is of one piece, and that the pieces stand under 件数. */
const shein = {
  columns: {
    order: 'GSP订单号',
    name: '收货人',
    address: '详细地址',
    country: '国家/地区',
    sku: '卖家SKU',
    quantity: '件数',
    unit_price: '商品价格',
    currency: '币种',
  },
  money: { mark: '.' },
};
const row: Cells = {
  GSP订单号: 'GSH1A2B3C4D5E6F7',
  卖家SKU: 'SCARF-SAGE',
  平台SKU: 'I8x1a2b3',
  商品名称: '纯色围巾',
  商品价格: '6.40',
  币种: 'USD',
  件数: '2',
  '国家/地区': '墨西哥',
  收货人: 'Vera Montoya',
  详细地址: 'Calle Inventada 14',
};
const csv = (...rows: readonly Cells[]) =>
  inputOf('orders.csv', `${[Object.keys(rows[0]!), ...rows.map((each) => Object.values(each))].map((cells) => cells.join()).join('\n')}\n`);

describe('a store instead of a platform', () => {
  test('is read without being named, and its meaning of the columns holds', async () => {
    const known = knownWith({ ...shein, instead_of: 'shein' });
    const { files, reads } = await readAll([csv(row)], {}, known);
    expect(files[0]).toMatchObject({ platform: 'mine', problems: [] });
    expect(reads[0]!.order).toMatchObject({
      platform: 'mine',
      currency: 'USD',
      items: [{ quantity: 2, unitPrice: { minor: 640, currency: 'USD' }, lineTotal: { minor: 1280, currency: 'USD' } }],
    });
    const builtIn = await readAll([csv(row)], { platform: 'shein' }, known);
    expect(builtIn.files[0]).toMatchObject({ platform: 'shein' });
    expect(builtIn.reads[0]!.order).not.toHaveProperty('currency');
  });

  test('without it both are named, and how to choose for good', async () => {
    const { files } = await readAll([csv(row)], {}, knownWith(shein));
    const [problem] = files[0]!.problems;
    expect(problem).toMatchObject({
      code: 'platforms/ambiguous-file',
      message: 'The header fits SHEIN (orders, Chinese) and mine (mine, as mapped in the settings).',
    });
    expect(problem!.fix).toContain('instead_of');
  });

  test('the built-in reader does not step in where a mapped column is missing', async () => {
    const { 件数: _, ...less } = row;
    const known = knownWith({ ...shein, instead_of: 'shein/orders' });
    const { files, reads } = await readAll([csv(less)], {}, known);
    expect(reads).toEqual([]);
    expect(files[0]!.problems).toMatchObject([
      {
        code: 'platforms/store-does-not-fit',
        message: 'By its header the file is of shein, instead of which the store mine is to be read; but it lacks "件数".',
      },
    ]);
  });

  test('the description row of TikTok Shop is no order of the store’s either', async () => {
    const known = knownWith({
      instead_of: 'tiktok-shop',
      columns: {
        order: 'Order ID',
        name: 'Recipient',
        address: 'Detail Address',
        country: 'Country',
        sku: 'Seller SKU',
        quantity: 'Quantity',
        line_total: 'SKU Subtotal After Discount',
      },
      money: { mark: '.' },
      currency: 'VND',
    });
    const input = inputOf('orders.xlsx', fixture('tiktok-shop/vn-orders-54col.xlsx'));
    const { files, reads } = await readAll([input], {}, known);
    const { reads: builtIn } = await readAll([input], { platform: 'tiktok-shop' }, known);
    expect(files[0]).toMatchObject({ platform: 'mine', problems: [] });
    expect(reads.map(({ id }) => id)).toEqual(builtIn.map(({ id }) => id));
  });

  test('of one of a platform’s files leaves the others to their reader', async () => {
    const columns = {
      order: 'order-id',
      name: 'recipient-name',
      address: 'ship-address-1',
      country: 'ship-country',
      sku: 'sku',
      quantity: 'quantity-purchased',
    };
    const known = knownWith({ instead_of: 'amazon/new-orders', basis: 'none', columns });
    const fresh = inputOf('new.txt', fixture('amazon/us-new-orders.txt'));
    const unshipped = inputOf('unshipped.txt', fixture('amazon/us-unshipped-orders.txt'));
    expect((await readAll([fresh], {}, known)).files[0]).toMatchObject({ platform: 'mine' });
    expect((await readAll([unshipped], {}, known)).files[0]).toMatchObject({ platform: 'amazon' });
  });
});

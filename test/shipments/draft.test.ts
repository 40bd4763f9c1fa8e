import { expect, test } from 'vitest';
import { money } from '../../src/model/money.ts';
import type { Order } from '../../src/model/order.ts';
import type { Product } from '../../src/model/shipment.ts';
import { draft } from '../../src/shipments/draft.ts';
import { bench, line, order, product, usd } from '../orders.ts';

const made = (change: Partial<Order> = {}, products?: readonly Product[]) => draft(order(change), bench(products));
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

test('an order becomes a draft: value, weights, freight, what was paid for', () => {
  const { value, problems } = made({ service: 'Expedited' });
  expect(value).toMatchObject({
    orders: ['#4057'],
    value: usd(34_00),
    freight: usd(4_50),
    netMilligrams: 80_000,
    grossMilligrams: 100_000,
    category: 'sale-of-goods',
    trade: 'b2c',
    incoterm: 'DAP',
    servicePaid: 'Expedited',
    size: { lengthMm: 100, widthMm: 80, heightMm: 40 },
    items: [{ quantity: 2, value: usd(34_00), unitValue: usd(17_00), hs: '711311', order: '#4057' }],
  });
  expect(problems).toEqual([]);
});

test('what the export says of the payment goes along, and whether the value is what was paid; of what it does not say there is nothing', () => {
  const payment = { at: '2026-11-19', reference: 'pi_3Q' } as const;
  expect(made({ payment }).value?.payment).toEqual({ ...payment, priced: true });
  expect(Object.keys(made().value!)).not.toContain('payment');
  const valued = [product('RING-7', { unitValue: usd(9_00) })];
  const { unitPrice: _, lineTotal: __, ...unpriced } = line('RING-7', 1, 10_00);
  expect(made({ payment, items: [line('RING-7', 1, 10_00), unpriced] }, valued).value?.payment).toEqual(payment);
  expect(made({ payment, items: [line('RING-7', 1, 0)] }, valued).value?.payment).toEqual(payment);
});

test.each<[why: string, change: Partial<Order>, values: number[]]>([
  [
    'a discount is shared by largest remainder',
    { items: [line('RING-7', 1, 15_00), line('BOX-1', 1, 35_00)], discount: usd(5_10) },
    [13_47, 31_43],
  ],
  ['an odd cent goes to the larger remainder', { items: [line('RING-7', 1, 1_00), line('BOX-1', 1, 1_00)], discount: usd(1) }, [99, 1_00]],
  [
    'a line that stays out keeps its share',
    { items: [line('RING-7', 1, 10_00), line('BOX-1', 1, 10_00, { notToShip: 'cancelled' })], discount: usd(2_00) },
    [9_00],
  ],
  ['a unit price alone is enough', { items: [{ sku: 'RING-7', title: 'Ring', quantity: 3, unitPrice: usd(333) }] }, [999]],
  [
    'a line total that does not divide stays exact',
    { items: [{ sku: 'RING-7', title: 'Ring', quantity: 3, lineTotal: usd(10_00) }] },
    [10_00],
  ],
  ['tax that the export shows inside is taken out', { items: [line('RING-7', 1, 12_10, { taxInside: usd(2_10) })] }, [10_00]],
])('%s', (_why, change, values) => {
  const { value } = made(change);
  expect(value!.items.map((item) => item.value.minor)).toEqual(values);
  expect(value!.value.minor).toBe(values.reduce((a, b) => a + b, 0));
});

test.each<[why: string, change: Partial<Order>, products: Product[] | undefined, expected: string[]]>([
  ['tax taken out is said', { items: [line('RING-7', 1, 12_10, { taxInside: usd(2_10) })] }, undefined, ['shipments/tax-taken-out']],
  ['a discount above the goods', { discount: usd(34_01) }, undefined, ['shipments/discount-above-goods']],
  ['a discount of all the goods leaves nothing to declare', { discount: usd(34_00) }, undefined, ['shipments/no-value']],
  ['an unknown SKU', { items: [line('RING-8', 1, 1_00)] }, undefined, ['catalogue/unknown-sku']],
  [
    'two currencies',
    { items: [line('RING-7', 1, 1_00), { sku: 'BOX-1', title: 'Box', quantity: 1, lineTotal: money(100, 'EUR') }] },
    undefined,
    ['shipments/mixed-currencies'],
  ],
  ['no price and none in the catalogue', { items: [{ sku: 'RING-7', title: 'Ring', quantity: 1 }] }, undefined, ['shipments/no-value']],
  [
    'no price: the catalogue’s value, and it is said',
    { items: [{ sku: 'RING-7', title: 'Ring', quantity: 2 }] },
    [product('RING-7', { unitValue: usd(9_00) })],
    ['shipments/value-from-catalogue'],
  ],
  [
    'a catalogue value in another currency is no value',
    { items: [{ sku: 'RING-7', title: 'Ring', quantity: 2 }] },
    [product('RING-7', { unitValue: money(900, 'CNY') })],
    ['shipments/no-value'],
  ],
  [
    'a free item is valued by the catalogue',
    { items: [line('RING-7', 1, 5_00), line('BOX-1', 1, 0)] },
    [product('RING-7'), product('BOX-1', { unitValue: usd(2_00) })],
    ['shipments/free-item'],
  ],
  ['a free item nobody values', { items: [line('RING-7', 1, 5_00), line('BOX-1', 1, 0)] }, undefined, ['shipments/no-value']],
  ['no size', {}, [product('RING-7', { size: undefined as never })].map(({ size: _, ...rest }) => rest), ['shipments/size-unknown']],
])('%s', (_why, change, products, expected) => {
  expect(codes(made(change, products))).toEqual(expected);
});

test.each<[why: string, change: Partial<Order>, trade: string, category: string]>([
  ['a paid private sale is a sale', { trade: 'c2c' }, 'c2c', 'sale-of-goods'],
  ['nothing paid between private people is a gift', { trade: 'c2c', items: [line('RING-7', 1, 0)] }, 'c2c', 'gift'],
  ['nothing paid to a shop is no gift', { items: [line('RING-7', 1, 0)] }, 'b2c', 'sale-of-goods'],
])('%s', (_why, change, trade, category) => {
  expect(made(change, [product('RING-7', { unitValue: usd(3_00) })]).value).toMatchObject({ trade, category });
});

test('the destination’s own code travels', () => {
  const ring = product('RING-7', { hsOf: { PT: '7113110090' } });
  expect(made({}, [ring]).value!.items[0]!.hs).toBe('7113110090');
  expect(made({ recipient: { ...order().recipient, country: 'FR' } }, [ring]).value!.items[0]!.hs).toBe('711311');
});

test.each([
  ['PR', { US: '7113115000' }, '7113115000'],
  ['PR', { US: '7113115000', PR: '7113115090' }, '7113115090'],
  ['LI', { CH: '71131100' }, '71131100'],
  ['MC', { FR: '7113110000' }, '7113110000'],
  ['GU', { US: '7113115000' }, '711311'],
])('the code in %s, of %o', (country, hsOf, code) => {
  const there = made({ recipient: { ...order().recipient, country } }, [product('RING-7', { hsOf })]);
  expect(there.value!.items[0]!.hs).toBe(code);
});

test('a weighed gross weight rules', () => {
  expect(made({ weighed: 130_500 }).value).toMatchObject({ grossMilligrams: 130_500, netMilligrams: 80_000 });
});

test.each<[why: string, products: Product[], values: number[], by: string]>([
  [
    'by the catalogue’s unit values',
    [product('RING-7', { unitValue: usd(3_00) }), product('BOX-1', { unitValue: usd(1_00) })],
    [6_00, 1_00],
    'the unit values of the catalogue',
  ],
  ['equally by quantity where one has none', [product('RING-7', { unitValue: usd(3_00) }), product('BOX-1')], [4_67, 2_33], 'quantity'],
])('a total of the order is shared over its lines %s, and it is said', (_why, products, values, by) => {
  const { value, problems } = made(
    {
      goodsTotal: usd(7_00),
      items: [
        { sku: 'RING-7', title: 'Ring', quantity: 2 },
        { sku: 'BOX-1', title: 'Box', quantity: 1 },
      ],
    },
    products,
  );
  expect(value!.items.map((item) => item.value.minor)).toEqual(values);
  expect(problems).toMatchObject([
    {
      code: 'shipments/value-apportioned',
      severity: 'warning',
      message: `The goods total of 7.00 USD was shared over the lines by ${by}.`,
    },
  ]);
});

test('a single line takes the whole total, and there is nothing to say', () => {
  const { value, problems } = made({ goodsTotal: usd(7_00), items: [{ sku: 'RING-7', title: 'Ring', quantity: 2 }] });
  expect(value!.value).toEqual(usd(7_00));
  expect(problems).toEqual([]);
});

test('what a seller ERP declares overrules the catalogue only where the settings say so', () => {
  const declared = { description: 'Silver ring, plain', hs: '71131110', unitValue: usd(5_00), netMilligrams: 45_000 };
  const from = order({ items: [line('RING-7', 2, 17_00, { declared })] });
  expect(draft(from, bench()).value).toMatchObject({ value: usd(34_00), netMilligrams: 80_000, items: [{ hs: '711311' }] });
  const { value, problems } = draft(from, bench(undefined, { declared: 'export' }));
  expect(value).toMatchObject({
    value: usd(10_00),
    netMilligrams: 90_000,
    items: [{ hs: '71131110', product: { description: 'Silver ring, plain' } }],
  });
  expect(problems).toMatchObject([
    { code: 'shipments/declared-below-paid', message: '"RING-7" is declared at 10.00 USD, and the buyer paid 34.00 USD.' },
  ]);
});

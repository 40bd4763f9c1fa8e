import { expect, test } from 'vitest';
import { type Convert, money } from '../../src/model/money.ts';
import type { Order } from '../../src/model/order.ts';
import { builtInRouting } from '../../src/settings.ts';
import { batchIndex } from '../../src/shipments/batch.ts';
import { draft } from '../../src/shipments/draft.ts';
import { type RoutingRule, routesOf } from '../../src/shipments/route.ts';
import { bench, line, order, product, usd } from '../orders.ts';

/** A special drawing right for 1.30 dollars. */
const convert: Convert = (amount, to) =>
  to === 'XDR' ? { money: money(Math.round(amount.minor / 1.3), 'XDR'), by: 'test', day: '2026-11-20' } : undefined;

const routes = (change: Partial<Order>, rules: readonly RoutingRule[] = builtInRouting, products = [product('RING-7')]) =>
  routesOf(draft(order(change), bench(products)).value!, rules, convert);

test.each<[why: string, change: Partial<Order>, to: string[]]>([
  ['light and cheap goes by mail, else as a parcel, else express', {}, ['mail', 'air-parcel', 'express']],
  ['expedited', { service: 'Expedited' }, ['express', 'mail', 'air-parcel']],
  ['a service named within a longer text', { service: 'DHL Express Worldwide' }, ['express', 'mail', 'air-parcel']],
  ['however it is written', { service: 'next-day' }, ['express', 'mail', 'air-parcel']],
  ['a word that only contains it is another', { service: 'AliExpress Standard' }, ['mail', 'air-parcel', 'express']],
  ['299.99 SDR is below 300', { items: [line('RING-7', 1, 389_99)] }, ['mail', 'air-parcel', 'express']],
  ['300.00 SDR is not below 300', { items: [line('RING-7', 1, 390_00)] }, ['air-parcel', 'express']],
  ['2000 g is within', { weighed: 2_000_000 }, ['mail', 'air-parcel', 'express']],
  ['a milligram more is not', { weighed: 2_000_001 }, ['air-parcel', 'express']],
  ['over 30 kg', { weighed: 30_000_001 }, ['express']],
])('%s', (_why, change, to) => {
  expect(routes(change).map((route) => route.to)).toEqual(to);
});

test('each route says why', () => {
  expect(routes({})[0]).toEqual({ to: 'mail', why: ['gross 100 g is within 2000 g', 'value 34.00 USD is below 300.00 XDR'] });
  expect(routes({}).at(-1)!.why).toEqual(['no other rule fits better']);
});

test('without a rate a rule with an amount is passed over, and the routes after it say so', () => {
  const light = draft(order({}), bench([product('RING-7')])).value!;
  const found = routesOf(light, builtInRouting, () => undefined);
  expect(found.map(({ to, unrated }) => [to, unrated])).toEqual([
    ['air-parcel', ['XDR']],
    ['express', ['XDR']],
  ]);
  const heavy = draft(order({ weighed: 2_000_001 }), bench([product('RING-7')])).value!;
  expect(routesOf(heavy, builtInRouting, () => undefined)[0]).toEqual({ to: 'air-parcel', why: ['gross 2000.001 g is within 30000 g'] });
});

test.each<[why: string, when: RoutingRule['when'], fits: boolean]>([
  ['destination', { destination: ['PT', 'ES'] }, true],
  ['another destination', { destination: ['ES'] }, false],
  ['platform', { platform: ['shopify'] }, true],
  ['trade', { trade: ['b2b'] }, false],
  ['least weight', { gross_grams: { min: 100 } }, true],
  ['below the least weight', { gross_grams: { min: 101 } }, false],
  ['longest side', { longest_mm: { max: 100 } }, true],
  ['too long', { longest_mm: { max: 99 } }, false],
  ['battery', { battery: ['ion-installed'] }, false],
  ['a value from', { value: { from: usd(34_00) } }, true],
  ['a value just below it', { value: { from: usd(34_01) } }, false],
  ['all conditions together', { destination: ['PT'], trade: ['b2b'] }, false],
])('%s', (_why, when, fits) => {
  const same: Convert = (amount, to) => (amount.currency === to ? { money: amount, by: 'the same', day: '2026-11-20' } : undefined);
  expect(routesOf(draft(order(), bench()).value!, [{ when, to: 'mail' }], same).length).toBe(fits ? 1 : 0);
});

test('without a rate a rule about value does not fit', () => {
  expect(routesOf(draft(order(), bench()).value!, builtInRouting, () => undefined).map(({ to }) => to)).toEqual(['air-parcel', 'express']);
});

test('the batch knows how many go to one recipient, and the range of a price', () => {
  const batch = batchIndex();
  batch.note(order());
  batch.note(order({ id: '#4058', recipient: { ...order().recipient, name: 'ANA  LIMA' }, items: [line('RING-7', 1, 9_00)] }));
  batch.note(order({ id: '#4059', recipient: { ...order().recipient, name: 'Rui Lima' } }));
  expect(batch.shipmentsTo(order().recipient)).toBe(2);
  expect(batch.shipmentsTo({ ...order().recipient, city: 'Porto' })).toBe(0);
  expect(batch.unitValues('RING-7', 'USD')).toEqual({ least: usd(9_00), greatest: usd(17_00) });
  expect(batch.unitValues('RING-7', 'EUR')).toBeUndefined();
});

test('the batch knows what goes to one recipient is worth together, discounts taken off, what stays out left out', () => {
  const batch = batchIndex();
  batch.note(order({ items: [line('RING-7', 2, 9_00)], discount: usd(1_50) }));
  batch.note(order({ id: '#4058', items: [line('RING-7', 1, 9_00), { ...line('LAMP-E27', 1, 20_00), notToShip: 'cancelled' }] }));
  batch.note(order({ id: '#4059', items: [{ sku: 'RING-7', title: 'Ring', quantity: 1 }], goodsTotal: usd(5_00) }));
  batch.note(order({ id: '#4060', items: [{ sku: 'RING-7', title: 'Ring', quantity: 1 }] }));
  expect(batch.valueTo(order().recipient, 'USD')).toEqual(usd(30_50));
  expect(batch.valueTo(order().recipient, 'EUR')).toBeUndefined();
  expect(batch.valueTo({ ...order().recipient, city: 'Porto' }, 'USD')).toBeUndefined();
});

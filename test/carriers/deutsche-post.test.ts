import { expect, test } from 'vitest';
import { packet52, packet53 } from '../../src/carriers/deutsche-post/packet.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { filesOf, written } from './bulk-rows.ts';

const german = shipments[0]!;
const eur = (minor: number) => money(minor, 'EUR');

test('values and weights are of the line, the total is at the end, and the parcel weighs whole grams', () => {
  const { rows } = written(packet53, german);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    WEIGHT: '90',
    DECLARED_CONTENT_AMOUNT_1: '2',
    DECLARED_VALUE_1: '34.00',
    DECLARED_NETWEIGHT_1: '7',
    DECLARED_VALUE_2: '28.90',
    DECLARED_NETWEIGHT_2: '62',
    DECLARED_VALUE_3: '',
    TOTAL_VALUE: '62.90',
  });
});

test.each([
  ['small-packet-tracked', 'GPT'],
  ['small-packet', 'GMP'],
])('%s is the product %s', (service, product) => expect(written(packet53, parcel({ service })).rows[0]!.PRODUCT).toBe(product));

test('a service it has no product for is held', () =>
  expect(written(packet53, parcel({ service: 'registered' }))).toMatchObject({ rows: [], codes: ['carriers/no-code'] }));

test('a gift is held: only the word for goods that are sold is known', () =>
  expect(written(packet53, parcel({ category: 'gift' }))).toMatchObject({ rows: [], codes: ['carriers/no-code'] }));

test.each([
  [5, 0],
  [6, 1],
])('%i contents that differ: %i too many', (count, problems) => {
  const items = Array.from({ length: count }, (_, i) => item({ description: `Ring of size ${i}` }));
  expect(written(packet53, parcel({ items })).codes.filter((code) => code === 'carriers/too-many-lines')).toHaveLength(problems);
});

test('the IOSS number goes along in the list of 53 columns only', () => {
  expect(columnsOf(packet53)).toHaveLength(53);
  expect(columnsOf(packet52)).toHaveLength(52);
  expect(written(packet53, german).rows[0]).toMatchObject({ SENDER_CUSTOMS_REFERENCE: 'IM4420000017', IMPORTER_CUSTOMS_REFERENCE: '' });
  expect(Object.values(written(packet52, german).rows[0]!)).not.toContain('IM4420000017');
});

test.each([
  ['Ana Sofia Rodrigues de Almeida', []],
  ['Ana Sofia Rodrigues de Almeidas', ['carriers/shortened']],
])('the name %s', (name, codes) => expect(written(packet53, parcel({ recipient: buyer('CH', { name }) })).codes).toEqual(codes));

test('cells are parted by semicolons after a byte order mark', async () => {
  const light = parcel({ items: [item({ netMilligrams: grams(0.2) }, { value: eur(1_00) })], grossMilligrams: grams(0.3) });
  const [[, bytes]] = [...(await filesOf(packet53, [light]))] as [[string, Buffer]];
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString().split('\n')[1]).toMatch(/^GPT;PRIORITY;;;;4057;.*;SG;1;EUR;SALE_GOODS;1;Silver ring;1;1\.00;711311;CN;/);
});

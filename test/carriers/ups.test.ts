import { describe, expect, test } from 'vitest';
import type { Shipment } from '../../src/carriers/carrier.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { upsBatch } from '../../src/carriers/ups/batch.ts';
import { money } from '../../src/model/money.ts';
import { shipments } from '../batch.ts';
import { filesOf, rowsOf, sheetsOf, taken } from './bulk-rows.ts';

const german = shipments[0]!;
const headings = columnsOf(upsBatch).map(({ heading }) => heading);

/** Cells of a shipment by heading, and the codes of what was said of them. */
function written(shipment: Shipment) {
  const { value, problems } = rowsOf(upsBatch, shipment);
  const [row = []] = value?.[0]?.[0] ?? [];
  return { cells: Object.fromEntries(headings.map((heading, i) => [heading, row[i]])), codes: problems.map(({ code }) => code) };
}

test('has no headings: the first line is a parcel, with a delimiter for each of the 80 fields', async () => {
  const [[name, bytes]] = [...(await filesOf(upsBatch, [german]))] as [[string, Buffer]];
  expect(name).toBe('bulk-ups-batch-0001.csv');
  const [rows] = sheetsOf(name, bytes, upsBatch);
  expect(rows).toHaveLength(1);
  expect(rows![0]).toHaveLength(80);
});

test.each([
  [250, ['0001']],
  [251, ['0001', '0002']],
])('%i shipments stand in the parts %o', async (count, parts) => {
  const many = Array.from({ length: count }, (_, i) => ({ ...german, id: `P-${i}` }));
  expect([...(await filesOf(upsBatch, many)).keys()]).toEqual(parts.map((part) => `bulk-ups-batch-${part}.csv`));
});

describe('a parcel', () => {
  test('has its weight in kilograms and its value in USD', () => {
    const { cells, codes } = written(german);
    expect(cells).toMatchObject({ Weight: '0.09', 'Unit of Measure': 'KG', 'Customs Value': '78.63', Length: '22', Service: '65' });
    expect(codes).toContain('carriers/converted');
    expect(written({ ...german, value: money(1_00, 'USD') }).codes).not.toContain('carriers/converted');
  });

  test.each([
    ['saver', '65'],
    ['express', '07'],
    ['expedited', '08'],
  ])('by %s has the code %s', (service, code) => expect(written({ ...german, service }).cells.Service).toBe(code));

  test('with a # keeps its first field free of it', () => {
    const { cells } = written({ ...german, recipient: { ...german.recipient, name: '#4057 Jana Wolf' } });
    expect(cells['Contact Name']).toBe('No. 4057 Jana Wolf');
  });

  test('says which batteries are in it, and nothing where the catalogue does not', () => {
    const [lamp] = shipments[1]!.items;
    const of = (battery: 'ion-installed' | 'metal-packed' | 'none') => [{ ...lamp!, product: { ...lamp!.product, battery } }];
    const { battery: _, ...silent } = lamp!.product;
    const shown = (items: Shipment['items']) => {
      const { cells } = written({ ...german, items, value: items[0]!.value });
      return [cells['Lithium Ion In Equipment'], cells['Lithium Metal With Equipment']];
    };
    expect(shown(of('ion-installed'))).toEqual(['1', '0']);
    expect(shown(of('metal-packed'))).toEqual(['0', '1']);
    expect(shown(of('none'))).toEqual(['0', '0']);
    expect(shown([{ ...lamp!, product: silent }])).toEqual(['', '']);
  });

  test.each([
    ['Contact Name', { name: 'J'.repeat(35) }, { name: `${'J'.repeat(30)} Weber` }, 'carriers/shortened'],
    ['Postal Code', { postcode: '1234567890' }, { postcode: '12345678901' }, 'carriers/does-not-fit'],
    ['Telephone', { phone: '001234567890123' }, { phone: '0012345678901234' }, 'carriers/does-not-fit'],
    ['Address 1', { lines: ['a'.repeat(35)] }, { lines: ['a'.repeat(106)] }, 'carriers/address-shortened'],
  ])('%s may be as long as its field, and not longer', (heading, fits, tooLong, code) => {
    const at = written({ ...german, recipient: { ...german.recipient, ...fits } });
    expect(at.codes).not.toContain(code);
    expect(at.cells[heading]).toBe(Object.values(fits).flat()[0]);
    expect(written({ ...german, recipient: { ...german.recipient, ...tooLong } }).codes).toContain(code);
  });

  test('without a telephone is held', () => {
    const { phone: _, ...silent } = german.recipient;
    expect(written({ ...german, recipient: silent }).codes).toContain('carriers/missing-value');
    expect(taken(upsBatch, [{ ...german, recipient: silent }]).good).toEqual([]);
  });
});

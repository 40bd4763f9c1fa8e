import { expect, test } from 'vitest';
import { fixture, inputOf, readAll, told } from './reading.ts';

test('the order grid is known, and each of its orders refused with the reason', async () => {
  const read = await told('magento/order-grid.csv');
  const golden = new URL('../../fixtures/platforms/magento/order-grid.expected.json', import.meta.url).pathname;
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(golden);
});

test('a row without an id is refused too; an empty one is nothing', async () => {
  const [header, row] = Buffer.from(fixture('magento/order-grid.csv')).toString().split('\n') as [string, string];
  const text = [header, row.replace(/^\d+/, ''), ','.repeat(21), ''].join('\n');
  const { reads } = await readAll([inputOf('grid.csv', text)]);
  expect(reads.map(({ id, problems }) => [id, problems.map(({ code }) => code)])).toEqual([['(line 2)', ['magento/no-items']]]);
});

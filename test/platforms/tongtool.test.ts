import { expect, test } from 'vitest';
import { indexHeader } from '../../src/platforms/row.ts';
import { tongtool } from '../../src/platforms/tongtool/tongtool.ts';
import { fixture, inputOf, readAll } from './reading.ts';

test('a stock list is refused as one, once, whichever row its header stands in', async () => {
  const { files, reads } = await readAll([inputOf('stock.csv', fixture('tongtool/stock-list.csv'))]);
  expect(files).toMatchObject([{ platform: 'tongtool', layout: 'stock-list', encoding: 'gb18030', rows: 2, orders: 1, problems: [] }]);
  expect(reads.map(({ problems }) => problems.map(({ code, where }) => [code, where.line]))).toEqual([[['tongtool/stock-list', 5]]]);
  expect(reads[0]!.problems[0]!.fix).toContain('init --map');
  expect(reads[0]!.order).toBeUndefined();
});

test('a file with order numbers is no stock list', () => {
  expect(tongtool.layouts[0]!.recognises(indexHeader(['SKU', '仓库', '可用库存', '订单号']))).toBe(false);
});

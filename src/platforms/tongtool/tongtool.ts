/** TongTool (通途), a seller's program. Its stock list is known well enough to be refused as one; the layout of its order exports is not known. */
import type { Layout, Platform } from '../platform.ts';
import { stockList } from './problems.ts';

/** That the header stands in row 4 is known; its words are unverified, so all that comes of them is a refusal with its reason. */
const columns = ['SKU', '仓库', '可用库存'];

const stock: Layout = {
  id: 'stock-list',
  title: 'stock list (refused)',
  basis: 'none',
  fallback: 'gb18030',
  columns,
  recognises: (header) => columns.every((column) => header.has(column)) && !header.has('订单号') && !header.has('订单编号'),
  orderKey: () => '(stock list)',
  readOrder: ([first]) => ({ id: '(stock list)', problems: [stockList({ file: first!.file, line: first!.line }, {})] }),
};

export const tongtool: Platform = {
  id: 'tongtool',
  name: 'TongTool 通途',
  source: {
    title: 'TongTool stock lists as a public program reads them',
    url: 'https://www.tongtool.com/',
    retrieved: '2026-11-22',
    certainty: 'unverified',
  },
  lacks: ['orders: their layout is not known'],
  remarks: [
    'The layout of its order exports is not known: map it under "stores" in the settings; `declarant init --map FILE` proposes how.',
    'Some templates write the order number into the description of goods; such a description is held by wco/description-code.',
  ],
  unverified: ['The headings of the stock list, which is refused as one; its header stands in row 4.'],
  layouts: [stock],
};

/** What can be wrong with a WooCommerce export besides its cells. */
import { type Kind, problemKind } from '../../model/problem.ts';

const other = 'If this shop names its columns otherwise, describe the file in the settings as a store.';

export const noOrderRow = problemKind({
  code: 'woocommerce/no-order-row',
  severity: 'error',
  title: 'The rows name goods only: the row with status and address is missing.',
  message: () => 'No row of this order has its status and address.',
  fix: () => 'Export the order again; the file was cut, filtered or sorted.',
});

export const rowsDisagree = problemKind<{ readonly order: string; readonly column: string }>({
  code: 'woocommerce/rows-disagree',
  severity: 'error',
  title: 'Rows of one order contradict each other, as when the exports of two shops are put together.',
  message: ({ order, column }) => `The rows of order ${order} differ in ${column}.`,
  fix: () =>
    'Keep each shop in its own file, and declare them one after the other, each with --shop NAME; hand over the newer export where an order stands in two.',
});

export const rowsTaken = problemKind<{ readonly lines: readonly number[] }>({
  code: 'woocommerce/rows-without-number',
  severity: 'warning',
  title: 'Rows without an order number were read as further items of the order above them.',
  message: ({ lines }) => `${at(lines)} no order number; read as further items of the order above.`,
  fix: () => 'If the file was sorted after the export, export it again: the items would be in the wrong parcels.',
});

export const rowsUnclear = problemKind<{ readonly lines: readonly number[]; readonly stated: string }>({
  code: 'woocommerce/rows-unclear',
  severity: 'error',
  title: 'Rows without an order number do not fit the order above them by its own count of items.',
  message: ({ lines, stated }) => `${at(lines)} no order number, and the order above says that it has ${stated} items.`,
  fix: () => 'The file was sorted or cut. Export it again, with the order number in every row.',
});

export const countDisagrees = problemKind<{ readonly lines: number; readonly pieces: number; readonly stated: string }>({
  code: 'woocommerce/count-disagrees',
  severity: 'warning',
  title: "The rows of an order do not fit the order's own count of items.",
  message: ({ lines, pieces, stated }) => `The order says that it has ${stated} items; its rows hold ${lines} lines of ${pieces} pieces.`,
  fix: () => 'Look whether all items of the order are in the file.',
});

export const noCurrency = problemKind({
  code: 'woocommerce/no-currency',
  severity: 'warning',
  title: 'The export names no currency, so its prices say nothing; the values come from the catalogue.',
  message: () => 'The file names no currency; its prices were not used.',
  fix: () => `Add the column Currency to the export. ${other}`,
});

export const lineDisagrees = problemKind<{ readonly line: string; readonly total: string }>({
  code: 'woocommerce/line-disagrees',
  severity: 'error',
  title: 'Item Cost times quantity is not what the columns of the line say, so what the buyer paid is not known.',
  message: ({ line, total }) => `Item Cost times Quantity is ${line}; the line says ${total}.`,
  fix: () => `Look at the order in the shop. ${other}`,
});

export const subtotalDisagrees = problemKind<{ readonly goods: string | undefined; readonly subtotal: string | undefined }>({
  code: 'woocommerce/subtotal-disagrees',
  severity: 'warning',
  title: 'Whether the prices have the discount off cannot be told by the subtotal; they were taken as they stand.',
  message: ({ goods, subtotal }) =>
    `The lines come to ${goods ?? 'a part of the order'}, the subtotal is ${subtotal ?? 'not given'}; no discount was taken off.`,
  fix: () => 'Compare the order with the shop, and correct Item Cost if the goods cost less.',
});

export const columnTwice = problemKind<{ readonly values: readonly string[] }>({
  code: 'woocommerce/column-twice',
  severity: 'error',
  title: 'Two columns have one name and differ, so it is not known which is meant.',
  message: ({ values }) => `Columns of this name hold ${values.map((value) => `"${value}"`).join(' and ')}.`,
  fix: () => `Take one of the two out of the export, or rename it. ${other}`,
});

export const noShippingAddress = problemKind({
  code: 'woocommerce/no-shipping-address',
  severity: 'error',
  title: 'An order that is to be shipped has no shipping address; the billing address is not taken for it.',
  message: () => 'The shipping address is empty.',
  fix: () => 'Fill in the shipping address, or take the order out if nothing is to be sent.',
});

const at = (lines: readonly number[]): string => (lines.length === 1 ? `Line ${lines[0]} has` : `Lines ${lines.join(', ')} have`);

// biome-ignore format: a list
export const woocommerceProblems: readonly Kind[] = [
  noOrderRow, rowsDisagree, rowsTaken, rowsUnclear, countDisagrees, noCurrency, lineDisagrees, subtotalDisagrees, columnTwice, noShippingAddress,
];

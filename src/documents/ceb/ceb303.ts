/**
 * CEB303, the order (电子订单): before the list.
 *
 * | element | filled from |
 * |---|---|
 * | `orderType` | B for sales to companies (9710), else E |
 * | `orderNo` | the order, as its platform writes it |
 * | `goodsValue` `freight` `currency` | value of the goods after discounts; freight that the buyer paid, 0 without one; one currency for both |
 * | `gnum` `itemNo` `qty` | line, SKU and quantity, the same in CEB603 |
 * | `itemName` `barCode` `unit` | catalogue: `description_local`, `gtin` (else 无), `unit` |
 * | `itemDescribe` | the platform's title |
 * | `price` `totalPrice` | value of the line by its quantity, at five decimals; value of the line |
 */
import { chinaCurrency, chinaUnit } from '../../model/china-codes.ts';
import { zero } from '../../model/money.ts';
import type { Item } from '../../model/shipment.ts';
import { amount, price } from '../china-figures.ts';
import { chineseName, currenciesKnown, eachLine, oneCurrency, oneToOne, platformKnown, unitKnown } from './against.ts';
import { beginOf, messageDocument } from './message.ts';
import { noBarCode, platformOf, sellerOf } from './parties.ts';

export const ceb303 = messageDocument<'exporter'>({
  number: '303',
  name: 'Order for customs, China (CEB303)',
  node: 'Order',
  needs: [],
  against: (shipment, group, filing) => [
    ...platformKnown(shipment, group, filing),
    ...oneToOne(shipment, 'CEB303'),
    ...currenciesKnown(shipment),
    ...oneCurrency(shipment, 'CEB303'),
    ...eachLine(shipment, chineseName, unitKnown),
  ],
  limits: ({ orders, items }) => [
    { field: 'order number', value: orders[0], most: 60 },
    ...items.flatMap(({ product, title }, i) => [
      { field: 'SKU', value: product.sku, most: 30, item: i + 1 },
      { field: 'Chinese name', value: product.descriptionLocal, most: 250, item: i + 1 },
      { field: 'title', value: title, most: 1000, item: i + 1 },
      { field: 'GTIN', value: product.gtin, most: 50, item: i + 1 },
    ]),
  ],
  content: (shipment, group, filing) => ({
    OrderHead: {
      ...beginOf('ceb303', shipment, group),
      orderType: shipment.decision.exportProcedure === '9710' ? 'B' : 'E',
      orderNo: shipment.orders[0],
      ...platformOf(shipment, filing),
      ...sellerOf(group, filing),
      goodsValue: amount(shipment.value),
      freight: amount(shipment.freight ?? zero(shipment.value.currency)),
      currency: chinaCurrency(shipment.value.currency),
    },
    OrderList: shipment.items.map(lineOf),
  }),
});

const lineOf = (item: Item, index: number) => ({
  gnum: index + 1,
  itemNo: item.product.sku,
  itemName: item.product.descriptionLocal,
  itemDescribe: item.title || undefined,
  barCode: item.product.gtin ?? noBarCode,
  unit: chinaUnit(item.product.unit),
  currency: chinaCurrency(item.value.currency),
  qty: item.quantity,
  price: price(item),
  totalPrice: amount(item.value),
});

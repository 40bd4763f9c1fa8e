/** Messages of China's customs, read back. */
import { amount, kilograms } from '../documents/china-figures.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { chinaCurrency } from '../model/china-codes.ts';
import { add, parseMoney } from '../model/money.ts';
import { parseGrams, parseKilograms } from '../model/weight.ts';
import { type CebNode, cebNodes } from './ceb-nodes.ts';
import type { Filed, FiledRecord } from './filed.ts';

const expects: Filed['expects'] = (shipment) => ({
  orderNo: shipment.orders[0]!,
  logisticsNo: shipment.number,
  copNo: shipment.shipment,
  appStatus: '1',
  goodsValue: plain(shipment.value),
  grossWeight: weight(shipment.grossGrams),
  netWeight: weight(shipment.netGrams),
});

const ofShipments = (number: string, field: 'orderNo' | 'logisticsNo'): Filed => ({
  stem: `ceb${number}`,
  extension: 'xml',
  key: { field, by: field === 'orderNo' ? 'order' : 'number' },
  read: (bytes) => cebNodes(bytes, `CEB${number}Message`),
  expects,
  line: ({ quantity, lineValue, sku }, i) => ({ gnum: String(i + 1), itemNo: sku, qty: String(quantity), totalPrice: plain(lineValue) }),
});

/** One receipt an order: goods and freight, which are of one currency there. */
const ofReceipts: Filed = {
  ...ofShipments('403', 'orderNo'),
  expects: (shipment) => ({ ...expects(shipment), ...chargeOf(shipment) }),
};

const chargeOf = ({ value, freight }: ManifestShipment): Readonly<Record<string, string>> => {
  const goods = parseMoney(value.amount, value.currency)!;
  const carriage = freight && parseMoney(freight.amount, freight.currency)!;
  return carriage && carriage.currency !== goods.currency
    ? {}
    : { charge: amount(carriage ? add(goods, carriage) : goods), currency: chinaCurrency(goods.currency) ?? '' };
};

/** A master bill has a line for each parcel, and says its number alone. */
const ofParcels: Filed = {
  stem: 'ceb607',
  extension: 'xml',
  key: { field: 'logisticsNo', by: 'number' },
  async *read(bytes) {
    for await (const bill of cebNodes(bytes, 'CEB607Message')) yield* parcelsOf(bill);
  },
  expects: ({ number }) => ({ logisticsNo: number, appStatus: '1' }),
  // Each parcel as its list says it, to ten milligrams.
  sums: { grossWeight: { of: ({ grossGrams }) => parseKilograms(weight(grossGrams))!, says: kilograms } },
};

const parcelsOf = (bill: CebNode): FiledRecord[] => {
  const appStatus = bill.fields.get('appStatus') ?? '';
  return bill.lines.map((own) => ({ line: bill.line, fields: new Map([...own, ['appStatus', appStatus]]), lines: [], bill }));
};

export const cebFiled: readonly Filed[] = [
  ofShipments('303', 'orderNo'),
  ofReceipts,
  ofShipments('505', 'logisticsNo'),
  ofShipments('603', 'logisticsNo'),
  ofParcels,
];

const plain = ({ amount: of, currency }: ManifestShipment['value']): string => amount(parseMoney(of, currency)!);
const weight = (grams: string): string => kilograms(parseGrams(grams)!);

/**
 * CEB403, the receipt of payment (收款单): before the list of a retail sale (9610), for the platforms that
 * `filing.china.payments` names.
 *
 * | element | filled from |
 * |---|---|
 * | `orderNo` | the order, as its platform writes it |
 * | `payCode` `payName` | `filing.china.payments`, by platform of the order; the code is absent for an enterprise abroad |
 * | `payNo` | the transaction that the export names, whole; absent where it names none |
 * | `charge` `currency` | goods after discounts and freight that the buyer paid, in their one currency: the sum of CEB303, and only where the export prices all of them |
 * | `accountingDate` | when the buyer paid, by the export: in Beijing time where the export names an offset, else as it stands; a day alone at 000000 |
 *
 * Unverified: that `accountingDate` is Beijing time; that the moment of payment stands for that of arrival, which no export says; that `charge` is
 * without taxes that the platform takes beside the price; whether receipts are still asked for.
 */
import { chinaCurrency } from '../../model/china-codes.ts';
import { add, type Money } from '../../model/money.ts';
import { figuresOf } from '../../model/payment.ts';
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import { amount } from '../china-figures.ts';
import { exportSilent } from '../filing-problems.ts';
import { currenciesKnown, oneCurrency, oneToOne, platformKnown } from './against.ts';
import { beginOf, messageDocument } from './message.ts';
import { platformOf, sellerOf } from './parties.ts';

const beijing = 8 * 60;

/** Sales to companies (9710) have order and waybill before the list, and no receipt. */
const retail = '9610';

export const ceb403 = messageDocument<'exporter' | 'payments'>({
  number: '403',
  name: 'Receipt of payment for customs, China (CEB403)',
  node: 'Receipts',
  needs: ['payments'],
  serves: ({ platform, decision }, { payments = {} }) => decision.exportProcedure === retail && payments[platform] !== undefined,
  against: (shipment, group, filing) => [
    ...platformKnown(shipment, group, filing),
    ...oneToOne(shipment, 'CEB403'),
    ...currenciesKnown(shipment),
    ...oneCurrency(shipment, 'CEB403'),
    ...paymentKnown(shipment, group.carrier),
  ],
  limits: ({ orders, payment }) => [
    { field: 'order number', value: orders[0], most: 60 },
    { field: 'payment reference', value: payment?.reference, most: 60 },
  ],
  content: (shipment, group, filing) => {
    const { code, name } = filing.payments[shipment.platform]!;
    return {
      ...beginOf('ceb403', shipment, group),
      ...platformOf(shipment, filing),
      ...sellerOf(group, filing),
      orderNo: shipment.orders[0],
      payCode: code,
      payName: name,
      payNo: shipment.payment?.reference,
      charge: amount(chargeOf(shipment)),
      currency: chinaCurrency(shipment.value.currency),
      accountingDate: figuresOf(shipment.payment!.at!, beijing),
    };
  },
});

const chargeOf = ({ value, freight }: Shipment): Money => (freight ? add(value, freight) : value);

/** Where several orders travel together there is no one payment, and that is told as such. */
function paymentKnown({ id, orders, platform, payment }: Shipment, carrier: string): Problem[] {
  if (orders.length > 1) return [];
  const lacks: [field: string, what: string, column: string][] = [
    ...(payment?.at ? [] : ([['payment.at', 'when the buyer paid', 'moment of payment']] as [string, string, string][])),
    ...(payment && !payment.priced ? ([['payment', 'what the buyer paid for the goods', 'prices']] as [string, string, string][]) : []),
  ];
  const otherwise = `or take ${platform} out of carriers.${carrier}.filing.china.payments`;
  return lacks.map(([field, what, column]) =>
    exportSilent(
      { shipment: id, field },
      { order: orders[0]!, platform, what, document: 'CEB403', fix: `Export the orders with their ${column}, ${otherwise}.` },
    ),
  );
}

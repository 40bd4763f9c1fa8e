/** What a hand-off file cannot say of a shipment. Tariff numbers that are too short and makers' codes that are missing the regime has found before. */
import { type Convert, formatMoney, type Money } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import { readS10 } from '../../model/s10.ts';
import type { Shipment } from '../../model/shipment.ts';
import { dataMissing, noRate, wrongForm } from '../filing-problems.ts';
import { dollar, dollarsOf, inDollars } from './figures.ts';

/** Amounts that have a rate, and lines that are still worth something in dollars. */
export function amountsSaid(shipment: Shipment, document: string, convert?: Convert): Problem[] {
  const unknown = withoutRate(shipment, document, convert);
  if (unknown.length > 0) return unknown;
  const { lines } = dollarsOf(shipment, convert);
  return shipment.items.flatMap(({ value }, i) =>
    value.minor > 0 && lines[i]!.minor === 0
      ? [
          wrongForm(
            { shipment: shipment.id, item: i + 1, field: 'value' },
            { what: 'value of the line', value: formatMoney(value), says: 'at least 0.01 USD', document },
          ),
        ]
      : [],
  );
}

/** Each currency that has no rate, told once. */
function withoutRate({ id, value, freight, insurance }: Shipment, document: string, convert?: Convert): Problem[] {
  const amounts: readonly (readonly [field: string, amount: Money | undefined])[] = [
    ['value', value],
    ['freight', freight],
    ['insurance', insurance],
  ];
  const unknown = amounts.flatMap(([field, amount]) => (amount && !inDollars(amount, convert) ? [{ field, amount }] : []));
  return unknown
    .filter(({ amount }, i) => unknown.findIndex((other) => other.amount.currency === amount.currency) === i)
    .map(({ field, amount }) => noRate({ shipment: id, field }, { from: amount.currency, to: dollar, document }));
}

/** The number that the carrier has given; one that is not known yet is looked at when it comes. */
export function isS10({ id, number }: Shipment, document: string): Problem[] {
  if (number === undefined) return [];
  const read = readS10(number);
  if (read?.faults.length === 0) return [];
  const why = read ? ` (${read.faults.join(', ')})` : '';
  const says = `an S10 number of two letters, eight digits, a right check digit and a country${why}`;
  return [wrongForm({ shipment: id, field: 'number' }, { what: 'number', value: number, says, document })];
}

/** As air cargo messages and the screening before loading take it. */
export function isHouseWaybill({ id, number }: Shipment, document: string): Problem[] {
  if (number === undefined || /^[A-Z0-9]{1,12}$/.test(number)) return [];
  const says = 'a house waybill number of 1 to 12 capital letters and digits';
  return [wrongForm({ shipment: id, field: 'number' }, { what: 'number', value: number, says, document })];
}

/** Ten digits of another country's tariff look like an HTSUS number and are none. */
export const ownTariff = ({ id, items }: Shipment): Problem[] =>
  items.flatMap(({ hs, product: { sku, hs: general, hsOf } }, i) =>
    /^\d{10}$/.test(hs) && hs === general && !Object.values(hsOf).includes(hs)
      ? [
          dataMissing(
            { shipment: id, item: i + 1, field: 'hsOf.US' },
            { sku, what: 'tariff number of the United States (HTSUS)', column: 'hs_us' },
          ),
        ]
      : [],
  );

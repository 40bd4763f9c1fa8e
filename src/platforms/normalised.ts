/** An order as `declarant orders --json` prints it: amounts as exact strings, what is absent left out. */
import { formatAmount, formatMoney, type Money } from '../model/money.ts';
import type { Declared, Order, OrderItem } from '../model/order.ts';
import type { Party } from '../model/party.ts';
import { formatGrams } from '../model/weight.ts';

/** Plain JSON, keys in the documented order. `source` becomes `sources` only where two files were joined. */
export function formatOrder(order: Order): Readonly<Record<string, unknown>> {
  const { shipping, discount, items, recipient, sources, sellerTaxIds, weighed: _, ...plain } = order;
  return present({
    id: plain.id,
    platform: plain.platform,
    placedOn: plain.placedOn,
    currency: plain.currency,
    trade: plain.trade,
    recipient: formatRecipient(recipient),
    items: items.map(formatItem),
    goodsTotal: amount(plain.goodsTotal),
    shipping: amount(shipping),
    discount: amount(discount),
    service: plain.service,
    notToShip: plain.notToShip,
    sellerTaxIds: sellerTaxIds.length > 0 ? sellerTaxIds.map(({ scheme, number, owner }) => ({ scheme, number, owner })) : undefined,
    ...(sources.length === 1 ? { source: sources[0] } : { sources }),
  });
}

const amount = (money: Money | undefined): string | undefined => money && formatAmount(money);

const formatRecipient = ({ name, company, lines, city, region, postcode, country, phone, email, taxId }: Party) =>
  present({
    name: text(name),
    company,
    lines: lines.length > 0 ? lines : undefined,
    city: text(city),
    region,
    postcode,
    country: text(country),
    phone,
    email,
    taxId,
  });

const formatItem = ({ sku, title, quantity, unitPrice, lineTotal, taxInside, declared, notToShip }: OrderItem) =>
  present({
    sku: text(sku),
    title: text(title),
    quantity,
    unitPrice: amount(unitPrice),
    lineTotal: amount(lineTotal),
    taxInside: amount(taxInside),
    declared: declared && formatDeclared(declared),
    notToShip,
  });

/** Of one unit: the value with its currency, the weight in grams. */
const formatDeclared = ({ description, descriptionLocal, hs, unitValue, netMilligrams }: Declared) =>
  present({
    description,
    descriptionLocal,
    hs,
    unitValue: unitValue && formatMoney(unitValue),
    netGrams: netMilligrams === undefined ? undefined : formatGrams(netMilligrams),
  });

const text = (value: string): string | undefined => (value === '' ? undefined : value);

const present = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

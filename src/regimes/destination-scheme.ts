/** A destination's vendor scheme: whose number travels, and whether the scheme covers the shipment. */
import { inForce } from '../model/dated.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { SellerTaxId } from '../model/party.ts';
import type { Context, Shipment } from '../model/shipment.ts';
import { cifOf } from './charges.ts';
import type { Destination, VendorScheme } from './destination.ts';

/** A sale to a consumer: what vendor schemes are for. */
export const isConsumerSale = ({ trade, category }: Shipment): boolean =>
  (trade === 'b2c' || trade === 'f2c') && category === 'sale-of-goods';

const isCovered = (shipment: Shipment, scheme: VendorScheme): boolean => isConsumerSale(shipment) || (scheme.alsoFor?.(shipment) ?? false);

/** In one spelling where the form is known; otherwise as it was given, since a hyphen may belong to it. */
const written = (number: string, { form }: VendorScheme): string => (form ? number.replace(/[\s./-]/g, '').toUpperCase() : number.trim());

/** The number of the scheme that came with the order, the platform's before the seller's. */
export function schemeOfOrder({ sellerTaxIds }: Shipment, { code }: VendorScheme): SellerTaxId | undefined {
  const ids = sellerTaxIds.filter(({ scheme, number }) => scheme === code && number.trim() !== '');
  return ids.find(({ owner }) => owner === 'platform') ?? ids[0];
}

/** The number that may travel: the order's first, then the exporter's own for its own sales to consumers. */
export function schemeNumber(shipment: Shipment, scheme: VendorScheme, { exporter }: Context): SellerTaxId | undefined {
  const told = schemeOfOrder(shipment, scheme);
  if (told) return { ...told, number: written(told.number, scheme) };
  const own = exporter.ids[scheme.id];
  return own && isCovered(shipment, scheme) ? { scheme: scheme.code, number: written(own, scheme), owner: 'seller' } : undefined;
}

/** Why the scheme does not cover the shipment, or undefined where it does. */
export function outsideScheme(shipment: Shipment, scheme: VendorScheme, context: Context): string | undefined {
  const entry = inForce(scheme.most, context.on);
  if (!entry) return 'it had not begun';
  if (!isCovered(shipment, scheme)) return shipment.trade === 'b2b' ? 'the buyer is a company' : 'it is no sale to a consumer';
  if (scheme.excludes && shipment.items.some(scheme.excludes.item)) return scheme.excludes.says;
  return entry.value === null ? undefined : aboveScheme(shipment, scheme, context, entry.value);
}

function aboveScheme(shipment: Shipment, { per, basis }: VendorScheme, { convert }: Context, most: Money): string | undefined {
  const whole = basis === 'cif' ? cifOf(shipment, { convert }).money : shipment.value;
  const amounts = per === 'item' ? shipment.items.map(({ unitValue }) => unitValue) : [whole];
  for (const amount of amounts) {
    const value = convert(amount, most.currency)?.money;
    if (!value) return `no rate to ${most.currency} is known`;
    if (value.minor > most.minor) return `${formatMoney(value)}${per === 'item' ? ' for one item' : ''} is above ${formatMoney(most)}`;
  }
  return undefined;
}

/** A number of the right form under a scheme that covers the shipment. */
export function schemeOf(shipment: Shipment, law: Destination, context: Context): SellerTaxId | undefined {
  const { scheme } = law;
  if (!scheme || outsideScheme(shipment, scheme, context) !== undefined) return undefined;
  const number = schemeNumber(shipment, scheme, context);
  return number && (scheme.form?.pattern.test(number.number) ?? true) ? number : undefined;
}

/** The number of the import scheme (IOSS): which one travels, and whether it is well formed. Its check digit is not public. */
import type { SellerTaxId } from '../../model/party.ts';
import type { Context, Shipment } from '../../model/shipment.ts';

/** State numbers in an IOSS number, after `IM`; 900 is Northern Ireland. */
// biome-ignore format: a table
const states: ReadonlyMap<string, string> = new Map(Object.entries({
  '040': 'AT', '056': 'BE', '100': 'BG', '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR',
  '276': 'DE', '300': 'GR', '348': 'HU', '372': 'IE', '380': 'IT', '428': 'LV', '440': 'LT', '442': 'LU', '470': 'MT', '528': 'NL',
  '616': 'PL', '620': 'PT', '642': 'RO', '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '900': 'XI',
}));

/** `IM`, three digits of the state, six digits, a check digit: 12 characters. */
export const isIoss = (number: string): boolean => /^IM\d{10}$/.test(number);

/** The state that gave the number; undefined where no state has that number. */
export const stateOf = (number: string): string | undefined => states.get(number.slice(2, 5));

/** The platform's number, or the order's own, where the order brought one. */
export const iossOfOrder = ({ sellerTaxIds }: Shipment): SellerTaxId | undefined => {
  const ids = sellerTaxIds.filter(({ scheme, number }) => scheme === 'IOSS' && number.trim() !== '');
  return ids.find(({ owner }) => owner === 'platform') ?? ids[0];
};

/** The number that may travel: the order's first, then the exporter's own for its own sales to consumers. */
export function iossOf(shipment: Shipment, { exporter }: Pick<Context, 'exporter'>): SellerTaxId | undefined {
  const told = iossOfOrder(shipment);
  if (told) return { ...told, number: compact(told.number) };
  const own = exporter.ids.ioss;
  if (!own || (shipment.trade !== 'b2c' && shipment.trade !== 'f2c')) return undefined;
  return { scheme: 'IOSS', number: compact(own), owner: 'seller' };
}

const compact = (number: string): string => number.replace(/[\s.-]/g, '').toUpperCase();

/** Whose code (MID) stands on which line, and when it is asked. */
import type { Context, Item, Manufacturer, Shipment } from '../../model/shipment.ts';
import { isChinese } from './law.ts';
import { formatMid, provinceOf } from './mid.ts';

/** Whether textiles: chapters 50 to 63. */
export const isTextile = ({ hs }: Item): boolean => /^(5\d|6[0-3])/.test(hs);

/** Whether a maker's code is asked for the line: textiles always; by express also Chinese goods and all above the informal limit. */
export const midAsked = (item: Item, shipment: Shipment, procedure: string | undefined): boolean => {
  if (procedure === undefined || procedure === 'section-321' || procedure === 'gift') return false;
  return isTextile(item) || procedure === 'type-01' || (procedure === 'type-11' && isChinese({ ...shipment, items: [item] }));
};

export function midsOf(shipment: Shipment, procedure: string, { exporter }: Context): readonly (string | undefined)[] | undefined {
  const mids = shipment.items.map((item) => (midAsked(item, shipment, procedure) ? midOf(item, shipment, exporter) : undefined));
  return mids.some((mid) => mid !== undefined) ? mids : undefined;
}

/** A factory that sells itself is the maker where the catalogue names none. The country is the origin of the goods, for Canada the province. */
function midOf({ product }: Item, { trade }: Shipment, exporter: Context['exporter']): string | undefined {
  const own = trade === 'f2c' ? { name: exporter.name, street: exporter.lines[0] ?? '', city: exporter.city } : undefined;
  const maker = product.manufacturer ?? own;
  if (!maker?.city) return undefined;
  const country = product.origin === 'CA' ? provinceIn(product.manufacturer) : product.origin;
  if (country === undefined) return undefined;
  return formatMid({ name: maker.name, ...(maker.street === undefined ? {} : { street: maker.street }), city: maker.city, country });
}

const provinceIn = ({ country = '', region }: Partial<Manufacturer> = {}): string | undefined =>
  provinceOf(region === undefined ? country : `${country}-${region}`);

/** Weights and goods as cargo messages say them. */
import type { Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';

/** `0.42`: kilograms, exact, without needless zeros. */
export function kilograms(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}

/** Descriptions of the content lines, each once. */
export const goodsOf = ({ items }: Shipment): readonly string[] => [...new Set(items.map(({ product }) => product.description))];

/** What the shipper has counted: units of all lines. */
export const unitsOf = ({ items }: Shipment): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Tariff codes of the content lines, each once. */
export const codesOf = ({ items }: Shipment): readonly string[] => [...new Set(items.map(({ hs }) => hs).filter((hs) => hs !== ''))];

/** `4941315550198`: the figures alone, unless there are words in it. */
export const dialled = (phone: string): string => (/\p{L}/u.test(phone) ? phone : phone.replace(/\D/g, ''));

/** Undefined where nothing is said. */
export const said = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

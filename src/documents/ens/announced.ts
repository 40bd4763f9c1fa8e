/** What the entry summary of Great Britain says of a parcel, and what `filing.ens.gb` must say. */
import { isUkEori } from '../../model/eori.ts';
import type { EnsAddress, GbEnsFiling } from '../../model/filing/ens.ts';
import { apportion } from '../../model/money.ts';
import { numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group } from '../document.ts';

export const needs = [
  'sender',
  'declarant',
  'transportMode',
  'conveyance',
  'placeOfLoading',
  'placeOfUnloading',
  'firstOffice',
  'arrival',
  'routing',
  'packageKind',
  'documentType',
] as const satisfies readonly (keyof GbEnsFiling)[];

export type Needed = GbEnsFiling & Required<Pick<GbEnsFiling, (typeof needs)[number]>>;

/** `lacks` has asked for it. */
export const filingOf = ({ filing }: Group): Needed => filing!.ens!.gb as Needed;

/** What is kept of a parcel until its message is full. */
export interface Announced {
  readonly number: string;
  readonly consignee: EnsAddress & { readonly eori?: string };
  readonly items: readonly Goods[];
}

export interface Goods {
  readonly description: string;
  readonly grossGrams: number;
  readonly hs: string;
  readonly un?: string;
}

export const announcedOf = (shipment: Shipment): Announced => ({
  number: numberOf(shipment),
  consignee: consigneeOf(shipment),
  items: goodsOf(shipment),
});

function goodsOf({ items, grossMilligrams }: Shipment): Goods[] {
  const grams = gramsOf(
    grossMilligrams,
    items.map((item) => item.grossMilligrams),
  );
  return items.map(({ product, hs }, i) => ({
    description: oneLine(product.description),
    grossGrams: grams[i]!,
    hs: hs.slice(0, 6),
    ...unOf(product.dangerousGoods),
  }));
}

/** The message has three decimals of a kilogram: the parcel's whole grams, half up, at least one a line, shared out so that the lines add up to it. */
export function gramsOf(parcel: Milligrams, lines: readonly Milligrams[]): number[] {
  const whole = Math.max(lines.length, Math.round(parcel / 1000));
  const above = lines.map((line) => Math.max(0, line - 1000));
  return apportion(whole - lines.length, above).map((grams) => grams + 1);
}

const unOf = (dangerous = ''): Pick<Goods, 'un'> => {
  const [, un] = /^UN(\d{4})$/.exec(dangerous) ?? [];
  return un === undefined ? {} : { un };
};

export function consigneeOf(shipment: Shipment): Announced['consignee'] {
  const { recipient, trade } = shipment;
  const id = recipientIdOf(shipment);
  const eori = id?.kind === 'eori' ? id.number.replace(/\s/g, '') : '';
  return {
    ...addressOf({ ...recipient, name: trade === 'b2b' && recipient.company ? recipient.company : recipient.name }),
    ...(isUkEori(eori) && { eori }),
  };
}

export const consignorOf = ({ exporter, filing }: Group): EnsAddress => filing?.ens?.gb?.consignor ?? addressOf(exporter);

const addressOf = ({ name, lines, postcode, city, country }: Shipment['recipient']): EnsAddress => ({
  name: oneLine(name),
  street: lines.map(oneLine).filter(Boolean).join(', '),
  ...(postcode?.trim() && { postcode: oneLine(postcode) }),
  city: oneLine(city),
  country,
});

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

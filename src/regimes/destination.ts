/**
 * A destination whose law on parcels fits one table: what is free of duty and tax by channel, the vendor scheme, the recipient's number,
 * the digits of the tariff code. A leaf fills the table and adds what is peculiar to it; blank means unknown, `null` that the law gives none.
 */
import type { Series } from '../model/dated.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { idNames } from '../model/national-id.ts';
import type { EntrySummary, NumberPlace, Shipment } from '../model/shipment.ts';
import { formatKilograms, type Milligrams } from '../model/weight.ts';
import type { Charge, Context, Item } from './charges.ts';
import { type Fact, fact } from './regime.ts';

/** Post and express under one law, or two series where it differs. A missing side is not known. */
export interface ByChannel<T> {
  readonly post?: T;
  readonly express?: T;
}

export const both = <T>(of: T): ByChannel<T> => ({ post: of, express: of });

/** Post for customs is all that is not a courier's. */
export const sideOf = ({ channel }: Pick<Shipment, 'channel'>): keyof ByChannel<unknown> => (channel === 'express' ? 'express' : 'post');

/** What a threshold is compared with, and a percentage reckoned of: goods alone (intrinsic, FOB), or with freight and insurance (CIF). */
export type Basis = 'goods' | 'cif';

/** Goods that the law sets apart. */
export interface Goods {
  readonly item: (item: Item) => boolean;
  /** `excise goods are outside the scheme`: stands in a reason and in a gap. */
  readonly says: string;
}

/** A scheme by which the seller or platform charges the tax at the sale; its number travels. */
export interface VendorScheme {
  /** As order exports are normalised: `VOEC`, `AU_GST`. */
  readonly code: string;
  /** `VOEC`, `the GST on low-value goods`: stands in a sentence. */
  readonly name: string;
  /** The key of the exporter's own number in the settings' `ids`. */
  readonly id: string;
  /** The limit itself is within. `null`: no limit; absent before its day: no scheme. */
  readonly most: Series<Money | null>;
  readonly per: 'consignment' | 'item';
  /** What a consignment's limit is compared with; absent: the goods alone. */
  readonly basis?: Basis;
  /** Of the number in capitals without blanks, dots and hyphens; absent where its form is not known, and it travels as it was given. */
  readonly form?: { readonly pattern: Pick<RegExp, 'test'>; readonly says: string; readonly under: Series<string> };
  /** Goods the scheme does not cover. */
  readonly excludes?: Goods;
  /** What it covers besides sales to consumers, as a company that has no number of its own. */
  alsoFor?(shipment: Shipment): boolean;
  readonly places: readonly NumberPlace[];
}

/** How badly the recipient's own number is needed. */
export type Need = 'required' | 'usual' | 'above-relief' | 'formal-only';

export interface RecipientId {
  /** Kinds that will do, the usual one first; as `checkId` knows them. */
  readonly kinds: readonly string[];
  readonly need: Series<Need | null>;
  /** Where it is asked; absent: by every channel. */
  readonly by?: 'post' | 'express';
  /** Where it may be seen; absent: importer's reference, data, invoice, declaration. */
  readonly places?: readonly NumberPlace[];
  /** The check of the number: under an unverified one a wrong number only warns. */
  readonly check: Series<string>;
}

export interface ImportTax {
  /** `VAT`, `GST`. */
  readonly name: string;
  /** Hundredths of a percent: 810 is 8.1 %. `null`: no single rate. */
  readonly basisPoints: Series<number | null>;
  readonly of: Basis;
  /** Only the part of the goods value above the relief is taxed, and the duty. */
  readonly excess?: true;
  /** An amount of tax up to which it is not collected, itself included. */
  readonly notCollected?: Series<Money | null>;
}

/** What a relief and the simplified declaration ask besides the value. */
export interface Bounds {
  /** Gross weight of the parcel, itself included. */
  readonly weight?: Milligrams;
  /** Units of one kind. */
  readonly units?: number;
}

/** What a percentage regime charges as duty, for the shipment in question; undefined where it cannot be said. */
export type Reckon = (shipment: Shipment, context: Context, base: Money) => Charge | null | undefined;

export interface Destination {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Stands in a sentence: `Norway`, `the Philippines`. */
  readonly name: string;
  /** Value up to which no duty is collected, itself included; `null`: none, duty from the first unit. */
  readonly dutyFree: ByChannel<Series<Money | null>>;
  /** The same for the tax collected at the border. */
  readonly taxFree: ByChannel<Series<Money | null>>;
  readonly basis: Basis;
  /** Goods that the reliefs of duty and tax do not cover, not as a gift either. */
  readonly neverFree?: Goods;
  /** Goods on which the tariff lays no duty at all, whatever they are worth; `null`: none of the kind. */
  readonly noDuty?: { readonly item: (item: Item) => boolean; readonly entries: Series<string | null> };
  /** Above the relief. Absent: rates by tariff code, not in the program. */
  readonly duty?: Reckon;
  /** What is asked above the relief, in words: stands in the gap where it is not reckoned. */
  readonly dutyAbove?: ByChannel<Series<string>>;
  readonly tax?: ImportTax;
  /** The same of the tax. */
  readonly taxAbove?: ByChannel<Series<string>>;
  /** Value up to which a simplified declaration will do. */
  readonly simplified?: ByChannel<Series<Money | null>>;
  /** Beyond them a parcel has neither relief nor simplified declaration. */
  readonly bounds?: ByChannel<Series<Bounds | null>>;
  /** Gifts between private persons free of duty and tax. */
  readonly gift?: Series<Money>;
  readonly scheme?: VendorScheme;
  readonly recipientId?: RecipientId;
  /** Digits of the tariff code on every line. */
  readonly hsDigits?: ByChannel<Series<number>>;
  /** Names of the procedures; absent: `low-value`, `simplified`, `full`. */
  readonly procedures?: Partial<Record<Standing, string>>;
  /** Announced, unconfirmed or peculiar: told on every shipment as a note while in force. */
  readonly announced?: Series<string | null>;
  /** Whom the goods are announced to before loading or arrival; `null`: nothing is announced. */
  readonly entrySummary?: { readonly to: EntrySummary; readonly entries: Series<string | null> };
  /** For the reader of `declarant regimes`, beside what the table itself shows. */
  readonly remarks?: readonly { readonly name: string; readonly entries: Series<string | null> }[];
}

/** Where a shipment stands under the table. */
export type Standing = 'gift' | 'scheme' | 'low-value' | 'simplified' | 'full';

const most = (value: Money | null): string => (value ? formatMoney(value) : 'none');
const words = (value: string | null): string => value ?? 'none';

const needs: Readonly<Record<Need, string>> = {
  required: 'required',
  usual: 'usually asked',
  'above-relief': 'asked above the relief',
  'formal-only': 'asked in a full declaration',
};

/** `31`, without needless zeros. */
export const inKilograms = (weight: Milligrams): string => formatKilograms(weight).replace(/\.?0+$/, '');

/** `31 kg`, `3 units of a kind`. */
export const formatBounds = ({ weight, units }: Bounds): string =>
  [weight === undefined ? [] : `${inKilograms(weight)} kg`, units === undefined ? [] : `${units} units of a kind`].flat().join(' and ');

/** Every series of the table as facts. */
export function factsOf(law: Destination, named: (name: string) => string = (name) => name): Fact[] {
  const one = <T>(name: string, entries: Series<T> | undefined, show: (value: T) => string): Fact[] =>
    entries ? [fact(named(name), entries, show, law.country)] : [];
  const two = <T>(name: string, { post, express }: ByChannel<Series<T>>, show: (value: T) => string): Fact[] =>
    post === express ? one(name, post, show) : [...one(`${name}, by post`, post, show), ...one(`${name}, by express`, express, show)];
  const { scheme, recipientId, tax } = law;
  return [
    ...two('Free of duty up to', law.dutyFree, most),
    ...two('Duty where there is no relief', law.dutyAbove ?? {}, words),
    ...two('Free of tax at the border up to', law.taxFree, most),
    ...one('Goods without duty', law.noDuty?.entries, words),
    ...one(`${tax?.name}, percent`, tax?.basisPoints, (points) => (points === null ? 'no single rate' : formatPercent(points))),
    ...two('Tax where there is no relief', law.taxAbove ?? {}, words),
    ...one(`${tax?.name} is not collected up to an amount of`, tax?.notCollected, most),
    ...two('Simplified declaration up to', law.simplified ?? {}, most),
    ...two('Relief and simplified declaration within', law.bounds ?? {}, (bounds) => (bounds ? formatBounds(bounds) : 'any bounds')),
    ...one('Gifts between private persons free up to', law.gift, most),
    ...one(`Scheme ${scheme?.code}, ${scheme?.per === 'item' ? 'an item' : 'a consignment'} up to`, scheme?.most, (value) =>
      value ? formatMoney(value) : 'any value',
    ),
    ...one(`Number of the scheme ${scheme?.code}`, scheme?.form?.under, words),
    ...one(`Recipient’s number (${idNames(recipientId?.kinds ?? [])})`, recipientId?.need, (need) => (need ? needs[need] : 'not asked')),
    ...one('Check of the recipient’s number', recipientId?.check, words),
    ...two('Digits of the tariff code', law.hsDigits ?? {}, String),
    ...one('Announced or not confirmed', law.announced, words),
    ...(law.remarks ?? []).flatMap(({ name, entries }) => one(name, entries, words)),
    ...one('Entry summary declaration', law.entrySummary?.entries, words),
  ];
}

/** `8.1 %` of 810. */
export const formatPercent = (basisPoints: number): string =>
  `${basisPoints % 100 === 0 ? basisPoints / 100 : (basisPoints / 100).toFixed(2).replace(/0$/, '')} %`;

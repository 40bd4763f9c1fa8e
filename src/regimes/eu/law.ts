/** The dated law of the European Union on parcels of low value. */
import { type Series, series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import * as from from './sources.ts';

const eur = (minor: number): Money => money(minor, 'EUR');
const { recordBegins } = from;

/** Goods value of a consignment up to which no customs duty is due; null: no such relief. */
export const dutyRelief: Series<Money | null> = series<Money | null>(
  { since: '2026-07-01', value: null, source: from.reliefEnds },
  { since: recordBegins, value: eur(150_00), source: from.reliefEnds },
);

/** Customs duty on each tariff line of a distance sale up to the ceiling; null: none of the kind. */
export const dutyPerLine: Series<Money | null> = series<Money | null>(
  { since: '2028-07-01', value: null, source: from.reliefEnds },
  { since: '2026-07-01', value: eur(3_00), source: from.reliefEnds },
  { since: recordBegins, value: null, source: from.reliefEnds },
);

/** On which goods, whatever the VAT scheme and the declaration. */
export const dutyScope: Series<string | null> = series<string | null>(
  { since: '2028-07-01', value: null, source: from.reliefEnds },
  {
    since: '2026-07-01',
    value: 'sales to consumers under every VAT scheme, on H1, H6 and H7, excise goods and perfume too; not on an H1 at a preferential rate',
    source: from.reliefEnds,
  },
  { since: recordBegins, value: null, source: from.reliefEnds },
);

/** What a consignment may be worth for IOSS and for the reduced declaration H7; the limit itself is within. */
export const lowValue: Series<Money> = series({ since: recordBegins, value: eur(150_00), source: from.vatDirective });

/** What a consignment by post may be worth for the postal data set H6; the post chooses whether it uses it. */
export const postalSet: Series<Money> = series({ since: recordBegins, value: eur(1000_00), source: from.h6Manual });

/** Gifts between private persons, free of duty. */
export const giftRelief: Series<Money> = series({ since: recordBegins, value: eur(45_00), source: from.reliefs });

export const vat: Series<string> = series({
  since: recordBegins,
  value: 'from the first cent: at the sale (IOSS) or at the border',
  source: from.reliefEnds,
});

export const productIds: Series<string | null> = series<string | null>(
  { since: '2026-11-01', value: 'mandatory: the seller’s and the maker’s, GTIN where one exists', source: from.productIds },
  { since: '2026-07-01', value: 'voluntary', source: from.productIds },
  { since: recordBegins, value: null, source: from.productIds },
);

/** Characters that an identifier may have. */
export const sellersIdLength: Series<number | null> = series<number | null>(
  { since: '2026-07-01', value: 128, source: from.identifierLengths },
  { since: recordBegins, value: null, source: from.identifierLengths },
);
export const makersIdLength: Series<number | null> = series<number | null>(
  { since: '2026-07-01', value: 64, source: from.identifierLengths },
  { since: recordBegins, value: null, source: from.identifierLengths },
);

/** Digits of the tariff code in a full declaration. */
export const fullDigits: Series<number> = series({ since: recordBegins, value: 10, source: from.fullDigits });

/** The only pair of procedures on an H7, and the ordinary one elsewhere. */
export const procedureCode: Series<string> = series({ since: recordBegins, value: '4000', source: from.h7Manual });
export const iossCode: Series<string> = series(
  { since: '2026-07-01', value: 'F48', source: from.codes2026 },
  { since: recordBegins, value: 'F48', source: from.codes },
);
export const specialCode: Series<string> = series(
  { since: '2026-07-01', value: 'F49', source: from.codes2026 },
  { since: recordBegins, value: 'F49', source: from.codes },
);
/** VAT the ordinary way; the act itself was not read. */
export const standardCode: Series<string | null> = series<string | null>(
  { since: '2026-07-01', value: 'F53', source: from.codesOnDrafts },
  { since: recordBegins, value: null, source: from.codes },
);
/** Consignments of negligible value: gone with the relief. */
export const lowValueCode: Series<string | null> = series<string | null>(
  { since: '2026-07-01', value: null, source: from.codes2026 },
  { since: recordBegins, value: 'C07', source: from.h7Manual },
);
export const giftCode: Series<string> = series({ since: recordBegins, value: 'C08', source: from.h7Manual });
export const iossRole: Series<string> = series({ since: recordBegins, value: 'FR5', source: from.danishH7 });
/** Ordinary duty of the tariff on an H1 gets codes of a group of their own, it is said. */
export const preference: Series<string | null> = series<string | null>(
  { since: '2026-07-01', value: 'a new group 5.., not confirmed', source: from.codesOnDrafts },
  { since: recordBegins, value: null, source: from.codes },
);

export const entrySummary: Series<string> = series(
  { since: '2023-03-01', value: 'before loading by air, six-digit codes, gifts too (release 2)', source: from.ics2 },
  { since: '2021-03-15', value: 'before loading by air, post and express (release 1)', source: from.ics2Post },
);

/** How strictly a description is looked at. */
export const descriptions: Series<string> = series(
  { since: '2026-05-04', value: 'the same, with nine more terms; which ones was not read', source: from.stopWords },
  { since: '2026-02-02', value: 'descriptions of the stop-word list are refused', source: from.refusedWords },
  { since: '2021-03-15', value: 'must say what the goods are', source: from.ics2Post },
);

export const handlingFee: Series<string | null> = series<string | null>(
  { since: '2026-11-01', value: 'due by this day, EUR 2 an item expected; not confirmed', source: from.handlingFee },
  { since: recordBegins, value: null, source: from.handlingFee },
);

/** A state's own fee on consignments up to the ceiling. */
export interface NationalFee {
  readonly name: string;
  readonly amount: Money;
  readonly per: 'parcel' | 'line';
}

export const romanianFee: Series<NationalFee | null> = series<NationalFee | null>(
  { since: '2026-01-01', value: { name: 'Romanian parcel fee', amount: money(25_00, 'RON'), per: 'parcel' }, source: from.nationalFees },
  { since: recordBegins, value: null, source: from.nationalFees },
);

export const frenchFee: Series<NationalFee | null> = series<NationalFee | null>(
  { since: '2026-07-01', value: null, source: from.frenchFeeSuspended },
  { since: '2026-03-01', value: { name: 'French fee on small parcels', amount: eur(2_00), per: 'line' }, source: from.nationalFees },
  { since: recordBegins, value: null, source: from.nationalFees },
);

export const italianFee: Series<string | null> = series<string | null>(
  { since: '2026-07-01', value: 'EUR 2 a parcel, announced; that it began is not confirmed', source: from.italianFee },
  { since: recordBegins, value: null, source: from.italianFee },
);

export const nationalFees: Readonly<Record<string, Series<NationalFee | null>>> = { RO: romanianFee, FR: frenchFee };

/** Excise goods: never under IOSS, never on an H7. Alcohol (2203 to 2208) and tobacco products (2402 to 2404). */
const excise = /^(220[3-8]|240[2-4])/;
export const isExcise = (hs: string): boolean => excise.test(hs);

/** Goods that the duty relief never covered: excise goods, and perfume (3303). */
export const neverRelieved = (hs: string): boolean => isExcise(hs) || hs.startsWith('3303');

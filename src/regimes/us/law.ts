/** The dated law of the United States on parcels of low value: what is relieved, what is charged, which data are asked. */
import { inForce, type Series, type Source, series } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { type Money, money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import * as from from './sources.ts';

/** The relief of 800 USD a person and day began on this day; the record begins with it. */
export const recordBegins: Day = '2016-03-10';
/** What begins later is none before, by the source that says when it began. */
const noneBefore = (source: Source) => ({ since: recordBegins, value: null, source }) as const;

const eightHundred = { since: recordBegins, value: money(800_00, 'USD'), source: from.section321 } as const;

/** The end of the relief, written into the regulations and no longer tied to the orders. */
const written = { since: '2026-06-24', value: null, source: from.rule2026 } as const;

/** The most one person may receive a day free of duty; null: no such relief. */
export const relief: Series<Money | null> = series<Money | null>(
  written,
  { since: '2025-08-29', value: null, source: from.order14324 },
  eightHundred,
);

/** The same for goods made in China or Hong Kong. */
export const reliefOfChina: Series<Money | null> = series<Money | null>(
  written,
  { since: '2025-05-02', value: null, source: from.chinaEnds },
  eightHundred,
);

/** Post for the customs of the United States: what is not a courier's. */
export const byPost = ({ channel }: Pick<Shipment, 'channel'>): boolean => channel !== 'express';

const chinese: ReadonlySet<string> = new Set(['CN', 'HK']);
export const isChinese = ({ items }: Shipment): boolean => items.some(({ product }) => chinese.has(product.origin));

/** One line of Chinese goods takes the whole shipment out of the relief. */
export const reliefFor = (shipment: Shipment): Series<Money | null> => (isChinese(shipment) ? reliefOfChina : relief);

/** What a private person may send another as a gift, free of duty. */
export const giftRelief: Series<Money> = series({ since: recordBegins, value: money(100_00, 'USD'), source: from.gifts });

/** Up to this value an informal entry will do; above it a formal one (type 01). */
export const informalLimit: Series<Money> = series({ since: recordBegins, value: money(2500_00, 'USD'), source: from.postalEntry });

/** The post's informal entry, in place of the qualified parties' own ways. */
export const postalEntryBegins: Day = '2026-07-24';

/** Import VAT of the federation; there is none. Customs collects no state's sales tax. */
export const vat: Series<null> = series<null>({ since: recordBegins, value: null, source: from.entryData });

/** How the post pays the duty; null: the recipient does. */
export const postalMethod: Series<string | null> = series<string | null>(
  {
    since: postalEntryBegins,
    value: 'informal entry: all duties, taxes and fees, by the carrier or a qualified party',
    source: from.postalEntry,
  },
  { since: '2026-02-24', value: 'Section 122 surcharge, by the carrier or a qualified party', source: from.section122 },
  {
    since: '2025-08-29',
    value: 'by the carrier or a qualified party, a month at a time: the rate under IEEPA on the value, or 80, 160 or 200 USD an item',
    source: from.postalMethods,
  },
  noneBefore(from.postalMethods),
);

/** Surcharge under Section 122, percent of the value; null: none. */
export const surcharge: Series<number | null> = series<number | null>(
  { since: '2026-07-24', value: null, source: from.section122 },
  { since: '2026-02-24', value: 10, source: from.section122 },
  noneBefore(from.section122),
);

/** Duties under the emergency powers act (IEEPA): by origin, at rates that are data of the carrier. */
export const emergencyDuty: Series<string | null> = series<string | null>(
  { since: '2026-02-24', value: null, source: from.ieepaEnds },
  { since: '2025-08-29', value: 'by origin, on every parcel', source: from.order14324 },
  { since: '2025-05-02', value: 'by origin, on goods of China and Hong Kong', source: from.chinaEnds },
  noneBefore(from.chinaEnds),
);

/** What followed the surcharge: proposed, not confirmed. */
export const successor: Series<string | null> = series<string | null>(
  { since: '2026-07-24', value: 'Section 301, 10 or 12.5 % by origin: proposed, not confirmed', source: from.section301 },
  noneBefore(from.section301),
);

/** Digits of the tariff number on each line. By post, and on an entry of types 01 and 11. */
export const postalDigits: Series<number | null> = series<number | null>(
  { since: '2026-07-24', value: 10, source: from.postalEntry },
  noneBefore(from.postalEntry),
);
export const entryDigits: Series<number> = series({ since: recordBegins, value: 10, source: from.entryData });

/** Advance electronic data by post (the STOP Act). */
export const advanceData: Series<string | null> = series<string | null>(
  { since: '2021-03-15', value: 'for all goods in the mail, before departure', source: from.stopAct },
  noneBefore(from.stopAct),
);

/** Air cargo screening (ACAS), enhanced since 2025-11-21. */
export const screening: Series<string | null> = series<string | null>(
  { since: '2026-11-21', value: 'telephone, e-mail and account data before loading, enforced', source: from.acas },
  { since: '2025-11-21', value: 'telephone, e-mail and account data before loading, with restraint', source: from.acas },
  {
    since: '2019-06-12',
    value: 'name and address of both parties, description, pieces, weight and waybill number before loading',
    source: from.acasBegins,
  },
  noneBefore(from.acasBegins),
);

/** Descriptions that say nothing. */
export const descriptions: Series<string | null> = series<string | null>(
  { since: '2024-11-12', value: 'vague ones are refused', source: from.vagueGoods },
  noneBefore(from.vagueGoods),
);

/** Voluntary test of an electronic entry by postal number. */
export const type13: Series<string | null> = series<string | null>(
  { since: '2026-09-22', value: 'voluntary test, up to 2,500 USD, post only', source: from.type13 },
  noneBefore(from.type13),
);

/** What partner agencies of customs (food, drugs, plants) ask of goods in the mail: one list of dates has it begin with type 13. */
export const partnerAgencies: Series<string | null> = series<string | null>(
  { since: '2026-09-22', value: 'said to be asked by post too, not confirmed', source: from.partnerAgencies },
  noneBefore(from.partnerAgencies),
);

/** What an informal entry costs beside the duty; it changes each October. */
export const processingFee: Series<string> = series(
  { since: '2026-08-01', value: '2.69 USD, not confirmed', source: from.processingFee },
  { since: '2022-10-01', value: 'asked, its amount is not on record', source: from.processingFee },
  { since: '2021-10-01', value: '2.22 USD', source: from.fee2021 },
  { since: '2020-10-01', value: '2.18 USD', source: from.fee2020 },
  { since: recordBegins, value: 'asked, its amount is not on record', source: from.processingFee },
);

/** Where the customs law holds. */
export const territory: Series<string> = series({
  since: recordBegins,
  value:
    'the states, the District of Columbia and Puerto Rico; not Guam, American Samoa, the U.S. Virgin Islands and the Northern Marianas',
  source: from.territory,
});

/** The value in force, where the day is on record at all. */
export const valueOn = <T>(entries: Series<T>, on: Day): T | undefined => inForce(entries, on)?.value;

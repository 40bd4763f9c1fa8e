/** The dated law of Switzerland as a table. Liechtenstein is declared as Switzerland. */
import { type Series, series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import { checkId } from '../../model/national-id.ts';
import type { Item } from '../../model/shipment.ts';
import { both, type Destination } from '../destination.ts';
import * as from from './sources.ts';

const chf = (minor: number): Money => money(minor, 'CHF');
const { recordBegins } = from;

/** Chapters 25 to 97; those of which a part is farm goods are not taken for free. */
const industrial = ({ hs }: Item): boolean => hs >= '25' && !hs.startsWith('35') && !hs.startsWith('38');

/** Medicines, books and magazines; food, which pays the reduced rate too, has its duty besides. */
export const maybeReduced = ({ hs }: Item): boolean => hs.startsWith('30') || hs.startsWith('49');

/** `CHE-123.456.788 MWST`; written without the tax's name it is the same number. */
const isSwissVat = (number: string): boolean =>
  checkId({ kind: 'vat', number: /^CHE\d{9}$/.test(number) ? `${number}MWST` : number }, 'CH', ['vat']).valid;

/** The platform is the supplier of what is sold on it. */
export const deemedSupplier: Series<string | null> = series<string | null>(
  { since: '2025-01-01', value: 'the platform charges the VAT, on sales between private persons too', source: from.platforms },
  { since: recordBegins, value: null, source: from.platforms },
);

export const switzerland: Destination = {
  country: 'CH',
  name: 'Switzerland',
  dutyFree: {},
  noDuty: {
    item: industrial,
    entries: series<string | null>(
      { since: '2024-01-01', value: 'none on industrial goods (chapters 25 to 97)', source: from.industrial },
      { since: recordBegins, value: null, source: from.industrial },
    ),
  },
  taxFree: both(series<Money | null>({ since: recordBegins, value: null, source: from.customs })),
  basis: 'goods',
  tax: {
    name: 'VAT',
    basisPoints: series<number | null>({ since: '2024-01-01', value: 810, source: from.rateOf2024 }),
    of: 'cif',
    notCollected: series<Money | null>(
      { since: '2024-01-01', value: chf(5_00), source: from.customs },
      { since: recordBegins, value: chf(5_00), source: from.smallBefore },
    ),
  },
  scheme: {
    code: 'CH_VAT',
    name: 'Swiss VAT',
    id: 'vat_ch',
    most: series<Money | null>({ since: '2019-01-01', value: null, source: from.mailOrder }),
    per: 'consignment',
    form: {
      pattern: { test: isSwissVat },
      says: 'it is CHE and nine digits, the last a check digit, with MWST, TVA or IVA',
      under: series({ since: recordBegins, value: 'CHE and nine digits, the last a check digit', source: from.numberForm }),
    },
    // A registered seller taxes all it sends, whoever buys.
    alsoFor: ({ category }) => category === 'sale-of-goods',
    places: ['cn22', 'cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  hsDigits: both(series({ since: recordBegins, value: 6, source: from.digits })),
  procedures: { scheme: 'vat-at-sale' },
  remarks: [
    {
      name: 'Reduced VAT',
      entries: series<string | null>({
        since: '2024-01-01',
        value: '2.6 % on food, books, magazines, medicines; which goods it covers is not in the program',
        source: from.customs,
      }),
    },
    {
      name: 'Registration of sellers (mail-order rule)',
      entries: series<string | null>({
        since: '2019-01-01',
        value: 'from 100,000 CHF a year of consignments whose VAT is not collected',
        source: from.mailOrder,
      }),
    },
    { name: 'Platforms as suppliers', entries: deemedSupplier },
  ],
  entrySummary: {
    to: 'ics2',
    entries: series<string | null>({ since: '2023-03-01', value: 'ICS2, before loading by air', source: from.ics2 }),
  },
};

/** China's law on what leaves it in parcels: under which supervision mode, on a list or not, with which codes and limits. */
import { type Series, series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import * as from from './sources.ts';
import { recordBegins } from './sources.ts';

const cny = (minor: number): Money => money(minor, 'CNY');

/** What leaves China, as its customs tell it apart. */
export type Kind = 'documents' | 'articles' | 'sample' | 'to-company' | 'retail' | 'unknown';

/** Supervision modes of what is sold. */
export const retailMode: Series<string> = series({ since: recordBegins, value: '9610', source: from.retail });
export const companyMode: Series<string> = series({ since: recordBegins, value: '9710', source: from.toCompanies });
/** Told to the reader; never chosen, since no order says that its recipient is a warehouse. */
export const warehouseMode: Series<string> = series({
  since: recordBegins,
  value: '9810, never for a buyer’s own address',
  source: from.toCompanies,
});
export const sampleMode: Series<string> = series({ since: recordBegins, value: '3010', source: from.samples });

/** What goes to a company leaves on a list up to this value, itself included; above it on a full declaration. No such limit for retail. */
export const listLimit: Series<Money> = series({ since: recordBegins, value: cny(5000_00), source: from.toCompanies });

/** Flag of a list that anyone may use, and of the one for pilot zones only. */
export const flag: Series<'B'> = series<'B'>({ since: recordBegins, value: 'B', source: from.specification });
export const zoneFlag: Series<string> = series({
  since: recordBegins,
  value: 'comprehensive pilot zones, goods without licence, export duty and rebate; no monthly declaration',
  source: from.specification,
});

/** Day of the next month by which lists of flag B are summed into a declaration (701). */
export const summedBy: Series<number> = series({ since: recordBegins, value: 15, source: from.lists });

/** Data that go before a list of retail. */
export const dataFirst: Series<string> = series(
  {
    since: '2024-12-15',
    value: 'order, receipt of payment and logistics data; the receipt may no longer be asked',
    source: from.receiptsDropped,
  },
  { since: recordBegins, value: 'order, receipt of payment and logistics data', source: from.lists },
);

export const edition: Series<string> = series(
  { since: '2022-05-01', value: '202205', source: from.specification },
  { since: recordBegins, value: '201809 (trial)', source: from.trialSpecification },
);

export const listDigits: Series<number> = series(
  { since: '2022-05-01', value: 10, source: from.specification },
  { since: recordBegins, value: 10, source: from.trialSpecification },
);

/** Characters of the declaration elements. */
export const elementsMost: Series<number> = series({ since: '2022-05-01', value: 250, source: from.specification });

/** Goods without licence and rebate by express (class C) up to this value, without freight and insurance. */
export const lowValueLimit: Series<Money> = series({ since: recordBegins, value: cny(5000_00), source: from.expressClasses });

/** Personal articles by express (class B): to Hong Kong, Macao and Taiwan, and elsewhere. */
export const articlesNear: Series<Money> = series({ since: recordBegins, value: cny(800_00), source: from.expressClasses });
export const articlesFar: Series<Money> = series({ since: recordBegins, value: cny(1000_00), source: from.expressClasses });

export { isNearChina as isNear } from '../../model/china-codes.ts';

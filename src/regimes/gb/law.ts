/** The United Kingdom's dated law as tables: Great Britain and Northern Ireland. */
import { type Series, series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import { checkId } from '../../model/national-id.ts';
import type { Item, NumberPlace, Shipment } from '../../model/shipment.ts';
import { both, type Destination, type VendorScheme } from '../destination.ts';
import * as from from './sources.ts';

const gbp = (minor: number): Money => money(minor, 'GBP');
const { recordBegins } = from;

/** Alcohol (2203 to 2208) and tobacco products (2402 to 2404). */
const excise = /^(220[3-8]|240[2-4])/;
export const isExcise = ({ hs }: Pick<Item, 'hs'>): boolean => excise.test(hs);

const relief = series<Money | null>(
  { since: '2029-04-01', value: null, source: from.relief },
  { since: recordBegins, value: gbp(135_00), source: from.relief },
);
const noTaxRelief = series<Money | null>({ since: recordBegins, value: null, source: from.vatAtSale });
export const gift: Series<Money> = series({ since: recordBegins, value: gbp(39_00), source: from.postUsers });

const isUkVat = (number: string): boolean => checkId({ kind: 'vat', number }, 'GB', ['vat']).valid;

/** A company that gives its VAT number accounts for the VAT itself. An EORI number looks the same and is none. */
export const isReverseCharge = ({ trade, recipient: { taxId } }: Shipment): boolean =>
  trade === 'b2b' && taxId !== undefined && taxId.kind.toLowerCase() !== 'eori' && isUkVat(taxId.number);

export const places: readonly NumberPlace[] = ['cn23-sender', 'data-sender', 'invoice', 'declaration'];

const vat: VendorScheme = {
  code: 'GB_VAT',
  name: 'UK VAT',
  id: 'vat_gb',
  most: series<Money | null>({ since: recordBegins, value: gbp(135_00), source: from.vatAtSale }),
  per: 'consignment',
  form: {
    pattern: { test: isUkVat },
    says: 'it has nine or twelve digits, two of them check digits',
    under: series({ since: recordBegins, value: 'nine or twelve digits, two of them check digits', source: from.numberForm }),
  },
  excludes: { item: isExcise, says: 'excise goods are outside it' },
  alsoFor: (shipment) => shipment.trade === 'b2b' && shipment.category === 'sale-of-goods' && !isReverseCharge(shipment),
  places,
};

const tax: Destination['tax'] = {
  name: 'VAT',
  basisPoints: series<number | null>({ since: recordBegins, value: 2000, source: from.vatAtSale }),
  of: 'cif',
};
const sixDigits = both(series({ since: recordBegins, value: 6, source: from.digits }));
const common = {
  basis: 'goods',
  neverFree: { item: isExcise, says: 'excise goods are outside the relief' },
  tax,
  gift,
} as const;

export const greatBritain: Destination = {
  ...common,
  country: 'GB',
  name: 'Great Britain',
  dutyFree: both(relief),
  taxFree: both(noTaxRelief),
  scheme: vat,
  procedures: { full: 'h1' },
  simplified: {
    post: series<Money | null>({ since: recordBegins, value: gbp(900_00), source: from.postUsers }),
    express: series<Money | null>({ since: recordBegins, value: null, source: from.samples }),
  },
  hsDigits: sixDigits,
  remarks: [
    {
      name: 'End of the relief, announced',
      entries: series<string | null>(
        { since: '2025-11-26', value: 'by March 2029 at the latest', source: from.relief },
        { since: recordBegins, value: null, source: from.relief },
      ),
    },
    {
      name: 'End of the relief, brought forward',
      entries: series<string | null>(
        { since: '2026-11-01', value: 'by October 2028 at the latest, not confirmed', source: from.reliefSooner },
        { since: recordBegins, value: null, source: from.reliefSooner },
      ),
    },
  ],
  entrySummary: {
    to: 'gb',
    entries: series<string | null>(
      { since: '2025-01-31', value: '20 mandatory and 8 conditional fields', source: from.entrySummary },
      { since: recordBegins, value: null, source: from.entrySummary },
    ),
  },
};

/** Several parcels on one declaration of a courier. */
export const bulk: Series<string> = series({
  since: recordBegins,
  value:
    'by an authorised carrier, each recipient up to 135 GBP with VAT at the sale; not by post, not for excise, banned or licensed goods',
  source: from.bulk,
});

/** The prefix that customs knows it by; addresses say GB. */
export const northernIreland: Destination = {
  ...common,
  country: 'XI',
  name: 'Northern Ireland',
  dutyFree: both(
    series<Money | null>(
      { since: '2029-04-01', value: null, source: from.relief },
      { since: '2026-07-01', value: gbp(135_00), source: from.reducedSetLater },
      { since: recordBegins, value: gbp(135_00), source: from.relief },
    ),
  ),
  taxFree: both(noTaxRelief),
  scheme: { ...vat, most: series<Money | null>({ since: recordBegins, value: gbp(135_00), source: from.irishVat }) },
  simplified: both(series<Money | null>({ since: recordBegins, value: null, source: from.reducedSet })),
  procedures: { full: 'h1' },
  hsDigits: both(
    series({ since: '2025-02-28', value: 8, source: from.reducedSet }, { since: recordBegins, value: 6, source: from.digits }),
  ),
  announced: series<string | null>(
    {
      since: '2026-07-01',
      value: 'whether the EU’s duty of 3 EUR a line is charged, and C07 still stands on the reduced declaration, is not confirmed',
      source: from.reducedSetLater,
    },
    { since: recordBegins, value: null, source: from.reducedSet },
  ),
};

/** IOSS for consumers in Northern Ireland; an order's own number alone. */
export const irishIoss: Series<Money | null> = series<Money | null>(
  { since: '2021-07-01', value: gbp(135_00), source: from.irishIoss },
  { since: recordBegins, value: null, source: from.irishIoss },
);

/** What a declaration for Northern Ireland must state. */
export const irishStatement: Series<string | null> = series<string | null>(
  { since: '2025-12-01', value: 'NIIMP', source: from.statement },
  { since: recordBegins, value: null, source: from.statement },
);

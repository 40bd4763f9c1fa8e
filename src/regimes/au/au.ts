/** Australia: no duty and no GST at the border up to 1,000 AUD; the vendor charges the GST of each item at the sale. */
import { series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import { checkId } from '../../model/national-id.ts';
import { both, type Destination, type Goods } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import * as from from './sources.ts';

const since = '2018-07-01';
const thousand = series<Money | null>({ since, value: money(1000_00, 'AUD'), source: from.lowValue });

/** Beer, wine, spirits and tobacco by their headings. */
const excise: Goods = { item: ({ hs }) => /^(24|220[3-8])/.test(hs), says: 'tobacco and alcohol are not low-value goods' };

const law: Destination = {
  country: 'AU',
  name: 'Australia',
  dutyFree: both(thousand),
  taxFree: both(thousand),
  basis: 'goods',
  neverFree: excise,
  tax: { name: 'GST', basisPoints: series<number | null>({ since, value: 1000, source: from.lowValue }), of: 'cif' },
  scheme: {
    code: 'AU_GST',
    name: 'the GST on low-value goods',
    id: 'au_gst',
    most: thousand,
    per: 'item',
    form: {
      pattern: { test: (number) => checkId({ kind: 'id', number }, 'AU', ['abn', 'arn']).valid },
      says: 'an ABN has 11 digits with their check, an ARN has 12',
      under: series({ since, value: 'ABN or ARN', source: from.vendorNumber }),
    },
    excludes: excise,
    places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  procedures: { scheme: 'low-value-gst' },
  remarks: [
    {
      name: 'Outside the relief and the scheme',
      entries: series<string | null>({ since, value: 'tobacco and alcohol', source: from.lowValue }),
    },
    {
      name: 'Whose sales are taxed',
      entries: series<string | null>({ since, value: 'of vendors and platforms with a turnover above 75,000 AUD', source: from.lowValue }),
    },
  ],
};

export const au = destinationRegime({
  id: 'au',
  name: 'Australia',
  description:
    'Goods of up to 1,000 AUD, but not tobacco and alcohol, are free of duty and of GST at the border. Vendors and platforms with a turnover above ' +
    '75,000 AUD charge the GST of 10 % at the sale on items of up to 1,000 AUD each. Their ABN or ARN travels with the parcel, so that one above ' +
    '1,000 AUD in all is not taxed a second time.',
  territories: ['AU'],
  laws: [law],
  base: { since, source: from.lowValue },
  only: ['scheme-number-form', 'scheme-not-for-this', 'scheme-missing', 'hs-digits', 'not-known'],
});

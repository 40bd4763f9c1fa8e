/** Norway: VAT from the first krone, at the sale (VOEC) or at the border. */
import { inForce, series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import type { Address } from '../../model/party.ts';
import { both, type Destination } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import { because, type Rule } from '../regime.ts';
import * as from from './sources.ts';

const nok = (minor: number): Money => money(minor, 'NOK');
const { recordBegins } = from;

const relief = series<Money | null>(
  { since: '2024-01-01', value: null, source: from.digitalVoec },
  { since: recordBegins, value: nok(350_00), source: from.relief350 },
);

/** VOEC goods clear without duty, it is said. */
const voecDuty = series<string | null>({ since: recordBegins, value: 'none on goods under VOEC', source: from.voecDuty });

/** Food (chapters 2 to 21, but not live plants and the like), alcohol and tobacco are outside the scheme. */
const foodOrExcise = /^(0[2-4]|0[7-9]|1[0-2]|1[5-9]|2[0-2]|24)/;

const law: Destination = {
  country: 'NO',
  name: 'Norway',
  dutyFree: both(relief),
  taxFree: both(relief),
  basis: 'goods',
  tax: { name: 'VAT', basisPoints: series<number | null>({ since: recordBegins, value: 2500, source: from.digitalVoec }), of: 'cif' },
  scheme: {
    code: 'VOEC',
    name: 'VOEC',
    id: 'voec',
    // "Under 3,000 NOK": the limit itself is outside.
    most: series<Money | null>({ since: '2020-04-01', value: nok(2999_99), source: from.voecBegins }),
    per: 'item',
    form: {
      pattern: /^\d{7}$/,
      says: 'it has seven digits',
      under: series({ since: '2020-04-01', value: 'seven digits', source: from.voecBegins }),
    },
    excludes: { item: ({ hs }) => foodOrExcise.test(hs), says: 'food and excise goods are outside VOEC' },
    places: ['cn22', 'cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  hsDigits: both(series({ since: '2024-01-01', value: 6, source: from.digitalVoec })),
  procedures: { scheme: 'voec' },
  remarks: [{ name: 'Duty on goods under VOEC', entries: voecDuty }],
  entrySummary: {
    to: 'ics2',
    entries: series<string | null>({ since: '2023-03-01', value: 'ICS2, before loading by air', source: from.ics2 }),
  },
};

/** By its own code, or as Norway with one of its postcodes. */
const isSvalbard = ({ country, postcode = '' }: Address): boolean =>
  country === 'SJ' || (country === 'NO' && /^91(7[0134568])$/.test(postcode.replace(/\D/g, '')));

const svalbard: Rule = {
  code: 'no/svalbard',
  severity: 'warning',
  title: 'Svalbard is said to lie outside the customs and VAT territory of Norway.',
  since: recordBegins,
  source: from.svalbard,
  fix: 'Ask the carrier how it declares for Svalbard.',
  breaches: ({ recipient }) =>
    isSvalbard(recipient) ? [{ message: 'The address is on Svalbard: nothing is decided.', field: 'recipient.postcode' }] : [],
};

export const no = destinationRegime({
  id: 'no',
  name: 'Norway',
  description:
    'Goods pay VAT from the first krone since 2024-01-01; until 2023-12-31 parcels of up to 350 NOK were free. A seller or platform with a VOEC ' +
    'number charges the VAT at the sale on items under 3,000 NOK each, and the number must reach customs electronically before arrival; without it ' +
    'the parcel is taxed at import. Not for food, excise goods and sales to companies.',
  territories: ['NO', 'SJ'],
  laws: [law],
  lawOf: ({ recipient: { country } }) => (country === 'NO' || country === 'SJ' ? law : undefined),
  rules: [svalbard],
  base: { since: recordBegins, source: from.digitalVoec },
  only: ['scheme-number-form', 'scheme-not-for-this', 'scheme-missing', 'hs-digits', 'not-known'],
  decide(decision, { recipient }, { on }) {
    if (isSvalbard(recipient))
      return {
        gaps: ['procedure', 'duty', 'tax'],
        why: [
          because('Svalbard is outside the customs territory, it is said: nothing is decided', {
            since: recordBegins,
            value: null,
            source: from.svalbard,
          }),
        ],
      };
    const under = inForce(voecDuty, on);
    if (decision.procedure !== 'voec' || decision.duty !== undefined || !under) return decision;
    const gaps = (decision.gaps ?? []).filter((gap) => !gap.startsWith('duty'));
    return { ...decision, duty: null, gaps, why: [...(decision.why ?? []), because('duty: none on goods under VOEC', under)] };
  },
});

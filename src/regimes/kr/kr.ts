/** South Korea: free up to 150 USD, the recipient's customs code (PCCC) on every parcel. */
import { series } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import { both, type Destination, type Need } from '../destination.ts';
import { inDoubt } from '../destination-doubt.ts';
import { destinationRegime } from '../destination-regime.ts';
import { fact, type Rule } from '../regime.ts';
import { byList, listClearance, ofOneDay, oneDay, relief, since } from './relief.ts';
import * as from from './sources.ts';

const law: Destination = {
  country: 'KR',
  name: 'South Korea',
  dutyFree: both(relief),
  taxFree: both(relief),
  basis: 'goods',
  // Above the relief the whole value is taxed, not the part above it.
  tax: { name: 'VAT', basisPoints: series<number | null>({ since, value: 1000, source: from.guide }), of: 'cif' },
  recipientId: {
    kinds: ['pccc'],
    need: series<Need | null>({ since, value: 'required', source: from.courier }),
    check: series({ since, value: 'P and 12 digits; no public check digit', source: from.codes }),
  },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  remarks: [
    { name: 'A PCCC is valid for', entries: series<string | null>({ since, value: 'one year', source: from.guide }) },
    { name: 'Above the relief', entries: series<string | null>({ since, value: 'the whole value is taxed', source: from.guide }) },
    { name: 'Parcels of one day', entries: series<string | null>({ since, value: 'are added up', source: from.guide }) },
  ],
};

const ownPhone: Rule = {
  code: 'kr/pccc-phone',
  severity: 'warning',
  title: 'Name and telephone on the parcel are those of the holder of the PCCC.',
  since,
  source: from.codes,
  fix: 'Ask the buyer for the telephone number given for the PCCC.',
  breaches: ({ recipient: { taxId, phone } }) =>
    taxId && !phone?.trim() ? [{ message: 'A PCCC is given, and no telephone number to match it.', field: 'recipient.phone' }] : [],
};

const oneYear: Rule = {
  code: 'kr/pccc-year',
  severity: 'note',
  title: 'A PCCC is valid for one year since 2026.',
  since,
  source: from.guide,
  fix: 'If customs refuses it, ask the buyer to renew it.',
  breaches: ({ recipient: { taxId } }) =>
    taxId ? [{ message: 'Whether the PCCC is still valid is not known here: it expires after one year.', field: 'recipient.taxId' }] : [],
};

export const kr = destinationRegime({
  id: 'kr',
  name: 'South Korea',
  description:
    'Goods of up to 150 USD are free of duty and VAT, from the United States up to 200 USD where all of them are cleared by list. Parcels of one day ' +
    'are added up, and above the limit the whole value is taxed. Each parcel carries the recipient’s personal customs clearance code (PCCC), valid ' +
    'for one year since 2026; name and telephone must be its holder’s.',
  territories: ['KR'],
  laws: [law],
  base: { since, source: from.courier },
  only: ['recipient-id-missing', 'recipient-id-form', 'hs-digits', 'not-known'],
  rules: [oneDay, listClearance, ownPhone, oneYear],
  facts: [fact('Free by list clearance from the US up to', byList, (value: Money | null) => (value ? formatMoney(value) : 'none'))],
  limits: [
    {
      name: 'the relief of list clearance',
      entries: byList,
      applies: (shipment, _on, { exporter }) => shipment.recipient.country === 'KR' && exporter.country === 'US',
      without: 'Duty and tax are not estimated.',
    },
  ],
  decide(decision, shipment, context) {
    const found = decision.procedure === 'low-value' ? ofOneDay(shipment, context) : undefined;
    return found ? inDoubt(decision, `${found.parcels} orders of this batch to one recipient count together`) : decision;
  },
});

/** Mexico: by courier one rate for duty and IVA from the first dollar; by post the rule was not found. */
import { series } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Decision } from '../../model/shipment.ts';
import { type Destination, formatPercent, type Need } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import { fact, type Limit, type Rule } from '../regime.ts';
import { chargesOf, isOfUsmca } from './charges.ts';
import * as facts from './law.ts';
import * as from from './sources.ts';

const { recordBegins } = from;
const none = series<Money | null>({ since: recordBegins, value: null, source: from.before });
const notFound = series({ since: recordBegins, value: 'the rule for post was not found', source: from.before });

const law: Destination = {
  country: 'MX',
  name: 'Mexico',
  dutyFree: { express: none },
  taxFree: { express: none },
  basis: 'goods',
  dutyAbove: { post: notFound },
  taxAbove: { post: notFound },
  simplified: { express: facts.simplified },
  tax: { name: 'IVA', basisPoints: series<number | null>({ since: recordBegins, value: 1600, source: from.fourthChange }), of: 'cif' },
  recipientId: {
    kinds: ['rfc', 'curp', 'foreign-id'],
    by: 'express',
    need: series<Need | null>({ since: recordBegins, value: 'required', source: from.couriers }),
    check: series({ since: recordBegins, value: 'RFC of 13 or 12 characters, CURP of 18, each with its check', source: from.couriers }),
  },
  hsDigits: { express: series({ since: '2026-11-01', value: 6, source: from.notChecked }) },
  procedures: { simplified: 't1' },
  announced: series<string | null>(
    {
      since: '2026-01-01',
      value: 'the rates are those of 2025 and were not checked against the general rules of 2026',
      source: from.notChecked,
    },
    { since: recordBegins, value: null, source: from.notChecked },
  ),
  remarks: [
    {
      name: 'Descriptions by courier',
      entries: series<string | null>({ since: recordBegins, value: 'detailed; generic ones are rejected', source: from.couriers }),
    },
  ],
};

const origin: Rule = {
  code: 'mx/usmca-origin',
  severity: 'note',
  title: 'Goods of the United States and Canada have lower rates where they meet the rules of origin of USMCA.',
  since: recordBegins,
  source: from.before,
  fix: 'Keep the maker’s statement of origin; without it the global rate is due.',
  breaches: (shipment) =>
    shipment.decision.procedure === 't1'
      ? shipment.items.flatMap((item, i) =>
          isOfUsmca(item)
            ? [
                {
                  message: `${item.product.sku || item.title} of ${item.product.origin} is taken for goods of USMCA origin.`,
                  item: i + 1,
                  field: 'origin',
                },
              ]
            : [],
        )
      : [],
};

const ofUsmca: Limit['applies'] = ({ recipient, channel, items }) =>
  recipient.country === 'MX' && channel === 'express' && items.every(isOfUsmca);
const without = 'Duty and tax are not estimated.';

const most = (value: Money | null): string => (value ? formatMoney(value) : 'none');
const percent = (points: number | null): string => (points === null ? 'none' : formatPercent(points));
const isCharge = (text: string): boolean => /^(duty|tax|IVA):/.test(text);

export const mx = destinationRegime({
  id: 'mx',
  name: 'Mexico',
  description:
    'Couriers import up to 2,500 USD by a simplified pedimento (T1) and collect one global rate, with the IVA inside, from the first dollar: 33.5 % ' +
    'since 2025-08-15, 19 % before. Goods of the United States and Canada are free up to 50 USD, pay 17 % of IVA up to 117 USD and 19 % above. ' +
    'Each parcel by courier names the recipient’s RFC, CURP or foreign number. What holds by post was not found.',
  territories: ['MX'],
  laws: [law],
  base: { since: recordBegins, source: from.couriers },
  only: ['recipient-id-missing', 'recipient-id-form', 'hs-digits', 'full-declaration', 'not-known', 'announced'],
  rules: [origin],
  limits: [
    { name: 'the relief of USMCA origin', entries: facts.usmcaFree, applies: ofUsmca, without },
    { name: 'the duty relief of USMCA origin', entries: facts.usmcaDutyFree, applies: ofUsmca, without },
  ],
  facts: [
    fact('Global rate by courier, with IVA', facts.globalRate, percent),
    fact('USMCA origin: free of duty and IVA up to', facts.usmcaFree, most),
    fact('USMCA origin: free of duty up to', facts.usmcaDutyFree, most),
    fact('USMCA origin: IVA in between', facts.usmcaTax, percent),
    fact('USMCA origin: rate above, with IVA', facts.usmcaRate, percent),
    fact('CPTPP or Pacific Alliance origin: free up to', facts.otherTreaties, most),
  ],
  decide(decision, shipment, context): Partial<Decision> {
    if (decision.procedure !== 't1') return decision;
    const { gaps, why, ...charges } = chargesOf(shipment, context);
    return {
      ...decision,
      ...charges,
      gaps: [...(decision.gaps ?? []).filter((gap) => !isCharge(gap)), ...gaps],
      why: [...(decision.why ?? []).filter(({ says }) => !isCharge(says)), ...why],
    };
  },
});

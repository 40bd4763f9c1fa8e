/** New Zealand: no duty and no GST at the border up to 1,000 NZD; the supplier charges the GST of each item at the sale. */
import { inForce, series } from '../../model/dated.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import { checkId } from '../../model/national-id.ts';
import { both, type Destination } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import { isWithin, lookUp } from '../destination-value.ts';
import { because, fact } from '../regime.ts';
import { levyOn, perConsignment, perKilogram } from './levy.ts';
import * as from from './sources.ts';

const since = '2019-12-01';
const thousand = series<Money | null>({ since, value: money(1000_00, 'NZD'), source: from.supplier });
const gst = series<number | null>({ since, value: 1500, source: from.supplier });
const flag = series<string | null>({ since, value: 'each item is marked "GST paid"', source: from.supplier });

const law: Destination = {
  country: 'NZ',
  name: 'New Zealand',
  dutyFree: both(thousand),
  taxFree: both(thousand),
  basis: 'goods',
  tax: { name: 'GST', basisPoints: gst, of: 'cif' },
  scheme: {
    code: 'NZ_GST',
    name: 'the GST of offshore suppliers',
    id: 'nz_gst',
    most: thousand,
    per: 'item',
    form: {
      pattern: { test: (number) => checkId({ kind: 'ird', number }, 'NZ', ['ird']).valid },
      says: 'an IRD number has 8 or 9 digits, the last of them a check',
      under: series({ since, value: 'IRD number', source: from.supplier }),
    },
    places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  procedures: { scheme: 'low-value-gst' },
  remarks: [
    { name: 'Beside the number of the scheme', entries: flag },
    {
      name: 'Whose sales are taxed',
      entries: series<string | null>({ since, value: 'of suppliers with a turnover above 60,000 NZD', source: from.supplier }),
    },
  ],
};

const each = (unit: string) => (value: Money | null) => (value ? `${formatMoney(value)} ${unit}, and GST` : 'none');

export const nz = destinationRegime({
  id: 'nz',
  name: 'New Zealand',
  description:
    'Goods of up to 1,000 NZD are free of duty and of GST at the border. Suppliers and platforms with a turnover above 60,000 NZD charge the GST of ' +
    '15 % at the sale on items of up to 1,000 NZD each; their IRD number travels, with "GST paid" for each item. Since 2026-04-01 a levy is billed to ' +
    'couriers for each low-value consignment and to the posts by weight.',
  territories: ['NZ'],
  laws: [law],
  base: { since, source: from.supplier },
  only: ['scheme-number-form', 'scheme-not-for-this', 'scheme-missing', 'hs-digits', 'not-known'],
  facts: [
    fact('Import levy by courier, low-value goods', perConsignment, each('a consignment')),
    fact('Import levy by post', perKilogram, each('a kilogram')),
  ],
  decide(decision, shipment, context) {
    const low = isWithin(shipment, context, law.basis, lookUp(thousand, context.on)) ?? false;
    const levy = levyOn(shipment, context, inForce(gst, context.on), low);
    const paid = decision.scheme && inForce(flag, context.on);
    const why = [
      ...(decision.why ?? []),
      ...(paid ? [because(`GST: ${paid.value}`, paid)] : []),
      ...(levy ? [{ says: `${levy.name}: ${levy.steps.join('; ')}`, under: levy.under! }] : []),
    ];
    return { ...decision, ...(levy && { fees: [levy] }), why };
  },
});

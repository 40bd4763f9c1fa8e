/** United Kingdom: VAT at the sale up to 135 GBP, Northern Ireland, the islands. */

import { formatMoney } from '../../model/money.ts';
import { destinationRegime } from '../destination-regime.ts';
import { fact } from '../regime.ts';
import { decide } from './decision.ts';
import { gibraltar, guernsey, jersey } from './islands.ts';
import { bulk, greatBritain, irishIoss, irishStatement, northernIreland } from './law.ts';
import { rules } from './rules.ts';
import * as from from './sources.ts';
import { tableOf, territories } from './territories.ts';

const words = (value: string | null): string => value ?? 'none';

export const gb = destinationRegime({
  id: 'gb',
  name: 'United Kingdom',
  description:
    'Since 2021-01-01 the seller or marketplace charges VAT at the sale on consignments of up to 135 GBP, and no duty is due; a company that gives ' +
    'its VAT number accounts for the VAT itself. Above, for gifts of more than 39 GBP and for excise goods, VAT and duty are collected at import. ' +
    'The post declares on its own form up to 900 GBP; couriers declare parcels up to 135 GBP in bulk (BIRDS) where the VAT was charged at the sale. ' +
    'Northern Ireland follows the EU’s rules for goods: the super reduced data set (SRDS) with eight-digit codes. The Isle of Man is treated as the ' +
    'United Kingdom; Jersey, Guernsey and Gibraltar have tax areas of their own, whose law is not in the program.',
  territories,
  laws: [greatBritain, northernIreland, jersey, guernsey, gibraltar],
  lawOf: ({ recipient }) => tableOf(recipient),
  base: { since: from.recordBegins, source: from.vatAtSale },
  only: ['scheme-number-form', 'scheme-not-for-this', 'hs-digits', 'full-declaration', 'not-known', 'announced'],
  decide,
  rules,
  facts: [
    fact('GB: Bulk declaration of parcels (BIRDS)', bulk, words, 'GB'),
    fact('XI: IOSS up to', irishIoss, (value) => (value ? formatMoney(value) : 'none'), 'XI'),
    fact('XI: Statement on the declaration', irishStatement, words, 'XI'),
  ],
});

/** European Union: imports of low-value goods into the 27 states and their special territories. */
import { formatMoney, type Money } from '../../model/money.ts';
import { fact, type Regime } from '../regime.ts';
import { isGift } from './case.ts';
import { chargeRules } from './charge-rules.ts';
import { dataRules } from './data-rules.ts';
import { decide } from './decision.ts';
import { descriptionRules } from './descriptions.ts';
import { feeRules } from './fee-rules.ts';
import { identifierRules } from './identifiers.ts';
import {
  descriptions,
  dutyPerLine,
  dutyRelief,
  dutyScope,
  entrySummary,
  frenchFee,
  fullDigits,
  giftCode,
  giftRelief,
  handlingFee,
  iossCode,
  italianFee,
  lowValue,
  lowValueCode,
  makersIdLength,
  type NationalFee,
  postalSet,
  preference,
  productIds,
  romanianFee,
  sellersIdLength,
  specialCode,
  standardCode,
  vat,
} from './law.ts';
import { insideAlone } from './outside.ts';
import { partyRules } from './party-rules.ts';
import { schemeRules } from './scheme-rules.ts';
import { stateFacts } from './states.ts';
import { codes, northernIreland, territoryOf } from './territories.ts';

const most = (value: Money | null): string => (value ? formatMoney(value) : 'none');
const words = (value: string | null): string => value ?? 'none';
const length = (value: number | null): string => (value === null ? 'not asked' : `up to ${value}`);
const fee = (value: NationalFee | null): string => (value ? `${formatMoney(value.amount)} a ${value.per}` : 'none');

export const eu: Regime = {
  id: 'eu',
  name: 'European Union',
  description:
    'Goods pay VAT from the first cent since 2021-07-01: at the sale where the seller or platform has an IOSS number and the consignment is worth ' +
    'at most 150 EUR, otherwise at the border. Such consignments are declared with the reduced data set H7, others with H6 by post and the full H1. Customs duty ' +
    'was relieved up to 150 EUR until 2026-06-30; since then a distance sale pays 3 EUR for each tariff line, until 2028-07-01. Before loading by ' +
    'air the entry summary (ICS2) wants complete addresses, six-digit codes and descriptions that name the goods. Some places of the member states ' +
    'lie outside the customs or VAT area; Northern Ireland follows the rules for goods and is declared to the United Kingdom.',
  covers: ({ recipient }) => territoryOf(recipient) !== undefined,
  territories: codes,
  decide,
  rules: [...descriptionRules, ...partyRules, ...dataRules, ...identifierRules, ...schemeRules, ...chargeRules, ...feeRules].map(
    insideAlone,
  ),
  limits: [
    {
      name: 'the limit of IOSS and of the declaration H7',
      entries: lowValue,
      applies: ({ recipient }) => {
        const territory = territoryOf(recipient);
        return territory !== northernIreland && territory?.customs === 'in';
      },
    },
    { name: 'the relief of gifts', entries: giftRelief, applies: isGift },
  ],
  facts: [
    fact('Customs duty relief up to', dutyRelief, most),
    fact('Customs duty on each tariff line of a distance sale', dutyPerLine, most),
    fact('Goods that pay it', dutyScope, words),
    fact('Duty relief of gifts between private persons', giftRelief, most),
    fact('IOSS and H7 up to', lowValue, most),
    fact('Import VAT', vat, words),
    fact('Product identifiers', productIds, words),
    fact('Entry summary declaration (ICS2)', entrySummary, words),
    fact('Descriptions in the entry summary', descriptions, words),
    fact('Handling fee', handlingFee, words),
    fact('National fee: Romania', romanianFee, fee),
    fact('National fee: France', frenchFee, fee),
    fact('National fee: Italy', italianFee, words),
    fact('Postal data set (H6) up to', postalSet, most),
    fact('Digits of the tariff code in a full declaration', fullDigits, String),
    fact('Seller’s product identifier, characters', sellersIdLength, length),
    fact('Maker’s product identifier, characters', makersIdLength, length),
    fact('Code of IOSS', iossCode, words),
    fact('Code of special arrangements', specialCode, words),
    fact('Code of VAT the ordinary way', standardCode, words),
    fact('Code of negligible value', lowValueCode, words),
    fact('Code of gifts', giftCode, words),
    fact('Preference on a full declaration', preference, words),
    ...stateFacts,
  ],
};

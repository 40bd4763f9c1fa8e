/** United States: imports of low-value goods, by post and by courier. */
import { formatMoney, type Money } from '../../model/money.ts';
import { fact, type Regime } from '../regime.ts';
import { chargeRules } from './charge-rules.ts';
import { dataRules } from './data-rules.ts';
import { decide, isGift } from './decision.ts';
import { descriptionRules } from './descriptions.ts';
import {
  advanceData,
  descriptions,
  emergencyDuty,
  entryDigits,
  giftRelief,
  informalLimit,
  isChinese,
  partnerAgencies,
  postalDigits,
  postalMethod,
  processingFee,
  relief,
  reliefOfChina,
  screening,
  successor,
  surcharge,
  territory,
  type13,
  vat,
} from './law.ts';
import { covered, limitsWithin, rulesWithin } from './territory.ts';

const most = (value: Money | null): string => (value ? formatMoney(value) : 'none');
const words = (value: string | null): string => value ?? 'none';

export const us: Regime = {
  id: 'us',
  name: 'United States',
  description:
    'Until 2025-08-28 a person could receive goods of up to 800 USD a day free of duty (Section 321); goods of China and Hong Kong lost this on ' +
    '2025-05-02, all others on 2025-08-29. Since then every parcel pays duty and needs an entry: by courier type 11 up to 2,500 USD and type 01 ' +
    'above, by post an informal entry whose duty a carrier or qualified party pays before departure. Rates change by proclamation and are not in ' +
    'the program, but for the surcharge of 10 % from 2026-02-24 to 2026-07-23. Gifts between private persons stay free up to 100 USD.',
  covers: ({ recipient }) => covered.has(recipient.country),
  territories: ['US', 'PR'],
  decide,
  rules: rulesWithin([...chargeRules, ...dataRules, ...descriptionRules]),
  limits: limitsWithin([
    { name: 'the duty relief', entries: relief, applies: (shipment) => !isChinese(shipment) },
    { name: 'the duty relief', entries: reliefOfChina, applies: isChinese },
    { name: 'the relief of gifts', entries: giftRelief, applies: isGift },
    { name: 'the limit of the informal entry', entries: informalLimit, applies: () => true },
  ]),
  facts: [
    fact('Duty relief, a person and day', relief, most),
    fact('Duty relief, goods of China and Hong Kong', reliefOfChina, most),
    fact('Duty relief of gifts', giftRelief, most),
    fact('Import VAT', vat, () => 'none'),
    fact('Informal entry up to', informalLimit, most),
    fact('Duty by post is paid', postalMethod, words),
    fact('Duty under IEEPA', emergencyDuty, words),
    fact('Surcharge under Section 122', surcharge, (percent) => (percent === null ? 'none' : `${percent} %`)),
    fact('Duty after the surcharge', successor, words),
    fact('Digits of the tariff number by post', postalDigits, (digits) => (digits === null ? 'six, where known' : String(digits))),
    fact('Digits of the tariff number on entries of types 01 and 11', entryDigits, String),
    fact('Advance electronic data by post', advanceData, words),
    fact('Descriptions', descriptions, words),
    fact('Air cargo screening', screening, words),
    fact('Entry type 13', type13, words),
    fact('Data of partner agencies by post', partnerAgencies, words),
    fact('Merchandise processing fee of an informal entry', processingFee, words),
    fact('Customs territory', territory, words),
  ],
};

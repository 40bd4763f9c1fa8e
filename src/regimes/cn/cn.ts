/** China, what leaves it: the export lists of cross-border e-commerce, and the classes of express declarations. */
import { formatMoney } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import { fact, type Regime } from '../regime.ts';
import { dataRules } from './data-rules.ts';
import { areGoods, decide, kindOf } from './decision.ts';
import {
  articlesFar,
  articlesNear,
  companyMode,
  dataFirst,
  edition,
  elementsMost,
  flag,
  isNear,
  listDigits,
  listLimit,
  lowValueLimit,
  retailMode,
  sampleMode,
  summedBy,
  warehouseMode,
  zoneFlag,
} from './law.ts';
import { limitRules } from './limit-rules.ts';

const words = (value: string): string => value;

const areArticles = (shipment: Shipment): boolean => shipment.channel === 'express' && kindOf(shipment) === 'articles';
const leftOpen = 'The class of the express declaration is left open.';

export const cn: Regime = {
  id: 'cn',
  name: 'China, export',
  description:
    'What an exporter in China sends abroad. Retail leaves under supervision mode 9610 on a list, which a declaration sums up the month after ' +
    '(flag B; flag A, without it, is for pilot zones only); sales to companies leave under 9710, up to 5,000 CNY on a list and above on a full ' +
    'declaration; 9810 is for overseas warehouses and never chosen here. An express company that files its own declaration puts documents in ' +
    'class A, personal articles in B, goods of low value in C and the rest in D. A list asks the ten-digit code, a Chinese name and the ' +
    'declaration elements of each line. No announcement was read in the original.',
  covers: ({ recipient }, { exporter }) => exporter.country === 'CN' && recipient.country !== 'CN',
  territories: [],
  decide,
  rules: [...limitRules, ...dataRules],
  limits: [
    {
      name: 'the limit of the list to companies',
      entries: listLimit,
      applies: (shipment) => kindOf(shipment) === 'to-company',
      without: 'Whether a list will do is left open.',
    },
    {
      name: 'the limit of low value by express (class C)',
      entries: lowValueLimit,
      applies: (shipment) => shipment.channel === 'express' && areGoods(shipment),
      without: leftOpen,
    },
    {
      name: 'the limit of personal articles by express (class B)',
      entries: articlesNear,
      applies: (shipment) => areArticles(shipment) && isNear(shipment.recipient.country),
      without: leftOpen,
    },
    {
      name: 'the limit of personal articles by express (class B)',
      entries: articlesFar,
      applies: (shipment) => areArticles(shipment) && !isNear(shipment.recipient.country),
      without: leftOpen,
    },
  ],
  facts: [
    fact('Supervision mode of retail', retailMode, words),
    fact('Supervision mode of sales to companies', companyMode, words),
    fact('Supervision mode of goods for an overseas warehouse', warehouseMode, words),
    fact('Supervision mode of samples', sampleMode, words),
    fact('List to companies up to', listLimit, formatMoney),
    fact('Flag of the list', flag, words),
    fact('Flag A is for', zoneFlag, words),
    fact('Lists of a month are summed by the day of the next', summedBy, String),
    fact('Data before the list of retail', dataFirst, words),
    fact('Edition of the messages', edition, words),
    fact('Digits of the tariff code on the list', listDigits, String),
    fact('Characters of the declaration elements, at most', elementsMost, String),
    fact('Goods of low value by express (class C) up to', lowValueLimit, formatMoney),
    fact('Personal articles by express (class B) to Hong Kong, Macao and Taiwan up to', articlesNear, formatMoney),
    fact('Personal articles by express (class B) elsewhere up to', articlesFar, formatMoney),
  ],
};

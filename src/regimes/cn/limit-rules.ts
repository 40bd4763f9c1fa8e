/** Values above which goods leave China another way. */
import type { Rule } from '../regime.ts';
import { articlesLimit, compare, kindOf } from './decision.ts';
import { listLimit, lowValueLimit } from './law.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const fullDeclaration: Rule = {
  code: 'cn/full-declaration',
  severity: 'warning',
  title: 'What goes to a company for more than 5,000 CNY leaves on a full customs declaration, not on a list.',
  since: recordBegins,
  source: from.toCompanies,
  fix: 'Agree with the carrier or a broker who files the declaration.',
  breaches: (shipment, context) => {
    const compared = kindOf(shipment) === 'to-company' ? compare(shipment, context, listLimit) : undefined;
    if (!compared || compared.within) return [];
    return [{ message: `${compared.says}, up to which a list will do.`, field: 'value', under: compared.limit }];
  },
};

const classD: Rule = {
  code: 'cn/express-class-d',
  severity: 'note',
  title: 'By express, goods of more than 5,000 CNY are no longer of low value and are declared in class D.',
  since: recordBegins,
  source: from.expressClasses,
  fix: 'Ask the express company what it needs for class D, or for a full declaration.',
  breaches: (shipment, context) => {
    if (shipment.decision.expressClass !== 'D' || kindOf(shipment) === 'articles') return [];
    const { says, limit } = compare(shipment, context, lowValueLimit)!;
    return [{ message: `${says}, up to which goods are of low value.`, field: 'value', under: limit }];
  },
};

const articlesAbove: Rule = {
  code: 'cn/articles-above-limit',
  severity: 'warning',
  title: 'Personal articles by express are worth at most 1,000 CNY, to Hong Kong, Macao and Taiwan 800 CNY.',
  since: recordBegins,
  source: from.expressClasses,
  fix: 'Send less in one parcel, or have it declared as goods.',
  breaches: (shipment, context) => {
    if (shipment.channel !== 'express' || kindOf(shipment) !== 'articles') return [];
    const compared = compare(shipment, context, articlesLimit(shipment));
    if (!compared || compared.within) return [];
    return [{ message: `${compared.says} for personal articles.`, field: 'value', under: compared.limit }];
  },
};

export const limitRules: readonly Rule[] = [fullDeclaration, classD, articlesAbove];

/** How a shipment leaves China on a day: supervision mode, flag of its list, class of an express declaration. */
import { type Dated, inForce, type Series } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Context, Decision, Ground, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import {
  articlesFar,
  articlesNear,
  companyMode,
  dataFirst,
  flag,
  isNear,
  type Kind,
  listLimit,
  lowValueLimit,
  retailMode,
  sampleMode,
  summedBy,
} from './law.ts';
import { recordBegins } from './sources.ts';

type Part = Pick<Decision, 'exportProcedure' | 'exportFlag' | 'expressClass'> & {
  readonly gaps?: readonly string[];
  readonly why: readonly Ground[];
};

/** A private person sends articles, whatever was paid for them. */
export function kindOf({ category, trade }: Pick<Shipment, 'category' | 'trade'>): Kind {
  if (category === 'documents') return 'documents';
  if (category === 'returned-goods' || category === 'other') return 'unknown';
  if (trade === 'c2c') return 'articles';
  if (category === 'commercial-sample') return 'sample';
  return trade === 'b2b' ? 'to-company' : 'retail';
}

/** On a list or a declaration of goods; articles and documents are on none. */
export const areGoods = (shipment: Shipment): boolean => ['retail', 'to-company', 'sample'].includes(kindOf(shipment));

export function decide(shipment: Shipment, context: Context): Partial<Decision> {
  if (context.on < recordBegins) return { gaps: ['export procedure: the law of that day is not known'] };
  const parts = [procedure(shipment, context), ...(shipment.channel === 'express' ? [expressClass(shipment, context)] : [])];
  return {
    ...parts[0],
    ...parts[1],
    gaps: parts.flatMap(({ gaps = [] }) => gaps),
    why: parts.flatMap(({ why }) => why),
  };
}

function procedure(shipment: Shipment, context: Context): Part {
  const { on } = context;
  switch (kindOf(shipment)) {
    case 'documents':
      return { why: [because('export: documents, on no list of goods')] };
    case 'articles':
      return {
        exportProcedure: 'personal-articles',
        gaps: shipment.channel === 'express' ? [] : ['export limit: what personal articles by post may be worth is not in the program'],
        why: [because('export: personal articles, sent by a private person')],
      };
    case 'sample':
      return under(sampleMode, 'a commercial sample', on);
    case 'unknown':
      return { why: [], gaps: [`export procedure: not decided for ${shipment.category}`] };
    case 'retail': {
      const first = inForce(dataFirst, on)!;
      return onList(under(retailMode, 'retail by cross-border e-commerce', on), because(`before the list: ${first.value}`, first), on);
    }
    case 'to-company':
      return toCompany(shipment, context);
  }
}

function under(mode: Series<string>, of: string, on: Day): Part {
  const entry = inForce(mode, on)!;
  return { exportProcedure: entry.value, why: [because(`export: ${entry.value}, ${of}`, entry)] };
}

/** Lists of a month are summed by a day of the next. */
function onList(part: Part, ground: Ground, on: Day): Part {
  const by = inForce(summedBy, on)!;
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const summing = because(`export list: flag B, summed into a declaration by ${next}-${by.value}`, by);
  return { ...part, exportFlag: inForce(flag, on)!.value, why: [...part.why, ground, summing] };
}

function toCompany(shipment: Shipment, context: Context): Part {
  const part = under(companyMode, 'direct to a company; the recipient is not known to be a warehouse', context.on);
  const compared = compare(shipment, context, listLimit);
  if (!compared) return { ...part, gaps: ['export list: no rate to CNY is known, so it may need a full declaration'] };
  if (compared.within) return onList(part, because(`on a list: ${compared.says}`, compared.limit), context.on);
  return { ...part, why: [...part.why, because(`full customs declaration: ${compared.says}`, compared.limit)] };
}

function expressClass(shipment: Shipment, context: Context): Part {
  const kind = kindOf(shipment);
  if (kind === 'unknown') return { why: [], gaps: ['express class: not decided'] };
  if (kind === 'documents') return { expressClass: 'A', why: [because('express class A: documents', inForce(lowValueLimit, context.on))] };
  const articles = kind === 'articles';
  const compared = compare(shipment, context, articles ? articlesLimit(shipment) : lowValueLimit);
  if (!compared) return { why: [], gaps: ['express class: no rate to CNY is known'] };
  const letter = !compared.within ? 'D' : articles ? 'B' : 'C';
  const only = letter === 'C' ? '; not for goods under licence or with a rebate' : '';
  return { expressClass: letter, why: [because(`express class ${letter}: ${compared.says}${only}`, compared.limit)] };
}

export const articlesLimit = ({ recipient }: Shipment): Series<Money> => (isNear(recipient.country) ? articlesNear : articlesFar);

interface Compared {
  /** `280.00 CNY is within 5000.00 CNY` */
  readonly says: string;
  readonly limit: Dated<Money>;
  readonly within: boolean;
}

/** The goods value, without freight and insurance, against a limit in yuan; undefined where no rate or no limit is known. */
export function compare({ value }: Shipment, { on, convert }: Context, of: Series<Money>): Compared | undefined {
  const limit = inForce(of, on);
  const converted = convert(value, 'CNY')?.money;
  if (!limit || !converted) return undefined;
  const within = converted.minor <= limit.value.minor;
  return { says: `${formatMoney(converted)} is ${within ? 'within' : 'above'} ${formatMoney(limit.value)}`, limit, within };
}

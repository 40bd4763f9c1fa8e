/** Why a parcel cannot be said in an express declaration or manifest: asked of each before it gets its number. */
import { chinaCountry, chinaCurrency, chinaUnit, chinaUnitName } from '../../model/china-codes.ts';
import type { Convert } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import { byTariff, quantityIn } from '../china-figures.ts';
import type { Group } from '../document.ts';
import { dataMissing, noCode, noRate, settingMissing, tooManyGoods, unmeasured } from '../filing-problems.ts';
import { consigneeProblems, lettersOf } from './consignee.ts';
import { declarationOf } from './declaration.ts';
import { type Class, entryHead, entryList } from './fields.ts';
import { classOf, tariffOf } from './goods.ts';
import { lengths } from './lengths.ts';
import { filingOf } from './message.ts';

const mostLines = 20;
const table = 'the table of China’s customs';

export function declarationProblems(shipment: Shipment, group: Group, convert?: Convert): readonly Problem[] {
  const filing = filingOf(group);
  const letter = classOf(shipment, filing);
  if (letter === undefined) return [unclassed(shipment, 'EXP301', convert)];
  const against = [
    ...countryKnown(shipment),
    ...currencyKnown(shipment),
    ...identified(shipment, letter, group),
    ...consigneeProblems(shipment, group.carrier, filing),
    ...fewLines(shipment),
    ...shipment.items.flatMap((item, i) => lineProblems(item, { shipment: shipment.id, item: i + 1 }, letter, group)),
  ];
  if (against.some(({ severity }) => severity === 'error')) return against;
  const { head, lines } = declarationOf(shipment, group);
  return [
    ...against,
    ...lengths(shipment.id, 'EXP301', entryHead, letter, head),
    ...lines.flatMap((line, i) => lengths(shipment.id, 'EXP301', entryList, letter, line, i + 1)),
  ];
}

/** The regime found none: there was no rate to compare the value by, or it knows no class for such a parcel. */
export const unclassed = ({ id, value, category }: Shipment, document: string, convert?: Convert): Problem =>
  convert && !convert(value, 'CNY')
    ? noRate({ shipment: id, field: 'value' }, { from: value.currency, to: 'CNY', document })
    : noCode(
        { shipment: id, field: 'category' },
        { what: 'category', value: category, table: 'the classes of express declarations in China' },
      );

export function countryKnown({ id, recipient: { country } }: Shipment): Problem[] {
  const where = { shipment: id, field: 'recipient.country' };
  const code = chinaCountry(country);
  if (code === undefined) return [noCode(where, { what: 'country', value: country, table })];
  return code === chinaCountry('CN')
    ? [noCode(where, { what: 'country', value: country, table: 'a declaration of export, as it is China' })]
    : [];
}

export const currencyKnown = ({ id, value: { currency } }: Shipment): Problem[] =>
  chinaCurrency(currency) === undefined ? [noCode({ shipment: id, field: 'value' }, { what: 'currency', value: currency, table })] : [];

/** Personal articles are declared under the sender's identity. */
const identified = ({ id }: Shipment, letter: Class, group: Group): Problem[] =>
  letter !== 'B' || filingOf<'exporter'>(group).exporter.identity
    ? []
    : [setting(id, 'exporter', group, 'exporter.identity', 'the identity card or passport of the sender, which class B asks')];

const setting = (shipment: string, field: string, { carrier }: Group, key: string, what: string, item?: number): Problem =>
  settingMissing({ shipment, field, ...(item && { item }) }, { key: `carriers.${carrier}.filing.exp.${key}`, what });

const fewLines = ({ id, items }: Shipment): Problem[] =>
  items.length > mostLines
    ? [tooManyGoods({ shipment: id, field: 'items' }, { lines: items.length, most: mostLines, document: 'EXP301' })]
    : [];

interface At {
  readonly shipment: string;
  readonly item: number;
}

function lineProblems(item: Item, at: At, letter: Class, group: Group): Problem[] {
  const { sku, description, elementsCn = '', unit, origin } = item.product;
  const lacks = (field: string, what: string, column: string) => dataMissing({ ...at, field }, { sku, what, column });
  return [
    ...chineseName(item, at),
    ...(elementsCn.trim() === '' ? [lacks('elementsCn', 'specification (规格型号)', 'elements_cn')] : []),
    ...(chinaUnit(unit) === undefined ? [noCode({ ...at, field: 'unit' }, { what: 'unit', value: unit, table })] : []),
    ...(chinaCountry(origin) === undefined ? [noCode({ ...at, field: 'origin' }, { what: 'country', value: origin, table })] : []),
    ...lettersOf(description, `description of ${sku}`, { ...at, field: 'description' }),
    ...coded(item, at, letter, group),
    ...(letter === 'A' ? [] : measured(item, at, group)),
  ];
}

export const chineseName = ({ product: { sku, descriptionLocal = '' } }: Item, at: At): Problem[] =>
  /\p{Script=Han}/u.test(descriptionLocal)
    ? []
    : [dataMissing({ ...at, field: 'descriptionLocal' }, { sku, what: 'Chinese name', column: 'description_local' })];

/** Goods by their tariff code, articles by their number in the postal tax list, documents by none. */
function coded(item: Item, at: At, letter: Class, group: Group): Problem[] {
  const { sku, hsOf } = item.product;
  const code = tariffOf(item);
  if (letter === 'A') return [];
  if (letter === 'B')
    return byTariff(code, filingOf(group).articles) !== undefined
      ? []
      : [setting(at.shipment, 'hs', group, `articles.${code}`, `which number ${code} has in the postal tax list`, at.item)];
  return /^\d{10}$/.test(hsOf.CN ?? '')
    ? []
    : [dataMissing({ ...at, field: 'hsOf.CN' }, { sku, what: 'tariff code of China of ten digits', column: 'hs_cn' })];
}

function measured(item: Item, at: At, group: Group): Problem[] {
  const { sku, unit } = item.product;
  const code = tariffOf(item);
  const units = byTariff(code, filingOf(group).legalUnits);
  if (!units) return [setting(at.shipment, 'unit', group, `legal_units.${code}`, `in which legal unit ${code} is declared`, at.item)];
  return units
    .filter((legal) => quantityIn(legal, item) === undefined)
    .map((legal) => unmeasured({ ...at, field: 'unit' }, { sku, unit, legal: `${legal} ${chinaUnitName(legal)}` }));
}

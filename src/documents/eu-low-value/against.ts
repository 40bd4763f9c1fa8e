/** Why a parcel cannot be declared: each value is held against the format of its element before a number is given. */
import type { EuFiling } from '../../model/filing/eu.ts';
import type { Convert } from '../../model/money.ts';
import { mask, type Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import {
  codeUnverified,
  dataMissing,
  exportSilent,
  noRate,
  settingMissing,
  tooManyGoods,
  valueTooLong,
  wrongForm,
} from '../filing-problems.ts';
import { declarationOf, goodsOf } from './declaration.ts';
import { type DataSet, mostOf } from './element.ts';
import { carriageOf } from './figures.ts';
import type { GoodsItem } from './goods-items.ts';
import { neededOf } from './needed.ts';
import { breachesOf, type FormatBreach } from './shape.ts';

/** The settings that a data set needs and the carrier lacks. */
export function lacksOf({ id }: Pick<DataSet, 'id'>, { filing }: Group): string[] {
  const eu: Partial<EuFiling> = filing?.eu ?? {};
  return [
    ...(eu.declarant ? [] : ['declarant']),
    ...(eu.additionalDeclarationType ? [] : ['additional_declaration_type']),
    ...(eu.codes?.transportDocument ? [] : ['codes.transport_document']),
    ...(eu.location || id === 'h6' ? [] : ['location']),
  ].map((key) => `filing.eu.${key}`);
}

export function against(set: DataSet, shipment: Shipment, group: Group, convert?: Convert): readonly Problem[] {
  const document = set.id.toUpperCase();
  const { freight, insurance } = shipment;
  // Asked before there is a number; whatever it will be, the LRN fits it.
  const declaration = declarationOf(set.id, { number: '0', ...shipment }, group, convert);
  const goods = goodsOf(shipment, set.id);
  const noted = set.id === 'h7' && freight && insurance && carriageOf(shipment, convert) === 'unknown';
  return [
    ...breachesOf(set, declaration).map((breach) => told(breach, set, shipment, goods)),
    ...(noted ? [noRate({ shipment: shipment.id, field: 'insurance' }, { from: insurance.currency, to: freight.currency, document })] : []),
    ...unverified(shipment, group),
  ];
}

/** What the seller calls it, and where it stands; `own`: somebody’s, and not to be shown. */
const words: readonly [number: string, field: string, says: string, own?: true][] = [
  ['12 05 001 000', 'number', 'number of the parcel'],
  ['12 03 001 000', 'sku', 'product identifier'],
  ['12 04 001 000', 'sku', 'product identifier'],
  ['13 01 016 000', 'exporter.name', 'name of the exporter'],
  ['13 01 017 000', 'exporter.ids.eori', 'EORI of the exporter'],
  ['13 01 018 019', 'exporter.address.lines', 'streets of the exporter'],
  ['13 01 018 021', 'exporter.address.postcode', 'postcode of the exporter'],
  ['13 01 018 022', 'exporter.address.city', 'city of the exporter'],
  ['13 04 016 000', 'recipient.name', 'name of the recipient', true],
  ['13 04 017 000', 'recipient.taxId', 'number of the recipient', true],
  ['13 04 018 000', 'recipient', 'address of the recipient', true],
  ['13 04 018 019', 'recipient.lines', 'streets of the recipient', true],
  ['13 04 018 021', 'recipient.postcode', 'postcode of the recipient', true],
  ['13 04 018 022', 'recipient.city', 'city of the recipient', true],
  ['13 16 034 000', 'sellerTaxIds', 'number of the import scheme'],
  ['14 12 014 000', 'value', 'value of the goods'],
  ['14 13 014 000', 'freight', 'freight'],
  ['14 14 014 000', 'value', 'value of the goods'],
  ['14 15 014 000', 'freight', 'freight'],
  ['18 04 001 000', 'grossMilligrams', 'gross weight in kilograms'],
  ['18 05 001 000', 'description', 'description'],
];
const wordsOf = new Map(words.map(([number, ...others]) => [number, others]));

function told(
  { number, item, value, most, format, name }: FormatBreach,
  set: DataSet,
  shipment: Shipment,
  all: readonly GoodsItem[],
): Problem {
  const document = set.id.toUpperCase();
  const [field = number, says = `${name} (${number})`, own] = wordsOf.get(number) ?? [];
  const goods = item === undefined ? undefined : all[item];
  const where = { shipment: shipment.id, field, ...(goods && { item: shipment.items.indexOf(goods.items[0]!) + 1 }) };
  if (number === '18 09 056 000')
    return dataMissing({ ...where, field: 'hs' }, { sku: goods!.items[0]!.product.sku, what: 'tariff code of six digits', column: 'hs' });
  if (most !== undefined) return tooManyGoods(where, { lines: Number(value), most, document });
  if (value === undefined) return absent(number, says, document, shipment, where);
  const shown = own ? mask(value) : value;
  const length = format && /^an\.\./.test(format) ? mostOf(format) : undefined;
  return length !== undefined && [...value].length > length
    ? valueTooLong(where, { field: says, value: shown, most: length, document })
    : wrongForm(where, { what: says, value: shown, says: formatInWords(format ?? ''), document });
}

const absent = (number: string, what: string, document: string, { orders, platform }: Shipment, where: Problem['where']): Problem =>
  number.startsWith('13 01')
    ? settingMissing(where, { key: where.field ?? 'exporter', what: `the ${what}` })
    : exportSilent(where, {
        order: orders.join(', '),
        platform,
        what: `the ${what}`,
        document,
        fix: 'Complete the order, and export it again.',
      });

function formatInWords(format: string): string {
  const [, kind, range, size, decimals] = /^(an|a|n)(\.\.)?(\d+)(?:,(\d+))?$/.exec(format) ?? [];
  const up = range ? 'at most ' : '';
  if (decimals !== undefined) return `a number of ${up}${size} digits, ${decimals} of them decimals at most`;
  return `${up}${size} ${kind === 'n' ? 'digits' : kind === 'a' ? 'capital letters' : 'characters'}`;
}

/** Codes that a source behind them does not verify, and identifiers whose element and codes nobody has published. */
function unverified({ id, decision }: Shipment, group: Group): Problem[] {
  const { codes } = neededOf(group);
  const below = `carriers.${group.carrier}.filing.eu.codes`;
  const doubtful = (decision.codes ?? []).filter(({ code, under }) => under?.source.certainty === 'unverified' && !codes.confirmed[code]);
  return [
    ...doubtful.map(({ code, under }) =>
      codeUnverified(
        { shipment: id },
        { says: `The code ${code} is declared as ${under!.source.title} has it, which is not verified`, key: `${below}.confirmed.${code}` },
      ),
    ),
    ...(decision.productIdentifiers && !codes.productIdentifiers
      ? [
          codeUnverified(
            { shipment: id },
            {
              says: 'The product identifiers are not in it: their element and codes are not published',
              key: `${below}.product_identifiers`,
            },
          ),
        ]
      : []),
  ];
}

/** Why a shipment cannot be said in a declaration to HMRC: asked of each before it is written. */
import { notInXml } from '../../formats/xml.ts';
import { eoriSays, isEori } from '../../model/eori.ts';
import type { UkParties, UkSrds } from '../../model/filing/uk.ts';
import type { Convert } from '../../model/money.ts';
import { mask, type Problem } from '../../model/problem.ts';
import { numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { dataMissing, noRate, settingMissing, tooManyGoods, valueTooLong, wrongForm } from '../filing-problems.ts';
import { characterNotInXml } from '../problems.ts';
import { exporterParts, isImporter, keyOf, type Sets } from './declaration.ts';
import { inPounds } from './figures.ts';

/** By the schema, of one declaration. */
export const mostItems = 999;

const lacking = ({ id }: Shipment, { carrier }: Group, key: keyof Sets['srds'], what: string): Problem =>
  settingMissing({ shipment: id, field: key }, { key: `carriers.${carrier}.${keyOf('srds', key)}`, what });

/** The recipient's own number where it is an EORI number, else the one that the settings have for recipients without. */
export function importerOf(shipment: Shipment, { importer }: UkParties): string | undefined {
  const own = recipientIdOf(shipment);
  return own?.kind.toLowerCase() === 'eori' ? own.number.replace(/[\s.-]/g, '').toUpperCase() : importer;
}

export function importerKnown(shipment: Shipment, group: Group, filing: UkParties, document: string): Problem[] {
  const importer = importerOf(shipment, filing);
  if (importer === undefined)
    return [lacking(shipment, group, 'importer', 'under which EORI number goods for a recipient without one are imported')];
  if (!isEori(importer)) {
    const where = { shipment: shipment.id, field: 'recipient.taxId' };
    return [wrongForm(where, { what: 'EORI number of the recipient', value: mask(importer), says: eoriSays, document })];
  }
  if (isImporter(importer, filing) || filing.representation !== undefined) return [];
  return [lacking(shipment, group, 'representation', 'how the declarant represents the importer')];
}

export const fits = ({ id, items }: Shipment, document: string): Problem[] =>
  items.length > mostItems ? [tooManyGoods({ shipment: id, field: 'items' }, { lines: items.length, most: mostItems, document })] : [];

export const eightDigits = ({ id, items }: Shipment): Problem[] =>
  items.flatMap(({ hs, product: { sku } }, i) =>
    /^\d{8}/.test(hs)
      ? []
      : [dataMissing({ shipment: id, field: 'hs', item: i + 1 }, { sku, what: 'commodity code of eight digits', column: 'hs_gb' })],
  );

export const rateKnown = ({ id, value }: Shipment, document: string, convert: Convert | undefined): Problem[] =>
  inPounds(value, convert) ? [] : [noRate({ shipment: id, field: 'value' }, { from: value.currency, to: 'GBP', document })];

export function chargeKnown(shipment: Shipment, group: Group, filing: UkSrds, convert: Convert | undefined): Problem[] {
  const charge = shipment.freight ?? filing.postalCharge;
  if (!charge) return [lacking(shipment, group, 'postalCharge', 'which postal charge is declared for an order that names no freight')];
  const where = { shipment: shipment.id, field: 'freight' };
  return inPounds(charge, convert) ? [] : [noRate(where, { from: charge.currency, to: 'GBP', document: 'UK-SRDS' })];
}

/** A value and how many characters its element takes. */
interface Limited {
  readonly field: string;
  readonly value: string;
  readonly most: number;
  /** Counts from 1. */
  readonly item?: number;
}

/** @param mostOfNumber what the element takes that the parcel's number stands in. */
export function textProblems(shipment: Shipment, group: Group, document: string, mostOfNumber: number): Problem[] {
  const { name, line, city, postcode } = exporterParts(group);
  const limits: Limited[] = [
    { field: 'number', value: numberOf(shipment), most: mostOfNumber },
    { field: 'name of the exporter', value: name, most: 70 },
    { field: 'address of the exporter', value: line, most: 70 },
    { field: 'city of the exporter', value: city, most: 35 },
    { field: 'postcode of the exporter', value: postcode, most: 9 },
    ...shipment.items.map(({ product }, i) => ({ field: 'description', value: product.description, most: 512, item: i + 1 })),
  ];
  const where = { shipment: shipment.id };
  return [
    ...limits.flatMap(({ field, value, most, item }) =>
      [...value].length > most ? [valueTooLong({ ...where, field, ...(item && { item }) }, { field, value, most, document })] : [],
    ),
    ...notInXml(limits.map(({ value }) => value).join('')).map((character) => characterNotInXml(where, { character })),
  ];
}

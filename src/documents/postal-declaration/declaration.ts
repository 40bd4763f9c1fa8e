/**
 * A shipment in the field model of the UPU's Customs Declaration System: its public names, unchanged. It is the data that an exporter gives
 * its post; the messages between posts and customs are the post's. Fields whose content the exporter does not have are absent.
 *
 * The model states no unit of weight: here all weights are kilograms, exact to the milligram, and `WeightUnit` among the extra fields says
 * so. Net weight and amount are of the line. `Number` is the quantity.
 */
import { formatAmount, type Money } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import { type Category, type Item, numberOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { exporterId, recipientIdAt, schemeAt } from '../particulars.ts';

/** Undefined fields are left out. */
export type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** UPU code list of the nature of a transaction. Sale of goods is certain; the others are met in one public client. */
const natures: Readonly<Record<Category, string>> = {
  'sale-of-goods': '11',
  'returned-goods': '21',
  gift: '31',
  'commercial-sample': '32',
  documents: '91',
  other: '999',
};

/** `PostingDt` has exactly 19 characters: the day of declaration, at midnight. */
export const mailObjectOf = (shipment: Shipment, { on, services }: Group): Fields => ({
  Id: numberOf(shipment),
  PostingDt: `${on}T00:00:00`,
  MailClassCd: services[shipment.service]?.mailClass,
  MailCategoryCd: services[shipment.service]?.mailCategory,
  TypeCd: 'MI',
  LocalId: shipment.id,
  LocalId2: shipment.orders.join(', '),
});

/** `Declaration.Data` without its `ContentPieces`. */
export const dataOf = (shipment: Shipment, { exporter }: Group): Fields => ({
  NatureTypeCd: natures[shipment.category],
  GrossWeight: kilograms(shipment.grossMilligrams),
  MaxIndex: shipment.items.length,
  Postage: shipment.freight && decimal(shipment.freight),
  PostageCurrencyCd: shipment.freight?.currency,
  ...partyFields('Sender', exporter),
  SenderIdRef: schemeAt(shipment, 'data-sender')?.number ?? exporterId(exporter),
  ...partyFields('Recipient', shipment.recipient),
  RecipientIdRef: recipientIdAt(shipment, 'data-recipient')?.number,
  ...extras([
    ['WeightUnit', 'kg'],
    ['SenderCompany', exporter.company],
    ['RecipientCompany', shipment.recipient.company],
    ['RecipientIdKind', recipientIdAt(shipment, 'data-recipient')?.kind],
    ['SchemeCode', schemeAt(shipment, 'data-sender')?.kind],
  ]),
});

export const contentPieceOf = ({ product, quantity, hs, netMilligrams, value }: Item, index: number): Fields => ({
  Index: index,
  Number: quantity,
  Description: product.description,
  HS: hs,
  NetWeight: kilograms(netMilligrams),
  Amount: decimal(value),
  CurrencyCd: value.currency,
  OrigCountryCd: product.origin,
  ...extras([
    ['Sku', product.sku],
    ['Gtin', product.gtin],
  ]),
});

function partyFields(role: 'Sender' | 'Recipient', { lines: [first, ...others], ...party }: Party): Fields {
  const fields: Fields = {
    Name: party.name,
    AddressLine1: first,
    AddressLine2: others.join(', ') || undefined,
    City: party.city,
    State: party.region,
    ZIP: party.postcode,
    CountryCd: party.country,
    Telephone: party.phone,
    Email: party.email,
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${role}${name}`, value]));
}

/** The model's paired lists, for what it has no field of its own. */
function extras(pairs: readonly (readonly [name: string, value: string | undefined])[]): Fields {
  const known = pairs.filter(([, value]) => value);
  if (known.length === 0) return {};
  return { ExtraFieldNames: known.map(([name]) => name), ExtraFieldValues: known.map(([, value]) => value!) };
}

/** The model's type is decimal: a number of at most 15 digits prints as exactly the decimal it was read from. */
const decimal = (amount: Money): number => Number(formatAmount(amount));
const kilograms = (milligrams: Milligrams): number => Number(`${milligrams}e-6`);

/** What each data element of H7 and H6 is filled from. */
import { createHash } from 'node:crypto';
import type { EuAddress, EuContact, EuDocument, EuFiling } from '../../model/filing/eu.ts';
import type { Convert, Money } from '../../model/money.ts';
import type { Address } from '../../model/party.ts';
import { type Decision, type DeclarationCode, numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import type { Content, Declaration } from './element.ts';
import { amountOf, carriageOf, kilograms } from './figures.ts';
import { type GoodsItem, goodsItemsOf } from './goods-items.ts';
import { clean, numbered, type Parts } from './numbered.ts';

type Id = 'h7' | 'h6';
type Codes = EuFiling['codes'] & { readonly transportDocument: string };

/** The settings with what every declaration needs; `lacks` has asked for it. */
export type Needed = EuFiling & Required<Pick<EuFiling, 'declarant' | 'additionalDeclarationType'>> & { readonly codes: Codes };

/** Digits of the tariff code: six, and for the post those of the Union’s tariff where the catalogue has them. */
const digits: Readonly<Record<Id, number>> = { h7: 6, h6: 10 };

export const neededOf = ({ filing }: Group): Needed => filing!.eu as Needed;
export const goodsOf = (shipment: Shipment, id: Id): readonly GoodsItem[] => goodsItemsOf(shipment, digits[id]);

/** `convert` is asked only where freight and insurance are in two currencies. */
export function declarationOf(id: Id, shipment: Shipment, group: Group, convert?: Convert): Declaration {
  const filing = neededOf(group);
  const carriage = carriageOf(shipment, convert);
  const charges = carriage === 'unknown' ? undefined : carriage;
  return {
    D: inOrder({ ...headOf(id, shipment, filing), ...peopleOf(shipment, filing), ...(id === 'h6' ? postalHeadOf(shipment, filing) : {}) }),
    GS: inOrder({ ...consignmentOf(id, shipment, group), ...(id === 'h7' ? { ...costsOf(charges), ...locationOf(filing) } : {}) }),
    SI: goodsOf(shipment, id).map((goods, i) =>
      inOrder({
        ...itemOf(goods, i + 1, shipment, filing),
        ...(id === 'h6' ? postalItemOf(goods, shipment, filing) : lowValueItemOf(goods, filing)),
        ...measuresOf(id, goods, i),
      }),
    ),
  };
}

/** By number. */
const inOrder = (content: Content): Content => Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The parcel’s number; where that is longer than its 22 characters the shipment’s id; where that is too, a digest of the number. */
export function lrnOf({ id, number = id }: Pick<Shipment, 'id' | 'number'>): string {
  const fits = [number, id].find((each) => each.length <= 22);
  return fits ?? createHash('sha256').update(number).digest('hex').slice(0, 22).toUpperCase();
}

const headOf = (id: Id, shipment: Shipment, filing: Needed): Content => ({
  ...(id === 'h6' ? numbered('11 01', { '001': 'IM' }) : {}),
  ...numbered('11 02', { '001': filing.additionalDeclarationType }),
  ...numbered('12 09', { '001': lrnOf(shipment) }),
  ...numbered(
    '12 10',
    filing.deferredPayments.map((reference) => ({ '001': reference })),
  ),
  ...(id === 'h6'
    ? numbered(
        '12 12',
        filing.authorisations.map(({ type, reference, holder }) => ({ '002': type, '001': reference, '080': holder })),
      )
    : {}),
});

const peopleOf = (shipment: Shipment, { declarant, representative }: Needed): Content => ({
  ...numbered('13 04', { '016': importerName(shipment), '017': importerId(shipment), '018': addressOf(shipment.recipient) }),
  ...numbered('13 05', {
    '016': declarant.name,
    '017': declarant.eori,
    '018': declarant.address && placeOf(declarant.address),
    '074': declarant.contacts.map(contactOf),
  }),
  ...numbered('13 06', {
    '017': representative?.eori,
    '030': representative?.status,
    '074': representative?.contacts.map(contactOf),
  }),
});

/** A company that buys imports itself; what a private person orders to a company is imported by the person. */
export const importerName = ({ trade, recipient: { name, company } }: Shipment): string => (trade === 'b2b' && company ? company : name);

/** An EORI, or a number that the regime wants on the declaration. */
export function importerId(shipment: Shipment): string | undefined {
  const wanted = shipment.decision.numbers.find(({ owner, places }) => owner === 'recipient' && places.includes('declaration'));
  const id = wanted ?? recipientIdOf(shipment);
  return id && (wanted || id.kind.toLowerCase() === 'eori') ? id.number.replace(/\s/g, '').toUpperCase() : undefined;
}

/** What posts declare besides: who guarantees and pays, what the carriage cost. */
const postalHeadOf = ({ freight }: Shipment, { guarantor, payer, guarantee }: Needed): Content => ({
  ...numbered('13 20', { '017': guarantor }),
  ...numbered('13 21', { '017': payer }),
  ...numbered('14 13', moneyOf(freight)),
  ...numbered('99 02', guarantee ? [{ '001': guarantee.type }] : []),
  ...numbered('99 03', guarantee ? [{ '069': guarantee.grn, '070': guarantee.accessCode }] : []),
});

const consignmentOf = (id: Id, shipment: Shipment, { exporter, ...group }: Group): Content => {
  const filing = neededOf({ exporter, ...group });
  return {
    ...numbered('12 01', filing.previousDocuments.map(documentOf)),
    ...numbered(
      '12 02',
      codesOf('statement', shipment.decision, filing).map((code) => ({ '008': code })),
    ),
    ...numbered('12 03', filing.supportingDocuments.map(documentOf)),
    ...numbered('12 04', filing.additionalReferences.map(documentOf)),
    ...numbered('12 05', [{ '001': numberOf(shipment), '002': filing.codes.transportDocument }]),
    ...numbered('12 08', { '001': [...shipment.id].length <= 35 ? shipment.id : undefined }),
    ...numbered('13 01', {
      '016': exporter.name,
      '017': id === 'h6' ? exporter.ids.eori : undefined,
      '018': addressOf(exporter),
    }),
  };
};

const costsOf = (carriage: Money | undefined): Content => numbered('14 15', moneyOf(carriage));

function locationOf({ location }: Needed): Content {
  if (!location) return {};
  const { type, qualifier, unlocode, authorisation, additional, customsOffice, latitude, longitude, operator, address } = location;
  return numbered('16 15', {
    '045': type,
    '046': qualifier,
    '036': unlocode,
    '052': authorisation,
    '053': additional,
    '047': { '001': customsOffice },
    '048': { '049': latitude, '050': longitude },
    '051': { '017': operator },
    '018': address && placeOf(address),
  });
}

const itemOf = ({ items }: GoodsItem, number: number, { decision }: Shipment, filing: Needed): Content => ({
  ...numbered('11 03', { '001': String(number) }),
  ...numbered(
    '11 10',
    codesOf('additional-procedure', decision, filing).map((code) => ({ '001': code })),
  ),
  ...identifiersOf(items, filing),
  ...numbered('13 16', fiscalOf(decision, filing)),
});

const lowValueItemOf = ({ value }: GoodsItem, { paymentMethod }: Needed): Content => ({
  ...numbered('14 03', paymentMethod ? [{ '038': [paymentMethod] }] : []),
  ...numbered('14 14', moneyOf(value)),
});

const postalItemOf = ({ value, origin, netMilligrams }: GoodsItem, { decision }: Shipment, filing: Needed): Content => {
  const [procedure = ''] = codesOf('procedure', decision, filing);
  return {
    ...numbered('11 09', { '001': procedure.slice(0, 2), '002': procedure.slice(2) }),
    ...(filing.paymentMethod && { '14 03 038 000': [filing.paymentMethod] }),
    ...numbered('14 12', moneyOf(value)),
    ...numbered('16 08', { '001': origin }),
    ...numbered('18 01', { '001': kilograms(netMilligrams) }),
  };
};

/** All goods are in one parcel: it is counted on the first item, and the others are packed with it. */
const measuresOf = (id: Id, { grossMilligrams, description, code }: GoodsItem, index: number): Content => ({
  ...numbered('18 04', { '001': kilograms(grossMilligrams) }),
  ...numbered('18 05', { '001': description }),
  ...numbered('18 06', [{ '004': index === 0 ? '1' : '0' }]),
  ...numbered('18 09', {
    '056': code.slice(0, 6),
    ...(id === 'h6' && { '057': code.slice(6, 8), '058': code.slice(8, 10) }),
  }),
});

/** The codes of a kind that the regime decided, each as the settings confirm it. */
export const codesOf = (kind: DeclarationCode['kind'], { codes = [] }: Decision, { codes: { confirmed } }: Needed): readonly string[] =>
  codes.filter((each) => each.kind === kind).map(({ code }) => confirmed[code] ?? code);

/** The number of the import scheme, in the role that the regime gives it. */
export function fiscalOf(decision: Decision, filing: Needed): readonly Parts[] {
  const [role] = codesOf('fiscal-role', decision, filing);
  const numbers = decision.numbers.filter(({ owner, places }) => owner !== 'recipient' && places.includes('declaration'));
  return role === undefined ? [] : numbers.map(({ number }) => ({ '031': role, '034': number }));
}

export interface Identifier {
  readonly type: string;
  readonly reference: string;
  /** Of the shipment, from 0. */
  readonly of: GoodsItem['items'][number];
}

/** The product identifiers of an item, each once, where the settings say under which codes they travel. */
export function identifiersIn(items: GoodsItem['items'], { codes: { productIdentifiers: ids } }: Needed): readonly Identifier[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { sku, gtin, model, manufacturer } = item.product;
    const all = [
      { type: ids?.seller, reference: sku },
      { type: ids?.maker, reference: manufacturer?.code ?? model },
      { type: ids?.gtin, reference: gtin },
    ];
    return all.flatMap(({ type, reference }) => {
      if (!type || !reference || seen.has(`${type} ${reference}`)) return [];
      seen.add(`${type} ${reference}`);
      return [{ type, reference, of: item }];
    });
  });
}

const identifiersOf = (items: GoodsItem['items'], filing: Needed): Content => {
  const element = filing.codes.productIdentifiers?.element;
  return element ? numbered(element, identifiersIn(items, filing).map(documentOf)) : {};
};

const documentOf = ({ type, reference }: EuDocument): Parts => ({ '001': reference, '002': type });
const contactOf = ({ name, phone, email }: EuContact): Parts => ({ '016': name, '075': phone, '076': email });
const moneyOf = (money: Money | undefined): Parts => (money ? { '012': money.currency, '014': amountOf(money) } : {});
const placeOf = ({ street, country, postcode, city }: EuAddress): Parts => ({
  '019': street,
  '020': country,
  '021': postcode,
  '022': city,
});

/** The streets in one line; the declaration has no place for a region. */
const addressOf = ({ lines, country, postcode, city }: Address): Parts =>
  placeOf({
    street: lines
      .map(clean)
      .filter((line) => line !== '')
      .join(', '),
    country,
    city,
    ...(postcode && { postcode }),
  });

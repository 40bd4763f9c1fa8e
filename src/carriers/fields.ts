/** The words in which a layout says what stands in a column: each names a value of the shipment, of one of its lines, or of the sender. */
import type { Day } from '../model/day.ts';
import type { Money } from '../model/money.ts';
import type { Declarant, Exporter, Party } from '../model/party.ts';
import { type Battery, type Item, type NumberPlace, numberOf, type Product, type Shipment } from '../model/shipment.ts';
import { type Line, unitValueOf } from './lines.ts';

/** What is the same for all shipments of a file. */
export interface Sender {
  readonly exporter: Exporter;
  readonly declarant: Declarant;
  /** Day of declaration. */
  readonly on: Day;
  /** What is done with a parcel that cannot be delivered. */
  readonly undeliverable: 'return' | 'abandon';
}

/** What a cell is filled from. */
export interface Scope extends Sender {
  readonly shipment: Shipment;
  readonly lines: readonly Line[];
  /** Counts from 0; absent in the cells of the shipment. */
  readonly n?: number;
  /** Goods value, freight and insurance in the currency of the file. */
  readonly value: Money;
  readonly freight?: Money;
  readonly insurance?: Money;
  /** Street lines as many as the layout has places for. */
  readonly recipientLines: readonly string[];
  readonly senderLines: readonly string[];
}

/** How a value is written: `name` and `address` may be shortened at a word as `text` may; a `code` that does not fit is refused. */
export type FieldKind = 'text' | 'name' | 'code' | 'phone' | 'country' | 'date' | 'count' | 'money' | 'weight' | 'line-weight' | 'length';

export interface Field {
  readonly kind: FieldKind;
  /** For `declarant carriers <id>`. */
  readonly says: string;
  readonly of: (scope: Scope) => string | number | Money | undefined;
  /** Says who somebody is, where they live or how to reach them: masked in messages. */
  readonly personal?: true;
}

type Reading<T> = (scope: Scope) => T | undefined;
type Word = Reading<string | number>;

const field = (kind: FieldKind, says: string, of: Field['of']): Field => ({ kind, says, of });
const text = (says: string, of: Word): Field => field('text', says, of);
const code = (says: string, of: Word): Field => field('code', says, of);
const personal = (kind: FieldKind, says: string, of: Word): Field => ({ ...field(kind, says, of), personal: true });

const lineOf = ({ lines, n = 0 }: Scope): Line | undefined => lines[n];
const itemOf = (scope: Scope): Item | undefined => lineOf(scope)?.items[0];
const ofItem = (says: string, of: (item: Item) => string | undefined, kind: FieldKind = 'text'): Field =>
  field(kind, says, (scope) => {
    const item = itemOf(scope);
    return item && of(item);
  });
const ofProduct = (says: string, of: (product: Product) => string | undefined, kind?: FieldKind): Field =>
  ofItem(says, ({ product }) => of(product), kind);

/** Different ones joined, so that none is lost in a line made of several. */
const each = (items: readonly Item[] | undefined, of: (item: Item) => string | undefined, by: string): string | undefined =>
  items && ([...new Set(items.map(of))].filter(Boolean).join(by) || undefined);

const allItems = ({ lines }: Scope): readonly Item[] => lines.flatMap(({ items }) => items);
const one = (values: readonly (string | undefined)[]): string | undefined => (new Set(values).size === 1 ? values[0] : undefined);

/** A number that must travel, where the law lets it be seen in the sender's or the recipient's data. */
const numberAt =
  (place: NumberPlace, kinds: RegExp): Reading<string> =>
  ({ shipment }) =>
    shipment.decision.numbers.find(
      ({ kind, owner, places }) => places.includes(place) && kinds.test(kind) && (owner === 'recipient') === (place === 'data-recipient'),
    )?.number;

/** Name, address, telephone of a party under one prefix: `recipient.city`. */
function partyFields(
  prefix: 'recipient' | 'sender' | 'return',
  party: (scope: Scope) => Party,
  lines: (scope: Scope) => readonly string[],
): Record<string, Field> {
  const whose = prefix === 'return' ? 'return address' : prefix;
  const of = (kind: FieldKind, name: string, says: string, value: (party: Party, scope: Scope) => string | undefined): [string, Field] => [
    `${prefix}.${name}`,
    personal(kind, `${whose}: ${says}`, (scope) => value(party(scope), scope)),
  ];
  return Object.fromEntries([
    of('name', 'name', 'name', ({ name }) => name),
    of('name', 'first_name', 'all words of the name but the last', ({ name }) => name.trim().replace(/\s+\S+$/, '')),
    of('name', 'last_name', 'the last word of the name', ({ name }) => /\s(\S+)$/.exec(name.trim())?.[1]),
    of('name', 'company', 'company', ({ company }) => company),
    of('name', 'company_or_name', 'company, else the name', ({ company, name }) => company ?? name),
    of('text', 'street', 'street lines in one', (_, scope) => lines(scope).join(', ')),
    ...[1, 2, 3, 4].map((n) => of('text', `line${n}`, `street, line ${n}`, (_, scope) => lines(scope)[n - 1])),
    of('text', 'address', 'street, city, region and postcode in one', ({ city, region, postcode }, scope) =>
      [...lines(scope), city, region, postcode].filter(Boolean).join(', '),
    ),
    of('text', 'city', 'city', ({ city }) => city),
    of('text', 'region', 'state or province', ({ region }) => region),
    of('text', 'us_state', 'state, of an address in the United States', ({ country, region }) => (country === 'US' ? region : undefined)),
    of('text', 'province', 'region, of an address elsewhere', ({ country, region }) => (country === 'US' ? undefined : region)),
    of('code', 'postcode', 'postcode', ({ postcode }) => postcode),
    [`${prefix}.country`, field('country', `${whose}: country`, (scope) => party(scope).country)],
    of('phone', 'phone', 'telephone', ({ phone }) => phone),
    of('code', 'email', 'e-mail', ({ email }) => email),
  ]);
}

const batteryKinds: readonly Battery[] = ['ion-alone', 'ion-packed', 'ion-installed', 'metal-alone', 'metal-packed', 'metal-installed'];
const hasBattery =
  (kind: Battery): Reading<string> =>
  ({ shipment }) => {
    const found = shipment.items.map(({ product }) => product.battery);
    return found.includes(kind) ? 'yes' : found.includes(undefined) ? undefined : 'no';
  };

const ofShipment: Readonly<Record<string, Field>> = {
  shipment: code('our id of the shipment', ({ shipment }) => shipment.id),
  number: code('number of the carrier, else our id', ({ shipment }) => numberOf(shipment)),
  given_number: code('number of the carrier where it has been given', ({ shipment }) => shipment.number),
  order: text('order of the platform', ({ shipment }) => shipment.orders.join(' ')),
  platform: code('selling platform', ({ shipment }) => shipment.platform),
  service: code('service, by our id; the layout gives the carrier’s own code', ({ shipment }) => shipment.service),
  category: code('why it is sent: sale-of-goods, gift …', ({ shipment }) => shipment.category),
  undeliverable: code('`return` or `abandon`, where a parcel cannot be delivered', ({ undeliverable }) => undeliverable),
  incoterm: code('Incoterm', ({ shipment }) => shipment.decision.incoterm ?? shipment.incoterm),
  invoice: code('number of the invoice', ({ shipment }) => shipment.invoiceNumber),
  date: field('date', 'day of declaration', ({ on }) => on),
  piece: field('count', 'which piece of the order', ({ shipment }) => shipment.piece),
  pieces: field('count', 'pieces of the order', ({ shipment }) => shipment.pieces),
  currency: code('currency of all amounts', ({ value }) => value.currency),
  value: field('money', 'goods value of the shipment', ({ value }) => value),
  freight: field('money', 'freight that the buyer paid', ({ freight }) => freight),
  insurance: field('money', 'insurance', ({ insurance }) => insurance),
  gross: field('weight', 'gross weight of the shipment', ({ shipment }) => shipment.grossMilligrams),
  net: field('weight', 'net weight of the shipment', ({ shipment }) => shipment.netMilligrams),
  length: field('length', 'length of the piece', ({ shipment }) => shipment.size?.lengthMm),
  width: field('length', 'width of the piece', ({ shipment }) => shipment.size?.widthMm),
  height: field('length', 'height of the piece', ({ shipment }) => shipment.size?.heightMm),
  battery: code('`yes` where an item has batteries, `no` where the catalogue says none', ({ shipment }) => batteryOf(shipment)),
  ...Object.fromEntries(
    batteryKinds.map((kind) => [
      `battery.${kind}`,
      code(`\`yes\` where an item has \`${kind}\` batteries, \`no\` where the catalogue says none has`, hasBattery(kind)),
    ]),
  ),
  lines: field('count', 'content lines', ({ lines }) => lines.length),
  'scheme.ioss': code('IOSS number', numberAt('data-sender', /^ioss$/i)),
  'scheme.voec': code('VOEC number', numberAt('data-sender', /^voec$/i)),
  'scheme.vat': code('VAT or GST number of the sender in the destination', numberAt('data-sender', /_VAT$|_GST$|^VAT$|^LVG$/i)),
  'scheme.number': code('number of the tax scheme, whichever it is', numberAt('data-sender', /^(?!eori$)/i)),
  'recipient.id': {
    ...code('number of the recipient where the destination asks one', numberAt('data-recipient', /./)),
    personal: true,
  },
  'sender.uscc': code('the exporter’s social credit code', ({ exporter }) => exporter.ids.uscc),
  'sender.eori': code('the exporter’s EORI', ({ exporter }) => exporter.ids.eori),
  'sender.id': code('the exporter’s social credit code, else its EORI', ({ exporter }) => exporter.ids.uscc ?? exporter.ids.eori),
  'sender.signature': personal('name', 'who signs for the sender', ({ exporter }) => exporter.signature),
  'declarant.name': text('who declares', ({ declarant }) => declarant.name),
  'declarant.id': code('number of who declares', ({ declarant }) => declarant.id),
  'goods.description': text('all descriptions in one', (scope) => each(allItems(scope), ({ product }) => product.description, '; ')),
  'goods.description_local': text('all local descriptions in one', (scope) =>
    each(allItems(scope), ({ product }) => product.descriptionLocal, '；'),
  ),
  'goods.quantity': field('count', 'units of all goods', ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0)),
  'goods.hs': code('HS code where all goods have one and the same', (scope) => one(allItems(scope).map(({ hs }) => hs))),
  'goods.origin': field('country', 'origin where all goods have the same', (scope) =>
    one(allItems(scope).map(({ product }) => product.origin)),
  ),
  'goods.sku': text('all SKUs in one', (scope) => each(allItems(scope), ({ product }) => product.sku, '; ')),
  'goods.material': text('all materials in one', (scope) => each(allItems(scope), ({ product }) => product.material, '; ')),
  'set.quantity': field('count', 'units of the only line; of several lines 1, as they are one set', (scope) => setOf(scope).quantity),
  'set.unit_value': field('money', 'value of one unit of the only line; of several lines their sum', (scope) => unitValueOf(setOf(scope))),
  'set.unit_net': field('weight', 'net weight of one unit of the only line; of several lines their sum', (scope) => {
    const { netMilligrams, quantity } = setOf(scope);
    return Math.round(netMilligrams / quantity);
  }),
};

/** The goods where a file has room for one kind: the only line, else all lines as one set. */
const setOf = ({ lines, value }: Scope): Pick<Line, 'quantity' | 'value' | 'netMilligrams'> => {
  const [only, ...others] = lines;
  if (only && others.length === 0) return only;
  return { quantity: 1, value, netMilligrams: lines.reduce((sum, { netMilligrams }) => sum + netMilligrams, 0) };
};

const batteryOf = ({ items }: Shipment): string | undefined => {
  const batteries = items.map(({ product }) => product.battery);
  if (batteries.some((each) => each !== undefined && each !== 'none')) return 'yes';
  return batteries.includes(undefined) ? undefined : 'no';
};

const ofLine: Readonly<Record<string, Field>> = {
  'item.number': field('count', 'number of the line, from 1', ({ n = 0 }) => n + 1),
  'item.description': ofProduct('description', ({ description }) => description),
  'item.description_local': ofProduct('description in the exporter’s language', ({ descriptionLocal }) => descriptionLocal),
  'item.title': ofItem('the platform’s own title', ({ title }) => title),
  'item.quantity': field('count', 'units of the line', (scope) => lineOf(scope)?.quantity),
  'item.unit': ofProduct('unit, PCE', ({ unit }) => unit, 'code'),
  'item.unit_value': field('money', 'value of one unit', (scope) => unitOf(scope)),
  'item.export_unit_value': field('money', 'value of one unit at export; exports of platforms know one price only', (scope) =>
    unitOf(scope),
  ),
  'item.line_value': field('money', 'value of the line', (scope) => lineOf(scope)?.value),
  'item.unit_net': field('weight', 'net weight of one unit', (scope) => unitWeight(scope, 'netMilligrams')),
  'item.line_net': field('line-weight', 'net weight of the line', (scope) => lineOf(scope)?.netMilligrams),
  'item.unit_gross': field('weight', 'gross weight of one unit', (scope) => unitWeight(scope, 'grossMilligrams')),
  'item.line_gross': field('line-weight', 'gross weight of the line', (scope) => lineOf(scope)?.grossMilligrams),
  'item.hs': ofItem('HS code for the destination', ({ hs }) => hs, 'code'),
  'item.origin': ofProduct('country of origin', ({ origin }) => origin, 'country'),
  'item.sku': text('SKU', (scope) => each(lineOf(scope)?.items, ({ product }) => product.sku, ' + ')),
  'item.order': text('order of the platform', (scope) => each(lineOf(scope)?.items, ({ order }) => order, ' ')),
  'item.material': ofProduct('what it is made of', ({ material }) => material),
  'item.use': ofProduct('what it is for', ({ use }) => use),
  'item.brand': ofProduct('brand', ({ brand }) => brand),
  'item.model': ofProduct('model', ({ model }) => model),
  'item.gtin': ofProduct('GTIN', ({ gtin }) => gtin, 'code'),
  'item.battery': ofProduct('battery, in the catalogue’s words', ({ battery }) => battery, 'code'),
  'item.mid': code('manufacturer id for the USA', ({ shipment, ...scope }) => {
    const item = itemOf({ shipment, ...scope });
    return item && shipment.decision.mids?.[shipment.items.indexOf(item)];
  }),
  'item.manufacturer.name': ofProduct('manufacturer: name', ({ manufacturer }) => manufacturer?.name),
  'item.manufacturer.code': ofProduct('manufacturer: code', ({ manufacturer }) => manufacturer?.code, 'code'),
  'item.manufacturer.street': ofProduct('manufacturer: street', ({ manufacturer }) => manufacturer?.street),
  'item.manufacturer.city': ofProduct('manufacturer: city', ({ manufacturer }) => manufacturer?.city),
  'item.manufacturer.country': ofProduct('manufacturer: country', ({ manufacturer }) => manufacturer?.country, 'country'),
};

function unitOf(scope: Scope): Money | undefined {
  const line = lineOf(scope);
  return line && unitValueOf(line);
}

function unitWeight(scope: Scope, of: 'netMilligrams' | 'grossMilligrams'): number | undefined {
  const line = lineOf(scope);
  return line && Math.round(line[of] / line.quantity);
}

/** Every field by its name. */
export const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    ...ofShipment,
    ...partyFields(
      'recipient',
      ({ shipment }) => shipment.recipient,
      ({ recipientLines }) => recipientLines,
    ),
    ...partyFields(
      'sender',
      ({ exporter }) => exporter,
      ({ senderLines }) => senderLines,
    ),
    ...partyFields(
      'return',
      ({ exporter }) => exporter.returnAddress ?? exporter,
      ({ exporter }) => (exporter.returnAddress ?? exporter).lines,
    ),
    ...ofLine,
  }),
);

export const isOfLine = (name: string): boolean => name.startsWith('item.');

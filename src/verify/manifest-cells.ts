/** What each cell of manifest.csv must say by manifest.json: written down anew, so that one is read against the other. */
import type { Manifest, ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { formatMoney, zero } from '../model/money.ts';

export type Head = Omit<Manifest, 'shipments' | 'totals'>;

type Cell = (shipment: ManifestShipment, item: ManifestItem, head: Head) => string | number | undefined;

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

const named = ({ amount, currency }: Amount): string => `${amount} ${currency}`;

/** An amount in the shipment's currency stands alone. */
const plain = (amount: Amount | undefined, { value }: ManifestShipment): string | undefined =>
  amount && (amount.currency === value.currency ? amount.amount : named(amount));

/** None by law is zero in the shipment's currency. */
const estimate = (amount: Amount | null | undefined, { value }: ManifestShipment): string | undefined =>
  amount === null ? formatMoney(zero(value.currency)) : amount && named(amount);

export const cells: Readonly<Record<string, Cell>> = {
  shipment: ({ shipment }) => shipment,
  number: ({ number }) => number,
  channel: (_, __, { channel }) => channel,
  carrier: (_, __, { carrier }) => carrier,
  service: ({ service }) => service.id,
  declarant: (_, __, { declarant }) => declarant.name,
  order: (_, { order }) => order,
  platform: ({ platform }) => platform,
  sender_name: (_, __, { sender }) => sender.name,
  sender_address: (_, __, { sender: { lines, city, region, postcode } }) => [...lines, city, region, postcode].filter(Boolean).join(', '),
  sender_country: (_, __, { sender }) => sender.country,
  sender_id: (_, __, { sender }) => sender.id,
  recipient_name: ({ recipient }) => recipient.name,
  recipient_company: ({ recipient }) => recipient.company,
  recipient_address: ({ recipient }) => recipient.lines.join(', '),
  recipient_city: ({ recipient }) => recipient.city,
  recipient_region: ({ recipient }) => recipient.region,
  recipient_postcode: ({ recipient }) => recipient.postcode,
  recipient_country: ({ recipient }) => recipient.country,
  recipient_phone: ({ recipient }) => recipient.phone,
  recipient_email: ({ recipient }) => recipient.email,
  recipient_id: ({ recipient }) => recipient.id?.number,
  category: ({ category }) => category,
  item: (_, { item }) => item,
  sku: (_, { sku }) => sku,
  description: (_, { description }) => description,
  quantity: (_, { quantity }) => quantity,
  unit: (_, { unit }) => unit,
  hs_code: (_, { hs }) => hs,
  origin: (_, { origin }) => origin,
  net_grams: (_, { netGrams }) => netGrams,
  gross_grams: (_, { grossGrams }) => grossGrams,
  unit_value: (_, { unitValue }) => unitValue.amount,
  line_value: (_, { lineValue }) => lineValue.amount,
  currency: (_, { lineValue }) => lineValue.currency,
  shipment_value: ({ value }) => value.amount,
  shipment_gross_grams: ({ grossGrams }) => grossGrams,
  scheme: ({ scheme }) => scheme?.scheme,
  scheme_number: ({ scheme }) => scheme?.number,
  procedure: ({ procedure }) => procedure,
  duty_estimate: (shipment) => estimate(shipment.duty, shipment),
  tax_estimate: (shipment) => estimate(shipment.tax, shipment),
  incoterm: ({ incoterm }) => incoterm,
  trade: ({ trade }) => trade,
  piece: ({ piece }) => piece,
  pieces: ({ pieces }) => pieces,
  length_mm: ({ size }) => size?.lengthMm,
  width_mm: ({ size }) => size?.widthMm,
  height_mm: ({ size }) => size?.heightMm,
  freight: (shipment) => plain(shipment.freight, shipment),
  insurance: (shipment) => plain(shipment.insurance, shipment),
  recipient_id_kind: ({ recipient }) => recipient.id?.kind,
  battery: (_, { battery }) => battery,
  manufacturer: (_, { manufacturer }) => manufacturer?.name,
  manufacturer_code: (_, { manufacturer }) => manufacturer?.code,
  gtin: (_, { gtin }) => gtin,
  mid: (_, { mid }) => mid,
  invoice_number: ({ invoiceNumber }) => invoiceNumber,
  service_paid: ({ service }) => service.paid,
};

/** Cells that say who somebody is, where they live or how to reach them. */
export const isPersonal = (column: string): boolean => /^(recipient|sender)_(?!country$|id_kind$)/.test(column);

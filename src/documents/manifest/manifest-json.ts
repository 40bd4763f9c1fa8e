/** The manifest, structured: one object a shipment, on a line of its own. Its shape is {@link manifestSchema}. */
import { formatAmount, type Money } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import { type Charge, type Item, numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import { formatGrams } from '../../model/weight.ts';
import type { Group, TextDocument } from '../document.ts';
import { exporterId, incotermOf } from '../particulars.ts';
import type { Manifest, ManifestItem, ManifestShipment } from './schema.ts';

export const manifestJson: TextDocument = {
  kind: 'text',
  id: 'manifest-json',
  name: 'Manifest (JSON)',
  source: 'Our own fields, with a JSON Schema',
  stem: 'manifest',
  extension: 'json',
  serves: () => true,
  head: (group) => `${JSON.stringify(headOf(group)).slice(0, -1)},"shipments":[\n`,
  each: (shipment, group, index) => `${index === 0 ? '' : ',\n'}${JSON.stringify(shipmentOf(shipment, group))}`,
  tail: (_group, { shipments, items }) => `\n],"totals":${JSON.stringify({ shipments, items })}}\n`,
};

const headOf = ({
  channel,
  carrier,
  carrierName,
  declarant,
  on,
  specimen,
  documents,
  exporter,
}: Group): Omit<Manifest, 'shipments' | 'totals'> => ({
  channel,
  carrier,
  carrierName,
  declarant,
  on,
  specimen,
  documents: [...documents],
  sender: { ...partyOf(exporter), id: exporterId(exporter), ids: exporter.ids },
});

const shipmentOf = (shipment: Shipment, group: Group): ManifestShipment => ({
  shipment: shipment.id,
  number: numberOf(shipment),
  orders: [...shipment.orders],
  platform: shipment.platform,
  trade: shipment.trade,
  category: shipment.category,
  service: { id: shipment.service, name: group.services[shipment.service]?.name, paid: shipment.servicePaid },
  piece: shipment.piece,
  pieces: shipment.pieces,
  invoiceNumber: shipment.invoiceNumber,
  incoterm: incotermOf(shipment),
  procedure: shipment.decision.procedure,
  scheme: shipment.decision.scheme,
  numbers: shipment.decision.numbers.map(({ kind, number, owner, places }) => ({ kind, number, owner, places: [...places] })),
  exportProcedure: shipment.decision.exportProcedure,
  notKnown: shipment.decision.gaps.length > 0 ? [...shipment.decision.gaps] : undefined,
  recipient: { ...partyOf(shipment.recipient), id: idOf(shipment) },
  size: shipment.size,
  netGrams: formatGrams(shipment.netMilligrams),
  grossGrams: formatGrams(shipment.grossMilligrams),
  ...amountsOf(shipment),
  items: shipment.items.map((item, i) => itemOf(item, i + 1, shipment.decision.mids?.[i])),
});

function idOf(shipment: Shipment) {
  const id = recipientIdOf(shipment);
  return id && { kind: id.kind, number: id.number };
}

const amountsOf = ({ value, freight, insurance, decision }: Shipment) => ({
  value: moneyOf(value),
  freight: freight && moneyOf(freight),
  insurance: insurance && moneyOf(insurance),
  duty: chargeOf(decision.duty),
  tax: chargeOf(decision.tax),
  fees: decision.fees.map(({ name, amount }) => ({ name, ...moneyOf(amount) })),
});

const itemOf = ({ product, ...item }: Item, n: number, mid: string | undefined): ManifestItem => ({
  item: n,
  order: item.order,
  sku: product.sku,
  description: product.description,
  descriptionLocal: product.descriptionLocal,
  quantity: item.quantity,
  unit: product.unit,
  hs: item.hs,
  origin: product.origin,
  netGrams: formatGrams(item.netMilligrams),
  grossGrams: formatGrams(item.grossMilligrams),
  unitValue: moneyOf(item.unitValue),
  lineValue: moneyOf(item.value),
  material: product.material,
  use: product.use,
  brand: product.brand,
  model: product.model,
  gtin: product.gtin,
  battery: product.battery,
  manufacturer: product.manufacturer,
  mid,
});

const partyOf = ({ name, company, lines, city, region, postcode, country, phone, email }: Party) => ({
  name,
  company,
  lines: [...lines],
  city,
  region,
  postcode,
  country,
  phone,
  email,
});

const moneyOf = (amount: Money) => ({ amount: formatAmount(amount), currency: amount.currency });
const chargeOf = (charge: Charge | null | undefined) => charge && moneyOf(charge.amount);

/**
 * The manifest as CSV: one row an item, the same columns for every carrier. UTF-8 without a byte order mark, lines end with LF,
 * empty cells mean *not known*. What is of the shipment (its value, freight, duty …) is repeated on each of its rows.
 */
import { formatCsvRow } from '../../formats/csv.ts';
import { formatAmount, formatMoney, type Money, zero } from '../../model/money.ts';
import { type Charge, type Item, numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import { formatGrams } from '../../model/weight.ts';
import type { Group, TextDocument } from '../document.ts';
import { addressLine, exporterId, incotermOf } from '../particulars.ts';

interface Row {
  readonly shipment: Shipment;
  readonly group: Group;
  readonly item: Item;
  /** Counts from 1. */
  readonly n: number;
}

type Column = readonly [name: string, cell: (row: Row) => string | number | undefined];

const columns: readonly Column[] = [
  ['shipment', ({ shipment }) => shipment.id],
  ['number', ({ shipment }) => numberOf(shipment)],
  ['channel', ({ shipment }) => shipment.channel],
  ['carrier', ({ shipment }) => shipment.carrier],
  ['service', ({ shipment }) => shipment.service],
  ['declarant', ({ group }) => group.declarant.name],
  ['order', ({ item }) => item.order],
  ['platform', ({ shipment }) => shipment.platform],
  ['sender_name', ({ group }) => group.exporter.name],
  ['sender_address', ({ group }) => addressLine(group.exporter)],
  ['sender_country', ({ group }) => group.exporter.country],
  ['sender_id', ({ group }) => exporterId(group.exporter)],
  ['recipient_name', ({ shipment }) => shipment.recipient.name],
  ['recipient_company', ({ shipment }) => shipment.recipient.company],
  ['recipient_address', ({ shipment }) => shipment.recipient.lines.join(', ')],
  ['recipient_city', ({ shipment }) => shipment.recipient.city],
  ['recipient_region', ({ shipment }) => shipment.recipient.region],
  ['recipient_postcode', ({ shipment }) => shipment.recipient.postcode],
  ['recipient_country', ({ shipment }) => shipment.recipient.country],
  ['recipient_phone', ({ shipment }) => shipment.recipient.phone],
  ['recipient_email', ({ shipment }) => shipment.recipient.email],
  ['recipient_id', ({ shipment }) => recipientIdOf(shipment)?.number],
  ['category', ({ shipment }) => shipment.category],
  ['item', ({ n }) => n],
  ['sku', ({ item }) => item.product.sku],
  ['description', ({ item }) => item.product.description],
  ['quantity', ({ item }) => item.quantity],
  ['unit', ({ item }) => item.product.unit],
  ['hs_code', ({ item }) => item.hs],
  ['origin', ({ item }) => item.product.origin],
  ['net_grams', ({ item }) => formatGrams(item.netMilligrams)],
  ['gross_grams', ({ item }) => formatGrams(item.grossMilligrams)],
  ['unit_value', ({ item }) => formatAmount(item.unitValue)],
  ['line_value', ({ item }) => formatAmount(item.value)],
  ['currency', ({ item }) => item.value.currency],
  ['shipment_value', ({ shipment }) => formatAmount(shipment.value)],
  ['shipment_gross_grams', ({ shipment }) => formatGrams(shipment.grossMilligrams)],
  ['scheme', ({ shipment }) => shipment.decision.scheme?.scheme],
  ['scheme_number', ({ shipment }) => shipment.decision.scheme?.number],
  ['procedure', ({ shipment }) => shipment.decision.procedure],
  ['duty_estimate', ({ shipment }) => estimate(shipment.decision.duty, shipment)],
  ['tax_estimate', ({ shipment }) => estimate(shipment.decision.tax, shipment)],
  ['incoterm', ({ shipment }) => incotermOf(shipment)],
  ['trade', ({ shipment }) => shipment.trade],
  ['piece', ({ shipment }) => shipment.piece],
  ['pieces', ({ shipment }) => shipment.pieces],
  ['length_mm', ({ shipment }) => shipment.size?.lengthMm],
  ['width_mm', ({ shipment }) => shipment.size?.widthMm],
  ['height_mm', ({ shipment }) => shipment.size?.heightMm],
  ['freight', ({ shipment }) => inCurrency(shipment.freight, shipment)],
  ['insurance', ({ shipment }) => inCurrency(shipment.insurance, shipment)],
  ['recipient_id_kind', ({ shipment }) => recipientIdOf(shipment)?.kind],
  ['battery', ({ item }) => item.product.battery],
  ['manufacturer', ({ item }) => item.product.manufacturer?.name],
  ['manufacturer_code', ({ item }) => item.product.manufacturer?.code],
  ['gtin', ({ item }) => item.product.gtin],
  ['mid', ({ shipment, n }) => shipment.decision.mids?.[n - 1]],
  ['invoice_number', ({ shipment }) => shipment.invoiceNumber],
  ['service_paid', ({ shipment }) => shipment.servicePaid],
];

/** The columns in their order, as promised to carriers. New ones come at the end. */
export const manifestColumns: readonly string[] = columns.map(([name]) => name);

export const manifest: TextDocument = {
  kind: 'text',
  id: 'manifest',
  name: 'Manifest (CSV)',
  source: 'Our own columns, the same for every carrier',
  stem: 'manifest',
  extension: 'csv',
  serves: () => true,
  head: () => formatCsvRow(manifestColumns),
  each: (shipment, group) => shipment.items.map((item, i) => rowOf({ shipment, group, item, n: i + 1 })).join(''),
  tail: () => '',
};

const rowOf = (row: Row): string => formatCsvRow(columns.map(([, cell]) => String(cell(row) ?? '')));

/** `6.00 EUR`: an estimate has its regime's currency, so the cell names it. `0.00` where the law asks none, empty where not known. */
function estimate(charge: Charge | null | undefined, { value }: Shipment): string | undefined {
  return charge === undefined ? undefined : formatMoney(charge?.amount ?? zero(value.currency));
}

/** Plain where the row's `currency` says what it is; an amount in another currency names its own. */
const inCurrency = (amount: Money | undefined, { value }: Shipment): string | undefined =>
  amount && (amount.currency === value.currency ? formatAmount(amount) : formatMoney(amount));

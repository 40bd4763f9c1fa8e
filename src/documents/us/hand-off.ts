/**
 * Hand-off to who files in the United States: a table of our own (there is no standard for one), one row an item, what is of the shipment
 * repeated on each. UTF-8, comma, LF; an empty cell means *not known*.
 *
 * | column | filled from |
 * |---|---|
 * | `s10` or `house_waybill` | the shipment's number |
 * | `shipment` `orders` `channel` `carrier` `declared_on` `invoice_number` | shipment; orders joined by `; `; the carrier's name; the day of declaration |
 * | `master_waybill` | `filing.us.master_waybill`, `020-12345675` |
 * | `procedure` `entry_type` | the regime's decision; `11` or `01`, empty by post, where who files chooses (type 13 is a voluntary test) |
 * | `incoterm` | the term that the law forces (by post DDP), else the order's |
 * | `duty_payer` `duty_payer_id` | `filing.us.duty_payer`; on an entry without it the shipper under DDP, else the consignee |
 * | `broker` `filer_code` `importer` `importer_id` | `filing.us.broker`, `filing.us.importer`; entries only |
 * | `shipper_…` | exporter |
 * | `consignee_…` | recipient |
 * | `currency` | `USD`: that of all columns that end with `_usd` |
 * | `shipment_value_usd` `freight_usd` `insurance_usd` | at the rates of the day, half up to the cent |
 * | `shipment_value` `freight` `insurance` | as the order states them, each with its currency: `62.90 EUR` |
 * | `rates` | the rates used, each with its day |
 * | `shipment_gross_kg` | exact, to the milligram |
 * | `item` `order` `sku` `description` `material` `quantity` `unit` `gtin` | content line and catalogue |
 * | `htsus` | the tariff number of the line, `hs_us` of the catalogue: ten digits where the law asks them |
 * | `origin` | catalogue, alpha-2 |
 * | `net_kg` `gross_kg` | of the line, exact; gross with its share of the packing: the lines add up to `shipment_gross_kg` |
 * | `line_value_usd` | the shipment's value shared out by largest remainder: the lines add up to it exactly |
 * | `unit_value_usd` | of the line, half up to the cent: the line rules |
 * | `line_value` | as the order states it, with its currency |
 * | `mid` | the regime's decision |
 * | `maker_…` | the catalogue's manufacturer; a factory that sells itself is its own |
 *
 * Left out: rates and amounts of duty (data of who files), account data of the screening before loading (the carrier's), CATAIR records.
 * Unverified: which of these columns a qualified party or broker wants; the number's form of importers and payers.
 */
import { formatCsvRow } from '../../formats/csv.ts';
import type { UsFiling } from '../../model/filing/us.ts';
import { formatAmount, formatMoney, type Money } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import { type Item, numberOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group, TextDocument } from '../document.ts';
import { packedWeightsOf } from '../line-weights.ts';
import { incotermOf } from '../particulars.ts';
import { type Dollars, dollar, dollarsOf, inKilograms, priceOf } from './figures.ts';

export interface HandOffRow {
  readonly shipment: Shipment;
  readonly group: Group;
  readonly filing: UsFiling;
  readonly dollars: Dollars;
  /** By lines. */
  readonly gross: readonly Milligrams[];
  readonly item: Item;
  /** Counts from 0. */
  readonly index: number;
}

export type Column = readonly [name: string, cell: (row: HandOffRow) => string | number | undefined];

/** What differs from one file to the other. */
export interface HandOff extends Pick<TextDocument, 'id' | 'name' | 'waits' | 'serves' | 'check' | 'lacks'> {
  /** What the number is called. */
  readonly number: 's10' | 'house_waybill';
  /** Who pays and who files. */
  readonly parties: readonly Column[];
}

const before: readonly Column[] = [
  ['shipment', ({ shipment }) => shipment.id],
  ['orders', ({ shipment }) => shipment.orders.join('; ')],
  ['master_waybill', ({ filing: { masterWaybill: of } }) => of && `${of.slice(0, 3)}-${of.slice(3)}`],
  ['channel', ({ shipment }) => shipment.channel],
  ['carrier', ({ group }) => group.carrierName],
  ['declared_on', ({ group }) => group.on],
  ['invoice_number', ({ shipment }) => shipment.invoiceNumber],
  ['procedure', ({ shipment }) => shipment.decision.procedure],
  ['entry_type', ({ shipment }) => /^type-(\d\d)$/.exec(shipment.decision.procedure ?? '')?.[1]],
  ['incoterm', ({ shipment }) => incotermOf(shipment)],
];

const partyColumns = (role: string, of: (row: HandOffRow) => Party): Column[] => [
  [`${role}_name`, (row) => of(row).name],
  [`${role}_company`, (row) => of(row).company],
  [`${role}_address`, (row) => of(row).lines.join(', ')],
  [`${role}_city`, (row) => of(row).city],
  [`${role}_region`, (row) => of(row).region],
  [`${role}_postcode`, (row) => of(row).postcode],
  [`${role}_country`, (row) => of(row).country],
  [`${role}_phone`, (row) => of(row).phone],
  [`${role}_email`, (row) => of(row).email],
];

const amounts: readonly Column[] = [
  ['currency', () => dollar],
  ['shipment_value_usd', ({ dollars }) => formatAmount(dollars.value)],
  ['freight_usd', ({ dollars }) => plain(dollars.freight)],
  ['insurance_usd', ({ dollars }) => plain(dollars.insurance)],
  ['shipment_value', ({ shipment }) => formatMoney(shipment.value)],
  ['freight', ({ shipment }) => shipment.freight && formatMoney(shipment.freight)],
  ['insurance', ({ shipment }) => shipment.insurance && formatMoney(shipment.insurance)],
  ['rates', ({ dollars }) => dollars.rates.join('; ')],
  ['shipment_gross_kg', ({ shipment }) => inKilograms(shipment.grossMilligrams)],
];

const line: readonly Column[] = [
  ['item', ({ index }) => index + 1],
  ['order', ({ item }) => item.order],
  ['sku', ({ item }) => item.product.sku],
  ['description', ({ item }) => item.product.description],
  ['material', ({ item }) => item.product.material],
  ['htsus', ({ item }) => item.hs],
  ['origin', ({ item }) => item.product.origin],
  ['quantity', ({ item }) => item.quantity],
  ['unit', ({ item }) => item.product.unit],
  ['net_kg', ({ item }) => inKilograms(item.netMilligrams)],
  ['gross_kg', ({ gross, index }) => inKilograms(gross[index]!)],
  ['unit_value_usd', ({ dollars, item, index }) => formatAmount(priceOf(dollars.lines[index]!, item.quantity))],
  ['line_value_usd', ({ dollars, index }) => formatAmount(dollars.lines[index]!)],
  ['line_value', ({ item }) => formatMoney(item.value)],
  ['mid', ({ shipment, index }) => shipment.decision.mids?.[index]],
  ['maker_name', (row) => makerOf(row)?.name],
  ['maker_street', (row) => makerOf(row)?.street],
  ['maker_city', (row) => makerOf(row)?.city],
  ['maker_region', (row) => makerOf(row)?.region],
  ['maker_country', (row) => makerOf(row)?.country],
  ['gtin', ({ item }) => item.product.gtin],
];

/** The columns of the shipment, which all its rows have alike, and those of a line. */
export const columnsOf = ({ number, parties }: Pick<HandOff, 'number' | 'parties'>) => {
  const shipment: readonly Column[] = [
    [number, (row) => numberOf(row.shipment)],
    ...before,
    ...parties,
    ...partyColumns('shipper', ({ group }) => group.exporter),
    ...partyColumns('consignee', ({ shipment: { recipient } }) => recipient),
    ...amounts,
  ];
  return { shipment: shipment.map(([name]) => name), line: line.map(([name]) => name), all: [...shipment, ...line] };
};

export function handOffDocument({ number, parties, ...own }: HandOff): TextDocument {
  const { all } = columnsOf({ number, parties });
  return {
    ...own,
    kind: 'text',
    source: 'Our own columns: there is no standard for a hand-off',
    stem: own.id,
    extension: 'csv',
    partSize: 1000,
    numbered: true,
    head: () => formatCsvRow(all.map(([name]) => name)),
    each(shipment, group, _, convert) {
      const shared = {
        shipment,
        group,
        filing: group.filing?.us ?? {},
        dollars: dollarsOf(shipment, convert),
        gross: packedWeightsOf(shipment),
      };
      const rows = shipment.items.map((item, index) => ({ ...shared, item, index }));
      return rows.map((row) => formatCsvRow(all.map(([, cell]) => String(cell(row) ?? '')))).join('');
    },
    tail: () => '',
  };
}

const plain = (amount: Money | undefined): string | undefined => amount && formatAmount(amount);

/** A factory that sells itself is the maker where the catalogue names none. */
function makerOf({ item, shipment: { trade }, group: { exporter } }: HandOffRow) {
  const { name, lines, city, region, country } = exporter;
  const own = trade === 'f2c' ? { name, street: lines.join(', '), city, region, country } : undefined;
  return item.product.manufacturer ?? own;
}

/** Hand-off files of the United States, read back. */
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { inKilograms, priceOf } from '../documents/us/figures.ts';
import { columnsOf } from '../documents/us/hand-off.ts';
import { postalHandOff } from '../documents/us/us-postal.ts';
import { entryHandOff } from '../documents/us/us-type11.ts';
import { csvRecords, readGuard } from '../formats/csv.ts';
import { UnreadableSheet } from '../formats/spreadsheet.ts';
import { formatAmount, parseMoney, sum } from '../model/money.ts';
import { parseGrams } from '../model/weight.ts';
import type { Filed, FiledRecord } from './filed.ts';
import { packedAt } from './packed.ts';

type HandOff = typeof postalHandOff | typeof entryHandOff;

const filed = (handOff: HandOff): Filed => {
  const columns = columnsOf(handOff);
  return {
    stem: handOff.id,
    extension: 'csv',
    key: { field: handOff.number, by: 'number' },
    read: (bytes) => recordsOf(bytes, columns.shipment, columns.line),
    expects: (shipment) => ({
      [handOff.number]: shipment.number,
      shipment: shipment.shipment,
      orders: shipment.orders.join('; '),
      invoice_number: shipment.invoiceNumber,
      procedure: shipment.procedure ?? '',
      incoterm: shipment.incoterm,
      consignee_country: shipment.recipient.country,
      shipment_value: stated(shipment.value),
      ...(shipment.value.currency === 'USD' && { shipment_value_usd: shipment.value.amount }),
      freight: stated(shipment.freight),
      insurance: stated(shipment.insurance),
      shipment_gross_kg: kilograms(shipment.grossGrams),
    }),
    line: (item, i, shipment) => ({
      item: String(i + 1),
      order: item.order,
      sku: item.sku,
      description: item.description,
      htsus: item.hs,
      origin: item.origin,
      quantity: String(item.quantity),
      unit: item.unit,
      net_kg: kilograms(item.netGrams),
      gross_kg: inKilograms(packedAt(shipment, i)),
      line_value: stated(item.lineValue),
      mid: item.mid ?? '',
    }),
    unsound,
  };
};

const stated = (of: ManifestShipment['freight']): string => (of ? `${of.amount} ${of.currency}` : '');
const kilograms = (grams: string): string => inKilograms(parseGrams(grams)!);

/** The lines in dollars add up to the shipment, and what one costs follows from the line. */
function unsound({ fields, lines }: FiledRecord) {
  const told = lines.map((line) => ({ line, value: parseMoney(line.get('line_value_usd') ?? '', 'USD') }));
  const known = told.flatMap(({ value }) => value ?? []);
  const total = formatAmount(sum(known, 'USD'));
  const prices = told.map(({ line, value }) => ({
    what: 'unit_value_usd',
    says: line.get('unit_value_usd') ?? '',
    sum: value ? formatAmount(priceOf(value, Number(line.get('quantity')) || 1)) : '',
  }));
  const whole = { what: 'shipment_value_usd', says: fields.get('shipment_value_usd') ?? '', sum: total };
  return [whole, ...prices].filter(({ says, sum: due }) => says !== due);
}

/** Rows that follow each other under one number are a shipment. */
async function* recordsOf(
  bytes: AsyncIterable<Uint8Array>,
  shipment: readonly string[],
  line: readonly string[],
): AsyncGenerator<FiledRecord> {
  const columns = [...shipment, ...line];
  let header = true;
  let open: { readonly line: number; readonly fields: Map<string, string>; readonly lines: Map<string, string>[] } | undefined;
  for await (const { records, fault } of csvRecords(bytes, { delimiter: ',' })) {
    for (const { line: at, cells } of records) {
      if (header) {
        header = false;
        sameColumns(columns, cells);
        continue;
      }
      if (cells.length !== columns.length) throw new UnreadableSheet(`line ${at} has ${cells.length} cells, not ${columns.length}`);
      const values = new Map(columns.map((column, i) => [column, readGuard(cells[i]!)]));
      if (open && open.fields.get(shipment[0]!) !== values.get(shipment[0]!)) {
        yield open;
        open = undefined;
      }
      open ??= { line: at, fields: new Map(shipment.map((column) => [column, values.get(column)!])), lines: [] };
      const other = shipment.find((column) => open!.fields.get(column) !== values.get(column));
      if (other !== undefined) throw new UnreadableSheet(`line ${at} has another ${other} than line ${open.line} of the same shipment`);
      open.lines.push(values);
    }
    if (fault) throw new UnreadableSheet(`a quote that opens in line ${fault.line} never closes`);
  }
  if (header) throw new UnreadableSheet('it has no header');
  if (open) yield open;
}

function sameColumns(columns: readonly string[], cells: readonly string[]): void {
  const wrong = [...columns, undefined].findIndex((column, i) => column !== cells[i]);
  if (wrong >= 0) throw new UnreadableSheet(`column ${wrong + 1} is "${cells[wrong] ?? ''}", not "${columns[wrong] ?? ''}"`);
}

export const usFiled: readonly Filed[] = [filed(postalHandOff), filed(entryHandOff)];

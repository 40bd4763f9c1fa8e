/** The rows of a shipment in a carrier's bulk file, whatever its shape. Pure: the same before a number is given, to find what is wrong, and after. */
import { type Convert, formatMoney, type Money } from '../model/money.ts';
import type { Party } from '../model/party.ts';
import { holds, mask, type Outcome, type Problem } from '../model/problem.ts';
import type { Shipment } from '../model/shipment.ts';
import { formatGrams } from '../model/weight.ts';
import {
  addressCut,
  converted,
  mergedLines,
  noRateFor,
  reflowed,
  roundedAbove,
  splitLines,
  summarised,
  tooManyContents,
  transliterated,
} from './bulk-problems.ts';
import { cellOf } from './cells.ts';
import type { Scope, Sender } from './fields.ts';
import { clean, flow, writtenFor } from './fit.ts';
import { columnsOf, type FileLayout, type Layout, type RowType, shapeOf, valueBasis, widest } from './layout.ts';
import { type Line, linesOf } from './lines.ts';
import { weightSteps } from './measures.ts';

/** By file of the layout and by its sheet: rows of cells. */
export type BulkRows = readonly (readonly (readonly (readonly string[])[])[])[];

/** The rows of a shipment in each file and sheet of the layout. Without a value its problems hold the shipment. */
export function bulkRows(layout: Layout, shipment: Shipment, sender: Sender, convert: Convert): Outcome<BulkRows> {
  const problems: Problem[] = [];
  const scope = scopeOf(layout, shipment, sender, convert, problems);
  if (!scope) return { value: undefined, problems };
  const rows = layout.files.map((file) =>
    file.sheets.map((sheet) => sheet.rows.flatMap((type) => rowsOf(type, scope, file, layout, problems))),
  );
  return { value: problems.some(holds) ? undefined : rows, problems };
}

function rowsOf({ per, columns }: RowType, scope: Scope, { form }: FileLayout, layout: Layout, problems: Problem[]): readonly string[][] {
  const filling = { layout, form, problems };
  if (per === 'shipment') return [columns.map((column) => cellOf(column, scope, filling))];
  return scope.lines.map((_, n) =>
    columns.map((column) =>
      column.once && n > 0 ? '' : cellOf(column, { ...scope, n }, n === 0 ? filling : again(column.field, filling)),
    ),
  );
}

/** What is of the shipment stands in each row, and is told once. */
const again = <T extends { readonly problems: Problem[] }>(field: string | undefined, filling: T): T =>
  field?.startsWith('item.') ? filling : { ...filling, problems: [] };

/** Amounts in the file's currency, lines as many as it holds, addresses in the lines it has; undefined where an error stands against it. */
function scopeOf(layout: Layout, shipment: Shipment, sender: Sender, convert: Convert, problems: Problem[]): Scope | undefined {
  const amounts = amountsOf(layout, shipment, convert, problems);
  if (!amounts) return undefined;
  const lines = contentsOf(layout, shipment, amounts.value, problems);
  const { exporter, declarant, on, undeliverable } = sender;
  const street = (party: Party, whose: 'recipient' | 'sender') => streetOf(party, whose, layout, shipment.id, problems);
  return (
    lines && {
      exporter,
      declarant,
      on,
      undeliverable,
      shipment,
      ...amounts,
      lines,
      recipientLines: street(shipment.recipient, 'recipient'),
      senderLines: street(exporter, 'sender'),
    }
  );
}

function amountsOf(layout: Layout, shipment: Shipment, convert: Convert, problems: Problem[]) {
  const where = { shipment: shipment.id };
  const currency = layout.currency ?? shipment.value.currency;
  const inCurrency = (amount: Money): Money | undefined => {
    if (amount.currency === currency) return amount;
    const into = convert(amount, currency);
    const found = formatMoney(amount);
    if (!into) problems.push(noRateFor(where, { layout: layout.name, found, currency }));
    else problems.push(converted(where, { layout: layout.name, found, written: formatMoney(into.money), by: into.by }));
    return into?.money;
  };
  // What no column states is not converted, and its rate not asked for.
  const stated = (name: 'freight' | 'insurance'): Money | undefined =>
    columnsOf(layout).some(({ field }) => field === name) ? shipment[name] : undefined;
  const [value, freight, insurance] = [shipment.value, stated('freight'), stated('insurance')].map((each) => each && inCurrency(each));
  return value && { value, ...(freight && { freight }), ...(insurance && { insurance }) };
}

function contentsOf(layout: Layout, shipment: Shipment, value: Money, problems: Problem[]): readonly Line[] | undefined {
  const where = { shipment: shipment.id };
  const most = layout.items?.most ?? widest(layout);
  const merge = layout.items?.merge === true;
  const { lines, merged, split } = linesOf(shipment, value, { perUnit: valueBasis(layout) === 'unit', most, merge });
  const of = { layout: layout.name };
  if (split > 0 && shapeOf(layout) !== 'flat') problems.push(splitLines(where, { ...of, lines: split }));
  if (merged > 0) problems.push(mergedLines(where, { ...of, before: lines.length + merged, after: lines.length }));
  if (most !== undefined && lines.length > most) {
    problems.push(tooManyContents(where, { ...of, lines: lines.length, most, merge }));
    return undefined;
  }
  const contents = contentsMilligrams(layout, lines);
  if (contents > shipment.grossMilligrams)
    problems.push(roundedAbove(where, { ...of, contents: formatGrams(contents), gross: formatGrams(shipment.grossMilligrams) }));
  if (shapeOf(layout) === 'flat' && lines.length > 1) problems.push(summarised(where, { ...of, lines: lines.length }));
  return lines;
}

/** What the units weigh together where the file states their weight in whole grams; a sticker then weighs one. */
function contentsMilligrams(layout: Layout, lines: readonly Line[]): number {
  const column = columnsOf(layout).find(({ field }) => field === 'item.unit_net');
  if (!column || (column.unit ?? 'g') !== 'g' || column.decimals) return 0;
  return lines.reduce(
    (sum, { netMilligrams, quantity }) => sum + quantity * 1000 * weightSteps(Math.round(netMilligrams / quantity), 'g', 0),
    0,
  );
}

/** The street over the layout's lines for it. A company without a column of its own comes before the street. */
function streetOf(party: Party, whose: 'recipient' | 'sender', layout: Layout, shipment: string, problems: Problem[]): readonly string[] {
  const columns = columnsOf(layout);
  const has = (name: string) => columns.some(({ field }) => field === `${whose}.${name}`);
  if (!columns.some(({ field }) => field?.startsWith(whose) && /\.(?:line\d|street|address)$/.test(field))) return [];
  const { company, name } = party;
  const apart = company === undefined || company === name || has('company') || has('company_or_name') ? [] : [company];
  const found = [...apart, ...party.lines].map(clean);
  const lines = found.map((line) => writtenFor(line, layout) ?? line);
  const limits = [1, 2, 3, 4].flatMap((n) => {
    const of = columns.filter(({ field }) => field === `${whose}.line${n}`);
    return of.length === 0 ? [] : [Math.min(...of.map(({ limit }) => limit ?? Number.POSITIVE_INFINITY))];
  });
  const of = { layout: layout.name, party: whose };
  const [before, after] = [found.join(', '), lines.join(', ')];
  if (before !== after)
    problems.push(transliterated({ shipment }, { ...of, column: `The ${whose}'s street`, found: mask(before), written: mask(after) }));
  if (limits.length === 0) return lines;
  const flowed = flow(lines, limits);
  const told = { found: mask(after), written: mask(flowed.lines.join(', ')) };
  if (flowed.cut) problems.push(addressCut({ shipment }, { ...of, ...told }));
  else if (flowed.moved) problems.push(reflowed({ shipment }, { ...of, lines: lines.length, places: flowed.lines.length }));
  return flowed.lines;
}

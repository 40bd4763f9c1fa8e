/** A carrier's bulk file goes along with the manifest: the same shipments in the same order, with the same quantity, value and weight. */
import { carriers } from '../carriers/index.ts';
import { charsetOf, type FileLayout, type Layout } from '../carriers/layout.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { isWritable } from '../formats/transliteration.ts';
import { formatMoney, money, parseMoney } from '../model/money.ts';
import { formatGrams, parseGrams } from '../model/weight.ts';
import { type BulkSet, bulkSets, keyOf } from './bulk-rows.ts';
import { sumsOf } from './bulk-sums.ts';
import { Follower } from './follower.ts';
import { type Count, newCount } from './papers.ts';
import { differs, miscounted, missing, outsideColumn, surplus } from './problems.ts';
import type { ReportIndex } from './report-index.ts';
import { type Desk, partsOf } from './run-files.ts';

/** One sheet of one file of a layout, with its parts. */
export interface BulkCompanion {
  readonly count: Count;
  meet(met: { readonly shipment: ManifestShipment }): Promise<void>;
  end(): Promise<void>;
}

/** Those of a carrier's folder whose layout is a built-in one; of a user's own layout only the checksum is looked at. */
export function bulkCompanions(folder: string, index: ReportIndex, desk: Desk): readonly BulkCompanion[] {
  const layouts = new Map(carriers.flatMap(({ bulk = [] }) => bulk.map((layout) => [layout.id, layout] as const)));
  return [...layouts.values()].flatMap((layout) =>
    layout.files.flatMap((file) => {
      const paths = pathsOf(folder, layout, file, desk);
      return paths.length === 0
        ? []
        : file.sheets.flatMap((sheet, at) =>
            keyOf(sheet) ? [follow(paths, layout, file, at, index, desk)] : isOneEach(file) ? [oneEach(paths, layout, file, desk)] : [],
          );
    }),
  );
}

function pathsOf(folder: string, { id }: Layout, { suffix, form }: FileLayout, desk: Desk): readonly string[] {
  const stem = ['bulk', id, ...(suffix === undefined ? [] : [suffix])].join('-');
  const extension = form === 'xlsx' ? 'xlsx' : 'csv';
  const whole = `${folder}/${stem}.${extension}`;
  return desk.files.paths.includes(whole) ? [whole] : partsOf(desk, folder, stem, extension);
}

/** A file that says nothing of whose its rows are holds those of one shipment, and the n-th file the n-th shipment. */
const isOneEach = ({ apart, most, sheets }: FileLayout): boolean => apart === true && most?.shipments === 1 && sheets.length === 1;

function oneEach(paths: readonly string[], layout: Layout, of: FileLayout, desk: Desk): BulkCompanion {
  const count = newCount();
  let next = 0;
  return {
    count,
    async meet({ shipment }) {
      const path = paths[next++];
      const what = `file of goods of ${layout.id}`;
      if (path === undefined) {
        desk.found.add(missing({ file: paths.at(-1)!, shipment: shipment.shipment }, { what, number: shipment.number }));
        return;
      }
      count.byFile.set(path, 1);
      for await (const set of bulkSets(desk, path, layout, of, 0)) compare(shipment, set, layout, desk);
    },
    async end() {
      for (const file of paths.slice(next))
        desk.found.add(surplus({ file, line: 1 }, { at: 'Line 1', what: 'file of goods', value: 'no shipment' }));
    },
  };
}

function follow(
  paths: readonly string[],
  layout: Layout,
  of: FileLayout,
  at: number,
  { declares }: ReportIndex,
  desk: Desk,
): BulkCompanion {
  const count = newCount();
  const sets = async function* () {
    for (const path of paths) {
      count.byFile.set(path, 0);
      for await (const set of bulkSets(desk, path, layout, of, at)) {
        count.byFile.set(path, count.byFile.get(path)! + 1);
        yield set;
      }
    }
  };
  const follower = new Follower(sets(), declares, ({ file, line, key }: BulkSet) =>
    desk.found.add(surplus({ file, line }, { at: `Line ${line}`, what: 'row', value: key ?? 'no number' })),
  );
  const byNumber = keyOf(of.sheets[at]!)!.field === 'number';
  return {
    count,
    async meet({ shipment }) {
      const key = byNumber ? shipment.number : shipment.shipment;
      const set = await follower.take(key);
      if (set && set.key !== key) {
        const where = { file: set.file, line: set.line, shipment: shipment.shipment };
        desk.found.add(differs(where, { what: 'The number', says: set.key ?? 'missing', by: 'manifest.json', other: key }));
      }
      if (set) compare(shipment, set, layout, desk);
      else
        desk.found.add(
          missing({ file: paths.at(-1)!, shipment: shipment.shipment }, { what: `row of ${layout.id}`, number: shipment.number }),
        );
    },
    end: () => follower.end(),
  };
}

/** Sums against the manifest; each cell within its limit and in the carrier's characters. */
function compare(shipment: ManifestShipment, { file, line, rows }: BulkSet, layout: Layout, { found }: Desk): void {
  const where = { file, line, shipment: shipment.shipment };
  const { units, minor, net, gross } = sumsOf(rows, layout, layout.currency ?? shipment.value.currency);
  const pieces = shipment.items.reduce((sum, { quantity }) => sum + quantity, 0);
  if (units !== undefined && units !== pieces) found.add(miscounted(where, { what: 'Units of the shipment', said: units, found: pieces }));
  const value = parseMoney(shipment.value.amount, shipment.value.currency);
  // Converted, it can be compared only with the rate of that day, which the run does not hold.
  if (minor !== undefined && value && (layout.currency ?? value.currency) === value.currency && minor !== value.minor)
    found.add(
      differs(where, {
        what: 'The value',
        says: formatMoney(money(minor, value.currency)),
        by: 'manifest.json',
        other: formatMoney(value),
      }),
    );
  const weights = [
    ['The net weight', net, shipment.netGrams, pieces],
    ['The gross weight', gross, shipment.grossGrams, 1],
  ] as const;
  for (const [what, said, written, steps] of weights) {
    const other = parseGrams(written)!;
    if (said !== undefined && Math.abs(said - other) > steps * coarsest)
      found.add(differs(where, { what, says: `${formatGrams(Math.round(said))} g`, by: 'manifest.json', other: `${written} g` }));
  }
  for (const { column, cell } of rows.flat()) {
    const fits = column.limit === undefined || [...cell].length <= column.limit;
    if (!fits || !isWritable(cell, charsetOf(layout)))
      found.add(outsideColumn(where, { column: column.heading, limit: column.limit ?? 0, fits }));
  }
}

/** Milligrams by which a weight may be rounded: a tenth of an ounce, a gram, or a few. */
const coarsest = 3000;

/** One carrier's folder: its manifest is the thread, every other file is followed along it. */
import { manifestSchema } from '../documents/manifest/schema.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import type { Channel } from '../model/shipment.ts';
import { checkShipment } from './arithmetic.ts';
import { companionsOf } from './companions.ts';
import type { Head } from './manifest-cells.ts';
import { type Count, newCount } from './papers.ts';
import { differs, miscounted, missingFile, unreadable } from './problems.ts';
import { type ReportIndex, reportFile } from './report-index.ts';
import type { Desk } from './run-files.ts';
import { shapeProblem } from './shape.ts';

export async function checkCarrierFolder(folder: string, index: ReportIndex, desk: Desk): Promise<void> {
  const file = `${folder}/manifest.json`;
  if (!desk.files.paths.includes(file)) {
    if (!index.tail.files?.some(({ path }) => path === file))
      desk.found.add(missingFile({ file }, { by: 'every carrier has its manifest' }));
    return;
  }
  const companions = companionsOf(folder, index, desk);
  const [channel, carrier] = folder.split('/') as [Channel, string];
  const count = newCount();
  for await (const { shipment, head, line } of manifestShipments(file, folder, index, count, desk)) {
    checkShipment(shipment, carrier, { file, line, shipment: shipment.shipment }, desk);
    index.meet(shipment, channel, carrier, file);
    for (const companion of companions) await companion.meet({ shipment, head });
  }
  for (const companion of companions) await companion.end();
  checkCounts([count, ...companions.map((companion) => companion.count)], index, desk);
}

/** How many shipments the report says are in each file. */
function checkCounts(counts: readonly Count[], { tail }: ReportIndex, { found }: Desk): void {
  const said = new Map(tail.files?.map(({ path, shipments }) => [path, shipments]));
  for (const { byFile, blind } of counts) {
    if (blind) continue;
    for (const [path, there] of byFile) {
      const number = said.get(path);
      if (number !== undefined && number !== there)
        found.add(miscounted({ file: reportFile }, { what: `Shipments in ${path}`, said: number, found: there }));
    }
  }
}

const { shipments: list, totals: _, ...heads } = manifestSchema.shape;
const headSchema = manifestSchema.omit({ shipments: true, totals: true });

async function* manifestShipments(file: string, folder: string, index: ReportIndex, count: Count, desk: Desk) {
  const others: Record<string, unknown> = {};
  let head: Head | undefined;
  let shipments = 0;
  let items = 0;
  try {
    for await (const { key, value, line } of jsonParts(desk.files.open(file), ['shipments'])) {
      if (key !== 'shipments') {
        others[key] = value;
        continue;
      }
      head ??= headOf(others, file, folder, index, desk);
      if (!head) return;
      const read = list.element.safeParse(value);
      shipments++;
      if (!read.success) {
        count.blind = true;
        desk.found.add(shapeProblem(read.error, file, line, 'The shipment'));
        continue;
      }
      items += read.data.items.length;
      yield { shipment: read.data, head, line };
    }
  } catch (error) {
    if (!(error instanceof DamagedJson)) throw error;
    count.blind = true;
    desk.found.add(unreadable({ file, line: error.line }, { why: error.message }));
    return;
  }
  count.byFile.set(file, shipments);
  const totals = manifestSchema.shape.totals.safeParse(others.totals);
  if (!totals.success) desk.found.add(shapeProblem(totals.error, file, undefined, 'totals'));
  else if (!count.blind) {
    const pairs = [
      ['totals.shipments', totals.data.shipments, shipments],
      ['totals.items', totals.data.items, items],
    ] as const;
    for (const [what, said, there] of pairs) if (said !== there) desk.found.add(miscounted({ file }, { what, said, found: there }));
  }
}

/** What stands before the shipments: of this very folder and day. */
function headOf(
  members: Readonly<Record<string, unknown>>,
  file: string,
  folder: string,
  { tail }: ReportIndex,
  { found }: Desk,
): Head | undefined {
  const read = headSchema.safeParse(Object.fromEntries(Object.keys(heads).flatMap((key) => (key in members ? [[key, members[key]]] : []))));
  if (!read.success) {
    found.add(shapeProblem(read.error, file, 1, 'The manifest'));
    return undefined;
  }
  const { channel, carrier, on } = read.data;
  if (`${channel}/${carrier}` !== folder)
    found.add(differs({ file }, { what: 'The carrier', says: `${channel}/${carrier}`, by: 'the folder', other: folder }));
  if (tail.on !== undefined && tail.on !== on)
    found.add(differs({ file }, { what: 'The day of declaration', says: on, by: reportFile, other: tail.on }));
  return read.data;
}

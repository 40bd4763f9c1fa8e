/** The labels of some shipments of a run again: the pages that were drawn, not drawn anew. */
import { grouped } from '../documents/item-number.ts';
import { jsonParts } from '../formats/json.ts';
import { type Excerpt, excerptPdf } from '../formats/pdf-excerpt.ts';
import { readPdf } from '../formats/pdf-reader.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { ReportEntry } from './report.ts';

/** The files of a run folder. */
export interface Folder {
  /** All files, as paths relative to it with `/`. */
  readonly paths: readonly string[];
  open(path: string): AsyncIterable<Uint8Array>;
}

export interface LabelsAgain {
  readonly pdf: Uint8Array;
  readonly shipments: readonly string[];
}

const isAsked = ({ shipment, orders, number }: ReportEntry, id: string): boolean =>
  shipment === id || number === id || orders.some((order) => order === id || order === `#${id}`);

/**
 * One page a piece, in the order of the run: by channel and carrier, then as on the manifest. An id is a shipment, an order or a number. Throws
 * {@link CouldNotRun} where the run has no such label.
 */
export async function labelsAgain(folder: Folder, ids: readonly string[]): Promise<LabelsAgain> {
  const wanted = await declared(folder, ids);
  const excerpts: Excerpt[] = [];
  const left = new Map([...wanted].map(([number, { shipment }]) => [number, shipment]));
  const shipments: string[] = [];
  for (const path of labelParts(folder, [...wanted.values()])) {
    const bytes = await bytesOf(folder, path);
    const pages: number[] = [];
    for (const [i, { barcodes, texts }] of (await readPdf(bytes)).entries()) {
      const number = barcodes[0]?.value;
      const shipment = number === undefined ? undefined : left.get(number);
      if (number === undefined || shipment === undefined || !(texts.includes(number) || texts.includes(grouped(number)))) continue;
      pages.push(i);
      shipments.push(shipment);
      left.delete(number);
    }
    if (pages.length > 0) excerpts.push({ bytes, pages });
  }
  const [lost] = left.values();
  if (lost !== undefined) throw new CouldNotRun(`The run has no label for ${lost}.`, 'Read the run back with: declarant verify');
  return { pdf: excerptPdf(excerpts), shipments };
}

/** The shipments that were asked for, by number; each id must have led to one. */
async function declared(folder: Folder, ids: readonly string[]): Promise<ReadonlyMap<string, ReportEntry>> {
  const wanted = new Map<string, ReportEntry>();
  const held = new Map<string, string>();
  const met = new Set<string>();
  for await (const { key, value } of jsonParts(folder.open('report.json'), ['shipments', 'notToShip'])) {
    if (key !== 'shipments') continue;
    const entry = value as ReportEntry;
    for (const id of ids.filter((each) => isAsked(entry, each))) {
      if (entry.state === 'declared') {
        met.add(id);
        wanted.set(entry.number ?? entry.shipment, entry);
      } else held.set(id, entry.state === 'held' ? 'was held' : 'was declared by another run');
    }
  }
  const unmet = ids.find((id) => !met.has(id));
  if (unmet === undefined) return wanted;
  const why = held.get(unmet);
  if (why) throw new CouldNotRun(`${unmet} ${why}, so this run has no label for it.`, 'Ask why with: declarant explain');
  throw new CouldNotRun(`The run has no shipment, order or number "${unmet}".`, 'Name those of this run, with commas between them.');
}

/** The files that may hold them. */
function labelParts({ paths }: Folder, entries: readonly ReportEntry[]): readonly string[] {
  const folders = new Set(entries.map(({ channel, carrier }) => `${channel}/${carrier}`));
  return paths.filter((path) => /\/labels-\d{4,}\.pdf$/.test(path) && folders.has(path.slice(0, path.lastIndexOf('/'))));
}

async function bytesOf(folder: Folder, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of folder.open(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The labels of some shipments of a run again: the pages that were drawn, not drawn anew. */
import { grouped } from '../documents/item-number.ts';
import { type Imposition, impositionOf, placeAt } from '../formats/imposition.ts';
import { jsonParts } from '../formats/json.ts';
import { type Excerpt, excerptPdf, type SheetAgain } from '../formats/pdf-excerpt.ts';
import { type ReadPage, readPdf } from '../formats/pdf-reader.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import { isDeclared, type ReportEntry } from './report.ts';

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
 * One label a piece, in the order of the run: by channel and carrier, then as on the manifest. An id is a shipment, an order or a number. What
 * was on a page by itself is that very page; what was on a sheet with others is that very label on a new sheet, which begins at a place of
 * the user's choice. Throws {@link CouldNotRun} where the run has no such label, or a sheet no such place.
 */
export async function labelsAgain(folder: Folder, ids: readonly string[], start = 1): Promise<LabelsAgain> {
  const wanted = await declared(folder, ids);
  const left = new Map([...wanted].map(([number, { shipment }]) => [number, shipment]));
  const shipments: string[] = [];
  const found: Found[] = [];
  for (const path of labelParts(folder, [...wanted.values()])) {
    const bytes = await bytesOf(folder, path);
    for (const [page, read] of (await readPdf(bytes)).entries()) {
      for (const [part, paper] of (read.parts ?? [read]).entries()) {
        const shipment = shipmentOn(paper, left);
        if (shipment === undefined) continue;
        found.push({ bytes, page, ...(read.parts && { sheet: { part, laid: laidOn(read), size: paper } }) });
        shipments.push(shipment);
      }
    }
  }
  const [lost] = left.values();
  if (lost !== undefined) throw new CouldNotRun(`The run has no label for ${lost}.`, 'Read the run back with: declarant verify');
  return { pdf: excerptPdf(excerptsOf(found, start)), shipments };
}

/** A label of the run: a page, or a part of a sheet. */
interface Found {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly sheet?: { readonly part: number; readonly laid: Laid; readonly size: { readonly width: number; readonly height: number } };
}

type Laid = Omit<Imposition, 'start'>;

/** Whose label it is, of those still sought; its bars and its figures must agree. */
function shipmentOn({ barcodes, texts }: Pick<ReadPage, 'barcodes' | 'texts'>, left: Map<string, string>): string | undefined {
  const number = barcodes[0]?.value;
  const shipment = number === undefined ? undefined : left.get(number);
  if (number === undefined || shipment === undefined || !(texts.includes(number) || texts.includes(grouped(number)))) return undefined;
  left.delete(number);
  return shipment;
}

function laidOn(page: ReadPage): Laid {
  const laid = impositionOf(page, page.parts!);
  if (laid) return laid;
  throw new CouldNotRun('The labels do not stand on their sheet as this program lays them.', 'Read the run back with: declarant verify');
}

/** Pages stay pages; labels of sheets that are laid alike fill new ones, only the first of which begins at a place of one's choice. */
function excerptsOf(found: readonly Found[], start: number): (Excerpt | SheetAgain)[] {
  checkStart(found, start);
  const excerpts: (Excerpt | SheetAgain)[] = [];
  let open: { readonly perSheet: number; readonly parts: SheetAgain['parts'][number][] } | undefined;
  let at = start - 1;
  for (const { bytes, page, sheet } of found) {
    if (open && (at === open.perSheet || open.perSheet !== sheet?.laid.perSheet)) {
      open = undefined;
      at = 0;
    }
    if (!sheet) {
      excerpts.push({ bytes, pages: [page] });
      continue;
    }
    const { laid, part, size } = sheet;
    if (!open) {
      open = { perSheet: laid.perSheet, parts: [] };
      excerpts.push({ width: laid.width, height: laid.height, parts: open.parts });
    }
    open.parts.push({ bytes, page, part, ...placeAt(at++, laid, size) });
  }
  return excerpts;
}

function checkStart(found: readonly Found[], start: number): void {
  const places = found.find(({ sheet }) => sheet)?.sheet?.laid.perSheet ?? 1;
  if (start <= places) return;
  const there = places === 1 ? 'one place' : `${places} places`;
  throw new CouldNotRun(`The labels have ${there} a sheet, and no place ${start}.`, 'Choose another --start.');
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
      if (isDeclared(entry)) {
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

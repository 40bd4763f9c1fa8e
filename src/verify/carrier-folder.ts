/** One carrier's folder: its manifest is the thread, every other file is followed along it. */
import { manifestColumns } from '../documents/manifest/manifest.ts';
import { type ManifestShipment, manifestSchema } from '../documents/manifest/schema.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { type Channel, channels } from '../model/shipment.ts';
import { checkShipment } from './arithmetic.ts';
import { bulkCompanions } from './bulk.ts';
import { cebCompanions } from './ceb.ts';
import {
  compareBoth,
  compareDeclaration,
  type Declaration,
  declarationsInCsv,
  declarationsInJson,
  declarationsInXml,
} from './declarations.ts';
import { Follower } from './follower.ts';
import type { Head } from './manifest-cells.ts';
import { compareRows, type Rows, rowSets } from './manifest-rows.ts';
import { byBarcode, byFirstBarcode, byWaybill, type Count, newCount, type Papers, papersOf, sheetsOf } from './papers.ts';
import { postingLists } from './posting-list.ts';
import { checkForm, checkInvoice, checkLabel, checkWaybill, pageName } from './prints.ts';
import { differs, miscounted, missing, missingFile, surplus, unreadable } from './problems.ts';
import { type ReportIndex, reportFile } from './report-index.ts';
import type { Desk } from './run-files.ts';
import { shapeProblem } from './shape.ts';

/** A shipment of the manifest and what the others say of it. */
interface Met {
  readonly shipment: ManifestShipment;
  readonly head: Head;
}

/** A file, or the parts of one, that goes along with the manifest. */
interface Companion {
  readonly count: Count;
  /** Compares what it has of a shipment. */
  meet(met: Met): Promise<void>;
  end(): Promise<void>;
}

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

/** What goes along with a channel's manifest: what it must have, and what else is there. */
function companionsOf(folder: string, index: ReportIndex, desk: Desk): readonly Companion[] {
  const [channel] = folder.split('/') as [Channel];
  if (!channels.includes(channel)) return [];
  const has = (stem: string): boolean =>
    desk.files.paths.some((path) => path.startsWith(`${folder}/${stem}-`)) ||
    index.tail.files?.some(({ path }) => path.startsWith(`${folder}/${stem}-`)) === true;
  const companions: Companion[] = [
    rows(folder, index, desk),
    ...bulkCompanions(folder, index, desk),
    ...postingLists(folder, desk),
    ...cebCompanions(folder, index, desk),
  ];
  if (channel === 'express') companions.push(labels(folder, index, desk, checkWaybill), forms('invoice', folder, index, desk));
  else {
    companions.push(
      labels(folder, index, desk, (shipment, papers) =>
        checkLabel(shipment, papers, channel === 'air-parcel' || index.asksCn23(shipment.shipment), desk),
      ),
    );
    companions.push(forms('cn23', folder, index, desk));
    if (has('invoice')) companions.push(forms('invoice', folder, index, desk));
    if (has('postal-declaration')) companions.push(declarations(folder, index, desk));
  }
  return companions;
}

const ids = ({ declares }: ReportIndex) => declares;

function rows(folder: string, index: ReportIndex, desk: Desk): Companion {
  const file = `${folder}/manifest.csv`;
  const count = newCount();
  const there = desk.files.paths.includes(file);
  if (!there && !index.tail.files?.some(({ path }) => path === file))
    desk.found.add(missingFile({ file }, { by: 'every carrier has its manifest' }));
  const source = async function* (): AsyncGenerator<Rows> {
    if (!there) return;
    count.byFile.set(file, 0);
    for await (const set of rowSets(desk, file, manifestColumns, 'shipment')) {
      count.byFile.set(file, count.byFile.get(file)! + 1);
      yield set;
    }
  };
  const follower = new Follower(source(), ids(index), ({ key, rows }) =>
    desk.found.add(surplus({ file, line: rows[0]!.line }, { at: `Line ${rows[0]!.line}`, what: 'row', value: key ?? '' })),
  );
  return {
    count,
    async meet({ shipment, head }) {
      const set = await follower.take(shipment.shipment);
      if (set) compareRows(shipment, head, set, file, desk);
      else if (there) desk.found.add(missing({ file, shipment: shipment.shipment }, { what: 'row', number: shipment.number }));
    },
    end: () => follower.end(),
  };
}

/** Tells of a paper in the wrong place. */
const outOfPlace =
  (what: string, { found }: Desk) =>
  ({ key, sheets: [sheet] }: Papers): void =>
    found.add(surplus({ file: sheet!.file }, { at: pageName(sheet!), what, value: key ?? 'an unreadable barcode' }));

/** The part that should hold a paper, where it is not known better. */
const firstPart = (folder: string, stem: string): string => `${folder}/${stem}-0001.pdf`;

/** Whether the carrier takes the document at all. */
const isTaken = ({ documents }: Head, id: string): boolean => documents?.includes(id) ?? true;

type Check = (shipment: ManifestShipment, papers: Papers, desk: Desk) => void;

function labels(folder: string, index: ReportIndex, desk: Desk, check: Check): Companion {
  const count = newCount();
  const follower = new Follower(
    papersOf(sheetsOf(desk, folder, 'labels', count), byBarcode, count, false),
    ids(index),
    outOfPlace('label', desk),
  );
  let last = firstPart(folder, 'labels');
  return {
    count,
    async meet({ shipment, head }) {
      const papers = await follower.take(shipment.number);
      if (papers) {
        last = papers.sheets[0]!.file;
        check(shipment, papers, desk);
      } else if (!count.blind && isTaken(head, folder.startsWith('express/') ? 'waybill' : 'label'))
        desk.found.add(missing({ file: last, shipment: shipment.shipment }, { what: 'label', number: shipment.number }));
    },
    end: () => follower.end(),
  };
}

/** CN 23 or invoices: several pages a shipment, in as many copies for each. */
function forms(stem: 'cn23' | 'invoice', folder: string, index: ReportIndex, desk: Desk): Companion {
  const count = newCount();
  const what = stem === 'cn23' ? 'CN 23' : 'invoice';
  const papers = papersOf(sheetsOf(desk, folder, stem, count), stem === 'cn23' ? byFirstBarcode : byWaybill, count, true);
  const follower = new Follower(papers, ids(index), outOfPlace(what, desk));
  let last = firstPart(folder, stem);
  let copies: number | undefined;
  const due = (id: string): boolean => !folder.startsWith('mail/') || index.asksCn23(id);
  return {
    count,
    async meet({ shipment, head }) {
      const { shipment: id, number } = shipment;
      if (!due(id)) return;
      const set = await follower.take(number);
      if (!set) {
        if (!count.blind && isTaken(head, stem)) desk.found.add(missing({ file: last, shipment: id }, { what, number }));
        return;
      }
      last = set.sheets[0]!.file;
      const made = (stem === 'cn23' ? checkForm : checkInvoice)(shipment, set, desk);
      copies ??= made;
      if (made === undefined || made === copies) return;
      const where = { file: last, shipment: id };
      desk.found.add(
        differs(where, {
          what: `The number of copies for ${number}`,
          says: String(made),
          by: 'the first shipment of the file',
          other: String(copies),
        }),
      );
    },
    end: () => follower.end(),
  };
}

function declarations(folder: string, index: ReportIndex, desk: Desk): Companion {
  const sources = { json: declarationsInJson, csv: declarationsInCsv, xml: declarationsInXml } as const;
  const formats = (['json', 'csv', 'xml'] as const).flatMap((extension) => {
    const is = (path: string): boolean => path.startsWith(`${folder}/postal-declaration-`) && path.endsWith(`.${extension}`);
    if (!desk.files.paths.some(is) && !index.tail.files?.some(({ path }) => is(path))) return [];
    const count = newCount();
    const source = sources[extension](desk, folder, count);
    const follower = new Follower<Declaration>(source, ids(index), ({ file, line, key }) =>
      desk.found.add(surplus({ file, line }, { at: `Line ${line}`, what: 'declaration', value: key ?? 'no number' })),
    );
    return [{ follower, count, extension }];
  });
  const count = newCount();
  return {
    count,
    async meet({ shipment, head }) {
      const said: Declaration[] = [];
      for (const { follower, extension, count: of } of formats) {
        const declaration = await follower.take(shipment.number);
        const file = `${folder}/postal-declaration-0001.${extension}`;
        if (declaration) compareDeclaration(shipment, head, declaration, desk);
        else if (!of.blind)
          desk.found.add(missing({ file, shipment: shipment.shipment }, { what: 'declaration', number: shipment.number }));
        if (declaration) said.push(declaration);
      }
      const [first, ...others] = said;
      for (const other of others) compareBoth(first!, other, shipment.shipment, desk);
    },
    async end() {
      for (const { follower, count: of } of formats) {
        await follower.end();
        for (const [path, there] of of.byFile) count.byFile.set(path, there);
        count.blind ||= of.blind;
      }
    },
  };
}

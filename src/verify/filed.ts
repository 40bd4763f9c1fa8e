/** Messages to customs, read against the manifest: whose each record is, what it says, how many lines, and sums of what stands above several. */
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { DamagedJson } from '../formats/json.ts';
import { UnreadableSheet } from '../formats/spreadsheet.ts';
import { DamagedXml } from '../formats/xml-scan.ts';
import { Follower, type Keyed } from './follower.ts';
import { type Count, newCount } from './papers.ts';
import { differs, miscounted, surplus, unreadable, wrongSum } from './problems.ts';
import type { ReportIndex } from './report-index.ts';
import { type Desk, partsOf } from './run-files.ts';

type Fields = ReadonlyMap<string, string>;
type Expected = Readonly<Record<string, string>>;

/** What stands above several records, and says sums of them: a master bill, the head of a message. One object for all its records. */
export interface Bill {
  /** What several files share that each say the sums of all of them; absent: the file says those of its own records. */
  readonly key?: string;
  readonly line: number;
  readonly fields: Fields;
}

/** What a message says of one shipment, by names that its reader chose. A field that is not there is not compared. */
export interface FiledRecord {
  /** Counts from 1. */
  readonly line: number;
  readonly fields: Fields;
  /** Its content lines, where it has them. */
  readonly lines: readonly Fields[];
  readonly bill?: Bill;
}

/** A document whose files are read back. */
export interface Filed {
  /** `ceb603`: name of its files, and what a problem calls it in capitals. */
  readonly stem: string;
  readonly extension: 'xml' | 'json' | 'csv' | 'txt';
  /** The field that says whose a record is, and by what it says it. */
  readonly key: { readonly field: string; readonly by: 'number' | 'order' | 'shipment' };
  /** Throws {@link DamagedXml}, {@link DamagedJson} or {@link UnreadableSheet}. */
  read(bytes: AsyncIterable<Uint8Array>): AsyncIterable<FiledRecord>;
  /** What the fields should say. */
  expects(shipment: ManifestShipment): Expected;
  /** What a line should say; without it only their number is looked at, and that only where records have lines. */
  line?(item: ManifestItem, index: number, shipment: ManifestShipment): Expected;
  /** What a record says of itself and does not add up: for amounts that the manifest does not have. */
  unsound?(record: FiledRecord): readonly { readonly what: string; readonly says: string; readonly sum: string }[];
  /** Fields of the bill that are sums over its records: in whole units, and as the message writes the sum. */
  readonly sums?: Readonly<Record<string, { of(shipment: ManifestShipment): number; says(sum: number): string }>>;
}

export interface FiledCompanion {
  readonly count: Count;
  meet(met: { readonly shipment: ManifestShipment }): Promise<void>;
  end(): Promise<void>;
}

interface Found extends Keyed, FiledRecord {
  readonly file: string;
}

/** Those that are there. Not every shipment has each, so that one may lack it; how many there are, the report says. */
export const filedCompanions = (all: readonly Filed[], folder: string, index: ReportIndex, desk: Desk): readonly FiledCompanion[] =>
  all
    .filter(({ stem, extension }) =>
      desk.files.paths.some(
        (path) =>
          path.startsWith(`${folder}/${stem}-`) &&
          /^\d{4,}\.[a-z]+$/.test(path.slice(folder.length + stem.length + 2)) &&
          path.endsWith(extension),
      ),
    )
    .map((filed) => companion(filed, folder, index, desk));

function companion(filed: Filed, folder: string, { declares }: ReportIndex, desk: Desk): FiledCompanion {
  const count = newCount();
  const { by } = filed.key;
  // The index holds ids and numbers; an order's number is none of them: every order waits for its shipment.
  const follower = new Follower<Found>(
    recordsIn(desk, folder, filed, count),
    by === 'order' ? () => true : declares,
    ({ file, line, key }) =>
      desk.found.add(surplus({ file, line }, { at: `Line ${line}`, what: filed.stem.toUpperCase(), value: key ?? 'no number' })),
  );
  const bills = new Map<Bill, { readonly file: string; readonly sums: Map<string, number> }>();
  const shared = new Map<string, Map<string, number>>();
  const sumsOf = ({ key = '' }: Bill): Map<string, number> => {
    const sums = shared.get(key) ?? new Map<string, number>();
    if (key !== '') shared.set(key, sums);
    return sums;
  };
  return {
    count,
    async meet({ shipment }) {
      const key = by === 'order' ? shipment.orders[0]! : by === 'number' ? shipment.number : shipment.shipment;
      const record = await follower.take(key);
      if (!record) return;
      compare(filed, shipment, record, desk);
      if (!record.bill) return;
      const bill = bills.get(record.bill) ?? { file: record.file, sums: sumsOf(record.bill) };
      bills.set(record.bill, bill);
      for (const [field, { of }] of Object.entries(filed.sums ?? {})) bill.sums.set(field, (bill.sums.get(field) ?? 0) + of(shipment));
    },
    async end() {
      await follower.end();
      for (const [{ fields, line }, { file, sums }] of bills)
        for (const [field, total] of sums) {
          const [says, sum] = [fields.get(field) ?? '', filed.sums![field]!.says(total)];
          if (says !== sum) desk.found.add(wrongSum({ file, line, field }, { what: field, says, sum }));
        }
    },
  };
}

async function* recordsIn(desk: Desk, folder: string, { stem, extension, key, read }: Filed, count: Count): AsyncGenerator<Found> {
  for (const file of partsOf(desk, folder, stem, extension)) {
    count.byFile.set(file, 0);
    try {
      for await (const record of read(desk.files.open(file))) {
        count.byFile.set(file, count.byFile.get(file)! + 1);
        yield { ...record, key: record.fields.get(key.field), file };
      }
    } catch (error) {
      if (!(error instanceof DamagedXml || error instanceof DamagedJson || error instanceof UnreadableSheet)) throw error;
      count.blind = true;
      const where = error instanceof DamagedJson ? { file, line: error.line } : { file };
      desk.found.add(unreadable(where, { why: error.message.endsWith('.') ? error.message : `${error.message}.` }));
    }
  }
}

function compare(filed: Filed, shipment: ManifestShipment, record: Found, { found }: Desk): void {
  const { file, line, fields, lines } = record;
  const where = { file, line, shipment: shipment.shipment };
  const look = (has: Fields, expected: Expected, item?: number): void => {
    for (const [field, other] of Object.entries(expected)) {
      const says = has.get(field);
      if (says === undefined || says === other) continue;
      found.add(
        differs({ ...where, field, ...(item && { item }) }, { what: field, says: `"${says}"`, by: 'manifest.json', other: `"${other}"` }),
      );
    }
  };
  look(fields, filed.expects(shipment));
  for (const each of filed.unsound?.(record) ?? []) found.add(wrongSum({ ...where, field: each.what }, each));
  if (lines.length === 0) return;
  if (lines.length !== shipment.items.length)
    found.add(miscounted(where, { what: 'Content lines', said: lines.length, found: shipment.items.length }));
  if (filed.line) for (const [i, item] of shipment.items.entries()) look(lines[i] ?? new Map(), filed.line(item, i, shipment), i + 1);
}

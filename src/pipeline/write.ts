/** The documents of each carrier, written while shipments come: text line by line, pages in parts that may be drawn side by side. */
import type {
  Document,
  GatheredDocument,
  Group,
  PageDocument,
  Part,
  SummaryDocument,
  TextDocument,
  Totals,
} from '../documents/document.ts';
import { openTally, type Tally } from '../documents/tally.ts';
import type { FilingEntry } from '../ledger/ledger.ts';
import type { Convert } from '../model/money.ts';
import type { Shipment } from '../model/shipment.ts';
import { bulkWriter } from './bulk.ts';
import type { Counter } from './place.ts';
import type { RunFile, Sink, Writer, WrittenFile } from './sink.ts';

export type { Writer, WrittenFile } from './sink.ts';

/** A part of a page document, as plain data: what a worker is handed. */
export interface DrawJob {
  readonly document: string;
  readonly group: Group;
  readonly shipments: readonly Shipment[];
  /** Which part of the document it is, from 1. */
  readonly part: number;
  /** Of a summary: what it says, in place of shipments. */
  readonly tally?: Tally;
}

/** Draws a part; the command line does it in worker threads. */
export type Draw = (job: DrawJob) => Promise<Uint8Array>;

export interface Desk {
  readonly sink: Sink;
  readonly draw: Draw;
  /** Parts that may be drawn at once. */
  readonly jobs: number;
  readonly convert: Convert;
  /** Told what answers will call a message, where that is neither the number nor the id of a shipment. */
  filed?(filing: FilingEntry): void;
}

/** Opens the documents of one carrier. Files of it exist only where a shipment came. */
export function openWriter({ documents, bulk, group }: Pick<Counter, 'documents' | 'bulk' | 'group'>, at: Desk): Writer {
  const folder = `${group.channel}/${group.carrier}`;
  const writers = documents.map((document) => {
    if (document.kind === 'text') return textWriter(document, group, folder, at);
    if (document.kind === 'gathered') return gatheredWriter(document, group, folder, at);
    return document.kind === 'pages' ? pageWriter(document, group, folder, at) : summaryWriter(document, group, folder, at);
  });
  const file = bulk && bulkWriter(bulk, group, folder, at.sink, at.convert);
  return {
    async add(shipment) {
      for (const [i, writer] of writers.entries()) if (isDue(documents[i]!, shipment, group)) await writer.add(shipment);
      await file?.add(shipment);
    },
    async end() {
      const files: WrittenFile[] = [];
      for (const writer of [...writers, ...(file ? [file] : [])]) files.push(...(await writer.end()));
      return files;
    },
  };
}

const isDue = (document: Document, shipment: Shipment, group: Group): boolean =>
  (!document.numbered || shipment.number !== undefined) && document.serves(shipment, group);

/** The documents of a shipment that wait for a signature or an answer once they are written. */
export const waitingOf = ({ documents, group }: Pick<Counter, 'documents' | 'group'>, shipment: Shipment): readonly Document[] =>
  documents.filter((document) => document.waits !== undefined && isDue(document, shipment, group));

/** Those besides that are written once it has its number, so that it is not done with before. */
export const awaitedOf = ({ documents, group }: Pick<Counter, 'documents' | 'group'>, shipment: Shipment): readonly Document[] =>
  documents.filter((document) => document.waits !== undefined && document.serves(shipment, group));

const waitsOf = ({ waits }: Document): Pick<WrittenFile, 'waits'> => (waits === undefined ? {} : { waits });

const pathOf = (folder: string, { stem, extension }: Document, part: number | undefined): string =>
  `${folder}/${stem}${part === undefined ? '' : `-${String(part).padStart(4, '0')}`}.${extension}`;

function textWriter(document: TextDocument, group: Group, folder: string, { sink, convert, filed }: Desk): Writer {
  const files: WrittenFile[] = [];
  let open: { readonly file: RunFile; readonly path: string; totals: Totals; text: string } | undefined;
  let part = 0;
  const close = async () => {
    if (!open) return;
    await open.file.write(open.text + document.tail(group, open.totals));
    const { sha256 } = await open.file.end();
    files.push({ path: open.path, sha256, shipments: open.totals.shipments, ...waitsOf(document) });
    open = undefined;
  };
  return {
    async add(shipment) {
      if (open && open.totals.shipments === document.partSize) await close();
      if (!open) {
        const path = pathOf(folder, document, document.partSize === undefined ? undefined : ++part);
        open = { file: await sink.file(path), path, totals: { shipments: 0, items: 0 }, text: document.head(group) };
      }
      open.text += document.each(shipment, group, open.totals.shipments, convert);
      open.totals = added(open.totals, shipment);
      const reference = document.reference?.(shipment, group);
      if (reference !== undefined) filed?.({ document: document.id, reference, shipments: [shipment.id] });
      if (open.text.length > 65_536) {
        await open.file.write(open.text);
        open.text = '';
      }
    },
    async end() {
      await close();
      return files;
    },
  };
}

function pageWriter(document: PageDocument, group: Group, folder: string, { sink, draw, jobs }: Desk): Writer {
  const files: WrittenFile[] = [];
  const under: Promise<void>[] = [];
  let waiting: Shipment[] = [];
  let part = 0;
  const send = async () => {
    const path = pathOf(folder, document, ++part);
    const shipments = waiting;
    waiting = [];
    const at = part - 1;
    const drawn = draw({ document: document.id, group, shipments, part }).then(async (bytes) => {
      const file = await sink.file(path);
      await file.write(bytes);
      const { sha256 } = await file.end();
      files[at] = { path, sha256, shipments: shipments.length };
    });
    // A failure is met where it is awaited, below; this keeps it from counting as unhandled until then.
    drawn.catch(() => undefined);
    under.push(drawn);
    if (under.length > jobs) await under.shift();
  };
  return {
    async add(shipment) {
      waiting.push(shipment);
      if (waiting.length === document.partSize) await send();
    },
    async end() {
      if (waiting.length > 0) await send();
      await Promise.all(under);
      return files;
    },
  };
}

/** What a part keeps, and of which shipments. */
interface Gathered {
  readonly kept: unknown[];
  readonly ids: string[];
}

/** What a part holds is kept until it is full; of a `whole` document all of it until the end. */
function gatheredWriter(document: GatheredDocument, group: Group, folder: string, { sink, convert, filed }: Desk): Writer {
  const files: WrittenFile[] = [];
  const full: Gathered[] = [];
  let open: Gathered = { kept: [], ids: [] };
  let taken = 0;
  let totals: Part['totals'] & object = { shipments: 0, items: 0, grossMilligrams: 0 };
  const save = async ({ kept, ids }: Gathered, of: Part): Promise<void> => {
    const path = pathOf(folder, document, of.part);
    const file = await sink.file(path);
    await file.write(document.text(kept, group, of));
    const { sha256 } = await file.end();
    files.push({ path, sha256, shipments: kept.length, ...waitsOf(document) });
    const reference = document.reference?.(kept, group, of);
    if (reference !== undefined) filed?.({ document: document.id, reference, shipments: ids });
  };
  const close = async (): Promise<void> => {
    if (open.kept.length === 0) return;
    if (document.whole) full.push(open);
    else await save(open, { part: files.length + 1 });
    open = { kept: [], ids: [] };
    taken = 0;
  };
  return {
    async add(shipment) {
      const takes = document.takes?.(shipment) ?? 1;
      if (taken + takes > document.partSize) await close();
      taken += takes;
      totals = { ...added(totals, shipment), grossMilligrams: totals.grossMilligrams + shipment.grossMilligrams };
      open.kept.push(document.keep(shipment, group, convert));
      open.ids.push(shipment.id);
    },
    async end() {
      await close();
      for (const [i, gathered] of full.entries()) await save(gathered, { part: i + 1, parts: full.length, totals });
      return files;
    },
  };
}

const added = ({ shipments, items }: Totals, shipment: Shipment): Totals => ({
  shipments: shipments + 1,
  items: items + shipment.items.length,
});

/** Only counts are kept until the end. */
function summaryWriter(document: SummaryDocument, group: Group, folder: string, { sink, draw }: Desk): Writer {
  const tally = openTally();
  return {
    async add({ recipient, service, netMilligrams, grossMilligrams }) {
      tally.add({ destination: recipient.country, service, netMilligrams, grossMilligrams });
    },
    async end() {
      const rows = tally.rows();
      const shipments = rows.reduce((sum, row) => sum + row.shipments, 0);
      if (shipments === 0) return [];
      const path = pathOf(folder, document, undefined);
      const job = { document: document.id, group, shipments: [], part: 1, tally: rows };
      const bytes = document.extension === 'pdf' ? await draw(job) : document.text(group, rows);
      const file = await sink.file(path);
      await file.write(bytes);
      const { sha256 } = await file.end();
      return [{ path, sha256, shipments, ...waitsOf(document) }];
    },
  };
}

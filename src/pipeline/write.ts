/** The documents of each carrier, written while shipments come: text line by line, pages in parts that may be drawn side by side. */
import type { Document, GatheredDocument, Group, PageDocument, Parcel, SummaryDocument, TextDocument } from '../documents/document.ts';
import { openTally, type Tally } from '../documents/tally.ts';
import type { Convert } from '../model/money.ts';
import { numberOf, type Shipment } from '../model/shipment.ts';
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

const waitsOf = ({ waits }: Document): Pick<WrittenFile, 'waits'> => (waits === undefined ? {} : { waits });

const pathOf = (folder: string, { stem, extension }: Document, part: number | undefined): string =>
  `${folder}/${stem}${part === undefined ? '' : `-${String(part).padStart(4, '0')}`}.${extension}`;

function textWriter(document: TextDocument, group: Group, folder: string, { sink }: Desk): Writer {
  const files: WrittenFile[] = [];
  let open: { readonly file: RunFile; readonly path: string; shipments: number; items: number; text: string } | undefined;
  let part = 0;
  const close = async () => {
    if (!open) return;
    await open.file.write(open.text + document.tail(group, { shipments: open.shipments, items: open.items }));
    const { sha256 } = await open.file.end();
    files.push({ path: open.path, sha256, shipments: open.shipments, ...waitsOf(document) });
    open = undefined;
  };
  return {
    async add(shipment) {
      if (open && open.shipments === document.partSize) await close();
      if (!open) {
        const path = pathOf(folder, document, document.partSize === undefined ? undefined : ++part);
        open = { file: await sink.file(path), path, shipments: 0, items: 0, text: document.head(group) };
      }
      open.text += document.each(shipment, group, open.shipments++);
      open.items += shipment.items.length;
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

/** Only numbers and weights are kept until the end. */
function gatheredWriter(document: GatheredDocument, group: Group, folder: string, { sink }: Desk): Writer {
  const all: Parcel[] = [];
  return {
    async add(shipment) {
      all.push({ id: shipment.id, number: numberOf(shipment), grossMilligrams: shipment.grossMilligrams });
    },
    async end() {
      const files: WrittenFile[] = [];
      const parts = Math.ceil(all.length / document.partSize);
      for (let part = 1; part <= parts; part++) {
        const parcels = all.slice((part - 1) * document.partSize, part * document.partSize);
        const path = pathOf(folder, document, part);
        const file = await sink.file(path);
        await file.write(document.text(parcels, group, part, parts));
        const { sha256 } = await file.end();
        files.push({ path, sha256, shipments: parcels.length, ...waitsOf(document) });
      }
      return files;
    },
  };
}

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
      const bytes = document.extension === 'csv' ? document.text(group, rows) : await draw(job);
      const file = await sink.file(path);
      await file.write(bytes);
      const { sha256 } = await file.end();
      return [{ path, sha256, shipments }];
    },
  };
}

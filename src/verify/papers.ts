/** The pages of a run, read back and put together to the papers of one shipment each. */
import { grouped } from '../documents/item-number.ts';
import { DamagedPdf, type ReadPage, readPdf } from '../formats/pdf-reader.ts';
import type { Keyed } from './follower.ts';
import { unreadable } from './problems.ts';
import { bytesOf, type Desk, partsOf } from './run-files.ts';

export interface Sheet extends ReadPage {
  readonly file: string;
  /** From 1, within its file. */
  readonly page: number;
}

/** The pages of one shipment in one document; copies follow each other. */
export interface Papers extends Keyed {
  readonly sheets: readonly Sheet[];
}

/** What a source of papers notes while it is read. */
export interface Count {
  /** Papers by the file they begin in. */
  readonly byFile: Map<string, number>;
  /** A part could not be read: what is missing is missing for that reason. */
  blind: boolean;
}

export const newCount = (): Count => ({ byFile: new Map(), blind: false });

/** The pages of all parts of a document, those on one sheet one by one, one part in memory at a time. */
export async function* sheetsOf(desk: Desk, folder: string, stem: string, count: Count): AsyncGenerator<Sheet> {
  for (const file of partsOf(desk, folder, stem, 'pdf')) {
    count.byFile.set(file, 0);
    const pages = await readPages(desk, file);
    if (!pages) count.blind = true;
    for (const [i, page] of (pages ?? []).entries()) for (const paper of page.parts ?? [page]) yield { ...paper, file, page: i + 1 };
  }
}

async function readPages({ files, found }: Desk, file: string): Promise<readonly ReadPage[] | undefined> {
  try {
    return await readPdf(await bytesOf(files, file));
  } catch (error) {
    if (!(error instanceof DamagedPdf)) throw error;
    found.add(unreadable({ file }, { why: error.message }));
    return undefined;
  }
}

type KeyOf = (sheet: Sheet) => string | undefined | 'goes on';

/** A label: its bars say whose it is. */
export const byBarcode: KeyOf = ({ barcodes }) => barcodes[0]?.value;

/** A form: only its first sheet has bars. */
export const byFirstBarcode: KeyOf = ({ barcodes }) => (barcodes.length === 0 ? 'goes on' : barcodes[0]!.value);

/** An invoice has no bars: its first page begins with the waybill number, after the page number. */
export const byWaybill: KeyOf = ({ texts }) => {
  const at = texts.findIndex((text) => /^Page 1 of \d+$/.test(text));
  return at < 0 ? 'goes on' : texts[at + 1];
};

/** Puts pages together to papers: those that go on, and copies, which begin with the same number again. */
export async function* papersOf(sheets: AsyncIterable<Sheet>, keyOf: KeyOf, count: Count, copied: boolean): AsyncGenerator<Papers> {
  let papers: { key: string | undefined; sheets: Sheet[]; bears: (number: string) => boolean } | undefined;
  for await (const sheet of sheets) {
    const key = keyOf(sheet);
    if (papers && (key === 'goes on' || (copied && key !== undefined && key === papers.key))) {
      papers.sheets.push(sheet);
      continue;
    }
    if (papers) yield papers;
    count.byFile.set(sheet.file, (count.byFile.get(sheet.file) ?? 0) + 1);
    const bears = (number: string): boolean => sheet.texts.includes(number) || sheet.texts.includes(grouped(number));
    papers = { key: key === 'goes on' ? undefined : key, sheets: [sheet], bears };
  }
  if (papers) yield papers;
}

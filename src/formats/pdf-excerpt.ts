import { createHash } from 'node:crypto';
import { sheetContent } from './pdf-document.ts';
import { points, pointsPerMm } from './pdf-ink.ts';
import {
  DamagedPdf,
  isDictionary,
  isName,
  isReference,
  isText,
  isWord,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf-lexer.ts';
import { openPdfFile, type PdfFile } from './pdf-objects.ts';

/** Some pages of files that {@link drawPdf} has written, in a file of their own. */

export interface Excerpt {
  readonly bytes: Uint8Array;
  /** Indices from 0, in the order in which they are wanted. */
  readonly pages: readonly number[];
}

/** Parts of sheets on a new sheet: lengths in mm, page and part counted from 0. */
export interface SheetAgain {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (PartOf & { readonly x: number; readonly y: number })[];
}

export interface PartOf {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly part: number;
}

/** Objects 1 and 2 are the catalogue and the list of pages. */
const [catalogue, list] = [1, 2];

/** A file, and under which numbers its objects already stand in the new one. */
interface Source {
  readonly file: PdfFile;
  readonly kids: readonly PdfReference[];
  readonly known: Map<number, number>;
}

function sourceOf(bytes: Uint8Array): Source {
  const file = openPdfFile(bytes);
  const root = file.dictionary(file.trailer.get('Root'), 'The catalogue of the file');
  const kids = file.resolve(file.dictionary(root.get('Pages'), 'The list of pages').get('Kids')) as readonly PdfReference[];
  return { file, kids, known: new Map() };
}

class Collector {
  /** One string of Latin-1 characters an object, from object 3 on. */
  readonly objects: string[] = [];
  readonly kids: number[] = [];
  readonly #sources = new Map<Uint8Array, Source>();

  take({ bytes, pages }: Excerpt): void {
    const { file, kids, known } = this.#source(bytes);
    for (const page of pages) this.kids.push(this.#page(kids[page]!, file, known));
  }

  /** The parts as they were drawn, on a page that is new. */
  lay({ width, height, parts }: SheetAgain): void {
    const at = this.#place();
    const names = parts.map((part, i) => `/P${i + 1} ${this.#part(part)} 0 R`).join(' ');
    const content = sheetContent(parts.map(({ x, y, ...part }) => ({ x: points(x), y: points(height - y - this.#heightOf(part)) })));
    const stream = this.#place();
    this.objects[stream - 3] = `<<\n/Length ${content.length}\n>>\nstream\n${content}\nendstream`;
    const box = `[0 0 ${points(width)} ${points(height)}]`;
    const resources = `<<\n/XObject <<\n${names}\n>>\n>>`;
    this.objects[at - 3] = `<<\n/Parent ${list} 0 R\n/Type /Page\n/MediaBox ${box}\n/Contents ${stream} 0 R\n/Resources ${resources}\n>>`;
    this.kids.push(at);
  }

  #source(bytes: Uint8Array): Source {
    const known = this.#sources.get(bytes) ?? sourceOf(bytes);
    this.#sources.set(bytes, known);
    return known;
  }

  #reference({ bytes, page, part }: PartOf): PdfReference {
    const { file, kids } = this.#source(bytes);
    const resources = file.dictionary(file.dictionary(kids[page], 'A page').get('Resources'), 'The resources of a page');
    const found = file.dictionary(resources.get('XObject'), 'The parts of a sheet').get(`P${part + 1}`);
    if (!isReference(found)) throw new DamagedPdf('A part of a sheet is missing.');
    return found;
  }

  #part(part: PartOf): number {
    const { file, known } = this.#source(part.bytes);
    return this.#copy(this.#reference(part).id, file, known);
  }

  /** In mm. */
  #heightOf(part: PartOf): number {
    const box = this.#source(part.bytes).file.dictionary(this.#reference(part), 'A part of a sheet').get('BBox') as readonly number[];
    return box[3]! / pointsPerMm;
  }

  /** A page, under its new list. */
  #page({ id }: PdfReference, file: PdfFile, known: Map<number, number>): number {
    const page = file.object(id).value as PdfDictionary;
    const entries = [...page].filter(([key]) => key !== 'Parent');
    const at = this.#place();
    this.objects[at - 3] =
      `<<\n/Parent ${list} 0 R${entries.map(([key, value]) => `\n/${key} ${this.#written(value, file, known)}`).join('')}\n>>`;
    return at;
  }

  #place(): number {
    return this.objects.push('') + 2;
  }

  #copy(id: number, file: PdfFile, known: Map<number, number>): number {
    const there = known.get(id);
    if (there !== undefined) return there;
    const at = this.#place();
    known.set(id, at);
    const { value, packed } = file.object(id);
    const head = this.#written(value, file, known);
    this.objects[at - 3] = packed ? `${head}\nstream\n${packed.toString('latin1')}\nendstream` : head;
    return at;
  }

  #written(value: PdfValue, file: PdfFile, known: Map<number, number>): string {
    if (typeof value === 'number') return String(value);
    if (isReference(value)) return `${this.#copy(value.id, file, known)} 0 R`;
    if (isName(value)) return `/${value.name}`;
    if (isWord(value)) return value.word;
    if (isText(value)) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
    if (isDictionary(value)) return `<<${[...value].map(([key, each]) => `\n/${key} ${this.#written(each, file, known)}`).join('')}\n>>`;
    return `[${(value as readonly PdfValue[]).map((each) => this.#written(each, file, known)).join(' ')}]`;
  }
}

/**
 * Pages of several files as one file. What a page draws, and the fonts it draws with, are the very bytes of its file; only the numbers of the
 * objects are others. The same pages give the same bytes. Throws DamagedPdf where a file is not one of ours.
 */
export function excerptPdf(excerpts: readonly (Excerpt | SheetAgain)[]): Uint8Array {
  const collector = new Collector();
  for (const excerpt of excerpts) 'parts' in excerpt ? collector.lay(excerpt) : collector.take(excerpt);
  const { kids, objects } = collector;
  const all = [
    `<<\n/Type /Catalog\n/Pages ${list} 0 R\n>>`,
    `<<\n/Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map((id) => `${id} 0 R`).join(' ')}]\n>>`,
    ...objects,
  ];
  let text = '%PDF-1.3\n%\xff\xff\xff\xff\n';
  let table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const [i, object] of all.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const id = createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 32);
  const trailer = `trailer\n<<\n/Size ${all.length + 1}\n/Root ${catalogue} 0 R\n/ID [<${id}> <${id}>]\n>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

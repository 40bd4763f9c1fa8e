import type { Mark, Page, Sheet, Template } from './page.ts';
import { contentOf } from './pdf-content.ts';
import { openPdf, type PdfDocument, type PlacedPart } from './pdf-document.ts';
import { type Ink, points, pointsPerMm } from './pdf-ink.ts';
import type { Faces } from './typefaces.ts';

export interface PdfOptions {
  /** Stands in the file's properties. */
  readonly title: string;
  /** `YYYY-MM-DD`, the file's date of creation. */
  readonly day: string;
}

const marksOf = (page: Page): readonly Mark[] => [...(page.template?.marks ?? []), ...page.marks];

/** Puts the images of a page in the file, so that its content can name them. */
async function placeImages(page: Page, document: PdfDocument, names: Map<Uint8Array, string>): Promise<void> {
  for (const mark of marksOf(page)) {
    if (mark.kind === 'image' && !names.has(mark.bytes)) names.set(mark.bytes, await document.image(mark.bytes));
  }
}

/** A page size in points, as whole thousandths. */
const inPoints = (mm: number): number => Math.round(mm * pointsPerMm * 1000) / 1000;

/** Draws the pages of one file, which share fonts, images and templates. */
class Drawing {
  readonly #document: PdfDocument;
  readonly #ink: Ink;
  readonly #images = new Map<Uint8Array, string>();
  readonly #stamps = new Map<string, string>();

  constructor(document: PdfDocument, faces: Faces) {
    this.#document = document;
    this.#ink = {
      faces,
      font: (face) => document.font(face),
      imageName: (bytes) => this.#images.get(bytes) as string,
      texts: { regular: new Map(), bold: new Map() },
    };
  }

  async page(page: Page): Promise<void> {
    this.#document.page(inPoints(page.width), inPoints(page.height), await this.#content(page));
  }

  /** Each part is stored by itself, so that it can be taken off the sheet again as it was drawn. */
  async sheet({ width, height, parts }: Sheet): Promise<void> {
    const placed: PlacedPart[] = [];
    for (const { x, y, page } of parts) {
      const part = this.#document.part(inPoints(page.width), inPoints(page.height), await this.#content(page));
      placed.push({ part, x: points(x), y: points(height - y - page.height) });
    }
    this.#document.sheet(inPoints(width), inPoints(height), placed);
  }

  async #content(page: Page): Promise<string> {
    await placeImages(page, this.#document, this.#images);
    const { template, marks, height } = page;
    const stamp = template === undefined ? '' : `/${this.#stamp(page, template)} Do\n`;
    return stamp + contentOf(marks, height, this.#ink);
  }

  #stamp({ width, height }: Page, { id, marks }: Template): string {
    const [wide, high] = [inPoints(width), inPoints(height)];
    const key = `${wide}/${high}/${id}`;
    const name = this.#stamps.get(key) ?? this.#document.stamp(wide, high, contentOf(marks, height, this.#ink));
    this.#stamps.set(key, name);
    return name;
  }
}

/**
 * Draws pages as a PDF file. Fonts are embedded with the glyphs used only, a template is stored once a file, bars are one path of
 * rectangles. The same pages, title and day give the same bytes. Throws on a text {@link Faces.uncovered} objects to.
 */
export async function drawPdf(pages: Iterable<Page | Sheet>, faces: Faces, options: PdfOptions): Promise<Uint8Array> {
  const document = await openPdf(faces.bytes, options.title, options.day);
  const drawing = new Drawing(document, faces);
  for (const page of pages) await ('parts' in page ? drawing.sheet(page) : drawing.page(page));
  return document.end();
}

import type { Mark, Page } from './page.ts';
import { contentOf } from './pdf-content.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import { type Ink, pointsPerMm } from './pdf-ink.ts';
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

/**
 * Draws pages as a PDF file. Fonts are embedded with the glyphs used only, a template is stored once a file, bars are one path of
 * rectangles. The same pages, title and day give the same bytes. Throws on a text {@link Faces.uncovered} objects to.
 */
export async function drawPdf(pages: Iterable<Page>, faces: Faces, options: PdfOptions): Promise<Uint8Array> {
  const document = await openPdf(faces.bytes, options.title, options.day);
  const names = new Map<Uint8Array, string>();
  const stamps = new Map<string, string>();
  const ink: Ink = {
    faces,
    font: (face) => document.font(face),
    imageName: (bytes) => names.get(bytes) as string,
    texts: { regular: new Map(), bold: new Map() },
  };
  for (const page of pages) {
    const [width, height] = [inPoints(page.width), inPoints(page.height)];
    await placeImages(page, document, names);
    const { template } = page;
    let content = '';
    if (template !== undefined) {
      const key = `${width}/${height}/${template.id}`;
      const name = stamps.get(key) ?? document.stamp(width, height, contentOf(template.marks, page.height, ink));
      stamps.set(key, name);
      content = `/${name} Do\n`;
    }
    document.page(width, height, content + contentOf(page.marks, page.height, ink));
  }
  return document.end();
}

import { barcodeOf, hundredths, type ReadBarcode } from './pdf-bars.ts';
import { pointsPerMm } from './pdf-ink.ts';
import { type Content, Interpreter, numbers } from './pdf-interpreter.ts';
import { type CodeMap, codeMapOf } from './pdf-letters.ts';
import { DamagedPdf, isName, isWord, type PdfDictionary, PdfLexer, type PdfValue } from './pdf-lexer.ts';
import { openPdfFile, type PdfFile } from './pdf-objects.ts';

export type { ReadBarcode } from './pdf-bars.ts';
export { DamagedPdf } from './pdf-lexer.ts';

export interface ReadPage {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** One entry a text mark, those of the template first, as logical text in NFC. Where the glyphs say other than the text beside them, what the glyphs say. */
  readonly texts: readonly string[];
  readonly barcodes: readonly ReadBarcode[];
  /** The pages that were laid on this sheet, each as if it were by itself. Absent: it is no sheet. */
  readonly parts?: readonly ReadPart[];
}

export interface ReadPart extends Omit<ReadPage, 'parts'> {
  /** Left and top edge on the sheet, in mm. */
  readonly x: number;
  readonly y: number;
}

const silent: Content = { texts: [], paths: [], parts: [] };

/** In points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const said = ({ texts, paths }: Content, { width, height }: Size): ReadPage => ({
  width: hundredths(width / pointsPerMm),
  height: hundredths(height / pointsPerMm),
  texts,
  barcodes: paths.map((path) => barcodeOf(path, height)),
});

/** Content streams of a file; fonts and stamped parts are read once. */
class Reader {
  readonly #file: PdfFile;
  readonly #fonts = new Map<PdfDictionary, CodeMap>();
  readonly #stamps = new Map<PdfDictionary, Content>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  content(stream: PdfValue | undefined, resources: PdfDictionary): Content {
    const lexer = new PdfLexer(this.#file.stream(stream, 'The content of a page').data.toString('latin1'));
    const page = new Interpreter(
      (name) => this.#font(this.#entry(resources, 'Font', name)),
      (name) => this.#stamp(this.#entry(resources, 'XObject', name)),
    );
    let operands: PdfValue[] = [];
    while (!lexer.atEnd()) {
      const value = lexer.next();
      if (isWord(value)) {
        page.run(value.word, operands);
        operands = [];
      } else operands.push(value);
    }
    return page;
  }

  #entry(resources: PdfDictionary, kind: string, name: string): PdfValue {
    const found = this.#file.dictionary(resources.get(kind), `The list ${kind} of a page`).get(name);
    if (found === undefined) throw new DamagedPdf(`A page names ${kind} ${name}, which the file does not have.`);
    return found;
  }

  #font(reference: PdfValue): CodeMap {
    const font = this.#file.dictionary(reference, 'A font');
    const known = this.#fonts.get(font);
    if (known !== undefined) return known;
    const codes = codeMapOf(this.#file.stream(font.get('ToUnicode'), 'The character map of a font').data.toString('latin1'));
    this.#fonts.set(font, codes);
    return codes;
  }

  #stamp(reference: PdfValue): Content {
    const head = this.#file.dictionary(reference, 'A stamped part');
    const known = this.#stamps.get(head);
    if (known !== undefined) return known;
    // An image says nothing; neither does a part that stamps itself.
    this.#stamps.set(head, silent);
    if (!isName(head.get('Subtype'), 'Form')) return silent;
    const content = this.content(reference, this.#file.dictionary(head.get('Resources'), 'The resources of a stamped part'));
    this.#stamps.set(head, content);
    return content;
  }

  page(head: PdfDictionary): ReadPage {
    const size = this.#size(head, 'MediaBox');
    const resources = this.#file.dictionary(head.get('Resources'), 'The resources of a page');
    const content = this.content(head.get('Contents'), resources);
    const page = said(content, size);
    return content.parts.length === 0 ? page : { ...page, parts: content.parts.map((part) => this.#part(part, size.height, resources)) };
  }

  #part({ name, x, y }: Content['parts'][number], sheetHeight: number, resources: PdfDictionary): ReadPart {
    const reference = this.#entry(resources, 'XObject', name);
    const size = this.#size(this.#file.dictionary(reference, 'A part of a sheet'), 'BBox');
    const page = said(this.#stamp(reference), size);
    return { ...page, x: hundredths(x / pointsPerMm), y: hundredths((sheetHeight - y - size.height) / pointsPerMm) };
  }

  #size(head: PdfDictionary, name: string): Size {
    const box = this.#file.resolve(head.get(name));
    if (!Array.isArray(box)) throw new DamagedPdf('A page has no size.');
    const [, , width, height] = numbers(box, 4) as [number, number, number, number];
    return { width, height };
  }
}

/**
 * Reads back the pages of a file {@link drawPdf} has written: what each text says and what each barcode's bars say. Rejects with
 * {@link DamagedPdf} where the file is damaged or another program has written to it.
 */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const file = openPdfFile(bytes);
  const root = file.dictionary(file.trailer.get('Root'), 'The catalogue of the file');
  const pages = file.dictionary(root.get('Pages'), 'The list of pages');
  const kids = file.resolve(pages.get('Kids'));
  if (!Array.isArray(kids) || kids.length !== pages.get('Count')) throw new DamagedPdf('The list of pages is damaged.');
  const reader = new Reader(file);
  return kids.map((kid: PdfValue) => reader.page(file.dictionary(kid, 'A page')));
}

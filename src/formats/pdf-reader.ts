import { barcodeOf, hundredths, type ReadBarcode } from './pdf-bars.ts';
import { pointsPerMm } from './pdf-ink.ts';
import { type Content, interpreter, type Letters, lettersOf, numbers } from './pdf-interpreter.ts';
import { DamagedPdf, isName, type PdfDictionary, PdfLexer, type PdfValue, type PdfWord } from './pdf-lexer.ts';
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
}

interface Reader {
  content(stream: PdfValue | undefined, resources: PdfDictionary): Content;
}

function readerOf(file: PdfFile): Reader {
  const fonts = new Map<PdfValue, Letters>();
  const stamps = new Map<PdfValue, Content>();
  const entry = (resources: PdfDictionary, kind: string, name: string): PdfValue => {
    const found = file.dictionary(resources.get(kind), `The list ${kind} of a page`).get(name);
    if (found === undefined) throw new DamagedPdf(`A page names ${kind} ${name}, which the file does not have.`);
    return found;
  };
  function fontOf(reference: PdfValue): Letters {
    const font = file.dictionary(reference, 'A font');
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const letters = lettersOf(file.stream(font.get('ToUnicode'), 'The character map of a font').data.toString('latin1'));
    fonts.set(font, letters);
    return letters;
  }
  function stamp(reference: PdfValue): Content {
    const head = file.dictionary(reference, 'A stamped part');
    const known = stamps.get(head);
    if (known !== undefined) return known;
    const isForm = isName(head.get('Subtype'), 'Form');
    const found = isForm
      ? content(reference, file.dictionary(head.get('Resources'), 'The resources of a stamped part'))
      : { texts: [], paths: [] };
    stamps.set(head, found);
    return found;
  }
  function content(stream: PdfValue | undefined, resources: PdfDictionary): Content {
    const lexer = new PdfLexer(file.stream(stream, 'The content of a page').data.toString('latin1'));
    const state = interpreter(
      (name) => fontOf(entry(resources, 'Font', name)),
      (name) => stamp(entry(resources, 'XObject', name)),
    );
    let operands: PdfValue[] = [];
    while (!lexer.atEnd()) {
      const value = lexer.next();
      if ((value as PdfWord).kind !== 'word') {
        operands.push(value);
        continue;
      }
      state.run((value as PdfWord).word, operands);
      operands = [];
    }
    return state;
  }
  return { content };
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
  const reader = readerOf(file);
  return kids.map((kid: PdfValue): ReadPage => {
    const page = file.dictionary(kid, 'A page');
    const box = file.resolve(page.get('MediaBox'));
    if (!Array.isArray(box)) throw new DamagedPdf('A page has no size.');
    const [, , width, height] = numbers(box, 4) as [number, number, number, number];
    const { texts, paths } = reader.content(page.get('Contents'), file.dictionary(page.get('Resources'), 'The resources of a page'));
    const barcodes = paths.map((path) => barcodeOf(path, height));
    return { width: hundredths(width / pointsPerMm), height: hundredths(height / pointsPerMm), texts, barcodes };
  });
}

import { decodeCode128 } from './code128.ts';
import { pointsPerMm } from './pdf-content.ts';
import {
  DamagedPdf,
  isDictionary,
  isName,
  isText,
  openPdfFile,
  type PdfDictionary,
  type PdfFile,
  PdfLexer,
  type PdfValue,
  type PdfWord,
} from './pdf-objects.ts';

export { DamagedPdf } from './pdf-objects.ts';

/** Bars on a page; millimetres from the top left corner. */
export interface ReadBarcode {
  readonly x: number;
  readonly y: number;
  /** What the bars say, or undefined where they are no sound Code 128. */
  readonly value: string | undefined;
}

export interface ReadPage {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** One entry a text mark, those of the template first, as logical text in NFC. Where the glyphs say other than the text beside them, what the glyphs say. */
  readonly texts: readonly string[];
  readonly barcodes: readonly ReadBarcode[];
}

/** What stands in one content stream, in points from the bottom left. */
interface Content {
  readonly texts: readonly string[];
  readonly paths: readonly Path[];
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Path = readonly Bar[];

/** Characters by code, four hexadecimal digits a code, from the ToUnicode map pdfkit writes. */
type Letters = ReadonlyMap<string, string>;

const utf16 = (bytes: string): string => Buffer.from(bytes, 'latin1').swap16().toString('utf16le');

function lettersOf(map: string): Letters {
  const letters = new Map<string, string>();
  const lexer = new PdfLexer(map.replace(/^[\s\S]*?beginbfrange/, '').replace(/endbfrange[\s\S]*$/, ''));
  while (!lexer.atEnd()) {
    const [first, , row] = [lexer.next(), lexer.next(), lexer.next()];
    if (!isText(first) || !Array.isArray(row)) throw new DamagedPdf('A font has a damaged map of its characters.');
    const start = Buffer.from(first.bytes, 'latin1').readUInt16BE(0);
    row.forEach((said: PdfValue, index) => {
      if (isText(said)) letters.set(String.fromCharCode((start + index) >> 8, (start + index) & 255), utf16(said.bytes));
    });
  }
  return letters;
}

/** The same letters in whatever order; brackets count as one, since those written from the right are drawn as their mirror image. */
const bag = (text: string): string =>
  Array.from(text, (character) => (/\p{Bidi_Mirrored}/u.test(character) ? '(' : character))
    .sort()
    .join('');

function logicalText(drawn: string, said: string | undefined): string {
  return said !== undefined && bag(drawn) === bag(said) ? said : drawn;
}

function saidBeside(properties: PdfValue | undefined): string | undefined {
  const logical = isDictionary(properties) ? properties.get('Logical') : undefined;
  return isText(logical) && logical.bytes.startsWith('\xfe\xff') ? utf16(logical.bytes.slice(2)) : undefined;
}

interface Interpreter {
  readonly texts: string[];
  readonly paths: Path[];
  run(operator: string, operands: readonly PdfValue[]): void;
}

const numbers = (operands: readonly PdfValue[], count: number): readonly number[] => {
  if (operands.length !== count || operands.some((operand) => typeof operand !== 'number'))
    throw new DamagedPdf('An operator of a page has the wrong operands.');
  return operands as readonly number[];
};

/** Follows the operators {@link drawPdf} writes; any other means that somebody else has drawn on the page. */
function interpreter(fontOf: (name: string) => Letters, stamp: (name: string) => Content): Interpreter {
  const texts: string[] = [];
  const paths: Path[] = [];
  let bars: Bar[] = [];
  let letters: Letters | undefined;
  let drawn: string | undefined;
  let said: string | undefined;
  const finish = (): void => {
    if (drawn !== undefined) texts.push(logicalText(drawn, said));
    drawn = said = undefined;
  };
  const show = (operand: PdfValue | undefined): void => {
    if (!isText(operand) || letters === undefined || drawn === undefined) throw new DamagedPdf('A text on a page is damaged.');
    for (let at = 0; at < operand.bytes.length; at += 2) {
      const letter = letters.get(operand.bytes.slice(at, at + 2));
      if (letter === undefined) throw new DamagedPdf('A page shows a character its font does not have.');
      drawn += letter;
    }
  };
  const steps: Readonly<Record<string, (operands: readonly PdfValue[]) => void>> = {
    Tm: () => {
      finish();
      drawn = '';
    },
    ET: finish,
    BDC: ([, properties]) => {
      said ??= saidBeside(properties);
    },
    Tf: ([name]) => {
      letters = fontOf(isName(name) ? name.name : '');
    },
    Tj: ([text]) => show(text),
    TJ: ([row]) => (Array.isArray(row) ? row.filter((item) => typeof item !== 'number').forEach(show) : show(undefined)),
    Do: ([name]) => {
      const content = stamp(isName(name) ? name.name : '');
      texts.push(...content.texts);
      paths.push(...content.paths);
    },
    re: (operands) => {
      const [x, y, width, height] = numbers(operands, 4) as [number, number, number, number];
      bars.push({ x, y, width, height });
    },
    f: () => {
      paths.push(bars);
      bars = [];
    },
    S: () => {
      bars = [];
    },
  };
  const silent = new Set(['BT', 'EMC', 'Ts', 'q', 'Q', 'cm', 'w', 'm', 'l']);
  return {
    texts,
    paths,
    run(operator, operands) {
      const step = steps[operator];
      if (step !== undefined) step(operands);
      else if (!silent.has(operator))
        throw new DamagedPdf(`A page is drawn with ${JSON.stringify(operator)}, which this program never writes.`);
    },
  };
}

/** Widths in modules of bars and gaps, or nothing where they are not whole multiples of one module. */
function modulesOf(path: Path): readonly number[] | undefined {
  const edges = path.flatMap((bar) => [bar.x, bar.x + bar.width]);
  const spans = edges.slice(1).map((edge, index) => edge - (edges[index] as number));
  const total = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const module = total / Math.round(total / Math.min(...spans));
  const counts = spans.map((span) => Math.round(span / module));
  const straight = path.every((bar) => bar.y === path[0]?.y && bar.height === path[0]?.height);
  const whole = spans.every((span, index) => span > 0 && Math.abs(span / module - (counts[index] as number)) < 0.05);
  return straight && whole ? counts : undefined;
}

const hundredths = (mm: number): number => Math.round(mm * 100) / 100;

function barcodeOf(path: Path, pageHeight: number): ReadBarcode {
  const first = path[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const modules = path.length > 0 ? modulesOf(path) : undefined;
  return {
    x: hundredths(first.x / pointsPerMm),
    y: hundredths((pageHeight - first.y - first.height) / pointsPerMm),
    value: modules && decodeCode128(modules),
  };
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

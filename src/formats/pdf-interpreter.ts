import type { Bar, Path } from './pdf-bars.ts';
import { DamagedPdf, isDictionary, isName, isText, PdfLexer, type PdfValue } from './pdf-lexer.ts';

/** What stands in one content stream, in points from the bottom left. */
export interface Content {
  readonly texts: readonly string[];
  readonly paths: readonly Path[];
}

/** Characters by code, four hexadecimal digits a code, from the ToUnicode map pdfkit writes. */
export type Letters = ReadonlyMap<string, string>;

const utf16 = (bytes: string): string => Buffer.from(bytes, 'latin1').swap16().toString('utf16le');

export function lettersOf(map: string): Letters {
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

export interface Interpreter {
  readonly texts: string[];
  readonly paths: Path[];
  run(operator: string, operands: readonly PdfValue[]): void;
}

export const numbers = (operands: readonly PdfValue[], count: number): readonly number[] => {
  if (operands.length !== count || operands.some((operand) => typeof operand !== 'number'))
    throw new DamagedPdf('An operator of a page has the wrong operands.');
  return operands as readonly number[];
};

/** Follows the operators {@link drawPdf} writes; any other means that somebody else has drawn on the page. */
export function interpreter(fontOf: (name: string) => Letters, stamp: (name: string) => Content): Interpreter {
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

import type { Bar, Path } from './pdf-bars.ts';
import { type CodeMap, logicalText, textBeside } from './pdf-letters.ts';
import { DamagedPdf, isName, isText, type PdfValue } from './pdf-lexer.ts';

/** What stands in one content stream: texts in the order of drawing, and filled paths in points from the bottom left corner. */
export interface Content {
  readonly texts: readonly string[];
  readonly paths: readonly Path[];
  /** What stands on a sheet as a whole of its own: its name in resources, and where its bottom left corner is. */
  readonly parts: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export function numbers(operands: readonly PdfValue[], count: number): readonly number[] {
  const sound = operands.length === count && operands.every((operand) => typeof operand === 'number');
  if (!sound) throw new DamagedPdf('An operator of a page has the wrong operands.');
  return operands as readonly number[];
}

type Operands = readonly PdfValue[];
type Step = (page: Interpreter, operands: Operands) => void;

/** Follows the operators {@link drawPdf} writes; any other means that somebody else has drawn on the page. */
export class Interpreter implements Content {
  readonly texts: string[] = [];
  readonly paths: Path[] = [];
  readonly parts: Content['parts'][number][] = [];
  readonly #fontOf: (name: string) => CodeMap;
  readonly #stamp: (name: string) => Content;
  #bars: Bar[] = [];
  #codes: CodeMap | undefined;
  /** What the glyphs of the present line say, and the text beside them. */
  #drawn: string | undefined;
  #beside: string | undefined;
  /** Where what is stamped next goes, if it is moved without being scaled. */
  #moved: readonly [x: number, y: number] | undefined;

  constructor(fontOf: (name: string) => CodeMap, stamp: (name: string) => Content) {
    this.#fontOf = fontOf;
    this.#stamp = stamp;
  }

  run(operator: string, operands: Operands): void {
    const step = Interpreter.#steps.get(operator);
    if (step === undefined) throw new DamagedPdf(`A page is drawn with ${JSON.stringify(operator)}, which this program never writes.`);
    step(this, operands);
  }

  static readonly #steps: ReadonlyMap<string, Step> = new Map<string, Step>([
    ...['BT', 'EMC', 'Ts', 'q', 'w', 'm', 'l'].map((silent) => [silent, () => {}] as [string, Step]),
    ['Tm', (page) => page.#begin()],
    ['ET', (page) => page.#finish()],
    ['BDC', (page, [, properties]) => void (page.#beside ??= textBeside(properties))],
    ['Tf', (page, [name]) => void (page.#codes = page.#fontOf(isName(name) ? name.name : ''))],
    ['Tj', (page, [text]) => page.#show(text)],
    ['TJ', (page, [row]) => page.#showRow(row)],
    ['cm', (page, operands) => page.#move(numbers(operands, 6))],
    ['Q', (page) => void (page.#moved = undefined)],
    ['Do', (page, [name]) => page.#put(isName(name) ? name.name : '')],
    ['re', (page, operands) => page.#bar(numbers(operands, 4) as [number, number, number, number])],
    ['f', (page) => page.#fill()],
    ['S', (page) => void (page.#bars = [])],
  ]);

  #begin(): void {
    this.#finish();
    this.#drawn = '';
  }

  #finish(): void {
    if (this.#drawn !== undefined) this.texts.push(logicalText(this.#drawn, this.#beside));
    this.#drawn = this.#beside = undefined;
  }

  #show(operand: PdfValue | undefined): void {
    if (!isText(operand) || this.#codes === undefined || this.#drawn === undefined) throw new DamagedPdf('A text on a page is damaged.');
    for (let at = 0; at < operand.bytes.length; at += 2) {
      const said = this.#codes.get(operand.bytes.slice(at, at + 2));
      if (said === undefined) throw new DamagedPdf('A page shows a character its font does not have.');
      this.#drawn += said;
    }
  }

  #showRow(row: PdfValue | undefined): void {
    if (!Array.isArray(row)) throw new DamagedPdf('A text on a page is damaged.');
    for (const item of row) if (typeof item !== 'number') this.#show(item);
  }

  #move([a, b, c, d, x, y]: readonly number[]): void {
    if (a === 1 && b === 0 && c === 0 && d === 1) this.#moved = [x!, y!];
  }

  #put(name: string): void {
    if (this.#moved !== undefined) return void this.parts.push({ name, x: this.#moved[0], y: this.#moved[1] });
    const { texts, paths } = this.#stamp(name);
    this.texts.push(...texts);
    this.paths.push(...paths);
  }

  #bar([x, y, width, height]: [number, number, number, number]): void {
    this.#bars.push({ x, y, width, height });
  }

  #fill(): void {
    this.paths.push(this.#bars);
    this.#bars = [];
  }
}

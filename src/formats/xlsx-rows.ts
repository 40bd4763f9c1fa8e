/** The parts of an XLSX workbook that hold cells: rows of a sheet, and the strings that sheets share. */
import { dateText, numberText, type SheetRow, truthText, UnreadableSheet } from './sheet.ts';
import { attributesOf, type XmlHandler } from './xml-scan.ts';

/** What a workbook tells its sheets' cells. */
export interface SheetFacts {
  readonly strings: readonly string[];
  /** Whether a cell of this style shows a date. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Text with its runs of formatting joined, without what is written above it to say how it is pronounced. */
class RichText {
  text = '';
  #within = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#within = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#within = false;
  }

  add(text: string): void {
    if (this.#within) this.text += text;
  }

  take(): string {
    const text = unescaped(this.text);
    this.text = '';
    return text;
  }
}

const mostStrings = 16 * 2 ** 20;

export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  readonly #text = new RichText();

  open(name: string): void {
    this.#text.open(name);
  }

  close(name: string): void {
    if (name !== 'si') this.#text.close(name);
    else if (this.strings.push(this.#text.take()) > mostStrings) throw new UnreadableSheet('it holds more texts than a spreadsheet can');
  }

  text(text: string): void {
    this.#text.add(text);
  }
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Cells of a sheet at most, empty ones between others too: more than any platform exports, and read in a minute. */
export const mostCells = 100_000_000;
/** Of so many cells one in a hundred must be written: a few letters can stand for a row of sixteen thousand empty ones. */
const mostlyEmpty = { from: 10_000_000, share: 100 };

/** The rows of a sheet; `take` hands out those that are complete. */
export class SheetRows implements XmlHandler {
  readonly #facts: SheetFacts;
  readonly #inline = new RichText();
  #rows: SheetRow[] = [];
  #count = 0;
  #written = 0;
  #line = 0;
  #cells: string[] | undefined;
  #cell: { column: number; style: number; type: string } | undefined;
  #value: string | undefined;
  #formula: string | undefined;
  #within: 'v' | 'f' | undefined;

  constructor(facts: SheetFacts) {
    this.#facts = facts;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributesOf(attributes).get('r'));
    else if (!this.#cells) return;
    else if (name === 'c') this.#openCell(attributes, this.#cells.length);
    else if (name === 'v') {
      this.#within = 'v';
      this.#value = '';
    } else if (name === 'f') {
      this.#within = 'f';
      this.#formula = '';
    } else this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'row' && this.#cells) {
      this.#count += this.#cells.length;
      if (this.#count > mostCells)
        throw new UnreadableSheet('it has more than 100 million cells', 'Export shorter periods, or use the CSV.');
      if (this.#count > mostlyEmpty.from && this.#count > this.#written * mostlyEmpty.share)
        throw new UnreadableSheet('it has millions of empty cells and next to nothing in them', 'Export shorter periods, or use the CSV.');
      this.#rows.push({ line: this.#line, cells: this.#cells });
      this.#cells = undefined;
    } else if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f') this.#within = undefined;
    else this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#within === 'v') this.#value += text;
    else if (this.#within === 'f') this.#formula += text;
    else if (this.#cell) this.#inline.add(text);
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line > lastRow) throw new UnreadableSheet(`a row has the number ${line}, which no sheet can have`);
    if (line <= this.#line) throw new UnreadableSheet(`row ${line} stands after row ${this.#line}`);
    this.#line = line;
    this.#cells = [];
  }

  #openCell(attributes: string, next: number): void {
    // As nearly every program writes it; anything else goes the long way.
    const usual = /^ r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(\w+)")?$/.exec(attributes);
    const all = usual ? undefined : attributesOf(attributes);
    const [name, style, type] = usual ? usual.slice(1) : [all?.get('r')?.replace(/\d+$/, ''), all?.get('s'), all?.get('t')];
    const column = name === undefined ? next : columnOf(name);
    if (!(column < lastColumn))
      throw new UnreadableSheet(`row ${this.#line} has a cell in column ${name ?? column + 1}, which no sheet can have`);
    this.#cell = { column, style: Number(style ?? 0), type: type ?? 'n' };
    [this.#value, this.#formula] = [undefined, undefined];
  }

  #closeCell(): void {
    if (!this.#cell || !this.#cells) return;
    const { column } = this.#cell;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = this.#textOf(this.#cell);
    this.#written++;
    this.#cell = undefined;
  }

  #textOf({ type, style, column }: { type: string; style: number; column: number }): string {
    const inline = this.#inline.take();
    if (type === 'inlineStr') return inline;
    const value = this.#value;
    // A formula that was never worked out has no value: better seen than taken for an empty cell.
    if (value === undefined) return this.#formula === undefined ? '' : `=${this.#formula}`;
    if (type === 's') return this.#shared(value, column);
    if (type === 'str') return unescaped(value);
    if (type === 'b') return truthText(value.trim() === '1' || value.trim().toLowerCase() === 'true');
    if (type !== 'n' || value.trim() === '' || Number.isNaN(Number(value))) return value;
    return this.#facts.dates[style] ? dateText(Number(value), this.#facts.from1904) : numberText(Number(value));
  }

  #shared(value: string, column: number): string {
    const text = this.#facts.strings[value.trim() === '' ? -1 : Number(value)];
    if (text === undefined) throw new UnreadableSheet(`row ${this.#line}, column ${column + 1} names a text that the file does not hold`);
    return text;
  }
}

/** Counted from 0; A is 0. Not a number where the letters are none. */
function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return /^[A-Z]{1,3}$/i.test(letters) ? column - 1 : Number.NaN;
}

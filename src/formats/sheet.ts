/** What the readers of spreadsheets have in common: sheets of rows of text, and how a cell's value is written as text. */

export interface SheetRow {
  /** 1-based row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in order, those that the file leaves out missing. May be called again. Throws UnreadableSheet. */
  rows(): AsyncIterable<SheetRow>;
}

/** A file that is no spreadsheet we can read. The message goes on after "the spreadsheet cannot be read:"; `remedy` is what to do instead of downloading it again. */
export class UnreadableSheet extends Error {
  readonly remedy: string | undefined;

  constructor(reason: string, remedy?: string) {
    super(reason);
    this.remedy = remedy;
  }
}

export const asXlsx = 'Open it in a spreadsheet program, save it as XLSX or as CSV (UTF-8), and use that.';

/** `2026-11-02` or, with a time, `2026-11-02 09:30:00`; a time of no day `09:30:00`. `from1904`: the workbook counts from 1904. */
export function dateText(serial: number, from1904 = false): string {
  // Day 60 is a 29 February 1900 that never was, so the days before it count one less.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (!(serial >= 0) || Number.isNaN(moment.getTime())) return numberText(serial);
  return momentText(moment).slice(serial < 1 ? 11 : 0) || '00:00:00';
}

export function momentText(moment: Date): string {
  const [day, time] = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day! : `${day} ${time}`;
}

/**
 * A whole number in full digits as long as they are all there: a spreadsheet keeps fifteen and makes the rest zeros, a number cell more than
 * sixteen not exactly. What may have lost digits comes in scientific notation, as a CSV would have it. A fraction in the fifteen digits that
 * a spreadsheet shows.
 */
export function numberText(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)));
  const whole = Number.isSafeInteger(value) && (Math.abs(value) < 1e15 || value % 10 !== 0);
  return whole ? value.toFixed(0) : value.toExponential().toUpperCase();
}

export const truthText = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

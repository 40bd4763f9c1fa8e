/** Headers and rows as the layouts see them: columns by normalised name, cells as text. */
import { readGuard } from '../formats/csv.ts';
import type { Rows } from '../model/order.ts';
import type { Header, Row } from './platform.ts';

/** Trimmed, case folded, byte order mark off, white space and line breaks folded to one blank, curly apostrophes straight. */
export const normalisedName = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A header that finds a column's index; of columns with one name, the first. */
export interface IndexedHeader extends Header {
  /** Of the first of the names that the file has; -1 where it has none. */
  find(columns: readonly string[]): number;
}

export function indexHeader(names: readonly string[]): IndexedHeader {
  const indexes = new Map<string, number>();
  names.forEach((name, i) => {
    const key = normalisedName(name);
    if (key !== '' && !indexes.has(key)) indexes.set(key, i);
  });
  // Layouts ask for the same few names a million times: each is normalised once.
  const asked = new Map<string, number>();
  const indexOf = (column: string): number => {
    let index = asked.get(column);
    if (index === undefined) asked.set(column, (index = indexes.get(normalisedName(column)) ?? -1));
    return index;
  };
  const find = (columns: readonly string[]): number => {
    for (const column of columns) {
      const index = indexOf(column);
      if (index >= 0) return index;
    }
    return -1;
  };
  return { names, has: (column) => indexOf(column) >= 0, find };
}

/** One shape for all rows of all files, so that the engine can make its reading fast. */
class TextRow implements Row {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly header: IndexedHeader;

  constructor(file: string, line: number, cells: readonly string[], header: IndexedHeader) {
    this.file = file;
    this.line = line;
    this.cells = cells;
    this.header = header;
  }

  cell(...columns: readonly string[]): string {
    return this.cells[this.header.find(columns)]?.trim() ?? '';
  }

  heading(...columns: readonly string[]): string {
    const name = this.header.names[this.header.find(columns)] ?? columns[0] ?? '';
    return name.includes('\n') ? name.replace(/\s+/g, ' ').trim() : name.trim();
  }
}

/** A row from raw cells; the formula guard is taken off. */
export function makeRow(file: string, line: number, cells: readonly string[], header: IndexedHeader): Row {
  const guarded = cells.some((cell) => cell.charCodeAt(0) === 39);
  return new TextRow(file, line, guarded ? cells.map(readGuard) : cells, header);
}

/** Where rows stand, by file, for an order's `sources`. */
export function sourcesOf(rows: readonly Row[]): Rows[] {
  const files = new Map<string, number[]>();
  for (const { file, line } of rows) {
    const lines = files.get(file);
    if (lines) lines.push(line);
    else files.set(file, [line]);
  }
  return [...files].map(([file, lines]) => ({ file, lines }));
}

/** Headers and rows as the layouts see them: columns by normalised name, cells as text. */
import { remembering } from '../formats/cache.ts';
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

/** The names that layouts ask every header of every file for. */
const normalisedColumn = remembering(10_000, normalisedName);

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
    if (index === undefined) asked.set(column, (index = indexes.get(normalisedColumn(column)) ?? -1));
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

const none: readonly string[] = [];

/** One shape for all rows of all files, so that the engine can make its reading fast. */
class TextRow implements Row {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly header: IndexedHeader;
  readonly cleaned: readonly string[];

  constructor(file: string, line: number, cells: readonly string[], header: IndexedHeader, cleaned: readonly string[] = none) {
    this.cleaned = cleaned;
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

/** What reorders or hides text, or moves a terminal's cursor: controls but tab and line ends (a NUL is a damaged file's), overrides of direction. */
const hidden = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;
const everyHidden = new RegExp(hidden, 'g');

/** A row from raw cells; the formula guard and what nobody can see are taken off. */
export function makeRow(file: string, line: number, cells: readonly string[], header: IndexedHeader): Row {
  const guarded = cells.some((cell) => cell.charCodeAt(0) === 39);
  const plain = guarded ? cells.map(readGuard) : cells;
  if (!hidden.test(plain.join(''))) return new TextRow(file, line, plain, header);
  const cleaned = plain.flatMap((cell, i) => (hidden.test(cell) ? [header.names[i]?.trim() ?? ''] : []));
  return new TextRow(
    file,
    line,
    plain.map((cell) => cell.replace(everyHidden, '')),
    header,
    cleaned,
  );
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

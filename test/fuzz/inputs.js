/** The n-th input of a target: the same bytes whenever it is asked for, so that a failure can be had again by its number. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { chance, mutated } from './mutate.js';
import { longestText } from './targets.js';

const longestSheet = 262_144;

/** Cells as shops, people and programs write them, and as nobody should. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc.date({ noInvalidDate: false }).map((date) => (Number.isNaN(date.valueOf()) ? 'Invalid Date' : date.toISOString())),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '__proto__', '=1+1', '-5', '+49 30 1234', 'US', 'CN', '\ufeff', 'paid', 'cancelled', '"x"', 'a\nb'),
  },
);
const rows = fc.array(fc.array(cell, { maxLength: 90 }), { maxLength: 12 });

/** Rows of any cells below a real header. */
function rowsBelow(bytes, seed) {
  const end = bytes.indexOf(0x0a);
  const header = bytes.subarray(0, end < 0 ? bytes.length : end + 1);
  const mark = header.includes(0x09) ? '\t' : header.filter((byte) => byte === 0x3b).length > 3 ? ';' : ',';
  const [table] = fc.sample(rows, { seed, numRuns: 1 });
  const quoted = (text) => (/["\n\r\t,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.concat([header, Buffer.from(table.map((cells) => cells.map(quoted).join(mark)).join('\n'))]).subarray(0, longestText);
}

/** A part of the workbook damaged and packed again; otherwise no damage gets past the check sums of the archive. */
function workbookOf(bytes, other, luck) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = luck.of(names);
  const changed = mutated(Buffer.from(parts[name]), Buffer.from(other), luck, longestSheet);
  return Buffer.from(zipSync({ ...parts, [name]: changed }, { level: 1 }));
}

const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

export function inputFor(kind, target, n, seed) {
  const luck = chance(`${seed} ${kind} ${target.id} ${n}`);
  const { name, bytes } = luck.of(target.seeds);
  const { bytes: other } = luck.of(target.seeds);
  const way = luck.below(10);
  if (kind === 'sheets')
    return { name, bytes: isZip(bytes) && way < 7 ? workbookOf(bytes, other, luck) : mutated(bytes, other, luck, longestSheet) };
  const beginning = bytes.subarray(0, longestText);
  if (way < 2 && target.id !== 'settings') return { name, bytes: rowsBelow(beginning, luck.below(2 ** 31)) };
  return { name, bytes: mutated(beginning, other.subarray(0, longestText), luck, longestText) };
}

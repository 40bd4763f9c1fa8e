/**
 * Readers of single cells, shared by all platforms. Each takes the cell and a list that collects the problems found in the order;
 * what is absent or unreadable comes back as undefined. How a platform writes (decimal mark, date form, symbols) is declared, never guessed.
 */
import { parseCountry, restoreZeros } from '../model/country.ts';
import { mask, type Problem, type Where } from '../model/problem.ts';
import type { Row } from './platform.ts';
import {
  apostropheRemoved,
  decodedTwice,
  idLost,
  phoneLost,
  postcodeRepaired,
  recipientMasked,
  unknownCountry,
  unreadableCell,
} from './problems.ts';

/** A cell's trimmed text and where it stands. */
export interface Cell {
  readonly text: string;
  readonly where: Where;
}

/** The cell of a row under the first of the columns that the file has. */
export const cellOf = (row: Row, ...columns: readonly string[]): Cell => ({
  text: row.cell(...columns),
  where: { file: row.file, line: row.line, column: row.heading(...columns) },
});

/** Blank, or the dashes by which German eBay files and Temu write "nothing": absent, not zero. */
export const isAbsent = (text: string): boolean => text === '' || text === '--' || text === '-' || text === '–';

/** A whole number of pieces, at least `least`. */
export function readQuantity(cell: Cell, found: Problem[], least = 1): number | undefined {
  const number = /^\d{1,6}$/.test(cell.text) ? Number(cell.text) : undefined;
  if (number !== undefined && number >= least) return number;
  const expected = number === undefined ? 'a whole number' : `a whole number above ${least - 1}`;
  found.push(unreadableCell(cell.where, { found: cell.text, expected }));
  return undefined;
}

/** An id as text. Scientific notation is a problem: the digits are gone. */
export function readId(cell: Cell, found: Problem[]): string | undefined {
  if (isScientific(cell.text)) found.push(idLost(cell.where, { found: cell.text }));
  return isAbsent(cell.text) || isScientific(cell.text) ? undefined : cell.text;
}

export const isScientific = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d+$/i.test(text);

/** `true`, `TRUE`, `yes`; `false`, `FALSE`, `no`; undefined otherwise. */
export const readFlag = (text: string): boolean | undefined =>
  /^(true|yes|1)$/i.test(text) ? true : /^(false|no|0)$/i.test(text) ? false : undefined;

/** A country's alpha-2 code. */
export function readCountry(cell: Cell, found: Problem[]): string | undefined {
  const country = isAbsent(cell.text) ? undefined : parseCountry(cell.text);
  if (!country) found.push(unknownCountry(cell.where, { found: isAbsent(cell.text) ? '' : cell.text }));
  return country;
}

/** A postcode as text, known damage undone and said so; undefined where there is none. */
export function readPostcode(cell: Cell, country: string | undefined, found: Problem[]): string | undefined {
  const bare = cell.text.replace(/^['’]\s*/, '');
  if (isAbsent(bare)) return undefined;
  if (bare !== cell.text) found.push(apostropheRemoved(cell.where, { found: bare }));
  // An apostrophe means that no spreadsheet took the postcode for a number.
  if (bare !== cell.text || country === undefined) return bare;
  const whole = bare.replace(/^(\d+)[.,]0$/, '$1');
  const full = restoreZeros(whole, country) ?? whole;
  if (full === bare) return bare;
  const damage = [whole !== bare && 'ends in a decimal that a spreadsheet added', full !== whole && `lacks leading zeros of ${country}`];
  found.push(postcodeRepaired(cell.where, { found: bare, repaired: full, damage: damage.filter(Boolean).join(' and ') }));
  return full;
}

/** A recipient's name or part of an address, as it stands; undefined where it is empty. `part` names it in a message. */
export function readPerson(cell: Cell, part: string, found: Problem[]): string | undefined {
  if (isAbsent(cell.text)) return undefined;
  if (/\*{2,}|^\*|\w\*|\*\w/.test(cell.text)) found.push(recipientMasked(cell.where, { part }));
  if (looksDecodedTwice(cell.text)) found.push(decodedTwice(cell.where, { found: mask(cell.text) }));
  return cell.text;
}

/** As {@link readPerson}; an empty cell is a problem too. */
export function needPerson(cell: Cell, part: string, found: Problem[]): string | undefined {
  const text = readPerson(cell, part, found);
  if (text === undefined) found.push(unreadableCell(cell.where, { found: '', expected: `the ${part}` }));
  return text;
}

/** A telephone as it stands, extension and all; undefined where it is empty or its digits are lost. */
export function readPhone(cell: Cell, found: Problem[]): string | undefined {
  if (!isScientific(cell.text)) return readPerson(cell, 'telephone', found);
  found.push(phoneLost(cell.where, { found: cell.text }));
  return undefined;
}

/** A number that a person has (for tax, of identity), as text; one whose digits are lost is a problem that does not tell what is left of it. */
export function readPersonalNumber(cell: Cell, part: string, found: Problem[]): string | undefined {
  if (!isScientific(cell.text)) return readPerson(cell, part, found);
  found.push(idLost(cell.where, { found: mask(cell.text) }));
  return undefined;
}

/** A title or other text that is not personal; '' where empty. */
export function readText(cell: Cell, found: Problem[]): string {
  if (looksDecodedTwice(cell.text)) found.push(decodedTwice(cell.where, { found: `"${cell.text}"` }));
  return isAbsent(cell.text) ? '' : cell.text;
}

// UTF-8 lead bytes C2, C3, C4, C5, E2, E3-E9, F0 read as windows-1252 or Latin-1, followed by what the bytes 80-BF become.
const twice = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âã][\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ðŸ/;

/** `Ã©` for `é`: UTF-8 read as Latin-1 or windows-1252 and written again. */
export const looksDecodedTwice = (text: string): boolean => twice.test(text);

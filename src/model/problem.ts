/** Problems are values, never thrown: what is wrong with the data, where, and what the person at the desk does about it. */

import type { Source } from './dated.ts';
import type { Day } from './day.ts';
import { brief, visible } from './visible.ts';

/** `folder/what-is-wrong`: public, never reused. */
export type ProblemCode = `${string}/${string}`;

/** `error` holds the shipment back, `warning` goes but look, `note` is for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** As exact as known. `line` is a 1-based line of a CSV or row of a sheet; `column` the heading as the file writes it. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly order?: string;
  readonly shipment?: string;
  /** Counts from 1. */
  readonly item?: number;
  readonly field?: string;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Names the value found; personal fields are masked. */
  readonly message: string;
  readonly fix: string;
  readonly where: Where;
  readonly rule?: { readonly since: Day; readonly source: Source };
}

/** A value and what was found on the way; without a value its problems say why. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export const good = <T>(value: T, problems: readonly Problem[] = []): Outcome<T> => ({ value, problems });
export const bad = (...problems: readonly Problem[]): Outcome<never> => ({ value: undefined, problems });
export const holds = ({ severity }: Problem): boolean => severity === 'error';

/** What `declarant explain <code>` tells of a kind of problem. */
export interface Kind {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence: what is wrong, and why it matters. */
  readonly title: string;
  readonly source?: Source;
  readonly since?: Day;
}

interface KindOf<P> extends Kind {
  readonly message: (params: P) => string;
  readonly fix: (params: P) => string;
}

export interface ProblemKind<P> extends Kind {
  (where: Where, params: P): Problem;
}

/** Declares a kind of problem once; call the result to raise one. Each folder lists its kinds for `explain`. */
export function problemKind<P = Record<string, never>>({ code, severity, title, message, fix }: KindOf<P>): ProblemKind<P> {
  const raise = (where: Where, params: P): Problem => ({
    code,
    severity,
    message: visible(brief(message(params))),
    fix: visible(brief(fix(params))),
    where: where.column === undefined || where.column.length < 200 ? where : { ...where, column: `${where.column.slice(0, 100)}…` },
  });
  return Object.assign(raise, { code, severity, title });
}

/** Whether a text that should be a word of others (a country, a reason, a heading) looks like somebody's address or number instead. */
export const looksPersonal = (text: string): boolean => /[@\d]/.test(text);

/** The first cells of a row as a message may show them: as they are where it is a header, masked where it is somebody's data. */
export function headerShown(cells: readonly string[]): readonly string[] {
  const isData = cells.some((cell) => /@/.test(cell) || (/^[\s\d.,:/+()#'-]{3,}$/.test(cell) && /\d/.test(cell)));
  return isData ? cells.map((cell) => (cell === '' ? '' : mask(cell))) : cells;
}

/** A personal value as a message may show it: first character and length, `M… (12 characters)`. */
export function mask(text: string): string {
  const characters = [...text];
  return characters.length < 2 ? '…' : `${characters[0]}… (${characters.length} characters)`;
}

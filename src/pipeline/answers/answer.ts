/** What a carrier or customs answered about one declaration, whatever file it came in. */
import { mask } from '../../model/problem.ts';

/** Whose answer it is. A `table` says what the person who made it knows of all of them. */
export type System = 'CEB' | 'EXP' | 'CDS' | 'table';

export type Verdict = 'accepted' | 'rejected' | 'pending';

export interface CustomsAnswer {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** What it calls the declaration: the most exact first. */
  readonly names: readonly string[];
  readonly system: System;
  readonly verdict: Verdict;
  /** The status in words: `100 rejected by customs`. */
  readonly says: string;
  /** The message that it is about, where that is one beside the declaration itself: its acceptance decides nothing. */
  readonly beside?: string;
  readonly reason?: string;
  /** The number that customs gave. */
  readonly reference?: string;
  /** When it was given, as ISO time. */
  readonly told?: string;
}

/** A code of an answer: what it means for the declaration, and in words. */
export type Status = readonly [verdict: Verdict, words: string];

/** Why a file is no answer, in words that go on after its name. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly line: number | undefined;

  constructor(why: string, line?: number) {
    super(why);
    this.line = line;
  }
}

/**
 * A text of others, fit for a terminal, a table and a ledger that keeps it for ever: without control characters and marks that turn the direction
 * of writing, in one line, e-mail addresses masked. Undefined where nothing is left.
 */
export function cleaned(text: string | undefined): string | undefined {
  const plain = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]+/gu, ' ')
    .replace(/(\S)\S*@\S+/gu, '$1…@…')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return plain === '' ? undefined : characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')} …` : plain;
}

const mostCharacters = 1000;

/** As {@link cleaned}, of a text in anybody's words: numbers such as people have are masked too. The ledger keeps it, and never changes it. */
export const cleanedReason = (text: string | undefined): string | undefined =>
  cleaned(text)?.replace(numbersOfPeople, (number) => mask(number));

/**
 * A telephone with its country, a CPF or CNPJ, a PCCC, a Chinese identity number; but no HS code (to 10 digits), waybill, MRN or list number of
 * 18 digits, whose serial is not a day of birth.
 */
const numbersOfPeople =
  /(?<![\p{L}\p{N}])(?:\+\d[\d\s().-]{6,}\d|\d{3}\.\d{3}\.\d{3}-\d\d|\d\d\.\d{3}\.\d{3}\/\d{4}-\d\d|P\d{12}|[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|1[3-9]\d{9})(?![\p{L}\p{N}])/gu;

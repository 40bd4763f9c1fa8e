/** Text made to fit a carrier's column: in its characters, over the lines there are, at last shortened at a word. Nothing becomes a question mark. */
import { transliterate } from '../formats/transliteration.ts';
import { charsetOf, type Layout } from './layout.ts';

type Writing = Pick<Layout, 'charset' | 'without' | 'files'>;

/** Most cells are plain words, and need no closer look. */
const plain = /^[!-~](?: ?[!-~])*$/;

/** Line breaks and other control characters are blanks in a cell. */
export const clean = (text: string): string => (plain.test(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** The text in the carrier's characters; undefined where one of them has no likeness. */
export function writtenFor(text: string, layout: Writing): string | undefined {
  const replaced = Object.entries(layout.without ?? {}).reduce((all, [refused, instead]) => all.replaceAll(refused, instead), text);
  const written = transliterate(replaced, charsetOf(layout));
  return written === undefined ? undefined : clean(written);
}

const length = (text: string): number => [...text].length;

/** Scripts without blanks break between any two characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The beginning of a text, ended at a word where there is one; a word that alone is too long is cut. */
export function shorten(text: string, limit: number): string {
  if (length(text) <= limit) return text;
  const characters = [...text];
  const cut = characters.slice(0, limit).join('');
  const next = characters[limit]!;
  const atWord = /\s/.test(next) || unspaced.test(next) ? cut : cut.replace(/\s+\S*$/u, '');
  return atWord.replace(/[\s,;+/–-]+$/u, '');
}

export interface Flowed {
  readonly lines: readonly string[];
  /** Some of it found no place. */
  readonly cut: boolean;
  /** It stands in other lines than it was written in. */
  readonly moved: boolean;
}

/** Lines over the places there are: as they stand where they fit, else word by word. */
export function flow(lines: readonly string[], limits: readonly number[]): Flowed {
  const given = lines.filter((line) => line !== '');
  if (given.length <= limits.length && given.every((line, i) => length(line) <= limits[i]!))
    return { lines: given, cut: false, moved: false };
  const places: string[] = [''];
  for (const word of wordsOf(given.join(', '))) {
    const at = places.length - 1;
    const longer = places[at] === '' ? word.trim() : places[at] + word;
    if (length(longer) <= (limits[at] ?? Number.POSITIVE_INFINITY)) places[at] = longer;
    else if (places[at] === '') places[at] = longer;
    else places.push(word.trim());
  }
  const tidy = places.map((line) => line.replace(/,$/, ''));
  const kept = tidy.slice(0, limits.length).map((line, i) => shorten(line, limits[i]!));
  return { lines: kept, cut: places.length > limits.length || kept.some((line, i) => line !== tidy[i]), moved: true };
}

/** Words with the blank before them; characters of scripts without blanks one by one. */
const wordsOf = (text: string): readonly string[] =>
  text.match(
    /\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
  ) ?? [];

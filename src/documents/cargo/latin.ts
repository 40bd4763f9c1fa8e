/** Text in the characters of Cargo-IMP: A to Z, figures, blank, point and hyphen. */
import { transliterate } from '../../formats/transliteration.ts';

export interface Latin {
  readonly text: string;
  /** Letters or figures stand in place of others: capitals are the same letters. */
  readonly otherLetters: boolean;
  /** What blanks, hyphens or words stand for, each once. */
  readonly signs: readonly string[];
}

/** Words that say what a sign says. */
const words: Readonly<Record<string, string>> = { '&': ' AND ', '%': ' PCT ', '+': ' PLUS ', _: '-', '–': '-', '—': '-', '’': ' ' };

/** Signs of writing in any script that are no letters. */
const sign = /[^\p{L}\p{M}\p{N}\s.-]/gu;

/** Undefined where a character has no likeness, or nothing would be left. */
export function latin(written: string): Latin | undefined {
  const text = written.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').normalize('NFC');
  const plain = text.replace(sign, (character) => words[character] ?? ' ');
  const letters = transliterate(plain, 'ascii');
  if (letters === undefined) return undefined;
  // What only came with the likeness: the apostrophe of a soft sign, a circumflex.
  const tidy = letters
    .replace(/['`^"]/g, '')
    .replace(/[^A-Za-z0-9 .-]/g, ' ')
    .toUpperCase()
    .replace(/ {2,}/g, ' ')
    .trim();
  if (tidy === '') return undefined;
  return { text: tidy, otherLetters: letters !== plain, signs: [...new Set(text.match(sign) ?? [])] };
}

/** Lines of at most so many characters, broken at blanks; a word that alone is longer goes over several. Nothing is lost. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => each.match(new RegExp(`.{1,${most}}`, 'g')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

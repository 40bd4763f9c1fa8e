/**
 * Words that an authority refuses as a description, and how the program looks for them: case, blanks and closing punctuation do not count;
 * a whole description that is one is refused; one among other words is only vague. Each regime brings its own list.
 */
import type { Source } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Breach, Item } from '../model/shipment.ts';

/** What was found in a description. */
export interface Found {
  readonly term: string;
  readonly source: Source;
  /** Better wordings from carriers and customs, where some are known. */
  readonly better?: string;
}

export interface StopWords {
  /** The stop word that a whole description is. */
  whole(description: string): Found | undefined;
  /** A stop word that is one of several words. A wording that customs or a carrier recommends has none. */
  inside(description: string): Found | undefined;
}

/** Terms divided by semicolons. */
export const list = (text: string): string[] => text.split(';').map((term) => term.trim().replace(/\s+/g, ' '));

export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?]+$/, '');

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Certain terms by their first word, the longest first; only they are looked for among other words. */
function byFirstWord(terms: ReadonlyMap<string, Source>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>();
  for (const [term, { certainty }] of terms) {
    if (certainty === 'unverified') continue;
    const words = wordsOf(term);
    index.set(
      words[0]!,
      [...(index.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** A list to look in. Terms are in small letters; `better` gives wordings by term, divided by semicolons. */
export function stopWords(terms: ReadonlyMap<string, Source>, better: Readonly<Record<string, string>> = {}): StopWords {
  const index = byFirstWord(terms);
  const spellings = new Map([...terms.keys()].map((term) => [wordsOf(term).join(' '), term]));
  const good = new Set(Object.values(better).flatMap((wordings) => wordings.split(';').map((wording) => wordsOf(wording).join(' '))));
  const found = (term: string): Found => ({
    term,
    source: terms.get(term)!,
    ...(better[term] === undefined ? {} : { better: better[term] }),
  });
  return {
    whole(description) {
      const term = normalised(description);
      return terms.has(term) ? found(term) : undefined;
    },
    inside(description) {
      const words = wordsOf(description);
      if (words.length < 2 || good.has(words.join(' '))) return undefined;
      for (let i = 0; i < words.length; i++) {
        const match = index.get(words[i]!)?.find((term) => term.every((word, j) => words[i + j] === word));
        if (match && match.length < words.length) return found(spellings.get(match.join(' '))!);
      }
      return undefined;
    },
  };
}

/** What the person at the desk does about a poor description; a sentence follows or a full stop. */
export const describeBetter = 'Write into the catalogue what it is, what it is made of and what it is for';

/** Each description in which something is found, under the list of the day, with better wordings where some are known. */
export const foundInDescriptions = (
  items: readonly Item[],
  listed: Day,
  find: (text: string) => (Found & { readonly says: string }) | undefined,
): readonly Breach[] =>
  items.flatMap(({ product: { description } }, i) => {
    const found = find(description);
    if (!found) return [];
    return [
      {
        message: `"${description}" ${found.says}`,
        item: i + 1,
        field: 'description',
        under: { since: listed, value: found.term, source: found.source },
        ...(found.better !== undefined && { fix: `${describeBetter}; for "${found.term}" for example: ${found.better}.` }),
      },
    ];
  });

/** Breaking a text into lines: at line ends, at blanks, after hyphens, between Han, kana, Hangul and Thai; inside a word only where it must. */

const thai = new Intl.Segmenter('th', { granularity: 'word' });
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A blank at which a line may end; no-break spaces are none. */
const blanks = /[\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/u;
const ideographic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u;
const isThai = /\p{Script=Thai}/u;
/** May not begin a line, and may not end one, between ideographs. */
const closing = /^[)\]}、。，．：；！？」』】〉》〕）］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%‰℃,.:;!?’”]/u;
const opening = /[([{「『【〈《〔（［｛‘“]$/u;

/** Printable ASCII: every character is a cluster of its own, and most texts are nothing else. */
const plain = /^[ -~]*$/;

const clustersOf = (text: string): string[] => (plain.test(text) ? [...text] : [...clusters.segment(text)].map(({ segment }) => segment));

/** Whether a line may end between two neighbouring clusters of a word without blanks. */
function mayPart(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false;
  if (ideographic.test(before) || ideographic.test(after)) return true;
  return /^[-\u2010\u2013\u2014]$/u.test(before) && !/^\p{Nd}/u.test(after);
}

/** The parts of a word between which a line may end. */
function partsOf(word: string): string[] {
  const pieces = isThai.test(word) ? [...thai.segment(word)].map(({ segment }) => segment) : clustersOf(word);
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const split = last !== undefined && (mayPart(clustersOf(last).at(-1) as string, piece) || (isThai.test(last) && isThai.test(piece)));
    if (last === undefined || split) parts.push(piece);
    else parts[parts.length - 1] = last + piece;
  }
  return parts;
}

type Measure = (text: string) => number;

/** As many clusters of a part as fit, at least one, and the rest. */
function cut(part: string, width: number, measure: Measure): [string, string] {
  const letters = clustersOf(part);
  let fits = 1;
  while (fits < letters.length && measure(letters.slice(0, fits + 1).join('')) <= width) fits++;
  return [letters.slice(0, fits).join(''), letters.slice(fits).join('')];
}

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let gap = '';
  const put = (part: string): void => {
    if (line !== '' && measure(line + gap + part) > width) {
      lines.push(line);
      line = '';
      gap = '';
    }
    let rest = line + gap + part;
    while (line === '' && clustersOf(rest).length > 1 && measure(rest) > width) {
      const [head, tail] = cut(rest, width, measure);
      lines.push(head);
      rest = tail;
    }
    line = rest;
    gap = '';
  };
  for (const token of text.split(new RegExp(`(${blanks.source}+)`, 'u'))) {
    if (token === '') continue;
    if (blanks.test(token)) gap = line === '' ? '' : token;
    else for (const part of partsOf(token)) put(part);
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of a text no wider than `width`, as `measure` has it. An empty text gives no line; a single cluster wider than the line stands alone. */
export function wrapLine(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r]/u)) {
    if (measure(paragraph) <= width) {
      const trimmed = paragraph.replace(new RegExp(`^${blanks.source}+|${blanks.source}+$`, 'gu'), '');
      if (trimmed !== '') lines.push(trimmed);
    } else lines.push(...wrapParagraph(paragraph, width, measure));
  }
  return lines;
}

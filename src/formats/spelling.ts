/** Which known word was meant by one that is not known. */

/** The nearest of the known words, where it is so near that it may have been meant. Case does not matter. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  const [best] = known.map((each) => ({ each, far: distance(folded, each.toLowerCase()) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, word.length / 3) ? best.each : undefined;
}

/** Edit distance (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

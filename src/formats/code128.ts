import { remembering } from './cache.ts';

/**
 * Code 128 (ISO/IEC 15417) as element widths, code sets A, B and C. Symbols are one start character, data, a check character and the stop
 * pattern; data of printable letters and digits costs eleven modules a character, a pair of digits in set C the same.
 */

/** Widths of the six elements (bar, space, bar …) of symbol characters 0 to 105; the seventh of the stop pattern stands in {@link stop}. */
const patterns: readonly string[] = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const stop = '2331112';

type CodeSet = 'A' | 'B' | 'C';
const starts: Readonly<Record<CodeSet, number>> = { A: 103, B: 104, C: 105 };
/** The character that switches into a set, whichever of the other two is left. */
const switches: Readonly<Record<CodeSet, number>> = { A: 101, B: 100, C: 99 };
const setOfStart: Readonly<Record<number, CodeSet>> = { 103: 'A', 104: 'B', 105: 'C' };
const setOfSwitch: Readonly<Record<CodeSet, Readonly<Record<number, CodeSet>>>> = {
  A: { 99: 'C', 100: 'B' },
  B: { 99: 'C', 101: 'A' },
  C: { 100: 'B', 101: 'A' },
};

const widthsOf: readonly (readonly number[])[] = [...patterns, stop].map((pattern) => [...pattern].map(Number));
const symbolOf: ReadonlyMap<string, number> = new Map(patterns.map((pattern, value) => [pattern, value]));

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** What a character is worth in a set (in C: with the digit after it), or undefined where the set lacks it. */
function valueIn(set: CodeSet, text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (set === 'C') return isDigit(code) && isDigit(text.charCodeAt(at + 1)) ? (code - 48) * 10 + text.charCodeAt(at + 1) - 48 : undefined;
  if (set === 'B') return code >= 32 && code < 128 ? code - 32 : undefined;
  return code >= 96 ? undefined : code < 32 ? code + 64 : code - 32;
}

const sets: readonly CodeSet[] = ['B', 'C', 'A'];
/** Reads one character in the other of A and B. */
const shift = 98;
const otherOf: Readonly<Record<CodeSet, 'A' | 'B' | undefined>> = { A: 'B', B: 'A', C: undefined };

type Costs = Readonly<Record<CodeSet, readonly number[]>>;

/** One way on from a place: the symbols it takes, how many characters they carry, and the set in force after them. */
interface Step {
  readonly values: readonly number[];
  readonly length: number;
  readonly set: CodeSet;
}

function stepsWithin(set: CodeSet, text: string, at: number): Step[] {
  const own = valueIn(set, text, at);
  if (own !== undefined) return [{ values: [own], length: set === 'C' ? 2 : 1, set }];
  const other = otherOf[set];
  const lent = other && valueIn(other, text, at);
  return lent === undefined ? [] : [{ values: [shift, lent], length: 1, set }];
}

const costOf = (costs: Costs, step: Step, at: number): number => step.values.length + (costs[step.set][at + step.length] as number);

/** How many symbols the text takes from each place on with each set in force, switching into another set included. */
function costsOf(text: string): Costs {
  const costs: Record<CodeSet, number[]> = { A: [], B: [], C: [] };
  for (const set of sets) costs[set][text.length] = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    for (const set of sets) {
      costs[set][at] = Math.min(...stepsWithin(set, text, at).map((step) => costOf(costs, step, at)), Number.POSITIVE_INFINITY);
    }
    const least = Math.min(...sets.map((set) => costs[set][at] as number));
    for (const set of sets) costs[set][at] = Math.min(costs[set][at] as number, 1 + least);
  }
  return costs;
}

/** One symbol of a code: a start, switch or shift of a fixed value, or what stands at a place of the text, read in a set. */
type Move = { readonly value: number } | { readonly set: CodeSet; readonly at: number };

/**
 * The symbols of a text, as few as can be, without check character and stop. Of equally short ways the one that stays in its set is
 * taken, except that four digits or more go to set C at once, as in the identifiers of the post.
 */
function movesOf(text: string): readonly Move[] {
  const costs = costsOf(text);
  const cheapest = (at: number): CodeSet =>
    sets.reduce((best, set) => ((costs[set][at] as number) < (costs[best][at] as number) ? set : best));
  let set = cheapest(0);
  const moves: Move[] = [{ value: starts[set] }];
  for (let at = 0; at < text.length; ) {
    const cost = costs[set][at] as number;
    const worthwhile = set !== 'C' && cost === 1 + (costs.C[at] as number);
    const step = stepsWithin(set, text, at).find((candidate) => costOf(costs, candidate, at) === cost);
    if (step !== undefined && !(worthwhile && /^\d{4}/.test(text.slice(at, at + 4)))) {
      const lent = step.values.length > 1 ? otherOf[set] : undefined;
      if (lent !== undefined) moves.push({ value: shift });
      moves.push({ set: lent ?? set, at });
      at += step.length;
    } else {
      set = worthwhile ? 'C' : cheapest(at);
      moves.push({ value: switches[set] });
    }
  }
  return moves;
}

/** Texts of one shape take the same moves, whatever their letters and digits: a batch of identifiers is thought through once. */
const movesOfShape = remembering(500, movesOf);
const shapes: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  code < 32 ? '\t' : isDigit(code) ? '0' : code < 96 ? 'X' : 'b',
);
function shapeOf(text: string): string {
  let shape = '';
  for (let at = 0; at < text.length; at++) shape += shapes[text.charCodeAt(at)];
  return shape;
}

const symbols = (text: string): readonly number[] =>
  movesOfShape(shapeOf(text)).map((move) => ('value' in move ? move.value : (valueIn(move.set, text, move.at) as number)));

const checkOf = (values: readonly number[]): number => values.reduce((sum, value, at) => sum + value * Math.max(at, 1), 0) % 103;

/** Whether Code 128 can carry a text: at least one character, ASCII only. */
export const isCode128 = (text: string): boolean => /^[\0-\x7f]+$/.test(text);

/**
 * Widths in modules of bars and spaces in turn, from the first bar to the last, without quiet zones.
 * The S10 identifier `LX123456785CN` takes 156 modules. Throws on an empty text and on a character outside ASCII.
 */
export function encodeCode128(text: string): number[] {
  if (!isCode128(text)) throw new RangeError(`Code 128 carries ASCII characters only, not ${JSON.stringify(text)}.`);
  const values = symbols(text);
  const widths: number[] = [];
  for (const value of values) widths.push(...(widthsOf[value] as readonly number[]));
  widths.push(...(widthsOf[checkOf(values)] as readonly number[]), ...(widthsOf[106] as readonly number[]));
  return widths;
}

/** Symbol values of a whole code, checked for its stop pattern and check character; check and stop are left off. */
function symbolsIn(widths: readonly number[]): number[] | undefined {
  const body = widths.length - stop.length;
  if (body < 18 || body % 6 !== 0 || widths.slice(body).join('') !== stop) return undefined;
  const values: number[] = [];
  for (let at = 0; at < body; at += 6) {
    const value = symbolOf.get(widths.slice(at, at + 6).join(''));
    if (value === undefined) return undefined;
    values.push(value);
  }
  const check = values.pop();
  return check === checkOf(values) ? values : undefined;
}

/** What a symbol value stands for in a set; undefined for function characters, which carry no text. */
function textOf(set: CodeSet, value: number): string | undefined {
  if (set === 'C') return value < 100 ? String(value).padStart(2, '0') : undefined;
  if (value >= 96) return undefined;
  return String.fromCharCode(set === 'A' && value >= 64 ? value - 64 : value + 32);
}

/** The text of widths as {@link encodeCode128} gives them, or undefined where one bar, the check character or the order is wrong. */
export function decodeCode128(widths: readonly number[]): string | undefined {
  const values = symbolsIn(widths);
  let set = values && setOfStart[values[0] as number];
  if (values === undefined || set === undefined) return undefined;
  let text = '';
  for (let at = 1; at < values.length; at++) {
    const next: CodeSet | undefined = setOfSwitch[set][values[at] as number];
    if (next !== undefined) {
      set = next;
      continue;
    }
    const shifted: CodeSet | undefined = values[at] === shift ? otherOf[set] : undefined;
    const said = textOf(shifted ?? set, values[shifted ? ++at : at] ?? shift);
    if (said === undefined) return undefined;
    text += said;
  }
  return text;
}

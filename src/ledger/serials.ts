/** Which serials of a series were handed out, as spans. Pure. */

/** Both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The same serials in rising, separate spans that do not touch. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    const before = whole.at(-1);
    if (before && span.first <= before.last + 1) whole[whole.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else whole.push(span);
  }
  return whole;
}

/** The smallest serials from `from` to `to` that are in no used span, at most `count`, as spans. `used` is {@link merged}. */
export function freeSpans(used: readonly Span[], from: number, to: number, count: number): readonly Span[] {
  const free: Span[] = [];
  let next = from;
  let left = count;
  for (const { first, last } of [...used, { first: to + 1, last: to + 1 }]) {
    const end = Math.min(first - 1, to, next + left - 1);
    if (left > 0 && end >= next) {
      free.push({ first: next, last: end });
      left -= end - next + 1;
    }
    next = Math.max(next, last + 1);
  }
  return free;
}

/** Spans without these serials. */
export const without = (spans: readonly Span[], serials: readonly number[]): readonly Span[] =>
  serials.reduce<readonly Span[]>(
    (left, serial) =>
      left.flatMap(({ first, last }) =>
        serial < first || last < serial
          ? [{ first, last }]
          : [
              { first, last: serial - 1 },
              { first: serial + 1, last },
            ].filter((part) => part.first <= part.last),
      ),
    spans,
  );

/** Every serial of some spans. */
export const serialsIn = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** How many they are. */
export const countIn = (spans: readonly Span[]): number => spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);

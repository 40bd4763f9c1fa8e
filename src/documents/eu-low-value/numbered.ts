/** Content written by the last part of its numbers, without what is empty. */
import { type Content, groupOf } from './element.ts';

/** `{ '016': name, '018': { '019': street } }`. A list is as many elements. */
export interface Parts {
  readonly [part: string]: string | undefined | Parts | readonly (string | Parts)[];
}

/**
 * `numbered('13 01', { '016': 'Linhe' })` is `{ '13 01 000 000': { '13 01 016 000': 'Linhe' } }`; nothing where all of it is empty. Of a list
 * each becomes an element.
 */
export function numbered(group: string, content: Parts | readonly Parts[]): Content {
  const value = filled(group, content);
  return value === undefined ? {} : { [whole(group)]: value };
}

function filled(group: string, value: Parts[string] | readonly Parts[]): Content[string] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return clean(value) || undefined;
  if (Array.isArray(value)) {
    const all = value.flatMap((each: string | Parts) => filled(group, each) ?? []);
    return all.length > 0 ? (all as readonly string[]) : undefined;
  }
  const content = Object.entries(value as Parts).flatMap(([part, below]) => {
    const number = `${group} ${part}`;
    const inside = filled(number, below);
    return inside === undefined ? [] : [[whole(number), inside] as const];
  });
  return content.length > 0 ? Object.fromEntries(content) : undefined;
}

/** `13 01` as `13 01 000 000`. */
const whole = (number: string): string => [...number.split(' '), '000', '000'].slice(0, 4).join(' ');

/** In one line, without a blank at either end: customs refuse those. */
export const clean = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** The value of an element by its number alone; of a list its first. */
function valueAt(content: Content, number: string): Content[string] | undefined {
  const above = groupOf(number);
  const holder = above === undefined ? content : valueAt(content, above);
  const [first] = Array.isArray(holder) ? (holder as readonly Content[]) : [holder as Content | undefined];
  return first?.[number];
}

/** `textOf(GS, '12 05 001 000')`: the number of the first transport document. */
export const textOf = (content: Content, number: string): string | undefined => valueAt(content, number) as string | undefined;
export const listOf = (content: Content, number: string): readonly Content[] => (valueAt(content, number) ?? []) as readonly Content[];

/** Every text of it. */
export const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(textsOf);

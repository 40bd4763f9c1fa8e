/** Elements by number: as a flat list of values, nested as JSON has them, and against their formats. */
import type { Problem } from '../../model/problem.ts';
import { mask } from '../../model/problem.ts';
import { valueTooLong, wrongForm } from '../filing-problems.ts';
import { type Column, type Element, elementsOf, groupOf, type Level } from './elements.ts';

/** Values by the number of their element; a list where a group may stand several times. What is absent or empty is not said. */
export interface Values {
  readonly [number: string]: string | undefined | readonly Values[];
}

/** Groups as objects, values as text, amounts and weights too, so that they are exact. */
export interface Content {
  readonly [number: string]: string | Content | readonly Content[];
}

type Open = { [number: string]: string | Open | Open[] };

/** In the order of the table. */
export function nested(values: Values, column: Column, level: Level): Content {
  const content: Open = {};
  for (const element of elementsOf(column)) if (element.level === level) put(content, element, values);
  return content;
}

function put(content: Open, { number, format, group }: Element, values: Values): void {
  const value = values[number];
  if (value === undefined || value === '' || value.length === 0) return;
  const at = holderOf(content, group);
  at[number] = typeof value === 'string' ? value : value.map((each) => ({ ...each }) as Open);
  if (typeof value === 'string' && format === '') throw new Error(`${number} is a group.`);
}

/** The object of a group, made where it is not there yet. */
function holderOf(content: Open, group: string | undefined): Open {
  if (group === undefined) return content;
  const above = holderOf(content, groupOf(group));
  above[group] ??= {};
  return above[group] as Open;
}

/** A value without a format of decimals takes so many characters. */
const mostOf = (format: string): number => Number(/(\d+)(?:,\d+)?$/.exec(format)?.[1] ?? 0);

/** `an..70`, `an6`, `a2`, `n1`, `n..16,6` as a pattern. */
export function patternOf(format: string): RegExp {
  const [, kind, range, size, decimals] = /^(an|a|n)(\.\.)?(\d+)(?:,(\d+))?$/.exec(format) ?? [];
  if (kind === undefined) throw new Error(`No format of a data element: ${format}`);
  const length = range ? `1,${size}` : size;
  if (decimals !== undefined) return new RegExp(`^(?=(\\.?\\d){1,${size}}$)\\d+(\\.\\d{1,${decimals}})?$`, 'u');
  if (kind === 'n') return new RegExp(`^\\d{${length}}$`, 'u');
  if (kind === 'a') return new RegExp(`^[A-Z]{${length}}$`, 'u');
  return range ? new RegExp(`^(?=.{${length}}$)\\S(.*\\S)?$`, 'u') : new RegExp(`^[A-Za-z0-9]{${length}}$`, 'u');
}

const patterns = new Map<string, RegExp>();

function patternFor(format: string): RegExp {
  const pattern = patterns.get(format) ?? patternOf(format);
  patterns.set(format, pattern);
  return pattern;
}

interface Where {
  readonly shipment: string;
  readonly item?: number;
}

/** What is missing, too long or of another form. */
export function against(values: Values, column: Column, level: Level, where: Where): Problem[] {
  const said = Object.keys(values).filter((number) => values[number] !== undefined);
  const groups = new Set(said.map(groupOf));
  return elementsOf(column)
    .filter((element) => element.level === level && element.format !== '')
    .flatMap((element) => valuesOf(values, element, groups).flatMap((value) => problemOf(element, value, column, where)));
}

/** Of a group that stands several times each value; of a group that is not there none. */
function valuesOf(values: Values, { number, group }: Element, groups: ReadonlySet<string | undefined>): readonly (string | undefined)[] {
  const several = group === undefined ? undefined : values[group];
  if (Array.isArray(several)) return (several as readonly Values[]).map((each) => each[number] as string | undefined);
  return groups.has(group) ? [values[number] as string | undefined] : [];
}

function problemOf({ number, name, format, always }: Element, value = '', column: Column, where: Where): Problem[] {
  const document = `the entry summary (${column})`;
  const field = named(number, name);
  if (value === '')
    return always ? [wrongForm({ ...where, field: number }, { what: field, value: '(empty)', says: 'filled', document })] : [];
  if (patternFor(format).test(value)) return [];
  const shown = number.startsWith('13 0') ? mask(value) : value;
  const most = mostOf(format);
  return [
    [...value].length > most && format.includes('..')
      ? valueTooLong({ ...where, field: number }, { field, value: shown, most, document })
      : wrongForm({ ...where, field: number }, { what: field, value: shown, says: sayingOf(format), document }),
  ];
}

const sayingOf = (format: string): string =>
  format.startsWith('n') ? `a number of the form ${format}` : `text of the form ${format}, in one line`;

/** As the seller knows them. */
const owners: Readonly<Record<string, string>> = {
  '13 02': 'sender’s ',
  '13 03': 'recipient’s ',
  '12 05': 'parcel’s ',
  '12 09': 'parcel’s ',
};
const words: Readonly<Record<string, string>> = {
  '12 05 001 000': 'number',
  '12 09 001 000': 'number (as LRN)',
  '14 12 014 000': 'value of the line',
  '18 05 001 000': 'description',
  '18 09 056 000': 'tariff code (HS, six digits)',
};

const named = (number: string, name: string): string =>
  `${owners[number.slice(0, 5)] ?? ''}${words[number] ?? name.toLowerCase()} (${number.replace(/( 000)+$/, '')})`;

/** Data elements of the customs declarations of the European Union, as a table that schema, declaration and checks are made of. */
import { z } from 'zod';

/** Declaration, goods shipment (the consignment), its items. */
export const levels = ['D', 'GS', 'SI'] as const;
export type Level = (typeof levels)[number];

/** Required by each state where its condition applies; optional for the state; optional for who declares. */
export type Status = 'A' | 'B' | 'C';

/**
 * Number, name, format (`an..70`; a star: of a code list; empty: a group of others), status, and how often it may stand at which level: `GS99 SI99`.
 * Within a group it counts within that group.
 */
export type Row = readonly [number: string, name: string, format: string, status: Status, times: string];

export interface Element {
  /** `13 01 018 019` */
  readonly number: string;
  readonly name: string;
  /** `an..70`, `n..16,2`; absent: it has none of its own. */
  readonly format?: string;
  readonly coded: boolean;
  readonly status: Status;
  readonly times: Readonly<Partial<Record<Level, number>>>;
}

export interface DataSet {
  readonly id: 'h7' | 'h6';
  readonly name: string;
  readonly elements: readonly Element[];
  /** Those that each declaration must have, whatever its goods; what may be said of consignment or item, of the consignment. */
  readonly always: readonly string[];
}

export const elementsOf = (rows: readonly Row[]): readonly Element[] =>
  rows.map(([number, name, format, status, times]) => ({
    number,
    name,
    ...(format !== '' && { format: format.replace('*', '') }),
    coded: format.endsWith('*'),
    status,
    times: Object.fromEntries(
      times.split(' ').map((each) => {
        const [, level, count] = /^(D|GS|SI)(\d+)$/.exec(each)!;
        return [level, Number(count)];
      }),
    ),
  }));

/** `13 01 018 019` stands in `13 01 018 000`, and that in `13 01 000 000`; undefined for the outermost. */
export function groupOf(number: string): string | undefined {
  const [first, second, third, fourth] = number.split(' ');
  if (fourth !== '000') return `${first} ${second} ${third} 000`;
  return third === '000' ? undefined : `${first} ${second} 000 000`;
}

/**
 * A declaration as data: elements by number, groups as objects, what may stand more than once as a list. Every value is text, amounts and
 * weights too, so that they are exact.
 */
export interface Content {
  readonly [number: string]: string | readonly string[] | Content | readonly Content[];
}

export interface Declaration {
  readonly D: Content;
  readonly GS: Content;
  readonly SI: readonly Content[];
}

/** One declaration has at most so many items. */
export const mostItems = 9999;

const schemas = new Map<DataSet, z.ZodType<Declaration>>();

/**
 * The shape of a declaration, as its elements have it: nothing else stands there, nothing more often, nothing in another format. Made when it is first
 * asked for: few runs have such declarations, and it takes longer than all else of a start.
 */
export function declarationSchema(set: DataSet): z.ZodType<Declaration> {
  const schema = schemas.get(set) ?? schemaOf(set);
  schemas.set(set, schema);
  return schema;
}

function schemaOf({ elements, always }: DataSet): z.ZodType<Declaration> {
  const required = new Set(always);
  const numbers = new Set(elements.map(({ number }) => number));
  const within = (level: Level, group: string | undefined): readonly Element[] =>
    elements.filter(({ number, times }) => {
      const above = groupOf(number);
      return times[level] !== undefined && (above !== undefined && numbers.has(above) ? above : undefined) === group;
    });
  const objectOf = (level: Level, group?: string): z.ZodType =>
    z.strictObject(
      Object.fromEntries(
        within(level, group).map((element) => {
          const shape = shapeOf(element, level);
          const must = required.has(element.number) && (group !== undefined || level === levels.find((each) => element.times[each]));
          return [element.number, must ? shape : shape.optional()];
        }),
      ),
    );
  const shapeOf = (element: Element, level: Level): z.ZodType => {
    const grouped = within(level, element.number).length > 0;
    const one = grouped ? objectOf(level, element.number) : formatSchema(element.format ?? '');
    const most = element.times[level]!;
    const { number, name, format, status } = element;
    const description = [number, ...(!grouped && format ? [format] : []), `status ${status}`].join(', ');
    return (most > 1 ? z.array(one).min(1).max(most) : one).meta({ title: name, description });
  };
  return z.strictObject({
    D: objectOf('D'),
    GS: objectOf('GS'),
    SI: z.array(objectOf('SI')).min(1).max(mostItems),
  }) as unknown as z.ZodType<Declaration>;
}

/** Characters that a format takes at most. */
export const mostOf = (format: string): number => Number(/(\d+)(,\d+)?$/.exec(format)?.[1] ?? 0);

const formatSchema = (format: string): z.ZodType => z.string().regex(patternOf(format));

/** Text neither begins nor ends with a blank: customs refuse it. */
export function patternOf(format: string): RegExp {
  const [, kind, range, size, decimals] = /^(an|a|n)(\.\.)?(\d+)(?:,(\d+))?$/.exec(format) ?? [];
  if (kind === undefined) throw new Error(`No format of a data element: ${format}`);
  const length = range ? `1,${size}` : size;
  if (decimals !== undefined) return new RegExp(`^(?=(\\.?\\d){1,${size}}$)\\d+(\\.\\d{1,${decimals}})?$`, 'u');
  if (kind === 'n') return new RegExp(`^\\d{${length}}$`, 'u');
  if (kind === 'a') return new RegExp(`^[A-Z]{${length}}$`, 'u');
  return range ? new RegExp(`^(?=.{${length}}$)\\S(.*\\S)?$`, 'u') : new RegExp(`^[A-Za-z0-9]{${length}}$`, 'u');
}

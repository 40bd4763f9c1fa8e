/** A declaration held against its data set: presence, cardinality, format of each element. */
import type { z } from 'zod';
import { type DataSet, type Declaration, declarationSchema, mostItems } from './element.ts';

/** What is not as its element has it. */
export interface FormatBreach {
  /** `18 05 001 000`; `SI` for all items together, the level where something else stands. */
  readonly number: string;
  readonly name: string;
  readonly format?: string;
  /** Which item, from 0. */
  readonly item?: number;
  /** Absent: nothing stands there, and something must. Where there is too much of it, how many. */
  readonly value?: string;
  /** How often it may stand, where it stands more often. */
  readonly most?: number;
}

export function breachesOf(set: DataSet, declaration: Declaration): readonly FormatBreach[] {
  const { error } = declarationSchema(set).safeParse(declaration);
  return (error?.issues ?? []).map((issue) => breachOf(set, declaration, issue));
}

function breachOf({ elements }: DataSet, declaration: Declaration, issue: z.core.$ZodIssue): FormatBreach {
  const { path, code } = issue;
  const number = String(path.findLast((part) => typeof part === 'string') ?? '');
  const element = elements.find((each) => each.number === number);
  const value = path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], declaration);
  const level = path[0] as 'D' | 'GS' | 'SI';
  return {
    number,
    name: element?.name ?? number,
    ...(element?.format && { format: element.format }),
    ...(level === 'SI' && typeof path[1] === 'number' && { item: path[1] }),
    ...(typeof value === 'string' && { value }),
    ...(code === 'too_big' && Array.isArray(value) && { value: String(value.length), most: element?.times[level] ?? mostItems }),
  };
}

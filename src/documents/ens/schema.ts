/** The shape of the entry summary as JSON, made of the table of its elements. Published as `dist/schemas/ens.json`. */
import { z } from 'zod';
import { patternOf } from './content.ts';
import { type Column, columns, type Element, elementsOf, type Level, mostLines } from './elements.ts';

/** The specific circumstance indicator names the column. */
const indicator = '11 04 001 000';

const fileOf = (column: Column): z.ZodType =>
  z.strictObject({
    D: objectOf(column, 'D'),
    houses: z.array(
      z.strictObject({
        GS: objectOf(column, 'GS'),
        SI: z.array(objectOf(column, 'SI')).min(1).max(mostLines[column]),
      }),
    ),
  });

function objectOf(column: Column, level: Level, group?: string): z.ZodType {
  const within = elementsOf(column).filter((element) => element.level === level && element.group === group);
  return z.strictObject(
    Object.fromEntries(
      within.map((element) => {
        const shape = shapeOf(element, column, level);
        return [element.number, element.always ? shape : shape.optional()];
      }),
    ),
  );
}

function shapeOf({ number, name, format, status, most }: Element, column: Column, level: Level): z.ZodType {
  const one =
    format === '' ? objectOf(column, level, number) : number === indicator ? z.literal(column) : z.string().regex(patternOf(format));
  const description = [number, ...(format ? [format] : []), `status ${status[column]}`].join(', ');
  return (most[column] > 1 ? z.array(one).min(1).max(most[column]) : one).meta({ title: name, description });
}

export const ensSchema = () => z.union(columns.map(fileOf) as [z.ZodType, z.ZodType]);

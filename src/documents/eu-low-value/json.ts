/** Declarations as data, by the numbers of their elements: one file is one object, `{"dataSet":"H7","declarations":[…]}`. */
import { z } from 'zod';
import type { Shipment } from '../../model/shipment.ts';
import type { TextDocument } from '../document.ts';
import { against, lacksOf } from './against.ts';
import { declarationOf, lrnOf } from './declaration.ts';
import { type DataSet, declarationSchema } from './element.ts';
import { h6Set } from './h6-elements.ts';
import { h7Set } from './h7-elements.ts';

export const jsonDocument = (set: DataSet, serves: (procedure: string) => boolean): TextDocument => ({
  kind: 'text',
  id: set.id,
  name: `${set.name} (JSON)`,
  source: `EU customs data model: data set ${set.id.toUpperCase()}`,
  stem: set.id,
  extension: 'json',
  partSize: 500,
  numbered: true,
  waits: 'the declaration by the declaring party',
  serves: ({ decision: { procedure } }: Shipment) => procedure !== undefined && serves(procedure),
  lacks: (group) => lacksOf(set, group),
  check: (shipment, group, _typefaces, convert) => against(set, shipment, group, convert),
  reference: lrnOf,
  head: () => `{"dataSet":"${set.id.toUpperCase()}","declarations":[\n`,
  each: (shipment, group, index, convert) =>
    `${index === 0 ? '' : ',\n'}${JSON.stringify(declarationOf(set.id, shipment, group, convert))}`,
  tail: () => '\n]}\n',
});

/** The shape of a whole file. */
const fileSchema = (set: DataSet): z.ZodType =>
  z.strictObject({ dataSet: z.literal(set.id.toUpperCase()), declarations: z.array(declarationSchema(set)) }).meta({ title: set.name });

export const lowValueSchemas = () => ({ h7: fileSchema(h7Set), h6: fileSchema(h6Set) });

/** A layout that the user writes in the settings, in the words of the built-in ones. */
import { z } from 'zod';
import { nearestWord } from '../formats/spelling.ts';
import { charsets } from '../formats/transliteration.ts';
import { isCurrency } from '../model/money.ts';
import { fields } from './fields.ts';
import type { Column, Layout } from './layout.ts';
import { lengthUnits, weightUnits } from './measures.ts';

const text = z.string({ error: 'must be text; put it in quotes' }).min(1, 'is empty');
const count = z.number({ error: 'must be a number' }).int('must be a whole number').min(1, 'must be at least 1');
const countries = ['alpha-2', 'alpha-3', 'english', 'chinese'] as const;

function unknownField(name: string): string {
  const near = nearestWord(name, [...fields.keys()]);
  return near === undefined ? 'is no field; `declarant carriers --fields` lists them' : `is no field; did you mean "${near}"?`;
}

const column = z
  .strictObject({
    heading: text,
    field: text.refine((name) => fields.has(name), { error: ({ input }) => unknownField(String(input)) }).optional(),
    says: z.union([text, z.number().transform(String)], { error: 'must be text' }).optional(),
    item: count.optional(),
    limit: count.optional(),
    unit: z.enum([...weightUnits, ...lengthUnits] as ['g']).optional(),
    decimals: z.number().int().min(0).max(6).optional(),
    codes: z.record(z.string(), z.union([z.string(), z.number().transform(String)])).optional(),
    country: z.enum(countries).optional(),
    after: text.optional(),
    once: z.boolean().optional(),
    required: z.boolean().optional(),
  })
  .refine(({ field, says }) => field === undefined || says === undefined, 'has both field and says; write one of them');

/** One file, one kind of row. */
export const ownLayoutSchema = z.strictObject({
  name: text.optional(),
  version: text.default('own'),
  form: z.enum(['csv', 'xlsx']).default('csv'),
  sheet: text.optional(),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252', 'latin1', 'gbk', 'gb18030']).default('utf-8'),
  bom: z.boolean().default(false),
  line_end: z.enum(['lf', 'crlf']).default('lf'),
  quotes: z.boolean().default(true),
  header: z.boolean().default(true),
  guard: z.enum(['apostrophe', 'refuse']).default('apostrophe'),
  per: z.enum(['shipment', 'item']),
  most_lines: count.optional(),
  merge: z.boolean().default(false),
  most_shipments: count.optional(),
  most_rows: count.optional(),
  charset: z.enum(charsets as ['ascii']).optional(),
  without: z.record(z.string().min(1), z.string()).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  dates: text.default('yyyy-mm-dd'),
  country: z.enum(countries).default('alpha-2'),
  phone: z.enum(['as-written', '00', 'digits', 'bare']).optional(),
  currency: z.string().refine(isCurrency, 'must be a currency code like USD').optional(),
  columns: z.array(column).min(1, 'has no columns'),
});

export type WrittenLayout = z.output<typeof ownLayoutSchema>;

/** The layout of a table in the settings. */
export function ownLayout(id: string, written: WrittenLayout): Layout {
  const {
    form,
    sheet,
    delimiter,
    encoding,
    bom,
    line_end,
    quotes,
    header,
    guard,
    per,
    most_lines,
    merge,
    most_shipments,
    most_rows,
    columns,
  } = written;
  const { name = id, version, charset, without, decimal, dates, country, phone, currency } = written;
  const most = {
    ...(most_shipments !== undefined && { shipments: most_shipments }),
    ...(most_rows !== undefined && { rows: most_rows }),
  };
  return {
    id,
    name,
    version,
    files: [
      {
        form: form === 'xlsx' ? 'xlsx' : { delimiter, encoding, bom, eol: line_end === 'crlf' ? '\r\n' : '\n', quotes, guard },
        sheets: [
          {
            ...(sheet !== undefined && { name: sheet }),
            ...(!header && { header: 'none' }),
            rows: [{ per, columns: columns as Column[] }],
          },
        ],
        ...(Object.keys(most).length > 0 && { most }),
      },
    ],
    items: { merge, ...(most_lines !== undefined && { most: most_lines }) },
    ...(charset && { charset }),
    ...(without && { without }),
    decimal,
    dates,
    country,
    ...(phone && { phone }),
    ...(currency !== undefined && { currency }),
    source: { title: 'your settings', url: '', retrieved: '2026-11-22', certainty: 'official' },
    unverified: [],
  };
}

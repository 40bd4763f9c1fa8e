/** The one schema of the settings file, of which the JSON Schema is made too. */
import { z } from 'zod';
import { ownLayoutSchema } from '../carriers/own-layout.ts';
import { type Money, parseMoney } from '../model/money.ts';
import { trades } from '../model/order.ts';
import { type Channel, channels } from '../model/shipment.ts';
import { platforms, storeSchema, toldSchema } from '../platforms/index.ts';
import { filingSchema } from './filing.ts';

const text = z.string({ error: 'must be text; put it in quotes' }).trim().min(1, 'is empty');
const number = z.number({ error: 'must be a number' });
const country = z
  .string({ error: 'must be a two-letter country code' })
  .regex(/^[A-Z]{2}$/, 'must be a two-letter country code in capitals, like CN');
const count = number.int('must be a whole number').min(0, 'must not be negative');

/** A word that becomes a name of folders and files, also where Windows has kept names for itself. */
const fileWord = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
  .max(60, 'is longer than 60 characters')
  .refine((word) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(word), 'is a name that Windows keeps for itself; choose another');

/** `300 XDR`, as a routing rule writes an amount. */
const amount = z.string({ error: 'must be an amount with its currency, like 300 XDR' }).transform((written, ctx): Money => {
  const [, figure = '', currency = ''] = /^([\d.]+) ?([A-Z]{3})$/.exec(written.trim()) ?? [];
  const parsed = parseMoney(figure, currency);
  if (parsed) return parsed;
  ctx.addIssue({ code: 'custom', message: 'must be an amount with its currency, like 300 XDR' });
  return z.NEVER;
});

const list = <T extends z.ZodType>(of: T) => z.union([of.transform((one) => [one]), z.array(of)]) as unknown as z.ZodType<z.output<T>[]>;
const texts = list(z.union([text, number.transform(String)]) as unknown as z.ZodType<string>);

const address = z.strictObject({
  lines: list(text),
  city: text,
  region: text.optional(),
  postcode: z.union([text, number.transform(String)]).optional(),
  country,
});

const party = z.strictObject({ name: text, company: text.optional(), address, phone: text.optional(), email: text.optional() });

const serial = z.union([count.transform((n) => String(n)), z.string().regex(/^\d{1,15}$/, 'must be digits')], { error: 'must be digits' });

/** Made-up numbers, to try the program with: their papers say SPECIMEN. */
const demo = z.boolean({ error: 'must be true or false' }).default(false);

const s10 = z.strictObject({
  service: z.string().regex(/^[A-Z]{2}$/, 'must be the two letters the post gave you, like LX'),
  country,
  from: serial,
  to: serial,
  demo,
});
const pattern = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9]*$/, 'must be letters and digits')
    .default(''),
  from: serial,
  to: serial,
  check: z.enum(['mod7', 'none']).default('none'),
  demo,
});

/** What labels stand on: each on a page of its size, or several on sheets of A4. */
const labels = z.strictObject({
  size: z.enum(['100x150', '100x100', 'a6', 'a4', '6x8in']).default('100x150'),
  per_sheet: z.literal([1, 2, 4]).optional(),
  start: number.int('must be a whole number').min(1, 'must be 1 or more').max(4, 'must be 4 or less').optional(),
});

const carrier = z.strictObject({
  channel: z.enum(channels as [Channel, ...Channel[]]).optional(),
  name: text.optional(),
  declarant: z.strictObject({ name: text, id: z.union([text, number.transform(String)]).optional() }).optional(),
  documents: z.array(text).optional(),
  copies: z.record(text, count.min(1).max(9)).default({}),
  numbers: z.strictObject({ s10: s10.optional(), pattern: pattern.optional() }).optional(),
  labels: labels.optional(),
  cn23: z.strictObject({ per_sheet: z.literal([1, 2]) }).optional(),
  bulk: text.optional(),
  template: text.optional(),
  columns: z.record(text, z.union([text, number.transform(String)])).default({}),
  filing: filingSchema.optional(),
});

const range = z.strictObject({ min: number.optional(), max: number.optional() });
const when = z.strictObject({
  service: texts.optional(),
  destination: list(country).optional(),
  platform: texts.optional(),
  trade: list(z.enum(trades as ['b2c', ...('b2b' | 'c2c' | 'f2c')[]])).optional(),
  gross_grams: range.optional(),
  value: z.strictObject({ below: amount.optional(), from: amount.optional() }).optional(),
  longest_mm: range.optional(),
  battery: texts.optional(),
});

export const schema = z.strictObject({
  exporter: party.extend({
    ids: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be small letters, digits and underscores'),
        z.union([text, number.transform(String)]),
      )
      .default({}),
    signature: text.optional(),
  }),
  return_address: party.optional(),
  timezone: z.string().refine(isZone, 'is not a time zone; write one like Asia/Shanghai').default('Asia/Shanghai'),
  catalogue: list(text).optional(),
  rates: text.optional(),
  defaults: z
    .strictObject({
      trade: z.enum(trades as ['b2c', ...('b2b' | 'c2c' | 'f2c')[]]).default('b2c'),
      incoterm: z.enum(['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP']).default('DAP'),
      packing_grams: count.default(0),
      unpaid: z.enum(['hold', 'ship']).default('hold'),
      declared: z.enum(['catalogue', 'export']).default('catalogue'),
      undeliverable: z.enum(['return', 'abandon']).default('return'),
    })
    .prefault({}),
  carriers: z.record(fileWord, carrier),
  routing: z.array(z.strictObject({ when: when.optional(), to: text })).optional(),
  rules: z
    .record(
      z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a rule code, like eu/stop-word'),
      z.enum(['error', 'warning', 'note', 'off']),
    )
    .default({}),
  stores: z
    .record(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
        .refine((id) => !platforms.some((platform) => platform.id === id), 'is the name of a platform; choose another'),
      storeSchema,
    )
    .default({}),
  platforms: z.record(z.string(), toldSchema).default({}),
  layouts: z.record(fileWord, ownLayoutSchema).default({}),
  // What stands in a URL may be a password, so it is not repeated.
  ledger: text
    .refine(
      (place) => !/^[a-z][a-z0-9+.-]+:/i.test(place) || /^(file|postgres|postgresql):/i.test(place),
      'must be a file, or a URL postgres://…',
    )
    .refine((place) => !/^postgres(ql)?:/i.test(place) || URL.canParse(place), 'must be a URL like postgres://user@host:5432/database')
    .default('declarant.sqlite'),
});

export type Written = z.output<typeof schema>;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

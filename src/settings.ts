/** The seller's settings file: one schema, published as JSON Schema. A key nobody knows is an error with its line and the nearest known one. */
import { z } from 'zod';
import type { NumberRange } from './carriers/carrier.ts';
import { nearestWord } from './formats/spelling.ts';
import { parseYaml, type Yaml } from './formats/yaml.ts';
import { type Money, parseMoney } from './model/money.ts';
import { trades } from './model/order.ts';
import type { Exporter, Party } from './model/party.ts';
import type { ProblemCode, Severity } from './model/problem.ts';
import { type Channel, channels } from './model/shipment.ts';
import { type Mapping, platforms, storeSchema } from './platforms/index.ts';
import type { RoutingRule } from './shipments/route.ts';

const text = z.string({ error: 'must be text; put it in quotes' }).trim().min(1, 'is empty');
const number = z.number({ error: 'must be a number' });
const country = z
  .string({ error: 'must be a two-letter country code' })
  .regex(/^[A-Z]{2}$/, 'must be a two-letter country code in capitals, like CN');
const count = number.int('must be a whole number').min(0, 'must not be negative');

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

const s10 = z.strictObject({
  service: z.string().regex(/^[A-Z]{2}$/, 'must be the two letters the post gave you, like LX'),
  country,
  from: serial,
  to: serial,
});
const pattern = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9]*$/, 'must be letters and digits')
    .default(''),
  from: serial,
  to: serial,
  check: z.enum(['mod7', 'none']).default('none'),
});

const carrier = z.strictObject({
  channel: z.enum(channels as [Channel, ...Channel[]]).optional(),
  name: text.optional(),
  declarant: z.strictObject({ name: text, id: z.union([text, number.transform(String)]).optional() }).optional(),
  documents: z.array(text).optional(),
  copies: z.record(text, count.min(1).max(9)).default({}),
  numbers: z.strictObject({ s10: s10.optional(), pattern: pattern.optional() }).optional(),
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

const schema = z.strictObject({
  exporter: party.extend({
    ids: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([text, number.transform(String)])).default({}),
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
  carriers: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens'), carrier),
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
  ledger: text.default('declarant.sqlite'),
});

export type Written = z.output<typeof schema>;

export interface CarrierSettings {
  readonly channel?: Channel;
  readonly name?: string;
  readonly declarant?: { readonly name: string; readonly id?: string };
  readonly documents?: readonly string[];
  readonly copies: Readonly<Record<string, number>>;
  readonly range?: NumberRange;
}

export interface Settings {
  readonly exporter: Exporter;
  readonly timezone: string;
  readonly catalogue: readonly string[];
  readonly rates?: string;
  readonly defaults: Written['defaults'];
  readonly carriers: ReadonlyMap<string, CarrierSettings>;
  readonly routing: readonly RoutingRule[];
  readonly rules: ReadonlyMap<ProblemCode, Severity | 'off'>;
  /** Own shops and B2B desks, by the id under which they are read. */
  readonly stores: ReadonlyMap<string, Mapping>;
  readonly ledger: string;
}

/** What is wrong with a settings file: the line, the key as a path, and what it must be. */
export interface SettingFault {
  readonly line: number;
  readonly key: string;
  readonly message: string;
}

/** The routing rules that hold where the settings write none. */
export const builtInRouting: readonly RoutingRule[] = [
  { when: { service: ['Expedited', 'Express', 'NextDay'] }, to: 'express' },
  { when: { gross_grams: { max: 2000 }, value: { below: { minor: 300_00, currency: 'XDR' } } }, to: 'mail' },
  { when: { gross_grams: { max: 30000 } }, to: 'air-parcel' },
  { when: {}, to: 'express' },
];

/** Reads the settings' text; either settings or every fault in them. */
export function readSettings(yaml: string): { readonly settings?: Settings; readonly faults: readonly SettingFault[] } {
  const parsed = parseYaml(yaml);
  if (parsed.faults.length > 0)
    return { faults: parsed.faults.map(({ line, message }) => ({ line, key: '', message: `is not YAML: ${message}` })) };
  const checked = schema.safeParse(parsed.value ?? {}, { reportInput: true });
  if (!checked.success) return { faults: checked.error.issues.flatMap((issue) => faultsOf(issue, parsed)) };
  const faults = [...rangeFaults(checked.data, parsed), ...routeFaults(checked.data, parsed)];
  return faults.length > 0 ? { faults } : { settings: settingsOf(checked.data), faults };
}

/** The JSON Schema that completes settings in editors. */
export const settingsSchema = (): object => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });

function settingsOf(written: Written): Settings {
  const { ids, signature, ...exporter } = written.exporter;
  return {
    exporter: {
      ...partyOf(exporter),
      ids,
      ...(signature !== undefined && { signature }),
      ...(written.return_address && { returnAddress: partyOf(written.return_address) }),
    },
    timezone: written.timezone,
    catalogue: written.catalogue ?? [],
    ...(written.rates !== undefined && { rates: written.rates }),
    defaults: written.defaults,
    carriers: new Map(Object.entries(written.carriers).map(([id, each]) => [id, carrierOf(each)])),
    routing: written.routing?.map(({ when, to }) => ({ when: when ?? {}, to })) ?? builtInRouting,
    rules: new Map(Object.entries(written.rules)) as Settings['rules'],
    stores: new Map(Object.entries(written.stores)),
    ledger: written.ledger,
  };
}

function partyOf({ name, company, address, phone, email }: z.output<typeof party>): Party {
  const { lines, city, region, postcode, country } = address;
  return {
    name,
    lines,
    city,
    country,
    ...(company !== undefined && { company }),
    ...(region !== undefined && { region }),
    ...(postcode !== undefined && { postcode }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}

function carrierOf({ channel, name, declarant, documents, copies, numbers }: z.output<typeof carrier>): CarrierSettings {
  const range = rangeOf(numbers);
  return {
    copies,
    ...(channel && { channel }),
    ...(name !== undefined && { name }),
    ...(declarant && { declarant: { name: declarant.name, ...(declarant.id !== undefined && { id: declarant.id }) } }),
    ...(documents && { documents }),
    ...(range && { range }),
  };
}

function rangeOf(numbers: z.output<typeof carrier>['numbers']): NumberRange | undefined {
  if (numbers?.s10) {
    const { service, country, from, to } = numbers.s10;
    return { kind: 's10', indicator: service, country, from: Number(from), to: Number(to) };
  }
  if (!numbers?.pattern) return undefined;
  const { prefix, from, to, check } = numbers.pattern;
  return { kind: 'pattern', prefix, from: Number(from), to: Number(to), width: to.length, check };
}

function rangeFaults(written: Written, yaml: Yaml): SettingFault[] {
  return Object.entries(written.carriers).flatMap(([id, { numbers }]) => {
    if (!numbers) return [];
    const fault = (message: string) => [{ line: yaml.lineOf(['carriers', id, 'numbers']), key: `carriers.${id}.numbers`, message }];
    if (Number(numbers.s10 !== undefined) + Number(numbers.pattern !== undefined) !== 1)
      return fault('must be either an s10 range or a pattern');
    const range = rangeOf(numbers)!;
    if (range.from > range.to) return fault(`begins at ${range.from} and ends before it, at ${range.to}`);
    if (range.kind === 's10' && range.to > 99_999_999) return fault('an S10 serial has at most eight digits');
    return [];
  });
}

function routeFaults(written: Written, yaml: Yaml): SettingFault[] {
  const known = [...channels, ...Object.keys(written.carriers)];
  return (written.routing ?? []).flatMap(({ to }, i) =>
    known.includes(to)
      ? []
      : [
          {
            line: yaml.lineOf(['routing', i, 'to']),
            key: `routing.${i}.to`,
            message: `"${to}" is no channel and no carrier of these settings; ${nearest(to, known)}`,
          },
        ],
  );
}

function faultsOf(issue: z.core.$ZodIssue, yaml: Yaml): SettingFault[] {
  const key = (path: readonly PropertyKey[]) => path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) => {
      const path = [...issue.path, unknown];
      return { line: yaml.lineOf(path), key: key(path), message: `is not known here; ${nearest(unknown, keysAt(issue.path))}` };
    });
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest) return faultsOf({ ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue, yaml);
  }
  return [{ line: yaml.lineOf(issue.path), key: key(issue.path) || 'the file', message: wordingOf(issue) }];
}

function wordingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_key') return issue.issues[0]!.message;
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.input === undefined) return 'is missing';
  if (issue.expected === 'object' || issue.expected === 'record') return 'must be keys with their values, a line each';
  return issue.expected === 'array' ? 'must be a list' : issue.message;
}

/** The keys the schema knows at a path, for "did you mean". */
function keysAt(path: readonly PropertyKey[]): string[] {
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema | undefined;
  for (const step of path) node = node && below(node, String(step));
  return Object.keys(node?.properties ?? {});
}

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

const below = (node: JsonSchema, step: string): JsonSchema | undefined =>
  node.properties?.[step] ??
  (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined) ??
  node.items ??
  node.anyOf?.map((one) => below(one, step)).find(Boolean);

/** `did you mean "routing"?`, or the list of what is known. */
function nearest(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? `known are ${known.join(', ')}` : `did you mean "${near}"?`;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

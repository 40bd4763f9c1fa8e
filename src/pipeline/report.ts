/** report.json: what happened to every order. Written as a stream, since a batch may hold a million. */
import { z } from 'zod';
import type { Source } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import { formatAmount, type Money } from '../model/money.ts';
import type { NotToShip } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import { type Charge, channels, type Footing, type Shipment } from '../model/shipment.ts';
import { formatGrams } from '../model/weight.ts';
import type { RunFile } from './sink.ts';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const amount = z.strictObject({ amount: z.string(), currency: z.string() });
/** The dated fact behind a finding; `source` counts from 0 in `rules.sources`. */
const footing = { since: day, source: z.int() };
const charge = z.strictObject({
  name: z.string(),
  amount: z.string(),
  currency: z.string(),
  steps: z.array(z.string()),
  rule: z.strictObject(footing).optional(),
});

const source = z.strictObject({
  title: z.string(),
  url: z.string(),
  cite: z.string().optional(),
  retrieved: day,
  certainty: z.enum(['official', 'restated', 'unverified']),
});

const problem = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  fix: z.string(),
  where: z.strictObject({
    file: z.string().optional(),
    line: z.int().optional(),
    column: z.string().optional(),
    order: z.string().optional(),
    shipment: z.string().optional(),
    item: z.int().optional(),
    field: z.string().optional(),
  }),
  rule: z.strictObject({ since: day, source }).optional(),
});

/** `written`: declared in this run, but a message of it waits for a signature or an answer. */
export const states = ['declared', 'written', 'held', 'declared-before', 'ready'] as const;
export type State = (typeof states)[number];

const entry = z.strictObject({
  shipment: z.string(),
  orders: z.array(z.string()),
  platform: z.string().optional(),
  state: z.enum(states),
  channel: z.enum(channels as ['mail', ...('air-parcel' | 'express')[]]).optional(),
  carrier: z.string().optional(),
  service: z.string().optional(),
  number: z.string().optional(),
  /** The number is made up, and its papers say SPECIMEN. */
  specimen: z.literal(true).optional(),
  destination: z.string().optional(),
  trade: z.enum(['b2c', 'b2b', 'c2c', 'f2c']).optional(),
  value: amount.optional(),
  netGrams: z.string().optional(),
  grossGrams: z.string().optional(),
  procedure: z.string().optional(),
  exportProcedure: z.string().optional(),
  /** What the declaration of the destination bears, and how sure each code is. */
  codes: z
    .array(z.strictObject({ kind: z.string(), code: z.string(), certainty: z.enum(['official', 'restated', 'unverified']).optional() }))
    .optional(),
  form: z.string().optional(),
  duty: charge.nullable().optional(),
  tax: charge.nullable().optional(),
  fees: z.array(charge).optional(),
  before: z.strictObject({ run: z.string(), on: day, shipments: z.array(z.string()) }).optional(),
  /** Which numbers must travel, whose they are and where they may be seen; the numbers themselves stand in the manifest. */
  numbers: z
    .array(z.strictObject({ kind: z.string(), owner: z.enum(['seller', 'platform', 'recipient']), places: z.array(z.string()) }))
    .optional(),
  /** What cannot be known, and is absent rather than zero. */
  gaps: z.array(z.string()).optional(),
  /** What its messages wait for, where it is `written`. */
  waits: z.array(z.string()).optional(),
  /** The shipments of earlier runs that it corrects. */
  replaces: z.array(z.string()).optional(),
  why: z.array(z.string()),
  /** The rule behind a reason: `why` counts from 0. */
  grounds: z.array(z.strictObject({ why: z.int(), ...footing })).optional(),
  problems: z.array(problem),
});

export const reportSchema = z.strictObject({
  run: z.string(),
  on: day,
  program: z.string(),
  /** As `--shop` named it. */
  shop: z.string().optional(),
  /** The run whose shipments got the carrier's numbers in this one. */
  completes: z.string().optional(),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      platform: z.string().optional(),
      layout: z.string().optional(),
      encoding: z.string().optional(),
      rows: z.int(),
      orders: z.int(),
    }),
  ),
  notToShip: z.array(
    z.strictObject({ order: z.string(), reason: z.string(), platform: z.string().optional(), item: z.string().optional() }),
  ),
  shipments: z.array(entry),
  counts: z.strictObject({
    orders: z.int(),
    shipments: z.int(),
    /** Without those that are `written`. */
    declared: z.int(),
    written: z.int().optional(),
    ready: z.int().optional(),
    held: z.int(),
    declaredBefore: z.int(),
    notToShip: z.int(),
  }),
  problems: z.array(problem),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string(), shipments: z.int().optional(), waits: z.string().optional() })),
  rules: z.strictObject({
    digest: z.string(),
    applied: z.array(z.string()),
    sources: z.array(source),
    overruled: z.array(z.strictObject({ code: z.string(), severity: z.string(), to: z.string(), shipments: z.int() })),
  }),
});

export type Report = z.output<typeof reportSchema>;
export type ReportEntry = z.output<typeof entry>;
export type Counts = Report['counts'];

/** Whether the run hands the shipment over: its papers are there, and perhaps a message that waits. */
export const isDeclared = ({ state }: Pick<ReportEntry, 'state'>): boolean => state === 'declared' || state === 'written';

/** The sources that a report names, each once. */
export interface SourceBook {
  /** Its place in `rules.sources`. */
  cite(source: Source): number;
  all(): readonly Source[];
}

export function sourceBook(): SourceBook {
  const places = new Map<Source, number>();
  return {
    cite(source) {
      const place = places.get(source) ?? places.size;
      places.set(source, place);
      return place;
    },
    all: () => [...places.keys()],
  };
}

/** What the report says of a shipment; nothing personal. */
export function entryOf(shipment: Shipment, state: State, problems: readonly Problem[], { cite }: SourceBook): ReportEntry {
  const { decision } = shipment;
  const rests = ({ since, source }: Footing) => ({ since, source: cite(source) });
  const chargeOf = ({ name, amount, steps, under }: Charge) => ({
    name,
    ...written(amount),
    steps: [...steps],
    ...(under && { rule: rests(under) }),
  });
  const grounds = decision.why.flatMap(({ under }, i) => (under ? [{ why: shipment.why.length + i, ...rests(under) }] : []));
  return {
    shipment: shipment.id,
    orders: [...shipment.orders],
    platform: shipment.platform,
    state,
    channel: shipment.channel,
    carrier: shipment.carrier,
    service: shipment.service,
    ...(shipment.number !== undefined && { number: shipment.number }),
    destination: shipment.recipient.country,
    trade: shipment.trade,
    value: written(shipment.value),
    netGrams: formatGrams(shipment.netMilligrams),
    grossGrams: formatGrams(shipment.grossMilligrams),
    ...(decision.procedure !== undefined && { procedure: decision.procedure }),
    ...(decision.exportProcedure !== undefined && { exportProcedure: decision.exportProcedure }),
    ...(decision.codes !== undefined && {
      codes: decision.codes.map(({ kind, code, under }) => ({ kind, code, ...(under && { certainty: under.source.certainty }) })),
    }),
    ...(decision.form !== undefined && { form: decision.form }),
    ...(decision.duty !== undefined && { duty: decision.duty && chargeOf(decision.duty) }),
    ...(decision.tax !== undefined && { tax: decision.tax && chargeOf(decision.tax) }),
    fees: decision.fees.map(chargeOf),
    ...(decision.numbers.length > 0 && {
      numbers: decision.numbers.map(({ kind, owner, places }) => ({ kind, owner, places: [...places] })),
    }),
    ...(decision.gaps.length > 0 && { gaps: [...decision.gaps] }),
    why: [...shipment.why, ...decision.why.map(({ says }) => says)],
    ...(grounds.length > 0 && { grounds }),
    problems: [...problems] as ReportEntry['problems'],
  };
}

/** An order of which no shipment could be made. */
export const bareEntry = (
  order: string,
  id: string,
  platform: string | undefined,
  state: State,
  problems: readonly Problem[],
  extra: Partial<ReportEntry> = {},
): ReportEntry => ({
  shipment: id,
  orders: [order],
  ...(platform !== undefined && { platform }),
  state,
  ...extra,
  why: [],
  problems: [...problems] as ReportEntry['problems'],
});

const written = (amount: Money) => ({ amount: formatAmount(amount), currency: amount.currency });

export interface NotShipped {
  readonly order: string;
  readonly reason: NotToShip;
  readonly platform?: string;
  /** A line of a live order, by SKU or title. */
  readonly item?: string;
}

/** Writes the report part after part, in this order: head, what is not shipped, shipments, tail. */
export interface ReportWriter {
  notToShip(entry: NotShipped): Promise<void>;
  /** Between the two passes: the inputs are known now. */
  inputs(inputs: Report['inputs']): Promise<void>;
  shipment(entry: ReportEntry): Promise<void>;
  end(tail: Pick<Report, 'counts' | 'problems' | 'files' | 'rules'>): Promise<void>;
}

export async function reportWriter(
  out: Pick<RunFile, 'write'>,
  head: { run: string; on: Day; program: string; shop?: string | undefined; completes?: string },
): Promise<ReportWriter> {
  const start = JSON.stringify(head).slice(0, -1);
  // The head waits for what comes after it: where nothing can be done, nothing is written.
  let before = `${start},\n"notToShip":[`;
  let listed = 0;
  const write = (text: string) => {
    const whole = before + text;
    before = '';
    return out.write(whole);
  };
  const item = (entry: object) => write(`${listed++ === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`);
  return {
    notToShip: (entry) => item(entry),
    async inputs(inputs) {
      await write(`],\n"inputs":${JSON.stringify(inputs)},\n"shipments":[`);
      listed = 0;
    },
    shipment: (entry) => item(entry),
    async end(tail) {
      await write(`],\n${JSON.stringify(tail, null, 1).slice(2, -2)}\n}\n`);
    },
  };
}

/** The shop that a report names in its first line; undefined where it names none. */
export async function shopIn(report: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  let head = '';
  for await (const piece of report) {
    head += Buffer.from(piece).toString('utf8');
    if (head.includes('\n') || head.length > 10_000) break;
  }
  return /^\{"run":.*,"shop":"([a-z0-9-]+)"/.exec(head.split('\n')[0]!)?.[1];
}

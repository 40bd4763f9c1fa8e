/** The settings as the rest of the program reads them, made of what is written. */
import type { NumberRange } from '../carriers/carrier.ts';
import type { WrittenLayout } from '../carriers/own-layout.ts';
import type { Filing } from '../model/filing.ts';
import type { Exporter, Party } from '../model/party.ts';
import type { ProblemCode, Severity } from '../model/problem.ts';
import type { Channel } from '../model/shipment.ts';
import type { Mapping, Told } from '../platforms/index.ts';
import type { RoutingRule } from '../shipments/route.ts';
import { filingOf } from './filing.ts';
import type { Written } from './schema.ts';

export interface LabelSettings {
  readonly size: '100x150' | '100x100' | 'a6' | 'a4' | '6x8in';
  readonly perSheet?: 1 | 2 | 4;
  /** Where the first sheet of a run begins, from 1. */
  readonly start?: number;
}

export interface CarrierSettings {
  readonly channel?: Channel;
  readonly name?: string;
  readonly declarant?: { readonly name: string; readonly id?: string };
  readonly documents?: readonly string[];
  readonly copies: Readonly<Record<string, number>>;
  readonly range?: NumberRange;
  /** What labels stand on; `a4` is a sheet with one, two or four of them. */
  readonly labels?: LabelSettings;
  /** Forms CN 23 on a sheet of A4. */
  readonly cn23PerSheet?: 1 | 2;
  /** The id of a layout, or `none`; absent: the carrier's newest. */
  readonly bulk?: string;
  /** The carrier's blank template, as a path. */
  readonly template?: string;
  /** What stands in columns of the bulk file that no shipment fills, by heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** What it files under, where it declares itself. */
  readonly filing?: Filing;
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
  /** What is told of platforms whose exports leave it open, by their ids. */
  readonly platforms: ReadonlyMap<string, Told>;
  /** The user's own bulk-import layouts. */
  readonly layouts: ReadonlyMap<string, WrittenLayout>;
  readonly ledger: string;
}

/** The routing rules that hold where the settings write none. */
export const builtInRouting: readonly RoutingRule[] = [
  { when: { service: ['Expedited', 'Express', 'NextDay'] }, to: 'express' },
  { when: { gross_grams: { max: 2000 }, value: { below: { minor: 300_00, currency: 'XDR' } } }, to: 'mail' },
  { when: { gross_grams: { max: 30000 } }, to: 'air-parcel' },
  { when: {}, to: 'express' },
];

type Carrier = Written['carriers'][string];

export function settingsOf(written: Written): Settings {
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
    platforms: new Map(Object.entries(written.platforms)),
    layouts: new Map(Object.entries(written.layouts)),
    ledger: written.ledger,
  };
}

function partyOf({ name, company, address, phone, email }: Written['return_address'] & object): Party {
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

function carrierOf({
  channel,
  name,
  declarant,
  documents,
  copies,
  numbers,
  labels,
  cn23,
  bulk,
  template,
  columns,
  filing,
}: Carrier): CarrierSettings {
  const range = rangeOf(numbers);
  return {
    copies,
    columns,
    ...(bulk !== undefined && { bulk }),
    ...(template !== undefined && { template }),
    ...(channel && { channel }),
    ...(name !== undefined && { name }),
    ...(declarant && { declarant: { name: declarant.name, ...(declarant.id !== undefined && { id: declarant.id }) } }),
    ...(documents && { documents }),
    ...(range && { range }),
    ...(labels && { labels: labelsOf(labels) }),
    ...(cn23 && { cn23PerSheet: cn23.per_sheet }),
    ...(filing && { filing: filingOf(filing) }),
  };
}

const labelsOf = ({ size, per_sheet: perSheet, start }: Carrier['labels'] & object): LabelSettings => ({
  size,
  ...(perSheet !== undefined && { perSheet }),
  ...(start !== undefined && { start }),
});

/** Undefined where no range is written; two of them are a contradiction that `checks.ts` finds. */
export function rangeOf(numbers: Carrier['numbers']): NumberRange | undefined {
  if (numbers?.s10) {
    const { service, country, from, to, demo } = numbers.s10;
    return { kind: 's10', indicator: service, country, from: Number(from), to: Number(to), ...(demo && { demo }) };
  }
  if (!numbers?.pattern) return undefined;
  const { prefix, from, to, check, demo } = numbers.pattern;
  return { kind: 'pattern', prefix, from: Number(from), to: Number(to), width: to.length, check, ...(demo && { demo }) };
}

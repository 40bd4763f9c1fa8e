/** What a batch is asked for and done with, and what is known while it goes on. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Input } from '../formats/input.ts';
import type { Typefaces } from '../formats/typeface.ts';
import type { FilingEntry, OpenRun } from '../ledger/ledger.ts';
import type { Day } from '../model/day.ts';
import type { Convert } from '../model/money.ts';
import type { Order } from '../model/order.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Channel } from '../model/shipment.ts';
import type { Marks } from '../platforms/index.ts';
import type { Settings } from '../settings.ts';
import type { Draft } from '../shipments/draft.ts';
import type { Templates } from './layouts.ts';
import type { Office, Placed } from './place.ts';
import type { Counts, Report, ReportEntry, ReportWriter, SourceBook } from './report.ts';
import type { Seen } from './seen.ts';
import type { Sink } from './sink.ts';
import type { Draw, Writer, WrittenFile } from './write.ts';

/** What is asked for. */
export interface Request {
  readonly settings: Settings;
  readonly on: Day;
  readonly run: string;
  readonly platform?: string;
  readonly encoding?: string;
  readonly channel?: Channel;
  readonly carrier?: string;
  readonly only?: ReadonlySet<string>;
  /** The one of several shops, each with its own numbers of orders, that the batch comes from. */
  readonly shop?: string;
  readonly merge?: boolean;
  readonly amend?: boolean;
  readonly strict?: boolean;
  /** Carriers with demo numbers are refused. */
  readonly live?: boolean;
}

/** What it is done with. Without a ledger run and a sink nothing is numbered and written: that is `check`. */
export interface Means {
  readonly exports: readonly Input[];
  readonly catalogue: Catalogue;
  readonly convert: Convert;
  readonly typefaces: Typefaces;
  /** Blank templates of bulk files, by carrier of the settings. */
  readonly templates?: Templates;
  readonly report: ReportWriter;
  readonly run?: OpenRun;
  readonly sink?: Sink;
  /** Numbers of runs that the ledger does not know, each with its run. */
  readonly strange?: ReadonlyMap<string, string>;
  /** What was declared before, where there is no run to ask. */
  readonly before?: Pick<OpenRun, 'ordersDeclared' | 'ordersCalled'>;
  readonly draw: Draw;
  readonly jobs: number;
  /** What stands against the rate of a currency on the day: too old, or none. */
  readonly rateProblem?: (currency: string) => Problem | undefined;
  /** Problems of no one shipment that were found before. */
  readonly problems: readonly Problem[];
  progress?(done: number, total: number): void;
  /** Told of every report entry, for the terminal. */
  tell?(entry: ReportEntry): void;
}

export interface Result {
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly files: readonly WrittenFile[];
}

export interface State {
  readonly request: Request;
  readonly means: Means;
  readonly office: Office;
  readonly seen: Seen;
  /** Orders still to come by merge key. */
  readonly merging: Map<string, { left: number; units: Unit[] }>;
  readonly total: number;
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] };
  /** By file and line, what holds the row. */
  readonly held: Map<string, Marks>;
  readonly writers: Map<string, Writer>;
  /** What answers will call the messages that were written, until the ledger has it. */
  readonly filings: FilingEntry[];
  /** Serials claimed and not yet used, by carrier. */
  readonly pools: Map<string, number[]>;
  readonly applied: Set<ProblemCode>;
  readonly sources: SourceBook;
  /** Of the goods that were valued; their rates must not be too old. */
  readonly currencies: Set<string>;
  readonly overruled: Map<string, Report['rules']['overruled'][number]>;
  done: number;
}

/** Orders that go together, with what was found on the way. */
export interface Unit {
  readonly orders: readonly Order[];
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly replaces: readonly string[];
}

export interface Ready extends Unit {
  readonly placed: Placed;
}

/** Writes an entry of the report, and tells the terminal. */
export async function tell(entry: ReportEntry, { means }: State): Promise<void> {
  await means.report.shipment(entry);
  means.tell?.(entry);
}

/** An order id in characters that file names, barcodes and every carrier take. */
export const safeId = (id: string): string => id.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'order';

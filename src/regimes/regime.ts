/** The contract of a customs territory (or of the post): a dated body of rules. Pure; rules look nothing up themselves. */

import type { Dated, Series, Source } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Money } from '../model/money.ts';
import type { ProblemCode, Severity } from '../model/problem.ts';
import type { Breach, Context, Decision, Ground, Shipment } from '../model/shipment.ts';

export interface Rule {
  /** `eu/vague-description`: the folder's name first. Public, never reused. */
  readonly code: ProblemCode;
  /** At most `warning` where the source is unverified. */
  readonly severity: Severity;
  /** A sentence: `A consignment above the duty-free limit pays duty.` */
  readonly title: string;
  readonly since: Day;
  /** The first day it no longer holds. */
  readonly until?: Day;
  readonly source: Source;
  /** What the person at the desk does about it; a sentence. */
  readonly fix: string;
  /** Every breach in the shipment, or none. The shipment carries the regime's own decision already. */
  breaches(shipment: Shipment, context: Context): readonly Breach[];
}

/** A dated fact as `declarant regimes <id> --on DAY` shows it. */
export interface Fact {
  /** `Duty relief by intrinsic value` */
  readonly name: string;
  /** Alpha-2 of the destination it is about, where the regime holds several. */
  readonly country?: string;
  readonly entries: Series<unknown>;
  /** The value in words: `150.00 EUR`, `none`. */
  show(value: never): string;
}

/** A fact with its printer, typed where it is declared. */
export const fact = <T>(name: string, entries: Series<T>, show: (value: T) => string, country?: string): Fact => ({
  name,
  entries,
  show: show as (value: never) => string,
  ...(country !== undefined && { country }),
});

/** A step of a decision, and the entry of the day that it rests on. */
export const because = (says: string, under?: Dated<unknown>): Ground =>
  under === undefined ? { says } : { says, under: { since: under.since, source: under.source } };

/** A limit that the goods value is compared with at the rate of the day; `judge` watches the rate for all of them. */
export interface Limit {
  /** `the duty relief`: stands in a sentence. */
  readonly name: string;
  readonly entries: Series<Money | null>;
  /** Whether this shipment is compared with it on that day. */
  applies(shipment: Shipment, on: Day, context: Context): boolean;
  /** What is done where no rate is known, a sentence; absent: nothing can be decided and the shipment is held. */
  readonly without?: string;
}

export interface Regime {
  readonly id: string;
  readonly name: string;
  /** A paragraph a newcomer can read. */
  readonly description: string;
  /** By destination, postcode and channel; by the exporter's country for what the law of departure asks. */
  covers(shipment: Shipment, context: Pick<Context, 'exporter'>): boolean;
  /** Alpha-2 codes it judges imports of; empty for the post's own rules, which say nothing of a destination's law. */
  readonly territories: readonly string[];
  /** Procedure, scheme, duty, tax, fees, form. `undefined` parts are not this regime's to say. */
  decide?(shipment: Shipment, context: Context): Partial<Decision>;
  readonly rules: readonly Rule[];
  readonly limits?: readonly Limit[];
  readonly facts: readonly Fact[];
}

export type { Breach, Context, Dated };

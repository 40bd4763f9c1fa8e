/** The ledger: what was declared when under which number. The contract; drivers keep it in SQLite or PostgreSQL. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Channel } from '../model/shipment.ts';

/** An order that was declared, or is about to be. */
export interface OrderEntry {
  /** `platform|order id` */
  readonly key: string;
  /** SHA-256 over what the order says, without where it stood: the same order again is the same digest. */
  readonly digest: string;
  readonly shipments: readonly string[];
  readonly run: string;
  readonly on: Day;
}

export interface ShipmentEntry {
  readonly id: string;
  readonly run: string;
  readonly on: Day;
  readonly state: 'declared' | 'void';
  readonly channel: Channel;
  readonly carrier: string;
  readonly number?: string;
  readonly destination: string;
  /** Order keys. */
  readonly orders: readonly string[];
  /** Why it was voided. */
  readonly reason?: string;
  /** The run that took the number in, where the carrier gave it after the shipment was declared, and its day. */
  readonly numbered?: { readonly run: string; readonly on: Day };
}

/**
 * A range within a series of numbers: `s10|LX|CN`. Each serial of a series is handed out once, for ever: a claim gives the smallest ones of
 * its range that never were, rising. Where settings move a range, the serials between the old one and the new stay free.
 */
export interface SerialRange {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** A run that is writing. Nothing of it counts until {@link publish} begins; a crash before that leaves nothing. */
export interface OpenRun {
  readonly id: string;
  /** The orders of these keys that earlier runs (or this one) declared, and were not voided. */
  ordersDeclared(keys: readonly string[]): Promise<ReadonlyMap<string, OrderEntry>>;
  /** Which of these shipment ids are taken. */
  shipmentsTaken(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The next serials of a range, rising; fewer than asked where it ends. */
  claim(range: SerialRange, count: number): Promise<readonly number[]>;
  /** Gives serials of this run back that no shipment got (a range that ended within an order); they are handed out again. */
  release(series: string, serials: readonly number[]): Promise<void>;
  /**
   * Enters shipments and their orders. `replaces` are ids of earlier shipments that these correct: they become void (reason
   * `amended by <run>`) when the run is sealed, not before.
   */
  record(shipments: readonly ShipmentEntry[], orders: readonly OrderEntry[], replaces?: readonly string[]): Promise<void>;
  /**
   * The shipments of earlier runs that these references name, void ones too: the one of that id, else those of that order, with or without its
   * platform or its `#`. What names none is absent.
   */
  shipmentsNamed(references: readonly string[]): Promise<ReadonlyMap<string, readonly ShipmentEntry[]>>;
  /** Which of these numbers a shipment has, void ones too: its id. */
  numbersGiven(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Gives shipments of earlier runs the numbers that their carrier gave them, by shipment id: when the run is sealed, not before. Sealing throws
   * {@link CouldNotRun}, and nothing is done, where one of them is void or has a number by then.
   */
  giveNumbers(numbers: ReadonlyMap<string, string>): Promise<void>;
  /**
   * The point of no return: seals the run in one transaction, then calls `reveal` (which renames the work folder), then marks it
   * published. After a crash between the two, the next {@link Ledger.begin} calls its own `reveal` for it again.
   * `reveal` throws only where nothing was revealed; then the run is open again, for {@link abandon}, and the error comes through.
   */
  publish(reveal: () => Promise<void>): Promise<void>;
  /** Forgets the run and its numbers: nothing was handed over. After {@link publish} it does nothing. */
  abandon(): Promise<void>;
}

/** Where a run's folder is made and where it will stand; absolute paths. */
export interface RunPlace {
  readonly work: string;
  readonly final: string;
}

/** How a crash is mended before a new run begins. */
export interface Recovery {
  /** A sealed run whose folder may not have been revealed: rename `work` to `final` if that was not done. */
  reveal(place: RunPlace): Promise<void>;
  /** A run that never was sealed: remove `work`. */
  discard(place: RunPlace): Promise<void>;
}

export interface Ledger {
  /** Takes the writer's lock (one run at a time), mends what a crash left, opens the run. Throws {@link LedgerBusy}. */
  begin(id: string, on: Day, place: RunPlace, recovery: Recovery): Promise<OpenRun>;
  /** The orders of these keys that earlier runs declared, and were not voided; for `check`, which opens no run and makes no ledger. */
  ordersDeclared(keys: readonly string[]): Promise<ReadonlyMap<string, OrderEntry>>;
  list(filter: {
    readonly since?: Day;
    readonly until?: Day;
    readonly carrier?: string;
    readonly run?: string;
  }): AsyncIterable<ShipmentEntry>;
  /** By shipment id, number or order id (with or without its platform). */
  show(what: string): Promise<readonly ShipmentEntry[]>;
  /**
   * Voids a shipment: its number is never given again, and each of its orders may be declared again once all shipments of that order are void.
   * Undefined where there is none; one that is void already stays as it is.
   */
  void(id: string, reason: string): Promise<ShipmentEntry | undefined>;
  close(): Promise<void>;
}

/** Another run holds the ledger. */
export class LedgerBusy extends CouldNotRun {
  override readonly name = 'LedgerBusy';
}

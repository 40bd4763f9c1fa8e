/** The ledger: what was declared when under which number. The contract; drivers keep it in SQLite or PostgreSQL. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Channel } from '../model/shipment.ts';
import type { ShipmentState } from './states.ts';

/** An order that was declared, or is about to be. */
export interface OrderEntry {
  /** `platform|order id` */
  readonly key: string;
  /** SHA-256 over what the order says, without where it stood: the same order again is the same digest. */
  readonly digest: string;
  readonly shipments: readonly string[];
  readonly run: string;
  readonly on: Day;
  /** Whether all or some of its shipments that still stand were rejected; absent where none was. Given by the ledger, not to it. */
  readonly rejected?: 'all' | 'some';
}

export interface ShipmentEntry {
  readonly id: string;
  readonly run: string;
  readonly on: Day;
  /** Given to {@link OpenRun.record}: what it becomes when the run is published, `declared` or `written`; until then it is `reserved`. */
  readonly state: ShipmentState;
  readonly channel: Channel;
  readonly carrier: string;
  readonly number?: string;
  readonly destination: string;
  /** Order keys. */
  readonly orders: readonly string[];
  /** SHA-256 over the shipment as the manifest says it: what was declared. */
  readonly digest?: string;
  /** Ids of its documents that wait for a signature or an answer. */
  readonly filings?: readonly string[];
  /** Earlier shipments that it corrects. */
  readonly replaces?: readonly string[];
  /** Why it is in its state: void, rejected, replaced. */
  readonly reason?: string;
  /** The number that customs gave the declaration: MRN, list number. */
  readonly reference?: string;
  /** The run that took the number in, where the carrier gave it after the shipment was declared, and its day. */
  readonly numbered?: { readonly run: string; readonly on: Day };
}

/** A message of a run that an answer calls by a reference of its own, and the shipments that it declares. */
export interface FilingEntry {
  readonly document: string;
  readonly reference: string;
  readonly shipments: readonly string[];
}

/** One step of a shipment from a state to another. Moves are only ever added. */
export interface Move {
  /** Counts from 1, without gaps. */
  readonly sequence: number;
  readonly shipment: string;
  readonly from: ShipmentState;
  readonly to: ShipmentState;
  /**
   * When it was entered, by the ledger's clock: `2026-11-22T01:15:00.000Z`. Of what a ledger held before it kept moves: the day of the run for a
   * declaration, the moment of the upgrade for a void.
   */
  readonly at: string;
  /** The run, or the command, that made it: `2026-11-22T0915-3f9c`, `void`, `import CEB`. */
  readonly by: string;
  /** Of what was declared, see {@link ShipmentEntry}. */
  readonly digest?: string;
  readonly reason?: string;
  readonly reference?: string;
  /** When the answer says that it was given, as ISO time. */
  readonly told?: string;
  /** SHA-256 of the answer: the same one again moves nothing. */
  readonly answer?: string;
  /** SHA-256 over the chain digest of the move before and this one; see `chain.ts`. */
  readonly chain: string;
}

/** What an answer makes of one shipment. */
export interface Answered {
  readonly shipment: string;
  readonly to: 'accepted' | 'rejected';
  /** Whose answer it is: `CEB`, `CDS`; the move is by `import CEB` then. */
  readonly system?: string;
  readonly reason?: string;
  readonly reference?: string;
  readonly told?: string;
  readonly answer: string;
}

/**
 * What came of it. `moved`; `known`: it was in that state before, or this very answer was entered before; `older`: the shipment has a newer answer;
 * `illegal`: nothing may follow its state (void, replaced) or nothing yet (reserved); `absent`: there is none.
 */
export interface AnswerOutcome {
  readonly result: 'moved' | 'known' | 'older' | 'illegal' | 'absent';
  readonly from?: ShipmentState;
}

/** The first thing that does not agree. */
export interface Broken {
  readonly sequence: number;
  readonly shipment: string;
  /** Goes on after the move's sequence. */
  readonly why: string;
}

export interface Inspected {
  readonly moves: number;
  readonly shipments: number;
  /** The chain digest of the last move; absent where it is broken before. */
  readonly chain?: string;
  readonly broken?: Broken;
}

/** A line of the whole ledger, as it is exported. */
export type LedgerRecord =
  | { readonly kind: 'ledger'; readonly version: number }
  | { readonly kind: 'run'; readonly id: string; readonly on: Day; readonly state: 'sealed' | 'published' }
  | ({ readonly kind: 'shipment' } & ShipmentEntry)
  | ({ readonly kind: 'order' } & Omit<OrderEntry, 'rejected'> & { readonly live: number })
  | ({ readonly kind: 'filing'; readonly run: string } & FilingEntry)
  | ({ readonly kind: 'move' } & Move)
  | { readonly kind: 'serials'; readonly series: string; readonly first: number; readonly last: number };

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
  /** The orders of these numbers that earlier runs declared, from whatever platform. */
  ordersCalled(ids: readonly string[]): Promise<readonly OrderEntry[]>;
  /** Which of these runs the ledger has. */
  runsKnown(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of these shipment ids are taken. */
  shipmentsTaken(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The next serials of a range, rising; fewer than asked where it ends. */
  claim(range: SerialRange, count: number): Promise<readonly number[]>;
  /** Gives serials of this run back that no shipment got (a range that ended within an order); they are handed out again. */
  release(series: string, serials: readonly number[]): Promise<void>;
  /** How many serials of a range were never handed out, to this run either. */
  left(range: SerialRange): Promise<number>;
  /**
   * Enters shipments and their orders. Earlier shipments that they replace become `replaced` when the run is published, not before; one that is
   * void by then stays so.
   */
  record(shipments: readonly ShipmentEntry[], orders: readonly OrderEntry[]): Promise<void>;
  /** Enters what answers will call the messages of this run. */
  file(filings: readonly FilingEntry[]): Promise<void>;
  /**
   * The shipments of earlier runs that these references name, void ones too: the one of that id, else those of that order, with or without its
   * platform or its `#`. What names none is absent.
   */
  shipmentsNamed(references: readonly string[]): Promise<ReadonlyMap<string, readonly ShipmentEntry[]>>;
  /** Which of these numbers a shipment has, void ones too: its id. */
  numbersGiven(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Gives shipments of earlier runs the numbers that their carrier gave them, by shipment id: when the run is sealed, not before. Sealing throws
   * {@link CouldNotRun}, and nothing is done, where one of them is void or has a number by then. `written` are ids of the documents that now wait,
   * by shipment.
   */
  giveNumbers(numbers: ReadonlyMap<string, string>, written?: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /**
   * The point of no return: seals the run in one transaction, then calls `reveal` (which renames the work folder), then marks it
   * published. After a crash between the two, the next {@link Ledger.begin} calls its own `reveal` for it again.
   * `reveal` throws only where nothing was revealed; then the run is open again, for {@link abandon}, and the error comes through. Throws
   * {@link Unsettled} where nobody can say whether the run was sealed, or a sealed one cannot be opened again: then the work folder must stay.
   */
  publish(reveal: () => Promise<void>): Promise<void>;
  /** Forgets the run and its numbers: nothing was handed over. After {@link publish} it does nothing. What cannot be forgotten now, the next run forgets. */
  abandon(): Promise<void>;
}

/** Where a run's folder is made and where it will stand; absolute paths. */
export interface RunPlace {
  readonly work: string;
  readonly final: string;
}

/** A run that was published, and where its folder was shown, as the machine that wrote it called the place. */
export interface RunEntry {
  readonly id: string;
  readonly on: Day;
  readonly final: string;
}

/** How a crash is mended before a new run begins. */
export interface Recovery {
  /** A sealed run whose folder may not have been revealed: rename `work` to `final` if that was not done. */
  reveal(place: RunPlace): Promise<void>;
  /** A run that never was sealed: remove `work`. */
  discard(place: RunPlace): Promise<void>;
  /** A sealed run of another machine, which is not heard of since: to be told. */
  awaits?(place: RunPlace): void;
}

export interface Ledger {
  /** Takes the writer's lock (one run at a time), mends what a crash left, opens the run. Throws {@link LedgerBusy}. */
  begin(id: string, on: Day, place: RunPlace, recovery: Recovery): Promise<OpenRun>;
  /** The orders of these keys that earlier runs declared, and were not voided; for `check`, which opens no run and makes no ledger. */
  ordersDeclared(keys: readonly string[]): Promise<ReadonlyMap<string, OrderEntry>>;
  /** The orders of these numbers that earlier runs declared, from whatever platform. */
  ordersCalled(ids: readonly string[]): Promise<readonly OrderEntry[]>;
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
   * Undefined where there is none; one that is void or replaced already stays as it is.
   */
  void(id: string, reason: string): Promise<ShipmentEntry | undefined>;
  /**
   * Voids all shipments of a run that still stand, and gives how many; undefined where there is no such run. Also of one that was sealed on a
   * machine that is lost: nobody would ever reveal its folder, and its orders would pass for declared. Throws {@link LedgerBusy}.
   */
  voidRun(run: string, reason: string): Promise<number | undefined>;
  /**
   * The shipments that each reference names, in whatever state: what an answer calls a message of theirs, their number, their id, the number of
   * customs, else those of that order. What names none is absent.
   */
  shipmentsMeant(references: readonly string[]): Promise<ReadonlyMap<string, readonly ShipmentEntry[]>>;
  /** Enters an answer for one shipment, in a transaction of its own. */
  answer(answered: Answered): Promise<AnswerOutcome>;
  /** In order; of one shipment where it is named. */
  moves(shipment?: string): AsyncIterable<Move>;
  /** Published runs that declared on an earlier day, in the order of their publishing. */
  runs(before: Day): AsyncIterable<RunEntry>;
  /** All of it, a line at a time: runs, shipments, orders, filings, moves, serials. */
  records(): AsyncIterable<LedgerRecord>;
  /** Proves that nothing was changed behind it. */
  inspect(): Promise<Inspected>;
  close(): Promise<void>;
}

/** Another run holds the ledger. */
export class LedgerBusy extends CouldNotRun {
  override readonly name = 'LedgerBusy';
}

/** Whether a run stands will be known to the next {@link Ledger.begin}, which shows its folder or removes it: nobody else may. */
export class Unsettled extends CouldNotRun {
  readonly unsettled = true;
}

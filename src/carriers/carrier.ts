/** The contract of a carrier: who moves the shipment and declares for it, with which services, limits and numbers. */
import type { Source } from '../model/dated.ts';
import type { Declarant } from '../model/party.ts';
import type { Channel, Item, Shipment, Size } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';
import type { Layout } from './layout.ts';

/** Limits of a service for one destination. An absent limit is one the carrier does not state. */
export interface Limits {
  readonly grossMilligrams?: Milligrams;
  /** The longest side. */
  readonly longestMm?: number;
  /** Length + width + height. */
  readonly sumMm?: number;
  /** Longest side + girth (around the thickest part, across the length). */
  readonly lengthAndGirthMm?: number;
  /** Content lines its form or message takes; absent: any number (continuation sheets). */
  readonly lines?: number;
  /** A piece of unknown size is refused. */
  readonly sizeRequired?: boolean;
}

/** Goods that a service does not take. One that is unverified is shown, and refuses nothing. */
export interface RefusedGoods {
  /** Stands after the product: `is packed with a lithium battery`. */
  readonly says: string;
  goods(item: Item): boolean;
  readonly source: Source;
}

export interface Service {
  /** `small-packet-tracked` */
  readonly id: string;
  readonly name: string;
  limits(destination: string): Limits;
  /** Alpha-2 of where it goes; absent: the carrier does not state it. */
  readonly destinations?: readonly string[];
  /** Goods it does not take, as far as a source states them. */
  readonly refuses?: readonly RefusedGoods[];
  /** The post's codes: mail class `U C E`, category `A B C D` (UPU lists 116, 115), and first letter(s) of its S10 numbers. */
  readonly post?: { readonly mailClass: 'U' | 'C' | 'E'; readonly mailCategory: 'A' | 'B' | 'C' | 'D'; readonly indicators: RegExp };
  readonly source: Source;
}

export interface Carrier {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly declarant: Declarant;
  /** First one that takes the piece is used. */
  readonly services: readonly Service[];
  /** Document ids in hand-over order, unless settings say otherwise. */
  readonly documents: readonly string[];
  /** How its numbers look; settings give the range. */
  readonly numbers: NumberForm;
  /** The kind its numbers must be, as model/number.ts names it: `s10`, `dhl-express`. Absent: any. */
  readonly numberKind?: string;
  /** Its bulk-import files, newest first. The first that needs no template is written unless the settings choose. */
  readonly bulk?: readonly Layout[];
  /** A bulk file is written only where the settings name one: offices of one carrier take different ones. */
  readonly bulkOnRequest?: true;
  /** What its own labels are printed on, the usual one first. */
  readonly labels?: { readonly sizes: readonly string[]; readonly source: Source };
  readonly source: Source;
}

/** `given`: the carrier gives its numbers when it takes the file; until then our id stands for them. */
export type NumberForm = 's10' | 'pattern' | 'given';

/** A range of numbers that the carrier gave, from the settings. `demo`: made up to try the program with, so that papers say SPECIMEN. */
export type NumberRange =
  | {
      readonly kind: 's10';
      readonly indicator: string;
      readonly country: string;
      readonly from: number;
      readonly to: number;
      readonly demo?: true;
    }
  | {
      readonly kind: 'pattern';
      readonly prefix: string;
      readonly from: number;
      readonly to: number;
      readonly width: number;
      readonly check: 'mod7' | 'none';
      readonly demo?: true;
    };

/** A carrier as these settings use it. */
export interface Desk {
  readonly carrier: Carrier;
  readonly id: string;
  readonly channel: Channel;
  readonly declarant: Declarant;
  readonly documents: readonly string[];
  readonly range?: NumberRange;
  readonly copies: Readonly<Record<string, number>>;
}

/** Why a service refuses a piece, in words for `explain`: `2100 g is above 2000 g`. Empty: it takes it. */
export type Refusal = string;

export type { Shipment, Size };

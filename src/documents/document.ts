/** The contract of a document: a form or message that a carrier takes. Documents format; they decide nothing. */
import type { Imposition } from '../formats/imposition.ts';
import type { Page } from '../formats/page.ts';
import type { Typefaces } from '../formats/typeface.ts';
import type { Day } from '../model/day.ts';
import type { Filing } from '../model/filing.ts';
import type { Convert } from '../model/money.ts';
import type { Declarant, Exporter } from '../model/party.ts';
import type { Problem } from '../model/problem.ts';
import type { Channel, Shipment } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';
import type { Paper } from './paper.ts';
import type { Tally } from './tally.ts';

/** All shipments of one channel and carrier in a run, and what is the same for each. Plain data: workers are handed it. */
export interface Group {
  readonly channel: Channel;
  readonly carrier: string;
  readonly carrierName: string;
  readonly declarant: Declarant;
  readonly exporter: Exporter;
  /** Day of declaration. */
  readonly on: Day;
  /** Ids of the documents that this carrier takes, in hand-over order. */
  readonly documents: readonly string[];
  /** By service id: name, and the post's codes where it has them. */
  readonly services: Readonly<Record<string, { readonly name: string; readonly mailClass?: string; readonly mailCategory?: string }>>;
  /** Copies by document id, 1 where absent. */
  readonly copies: Readonly<Record<string, number>>;
  /** What to do with a parcel that cannot be delivered. */
  readonly undeliverable: 'return' | 'abandon';
  /** Absent: each document on pages of its own size. */
  readonly paper?: Paper;
  /** What the carrier files under, where the settings say so. */
  readonly filing?: Filing;
  /** Its numbers are made up: pages that show one say SPECIMEN. */
  readonly specimen?: true;
}

interface Common {
  /** The folder name; the word in `settings.carriers.*.documents`. */
  readonly id: string;
  readonly name: string;
  /** What authority the layout follows. */
  readonly source: string;
  /** Name of its files without number and extension: `labels`, `manifest`. */
  readonly stem: string;
  /** Written only under the carrier's own number: where that comes later, not before. */
  readonly numbered?: true;
  /** What it waits for once it is written, where it is nothing to be handed over yet. */
  readonly waits?: string;
  /** Settings that it needs and the carrier lacks, as keys below the carrier: `filing.china.agent`. */
  lacks?(group: Group): readonly string[];
  /** Whether this shipment gets one. */
  serves(shipment: Shipment, group: Group): boolean;
  /**
   * What it would cut, reorder or cannot print: found before a number is given, so that an error still holds the shipment. `convert` goes by the
   * rates of the day of declaration; without it no amount is converted.
   */
  check?(shipment: Shipment, group: Group, typefaces: Typefaces, convert?: Convert): readonly Problem[];
}

/** A file written line by line: CSV, JSON, XML. */
export interface TextDocument extends Common {
  readonly kind: 'text';
  readonly extension: 'csv' | 'json' | 'xml' | 'txt';
  /** Shipments a part; absent: one whole file without a number. */
  readonly partSize?: number;
  head(group: Group): string;
  /** `index` counts from 0 within the file. */
  each(shipment: Shipment, group: Group, index: number, convert?: Convert): string;
  /** What an answer calls the declaration, where that is neither the number nor the id of the shipment. */
  reference?(shipment: Shipment, group: Group): string;
  tail(group: Group, totals: Totals): string;
}

/** A file of pages, in numbered parts. */
export interface PageDocument extends Common {
  readonly kind: 'pages';
  readonly extension: 'pdf';
  readonly partSize: number;
  /** The settings may ask for several copies of it. */
  readonly copied?: true;
  pages(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Page[];
  /** How its pages are laid on larger sheets, in a part that counts from 1; undefined: not at all. */
  sheets?(group: Group, part: number): Imposition | undefined;
}

interface Summary extends Common {
  readonly kind: 'summary';
}

/** One file on all shipments together: what it says of them was counted while they came, whatever their number. */
export type SummaryDocument = Summary &
  (
    | { readonly extension: 'csv' | 'xml'; text(group: Group, tally: Tally): string }
    | { readonly extension: 'pdf'; pages(group: Group, tally: Tally, typefaces: Typefaces): readonly Page[] }
  );

/** What is said of all parcels by those that name them one after the other: little, whatever their number. */
export interface Parcel {
  readonly id: string;
  readonly number: string;
  readonly grossMilligrams: Milligrams;
}

/** Which part of a document it is. */
export interface Part {
  /** Counts from 1. */
  readonly part: number;
  /** How many there are, and what all of them hold: only where the document is `whole`. */
  readonly parts?: number;
  readonly totals?: Totals & { readonly grossMilligrams: Milligrams };
}

/** A text whose beginning says something of all that comes after it: written when its part is full. `Kept` is plain data. */
export interface GatheredDocument<Kept = unknown> extends Common {
  readonly kind: 'gathered';
  readonly extension: 'csv' | 'json' | 'xml' | 'txt';
  /** What a part takes at most: shipments, or what `takes` counts of them. A shipment that takes more alone is refused by `check`. */
  readonly partSize: number;
  takes?(shipment: Shipment): number;
  /** Each part says something of all parts: nothing is written before the end, and what is kept of a shipment should be little. */
  readonly whole?: true;
  keep(shipment: Shipment, group: Group, convert?: Convert): Kept;
  text(kept: readonly Kept[], group: Group, part: Part): string;
  /** What an answer calls the message as a whole, where it declares several shipments at once. */
  reference?(kept: readonly Kept[], group: Group, part: Part): string;
}

export type Document = TextDocument | PageDocument | GatheredDocument | SummaryDocument;

export interface Totals {
  readonly shipments: number;
  readonly items: number;
}

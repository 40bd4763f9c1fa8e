/** The contract of a document: a form or message that a carrier takes. Documents format; they decide nothing. */
import type { Imposition } from '../formats/imposition.ts';
import type { Page } from '../formats/page.ts';
import type { Typefaces } from '../formats/typeface.ts';
import type { Day } from '../model/day.ts';
import type { Filing } from '../model/filing.ts';
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
  /** What it would cut, reorder or cannot print: found before a number is given, so that an error still holds the shipment. */
  check?(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Problem[];
}

/** A file written line by line: CSV, JSON, XML. */
export interface TextDocument extends Common {
  readonly kind: 'text';
  readonly extension: 'csv' | 'json' | 'xml' | 'txt';
  /** Shipments a part; absent: one whole file without a number. */
  readonly partSize?: number;
  head(group: Group): string;
  /** `index` counts from 0 within the file. */
  each(shipment: Shipment, group: Group, index: number): string;
  tail(group: Group, totals: Totals): string;
}

/** A file of pages, in numbered parts. */
export interface PageDocument extends Common {
  readonly kind: 'pages';
  readonly extension: 'pdf';
  readonly partSize: number;
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
    | { readonly extension: 'csv'; text(group: Group, tally: Tally): string }
    | { readonly extension: 'pdf'; pages(group: Group, tally: Tally, typefaces: Typefaces): readonly Page[] }
  );

/** What is kept of a shipment until the end, whatever their number. */
export interface Parcel {
  readonly id: string;
  readonly number: string;
  readonly grossMilligrams: Milligrams;
}

/** A text whose beginning says something of all that comes after it, and of how many parts there are: written at the end. */
export interface GatheredDocument extends Common {
  readonly kind: 'gathered';
  readonly extension: 'csv' | 'json' | 'xml' | 'txt';
  readonly partSize: number;
  /** `part` counts from 1. */
  text(parcels: readonly Parcel[], group: Group, part: number, parts: number): string;
}

export type Document = TextDocument | PageDocument | GatheredDocument | SummaryDocument;

export interface Totals {
  readonly shipments: number;
  readonly items: number;
}

/** A shipment: goods of one consignor to one consignee under one transport contract. Plain data, so that workers can be handed it. */

import type { Dated } from './dated.ts';
import type { Day } from './day.ts';
import type { Convert, Money } from './money.ts';
import type { Rows, Trade } from './order.ts';
import type { Exporter, Party, PersonalId, SellerTaxId } from './party.ts';
import type { PaymentOfGoods } from './payment.ts';
import type { Milligrams } from './weight.ts';

export type Channel = 'mail' | 'air-parcel' | 'express';
export const channels: readonly Channel[] = ['mail', 'air-parcel', 'express'];

/** The box of the post's forms. A paid order is always a sale of goods. */
export type Category = 'sale-of-goods' | 'gift' | 'documents' | 'commercial-sample' | 'returned-goods' | 'other';

export interface Size {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Goods that carry batteries, in the catalogue's words. */
export type Battery = 'none' | 'ion-installed' | 'ion-packed' | 'ion-alone' | 'metal-installed' | 'metal-packed' | 'metal-alone' | 'other';

export interface Manufacturer {
  readonly name: string;
  readonly code?: string;
  readonly street?: string;
  readonly city?: string;
  readonly country?: string;
  /** ISO 3166-2 without the country: `ON`. */
  readonly region?: string;
}

/** What the catalogue says of a product. All weights of one unit. */
export interface Product {
  readonly sku: string;
  readonly description: string;
  readonly descriptionLocal?: string;
  /** Digits only. */
  readonly hs: string;
  /** A longer code of one destination, by alpha-2. */
  readonly hsOf: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly netMilligrams: Milligrams;
  readonly grossMilligrams?: Milligrams;
  readonly size?: Size;
  readonly material?: string;
  readonly use?: string;
  readonly brand?: string;
  readonly model?: string;
  readonly manufacturer?: Manufacturer;
  readonly gtin?: string;
  /** Absent: the catalogue does not say. */
  readonly battery?: Battery;
  /** `PCE` unless the catalogue says otherwise. */
  readonly unit: string;
  readonly unitValue?: Money;
  readonly elementsCn?: string;
  /** `none`, or the UN number of goods that are dangerous besides their batteries: `UN1266`. Absent: the catalogue does not say. */
  readonly dangerousGoods?: string;
}

/** A content line: one SKU of one order, or a part of it after a split. Weights and value are of the line. */
export interface Item {
  readonly product: Product;
  /** The platform's own title, marketing text. */
  readonly title: string;
  readonly order: string;
  readonly quantity: number;
  /** The code this destination gets: `hs_<iso2>` where the catalogue has one. */
  readonly hs: string;
  readonly netMilligrams: Milligrams;
  readonly grossMilligrams: Milligrams;
  /** Goods value of the line: what the buyer paid after discounts, without freight, insurance and taxes stated apart. */
  readonly value: Money;
  /** `value / quantity`, half up: the line's value rules. */
  readonly unitValue: Money;
  readonly line?: number;
}

/** The dated fact that a finding rests on. */
export type Footing = Pick<Dated<unknown>, 'since' | 'source'>;

/** Duty, tax or a fee that the law asks; an estimate, with how it was reckoned. */
export interface Charge {
  readonly name: string;
  readonly amount: Money;
  readonly steps: readonly string[];
  /** The rate, or what else it was reckoned by. */
  readonly under?: Footing;
}

/** A step of a decision in words that stand alone, with the numbers compared, and the dated fact behind it where there is one. */
export interface Ground {
  readonly says: string;
  readonly under?: Footing;
}

/**
 * Where a number may be seen: the boxes of the post's forms (`cn22`; on the CN23 the sender's customs reference and the importer's reference),
 * the post's advance data by side, the invoice, the electronic customs declaration, the carrier's own data.
 */
export const numberPlaces = ['cn22', 'cn23-sender', 'cn23-importer', 'data-sender', 'data-recipient', 'invoice', 'declaration'] as const;
export type NumberPlace = (typeof numberPlaces)[number];

/** A number that must travel with the parcel. It is printed and sent at these places and nowhere else. */
export interface Travelling {
  /** `IOSS`, `VOEC`, `cpf`, `eori` … */
  readonly kind: string;
  readonly number: string;
  readonly owner: 'seller' | 'platform' | 'recipient';
  readonly places: readonly NumberPlace[];
}

/**
 * A code that the customs declaration bears: the procedure (`4000`, 11 09), an additional procedure (`F48`, 11 10), a statement (`NIIMP`, 12 02),
 * the role beside a fiscal number (`FR5`, 13 16).
 */
export interface DeclarationCode {
  readonly kind: 'procedure' | 'additional-procedure' | 'statement' | 'fiscal-role';
  readonly code: string;
  /** Where an unverified source stands behind it, it is not to be sent unseen. */
  readonly under?: Footing;
}

/** ICS2 also holds for Northern Ireland, Norway and Switzerland. */
export type EntrySummary = 'ics2' | 'gb';

/** What the regimes decided. Documents read it here; no threshold is compared twice. */
export interface Decision {
  /** `h7-ioss`, `h7-standard`, `type-11`, `type-13` …; absent where no regime says. */
  readonly procedure?: string;
  /** In the order of their kinds; absent where the regime knows none. */
  readonly codes?: readonly DeclarationCode[];
  /** `9610`, `9710`, `3010`, `personal-articles` …: how the goods leave the country of the exporter. */
  readonly exportProcedure?: string;
  /** China: on a list, simplified (`A`) or summed into a declaration each month (`B`); absent: on none, or not known. */
  readonly exportFlag?: 'A' | 'B';
  /** China: the class of an express declaration. */
  readonly expressClass?: 'A' | 'B' | 'C' | 'D';
  readonly scheme?: SellerTaxId;
  /** To whom the goods are announced before they are loaded or arrive: the EU's ICS2, or Great Britain. Absent: no such law, or not known. */
  readonly entrySummary?: EntrySummary;
  /** The law that wants the identifiers of the seller and of the maker on each line of the declaration. Absent: none does, or it is not known. */
  readonly productIdentifiers?: Footing;
  /** Numbers that must travel, and where each goes; nobody's number is shown anywhere else. */
  readonly numbers: readonly Travelling[];
  /** Customs duty alone. `null`: the law asks none; absent: not known. */
  readonly duty?: Charge | null;
  readonly tax?: Charge | null;
  readonly fees: readonly Charge[];
  /** The post's form for it. */
  readonly form?: 'cn22' | 'cn23';
  /** Manufacturer identification code by item (in item order), where the destination asks it. */
  readonly mids?: readonly (string | undefined)[];
  /** An Incoterm the law forces (`DDP` where duty is paid before departure). */
  readonly incoterm?: string;
  /** What cannot be known and is therefore absent, never zero: `duty: the rate by tariff code is not in the program`. */
  readonly gaps: readonly string[];
  /** How it was decided, for `explain` and the report. */
  readonly why: readonly Ground[];
}

/** Before anything is decided. */
export const undecided: Decision = { numbers: [], fees: [], gaps: [], why: [] };

export interface Shipment {
  /** Unique in the ledger: the order id in safe characters, `-2` … where it must be made unique. */
  readonly id: string;
  readonly orders: readonly string[];
  readonly platform: string;
  readonly trade: Trade;
  readonly category: Category;
  readonly channel: Channel;
  readonly carrier: string;
  /** The carrier's service, `small-packet-tracked`. */
  readonly service: string;
  /** What the buyer paid for, in the platform's words. */
  readonly servicePaid?: string;
  readonly recipient: Party;
  readonly items: readonly Item[];
  /** Goods value: sum of the items. */
  readonly value: Money;
  readonly freight?: Money;
  readonly insurance?: Money;
  /** Of its one order, whole; absent where several travel together. */
  readonly payment?: PaymentOfGoods;
  readonly netMilligrams: Milligrams;
  /** Items with their packing, or as weighed. */
  readonly grossMilligrams: Milligrams;
  readonly size?: Size;
  readonly incoterm: string;
  readonly sellerTaxIds: readonly SellerTaxId[];
  readonly invoiceNumber: string;
  /** 1 of 1 unless the order was split. */
  readonly piece: number;
  readonly pieces: number;
  /** S10, waybill …; set when the ledger has handed it out. Absent where the carrier gives it later. */
  readonly number?: string;
  readonly decision: Decision;
  /** Why this channel and carrier. */
  readonly why: readonly string[];
  readonly sources: readonly Rows[];
}

/** The recipient's number, under the kind that the destination's regime found it to be where the export does not say. */
export const recipientIdOf = ({ decision, recipient }: Shipment): PersonalId | undefined =>
  decision.numbers.find(({ owner }) => owner === 'recipient') ?? recipient.taxId;

/** What the barcode holds and the manifest's `number` says: the number, or until there is one the shipment's own id. */
export const numberOf = ({ number, id }: Shipment): string => number ?? id;

/** What a rule must know of the batch; from a first pass that keeps a bounded index. */
export interface Batch {
  /** Shipments of this batch to the same recipient (same name and address), this one included. */
  shipmentsTo(recipient: Party): number;
  /** What the orders of this batch to the same recipient are worth together, of those that state prices in that currency. */
  valueTo(recipient: Party, currency: string): Money | undefined;
  /** Least and greatest unit value of a SKU in this batch, in that currency. */
  unitValues(sku: string, currency: string): { readonly least: Money; readonly greatest: Money } | undefined;
}

/** What a rule may know besides the shipment. */
export interface Context {
  /** The day of declaration. */
  readonly on: Day;
  readonly convert: Convert;
  readonly batch: Batch;
  readonly exporter: Exporter;
}

/** What a rule finds against a shipment. */
export interface Breach {
  /** Names the value found; personal fields masked. */
  readonly message: string;
  readonly field?: string;
  /** Counts from 1. */
  readonly item?: number;
  /** The dated entry it rests on; the rule's own since and source where absent. */
  readonly under?: Dated<unknown>;
  /** Where the rule's own fix would not fit. */
  readonly fix?: string;
}

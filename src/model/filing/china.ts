/** China: what a declaring party files messages of cross-border e-commerce (CEB) under. */
import type { Day } from '../day.ts';

/** An enterprise as customs know it. China: ten digits of customs, or the credit code of 18 characters; `无` for a platform abroad. */
export interface Registered {
  readonly code: string;
  readonly name: string;
}

/** The means of transport, once it is known. */
export interface Flight {
  /** Name or number of the aircraft, `CA985`. */
  readonly name: string;
  readonly number: string;
  /** Master air waybill or other master bill. */
  readonly bill: string;
}

/** Edition of the interface (海关跨境电商统一版); its elements are the same, its lengths are not. */
export type CebEdition = '202205' | '2018';

/** What is summed into one declaration each month, and who files that. */
export interface MonthlySummary {
  /** Absent: the first and the last day of the month of the day of declaration. */
  readonly from?: Day;
  readonly to?: Day;
  readonly broker: Registered;
  readonly by: 'consignor' | 'consignor-and-producer';
}

/** China, messages of cross-border e-commerce (CEB). */
export interface ChinaFiling {
  /** Absent: 202205. */
  readonly edition?: CebEdition;
  /** Who transmits the messages, and its user number on the exchange of the electronic port. */
  readonly sender?: Registered & { readonly dxpId: string };
  /** The seller as registered with customs; the code is `exporter.ids.uscc` where it is not written. */
  readonly exporter?: { readonly code?: string; readonly name: string };
  /** Who made or sold the goods; absent: the exporter, without a code of its own (`NO`). */
  readonly producer?: Registered;
  /** The declaring enterprise. */
  readonly agent?: Registered;
  readonly logistics?: Registered;
  /** Office of declaration and office of actual exit, four digits each. */
  readonly customsOffice?: string;
  readonly exitOffice?: string;
  readonly supervisedPlace?: string;
  /** By platform of the orders, `shopify`. */
  readonly platforms: Readonly<Record<string, Registered>>;
  /** By platform whose receipts of payment are filed: who took the money. The code is that of an enterprise of China. */
  readonly payments?: Readonly<Record<string, { readonly code?: string; readonly name: string }>>;
  readonly summary?: MonthlySummary;
  /** Overrules the flag that the regime found: `A` is for pilot zones only. */
  readonly flag?: 'A' | 'B';
  /** Mode of transport, where the office wants another than the channel's. */
  readonly transport?: string;
  /** Kind of packing, `1` to `7`. */
  readonly packing?: string;
  /** Port of destination by country (alpha-2); absent: the country's own code. */
  readonly ports: Readonly<Record<string, string>>;
  /** By tariff code of ten digits or its first digits: the first and the second legal unit, as codes. The longest that fits holds. */
  readonly legalUnits: Readonly<Record<string, readonly string[]>>;
  readonly flight?: Flight;
}

/** Air cargo: what whoever hands house waybills to an airline writes them under. */
import type { Money } from '../money.ts';

/** A party of the exchange of messages, as its address says it: `C` an address of a cargo network, `P` one of the parties' own. */
export interface MessageParty {
  readonly scheme: string;
  readonly id: string;
}

/** A fact for customs or security that only the declaring party knows: one `IncludedCustomsNote`, one OCI line. */
export interface CargoNote {
  /** `ISS` who screened the goods, `CUS` the customer's account … */
  readonly party?: string;
  /** `RA`, `ED`, `AH` … */
  readonly code: string;
  readonly value: string;
  readonly country?: string;
  /** For parcels to these countries (alpha-2); absent: for all. */
  readonly to?: readonly string[];
}

export interface CargoFiling {
  /** The master air waybill, `999-12345675`. */
  readonly master?: string;
  /** Airports of the master air waybill, three letters each. */
  readonly origin?: string;
  readonly destination?: string;
  /** Where a house waybill ends elsewhere: airport by country of the recipient (alpha-2). */
  readonly destinations: Readonly<Record<string, string>>;
  /** `CA985` */
  readonly flight?: string;
  readonly sender?: readonly MessageParty[];
  readonly recipient?: readonly MessageParty[];
  /** Who signs for the consignor; absent: the exporter's own signature. */
  readonly consignorSignatory?: string;
  readonly carrierSignatory?: string;
  /** Where the house waybill is issued. */
  readonly place?: string;
  /** Whether the charge by weight is paid before departure, and whether other charges are; the second is as the first where it is absent. */
  readonly prepaid?: boolean;
  readonly otherPrepaid?: boolean;
  /** The charge by weight of a house waybill: the same for each, or the freight that the buyer paid. */
  readonly weightCharge?: Money | 'freight';
  /** Codes of special handling, three letters each. */
  readonly handling: readonly string[];
  readonly notes: readonly CargoNote[];
  /** Offset of the day of declaration, `+08:00`. */
  readonly zone: string;
  /** Edition of the house manifest in Cargo-IMP. */
  readonly fhl: '4' | '5';
}

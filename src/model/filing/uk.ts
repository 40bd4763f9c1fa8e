/** United Kingdom: what a declaring party files low-value imports in HMRC's Customs Declaration Service under. */
import type { Money } from '../money.ts';

export interface UkFiling extends UkParties {
  readonly srds?: UkSrds;
  readonly birds?: UkBirds;
}

export interface UkParties {
  /** EORI number of the declarant. */
  readonly declarant?: string;
  /** How the declarant represents the importer, where it is not the importer itself. */
  readonly representation?: 'direct' | 'indirect';
  /** EORI number of a representative that is not the declarant. */
  readonly representative?: string;
  /** EORI number under which goods are imported for recipients that have none of their own; a movement may have another. */
  readonly importer?: string;
}

/** Where and how the goods come. */
export interface UkMovement {
  /** Whether the goods are there when the declaration is lodged, or come later. */
  readonly lodged?: 'arrived' | 'early';
  /** Where the goods are examined: `BELBFSBEL`, its type of place and how it is named (`U`: by its UN/LOCODE). */
  readonly location?: { readonly name: string; readonly type: string; readonly qualifier: string };
  /** Mode of transport at the border, one digit, where it is not the channel's. */
  readonly transport?: string;
  /** Reference at an inventory-linked place (MUCR). */
  readonly inventory?: string;
  /** In place of that of both: Great Britain and Northern Ireland may ask numbers that begin with GB and with XI. */
  readonly importer?: string;
}

/** Northern Ireland: a declaration a parcel. */
export interface UkSrds extends UkMovement {
  /** Number of the packing list; absent: the number of the parcel. */
  readonly packingList?: string;
  /** Postal charge that is declared where the order names no freight. */
  readonly postalCharge?: Money;
}

/** Great Britain: many parcels on a declaration. */
export interface UkBirds extends UkMovement {
  readonly flight?: string;
  /** IMO number of a ship, in place of a flight. */
  readonly ship?: string;
  readonly containers?: readonly string[];
  /** MRN of the entry summary declaration. */
  readonly entrySummary?: string;
  /** Number of the authorisation, and EORI number of its holder where that is not the declarant. */
  readonly authorisation?: string;
  readonly authorisationHolder?: string;
  readonly supervisingOffice?: string;
  /** Kind of package, a code of two characters; absent: `PC`, a parcel. */
  readonly packing?: string;
}

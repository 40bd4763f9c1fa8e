/** European Union: what a declaring party files low-value declarations (H7, H6) under. */

/** As the declarations have it: street and number in one. */
export interface EuAddress {
  readonly street: string;
  readonly postcode?: string;
  readonly city: string;
  readonly country: string;
}

export interface EuContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** A document by its code of four characters, `N337`. */
export interface EuDocument {
  readonly type: string;
  readonly reference: string;
}

/** Where customs find the goods. */
export interface EuLocation {
  /** `D`: another place. */
  readonly type: string;
  /** By what it is named: `Z` an address, `U` a UN/LOCODE. */
  readonly qualifier: string;
  readonly unlocode?: string;
  readonly authorisation?: string;
  readonly additional?: string;
  readonly customsOffice?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly operator?: string;
  readonly address?: EuAddress;
}

/** Codes that no source was found for, or only one that is not verified. */
export interface EuCodes {
  /** The kind of transport document that the parcel's number is. */
  readonly transportDocument?: string;
  /** What is declared for a code whose source is not verified: `F53`, itself or another. */
  readonly confirmed: Readonly<Record<string, string>>;
  /** In which element the product identifiers travel (`12 03` or `12 04`), and under which codes. */
  readonly productIdentifiers?: {
    readonly element: '12 03' | '12 04';
    /** The seller's own: the SKU. */
    readonly seller?: string;
    /** The maker's own: `manufacturer_code`, else the model. */
    readonly maker?: string;
    readonly gtin?: string;
  };
}

export interface EuFiling {
  readonly declarant?: {
    readonly eori: string;
    readonly name?: string;
    readonly address?: EuAddress;
    readonly contacts: readonly EuContact[];
  };
  /** `2` represents directly, `3` indirectly; absent: the declarant declares itself. */
  readonly representative?: { readonly eori: string; readonly status: '2' | '3'; readonly contacts: readonly EuContact[] };
  /** `A`: the goods are presented; `D`: lodged before. */
  readonly additionalDeclarationType?: 'A' | 'D';
  readonly location?: EuLocation;
  readonly previousDocuments: readonly EuDocument[];
  readonly supportingDocuments: readonly EuDocument[];
  readonly additionalReferences: readonly EuDocument[];
  readonly deferredPayments: readonly string[];
  readonly paymentMethod?: string;
  readonly codes: EuCodes;
  /** H6 alone. */
  readonly authorisations: readonly { readonly type: string; readonly reference: string; readonly holder: string }[];
  readonly guarantor?: string;
  readonly payer?: string;
  readonly guarantee?: { readonly type: string; readonly grn: string; readonly accessCode?: string };
  /** What the Danish system asks besides. */
  readonly denmark?: {
    readonly office: string;
    /** Who transmits, by its number in the Danish register. */
    readonly submitter: { readonly name: string; readonly id: string };
    /** Under which number recipients are declared who have no EORI. */
    readonly importer?: string;
  };
}

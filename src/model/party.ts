/** People and companies, and the numbers by which authorities know them. */

export interface Address {
  /** Street lines as found, never re-flowed here. */
  readonly lines: readonly string[];
  readonly city: string;
  readonly region?: string;
  readonly postcode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A recipient's number: `cpf`, `pccc`, `vat`, `eori` …, as `idKinds` names them; `id` where the export does not say which. */
export interface PersonalId {
  readonly kind: string;
  readonly number: string;
}

export interface Party extends Address {
  readonly name: string;
  readonly company?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly taxId?: PersonalId;
}

/** Whose scheme number it is: the seller's own, or the platform's where it is the deemed supplier. */
export interface SellerTaxId {
  /** `IOSS GB_VAT VOEC CH_VAT AU_GST NZ_GST OVR_GST LVG`, or the platform's own word where it is not one of these. */
  readonly scheme: string;
  readonly number: string;
  readonly owner: 'seller' | 'platform';
}

/** The exporter: who sells and sends, from the settings. */
export interface Exporter extends Party {
  /** `uscc eori ioss voec vat_gb …` by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Name printed beside the signature line. */
  readonly signature?: string;
  readonly returnAddress?: Party;
}

/** The declaring party of a manifest: the post or the express company. */
export interface Declarant {
  readonly name: string;
  readonly id?: string;
}

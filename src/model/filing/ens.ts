/** Entry summary declarations: what a carrier announces goods under before they are loaded or arrive. */

export interface EnsParty {
  readonly eori: string;
  readonly name: string;
  /** Street and number in one. */
  readonly street: string;
  readonly postcode?: string;
  readonly city: string;
  readonly country: string;
  readonly phone?: string;
  readonly email?: string;
}

/** `1` a natural person, `2` a legal person, `3` an association of persons. */
export type TypeOfPerson = '1' | '2' | '3';

/** ICS2: the EU, Northern Ireland, Norway, Switzerland. */
export interface EnsFiling {
  /** Where the channel and the carrier's services do not say rightly whether post or an express company announces. */
  readonly column?: 'F32' | 'F43';
  readonly declarant?: EnsParty;
  /** `2` represents directly, `3` indirectly. */
  readonly representative?: EnsParty & { readonly status: '2' | '3' };
  /** The state that it is addressed to; by country of the recipient another one. */
  readonly addressedState?: string;
  readonly addressedStates: Readonly<Record<string, string>>;
  /** The kind of transport document that the parcel's number is. */
  readonly documentType?: string;
  /** Absent: a legal person where the exporter has a credit code (`exporter.ids.uscc`). */
  readonly exporterPerson?: TypeOfPerson;
  readonly gb?: GbEnsFiling;
}

/** As IE315 has it: 35 characters a part. */
export interface EnsAddress {
  readonly name: string;
  readonly street: string;
  readonly postcode?: string;
  readonly city: string;
  readonly country: string;
}

/** Great Britain: safety and security. */
export interface GbEnsFiling {
  /** Who sends the message: EORI, a stroke, branch. */
  readonly sender?: string;
  readonly recipient?: string;
  /** EORI of who lodges. */
  readonly declarant?: string;
  readonly representative?: string;
  /** EORI of the carrier, where another one lodges. */
  readonly carrier?: string;
  /** The exporter, where its address is longer than the message takes. */
  readonly consignor?: EnsAddress;
  /** `4`: air. */
  readonly transportMode?: string;
  /** Flight. */
  readonly conveyance?: string;
  /** Identity of the means of transport, and its nationality. */
  readonly vehicle?: string;
  readonly vehicleCountry?: string;
  /** `A`: post and express. */
  readonly indicator?: string;
  /** How the transport is paid. */
  readonly payment?: string;
  readonly declarationPlace?: string;
  readonly placeOfLoading?: string;
  readonly placeOfUnloading?: string;
  readonly lodgementOffice?: string;
  readonly firstOffice?: string;
  /** `2026-11-23 06:40` */
  readonly arrival?: string;
  /** Alpha-2, in the order of the route. */
  readonly routing?: readonly string[];
  readonly packageKind?: string;
  readonly documentType?: string;
}

/** China: what a declaring party files express declarations and manifests (EXP301, EXP311) under. */

/** An enterprise under its ten characters of customs. */
export interface ExpressEnterprise {
  readonly code: string;
  readonly name: string;
}

/** 1 identity card, 2 passport, 3 other: as the message numbers them. */
export interface SenderIdentity {
  readonly kind: '1' | '2' | '3';
  readonly number: string;
}

/** The seller as customs know it, and as the sender on a waybill in Chinese. */
export interface ExpressExporter extends ExpressEnterprise {
  /** Name of the sender; absent: that of the enterprise. */
  readonly contact?: string;
  /** In Chinese characters alone. */
  readonly city: string;
  /** From the district downwards. */
  readonly address: string;
  /** Figures and hyphens; `|` between two numbers. */
  readonly phone: string;
  /** Asked in class B alone. */
  readonly identity?: SenderIdentity;
}

export interface ExpressFlight {
  /** Name of the aircraft or airline, in English and in Chinese. */
  readonly name: string;
  readonly chineseName: string;
  readonly number: string;
  /** Master air waybill. */
  readonly bill: string;
  /** Code of the port of destination: four digits, or the three of a country. */
  readonly port: string;
}

/** Names of one country's cities in Chinese: by the name in the address (in small letters), and for all others. */
export interface ChineseCities {
  readonly byName: Readonly<Record<string, string>>;
  readonly others?: string;
}

export interface ExpFiling {
  /** Who transmits: its number at the electronic port. */
  readonly senderId?: string;
  /** The declaring enterprise, its credit code, and the code of the staff member who declares. */
  readonly agent?: ExpressEnterprise & { readonly creditCode?: string; readonly staff: string };
  /** Who runs the express line and files its manifest; absent: the declaring enterprise. */
  readonly operator?: ExpressEnterprise;
  /** Who keys it in: card number and name, and the enterprise where it is not the declaring one. */
  readonly keyedBy?: { readonly card: string; readonly name: string; readonly company?: ExpressEnterprise };
  readonly exporter?: ExpressExporter;
  /** Office of declaration and office of actual exit, four digits each. */
  readonly customsOffice?: string;
  readonly exitOffice?: string;
  /** Code of the yard where the goods stand. */
  readonly yard?: string;
  /** Mode of supervision in classes C and D: `0110`, `3010` or `3039`. */
  readonly tradeMode?: string;
  /** Code of the terms that the declared prices are under: prices without freight alone. */
  readonly terms?: string;
  /** Goods of class C are declared in class D: C is for goods without rebate. */
  readonly rebate?: true;
  /** Mode of transport, where the office wants another than `5`, air. */
  readonly transport?: string;
  /** Kind of packing, `1` to `7`. */
  readonly packing?: string;
  readonly flight?: ExpressFlight;
  /** Port of destination by country (alpha-2); absent: the country's own code. */
  readonly ports: Readonly<Record<string, string>>;
  /** By country (alpha-2). */
  readonly cities: Readonly<Record<string, ChineseCities>>;
  /** By tariff code of ten digits or its first digits: the first and the second legal unit, as codes. The longest that fits holds. */
  readonly legalUnits: Readonly<Record<string, readonly string[]>>;
  /** Class B: number of personal articles in the postal tax list, by tariff code or its first digits. */
  readonly articles: Readonly<Record<string, string>>;
}

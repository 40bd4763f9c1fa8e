/** United States: who pays the duty and who makes the entry, as the declaring party has agreed it. */

/** The carrier or qualified party that pays the duty of the mail before departure, or whoever pays it on an entry. */
export interface DutyPayer {
  readonly name: string;
  /** Its number with customs, `12-3456789`; on the monthly worksheet of the mail it is asked. */
  readonly id?: string;
}

/** Who makes the entry. */
export interface Broker {
  readonly name: string;
  /** Three letters or digits, the first part of an entry number. */
  readonly filerCode?: string;
}

export interface UsFiling {
  readonly dutyPayer?: DutyPayer;
  readonly broker?: Broker;
  /** The importer of record, where it is not the consignee. */
  readonly importer?: { readonly name: string; readonly id: string };
  /** Master air waybill, eleven digits, once it is known. */
  readonly masterWaybill?: string;
}

/** The documents that carriers are handed, in the order of `declarant documents`. */
import { fhl } from './cargo/fhl.ts';
import { xfhl } from './cargo/xfhl.ts';
import { xfzb } from './cargo/xfzb.ts';
import { ceb303 } from './ceb/ceb303.ts';
import { ceb403 } from './ceb/ceb403.ts';
import { ceb505 } from './ceb/ceb505.ts';
import { ceb603 } from './ceb/ceb603.ts';
import { ceb607 } from './ceb/ceb607.ts';
import { ceb701 } from './ceb/ceb701.ts';
import { cn23 } from './cn23/cn23.ts';
import type { Document } from './document.ts';
import { ens } from './ens/ens.ts';
import { ensCsv } from './ens/ens-csv.ts';
import { ensXml } from './ens/ens-xml.ts';
import { h6 } from './eu-low-value/h6.ts';
import { h7 } from './eu-low-value/h7.ts';
import { h7Xml } from './eu-low-value/h7-xml.ts';
import { exp301 } from './exp/exp301.ts';
import { exp311 } from './exp/exp311.ts';
import { invoice } from './invoice/invoice.ts';
import { label } from './label/label.ts';
import { manifest } from './manifest/manifest.ts';
import { manifestJson } from './manifest/manifest-json.ts';
import { postalDeclaration } from './postal-declaration/postal-declaration.ts';
import { postalDeclarationCsv } from './postal-declaration/postal-declaration-csv.ts';
import { postalDeclarationXml } from './postal-declaration/postal-declaration-xml.ts';
import { postingList, postingListCsv } from './posting-list/posting-list.ts';
import { ukBirds } from './uk/uk-birds.ts';
import { ukSrds } from './uk/uk-srds.ts';
import { usPostal } from './us/us-postal.ts';
import { usType11 } from './us/us-type11.ts';
import { waybill } from './waybill/waybill.ts';

export const documents: readonly Document[] = [
  manifest,
  manifestJson,
  label,
  cn23,
  postalDeclaration,
  postalDeclarationCsv,
  postalDeclarationXml,
  waybill,
  invoice,
  postingList,
  postingListCsv,
  ceb303,
  ceb403,
  ceb505,
  ceb603,
  ceb607,
  h7,
  h7Xml,
  h6,
  ceb701,
  exp301,
  exp311,
  ukSrds,
  ukBirds,
  usPostal,
  usType11,
  ens,
  ensCsv,
  ensXml,
  xfhl,
  xfzb,
  fhl,
];

export { filingProblems } from './filing-problems.ts';
export { manifestSchema } from './manifest/schema.ts';
export { postalDeclarationXsd } from './postal-declaration/xsd.ts';
export { documentProblems } from './problems.ts';

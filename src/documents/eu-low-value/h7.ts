/**
 * H7: the declaration of a parcel of low value, one a shipment, as JSON by the numbers of the EU customs data model (the edition is told in
 * `h7-elements.ts`; the changes of 2024 and 2026 to it are not in). For what the regime `eu` declares on an H7: `h7-ioss`, `h7-special`,
 * `h7-standard`.
 *
 * | element | filled from |
 * |---|---|
 * | 11 02 additional type | `filing.eu.additional_declaration_type` |
 * | 12 09 LRN | number of the parcel; where that is longer than 22 characters the shipment’s id, or a digest of the number |
 * | 12 10 deferred payment, 14 03 method | `filing.eu.deferred_payments`, `filing.eu.payment_method` |
 * | 13 04 importer | recipient; a company’s name in a sale to a company; streets in one line. ID: its EORI, or a number the regime wants there |
 * | 13 05 declarant, 13 06 representative | `filing.eu.declarant`, `filing.eu.representative` |
 * | 12 01 previous documents | `filing.eu.previous_documents` |
 * | 12 02 additional information | statements of the regime |
 * | 12 03 and 12 04 of the consignment | `filing.eu.supporting_documents`, `filing.eu.additional_references` |
 * | 12 03 or 12 04 of an item | SKU, maker’s number (else model), GTIN, under `filing.eu.codes.product_identifiers` |
 * | 12 05 transport document | number of the parcel, under `filing.eu.codes.transport_document` |
 * | 12 08 UCR | the shipment’s id, where it fits 35 characters |
 * | 13 01 exporter | `exporter`: name, address |
 * | 13 16 fiscal reference | IOSS number with the role of the regime (FR5), on each item: there the table has it |
 * | 14 15 transport and insurance | freight and insurance of the order, in the currency of the freight; absent where neither is stated |
 * | 16 15 location | `filing.eu.location` |
 * | 11 03 item | goods of one code (six digits), description and origin: what the law counts as one, however many lines the order had |
 * | 11 10 additional procedures | codes of the regime; those not verified as `filing.eu.codes.confirmed` has them, else with a warning |
 * | 14 14 intrinsic value | goods value, in the currency of the sale |
 * | 18 04 gross mass | the item’s share of the parcel with its packing, kilograms, exact: items add up to the parcel |
 * | 18 05, 18 09 056 | catalogue: `description`, the first six digits of the code |
 * | 18 06 packages | 1 on the first item, 0 on those packed with it (unverified) |
 *
 * Left out: the region of an address (no element has it), the company of a private recipient, 18 02 supplementary units (which codes ask them
 * is not in the program), elements of an item that are said of the consignment. The tables have no 11 09: 40 00 is fixed by law.
 * Not verified: code points of 2026 (F53), the element of the product identifiers, all codes of transport documents but N740.
 */
import { h7Set } from './h7-elements.ts';
import { jsonDocument } from './json.ts';

export const isH7 = (procedure: string): boolean => procedure.startsWith('h7-');

export const h7 = jsonDocument(h7Set, isH7);

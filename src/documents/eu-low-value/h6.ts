/**
 * H6: the declaration of a postal operator, as JSON like {@link h7}. For what the regime `eu` declares on an H6. What it has besides:
 *
 * | element | filled from |
 * |---|---|
 * | 11 01 declaration type | IM |
 * | 11 09 procedure | the pair of the regime (40 00) |
 * | 12 12, 13 20, 13 21, 99 02, 99 03 | `filing.eu`: `authorisations`, `guarantor`, `payer`, `guarantee` |
 * | 13 01 017 EORI of the exporter | `exporter.ids.eori` |
 * | 14 12 postal value | goods value, in the currency of the sale |
 * | 14 13 postal charges | what the buyer paid for carriage; absent where it is not stated (unverified that customs want no other amount) |
 * | 16 08, 18 01 | origin and net weight |
 * | 18 09 057, 058 | digits 7 and 8, 9 and 10 of the destination’s own code in the catalogue (`hs_de`), where it has them |
 *
 * Left out besides: 13 14 (no such party is known), 18 10 type of goods (its code list was not found). There is no `h6-xml`: the Danish paths that
 * are published and were read are those of H7, and those of the elements above are not among them.
 */
import { h6Set } from './h6-elements.ts';
import { jsonDocument } from './json.ts';

export const h6 = jsonDocument(h6Set, (procedure) => procedure === 'h6');

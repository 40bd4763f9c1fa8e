/** eBay's tax references of an order. */
import type { SellerTaxId } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent } from '../cell.ts';
import type { Row } from '../platform.ts';
import { sellerTaxId } from '../tax-reference.ts';
import { columns } from './columns.ts';
import { oddTaxReference } from './problems.ts';

/** eBay's own numbers, where eBay has collected the tax. They may stand in any row of the order. */
export function readTaxReferences(rows: readonly Row[], country: string, found: Problem[]): readonly SellerTaxId[] {
  const ids = new Map<string, SellerTaxId>();
  for (const row of rows) {
    const cell = cellOf(row, ...columns.taxNumber);
    const word = cellOf(row, ...columns.taxKind).text;
    const id = isAbsent(word) ? undefined : sellerTaxId({ word, number: cell.text, owner: 'platform', country });
    if (!id || ids.has(`${id.scheme} ${id.number}`)) continue;
    ids.set(`${id.scheme} ${id.number}`, id);
    const wellFormed = /^IM\d{10}$/.test(id.number) || /^GB/.test(id.number);
    if (word.toUpperCase() === 'IOSS' && !wellFormed) found.push(oddTaxReference(cell.where, { kind: word, number: cell.text }));
  }
  return [...ids.values()];
}

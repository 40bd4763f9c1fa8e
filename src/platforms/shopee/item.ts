/** What both of Shopee's files say of an item. */
import { type Cell, isAbsent } from '../cell.ts';

/** A product without variations has its number as the parent's alone. */
export const skuOf = (own: Cell, parent: Cell, variation: Cell): Cell => (isAbsent(own.text) && isAbsent(variation.text) ? parent : own);

export const titleOf = (name: string, variation: string): string => (isAbsent(variation) ? name : `${name} - ${variation}`);

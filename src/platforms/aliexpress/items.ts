/** The cell that holds all items of an order: numbered blocks of a title and bracketed fields, a line each. */

import type { OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, looksDecodedTwice, readQuantity } from '../cell.ts';
import { decodedTwice } from '../problems.ts';
import { itemsUnreadable, soldByLot } from './problems.ts';

const closes = /[)）]$/;

/** One block as written. */
interface Block {
  readonly number: number;
  readonly title: string[];
  /** By label: 产品属性, 商家编码, 产品数量, 物流等级&买家选择物流. */
  readonly fields: Map<string, string>;
}

const quantityLabel = '产品数量';
const skuLabel = '商家编码';

/** `【2】title`, then `(产品属性:…)`, where the seller set a code `(商家编码:…)`, `(产品数量:2 piece)`, and of late `(物流等级&买家选择物流:…)`. */
export function readItems(cell: Cell, line: number, found: Problem[]): readonly OrderItem[] {
  const blocks = blocksOf(cell, found);
  return blocks.flatMap((block) => itemsOf(block, cell, line, found));
}

/**
 * Blocks count from 1; a title may hold 【 itself (unverified), so a block begins only at the next number, and only when the one before has its
 * quantity. What does not fit is a problem: an item that went by unseen would make a false declaration.
 */
function blocksOf(cell: Cell, found: Problem[]): readonly Block[] {
  const blocks: Block[] = [];
  let label: string | undefined;
  for (const text of cell.text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    if (text === '') continue;
    const last = blocks.at(-1);
    const complete = !last || last.fields.has(quantityLabel);
    const [, number, title] = /^【(\d{1,4})】\s*(.*)$/.exec(text) ?? [];
    const [, name, value] = /^[(（]([\p{Script=Han}&]{2,24})[:：](.*)$/u.exec(text) ?? [];
    if (complete && number !== undefined && Number(number) === blocks.length + 1) {
      blocks.push({ number: blocks.length + 1, title: [title!], fields: new Map() });
      label = undefined;
    } else if (last && name !== undefined && !last.fields.has(name)) last.fields.set((label = name), value!);
    else if (last && label === undefined && name === undefined) last.title.push(text);
    // A personal text among the attributes may run over lines, until its bracket closes.
    else if (last && label !== undefined && !closes.test(last.fields.get(label)!))
      last.fields.set(label, `${last.fields.get(label)} ${text}`);
    else return unreadable(cell, found, last ? `what follows item ${last.number} is no item` : 'it does not begin with 【1】');
  }
  return blocks.length > 0 ? blocks : unreadable(cell, found, 'it holds no item');
}

function unreadable(cell: Cell, found: Problem[], reason: string): [] {
  found.push(itemsUnreadable(cell.where, { reason }));
  return [];
}

function itemsOf({ number, title, fields }: Block, cell: Cell, line: number, found: Problem[]): readonly OrderItem[] {
  const { where } = cell;
  const [, count, unit = ''] = /^\s*(\S+)\s*(.*?)\s*[)）]$/.exec(fields.get(quantityLabel) ?? '') ?? [];
  const name = title.join(' ').trim();
  if (count === undefined) return unreadable(cell, found, `item ${number} has no line (${quantityLabel}:…)`);
  if (name === '') return unreadable(cell, found, `item ${number} has no title`);
  if (looksDecodedTwice(name)) found.push(decodedTwice(where, { found: `"${name}"` }));
  const quantity = readQuantity({ text: count, where }, found);
  if (/^lots?$/i.test(unit)) found.push(soldByLot(where, { item: number, count }));
  return quantity === undefined ? [] : [{ sku: closed(fields.get(skuLabel)), title: name, quantity, line }];
}

/** A field without its closing bracket; '' where there is none. */
const closed = (value = ''): string => value.replace(closes, '').trim();

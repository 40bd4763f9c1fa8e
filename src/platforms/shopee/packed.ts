/** The to-ship list has all items of an order in one cell, a line each: `[1] Product Name:…; Variation Name:…; Quantity: 1; SKU Reference No.: X; …; `. */
import type { OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, readId, readQuantity, readText } from '../cell.ts';
import { skuOf, titleOf } from './item.ts';
import { packedCellUnreadable } from './problems.ts';

const labels = /(?:^|;\s*)(Product Name|Variation Name|Price|Quantity|SKU Reference No\.|Parent SKU Reference No\.):[ \t]*/g;

/** The items in their order; every doubt about where one ends holds the whole order. */
export function readPacked(cell: Cell, line: number, found: Problem[]): OrderItem[] {
  const starts = [...cell.text.matchAll(/(?:^|\n)\s*\[(\d+)\]\s*/g)];
  const refuse = (why: string): OrderItem[] => {
    found.push(packedCellUnreadable(cell.where, { why }));
    return [];
  };
  if (starts.length === 0 || starts[0]!.index !== 0) return refuse('the cell does not begin with "[1]"');
  const wrong = starts.findIndex(([, number], i) => Number(number) !== i + 1);
  if (wrong >= 0) return refuse(`"[${starts[wrong]![1]}]" stands where "[${wrong + 1}]" should`);
  const texts = starts.map((start, i) => cell.text.slice(start.index + start[0].length, starts[i + 1]?.index));
  return texts.flatMap((text, i) => readOne(text.trim(), i + 1, cell, line, found) ?? []);
}

function readOne(text: string, number: number, { where }: Cell, line: number, found: Problem[]): OrderItem | undefined {
  const fields = fieldsOf(text);
  if (!fields) {
    found.push(packedCellUnreadable(where, { why: `item ${number} names one of its parts twice, or none` }));
    return undefined;
  }
  const part = (label: string): Cell => ({ text: fields.get(label) ?? '', where });
  const sku = skuOf(part('SKU Reference No.'), part('Parent SKU Reference No.'), part('Variation Name'));
  // A part that we do not know would hang on to the one before it.
  if (sku.text.includes(';')) found.push(packedCellUnreadable(where, { why: `item ${number} has a part we do not know` }));
  return {
    sku: readId(sku, found) ?? '',
    title: titleOf(readText(part('Product Name'), found), part('Variation Name').text),
    quantity: readQuantity(part('Quantity'), found) ?? 0,
    line,
  };
}

/** What follows each label up to the next; undefined where a label stands twice or the text begins with none. */
function fieldsOf(text: string): ReadonlyMap<string, string> | undefined {
  const marks = [...text.matchAll(labels)];
  const fields = new Map<string, string>();
  marks.forEach((mark, i) => {
    const value = text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length);
    fields.set(mark[1]!, value.replace(/;\s*$/, '').trim());
  });
  return marks[0]?.index === 0 && fields.size === marks.length ? fields : undefined;
}

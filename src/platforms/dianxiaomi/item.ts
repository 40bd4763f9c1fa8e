/** One product of a Dianxiaomi order, with what the seller keeps of it for customs. */
import { type Currency, parseMoney } from '../../model/money.ts';
import type { Declared, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Milligrams, parseGrams, parseKilograms } from '../../model/weight.ts';
import { cellOf, isAbsent, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import type { Told } from '../told.ts';
import { declaredLeftOut, packedSkus } from './problems.ts';

/** The sale price is taken for that of one piece (unverified; the order amount is compared). */
export function readItem(row: Row, currency: Currency | undefined, told: Told | undefined, found: Problem[]): OrderItem | undefined {
  const sku = cellOf(row, 'SKU');
  const title = readText(cellOf(row, '产品名称'), found);
  if (/[\n;；]/.test(sku.text)) {
    found.push(packedSkus(sku.where, { found: sku.text }));
    return undefined;
  }
  if (isAbsent(sku.text) && title === '') found.push(unreadableCell(sku.where, { found: '', expected: 'a SKU' }));
  const quantity = readQuantity(cellOf(row, '产品数量'), found);
  const unitPrice = currency === undefined ? undefined : needMoney(cellOf(row, '产品售价'), { mark: '.', currency }, found);
  if (quantity === undefined || !unitPrice) return undefined;
  const lineTotal = multiply(unitPrice, quantity, cellOf(row, '产品数量'), found);
  if (!lineTotal) return undefined;
  const declared = readDeclared(row, told?.declared, found);
  return {
    sku: isAbsent(sku.text) ? '' : sku.text,
    title,
    quantity,
    unitPrice,
    lineTotal,
    ...(declared && { declared }),
    line: row.line,
  };
}

/**
 * In US dollars and grams, of one piece: neither is written in the file (unverified), so it counts only where the settings say so, and they
 * may tell another currency or kilograms.
 */
function readDeclared(row: Row, { currency = 'USD', weight = 'g' }: Told['declared'] = {}, found: Problem[]): Declared | undefined {
  const [description, descriptionLocal] = [readText(cellOf(row, '英文报关名'), found), readText(cellOf(row, '中文报关名'), found)];
  const hs = declaredCell(row, '海关编码', 'an HS code of 6 to 13 digits', readHs, found);
  const unitValue = declaredCell(row, '申报单价', `an amount in ${currency}`, (text) => readAmount(text, currency), found);
  const netMilligrams = declaredCell(
    row,
    '报关重量',
    `a weight in ${weight === 'g' ? 'grams' : 'kilograms'}`,
    (text) => readWeight(text, weight),
    found,
  );
  const declared: Declared = {
    ...(description && { description }),
    ...(descriptionLocal && { descriptionLocal }),
    ...(hs !== undefined && { hs }),
    ...(unitValue && { unitValue }),
    ...(netMilligrams !== undefined && { netMilligrams }),
  };
  return Object.keys(declared).length > 0 ? declared : undefined;
}

/** Undefined where the cell is empty, or 0 as the program fills it in. */
function declaredCell<T>(row: Row, column: string, expected: string, read: (text: string) => T | undefined, found: Problem[]) {
  const { text, where } = cellOf(row, column);
  if (isAbsent(text) || /^0+(\.0*)?$/.test(text)) return undefined;
  const value = read(text);
  if (value === undefined) found.push(declaredLeftOut(where, { found: text, expected }));
  return value;
}

const readHs = (text: string): string | undefined => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{6,13}$/.test(digits) ? digits : undefined;
};

const readAmount = (text: string, currency: string) => {
  const amount = parseMoney(text, currency);
  return amount && amount.minor > 0 ? amount : undefined;
};

/** Milligrams of grams or kilograms, exact. */
function readWeight(text: string, unit: 'g' | 'kg'): Milligrams | undefined {
  const milligrams = unit === 'g' ? parseGrams(text) : parseKilograms(text);
  return milligrams || undefined;
}

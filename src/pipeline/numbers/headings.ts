/** Which column of a carrier's answer names the shipment, and which its number. */
import { CouldNotRun } from '../../model/could-not-run.ts';

/** As carriers head them; compared without blanks, punctuation and case. */
const referenceWords = words(`
  shipment, shipment id, shipment reference, shipment order id, reference, reference no, reference number, reference id, reference code,
  ref, ref no, ref 1, reference 1, c ref, cust ref, customer ref, customer reference, customer reference no, customer reference number,
  client reference, seller reference, order reference, order, order id, order no, order number, customer order no, customer order number,
  customer order id, merchant order id, merchant order no, merchant order number, Sendungsreferenz, Kundenreferenz, Referenz, Bestellnummer,
  订单号, 订单编号, 客户单号, 客户订单号, 客户订单编号, 客户参考号, 参考号, 参考编号, 参考单号, 商户订单号, 平台订单号, 用户自编号, 原单号, Komentaras, Additional Label Information 1`);
const numberWords = words(`
  number, tracking, tracking number, tracking no, tracking id, tracking code, track no, track number, shipment tracking number, barcode,
  waybill, waybill number, waybill no, air waybill, air waybill number, awb, awb number, awb no, consignment number, consignment no,
  consignment id, article id, article number, parcel number, parcel id, mail number, usps tracking number, Sendungsnummer, Paketnummer,
  Identcode, 运单号, 运单号码, 运单编号, 运单码, 跟踪号, 跟踪号码, 跟踪单号, 追踪号, 追踪单号, 物流单号, 物流跟踪号, 快递单号, 面单号, 邮件号, 邮件号码,
  条码, 条形码, 挂号条码, 服务商单号, 转单号`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map(plain));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `参考编号/Reference Code` and `运单号(Waybill No.)` say it twice. */
const isAmong = (known: ReadonlySet<string>, heading: string): boolean =>
  [heading, ...heading.split(/[/()（）|\n]/)].some((part) => known.has(plain(part)));

/** Headings that the user names. */
export interface Told {
  readonly reference?: string;
  readonly number?: string;
}

/** Where the two stand in a row, from 0. */
export interface Columns {
  readonly reference: number;
  readonly number: number;
}

/** Undefined where the row has not both: then it is no row of headings. Throws {@link CouldNotRun} where a column may be one of several. */
export function columnsAmong(cells: readonly string[], file: string, told: Told): Columns | undefined {
  const references = placesOf(cells, told.reference, referenceWords);
  const numbers = placesOf(cells, told.number, numberWords).filter((at) => told.number !== undefined || !references.includes(at));
  if (references.length === 0 || numbers.length === 0) return undefined;
  return { reference: only(references, cells, file, 'reference'), number: only(numbers, cells, file, 'number') };
}

function placesOf(cells: readonly string[], told: string | undefined, known: ReadonlySet<string>): readonly number[] {
  const fits = (cell: string): boolean => (told === undefined ? isAmong(known, cell) : cell.trim() === told.trim());
  return cells.flatMap((cell, i) => (fits(cell) ? [i] : []));
}

function only([first, ...others]: readonly number[], cells: readonly string[], file: string, what: keyof Told): number {
  if (others.length === 0) return first!;
  const found = [first!, ...others].map((at) => cells[at]!.trim());
  throw new CouldNotRun(
    `${file} has several columns that may be the ${what}: ${found.join(', ')}.`,
    `Say which with --${what} HEADING${new Set(found).size < found.length ? '; no two may be called alike' : ''}.`,
  );
}

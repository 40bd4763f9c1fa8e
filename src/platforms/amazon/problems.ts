/** What can be wrong with an Amazon report besides its cells. */
import { type Kind, looksPersonal, problemKind } from '../../model/problem.ts';
import { sayStatus } from '../problems.ts';

export const noStreetAddress = problemKind<{ readonly report: string }>({
  code: 'amazon/no-street-address',
  severity: 'error',
  title: 'The report has no recipient and no street: no declaration and no label can be made from it.',
  message: ({ report }) => `${report} has neither the recipient's name nor the street.`,
  fix: () => 'Download New Orders (or Unshipped Orders) in Seller Central under Orders, Order Reports, and hand that over instead.',
});

export const ordersDisagree = problemKind<{ readonly order: string; readonly what: string }>({
  code: 'amazon/rows-disagree',
  severity: 'error',
  title: 'Rows of one order contradict each other.',
  message: ({ order, what }) => `The rows of order ${order} ${what}.`,
  fix: () => 'Export the report again; if it is still so, ship the order by hand.',
});

export const taxPerhapsInside = problemKind<{ readonly tax: string }>({
  code: 'amazon/tax-perhaps-inside',
  severity: 'note',
  title: 'The tax of an order may be contained in its item prices; Amazon does not say, so none was taken out of the value.',
  message: ({ tax }) => `Item tax of ${tax} may be contained in the item prices; it was not taken out.`,
  fix: () => 'Nothing to do. To have it taken out, choose the column vat-exclusive-item-price when you download the report.',
});

export const promotionTaken = problemKind<{ readonly discount: string }>({
  code: 'amazon/promotion-taken-off',
  severity: 'note',
  title: "A promotion's discount was taken off the item prices; that the prices do not have it off already is not documented.",
  message: ({ discount }) => `A promotion of ${discount} was taken off the goods of the order.`,
  fix: () => 'Compare one such order with Seller Central.',
});

export const cancellationAsked = problemKind<{ readonly reason: string }>({
  code: 'amazon/cancellation-requested',
  severity: 'warning',
  title: 'The buyer has asked to cancel; the order is still to be shipped by the report.',
  // The platform's own words; whatever else a buyer wrote is nobody's business here.
  message: ({ reason }) => `The buyer asks to cancel${reason && reason.length <= 60 && !looksPersonal(reason) ? `: "${reason}"` : ''}.`,
  fix: () => 'Accept or decline the cancellation in Seller Central before you hand the parcel over.',
});

export const unknownStatus = problemKind<{ readonly found: string }>({
  code: 'amazon/unknown-shipment-status',
  severity: 'warning',
  title: 'A shipment status that we do not know: a blank one is to be shipped, "Label Cancelled" is not.',
  message: ({ found }) => `"${found}" is a shipment status we do not know; the line was taken as one to be shipped.`,
  fix: ({ found }) => `Look at the order in Seller Central. ${sayStatus(found)}`,
});

export const priceNotFound = problemKind<{ readonly sku: string; readonly lines: number }>({
  code: 'amazon/no-price-found',
  severity: 'warning',
  title: 'A line of Unshipped Orders has not exactly one line of All Orders with its SKU, so its price stays open.',
  message: ({ sku, lines }) =>
    `All Orders has ${lines === 0 ? 'no line' : `${lines} lines that may be it`} for SKU "${sku}" of this order.`,
  fix: () => 'Export both reports for the same days, or give the product a unit value in the catalogue.',
});

// biome-ignore format: a list
export const amazonProblems: readonly Kind[] = [
  noStreetAddress, ordersDisagree, taxPerhapsInside, promotionTaken, cancellationAsked, unknownStatus, priceNotFound,
];

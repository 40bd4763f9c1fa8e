/** What can be wrong with an eBay report besides its cells. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const itemsMissing = problemKind<{ readonly order: string; readonly stated: number; readonly found: number }>({
  code: 'ebay/items-missing',
  severity: 'error',
  title: 'The item rows of an order do not add up to the quantity its summary row states: half an order would be a false declaration.',
  message: ({ order, stated, found }) => `Order ${order} is of ${stated} pieces by its summary row, but its item rows hold ${found}.`,
  fix: () => 'Export the report again without a filter, so that all item rows of the order are in it.',
});

export const sumDisagrees = problemKind<{ readonly stated: string; readonly found: string }>({
  code: 'ebay/sum-disagrees',
  severity: 'warning',
  title: "The prices of an order's item rows do not add up to its summary row.",
  message: ({ stated, found }) => `The items come to ${found}; the summary row says ${stated}. The items were used.`,
  fix: () => 'Compare the order with eBay before you hand it over.',
});

export const totalTooLow = problemKind<{ readonly total: string; readonly parts: string }>({
  code: 'ebay/total-below-parts',
  severity: 'warning',
  title: 'The total of an order is less than its goods and postage.',
  message: ({ total, parts }) => `Goods and postage come to ${parts}, more than the total of ${total}.`,
  fix: () => 'Look at the order on eBay for a discount or a refund, and correct the price of the items if there was one.',
});

export const rowsDisagree = problemKind<{ readonly record: string; readonly what: string }>({
  code: 'ebay/rows-disagree',
  severity: 'error',
  title: 'Rows of one sales record contradict each other, as when reports of two days or two sellers were glued together.',
  message: ({ record, what }) => `Sales record ${record} stands in the file with ${what}.`,
  fix: () => 'Hand over each report as eBay made it, and the newer one where an order stands in two.',
});

export const noRecipient = problemKind<{ readonly missing: readonly string[] }>({
  code: 'ebay/no-recipient',
  severity: 'error',
  title: 'The report has no recipient for an order that is to be shipped.',
  message: ({ missing }) =>
    missing.length === 0
      ? "The recipient's name, street, city and country are empty."
      : `The report has no column for the recipient's ${missing.join(', ')}.`,
  fix: () => 'Choose the Ship To (Post To) columns when you download the report, or fill in the address from eBay.',
});

export const goesToHub = problemKind<{ readonly program: string; readonly reference: string }>({
  code: 'ebay/goes-to-hub',
  severity: 'warning',
  title: "An order goes to eBay's hub, and eBay takes it abroad: the address is the hub's, and eBay makes the declaration there.",
  message: ({ program, reference }) =>
    `The order is in ${program}${reference ? ` (${reference})` : ''}: the address is that of eBay's hub, not the buyer's.`,
  fix: () => "If your parcel crosses no border on its way to the hub, leave it out. Otherwise declare it to the hub's country only.",
});

export const hasTracking = problemKind<{ readonly number: string }>({
  code: 'ebay/has-tracking',
  severity: 'warning',
  title: 'An order has a tracking number already, though the report does not say that it was shipped.',
  message: ({ number }) => `The order has the tracking number ${number} already.`,
  fix: () => 'Leave it out if the parcel is on its way.',
});

export const taxRateInside = problemKind<{ readonly rate: string }>({
  code: 'ebay/tax-rate-inside',
  severity: 'note',
  title: 'The report says that the prices include VAT at a rate. It gives no amount, so none was taken out of the value.',
  message: ({ rate }) => `The price includes VAT at ${rate} by the report; it was not taken out.`,
  fix: () => 'Nothing to do, unless you want the value without VAT: then correct the price in the report.',
});

export const oddTaxReference = problemKind<{ readonly kind: string; readonly number: string }>({
  code: 'ebay/odd-tax-reference',
  severity: 'warning',
  title: "eBay's tax reference has not the form its kind should have.",
  message: ({ kind, number }) =>
    `"${number}" is not an IOSS number (IM and ten digits), nor one of the United Kingdom (GB …), though eBay calls it ${kind}.`,
  fix: () => 'Compare it with the order on eBay before you hand it over.',
});

export const taxTextInAddress = problemKind({
  code: 'ebay/tax-text-in-address',
  severity: 'warning',
  title: 'The address holds a text about tax, as eBay wrote it there until January 2022; it would be printed as part of the street.',
  message: () => 'The second address line reads like a tax reference, not like a part of the street.',
  fix: () => 'Move the number to "eBay Reference Value", and empty the address line.',
});

// biome-ignore format: a list
export const ebayProblems: readonly Kind[] = [
  itemsMissing, sumDisagrees, totalTooLow, rowsDisagree, noRecipient, goesToHub, hasTracking, taxRateInside, oddTaxReference, taxTextInAddress,
];

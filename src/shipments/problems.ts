/** What can be wrong on the way from an order to a shipment. */
import { type Kind, problemKind } from '../model/problem.ts';

export const noValue = problemKind<{ sku: string }>({
  code: 'shipments/no-value',
  severity: 'error',
  title: 'Customs takes no goods without a value above zero, and neither the export nor the catalogue gives one.',
  message: ({ sku }) => `Nothing says what "${sku}" is worth.`,
  fix: ({ sku }) => `Give "${sku}" a unit_value and currency in the catalogue.`,
});

export const noRateForRouting = problemKind<{ value: string; currency: string }>({
  code: 'shipments/no-rate-for-routing',
  severity: 'warning',
  title: 'A routing rule with an amount needs a rate of its currency; without one the rule is passed over and the next is taken.',
  message: ({ value, currency }) => `No rate tells what ${value} is in ${currency}, so a routing rule was passed over.`,
  fix: ({ currency }) =>
    currency === 'XDR'
      ? 'Add a column XDR (special drawing rights per euro, published by the International Monetary Fund) to the rates, or change the routing.'
      : `Add the rate of ${currency} per euro to the rates, or change the routing.`,
});

export const valueFromCatalogue = problemKind<{ sku: string; value: string }>({
  code: 'shipments/value-from-catalogue',
  severity: 'warning',
  title: 'The export has no price for this line, so the catalogue’s unit value is declared.',
  message: ({ sku, value }) => `The export does not price "${sku}"; ${value} is declared from the catalogue.`,
  fix: () => 'Check that the catalogue’s unit_value is what the buyer paid.',
});

export const freeItem = problemKind<{ sku: string; value: string }>({
  code: 'shipments/free-item',
  severity: 'warning',
  title:
    'A free item has a customs value too: the catalogue’s unit value is declared for goods the buyer got for nothing (WTO Valuation Agreement, articles 2 to 7).',
  message: ({ sku, value }) => `"${sku}" cost the buyer nothing; ${value} is declared from the catalogue.`,
  fix: () => 'Check that the catalogue’s unit_value is what identical goods sell for.',
});

export const valueApportioned = problemKind<{ total: string; by: string }>({
  code: 'shipments/value-apportioned',
  severity: 'warning',
  title: 'The export prices the order and not its lines, so each line gets its share of the order’s goods total.',
  message: ({ total, by }) => `The goods total of ${total} was shared over the lines by ${by}.`,
  fix: () => 'Check the shares; give each SKU a unit_value in the catalogue to have them shared by that.',
});

export const declaredBelowPaid = problemKind<{ sku: string; declared: string; paid: string }>({
  code: 'shipments/declared-below-paid',
  severity: 'warning',
  title: 'Customs value is what the buyer paid; a lower declared price is an under-declaration unless there is a reason for it.',
  message: ({ sku, declared, paid }) => `"${sku}" is declared at ${declared}, and the buyer paid ${paid}.`,
  fix: () => 'Correct the declared price in the seller program, or take the paid one: "declared: catalogue" in the settings.',
});

export const mixedCurrencies = problemKind<{ found: string }>({
  code: 'shipments/mixed-currencies',
  severity: 'error',
  title: 'One shipment is declared in one currency.',
  message: ({ found }) => `The amounts are in ${found}.`,
  fix: () => 'Export the order again, or give catalogue values in the currency of the sale.',
});

export const discountAboveGoods = problemKind<{ discount: string; goods: string }>({
  code: 'shipments/discount-above-goods',
  severity: 'error',
  title: 'A discount cannot be larger than the goods it is taken from.',
  message: ({ discount, goods }) => `The discount of ${discount} is more than the goods, ${goods}.`,
  fix: () => 'Look at the order on the platform: part of the discount may be on shipping. Correct the row in the held file.',
});

export const taxTakenOut = problemKind<{ tax: string }>({
  code: 'shipments/tax-taken-out',
  severity: 'note',
  title: 'Tax that the export itself shows inside its prices is not part of the goods value.',
  message: ({ tax }) => `${tax} of tax inside the prices was taken out of the goods value.`,
  fix: () => 'Nothing to do.',
});

export const sizeUnknown = problemKind({
  code: 'shipments/size-unknown',
  severity: 'note',
  title: 'Size decides channel and price as weight does; the catalogue does not give it.',
  message: () => 'The size of the goods is not in the catalogue.',
  fix: () => 'Add length_mm, width_mm and height_mm to the catalogue.',
});

export const noService = problemKind<{ refusals: string }>({
  code: 'shipments/no-service',
  severity: 'error',
  title: 'No carrier of the settings may take this shipment; each refusal is named.',
  message: ({ refusals }) => `No carrier takes it: ${refusals}.`,
  fix: () => 'Remedy one of the refusals, split the order on the platform, or add a carrier to the settings.',
});

export const split = problemKind<{ pieces: number; why: string }>({
  code: 'shipments/split',
  severity: 'note',
  title: 'An order beyond what one shipment of the service may be goes as several; quantity, value and weight add up to the order.',
  message: ({ pieces, why }) => `The order goes in ${pieces} shipments: ${why}.`,
  fix: () => 'Nothing to do.',
});

export const shipmentProblems: readonly Kind[] = [
  noValue,
  noRateForRouting,
  valueFromCatalogue,
  valueApportioned,
  declaredBelowPaid,
  freeItem,
  mixedCurrencies,
  discountAboveGoods,
  taxTakenOut,
  sizeUnknown,
  noService,
  split,
];

/** What a message to customs cannot say of a shipment. Found before a number is given; nothing is cut or filled up. */
import { type Kind, problemKind } from '../model/problem.ts';

export const dataMissing = problemKind<{ sku: string; what: string; column: string }>({
  code: 'documents/filing-data-missing',
  severity: 'error',
  title: 'A message to customs must say of a product what the catalogue does not.',
  message: ({ sku, what, column }) => `${sku} has no ${what}: ${column} is empty or not whole.`,
  fix: ({ column }) => `Fill \`${column}\` in the catalogue.`,
});

export const exportSilent = problemKind<{ order: string; platform: string; what: string; document: string; fix: string }>({
  code: 'documents/filing-export-silent',
  severity: 'error',
  title: 'A message to customs must say of an order what the export of its platform does not.',
  message: ({ order, platform, what, document }) =>
    `Of the order ${order} the ${platform} export does not say ${what}; ${document} must say it.`,
  fix: ({ fix }) => fix,
});

export const settingMissing = problemKind<{ key: string; what: string }>({
  code: 'documents/filing-setting-missing',
  severity: 'error',
  title: 'A message to customs must say something of this shipment that only the declaring party knows, and the settings do not say it.',
  message: ({ key, what }) => `The settings do not say ${what}: ${key} is missing.`,
  fix: ({ key }) => `Write ${key} in the settings.`,
});

export const noCode = problemKind<{ what: string; value: string; table: string }>({
  code: 'documents/filing-no-code',
  severity: 'error',
  title: 'A message to customs takes codes of a table, which has none for this country, currency or unit.',
  message: ({ what, value, table }) => `The ${what} ${value} has no code in ${table}.`,
  fix: ({ what }) => `Ask the declaring party how it files this ${what}, or send the parcel another way.`,
});

export const valueTooLong = problemKind<{ field: string; value: string; most: number; document: string }>({
  code: 'documents/filing-value-too-long',
  severity: 'error',
  title: 'A value is longer than its element in a message to customs, and is not cut.',
  message: ({ field, value, most, document }) => `The ${field} ${value} has more than the ${most} characters that ${document} takes.`,
  fix: ({ field }) => `Shorten the ${field}, in the catalogue, the export or the settings.`,
});

export const tooManyGoods = problemKind<{ lines: number; most: number; document: string }>({
  code: 'documents/filing-too-many-lines',
  severity: 'error',
  title: 'A declaration has more content lines than the message takes for one parcel.',
  message: ({ lines, most, document }) => `${lines} content lines are more than the ${most} that ${document} takes for one parcel.`,
  fix: () => 'Ship it in several parcels, as orders of their own.',
});

export const notOneToOne = problemKind<{ says: string; document: string }>({
  code: 'documents/filing-order-and-parcel',
  severity: 'error',
  title: 'The message knows one order for one parcel: orders that travel together, or an order in several parcels, cannot be said.',
  message: ({ says, document }) => `${says}; ${document} takes one order for one parcel.`,
  fix: () => 'Ship each order in a parcel of its own, by a service that takes it whole.',
});

export const twoCurrencies = problemKind<{ goods: string; freight: string; document: string }>({
  code: 'documents/filing-two-currencies',
  severity: 'error',
  title: 'A message has one currency for goods and freight together.',
  message: ({ goods, freight, document }) =>
    `The goods are in ${goods}, the freight in ${freight}; ${document} takes one currency for both.`,
  fix: () => 'Export the order with its freight in the currency of its goods.',
});

export const unmeasured = problemKind<{ sku: string; unit: string; legal: string }>({
  code: 'documents/filing-legal-unit',
  severity: 'error',
  title: 'Customs ask the quantity in the legal unit of the tariff code, which does not follow from the unit of the catalogue.',
  message: ({ sku, unit, legal }) => `${sku} is counted in ${unit}; the tariff code asks for ${legal}.`,
  fix: () => 'Count the product in that unit in the catalogue (`unit`), or compare `legal_units` in the settings with the tariff.',
});

export const noRate = problemKind<{ from: string; to: string; document: string }>({
  code: 'documents/filing-no-rate',
  severity: 'error',
  title: 'A message to customs states amounts in another currency than the order, and the rates do not have it.',
  message: ({ from, to, document }) => `${document} states amounts in ${to}, and the rates of the day have none for ${from}.`,
  fix: ({ from }) => `Write a rate for ${from} into the file of rates.`,
});

/** `value` masked where it is somebody's own number. */
export const wrongForm = problemKind<{ what: string; value: string; says: string; document: string }>({
  code: 'documents/filing-wrong-form',
  severity: 'error',
  title: 'A number or code has not the form that its element in a message to customs asks.',
  message: ({ what, value, says, document }) => `The ${what} ${value} cannot stand in ${document}: it must be ${says}.`,
  fix: ({ what }) => `Correct the ${what}, in the export or the settings.`,
});

export const codeUnverified = problemKind<{ says: string; key: string }>({
  code: 'documents/filing-code-unverified',
  severity: 'warning',
  title: 'What a message declares, or leaves out, rests on no source that is verified.',
  message: ({ says }) => `${says}.`,
  fix: ({ key }) => `Ask the declaring party, and write ${key} in the settings.`,
});

export const filingProblems: readonly Kind[] = [
  dataMissing,
  exportSilent,
  settingMissing,
  noCode,
  valueTooLong,
  tooManyGoods,
  notOneToOne,
  twoCurrencies,
  unmeasured,
  noRate,
  wrongForm,
  codeUnverified,
];

/** What a shipment's CN 23 says, sheet by sheet, and where. */
import { countryName } from '../../model/country.ts';
import { formatMoney } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import type { Rectangle } from '../marks.ts';
import { namedNumber, recipientIdAt, schemeAt } from '../particulars.ts';
import type { Slot } from '../slots.ts';
import * as layout from './layout.ts';

/** A sheet of the form: its own lines, and which of how many it is. */
export interface Sheet {
  readonly items: readonly Item[];
  readonly first: number;
  readonly n: number;
  readonly of: number;
}

export function sheetsOf({ items }: Shipment): Sheet[] {
  const { length: size } = layout.rows.y;
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, i) => ({ items: items.slice(i * size, (i + 1) * size), first: i * size + 1, n: i + 1, of }));
}

/** Goods moved in the course of business, whether or not for money, travel with their invoice. */
export const commercial = ({ category }: Shipment): boolean => category === 'sale-of-goods' || category === 'commercial-sample';

/** Everything on a sheet but barcode and ticks. */
export function slotsOf(shipment: Shipment, group: Group, sheet: Sheet): Slot[] {
  const { exporter, on } = group;
  const { values, steps } = layout;
  return [
    { field: 'carrier name', text: group.carrierName, box: values.operator, steps: steps.operator, bold: true },
    { field: 'country of dispatch', text: countryName(exporter.country).toUpperCase(), box: values.originCountry, steps: steps.country },
    ...partySlots('sender', 'from', exporter),
    ...partySlots('recipient', 'to', shipment.recipient),
    ...referenceSlots(shipment, group),
    ...sheet.items.flatMap((item, i) => rowSlots(item, sheet.first + i, layout.rows.y[i]!)),
    ...(sheet.n === 1 ? totalSlots(shipment) : []),
    ...(sheet.of > 1 ? [continued(sheet)] : []),
    { field: 'invoice number', text: commercial(shipment) ? shipment.invoiceNumber : '', box: values.invoiceNumber, steps: steps.address },
    { field: 'signature', text: `${on}  ${exporter.signature ?? exporter.name}`, box: signed, steps: steps.address },
  ];
}

/** The signature goes in the right half of the cell. */
const signed: Rectangle = [layout.values.dateSignature[0], layout.values.dateSignature[1], 45, layout.values.dateSignature[3]];

function partySlots(
  party: 'sender' | 'recipient',
  side: 'from' | 'to',
  { name, company, lines, postcode, city, region, country, phone }: Party,
): Slot[] {
  const { values, steps } = layout;
  const slot = (field: string, text: string | undefined, box: Rectangle): Slot => ({
    field: `${party} ${field}`,
    text: text ?? '',
    box,
    steps: steps.address,
    personal: true,
  });
  return [
    slot('name', name, values[`${side}Name`]),
    slot('company', company === name ? '' : company, values[`${side}Business`]),
    slot('address', lines.join(', '), values[`${side}Street`]),
    slot('postcode', postcode, values[`${side}Postcode`]),
    slot('city', region && region !== city ? `${city}, ${region}` : city, values[`${side}City`]),
    slot('country', countryName(country).toUpperCase(), values[`${side}Country`]),
    slot('telephone', phone, values[`${side}Telephone`]),
  ];
}

function referenceSlots(shipment: Shipment, { exporter }: Group): Slot[] {
  const { values, steps } = layout;
  const { phone, email } = shipment.recipient;
  const id = recipientIdAt(shipment, 'cn23-importer');
  return [
    { field: 'sender reference', text: senderReference(shipment, exporter.ids), box: values.senderReference, steps: steps.address },
    {
      field: 'recipient id',
      text: id ? namedNumber(id) : '',
      box: values.importerReference,
      steps: steps.reference,
      personal: true,
    },
    {
      field: 'recipient contact',
      text: [phone, email].filter(Boolean).join(', '),
      box: values.importerContact,
      steps: steps.reference,
      personal: true,
    },
  ];
}

/** The scheme number that must travel, else the number by which authorities know the sender. */
function senderReference(shipment: Shipment, ids: Readonly<Record<string, string>>): string {
  const scheme = schemeAt(shipment, 'cn23-sender');
  if (scheme) return namedNumber(scheme);
  const kind = ['eori', 'uscc'].find((each) => ids[each]);
  return kind ? namedNumber({ kind, number: ids[kind]! }) : '';
}

/** A goods line in the row that begins at `y`. */
export function rowSlots({ product, quantity, netMilligrams, value, hs }: Item, item: number, y: number): Slot[] {
  const { steps } = layout;
  const cell = (column: keyof typeof layout.columns): Rectangle => {
    const [left, right] = layout.columns[column];
    return [left + 0.7, y, right - left - 1.4, layout.rows.height];
  };
  const slots: Slot[] = [
    { field: 'description', text: product.description, box: cell('description'), steps: steps.description, shortens: true },
    { field: 'quantity', text: String(quantity), box: cell('quantity'), steps: steps.cell, align: 'right' },
    { field: 'net weight', text: formatKilograms(netMilligrams), box: cell('netWeight'), steps: steps.cell, align: 'right' },
    { field: 'value', text: formatMoney(value), box: cell('value'), steps: steps.cell, align: 'right' },
    { field: 'HS code', text: hs, box: cell('hs'), steps: steps.cell },
    { field: 'origin', text: countryName(product.origin), box: cell('origin'), steps: steps.cell },
  ];
  return slots.map((slot) => ({ ...slot, item }));
}

/** Of the whole item; they stand on the first sheet only. */
function totalSlots({ grossMilligrams, value, freight }: Shipment): Slot[] {
  const { values, steps } = layout;
  return [
    { field: 'total weight', text: formatKilograms(grossMilligrams), box: values.totalGrossWeight, steps: steps.total, align: 'right' },
    { field: 'total value', text: formatMoney(value), box: values.totalValue, steps: steps.total, align: 'right' },
    { field: 'postal charges', text: freight ? formatMoney(freight) : '', box: values.postalCharges, steps: steps.total },
  ];
}

const continued = ({ n, of }: Sheet): Slot => ({
  field: 'comments',
  text: `Continued: sheet ${n} of ${of} / Suite : feuille ${n} sur ${of}`,
  box: layout.values.comments,
  steps: layout.steps.address,
});

/** What a shipment's label says, and where. */
import { formatMoney } from '../../model/money.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { cp71 } from '../form-texts.ts';
import type { Rectangle } from '../marks.ts';
import type { Filled, Slot } from '../slots.ts';
import * as layout from './layout.ts';
import { attached, type LabelKind } from './template.ts';

/** Everything on the label but sender, barcode and tick. */
export const filledFrom = (shipment: Shipment, group: Group, kind: LabelKind): Filled => ({
  slots: slotsOf(shipment, group, kind),
  blocks: [{ party: 'recipient', address: shipment.recipient, ...layout.recipient }],
});

function slotsOf(shipment: Shipment, group: Group, kind: LabelKind): Slot[] {
  const service = group.services[shipment.service]?.name ?? shipment.service;
  return [
    { field: 'service name', text: service, ...layout.header.service, align: 'right', bold: true },
    ...(kind === 'cn22' ? cn22Slots(shipment, group) : noteSlots(shipment, group, kind)),
    { field: 'order reference', text: `Ref. ${shipment.orders.join(', ')}`, ...layout.shipper.reference },
    { field: 'sheet', text: `Sheet ${shipment.piece} of ${shipment.pieces}`, ...layout.shipper.sheet, align: 'right' },
  ];
}

function cn22Slots(shipment: Shipment, { exporter, on }: Group): Slot[] {
  const { y, height } = layout.totals;
  const { signed } = layout.signature;
  return [
    ...shipment.items.slice(0, layout.rows.count).flatMap(rowSlots),
    amount('total weight', 'weight', formatKilograms(shipment.grossMilligrams), y + 2, height - 2),
    amount('total value', 'value', formatMoney(shipment.value), y + 2, height - 2),
    { field: 'signature', text: `${on}  ${exporter.signature ?? exporter.name}`, ...signed },
  ];
}

function rowSlots({ quantity, product, netMilligrams, value, hs }: Item, i: number): Slot[] {
  const { y: top, height } = layout.rows;
  const y = top + i * height;
  const item = i + 1;
  const description = `${quantity} × ${product.description}`;
  const slots: Slot[] = [
    { field: 'description', text: description, box: cell('description', y, height), steps: layout.descriptionSteps, shortens: true },
    amount('weight', 'weight', formatKilograms(netMilligrams), y, height),
    amount('value', 'value', formatMoney(value), y, height),
    { field: 'HS code', text: hs, box: cell('hs', y, height), steps: layout.hsSteps, align: 'centre' },
    { field: 'origin', text: product.origin, box: cell('origin', y, height), steps: layout.amountSteps, align: 'centre' },
  ];
  return slots.map((slot) => ({ ...slot, item }));
}

const amount = (field: string, column: 'weight' | 'value', text: string, y: number, height: number): Slot => ({
  field,
  text,
  box: cell(column, y, height),
  steps: layout.amountSteps,
  align: 'right',
});

/** A cell of the goods table without its margins. */
function cell(column: keyof typeof layout.columns, y: number, height: number): Rectangle {
  const [left, right] = layout.columns[column];
  const margin = column === 'description' ? layout.inset : 0.5;
  return [left + margin, y, right - left - margin - 0.5, height];
}

/** Instead of a CN 22: what it weighs, and for a parcel the sender's one instruction, which is repeated from its dispatch note. */
function noteSlots({ grossMilligrams }: Shipment, { undeliverable }: Group, kind: LabelKind): Slot[] {
  const weight: Slot = {
    field: 'total weight',
    text: `${formatKilograms(grossMilligrams)} kg`,
    ...attached.weight,
    align: 'right',
    bold: true,
  };
  if (kind === 'cn23-mail') return [weight];
  const { en, fr } = cp71[undeliverable];
  return [
    weight,
    { field: 'instruction', text: en.toUpperCase(), ...attached.english, bold: true },
    { field: 'instruction', text: fr.toUpperCase(), ...attached.french, bold: true },
  ];
}

/** What a shipment's label says, and where. */
import { formatMoney } from '../../model/money.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { cp71 } from '../form-texts.ts';
import type { Rectangle } from '../marks.ts';
import { calledNumber, numbersAt } from '../particulars.ts';
import type { Filled, Slot } from '../slots.ts';
import { inset, type Layout, rowCount } from './layout.ts';
import { attachedPlaces, type LabelKind } from './template.ts';

/** Everything on the label but sender, barcode and tick. */
export function filledFrom(shipment: Shipment, group: Group, kind: LabelKind, layout: Layout): Filled {
  const [x, y, width] = layout.areas.recipient;
  const { below, steps } = layout.recipient;
  return {
    slots: slotsOf(shipment, group, kind, layout),
    blocks: [{ party: 'recipient', address: shipment.recipient, x: x + inset, y: y + below, width: width - 2 * inset, steps }],
  };
}

function slotsOf(shipment: Shipment, group: Group, kind: LabelKind, layout: Layout): Slot[] {
  const service = group.services[shipment.service]?.name ?? shipment.service;
  const { places } = layout;
  return [
    { field: 'service name', text: service, ...places.service, align: 'right', bold: true },
    ...(kind === 'cn22' ? cn22Slots(shipment, group, layout) : noteSlots(shipment, group, kind, layout)),
    { field: 'order reference', text: `Ref. ${shipment.orders.join(', ')}`, ...places.reference },
    { field: 'sheet', text: `Sheet ${shipment.piece} of ${shipment.pieces}`, ...places.sheet, align: 'right' },
  ];
}

function cn22Slots(shipment: Shipment, { exporter, on }: Group, layout: Layout): Slot[] {
  const [, y, , height] = layout.areas.totals;
  const low = layout.languages === 'English' ? 0 : 2 * layout.unit.block;
  const numbers = numbersAt(shipment, 'cn22').map(calledNumber).join(', ');
  return [
    ...shipment.items.slice(0, rowCount).flatMap((item, i) => rowSlots(item, i, layout)),
    amount('total weight', 'weight', formatKilograms(shipment.grossMilligrams), y + low, height - low, layout),
    amount('total value', 'value', formatMoney(shipment.value), y + low, height - low, layout),
    ...(numbers === '' ? [] : [{ field: 'scheme number', text: numbers, ...layout.places.scheme }]),
    { field: 'signature', text: `${on}  ${exporter.signature ?? exporter.name}`, ...layout.places.signed },
  ];
}

function rowSlots({ quantity, product, netMilligrams, value, hs }: Item, i: number, layout: Layout): Slot[] {
  const height = layout.heights.row;
  const y = layout.rowTop + i * height;
  const item = i + 1;
  const description = `${quantity} × ${product.description}`;
  const slots: Slot[] = [
    { field: 'description', text: description, box: cell('description', y, height, layout), steps: layout.description, shortens: true },
    amount('weight', 'weight', formatKilograms(netMilligrams), y, height, layout),
    amount('value', 'value', formatMoney(value), y, height, layout),
    { field: 'HS code', text: hs, box: cell('hs', y, height, layout), steps: layout.hs, align: 'centre' },
    { field: 'origin', text: product.origin, box: cell('origin', y, height, layout), steps: layout.amounts, align: 'centre' },
  ];
  return slots.map((slot) => ({ ...slot, item }));
}

const amount = (field: string, column: 'weight' | 'value', text: string, y: number, height: number, layout: Layout): Slot => ({
  field,
  text,
  box: cell(column, y, height, layout),
  steps: layout.amounts,
  align: 'right',
});

/** A cell of the goods table without its margins. */
function cell(column: keyof Layout['goods'], y: number, height: number, { goods }: Layout): Rectangle {
  const [left, right] = goods[column];
  const margin = column === 'description' ? inset : 0.5;
  return [left + margin, y, right - left - margin - 0.5, height];
}

/** Instead of a CN 22: what it weighs, and for a parcel the sender's one instruction, which is repeated from its dispatch note. */
function noteSlots({ grossMilligrams }: Shipment, { undeliverable }: Group, kind: LabelKind, layout: Layout): Slot[] {
  const attached = attachedPlaces.get(layout)!;
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

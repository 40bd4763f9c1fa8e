/**
 * The dispatch-note part (CP 71) of a parcel: below the CN 23 on the same A4 sheet, to be cut off at the middle. What it must say is
 * the post's (one instruction, gross weight, postal charges); no drawing of CP 71 is public, so the arrangement is ours, in the form family
 * of CN 23. Its item number is in digits; the barcode stands on the CN 23 above.
 */
import type { Mark } from '../../formats/page.ts';
import { formatMoney } from '../../model/money.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { oneLine, type Step } from '../fitting.ts';
import { both, cn23, cp71, type FormText } from '../form-texts.ts';
import { grouped } from '../item-number.ts';
import { box, line, type Point, type Rectangle, stack, text, tick } from '../marks.ts';
import type { Filled, Slot } from '../slots.ts';
import { specimenAt } from '../specimen.ts';

/** Half of A4: where the sheet is cut, and where this part's own mm begin. */
export const cut = 148.5;
const stroke = 0.125;
const checkbox = 2.7;

/** Left, top, right edge and bottom of the cells, from the cut. */
const edges = { left: 13.8, middle: 108.6, half: 157, right: 205.4 } as const;
const tops = { head: 12.4, to: 49, weight: 25, value: 37, instructions: 61, signature: 91, end: 118, service: 49 } as const;

const at = (y: number): number => cut + y;

export const dispatchMarks = (): Mark[] => [line(0, cut, 210, cut, 0.1), ...rules(), ...labels()];

function rules(): Mark[] {
  const { left, middle, half, right } = edges;
  const across = (y: number, from: number, to: number): Mark => line(from, at(y), to, at(y), stroke);
  return [
    box([left, at(tops.head), right - left, tops.end - tops.head], stroke),
    line(middle, at(tops.head), middle, at(tops.end), stroke),
    across(tops.to, left, middle),
    across(tops.signature, left, right),
    ...[tops.weight, tops.value, tops.service, tops.instructions].map((y) => across(y, middle, right)),
    line(half, at(tops.weight), half, at(tops.service), stroke),
    ...Object.values(instructions).map(([x, y]) => box([x, y, checkbox, checkbox], stroke)),
  ];
}

/** Check boxes of the two instructions that every post offers. */
export const instructions = { return: [109.4, at(69.5)], abandon: [109.4, at(77.5)] } satisfies Record<Group['undeliverable'], Point>;

function labels(): Mark[] {
  const { left, middle, half } = edges;
  const label = (x: number, y: number, what: FormText): Mark => text(x + 0.7, at(y) + 0.8, 5.7, both(what));
  return [
    text(110, at(3.3), 9.9, cp71.title.en, { bold: true }),
    text(110, at(7.4), 9.9, cp71.title.fr, { bold: true }),
    text(183.6, at(4.9), 21.2, cp71.formNumber.en, { bold: true }),
    label(left, tops.head, cn23.from),
    label(left, tops.to, cn23.to),
    label(left, tops.signature, cn23.officeOfOrigin),
    label(middle, tops.head, cp71.parcelNumber),
    label(middle, tops.weight, cp71.grossWeight),
    label(half, tops.weight, cp71.pieces),
    label(middle, tops.value, cp71.customsValue),
    label(half, tops.value, { ...cn23.postalCharges, number: '' }),
    label(middle, tops.service, cp71.service),
    label(middle, tops.instructions, cp71.instructions),
    label(middle, tops.signature, { ...cn23.dateSignature, number: '' }),
    ...(['return', 'abandon'] as const).flatMap((name) => {
      const [x, y] = instructions[name];
      return stack(x + checkbox + 1, y - 0.6, 6.4, 2.5, [cp71[name].en, cp71[name].fr]);
    }),
  ];
}

const addressSteps: readonly Step[] = [
  { size: 9, lines: 8, leading: 3.9 },
  { size: 8, lines: 9, leading: 3.4 },
  { size: 7, lines: 10, leading: 3 },
  { size: 6, lines: 12, leading: 2.6 },
];

export function dispatchData(shipment: Shipment, group: Group): Filled {
  const { left, middle } = edges;
  const address = { x: left + 1.5, width: middle - left - 3, steps: addressSteps };
  return {
    slots: slotsOf(shipment, group),
    blocks: [
      { party: 'sender', address: group.exporter, y: at(tops.head + 4.6), ...address },
      { party: 'recipient', address: shipment.recipient, y: at(tops.to + 4.6), ...address },
    ],
  };
}

function slotsOf(shipment: Shipment, { exporter, on, services }: Group): Slot[] {
  const { middle, half, right } = edges;
  const cell = (x: number, y: number, to: number, height = 8): Rectangle => [x + 1.5, at(y) + 3.6, to - x - 3, height - 0.4];
  const steps = oneLine(11, 10, 9, 8, 7);
  const { piece, pieces, freight } = shipment;
  return [
    { field: 'number', text: grouped(numberOf(shipment)), box: cell(middle, tops.head, right), steps: oneLine(14, 12, 10, 8), bold: true },
    { field: 'total weight', text: formatKilograms(shipment.grossMilligrams), box: cell(middle, tops.weight, half), steps },
    { field: 'pieces', text: `${piece} / ${pieces}`, box: cell(half, tops.weight, right), steps },
    { field: 'total value', text: formatMoney(shipment.value), box: cell(middle, tops.value, half), steps },
    { field: 'postal charges', text: freight ? formatMoney(freight) : '', box: cell(half, tops.value, right), steps },
    { field: 'service name', text: services[shipment.service]?.name ?? shipment.service, box: cell(middle, tops.service, right), steps },
    {
      field: 'signature',
      text: `${on}  ${exporter.signature ?? exporter.name}`,
      box: cell(middle, tops.signature, right),
      steps: oneLine(8, 7, 6, 5),
    },
  ];
}

/** Exactly one instruction is ticked. */
export const dispatchTick = ({ undeliverable }: Group): Mark => tick(instructions[undeliverable], checkbox);

/** This part is cut off and has a number of its own. */
export const dispatchSpecimen = (group: Group): readonly Mark[] => specimenAt(group, [edges.right - 1.5, at(tops.head) + 1], 9, 'right');

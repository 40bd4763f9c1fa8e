/**
 * CN 23, the customs declaration for parcels and dear packets, in the arrangement of the official form. Mail: sheets of 210 × 146 mm.
 * Parcels: A4 upright, the form at its top left corner, the dispatch note below. More than four lines go on on further sheets.
 */
import type { Imposition } from '../../formats/imposition.ts';
import type { Mark, Page, Template } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Group, PageDocument } from '../document.ts';
import { categoryBoxes } from '../form-texts.ts';
import { barcodeIn, grouped } from '../item-number.ts';
import { text, tick } from '../marks.ts';
import { a4 } from '../paper.ts';
import { unbarredNumber } from '../problems.ts';
import { marksOf, problemsOf } from '../slots.ts';
import { specimenAt } from '../specimen.ts';
import { dispatchData, dispatchMarks, dispatchSpecimen, dispatchTick } from './dispatch-note.ts';
import * as layout from './layout.ts';
import { commercial, rowSlots, type Sheet, sheetsOf, slotsOf } from './particulars.ts';
import { formMarks } from './template.ts';

export const cn23: PageDocument = {
  kind: 'pages',
  id: 'cn23',
  name: 'Customs declaration CN 23, for parcels with the dispatch note',
  source: 'UPU form CN 23, measured in a real post’s form; the dispatch note’s arrangement is our own',
  stem: 'cn23',
  extension: 'pdf',
  partSize: 500,
  copied: true,
  serves: ({ decision }, { channel }) => channel === 'air-parcel' || (channel === 'mail' && decision.form === 'cn23'),
  check,
  pages: pagesOf,
  sheets: formSheets,
};

/** Forms of mail may stand on A4; a parcel's do already, with its dispatch note. */
function formSheets({ channel, paper }: Group): Imposition | undefined {
  return channel === 'mail' && paper?.cn23 ? { ...a4, perSheet: paper.cn23.perSheet, start: 1 } : undefined;
}

/** Copies are whole sets, one after the other. */
function pagesOf(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Page[] {
  const set = sheetsOf(shipment).map((sheet) => pageOf(shipment, group, sheet, typefaces));
  return Array.from({ length: group.copies.cn23 ?? 1 }, () => set).flat();
}

function pageOf(shipment: Shipment, group: Group, sheet: Sheet, typefaces: Typefaces): Page {
  const parcel = group.channel === 'air-parcel';
  const noted = parcel && sheet.n === 1;
  return {
    ...(parcel ? a4 : layout.sheet),
    template: templateOf(noted ? 'cn23-cp71' : 'cn23', typefaces),
    marks: [
      ...formData(shipment, group, sheet, typefaces),
      ...(noted ? [...marksOf(dispatchData(shipment, group), typefaces), dispatchTick(group), ...dispatchSpecimen(group)] : []),
    ],
  };
}

const made = new WeakMap<Typefaces, Map<string, Template>>();

function templateOf(id: 'cn23' | 'cn23-cp71', typefaces: Typefaces): Template {
  const templates = made.get(typefaces) ?? new Map<string, Template>();
  made.set(typefaces, templates);
  const template = templates.get(id) ?? { id, marks: [...formMarks(typefaces), ...(id === 'cn23' ? [] : dispatchMarks())] };
  templates.set(id, template);
  return template;
}

function formData(shipment: Shipment, group: Group, sheet: Sheet, typefaces: Typefaces): Mark[] {
  const number = numberOf(shipment);
  const { zone, text: at, specimen } = layout.barcode;
  const bars = sheet.n === 1 ? barcodeIn(zone, number) : undefined;
  return [
    ...marksOf({ slots: slotsOf(shipment, group, sheet), blocks: [] }, typefaces),
    ...(bars ? [bars] : []),
    text(at.x, at.y, at.size, grouped(number), { align: 'centre' }),
    ...specimenAt(group, specimen.at, specimen.size),
    ...ticks(shipment),
  ];
}

function ticks(shipment: Shipment): Mark[] {
  const { checkboxes, checkbox } = layout;
  return [
    tick(checkboxes[categoryBoxes[shipment.category]], checkbox),
    ...(commercial(shipment) ? [tick(checkboxes.invoice, checkbox)] : []),
  ];
}

function check(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Problem[] {
  const { id } = shipment;
  const slots = sheetsOf(shipment).flatMap((sheet, i) =>
    // What stands on every sheet is looked at once.
    i === 0 ? slotsOf(shipment, group, sheet) : sheet.items.flatMap((item, k) => rowSlots(item, sheet.first + k, layout.rows.y[k]!)),
  );
  const problems = problemsOf({ slots, blocks: [] }, id, 'CN 23', typefaces);
  const number = numberOf(shipment);
  if (!barcodeIn(layout.barcode.zone, number))
    problems.push(unbarredNumber({ shipment: id, field: 'number' }, { number, document: 'CN 23' }));
  if (group.channel !== 'air-parcel' || problems.length > 0) return problems;
  return problemsOf(dispatchData(shipment, group), id, 'dispatch note', typefaces);
}

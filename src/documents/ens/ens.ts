/**
 * Entry summary for ICS2 at house level, before loading: what a post (F43) or an express company (F32) announces to the EU, Northern Ireland,
 * Norway and Switzerland. JSON: the elements by their numbers, what is common at the head (`D`), then the parcels (`GS`) with their lines (`SI`).
 * Not the message itself: the trader messages IE3F32 and IE3F43 have no public schema that we know, so who files puts this data into them.
 *
 * | element | filled from |
 * |---|---|
 * | 11 04 | the column: `filing.ens.column`, else F32 by express, F43 by mail, and by air parcel where the services have a mail class of the post |
 * | 12 05, 12 09 | the parcel's number; its type is `filing.ens.document_type` |
 * | 13 02 | `exporter`; its EORI `exporter.ids.eori`; type of person `filing.ens.exporter_person`, else 2 with a credit code |
 * | 13 03 | recipient: a company that buys (b2b) itself, with its EORI where the order has it, else the person; type of person 2 or 1 |
 * | 13 05, 13 06 | `filing.ens.declarant`, `filing.ens.representative` |
 * | 14 12, 14 13 | value of the line; what the buyer paid for the freight (post alone) |
 * | 15 06 | the day of declaration at midnight |
 * | 16 02 | `filing.ens.addressed_states` by country of the recipient, else `filing.ens.addressed_state` |
 * | 16 08, 18 01, 18 05, 18 09 | catalogue: origin, net mass, description, first six digits of the code of the destination |
 * | 18 03, 18 04 | gross mass of the parcel; of the line with its share of the packing (express alone). Kilograms, exact: lines add up to the parcel |
 * | 18 06 | 1 on the first line of the parcel, 0 on what is packed with it |
 *
 * Left out: 12 02, 12 03, 12 07 (answers to customs), 12 08, 13 14, 18 08, 18 10 and the Combined Nomenclature (optional), number of the house and P.O. box
 * apart from the street. Unverified: which XML types are these columns, the words of the codes (persons 1 and 2, contacts TE and EM), 0 packages,
 * midnight, that an address in Northern Ireland says GB.
 */
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group, TextDocument } from '../document.ts';
import { tooManyGoods } from '../filing-problems.ts';
import { against, type Content, nested } from './content.ts';
import { mostLines } from './elements.ts';
import { columnOf, exporterPersonOf, headOf, houseOf, itemsOf } from './values.ts';

/** What the JSON and the CSV share. */
export const common = {
  kind: 'text',
  source: 'EU customs data model 6, entry summary declaration: columns F32 and F43',
  partSize: 500,
  numbered: true,
  waits: 'the entry summary that the carrier files with ICS2',
  serves: ({ decision }: Shipment) => decision.entrySummary === 'ics2',
  lacks,
  check,
} as const;

export const ens: TextDocument = {
  ...common,
  id: 'ens',
  name: 'Entry summary data for ICS2 (JSON)',
  stem: 'ens',
  extension: 'json',
  head: (group) => `{"D":${JSON.stringify(nested(headOf(group, columnOf(group)), columnOf(group), 'D'))},"houses":[\n`,
  each: (shipment, group, index) => `${index === 0 ? '' : ',\n'}${JSON.stringify(houseContentOf(shipment, group))}`,
  tail: () => '\n]}\n',
};

interface House {
  readonly GS: Content;
  readonly SI: readonly Content[];
}

function houseContentOf(shipment: Shipment, group: Group): House {
  const column = columnOf(group);
  return {
    GS: nested(houseOf(shipment, group, column), column, 'GS'),
    SI: itemsOf(shipment, column).map((item) => nested(item, column, 'SI')),
  };
}

function lacks(group: Group): readonly string[] {
  const filing = group.filing?.ens;
  return [
    ...(filing?.declarant ? [] : ['filing.ens.declarant']),
    ...(filing?.addressedState ? [] : ['filing.ens.addressed_state']),
    ...(filing?.documentType ? [] : ['filing.ens.document_type']),
    ...(exporterPersonOf(group) ? [] : ['filing.ens.exporter_person']),
  ];
}

function check(shipment: Shipment, group: Group): readonly Problem[] {
  const column = columnOf(group);
  const { id, items } = shipment;
  const most = mostLines[column];
  const document = `the entry summary (${column})`;
  return [
    ...(items.length > most ? [tooManyGoods({ shipment: id, field: 'items' }, { lines: items.length, most, document })] : []),
    ...against(houseOf(shipment, group, column), column, 'GS', { shipment: id }),
    ...itemsOf(shipment, column).flatMap((item, i) => against(item, column, 'SI', { shipment: id, item: i + 1 })),
  ];
}

/**
 * XFHL 3.00, the house manifest (785): all houses under a master air waybill.
 *
 * | element | filled from |
 * |---|---|
 * | `BusinessHeaderDocument` `ID` | the master air waybill; `-2` … behind it where the houses need a second file |
 * | `MasterConsignment` weight, `TotalPieceQuantity` | sums of all houses of the run, each one piece |
 * | `TransportContractDocument`, `OriginLocation`, `FinalDestinationLocation` | `filing.cargo`: `master`, `origin`, `destination` |
 * | house: `SequenceNumeric`, `GrossWeightMeasure`, `TotalPieceQuantity` | from 1, gross weight, 1 |
 * | house: `PackageQuantity` | units of all lines, as the shipper has counted them |
 * | house: `SummaryDescription` | descriptions of the catalogue, each once |
 * | house: `TransportContractDocument` | the number of the parcel |
 * | house: locations | `origin`; `destinations` by country, else `destination` |
 * | house: `HandlingSPHInstructions` `IncludedCustomsNote` | `filing.cargo.handling`; `notes.ts` |
 *
 * Left out: names of airports, lines and units of the master, other instructions, references to documents. 9,999 houses a file; how many an airline
 * takes is unverified, as is the numbering over several files.
 */
import type { XmlChildren } from '../../formats/xml.ts';
import { numberOf } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { GatheredDocument, Group, Part } from '../document.ts';
import { type Envelope, formatMessage, handlingOf, headerOf, noteElements, place, strangeIn, weight } from './cargo-xml.ts';
import { goodsOf, unitsOf } from './figures.ts';
import { byAir, cargoOf, endOf, type Master, missing, ofMaster, waits } from './needs.ts';
import { type Note, notesOf } from './notes.ts';
import { xfhlElements } from './xfhl-elements.ts';

export interface House {
  readonly number: string;
  readonly grossMilligrams: Milligrams;
  readonly units: number;
  readonly goods: string;
  readonly to: string;
  readonly notes: readonly Note[];
}

const envelope: Envelope = {
  namespace: 'iata:housemanifest:1',
  name: 'House Manifest',
  typeCode: '785',
  version: '3.00',
  rule: xfhlElements,
};

const partSize = 9999;

export const xfhl: GatheredDocument<House> = {
  kind: 'gathered',
  id: 'xfhl',
  name: 'House manifest, Cargo-XML (XFHL)',
  source: 'IATA Cargo-XML, XFHL 3.00, element order of the public ONE Record mapping',
  stem: 'xfhl',
  extension: 'xml',
  partSize,
  whole: true,
  numbered: true,
  waits,
  serves: byAir,
  lacks: (group) => missing([...ofMaster, 'sender', 'recipient'], group),
  check: (shipment, group) => strangeIn(shipment, group, goodsOf(shipment)),
  keep: (shipment, group) => ({
    number: numberOf(shipment),
    grossMilligrams: shipment.grossMilligrams,
    units: unitsOf(shipment),
    goods: goodsOf(shipment).join('; '),
    to: endOf(shipment, cargoOf<Master>(group)),
    notes: notesOf(shipment, group),
  }),
  reference: (_houses, group, part) => manifestId(group, part),
  text: (houses, group, part) =>
    formatMessage(envelope, {
      MessageHeaderDocument: headerOf(envelope, group, manifestId(group, part), [part.part, houses[0]!.number]),
      BusinessHeaderDocument: { ID: manifestId(group, part) },
      MasterConsignment: masterOf(houses, group, part),
    }),
};

const manifestId = (group: Group, { part }: Part): string => `${cargoOf<Master>(group).master}${part > 1 ? `-${part}` : ''}`;

function masterOf(houses: readonly House[], group: Group, { part, totals }: Part): XmlChildren {
  const { master, origin, destination } = cargoOf<Master>(group);
  const own = houses.reduce((sum, { grossMilligrams }) => sum + grossMilligrams, 0);
  return {
    IncludedTareGrossWeightMeasure: weight(totals?.grossMilligrams ?? own),
    TotalPieceQuantity: totals?.shipments ?? houses.length,
    TransportContractDocument: { ID: master },
    OriginLocation: place(origin),
    FinalDestinationLocation: place(destination),
    IncludedHouseConsignment: houses.map((house, i) => houseOf(house, (part - 1) * partSize + i + 1, group)),
  };
}

const houseOf = ({ number, grossMilligrams, units, goods, to, notes }: House, sequence: number, group: Group): XmlChildren => ({
  SequenceNumeric: sequence,
  GrossWeightMeasure: weight(grossMilligrams),
  PackageQuantity: units,
  TotalPieceQuantity: 1,
  SummaryDescription: goods,
  TransportContractDocument: { ID: number },
  OriginLocation: place(cargoOf<Master>(group).origin),
  FinalDestinationLocation: place(to),
  HandlingSPHInstructions: handlingOf(group),
  IncludedCustomsNote: noteElements(notes),
});

/**
 * BIRDS, the bulk import reduced data set of Great Britain: parcels of several recipients on one declaration, 999 goods items at most, and no
 * parcel on two. For what the regime found to be for it. What is the same in all declarations: `declaration.ts`.
 *
 * | element | DE | filled from |
 * |---|---|---|
 * | `FunctionalReferenceID` | 2/5 | `B`, the day, a hyphen, and twelve characters of the digest of carrier, day and numbers of the parcels |
 * | `GoodsItemQuantity` `TotalPackageQuantity` | 1/9, 6/18 | content lines, parcels |
 * | `AuthorisationHolder` | 3/39 | `filing.uk.birds.authorisation_holder`, else the declarant; BRD |
 * | `ContainerCode` `TransportEquipment` | 7/2, 7/10 | 1 and `filing.uk.birds.containers`, 0 without any |
 * | `ArrivalTransportMeans` | 7/9 | `filing.uk.birds.flight` (type 40) or `filing.uk.birds.ship` (type 10) |
 * | `ExportCountry/ID` | 5/14 | country of the exporter |
 * | `AdditionalDocument` | 2/3 | 1 BRD, `filing.uk.birds.authorisation` |
 * | `AdditionalInformation` | 2/2 | 00500 where the declarant is the importer, else 00200 |
 * | `Description` | 6/8 | catalogue: `description` |
 * | `GrossMassMeasure` `NetNetWeightMeasure` | 6/5, 6/1 | weights of the line in kilograms, exact; the gross one with its share of the packing: lines add up to the parcel |
 * | `ItemChargeAmount` | 4/14 | value of the line in pounds |
 * | `GovernmentProcedure` | 1/10, 1/11 | the regime's codes: 00 20, 21V |
 * | `Packaging` | 6/9 to 6/11 | the parcel's number as its marks, `filing.uk.birds.packing` (else PC); one package at the parcel's first line, 0 at the others |
 * | `Importer/ID` | 3/16 | `filing.uk.birds.importer`, else `filing.uk.importer` |
 * | `PreviousDocument` | 2/1 | Z 355: `filing.uk.birds.entry_summary`, line 1; Z MCR: `filing.uk.birds.inventory` |
 * | `SupervisingOffice/ID` | 5/27 | `filing.uk.birds.supervising_office` |
 *
 * Left out: `UCR` (optional), and goods from Jersey or Guernsey (type CO, 15F). There is no commodity code in BIRDS.
 * Not verified: 999 items (the schema's; HMRC's notes speak of 99 occurrences at item level), a content line an item, 0 packages at
 * further lines, 00200 for several importers, K for goods that come later (it is in HMRC's guide, but in no sample).
 */
import { createHash } from 'node:crypto';
import type { XmlChildren } from '../../formats/xml.ts';
import type { GatheredDocument, Group } from '../document.ts';
import { fits, mostItems, rateKnown, textProblems } from './against.ts';
import {
  agentOf,
  declarantOf,
  declaration,
  exporterOf,
  filingOf,
  head,
  isImporter,
  keyOf,
  missing,
  type Needed,
  placeOf,
  type Sets,
  tail,
  transportOf,
} from './declaration.ts';
import { itemsOf, type Kept, keptOf } from './parcels.ts';

const needs = ['declarant', 'lodged', 'location', 'importer', 'entrySummary', 'authorisation', 'supervisingOffice'] as const;

type Filing = Needed<'birds', (typeof needs)[number]>;

export const ukBirds: GatheredDocument<Kept> = {
  kind: 'gathered',
  id: 'uk-birds',
  name: 'Bulk declaration for Great Britain (BIRDS)',
  source: 'HMRC, Customs Declaration Service, API 3.0: WCO DEC 3.6, appendix 25A',
  stem: 'uk-birds',
  extension: 'xml',
  partSize: mostItems,
  takes: ({ items }) => items.length,
  numbered: true,
  waits: 'lodging by the declarant, and acceptance by HMRC',
  serves: ({ decision }) => decision.procedure === 'birds',
  lacks: (group) => [...missing('birds', needs, group), ...further(filingOf(group, 'birds'))],
  check: (shipment, group, _typefaces, convert) => [
    ...fits(shipment, 'UK-BIRDS'),
    ...rateKnown(shipment, 'UK-BIRDS', convert),
    ...textProblems(shipment, group, 'UK-BIRDS', 512),
  ],
  keep: (shipment, _group, convert) => keptOf(shipment, convert),
  text(kept, group) {
    const filing = filingOf(group, 'birds') as Filing;
    const after = { SupervisingOffice: { ID: filing.supervisingOffice } };
    return `${head}${declaration(headerOf(kept, group, filing), goodsOf(kept, group, filing), after)}${tail}`;
  },
  reference: (kept, group) => referenceOf(kept, group),
};

/** A flight or a ship; how the declarant represents an importer that it is not. */
function further(filing: Sets['birds']): readonly string[] {
  const { flight, ship, importer, representation } = filing;
  return [
    ...(flight === undefined && ship === undefined ? [keyOf('birds', 'flight')] : []),
    ...(importer !== undefined && !isImporter(importer, filing) && !representation ? [keyOf('birds', 'representation')] : []),
  ];
}

function referenceOf(kept: readonly Kept[], { carrier, on }: Group): string {
  const digest = createHash('sha256').update(JSON.stringify(['uk-birds', carrier, on, ...kept.map(({ number }) => number)]));
  return `B${on.replaceAll('-', '')}-${digest.digest('hex').slice(0, 12).toUpperCase()}`;
}

const headerOf = (kept: readonly Kept[], group: Group, filing: Filing): XmlChildren => ({
  FunctionCode: '9',
  FunctionalReferenceID: referenceOf(kept, group),
  TypeCode: filing.lodged === 'arrived' ? 'IMJ' : 'IMK',
  GoodsItemQuantity: kept.reduce((sum, { lines }) => sum + lines.length, 0),
  TotalPackageQuantity: kept.length,
  Agent: agentOf(filing.importer, filing),
  AuthorisationHolder: { ID: filing.authorisationHolder ?? filing.declarant, CategoryCode: 'BRD' },
  BorderTransportMeans: transportOf(group.channel, filing.ship === undefined ? filing : { ...filing, transport: filing.transport ?? '1' }),
  Declarant: declarantOf(filing),
  Exporter: exporterOf(group),
});

const goodsOf = (kept: readonly Kept[], group: Group, { containers = [], ...filing }: Filing): XmlChildren => ({
  Consignment: {
    ContainerCode: containers.length > 0 ? '1' : '0',
    ArrivalTransportMeans: { ID: filing.flight ?? filing.ship, IdentificationTypeCode: filing.flight === undefined ? '10' : '40' },
    GoodsLocation: placeOf(filing),
    TransportEquipment: containers.map((container, i) => ({ SequenceNumeric: i + 1, ID: container })),
  },
  ExportCountry: { ID: group.exporter.country },
  GovernmentAgencyGoodsItem: itemsOf(kept, filing),
  Importer: { ID: filing.importer },
  PreviousDocument: [
    { CategoryCode: 'Z', ID: filing.entrySummary, TypeCode: '355', LineNumeric: 1 },
    ...(filing.inventory === undefined ? [] : [{ CategoryCode: 'Z', ID: filing.inventory, TypeCode: 'MCR' }]),
  ],
});

/**
 * H7 as the Danish system DMS takes it: XML of the WCO data model, `Declaration` as root, one declaration a file. It says what {@link h7} says,
 * element by element; the order is that of the Danish sample (H7 standard, v2.2) and paths (H7 V1.9 of September 2025). No schema was at hand:
 * paths and order are held against these two, validity is not claimed. V1.9 is older than product identifiers and handling fee.
 *
 * | path | filled from |
 * |---|---|
 * | `FunctionCode` `ProcedureCategory` | 9 (original), H7 |
 * | `TypeCode` | IM and the additional type: IMA, IMD |
 * | `DeclarationOfficeID` `Submitter` | `filing.eu.denmark`: `office`, `submitter` |
 * | `Agent` `Declarant` | 13 06 and 13 05 without their contacts, whose inner shape was not read |
 * | `GoodsShipment/Consignor` | 13 01 exporter, without a number |
 * | `GoodsShipment/DomesticDutyTaxParty` | 13 16: the IOSS number in role FR5, once for the consignment |
 * | `GoodsShipment/GoodsMeasure` | gross weight of the parcel |
 * | `GovernmentProcedure` | the pair of procedures of the regime (40 00), then each additional code |
 * | `Importer/ID` | 13 04 017, else `filing.eu.denmark.importer`: Denmark wants one of every recipient |
 * | `GoodsLocation` | 16 15 by its address alone: the shape of the others was not read |
 *
 * For sales under IOSS, to whatever state, and for what goes to the state of the office: without IOSS goods are cleared where they go.
 * Left out: 12 08 UCR, 12 10 and 14 03 (no path of theirs was read).
 */
import { formatElement, notInXml, type XmlChildren } from '../../formats/xml.ts';
import type { EuFiling } from '../../model/filing/eu.ts';
import type { Convert } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group, TextDocument } from '../document.ts';
import { settingMissing } from '../filing-problems.ts';
import { characterNotInXml } from '../problems.ts';
import { against, lacksOf } from './against.ts';
import { declarationOf, lrnOf } from './declaration.ts';
import type { Content, Declaration } from './element.ts';
import { kilograms } from './figures.ts';
import { isH7 } from './h7.ts';
import { h7Set } from './h7-elements.ts';
import { codesOf, type Needed, neededOf } from './needed.ts';
import { listOf, textOf, textsOf } from './numbered.ts';

type Danish = Needed & Required<Pick<EuFiling, 'denmark'>>;

export const h7Xml: TextDocument = {
  kind: 'text',
  id: 'h7-xml',
  name: 'H7 for the Danish customs (XML)',
  source: 'Danish customs: H7 V1.9, WCO data model',
  stem: 'h7-xml',
  extension: 'xml',
  partSize: 1,
  numbered: true,
  waits: 'the declaration by the declaring party',
  serves: ({ decision: { procedure, scheme }, recipient }, group) =>
    procedure !== undefined && isH7(procedure) && (scheme !== undefined || recipient.country === stateOf(group)),
  lacks: (group) => [...lacksOf(h7Set, group), ...lacksOfDenmark(group)],
  check: (shipment, group, _typefaces, convert) => [
    ...against(h7Set, shipment, group, convert),
    ...withoutNumber(shipment, group),
    ...strange(shipment, group, convert),
  ],
  reference: lrnOf,
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n',
  each: (shipment, group, _index, convert) => `${formatElement('Declaration', contentOf(shipment, group, convert))}\n`,
  tail: () => '',
};

/** `DK` of `DK005600`. */
const stateOf = ({ filing }: Group): string | undefined => filing?.eu?.denmark?.office.slice(0, 2);

function lacksOfDenmark({ filing }: Group): string[] {
  const eu = filing?.eu;
  return [...(eu?.denmark ? [] : ['filing.eu.denmark']), ...(eu?.location && !eu.location.address ? ['filing.eu.location.address'] : [])];
}

const danishOf = (group: Group): Danish => neededOf(group) as Danish;

function withoutNumber(shipment: Shipment, group: Group): Problem[] {
  const { denmark } = danishOf(group);
  if (denmark.importer || textOf(declarationOf('h7', shipment, group).D, '13 04 017 000')) return [];
  const key = `carriers.${group.carrier}.filing.eu.denmark.importer`;
  return [
    settingMissing(
      { shipment: shipment.id, field: 'recipient.taxId' },
      { key, what: 'under which number a recipient without EORI is declared' },
    ),
  ];
}

const strange = (shipment: Shipment, group: Group, convert: Convert | undefined): Problem[] =>
  notInXml(textsOf(declarationOf('h7', shipment, group, convert)).join('')).map((character) =>
    characterNotInXml({ shipment: shipment.id }, { character }),
  );

function contentOf(shipment: Shipment, group: Group, convert: Convert | undefined): XmlChildren {
  const filing = danishOf(group);
  const declaration = declarationOf('h7', shipment, group, convert);
  const { D } = declaration;
  return {
    '@xmlns': 'urn:wco:datamodel:WCO:DEC-DMS:2',
    FunctionCode: '9',
    ProcedureCategory: 'H7',
    FunctionalReferenceID: textOf(D, '12 09 001 000'),
    TypeCode: `IM${textOf(D, '11 02 001 000')}`,
    DeclarationOfficeID: filing.denmark.office,
    Submitter: { Name: filing.denmark.submitter.name, ID: filing.denmark.submitter.id },
    Agent: filled({ ID: textOf(D, '13 06 017 000'), FunctionCode: textOf(D, '13 06 030 000') }),
    Declarant: { Name: textOf(D, '13 05 016 000'), ID: textOf(D, '13 05 017 000'), Address: addressOf(D, '13 05 018') },
    GoodsShipment: shipmentOf(declaration, shipment, filing),
  };
}

function shipmentOf({ D, GS, SI }: Declaration, shipment: Shipment, filing: Danish): XmlChildren {
  const [first = {}] = SI;
  return {
    SupportingDocument: documentsIn(GS, '12 03', 'TypeCode'),
    AdditionalReference: documentsIn(GS, '12 04', 'TypeCode'),
    Consignment: {
      GoodsLocation: {
        TypeCode: textOf(GS, '16 15 045 000'),
        IdentificationType: textOf(GS, '16 15 046 000'),
        Address: addressOf(GS, '16 15 018'),
      },
      TransportContractDocument: documentsIn(GS, '12 05', 'Type'),
      Freight: filled({ rate: amountIn(GS, '14 15') }),
    },
    Consignor: { Name: textOf(GS, '13 01 016 000'), Address: addressOf(GS, '13 01 018') },
    DomesticDutyTaxParty: listOf(first, '13 16 000 000').map((each, i) => ({
      SequenceNumeric: i + 1,
      ID: each['13 16 034 000'] as string,
      RoleCode: each['13 16 031 000'] as string,
    })),
    GoodsMeasure: { GrossMassMeasure: kilograms(shipment.grossMilligrams) },
    GovernmentAgencyGoodsItem: SI.map((item) => itemOf(item, GS, shipment, filing)),
    Importer: {
      Name: textOf(D, '13 04 016 000'),
      ID: textOf(D, '13 04 017 000') ?? filing.denmark.importer,
      Address: addressOf(D, '13 04 018'),
    },
    PreviousDocument: documentsIn(GS, '12 01', 'TypeCode'),
  };
}

const itemOf = (item: Content, GS: Content, { decision }: Shipment, filing: Danish): XmlChildren => ({
  SequenceNumeric: textOf(item, '11 03 001 000'),
  AdditionalInformation: listOf(GS, '12 02 000 000').map((each, i) => ({
    SequenceNumeric: i + 1,
    StatementCode: each['12 02 008 000'] as string,
  })),
  Commodity: {
    Description: textOf(item, '18 05 001 000'),
    Classification: { SequenceNumeric: 1, ID: textOf(item, '18 09 056 000'), IdentificationTypeCode: 'HS' },
    GoodsMeasure: { GrossMassMeasure: textOf(item, '18 04 001 000') },
    InvoiceLine: { ItemChargeAmount: amountIn(item, '14 14') },
  },
  GovernmentProcedure: [
    ...codesOf('procedure', decision, filing).map((pair) => ({ CurrentCode: pair.slice(0, 2), PreviousCode: pair.slice(2) })),
    ...listOf(item, '11 10 000 000').map((each) => ({ CurrentCode: each['11 10 001 000'] as string })),
  ].map((procedure, i) => ({ SequenceNumeric: i + 1, ...procedure })),
  Packaging: listOf(item, '18 06 000 000').map((each, i) => ({
    SequenceNumeric: i + 1,
    QuantityQuantity: each['18 06 004 000'] as string,
  })),
  SupportingDocument: documentsIn(item, '12 03', 'TypeCode'),
  AdditionalReference: documentsIn(item, '12 04', 'TypeCode'),
});

const documentsIn = (content: Content, group: string, type: 'Type' | 'TypeCode'): readonly XmlChildren[] =>
  listOf(content, `${group} 000 000`).map((each, i) => ({
    SequenceNumeric: i + 1,
    ID: each[`${group} 001 000`] as string,
    [type]: each[`${group} 002 000`] as string,
  }));

function amountIn(content: Content, group: string): XmlChildren | undefined {
  const currency = textOf(content, `${group} 012 000`);
  return currency === undefined ? undefined : { '@currencyID': currency, '#text': textOf(content, `${group} 014 000`) };
}

const addressOf = (content: Content, group: string): XmlChildren | undefined =>
  filled({
    CityName: textOf(content, `${group} 022`),
    CountryCode: textOf(content, `${group} 020`),
    Line: textOf(content, `${group} 019`),
    PostcodeID: textOf(content, `${group} 021`),
  });

const filled = (children: XmlChildren): XmlChildren | undefined =>
  Object.values(children).every((child) => child === undefined) ? undefined : children;

/**
 * SRDS, the super reduced data set (H7) of Northern Ireland: a declaration a parcel. What is the same in all declarations: `declaration.ts`.
 *
 * | element | DE | filled from |
 * |---|---|---|
 * | `FunctionalReferenceID` | 2/5 | the number of the parcel, at most 22 characters |
 * | `GoodsItemQuantity` | 1/9 | content lines |
 * | `FreightChargeAmount` | 4/19 | freight that the buyer paid; where the order names none, `filing.uk.srds.postal_charge` |
 * | `DomesticDutyTaxParty` | 3/40 | by the regime's role: FR2 the buyer's VAT number, FR5 the IOSS number |
 * | `CustomsValueAmount` | 4/18 | value of the line in pounds |
 * | `SequenceNumeric` | 1/6 | line |
 * | `AdditionalInformation` | 2/2 | the regime's statement (NIIMP); 00500 where the declarant is the importer |
 * | `Description` | 6/8 | catalogue: `description` |
 * | `Classification` | 6/14 | the first eight digits of the code for GB (`hs_gb`, else `hs`); TSP |
 * | `GrossMassMeasure` | 6/5 | gross weight of the line with its share of the packing in kilograms, exact: lines add up to the parcel |
 * | `GovernmentProcedure` | 1/10, 1/11 | the regime's codes: 40 00, 1H7, C07 or C08 |
 * | `Importer/ID` | 3/16 | the recipient's EORI number, else `filing.uk.srds.importer`, else `filing.uk.importer` |
 * | `PreviousDocument` | 2/1 | Z 271: `filing.uk.srds.packing_list`, else the number of the parcel; Z MCR: `filing.uk.srds.inventory` |
 *
 * Left out: documents and certificates (2/3: goods that need one are for a full declaration or by hand), `UCR`, `TotalPackageQuantity`.
 * Not verified: how a recipient without an EORI number is shown, the number of the parcel as that of its packing list, the 22 characters of
 * 2/5 (the data element's; the schema takes 35), the regime's C07 and FR5 after 2026-07-01.
 */
import type { XmlChildren } from '../../formats/xml.ts';
import type { Convert } from '../../model/money.ts';
import { type Item, numberOf, recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Group, TextDocument } from '../document.ts';
import { packedWeightsOf } from '../line-weights.ts';
import { chargeKnown, eightDigits, fits, importerKnown, importerOf, rateKnown, textProblems } from './against.ts';
import { codesOf, proceduresOf } from './codes.ts';
import {
  agentOf,
  declarantOf,
  declaration,
  exporterOf,
  filingOf,
  head,
  isImporter,
  missing,
  type Needed,
  placeOf,
  tail,
  transportOf,
} from './declaration.ts';
import { amountOf, inPounds, kilograms, valuesOf } from './figures.ts';

type Keys = 'declarant' | 'lodged' | 'location';
type Filing = Needed<'srds', Keys>;

const needs: readonly Keys[] = ['declarant', 'lodged', 'location'];

export const ukSrds: TextDocument = {
  kind: 'text',
  id: 'uk-srds',
  name: 'Declaration for Northern Ireland (SRDS)',
  source: 'HMRC, Customs Declaration Service, API 3.0: WCO DEC 3.6, appendix 21H',
  stem: 'uk-srds',
  extension: 'xml',
  partSize: 1,
  numbered: true,
  waits: 'lodging by the declarant, and acceptance by HMRC',
  serves: ({ decision }) => decision.procedure === 'srds',
  lacks: (group) => missing('srds', needs, group),
  check(shipment, group, _typefaces, convert) {
    const filing = filingOf(group, 'srds');
    return [
      ...importerKnown(shipment, group, filing, 'UK-SRDS'),
      ...fits(shipment, 'UK-SRDS'),
      ...eightDigits(shipment),
      ...rateKnown(shipment, 'UK-SRDS', convert),
      ...chargeKnown(shipment, group, filing, convert),
      ...textProblems(shipment, group, 'UK-SRDS', 22),
    ];
  },
  head: () => head,
  each(shipment, group, _index, convert) {
    const filing = filingOf(group, 'srds') as Filing;
    return declaration(headerOf(shipment, group, filing), goodsOf(shipment, filing, convert));
  },
  tail: () => tail,
};

const headerOf = (shipment: Shipment, group: Group, filing: Filing): XmlChildren => ({
  FunctionCode: '9',
  FunctionalReferenceID: numberOf(shipment),
  TypeCode: filing.lodged === 'arrived' ? 'IMA' : 'IMD',
  GoodsItemQuantity: shipment.items.length,
  Agent: agentOf(importerOf(shipment, filing)!, filing),
  BorderTransportMeans: transportOf(shipment.channel, filing),
  Declarant: declarantOf(filing),
  Exporter: exporterOf(group),
});

function goodsOf(shipment: Shipment, filing: Filing, convert: Convert | undefined): XmlChildren {
  const values = valuesOf(shipment, convert)!;
  const gross = packedWeightsOf(shipment);
  const charge = inPounds((shipment.freight ?? filing.postalCharge)!, convert)!;
  const own = isImporter(importerOf(shipment, filing)!, filing);
  const line = (item: Item, i: number): XmlChildren => ({
    CustomsValueAmount: amountOf(values[i]!),
    SequenceNumeric: i + 1,
    AdditionalInformation: [
      ...codesOf(shipment, 'statement').map((code) => ({ StatementCode: code })),
      ...(own ? [{ StatementCode: '00500', StatementDescription: 'Importer' }] : []),
    ],
    Commodity: {
      Description: item.product.description,
      Classification: { ID: item.hs.slice(0, 8), IdentificationTypeCode: 'TSP' },
      GoodsMeasure: { GrossMassMeasure: kilograms(gross[i]!) },
    },
    GovernmentProcedure: proceduresOf(shipment),
  });
  return {
    Consignment: { GoodsLocation: placeOf(filing) },
    CustomsValuation: { FreightChargeAmount: amountOf(charge) },
    DomesticDutyTaxParty: taxPartiesOf(shipment),
    GovernmentAgencyGoodsItem: shipment.items.map(line),
    Importer: { ID: importerOf(shipment, filing) },
    PreviousDocument: previousOf(shipment, filing),
  };
}

const taxPartiesOf = (shipment: Shipment): readonly XmlChildren[] =>
  codesOf(shipment, 'fiscal-role').map((role) => ({ ID: fiscalNumberOf(shipment, role), RoleCode: role }));

/** FR2 is the buyer's VAT number, written with its country; FR5 the seller's or platform's of the scheme. */
function fiscalNumberOf(shipment: Shipment, role: string): string | undefined {
  const number = (role === 'FR2' ? recipientIdOf(shipment)?.number : shipment.decision.scheme?.number)
    ?.replace(/[\s.-]/g, '')
    .toUpperCase();
  return role === 'FR2' && number !== undefined && !/^(GB|XI)/.test(number) ? `GB${number}` : number;
}

const previousOf = (shipment: Shipment, { packingList, inventory }: Filing): readonly XmlChildren[] => [
  { CategoryCode: 'Z', ID: packingList ?? numberOf(shipment), TypeCode: '271' },
  ...(inventory === undefined ? [] : [{ CategoryCode: 'Z', ID: inventory, TypeCode: 'MCR' }]),
];

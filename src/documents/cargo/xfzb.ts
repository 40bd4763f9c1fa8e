/**
 * XFZB 4.00, the house waybill (703): the root holds one, so that each is a file of its own.
 *
 * | element | filled from |
 * |---|---|
 * | `BusinessHeaderDocument` `ID` | the number of the parcel |
 * | `SignatoryConsignorAuthentication` | `filing.cargo.consignor_signatory`, else `exporter.signature` |
 * | `SignatoryCarrierAuthentication` | the day of declaration at midnight, `carrier_signatory`, `place` |
 * | `MasterConsignment` | `master`, `origin`, `destination`; weight and pieces of the master are left out, the house manifest has them |
 * | `ID` of the house | the shipment's id |
 * | values | for carriage and for insurance none is declared; for customs the value of the goods |
 * | `TotalChargePrepaidIndicator` `TotalDisbursementPrepaidIndicator` | `prepaid`; `other_prepaid`, else `prepaid` |
 * | `WeightTotalChargeAmount`, `ApplicableOriginCurrencyExchange` | `weight_charge` and its currency |
 * | weight, pieces, `ConsignmentItemQuantity`, `PackageQuantity` | gross weight, 1, lines, units of all lines |
 * | `ConsignorParty` `ConsigneeParty` | exporter, recipient: a company stands before its person; street lines joined by a comma |
 * | `SpecifiedLogisticsTransportMovement` | `flight`, by air (4) |
 * | `IncludedHouseConsignmentItem` | a content line: tariff code of the destination, gross weight with its share of the packing, units, description, origin |
 *
 * The parcel is the one piece of its first line, and the others have 0, so that pieces add up (unverified); its size stands there in millimetres,
 * or NDA. Left out: forwarder, other parties, other charges, insurance, times of the flight, references to documents.
 */
import type { XmlChildren } from '../../formats/xml.ts';
import { countryName } from '../../model/country.ts';
import { formatAmount, type Money } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { type Item, numberOf, type Shipment, type Size } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group, TextDocument } from '../document.ts';
import { dataMissing } from '../filing-problems.ts';
import { packedWeightsOf } from '../line-weights.ts';
import { type Envelope, formatMessage, handlingOf, headerOf, midnightOf, noteElements, place, strangeIn, weight } from './cargo-xml.ts';
import { dialled, goodsOf, said, unitsOf } from './figures.ts';
import { byAir, cargoOf, endOf, type Master, missing, ofMaster, waits } from './needs.ts';
import { notesOf } from './notes.ts';
import { companyOf, incomplete } from './parties.ts';
import { chargeUnknown } from './problems.ts';
import { xfzbElements } from './xfzb-elements.ts';

const needs = [...ofMaster, 'sender', 'recipient', 'carrierSignatory', 'prepaid', 'weightCharge'] as const;
type Keys = (typeof needs)[number];

const envelope: Envelope = {
  namespace: 'iata:housewaybill:1',
  name: 'House Waybill',
  typeCode: '703',
  version: '4.00',
  rule: xfzbElements,
};

export const xfzb: TextDocument = {
  kind: 'text',
  id: 'xfzb',
  name: 'House waybill, Cargo-XML (XFZB)',
  source: 'IATA Cargo-XML, XFZB 4.00, element order of the public ONE Record mapping',
  stem: 'xfzb',
  extension: 'xml',
  partSize: 1,
  numbered: true,
  waits,
  serves: byAir,
  lacks: (group) => [...missing(needs, group), ...(signatoryOf(group) === undefined ? ['filing.cargo.consignor_signatory'] : [])],
  check: problemsOf,
  head: () => '',
  each: (shipment, group) =>
    formatMessage(envelope, {
      MessageHeaderDocument: headerOf(envelope, group, numberOf(shipment), [shipment.id, numberOf(shipment)]),
      BusinessHeaderDocument: businessOf(shipment, group),
      MasterConsignment: masterOf(shipment, group),
    }),
  tail: () => '',
};

const signatoryOf = ({ filing, exporter }: Group): string | undefined => filing?.cargo?.consignorSignatory ?? exporter.signature;

function problemsOf(shipment: Shipment, group: Group): Problem[] {
  const { id, items, recipient } = shipment;
  const key = `carriers.${group.carrier}.filing.cargo.weight_charge`;
  const texts = [group.exporter, recipient].flatMap((party) => [party.name, party.company, ...party.lines, party.city, party.region]);
  return [
    ...incomplete(shipment, group, 'XFZB'),
    ...(chargeOf(shipment, group) === undefined ? [chargeUnknown({ shipment: id, field: 'freight' }, { key })] : []),
    ...items.flatMap(({ hs, product: { sku } }, i) =>
      /^\d{6,}$/.test(hs)
        ? []
        : [dataMissing({ shipment: id, item: i + 1, field: 'hs' }, { sku, what: 'tariff code of six digits', column: 'hs' })],
    ),
    ...strangeIn(shipment, group, [...texts, recipient.postcode, recipient.email, signatoryOf(group), ...goodsOf(shipment)]),
  ];
}

function chargeOf({ freight }: Shipment, group: Group): Money | undefined {
  const { weightCharge } = cargoOf<Keys>(group);
  return weightCharge === 'freight' ? freight : weightCharge;
}

const businessOf = (shipment: Shipment, group: Group): XmlChildren => {
  const { carrierSignatory, place: at } = cargoOf<Keys>(group);
  return {
    ID: numberOf(shipment),
    SignatoryConsignorAuthentication: { Signatory: signatoryOf(group) },
    SignatoryCarrierAuthentication: {
      ActualDateTime: midnightOf(group),
      Signatory: carrierSignatory,
      IssueAuthenticationLocation: at === undefined ? undefined : { Name: at },
    },
  };
};

const masterOf = (shipment: Shipment, group: Group): XmlChildren => {
  const { master, origin, destination } = cargoOf<Master>(group);
  return {
    TransportContractDocument: { ID: master },
    OriginLocation: place(origin),
    FinalDestinationLocation: place(destination),
    IncludedHouseConsignment: houseOf(shipment, group),
  };
};

function houseOf(shipment: Shipment, group: Group): XmlChildren {
  const filing = cargoOf<Keys>(group);
  const charge = chargeOf(shipment, group)!;
  const gross = packedWeightsOf(shipment);
  return {
    ID: shipment.id,
    NilCarriageValueIndicator: 'true',
    DeclaredValueForCustomsAmount: amount(shipment.value),
    NilInsuranceValueIndicator: 'true',
    TotalChargePrepaidIndicator: String(filing.prepaid),
    WeightTotalChargeAmount: amount(charge),
    TotalDisbursementPrepaidIndicator: String(filing.otherPrepaid ?? filing.prepaid),
    IncludedTareGrossWeightMeasure: weight(shipment.grossMilligrams),
    ConsignmentItemQuantity: shipment.items.length,
    PackageQuantity: unitsOf(shipment),
    TotalPieceQuantity: 1,
    SummaryDescription: goodsOf(shipment).join('; '),
    ConsignorParty: partyOf(group.exporter),
    ConsigneeParty: partyOf(shipment.recipient),
    OriginLocation: place(filing.origin),
    FinalDestinationLocation: place(endOf(shipment, filing)),
    SpecifiedLogisticsTransportMovement: filing.flight
      ? { StageCode: 'Main-Carriage', ModeCode: '4', Mode: 'Air transport', ID: filing.flight }
      : undefined,
    HandlingSPHInstructions: handlingOf(group),
    IncludedCustomsNote: noteElements(notesOf(shipment, group)),
    ApplicableOriginCurrencyExchange: { SourceCurrencyCode: charge.currency },
    IncludedHouseConsignmentItem: shipment.items.map((item, i) => itemOf(item, i, gross[i]!, shipment.size)),
  };
}

const amount = (of: Money): XmlChildren => ({ '@currencyID': of.currency, '#text': formatAmount(of) });

function partyOf(party: Party): XmlChildren {
  const { name, postcode, lines, city, country, region, phone, email } = party;
  const company = companyOf(party);
  const dials = said(dialled(phone ?? ''));
  const contact = {
    PersonName: company === name ? undefined : said(name),
    DirectTelephoneCommunication: dials ? { CompleteNumber: dials } : undefined,
    URIEmailCommunication: said(email) ? { URIID: email } : undefined,
  };
  return {
    Name: company,
    PostalStructuredAddress: {
      PostcodeCode: said(postcode),
      StreetName: said(lines.filter(said).join(', ')),
      CityName: city,
      CountryID: country,
      CountryName: countryName(country),
      CountrySubDivisionName: said(region),
    },
    DefinedTradeContact: Object.values(contact).some((each) => each !== undefined) ? contact : undefined,
  };
}

const itemOf = ({ hs, quantity, product }: Item, index: number, gross: Milligrams, size: Size | undefined): XmlChildren => ({
  SequenceNumeric: index + 1,
  TypeCode: hs,
  GrossWeightMeasure: weight(gross),
  PackageQuantity: quantity,
  PieceQuantity: index === 0 ? 1 : 0,
  Information: index === 0 && !size ? 'NDA' : undefined,
  NatureIdentificationTransportCargo: { Identification: product.description },
  OriginCountry: { ID: product.origin },
  TransportLogisticsPackage: index === 0 && size ? { ItemQuantity: 1, LinearSpatialDimension: dimensions(size) } : undefined,
});

const dimensions = ({ widthMm, lengthMm, heightMm }: Size): XmlChildren => ({
  WidthMeasure: { '@unitCode': 'MMT', '#text': widthMm },
  LengthMeasure: { '@unitCode': 'MMT', '#text': lengthMm },
  HeightMeasure: { '@unitCode': 'MMT', '#text': heightMm },
});

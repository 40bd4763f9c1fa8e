/**
 * Declarations to HMRC's Customs Declaration Service: WCO data model 3.6 (DEC), HMRC's version v2.1, API 3.0. One declaration a file.
 * The order of elements is the schema's, not that of the numbers of data elements (DE).
 *
 * | element | DE | filled from |
 * |---|---|---|
 * | `MetaData` | | 3.6, DEC, GB, HMRC, v2.1 |
 * | `FunctionCode` | | 9, an original declaration |
 * | `TypeCode` | 1/1, 1/2 | IM, and by `lodged` A or D (SRDS), J or K (BIRDS) |
 * | `Agent` | 3/20, 3/21 | `filing.uk.representation` (2 direct, 3 indirect), `representative` if not the declarant; none if it imports itself |
 * | `BorderTransportMeans/ModeCode` | 7/4 | `transport`; else 4 (air) by express, 5 (mail) by post |
 * | `Declarant/ID` | 3/18 | `filing.uk.declarant` |
 * | `Exporter` | 3/1 | the exporter's name and address; `NA` where it has no postcode |
 * | `GoodsLocation` | 5/23 | `location` |
 *
 * `lodged`, `transport`, `location` and `inventory` stand under `filing.uk.srds` and `filing.uk.birds`, for either has places of its own.
 *
 * Amounts are pounds sterling, as in all of HMRC's samples; what is in another currency is converted by the rates of the run. That these are
 * HMRC's own rates of the month is for the declarant to see to.
 */
import { endOfElement, formatElement, startOfElement, type XmlChildren } from '../../formats/xml.ts';
import type { UkBirds, UkMovement, UkParties, UkSrds } from '../../model/filing/uk.ts';
import type { Channel } from '../../model/shipment.ts';
import type { Group } from '../document.ts';

/** What stands under `filing.uk`, and what stands there under the name of the data set. */
export interface Sets {
  readonly srds: UkParties & UkSrds;
  readonly birds: UkParties & UkBirds;
}

/** The settings with what a declaration needs: `lacks` has asked for it. */
export type Needed<S extends keyof Sets, K extends keyof Sets[S]> = Sets[S] & Required<Pick<Sets[S], K>>;

export function filingOf<S extends keyof Sets>({ filing }: Group, set: S): Sets[S] {
  const { srds: _srds, birds: _birds, ...parties } = filing?.uk ?? {};
  return { ...parties, ...filing?.uk?.[set] };
}

const ofParties: ReadonlySet<string> = new Set(['declarant', 'representation', 'representative', 'importer'] satisfies (keyof UkParties)[]);

/** `filing.uk.birds.entry_summary` of `entrySummary`. */
export const keyOf = <S extends keyof Sets>(set: S, key: keyof Sets[S] & string): string =>
  `filing.uk.${ofParties.has(key) ? '' : `${set}.`}${key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;

export const missing = <S extends keyof Sets>(set: S, needs: readonly (keyof Sets[S] & string)[], group: Group): readonly string[] =>
  needs.filter((key) => filingOf(group, set)[key] === undefined).map((key) => keyOf(set, key));

const spaces = { metaData: 'urn:wco:datamodel:WCO:DocumentMetaData-DMS:2', declaration: 'urn:wco:datamodel:WCO:DEC-DMS:2' };

const metaData: XmlChildren = {
  WCODataModelVersionCode: '3.6',
  WCOTypeName: 'DEC',
  ResponsibleCountryCode: 'GB',
  ResponsibleAgencyName: 'HMRC',
  AgencyAssignedCustomizationVersionCode: 'v2.1',
};

export const head = `<?xml version="1.0" encoding="UTF-8"?>\n${startOfElement('MetaData', { xmlns: spaces.metaData })}\n${lines(metaData)}`;

export const tail = `${endOfElement('MetaData')}\n`;

/** What stands in the declaration before, in and after its `GoodsShipment`, a line an element. */
export const declaration = (before: XmlChildren, goods: XmlChildren, after: XmlChildren = {}): string =>
  [
    startOfElement('Declaration', { xmlns: spaces.declaration }),
    `\n${lines(before)}`,
    `${startOfElement('GoodsShipment')}\n${lines(goods)}${endOfElement('GoodsShipment')}\n`,
    `${lines(after)}${endOfElement('Declaration')}\n`,
  ].join('');

function lines(children: XmlChildren): string {
  const line = (name: string, value: string | number | XmlChildren): string =>
    `${formatElement(name, typeof value === 'object' ? value : { '#text': value })}\n`;
  return Object.entries(children)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return Array.isArray(value) ? value.map((each) => line(name, each)).join('') : line(name, value as string | number | XmlChildren);
    })
    .join('');
}

/** GB and XI before the same digits are one trader. */
const digitsOf = (eori: string): string => eori.replace(/^(GB|XI)(?=\d)/, '');

/** Where the importer declares itself it has no agent, and says so instead. */
export const isImporter = (importer: string, { declarant }: UkParties): boolean =>
  declarant !== undefined && digitsOf(importer) === digitsOf(declarant);

export function agentOf(importer: string, filing: UkParties): XmlChildren | undefined {
  if (isImporter(importer, filing)) return undefined;
  const { representation, representative, declarant } = filing;
  return {
    ID: representative === declarant ? undefined : representative,
    FunctionCode: representation === 'indirect' ? '3' : '2',
  };
}

export const transportOf = (channel: Channel, { transport }: UkMovement): XmlChildren => ({
  ModeCode: transport ?? (channel === 'express' ? '4' : '5'),
});

export const declarantOf = ({ declarant }: UkParties): XmlChildren => ({ ID: declarant });

/** The parts of the exporter that have limits, in the order of the elements. */
export const exporterParts = ({ exporter }: Group) => ({
  name: exporter.company ?? exporter.name,
  city: exporter.city,
  country: exporter.country,
  line: exporter.lines.join(', '),
  postcode: exporter.postcode || 'NA',
});

export function exporterOf(group: Group): XmlChildren {
  const { name, city, country, line, postcode } = exporterParts(group);
  return { Name: name, Address: { CityName: city, CountryCode: country, Line: line, PostcodeID: postcode } };
}

export const placeOf = ({ location: { name, type, qualifier } }: Required<Pick<UkMovement, 'location'>>): XmlChildren => ({
  Name: name,
  TypeCode: type,
  Address: { TypeCode: qualifier, CountryCode: 'GB' },
});

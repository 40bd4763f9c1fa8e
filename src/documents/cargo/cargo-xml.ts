/**
 * Cargo-XML: what house waybill and house manifest share. No schema is public: the order of the elements and how often each stands follow the
 * public mapping of ONE Record, and every message is held against it before it is written. A draft, to be sent by whoever has the master air waybill.
 *
 * | element | filled from |
 * |---|---|
 * | `MessageHeaderDocument` `ID` | number, master, and 32 figures of a digest; the same input, the same id |
 * | `IssueDateTime` | the day of declaration at midnight; the offset is `filing.cargo.zone`, else Z (an unverified choice) |
 * | `PurposeCode` | Creation |
 * | `SenderParty` `RecipientParty` | `filing.cargo.sender`, `filing.cargo.recipient`, one element for each address |
 *
 * Weights are kilograms (KGM), exact; how many decimals an airline takes is unverified. Names and addresses stand as they were written, in any
 * script. `ConversationID` is left out, as in public messages.
 */
import { createHash } from 'node:crypto';
import { endOfElement, formatElement, notInXml, startOfElement, type XmlChildren } from '../../formats/xml.ts';
import type { MessageParty } from '../../model/filing/cargo.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import { characterNotInXml } from '../problems.ts';
import { type ElementRule, faultsOf, writtenElement } from './elements.ts';
import { kilograms } from './figures.ts';
import { cargoOf, type Master } from './needs.ts';
import { type Note, notesOf } from './notes.ts';

export interface Envelope {
  readonly namespace: string;
  readonly name: string;
  readonly typeCode: string;
  readonly version: string;
  readonly rule: ElementRule;
}

type Exchange = Master | 'sender' | 'recipient';

/** Throws where the message is against the table: that is a mistake of ours. */
export function formatMessage({ namespace, rule }: Envelope, blocks: XmlChildren): string {
  const faults = faultsOf(writtenElement(rule.name, blocks), rule);
  if (faults.length > 0) throw new Error(`not as the message is: ${faults.join('; ')}.`);
  const root = `rsm:${rule.name}`;
  const start = startOfElement(root, { 'xmlns:rsm': namespace, 'xmlns:ram': 'iata:datamodel:3' });
  const lines = Object.entries(blocks).map(([name, of]) => block(name, of as XmlChildren));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${start}\n${lines.join('')}${endOfElement(root)}\n`;
}

/** Each element in it on a line of its own. */
function block(name: string, children: XmlChildren): string {
  const lines = Object.entries(prefixed(children)).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each) => `${formatElement(key, each)}\n`),
  );
  return `${startOfElement(`rsm:${name}`)}\n${lines.join('')}${endOfElement(`rsm:${name}`)}\n`;
}

/** All names with the prefix of the data model; attributes and text beside them have none. */
function prefixed(children: XmlChildren): XmlChildren {
  const of = (value: XmlChildren[string]): XmlChildren[string] => {
    if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' ? prefixed(each) : each)) as readonly XmlChildren[];
    return typeof value === 'object' ? prefixed(value as XmlChildren) : value;
  };
  return Object.fromEntries(Object.entries(children).map(([name, value]) => [/^[@#]/.test(name) ? name : `ram:${name}`, of(value)]));
}

/** @param of what tells this message from all others under its master. */
export function headerOf({ name, typeCode, version }: Envelope, group: Group, id: string, of: readonly unknown[]): XmlChildren {
  const { master, sender, recipient } = cargoOf<Exchange>(group);
  const parties = (all: readonly MessageParty[]): XmlChildren[] =>
    all.map((each) => ({ PrimaryID: { '@schemeID': each.scheme, '#text': each.id } }));
  return {
    ID: `${[id, ...(id.startsWith(master) ? [] : [master])].join('_')}_${digestOf(typeCode, group, of)}`,
    Name: name,
    TypeCode: typeCode,
    IssueDateTime: midnightOf(group),
    PurposeCode: 'Creation',
    VersionID: version,
    SenderParty: parties(sender),
    RecipientParty: parties(recipient),
  };
}

const digestOf = (typeCode: string, { carrier, exporter, on }: Group, of: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([typeCode, exporter.ids.uscc ?? exporter.name, carrier, on, ...of]))
    .digest('hex')
    .slice(0, 32);

export const midnightOf = (group: Group): string => `${group.on}T00:00:00${cargoOf(group).zone}`;

export const weight = (milligrams: Milligrams): XmlChildren => ({ '@unitCode': 'KGM', '#text': kilograms(milligrams) });

export const place = (id: string): XmlChildren => ({ ID: id });

export const noteElements = (notes: readonly Note[]): readonly XmlChildren[] =>
  notes.map(({ code, value, party, country }) => ({ ContentCode: code, Content: value, SubjectCode: party, CountryID: country }));

export const handlingOf = (group: Group): readonly XmlChildren[] => cargoOf(group).handling.map((code) => ({ DescriptionCode: code }));

/** What XML cannot hold, in any text that stands in the message. */
export function strangeIn(shipment: Shipment, group: Group, texts: readonly (string | undefined)[]): Problem[] {
  const all = [...texts, numberOf(shipment), ...notesOf(shipment, group).map(({ value }) => value)];
  return notInXml(all.join('')).map((character) => characterNotInXml({ shipment: shipment.id }, { character }));
}

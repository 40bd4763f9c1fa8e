/**
 * Messages of China's unified edition for cross-border e-commerce (海关跨境电商统一版), interface edition 202205, or that of 2018 (announcement
 * 2018 No.113) where `filing.china.edition` says so: envelope, identifiers, and what all of them check. Both have the same elements; lengths
 * that differ are asked for by edition. Unsigned, `appStatus` 1, a draft: the declaring party signs and sends. At most 100 business nodes a message.
 *
 * | element | filled from |
 * |---|---|
 * | `guid` of the message | the digest below, of its first business node |
 * | `BaseTransfer` `copCode` `copName` `dxpId` | `filing.china.sender`; `dxpMode` is DXP |
 * | `guid` of a node | UUID of version 8 in capitals: SHA-256 of message, exporter, carrier, day, shipment and number; the same input, the same guid |
 * | `appType` `appStatus` `appTime` | 1 (new), 1 (draft), the day of declaration at midnight |
 * | `ebpCode` `ebpName` | `filing.china.platforms`, by platform of the order |
 * | `ebcCode` `ebcName` | `filing.china.exporter`; the code is `exporter.ids.uscc` where it is not written |
 *
 * Old codes of country, currency and unit (`model/china-codes.ts`); that every office takes them is unverified, as is the zone of `appTime`.
 */
import { createHash } from 'node:crypto';
import { formatElement, notInXml, type XmlChildren } from '../../formats/xml.ts';
import type { ChinaFiling } from '../../model/filing/china.ts';
import type { Problem } from '../../model/problem.ts';
import { type Channel, numberOf, type Shipment } from '../../model/shipment.ts';
import type { GatheredDocument, Group, Parcel, TextDocument } from '../document.ts';
import { valueTooLong } from '../filing-problems.ts';
import { characterNotInXml } from '../problems.ts';

/** The settings with what this message needs. */
export type Needed<K extends keyof ChinaFiling> = ChinaFiling & Required<Pick<ChinaFiling, K>>;

/** A text of the seller's own, and how many characters its element takes. */
export interface Limited {
  readonly field: string;
  readonly value: string | undefined;
  readonly most: number;
  /** Counts from 1. */
  readonly item?: number;
}

export interface Message<K extends keyof ChinaFiling> {
  readonly number: string;
  readonly name: string;
  /** The business node: `Inventory`. */
  readonly node: string;
  readonly needs: readonly K[];
  /** Which of the shipments on a list it is for; absent: all. */
  serves?(shipment: Shipment, filing: Partial<ChinaFiling>): boolean;
  /** Why it cannot be said at all. */
  against(shipment: Shipment, group: Group, filing: Needed<K>): readonly Problem[];
  /** Asked only where nothing is against it. */
  limits(shipment: Shipment, group: Group, filing: Needed<K>): readonly Limited[];
}

/** A business node a shipment. */
export interface ShipmentMessage<K extends keyof ChinaFiling> extends Message<K> {
  /** The node's children without their prefix. Asked only where nothing is against it. */
  content(shipment: Shipment, group: Group, filing: Needed<K>): XmlChildren;
}

/** One business node for all parcels of the message, which is one of several where there are more. */
export interface ParcelsMessage<K extends keyof ChinaFiling> extends Message<K> {
  content(parcels: readonly Parcel[], group: Group, filing: Needed<K>, part: number, parts: number): XmlChildren;
}

const namespace = 'http://www.chinaport.gov.cn/ceb';

export const messageDocument = <K extends keyof ChinaFiling>(message: ShipmentMessage<K>): TextDocument => ({
  ...shared(message),
  kind: 'text',
  partSize: 100,
  head: () => xmlHead,
  each(shipment, group, index) {
    const node = nodeOf(message, message.content(shipment, group, filingOf<K>(group)));
    return `${index === 0 ? startOf(message, shipment, group) : ''}${node}`;
  },
  tail: (group) => endOf(message, group),
});

export const parcelsDocument = <K extends keyof ChinaFiling>(message: ParcelsMessage<K>): GatheredDocument<Parcel> => ({
  ...shared(message),
  kind: 'gathered',
  partSize: 100,
  whole: true,
  keep: (shipment) => ({ id: shipment.id, number: numberOf(shipment), grossMilligrams: shipment.grossMilligrams }),
  text(parcels, group, { part, parts = part }) {
    return fileOf(message, message.content(parcels, group, filingOf<K>(group), part, parts), parcels[0]!, group);
  },
});

/** A message of one business node. */
export const fileOf = (message: Any, content: XmlChildren, first: Identified, group: Group): string =>
  `${xmlHead}${startOf(message, first, group)}${nodeOf(message, content)}${endOf(message, group)}`;

/** What is the same of every message as a document. */
export const shared = <K extends keyof ChinaFiling>(message: Message<K>) =>
  ({
    id: `ceb${message.number}`,
    name: message.name,
    source: 'Messages of the unified edition for cross-border e-commerce, China, editions 202205 and 2018',
    stem: `ceb${message.number}`,
    extension: 'xml',
    numbered: true,
    waits: 'the signature of the declarant',
    // What is on no list (documents, articles, goods under a full declaration) has no messages before it either.
    serves: (shipment: Shipment, { filing }: Group) =>
      shipment.decision.exportFlag !== undefined && (message.serves?.(shipment, filing?.china ?? {}) ?? true),
    lacks: (group: Group) => missing(message.needs, group).map((key) => `filing.china.${key}`),
    check(shipment: Shipment, group: Group) {
      const filing = filingOf<K>(group);
      const against = message.against(shipment, group, filing);
      return against.length > 0 ? against : textProblems(message, shipment, group, filing);
    },
  }) as const;

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Any = Pick<Message<never>, 'number' | 'node'>;

const rootOf = ({ number }: Any): string => `ceb:CEB${number}Message`;

/** @param first whose guid the message's own is made of. */
const startOf = (message: Any, first: Identified, group: Group): string =>
  `<${rootOf(message)} xmlns:ceb="${namespace}" guid="${guidOf(`ceb${message.number}`, 'message', first, group)}" version="1.0">\n`;

const nodeOf = ({ node }: Any, content: XmlChildren): string => `${formatElement(`ceb:${node}`, prefixed(content))}\n`;

const endOf = (message: Any, group: Group): string =>
  `${formatElement('ceb:BaseTransfer', prefixed(transferOf(group)))}\n</${rootOf(message)}>\n`;

/** Every message needs these besides its own. */
const always = ['sender', 'exporter'] as const;

function missing(needs: readonly (keyof ChinaFiling)[], { filing, exporter }: Group): string[] {
  const china: Partial<ChinaFiling> = filing?.china ?? {};
  const keys = [...always, ...needs].filter((key) => china[key] === undefined).map(written);
  return china.exporter && china.exporter.code === undefined && !exporter.ids.uscc ? [...keys, 'exporter.code'] : keys;
}

/** `customs_office` of `customsOffice`, as the settings write it. */
const written = (key: string): string => key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** What `lacks` has asked for is there. */
export const filingOf = <K extends keyof ChinaFiling>({ filing }: Group): Needed<K> => filing!.china as Needed<K>;

function textProblems<K extends keyof ChinaFiling>(
  message: Message<K>,
  shipment: Shipment,
  group: Group,
  filing: Needed<K>,
): readonly Problem[] {
  const seller: Limited = { field: 'code of the exporter', value: group.exporter.ids.uscc, most: 18 };
  const limits = [...message.limits(shipment, group, filing), ...(filing.exporter!.code === undefined ? [seller] : [])];
  const long = limits.flatMap(({ field, value = '', most, item }) =>
    [...value].length > most
      ? [valueTooLong({ shipment: shipment.id, field, ...(item && { item }) }, { field, value, most, document: `CEB${message.number}` })]
      : [],
  );
  const strange = notInXml(limits.map(({ value = '' }) => value).join(''));
  return [...long, ...strange.map((character) => characterNotInXml({ shipment: shipment.id }, { character }))];
}

const transferOf = (group: Group): XmlChildren => {
  const { code, name, dxpId } = filingOf<'sender'>(group).sender;
  return { copCode: code, copName: name, dxpMode: 'DXP', dxpId };
};

/** What every node begins with. */
export const beginOf = (message: string, of: Identified, group: Group): XmlChildren => ({
  guid: guidOf(message, 'node', of, group),
  appType: '1',
  appTime: `${figures(group.on)}000000`,
  appStatus: '1',
});

/** Characters that the number of a parcel takes. */
export const mostOfNumber = ({ edition }: ChinaFiling): number => (edition === '2018' ? 80 : 32);

/** 6 for mail, 5 for air, unless the office wants another. */
export const transportMode = (channel: Channel, { transport }: ChinaFiling): string => transport ?? (channel === 'mail' ? '6' : '5');

/** `20261122` */
export const figures = (day: string): string => day.replaceAll('-', '');

export type Identified = Pick<Shipment, 'id' | 'number'>;

export function guidOf(
  message: string,
  of: 'message' | 'node',
  { id, number = id }: Identified,
  { exporter, carrier, on, filing }: Group,
): string {
  const seller = filing?.china?.exporter?.code ?? exporter.ids.uscc ?? '';
  const digest = createHash('sha256')
    .update(JSON.stringify([message, of, seller, carrier, on, id, number]))
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The names of all elements with the prefix of their namespace. */
function prefixed(children: XmlChildren): XmlChildren {
  const of = (value: XmlChildren[string]): XmlChildren[string] => {
    if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' ? prefixed(each) : each)) as readonly XmlChildren[];
    return typeof value === 'object' ? prefixed(value as XmlChildren) : value;
  };
  return Object.fromEntries(Object.entries(children).map(([name, value]) => [`ceb:${name}`, of(value)]));
}

/**
 * The envelope of the express messages of China's customs, `Package`, and what identifies a message. Unsigned: `HashSign` and `SignerInfo`
 * are there and empty; the declaring party signs and sends.
 *
 * | element | filled from |
 * |---|---|
 * | `version` | 1.0 |
 * | `message_id` | message, day, and a digest of sender, carrier and numbers: the same input, the same id |
 * | `file_name` | the name that the file has in the run |
 * | `message_type` | EXP301, EXP311 |
 * | `sender_id` `receiver_id` | `filing.exp.sender_id`; `E010000`, the electronic port |
 * | `send_time` | the day of declaration at midnight; its form is not verified |
 */
import { createHash } from 'node:crypto';
import { endOfElement, formatElement, startOfElement, type XmlChildren } from '../../formats/xml.ts';
import type { ExpFiling } from '../../model/filing/exp.ts';
import type { Group } from '../document.ts';

/** The settings with what this message needs. */
export type Needed<K extends keyof ExpFiling> = ExpFiling & Required<Pick<ExpFiling, K>>;

/** What `lacks` has asked for is there. */
export const filingOf = <K extends keyof ExpFiling>({ filing }: Group): Needed<K> => filing!.exp as Needed<K>;

/** `filing.exp.customs_office` of `customsOffice`, as the settings write it. */
export const missing = (needs: readonly (keyof ExpFiling)[], { filing }: Group): readonly string[] =>
  needs.filter((key) => filing?.exp?.[key] === undefined).map((key) => `filing.exp.${snake(key)}`);

const snake = (key: string): string => key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** `20261122` */
export const figures = (day: string): string => day.replaceAll('-', '');

export interface Packed {
  readonly message: 'EXP301' | 'EXP311';
  readonly part: number;
  /** What the message is about, for its id. */
  readonly numbers: readonly string[];
  /** Whether `Package` is in the namespace of the message; in EXP301 it is in none. */
  readonly namespace: string;
  readonly whole: boolean;
  /** The elements of the message, each with its children. */
  readonly body: readonly (readonly [name: string, children: XmlChildren])[];
}

/** A line for each head and each content line. */
export function packageOf({ message, part, numbers, namespace, whole, body }: Packed, group: Group): string {
  const ours = { xmlns: namespace };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    startOfElement('Package', whole ? ours : {}),
    formatElement('EnvelopInfo', envelope(message, part, numbers, group)),
    ['DataInfo', 'SignedData', 'Data'].map((name) => startOfElement(name)).join(''),
    startOfElement(message, whole ? {} : ours),
    ...body.map(([name, children]) => formatElement(name, children)),
    endOfElement(message),
    `${endOfElement('Data')}${formatElement('HashSign', { '#text': '' })}${formatElement('SignerInfo', { '#text': '' })}`,
    ['SignedData', 'DataInfo', 'Package'].map(endOfElement).join(''),
  ];
  return `${lines.join('\n')}\n`;
}

const envelope = (message: Packed['message'], part: number, numbers: readonly string[], group: Group): XmlChildren => ({
  version: '1.0',
  message_id: idOf(message, numbers, group),
  file_name: `${message.toLowerCase()}-${String(part).padStart(4, '0')}.xml`,
  message_type: message,
  sender_id: filingOf<'senderId'>(group).senderId,
  receiver_id: 'E010000',
  send_time: `${group.on}T00:00:00`,
});

function idOf(message: string, numbers: readonly string[], group: Group): string {
  const { senderId } = filingOf<'senderId'>(group);
  const digest = createHash('sha256').update(JSON.stringify([message, senderId, group.carrier, group.on, numbers]));
  return `${message}${figures(group.on)}${digest.digest('hex').slice(0, 32).toUpperCase()}`;
}

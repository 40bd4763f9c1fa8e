/** The texts of a house in Cargo-IMP, by field, and what is told of each that is not written as the data has it. */
import type { Party } from '../../model/party.ts';
import { mask, type Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { transliterated } from '../problems.ts';
import { dialled, goodsOf, said } from './figures.ts';
import { latin, wrapped } from './latin.ts';
import { notesOf } from './notes.ts';
import { companyOf } from './parties.ts';
import { goodsShortened, overLength, signsReplaced, unwritable } from './problems.ts';

/** Said of lengths, not certain: longer texts are written whole. */
const lengths = { name: 35, street: 35, city: 17, region: 9, postcode: 9, phone: 25 } as const;
type PartyField = keyof typeof lengths;

export type PartyTexts = Readonly<Record<PartyField, string>>;

/** As the data has them; empty: there is none. */
export const partyTexts = (party: Party): PartyTexts => ({
  name: companyOf(party),
  street: party.lines.filter(said).join(' '),
  city: party.city,
  region: party.region ?? '',
  postcode: party.postcode ?? '',
  phone: party.phone ? dialled(party.phone) : '',
});

/** What is written in place of a text; undefined only where the shipment was held. */
export const inLatin = (text: string): string => (text.trim() === '' ? '' : (latin(text)?.text ?? ''));

/** Descriptions, each once, with hyphens between them. */
export const goodsText = (shipment: Shipment): string => goodsOf(shipment).map(inLatin).join(' - ');

/** The first 15 characters of the goods, ended at a word where there is one. */
export const goodsInShort = (goods: string): string => wrapped(goods, 15)[0]!.replace(/[ -]+$/, '');

interface Field {
  readonly name: string;
  readonly text: string;
  readonly personal: boolean;
  readonly most?: number;
}

const ofParty = (whose: string, party: Party, personal: boolean): Field[] =>
  (Object.entries(partyTexts(party)) as [PartyField, string][]).map(([field, text]) => ({
    name: `The ${whose}'s ${field}`,
    text,
    personal,
    most: lengths[field],
  }));

const fieldsOf = (shipment: Shipment, group: Group): readonly Field[] => [
  ...ofParty('sender', group.exporter, false),
  ...ofParty('recipient', shipment.recipient, true),
  ...goodsOf(shipment).map((text) => ({ name: 'The description of the goods', text, personal: false })),
  ...notesOf(shipment, group).map(({ code, party, value }) => ({
    name: `The customs note ${[party, code].filter(Boolean).join(' ')}`,
    text: value,
    personal: party === 'CNE',
  })),
];

/** What cannot be written, what stands in other letters or without its signs, what is longer than airlines are said to take. */
export function textProblems(shipment: Shipment, group: Group): readonly Problem[] {
  const where = { shipment: shipment.id };
  const fields = fieldsOf(shipment, group).filter(({ text }) => text.trim() !== '');
  const read = fields.map((field) => ({ ...field, latin: latin(field.text), show: field.personal ? mask : quoted }));
  const lost = read.filter(({ latin: of }) => of === undefined);
  if (lost.length > 0) return lost.map(({ name, text, show }) => unwritable(where, { field: name, found: show(text) }));
  const signed = read.filter(({ latin: of }) => of!.signs.length > 0);
  const goods = goodsText(shipment);
  const short = goodsInShort(goods);
  return [
    ...read
      .filter(({ latin: of }) => of!.otherLetters)
      .map(({ name, text, latin: of, show }) =>
        transliterated(where, { field: name.replace(/^The /, ''), found: show(text), written: show(of!.text), document: 'FHL' }),
      ),
    ...read.flatMap(({ name, most, latin: of }) =>
      most !== undefined && of!.text.length > most ? [overLength(where, { field: name, length: of!.text.length, most })] : [],
    ),
    ...(signed.length > 0 ? [signsReplaced(where, signsOf(signed.map(({ name, latin: of }) => ({ name, signs: of!.signs }))))] : []),
    ...(short === goods ? [] : [goodsShortened(where, { written: short, found: goods })]),
  ];
}

const quoted = (text: string): string => `"${text}"`;

const signsOf = (all: readonly { readonly name: string; readonly signs: readonly string[] }[]) => ({
  signs: [...new Set(all.flatMap(({ signs }) => signs))],
  fields: [...new Set(all.map(({ name }) => name.replace(/^The /, 'the ')))],
});

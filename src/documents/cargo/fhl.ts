/**
 * FHL, the house manifest of Cargo-IMP, edition 4 or 5 (`filing.cargo.fhl`): lines of fields parted by `/`; a line that begins with `/` goes on with
 * the one above it.
 *
 * | line | filled from |
 * |---|---|
 * | `MBI` | `filing.cargo`: `master`, `origin`, `destination`; pieces and kilograms of all houses of the run |
 * | `HBS` | number; `origin` and `destinations` by country, else `destination`; 1 piece; kilograms; units of all lines; goods in 15 characters |
 * | `TXT` | descriptions of the catalogue, each once, in lines of 65 |
 * | `HTS` | tariff codes of the content lines, each once |
 * | `OCI` | country, party, code, value of `notes.ts` |
 * | `SHP` `CNE` | name; street; place, region; country, postcode, `TE`, phone: exporter, recipient (a company before its person) |
 * | `CVD` | currency of the goods, `PP` or `CC` by `prepaid` and `other_prepaid`, NVD, value of the goods, XXX |
 *
 * Capitals, figures, blank, point and hyphen alone; what that changes is told of each shipment. Certain: 12 letters and digits of a house number, 15
 * and 65 characters. Unverified: all other lengths (longer ones are told and written whole), decimals of a weight, the whole line `CVD`, what
 * edition 5 has besides, how many houses a message takes (9,999 here), an empty postcode before the phone. A phone is its figures alone.
 */
import { formatAmount } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { GatheredDocument, Group } from '../document.ts';
import { codesOf, kilograms, unitsOf } from './figures.ts';
import { goodsInShort, goodsText, inLatin, partyTexts, textProblems } from './house-texts.ts';
import { wrapped } from './latin.ts';
import { byAir, cargoOf, endOf, type Master, missing, ofMaster, waits } from './needs.ts';
import { notesOf } from './notes.ts';
import { incomplete } from './parties.ts';
import { numberTooLong } from './problems.ts';

/** A house as it is written, and what the master sums up. */
export interface HouseLines {
  readonly lines: string;
  readonly grossMilligrams: Milligrams;
}

type Keys = Master | 'prepaid';

export const fhl: GatheredDocument<HouseLines> = {
  kind: 'gathered',
  id: 'fhl',
  name: 'House manifest, Cargo-IMP (FHL)',
  source: 'IATA Cargo-IMP, FHL, as carriers and customs describe its lines in public',
  stem: 'fhl',
  extension: 'txt',
  partSize: 9999,
  whole: true,
  numbered: true,
  waits,
  serves: byAir,
  lacks: (group) => missing([...ofMaster, 'prepaid'], group),
  check: (shipment, group) => [...numberProblems(shipment), ...incomplete(shipment, group, 'FHL'), ...textProblems(shipment, group)],
  keep: (shipment, group) => ({ lines: houseLines(shipment, group), grossMilligrams: shipment.grossMilligrams }),
  reference: (_houses, group) => cargoOf<Master>(group).master,
  text(houses, group, { totals }) {
    const { master, origin, destination, fhl: edition } = cargoOf<Keys>(group);
    const own = houses.reduce((sum, { grossMilligrams }) => sum + grossMilligrams, 0);
    const pieces = totals?.shipments ?? houses.length;
    const head = `FHL/${edition}\nMBI/${master}${origin}${destination}/T${pieces}K${kilograms(totals?.grossMilligrams ?? own)}\n`;
    return head + houses.map(({ lines }) => lines).join('');
  },
};

/** A number that comes later is looked at when it comes. */
const numberProblems = ({ id, number }: Shipment): Problem[] =>
  number === undefined || /^[A-Z0-9]{1,12}$/.test(number) ? [] : [numberTooLong({ shipment: id, field: 'number' }, { number })];

function houseLines(shipment: Shipment, group: Group): string {
  const filing = cargoOf<Keys>(group);
  const goods = goodsText(shipment);
  const notes = notesOf(shipment, group).map(({ country = '', party = '', code, value }) =>
    [country, party, code, inLatin(value)].join('/'),
  );
  const paid = `${paidBy(filing.prepaid)}${paidBy(filing.otherPrepaid ?? filing.prepaid)}`;
  const route = `${filing.origin}${endOf(shipment, filing)}`;
  const groups = [
    ['HBS', numberOf(shipment), route, '1', `K${kilograms(shipment.grossMilligrams)}`, unitsOf(shipment), goodsInShort(goods)].join('/'),
    grouped('TXT', wrapped(goods, 65)),
    grouped('HTS', codesOf(shipment)),
    grouped('OCI', notes),
    grouped('SHP', partyLines(group.exporter)),
    grouped('CNE', partyLines(shipment.recipient)),
    ['CVD', shipment.value.currency, paid, 'NVD', formatAmount(shipment.value), 'XXX'].join('/'),
  ];
  return groups
    .filter((each) => each !== '')
    .map((each) => `${each}\n`)
    .join('');
}

const grouped = (name: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `${name}/${lines.join('\n/')}`);

const paidBy = (prepaid: boolean): string => (prepaid ? 'P' : 'C');

function partyLines(party: Party): string[] {
  const { name, street, city, region, postcode, phone } = partyTexts(party);
  const place = [city, region].map(inLatin).filter((each) => each !== '');
  const contact = phone === '' ? [] : ['TE', inLatin(phone)];
  const last = [party.country, ...(postcode === '' && contact.length === 0 ? [] : [inLatin(postcode)]), ...contact];
  return [inLatin(name), ...(street === '' ? [] : [inLatin(street)]), place.join('/'), last.join('/')];
}

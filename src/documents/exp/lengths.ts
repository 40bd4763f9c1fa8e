/** Texts held against the room that their elements have. */
import { notInXml } from '../../formats/xml.ts';
import { mask, type Problem } from '../../model/problem.ts';
import { valueTooLong } from '../filing-problems.ts';
import { characterNotInXml } from '../problems.ts';
import { type Class, type Field, type Said, tooLong } from './fields.ts';

/** What the elements are called at the desk, and whether they are somebody's own. */
const words: Readonly<Record<string, readonly [word: string, personal?: true]>> = {
  AssBillNo: ['number'],
  ReceiveName: ['name of the recipient', true],
  ReceiveNameEn: ['name of the recipient in English letters', true],
  ReceiveAddress: ['street of the recipient', true],
  ReceiveAddressEn: ['street of the recipient in English letters', true],
  ReceiveTelNo: ['telephone of the recipient', true],
  ReceiveCity: ['city of the recipient'],
  MainGName: ['Chinese name of the main goods'],
  MainGNameEn: ['description of the main goods'],
  GName: ['Chinese name'],
  GModel: ['specification'],
  GNameEn: ['description'],
  MName: ['name of the manufacturer'],
  TradeTotal: ['value'],
};

/** Nothing is cut; what XML cannot hold at all is told as well. */
export function lengths(shipment: string, document: string, fields: readonly Field[], of: Class, said: Said, item?: number): Problem[] {
  const where = { shipment, ...(item && { item }) };
  const long = tooLong(fields, of, said).map(({ name, most }) => {
    const [word, personal] = words[name] ?? [name];
    const value = said[name]!;
    return valueTooLong({ ...where, field: word }, { field: word, value: personal ? mask(value) : value, most, document });
  });
  const strange = notInXml(Object.values(said).join(''));
  return [...long, ...strange.map((character) => characterNotInXml(where, { character }))];
}

/** What keeps a parcel out of the entry summary of Great Britain. */
import { notInXml } from '../../formats/xml.ts';
import type { GbEnsFiling } from '../../model/filing/ens.ts';
import { mask, type Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { settingMissing, tooManyGoods, valueTooLong, wrongForm } from '../filing-problems.ts';
import { characterNotInXml } from '../problems.ts';
import { type Announced, announcedOf, consignorOf, filingOf, type Goods, needs } from './announced.ts';

/** Goods items of a message. */
export const mostItems = 999;

const fits: Readonly<Record<'name' | 'street' | 'postcode' | 'city', number>> = { name: 35, street: 35, postcode: 9, city: 35 };
const parts = ['name', 'street', 'postcode', 'city'] as const;

export function lacks(group: Group): readonly string[] {
  const gb: GbEnsFiling = group.filing?.ens?.gb ?? {};
  const written = (key: string): string => `filing.ens.gb.${key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;
  const consignor = consignorOf(group);
  const fitting = parts.every((part) => [...(consignor[part] ?? '')].length <= fits[part]);
  return [...needs.filter((key) => gb[key] === undefined).map(written), ...(fitting ? [] : [written('consignor')])];
}

const document = 'the entry summary of Great Britain (IE315)';

export function check(shipment: Shipment, group: Group): readonly Problem[] {
  const { id, items } = shipment;
  const { consignee, number, items: goods } = announcedOf(shipment);
  return [
    ...inTime(shipment, group),
    ...(items.length > mostItems
      ? [tooManyGoods({ shipment: id, field: 'items' }, { lines: items.length, most: mostItems, document })]
      : []),
    ...parts.flatMap((part) => {
      const value = consignee[part] ?? '';
      const where = { shipment: id, field: `recipient.${part === 'street' ? 'lines' : part}` };
      if (value === '' && part !== 'postcode')
        return [wrongForm(where, { what: `recipient’s ${part}`, value: '(empty)', says: 'filled', document })];
      return tooLong(where, `recipient’s ${part}`, value, fits[part], mask(value));
    }),
    ...tooLong({ shipment: id, field: 'number' }, 'number', number, 35),
    ...goods.flatMap((line, i) => goodsProblems(line, { shipment: id, item: i + 1 })),
    ...strange(id, announcedOf(shipment)),
  ];
}

function goodsProblems({ description, hs }: Goods, where: { shipment: string; item: number }): Problem[] {
  return [
    ...(description === ''
      ? [wrongForm({ ...where, field: 'description' }, { what: 'description', value: '(empty)', says: 'filled', document })]
      : tooLong({ ...where, field: 'description' }, 'description', description, 280)),
    ...(/^\d{6}$/.test(hs)
      ? []
      : [wrongForm({ ...where, field: 'hs' }, { what: 'tariff code', value: hs || '(empty)', says: 'at least six digits', document })]),
  ];
}

/** A flight of an earlier day was left in the settings. */
function inTime({ id }: Shipment, group: Group): Problem[] {
  const { arrival } = filingOf(group);
  if (arrival.slice(0, 10) >= group.on) return [];
  const key = `carriers.${group.carrier}.filing.ens.gb.arrival`;
  return [settingMissing({ shipment: id }, { key, what: `when the goods arrive (${arrival} is before the day of declaration)` })];
}

const tooLong = (where: { shipment: string; item?: number; field: string }, field: string, value: string, most: number, shown = value) =>
  [...value].length > most ? [valueTooLong(where, { field, value: shown, most, document })] : [];

function strange(shipment: string, { number, consignee, items }: Announced): Problem[] {
  const texts = [number, ...Object.values(consignee), ...items.map(({ description }) => description)];
  return notInXml(texts.join('')).map((character) => characterNotInXml({ shipment }, { character }));
}

/** What the post asks of goods: tariff codes on sales, words that say something, and no loose batteries. */
import type { Battery, Breach, Item, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { batteries, descriptions, guidelines, recordBegins, taiwanPost } from './sources.ts';

const eachItem = (shipment: Shipment, message: (item: Item) => string | undefined, field: string): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const text = message(item);
    return text === undefined ? [] : [{ message: text, item: i + 1, field }];
  });

const hsMissing: Rule = {
  code: 'upu/hs-missing',
  severity: 'error',
  title: 'Each line of a commercial item has a tariff code of six digits.',
  since: '2025-09-01',
  source: guidelines,
  fix: 'Put the code into the catalogue.',
  breaches: (shipment) =>
    shipment.category === 'gift' ? [] : eachItem(shipment, ({ hs }) => (hs === '' ? 'The line has no tariff code.' : undefined), 'hs'),
};

const hsIfKnown: Rule = {
  code: 'upu/hs-if-known',
  severity: 'warning',
  title: 'A commercial item gives its tariff codes where they are known.',
  since: recordBegins,
  until: '2025-09-01',
  source: guidelines,
  fix: 'Put the code into the catalogue.',
  breaches: hsMissing.breaches,
};

/** Names that posts themselves give as examples of what is refused. */
const refused = new Set(['spare parts', 'samples', 'sample', 'food products', 'gift', 'gifts', 'clothes', 'daily necessities']);

const vague: Rule = {
  code: 'upu/vague-description',
  severity: 'warning',
  title: 'A description says what it is, what it is made of, and for whom or what.',
  since: recordBegins,
  source: descriptions,
  fix: 'Write into the catalogue what it is: "plastic toy train", "men\'s cotton shirts".',
  breaches: (shipment) =>
    eachItem(
      shipment,
      ({ product: { description } }) =>
        refused.has(
          description
            .trim()
            .toLowerCase()
            .replace(/\s+/g, ' ')
            .replace(/[.!;,]+$/, ''),
        )
          ? `"${description}" is too vague for the post.`
          : undefined,
      'description',
    ),
};

const readsChinese: ReadonlySet<string> = new Set(['CN', 'HK', 'JP', 'MO', 'TW']);

const script: Rule = {
  code: 'upu/description-script',
  severity: 'warning',
  title: 'A description in Chinese is for Japan, Hong Kong, Macao and Taiwan only.',
  since: recordBegins,
  source: taiwanPost,
  fix: 'Write the description in English, French or a language of the destination.',
  breaches: (shipment) =>
    readsChinese.has(shipment.recipient.country)
      ? []
      : eachItem(
          shipment,
          ({ product: { description } }) => (/\p{Script=Han}/u.test(description) ? `"${description}" is in Chinese.` : undefined),
          'description',
        ),
};

const loose: ReadonlySet<Battery | undefined> = new Set(['ion-packed', 'ion-alone', 'metal-packed', 'metal-alone']);
const installed: ReadonlySet<Battery | undefined> = new Set(['ion-installed', 'metal-installed']);

const batteryLoose: Rule = {
  code: 'upu/battery-loose',
  severity: 'error',
  title: 'Lithium batteries travel by post only when they are installed in the equipment.',
  since: '2013-01-01',
  source: batteries,
  fix: 'Send it by express, or without the battery.',
  breaches: (shipment) =>
    eachItem(
      shipment,
      ({ product: { battery } }) => (loose.has(battery) ? `A battery that is "${battery}" may not travel by post.` : undefined),
      'battery',
    ),
};

const unitsWithBattery = ({ items }: Shipment): number =>
  items.reduce((units, { product, quantity }) => (installed.has(product.battery) ? units + quantity : units), 0);

const batteryCount: Rule = {
  code: 'upu/battery-count',
  severity: 'error',
  title: 'A parcel by post holds at most four cells or two batteries.',
  since: '2013-01-01',
  source: batteries,
  fix: 'Split the order, or send it by express.',
  breaches: (shipment) => {
    const units = unitsWithBattery(shipment);
    return units > 4 ? [{ message: `${units} pieces with a battery each hold more than four cells.`, field: 'battery' }] : [];
  },
};

const batteryInstalled: Rule = {
  code: 'upu/battery-installed',
  severity: 'note',
  title: 'Installed lithium batteries are allowed by post within limits that the program cannot see.',
  since: '2013-01-01',
  source: batteries,
  fix: 'Make sure: at most 2 batteries or 4 cells a parcel, 20 Wh a cell, 100 Wh a battery (1 g and 2 g of lithium metal), 5 kg net.',
  breaches: (shipment) => {
    const units = unitsWithBattery(shipment);
    if (units === 0 || units > 4) return [];
    return [
      {
        message: `${units === 1 ? 'One piece has' : `${units} pieces have`} a battery installed; the post of origin must be approved for it.`,
        field: 'battery',
      },
    ];
  },
};

const batteryUnknown: Rule = {
  code: 'upu/battery-unknown',
  severity: 'note',
  title: 'Whether the goods hold lithium batteries is not known.',
  since: '2013-01-01',
  source: batteries,
  fix: 'Fill the column `battery` of the catalogue: none, ion-installed, ion-packed …',
  breaches: (shipment) =>
    eachItem(
      shipment,
      ({ product: { battery, sku } }) => {
        if (battery === undefined) return `The catalogue does not say whether ${sku} holds a battery.`;
        return battery === 'other' ? `${sku} holds another kind of battery, whose rules by post are not known here.` : undefined;
      },
      'battery',
    ),
};

export const goodsRules: readonly Rule[] = [
  hsMissing,
  hsIfKnown,
  vague,
  script,
  batteryLoose,
  batteryCount,
  batteryInstalled,
  batteryUnknown,
];

/** Lithium batteries in the mail: inside the equipment and few, or not at all. */
import type { Battery, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { eachItem } from './goods.ts';
import { batteries } from './sources.ts';

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

export const batteryRules: readonly Rule[] = [batteryLoose, batteryCount, batteryInstalled, batteryUnknown];

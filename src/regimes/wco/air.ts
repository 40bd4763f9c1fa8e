/** What flies by express: batteries packed with equipment, and goods that the catalogue says are dangerous. The post has rules of its own. */
import type { Rule } from '../regime.ts';
import { eachItem } from './goods.ts';
import { byAgreement, since, stateOfCharge } from './sources.ts';

const charge: Rule = {
  code: 'wco/battery-charge',
  severity: 'note',
  title: 'Lithium-ion batteries packed with equipment fly with a charge of at most 30 %.',
  since: '2026-01-01',
  source: stateOfCharge,
  fix: 'Confirm the charge to the carrier: at most 30 % above 2.7 Wh.',
  breaches: (shipment) =>
    shipment.channel !== 'express'
      ? []
      : eachItem(shipment, ({ product: { sku, battery } }) =>
          battery === 'ion-packed'
            ? { message: `${sku} is packed with a lithium-ion battery; its charge is not known.`, field: 'battery' }
            : undefined,
        ),
};

const dangerous: Rule = {
  code: 'wco/dangerous-goods',
  severity: 'warning',
  title: 'A courier takes dangerous goods by agreement only.',
  since,
  source: byAgreement,
  fix: 'Agree it with the carrier, and hand over its declaration of dangerous goods.',
  breaches: (shipment) =>
    shipment.channel !== 'express'
      ? []
      : eachItem(shipment, ({ product: { sku, dangerousGoods = 'none' } }) =>
          dangerousGoods === 'none'
            ? undefined
            : { message: `The catalogue says that ${sku} is ${dangerousGoods}.`, field: 'dangerousGoods' },
        ),
};

export const airRules: readonly Rule[] = [charge, dangerous];

/** What the European Union asks of a parcel, dated. */
import { inForce } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import { mask } from '../../model/problem.ts';
import type { Breach, Context, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { hasExcise, isGift } from './decision.ts';
import { descriptionRules } from './descriptions.ts';
import { iossOf, iossOfOrder, isIoss, stateOf } from './ioss.ts';
import { dutyPerLine, giftRelief, handlingFee, italianFee, lowValue, productIds } from './law.ts';
import * as from from './sources.ts';
import { isSpecial, northernIreland, territoryOf } from './territories.ts';

const { recordBegins } = from;
const inEuro = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'EUR')?.money;
const isDecided = ({ decision }: Shipment): boolean => decision.procedure !== undefined;

const dutyDue: Rule = {
  code: 'eu/duty-per-line',
  severity: 'note',
  title: 'A distance sale pays 3 EUR of customs duty for each tariff line.',
  since: '2026-07-01',
  until: '2028-07-01',
  source: from.reliefEnds,
  fix: 'Agree with the carrier who pays it; it is due at import and not in the IOSS return.',
  breaches: ({ decision: { duty } }, { on }) => {
    const under = inForce(dutyPerLine, on);
    if (!duty || !under) return [];
    return [{ message: `${formatMoney(duty.amount)} of customs duty is due (${duty.steps.at(-1)}).`, field: 'duty', under }];
  },
};

const fullDeclaration: Rule = {
  code: 'eu/full-declaration',
  severity: 'note',
  title: 'Above 150 EUR, for excise goods, and since 2026-07-01 for companies, a full declaration (H1) is made.',
  since: recordBegins,
  source: from.h7Manual,
  fix: 'Put the ten-digit code into the catalogue (`hs_de` and so on); duty and VAT are paid by the tariff.',
  breaches: ({ decision, value, recipient }) =>
    decision.procedure === 'h1'
      ? [{ message: `${formatMoney(value)} to ${recipient.country} needs a full declaration (H1).`, field: 'value' }]
      : [],
};

/** The duty of a company's purchase and of what is above the ceiling follows the tariff, which is not in the program. */
const notReckoned: Rule = {
  code: 'eu/duty-not-known',
  severity: 'note',
  title: 'Customs duty is due by the tariff, whose rates are not in the program.',
  since: recordBegins,
  source: from.reliefEnds,
  fix: 'Ask the carrier for the rate by tariff code and origin.',
  breaches: (shipment) =>
    isDecided(shipment) && shipment.decision.duty === undefined
      ? [{ message: 'The duty by the tariff is not reckoned.', field: 'duty' }]
      : [],
};

const iossForm: Rule = {
  code: 'eu/ioss-form',
  severity: 'error',
  title: 'An IOSS number is IM and ten digits; an intermediary’s number (IN) is never declared.',
  since: recordBegins,
  source: from.iossNumber,
  fix: 'Correct the number at the platform, or `ids.ioss` in the settings; without a number the buyer pays the VAT.',
  breaches: (shipment, context) => {
    const ioss = iossOf(shipment, context);
    return ioss && !isIoss(ioss.number) ? [{ message: `"${mask(ioss.number)}" is not an IOSS number.`, field: 'sellerTaxIds' }] : [];
  },
};

const iossState: Rule = {
  code: 'eu/ioss-state',
  severity: 'warning',
  title: 'The digits after IM name the member state that gave the IOSS number.',
  since: recordBegins,
  source: from.iossNumber,
  fix: 'Compare the number with the letter of the tax authority.',
  breaches: (shipment, context) => {
    const ioss = iossOf(shipment, context);
    if (!ioss || !isIoss(ioss.number) || stateOf(ioss.number)) return [];
    return [
      { message: `No member state has the number ${ioss.number.slice(2, 5)}, which the IOSS number begins with.`, field: 'sellerTaxIds' },
    ];
  },
};

const iossAbove: Rule = {
  code: 'eu/ioss-above-150',
  severity: 'error',
  title: 'IOSS covers consignments of up to 150 EUR; above, the VAT is due at import, and the buyer would pay it twice.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Ask the platform whether it charged the VAT; if so have it paid back, and take the IOSS number off the order.',
  breaches: (shipment, context) => {
    const value = inEuro(shipment, context);
    const under = inForce(lowValue, context.on);
    if (!under || !value || value.minor <= under.value.minor || !iossOfOrder(shipment)) return [];
    return [
      {
        message: `The order has an IOSS number, but ${formatMoney(value)} is above ${formatMoney(under.value)}.`,
        field: 'sellerTaxIds',
        under,
      },
    ];
  },
};

const iossUnusable: Rule = {
  code: 'eu/ioss-not-for-this',
  severity: 'warning',
  title: 'IOSS is for sales to consumers in the VAT area, and not for excise goods.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Ask the platform whether it charged the VAT; the number is not declared.',
  breaches: (shipment) => {
    if (!iossOfOrder(shipment)) return [];
    const because = whyNoIoss(shipment);
    return because === undefined ? [] : [{ message: `The order's IOSS number is not declared: ${because}.`, field: 'sellerTaxIds' }];
  },
};

function whyNoIoss(shipment: Shipment): string | undefined {
  if (shipment.trade === 'b2b') return 'the buyer is a company';
  if (isGift(shipment)) return 'it is a gift';
  if (hasExcise(shipment)) return 'excise goods are outside the scheme';
  const territory = territoryOf(shipment.recipient);
  return territory?.vat === 'out' ? `${territory.name} is outside the VAT area` : undefined;
}

const iossMissing: Rule = {
  code: 'eu/ioss-missing',
  severity: 'note',
  title: 'Without an IOSS number the VAT is collected at import, from the recipient unless the sender pays all.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Register for IOSS and put the number into the settings (`ids.ioss`), or tell the buyer.',
  breaches: ({ decision: { procedure, scheme }, trade, category }) =>
    scheme === undefined && trade !== 'b2b' && category !== 'gift' && procedure?.startsWith('h7-')
      ? [{ message: `No IOSS number travels; the VAT is collected at import (${procedure}).`, field: 'sellerTaxIds' }]
      : [],
};

const giftAbove: Rule = {
  code: 'eu/gift-above-relief',
  severity: 'warning',
  title: 'A gift between private persons is free of duty up to 45 EUR.',
  since: recordBegins,
  source: from.reliefs,
  fix: 'Expect duty and VAT to be collected from the recipient.',
  breaches: (shipment, context) => {
    const value = inEuro(shipment, context);
    const under = inForce(giftRelief, context.on);
    if (!under || !value || !isGift(shipment) || value.minor <= under.value.minor) return [];
    return [{ message: `A gift of ${formatMoney(value)} is above ${formatMoney(under.value)}.`, field: 'value', under }];
  },
};

const buyerNumber: Rule = {
  code: 'eu/buyer-number',
  severity: 'note',
  title: 'A company that imports is known by its VAT and EORI number.',
  since: recordBegins,
  source: from.h7Manual,
  fix: 'Ask the buyer for the VAT and EORI number.',
  breaches: ({ trade, recipient }) =>
    trade === 'b2b' && !['vat', 'eori'].includes(recipient.taxId?.kind.toLowerCase() ?? '')
      ? [{ message: 'The buyer is a company, and neither a VAT nor an EORI number is known.', field: 'recipient.taxId' }]
      : [],
};

/** The maker's own number for the product, or else the model, is what a catalogue knows of it. */
const withoutMakersId = ({ items }: Shipment): readonly Breach[] =>
  items.flatMap(({ product: { sku, manufacturer, model } }, i) =>
    manufacturer?.code || model
      ? []
      : [
          {
            message: `The catalogue has no maker's product number for ${sku} (manufacturer_code, or model).`,
            item: i + 1,
            field: 'manufacturer.code',
          },
        ],
  );

/**
 * A warning and not an error: the identifiers are mandatory, but in which data elements they travel is not published, so no carrier's file
 * has a field for them yet. Settings can make it hold.
 */
const makersId: Rule = {
  code: 'eu/product-identifier',
  severity: 'warning',
  title: 'Each line has the seller’s product identifier and the maker’s.',
  since: '2026-11-01',
  source: from.productIds,
  fix: 'Put the maker’s product number into the catalogue (`manufacturer_code`), and the GTIN where there is one.',
  breaches: (shipment, { on }) => {
    const under = inForce(productIds, on);
    const nameless = shipment.items.flatMap(({ product }, i) =>
      product.sku === '' ? [{ message: "The line has no SKU, the seller's product identifier.", item: i + 1, field: 'sku' }] : [],
    );
    return [...nameless, ...withoutMakersId(shipment)].map((breach) => (under ? { ...breach, under } : breach));
  },
};

const makersIdSoon: Rule = {
  code: 'eu/product-identifier-soon',
  severity: 'note',
  title: 'From 2026-11-01 each line must have the maker’s product identifier.',
  since: '2026-07-01',
  until: '2026-11-01',
  source: from.productIds,
  fix: 'Fill `manufacturer_code` and `gtin` in the catalogue.',
  breaches: withoutMakersId,
};

const hsMissing: Rule = {
  code: 'eu/hs-missing',
  severity: 'error',
  title: 'Each line has a tariff code of six digits, also on gifts.',
  since: '2023-03-01',
  source: from.ics2,
  fix: 'Put the code into the catalogue.',
  breaches: ({ items, category }) =>
    category === 'gift'
      ? items.flatMap(({ hs }, i) => (hs === '' ? [{ message: 'The line has no tariff code.', item: i + 1, field: 'hs' }] : []))
      : [],
};

const contact: Rule = {
  code: 'eu/contact-missing',
  severity: 'warning',
  title: 'The advance data hold the recipient’s telephone or e-mail.',
  since: '2023-09-22',
  source: from.contact,
  fix: 'Complete one of them in the order.',
  breaches: ({ recipient: { phone, email } }) =>
    phone?.trim() || email?.trim()
      ? []
      : [{ message: 'Neither telephone nor e-mail of the recipient is known.', field: 'recipient.phone' }],
};

const specialTerritory: Rule = {
  code: 'eu/special-territory',
  severity: 'warning',
  title: 'Some places of the member states lie outside the customs or the VAT area.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier how it declares for this place; IOSS is not used there.',
  breaches: ({ recipient }) => {
    const territory = territoryOf(recipient);
    if (!territory || territory === northernIreland || !isSpecial(territory)) return [];
    const { customs, vat, name } = territory;
    const area =
      customs === 'out'
        ? 'outside the customs territory'
        : vat === 'out'
          ? 'inside the customs territory but outside the VAT area'
          : 'treated as France';
    const by = recipient.country === territory.own ? `The destination ${recipient.country}` : `The postcode ${recipient.postcode}`;
    return [{ message: `${by} is ${name}: ${area}.`, field: 'recipient.postcode' }];
  },
};

const northernIrish: Rule = {
  code: 'eu/northern-ireland',
  severity: 'note',
  title: 'Northern Ireland follows the EU’s rules for goods but is declared to the United Kingdom.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier for its Northern Ireland service; the entry summary needs six-digit codes and exact descriptions.',
  breaches: ({ recipient }) =>
    territoryOf(recipient) === northernIreland
      ? [
          {
            message: 'The address is in Northern Ireland: EU advance data apply, the declaration is the United Kingdom’s.',
            field: 'recipient.postcode',
          },
        ]
      : [],
};

const consignments: Rule = {
  code: 'eu/one-consignment',
  severity: 'note',
  title: 'What goes from one sender to one recipient under one transport contract is one consignment, and its value counts together.',
  since: recordBegins,
  source: from.consignment,
  fix: 'If they travel together, declare them as one (--merge); splitting does not lower the value that counts.',
  breaches: (shipment, { batch }) => {
    const parcels = Math.max(batch.shipmentsTo(shipment.recipient), shipment.pieces);
    if (parcels < 2 || !shipment.decision.procedure?.startsWith('h7-')) return [];
    return [
      {
        message: `${parcels} shipments of this batch go to the same recipient; the limit of 150 EUR counts one consignment.`,
        field: 'value',
      },
    ];
  },
};

const unconfirmedFee: Rule = {
  code: 'eu/handling-fee',
  severity: 'note',
  title: 'A handling fee on each item sold to a consumer was due by 2026-11-01; its start and amount are not confirmed.',
  since: '2026-11-01',
  source: from.handlingFee,
  fix: 'Ask the carrier whether it charges the fee; 2 EUR an item is expected.',
  breaches: (shipment, { on }) => {
    const under = inForce(handlingFee, on);
    return under?.value && isDecided(shipment) && shipment.trade !== 'b2b' && !isGift(shipment)
      ? [{ message: 'The handling fee of the EU is not in the estimate.', field: 'fees', under }]
      : [];
  },
};

const unconfirmedItalian: Rule = {
  code: 'eu/italian-fee',
  severity: 'note',
  title: 'Italy announced a fee of 2 EUR a parcel; whether it began is not confirmed.',
  since: '2026-07-01',
  source: from.italianFee,
  fix: 'Ask the carrier whether Italy charges the fee.',
  breaches: (shipment, { on }) => {
    const under = inForce(italianFee, on);
    return under?.value && shipment.recipient.country === 'IT' && shipment.decision.procedure?.startsWith('h7-')
      ? [{ message: 'The Italian fee on small parcels is not in the estimate.', field: 'fees', under }]
      : [];
  },
};

export const euRules: readonly Rule[] = [
  ...descriptionRules,
  hsMissing,
  contact,
  makersId,
  makersIdSoon,
  iossForm,
  iossState,
  iossAbove,
  iossUnusable,
  iossMissing,
  buyerNumber,
  giftAbove,
  fullDeclaration,
  dutyDue,
  notReckoned,
  consignments,
  specialTerritory,
  northernIrish,
  unconfirmedFee,
  unconfirmedItalian,
];

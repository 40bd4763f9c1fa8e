/** Which duty is charged and by which declaration, and what of it the program cannot know. */
import { inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { Rule } from '../regime.ts';
import { inEuro, isDecided, isGift, isIrish } from './case.ts';
import { dutyPerLine, giftRelief, lowValue, postalSet } from './law.ts';
import * as from from './sources.ts';

const { recordBegins } = from;

const dutyDue: Rule = {
  code: 'eu/duty-per-line',
  severity: 'note',
  title: 'A distance sale pays 3 EUR of customs duty for each tariff line.',
  since: '2026-07-01',
  until: '2028-07-01',
  source: from.reliefEnds,
  fix: 'Agree with the carrier who pays it; it is due at import and not in the IOSS return.',
  breaches: (shipment, { on }) => {
    const { duty } = shipment.decision;
    const under = inForce(dutyPerLine, on);
    if (!duty || !under || isIrish(shipment)) return [];
    return [{ message: `${formatMoney(duty.amount)} of customs duty is due (${duty.steps.at(-1)}).`, field: 'duty', under }];
  },
};

const fullDeclaration: Rule = {
  code: 'eu/full-declaration',
  severity: 'note',
  title:
    'Above 150 EUR by courier, above 1,000 EUR by post, for excise goods, and since 2026-07-01 for companies, a full declaration (H1) is made.',
  since: recordBegins,
  source: from.h7Manual,
  fix: 'Put the ten-digit code into the catalogue (`hs_de` and so on); duty and VAT are paid by the tariff.',
  breaches: (shipment) => {
    const { decision, value, recipient } = shipment;
    return decision.procedure === 'h1' && !isIrish(shipment)
      ? [{ message: `${formatMoney(value)} to ${recipient.country} needs a full declaration (H1).`, field: 'value' }]
      : [];
  },
};

const postalDeclaration: Rule = {
  code: 'eu/postal-declaration',
  severity: 'note',
  title: 'By post, goods of up to 1,000 EUR that may not go on an H7 are declared with the postal data set (H6), or in full.',
  since: recordBegins,
  source: from.h6Manual,
  fix: 'Ask the post whether it uses H6; duty and VAT are paid by the tariff.',
  breaches: (shipment, { on }) => {
    const { decision, value, recipient } = shipment;
    const under = inForce(postalSet, on);
    return decision.procedure === 'h6' && under
      ? [{ message: `${formatMoney(value)} to ${recipient.country} is declared by the post (H6), not with H7.`, field: 'value', under }]
      : [];
  },
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
    if (!under || !value || !isGift(shipment) || isIrish(shipment) || value.minor <= under.value.minor) return [];
    return [{ message: `A gift of ${formatMoney(value)} is above ${formatMoney(under.value)}.`, field: 'value', under }];
  },
};

/** Together above the limit is told of every regime's limits alike; here it is what would be reckoned together below it. */
const consignments: Rule = {
  code: 'eu/one-consignment',
  severity: 'note',
  title: 'What goes from one sender to one recipient under one transport contract is one consignment, and its value counts together.',
  since: recordBegins,
  source: from.consignment,
  fix: 'If they travel together, declare them as one (--merge); splitting does not lower the value that counts.',
  breaches: (shipment, context) => {
    const { batch } = context;
    const parcels = Math.max(batch.shipmentsTo(shipment.recipient), shipment.pieces);
    if (parcels < 2 || !shipment.decision.procedure?.startsWith('h7-')) return [];
    const total = batch.valueTo(shipment.recipient, shipment.value.currency);
    const [together, limit] = [total && context.convert(total, 'EUR')?.money, inForce(lowValue, context.on)];
    if (together && limit && together.minor > limit.value.minor) return [];
    const message = `${parcels} orders or pieces of this batch go to the same recipient; the limit of 150 EUR counts one consignment.`;
    return [{ message, field: 'value' }];
  },
};

export const chargeRules: readonly Rule[] = [giftAbove, fullDeclaration, postalDeclaration, dutyDue, notReckoned, consignments];

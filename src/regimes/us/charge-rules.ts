/** Relief and duty: what is free, what is due, who pays it, and what of it the program cannot know. */
import { inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { Rule } from '../regime.ts';
import { inDollars, isEntry, isFree, isGift } from './decision.ts';
import { byPost, giftRelief, informalLimit, postalMethod, processingFee, recordBegins, reliefFor, successor, surcharge } from './law.ts';
import * as from from './sources.ts';

const dutyDue: Rule = {
  code: 'us/duty-due',
  severity: 'note',
  title: 'A parcel outside the relief pays duty from the first cent.',
  since: recordBegins,
  source: from.section321,
  fix: 'Ship it with duties paid, or tell the buyer that duty is due on delivery.',
  breaches: (shipment, context) => {
    const relief = inForce(reliefFor(shipment), context.on);
    if (!relief || shipment.decision.procedure === undefined || isFree(shipment)) return [];
    const most = relief.value ? `at most ${formatMoney(relief.value)} enters` : 'nothing enters';
    return [{ message: `${formatMoney(shipment.value)} is declared; ${most} free of duty.`, field: 'value', under: relief }];
  },
};

const dayTotal: Rule = {
  code: 'us/day-total',
  severity: 'warning',
  title: 'The relief is for all that one person receives on a day together.',
  since: recordBegins,
  source: from.section321,
  fix: 'Add up what this person receives that day; above the relief, declare all of it for duty.',
  breaches: (shipment, { on, batch }) => {
    const relief = inForce(reliefFor(shipment), on);
    const shipments = batch.shipmentsTo(shipment.recipient);
    if (!relief?.value || shipment.decision.procedure !== 'section-321' || shipments < 2) return [];
    const message = `${shipments} orders of this batch go to the same person; their values count together against ${formatMoney(relief.value)}.`;
    return [{ message, field: 'value', under: relief }];
  },
};

const gift: Rule = {
  code: 'us/gift-above-relief',
  severity: 'warning',
  title: 'A gift between private persons is free of duty up to 100 USD.',
  since: recordBegins,
  source: from.gifts,
  fix: 'Declare it for duty.',
  breaches: (shipment, context) => {
    const limit = inForce(giftRelief, context.on);
    const value = inDollars(shipment, context);
    if (!limit || !value || !isGift(shipment) || value.minor <= limit.value.minor) return [];
    return [{ message: `A gift of ${formatMoney(value)} is above ${formatMoney(limit.value)}.`, field: 'value', under: limit }];
  },
};

const formalEntry: Rule = {
  code: 'us/formal-entry',
  severity: 'warning',
  title: 'Above 2,500 USD a formal entry is needed, with a bond and the importer’s number.',
  since: recordBegins,
  source: from.postalEntry,
  fix: 'Agree with the carrier who makes the entry, and ask the buyer for the importer’s number.',
  breaches: (shipment, context) => {
    const limit = inForce(informalLimit, context.on);
    const value = inDollars(shipment, context);
    if (!limit || !value || shipment.decision.procedure !== 'type-01') return [];
    return [{ message: `${formatMoney(value)} is above ${formatMoney(limit.value)}.`, field: 'value', under: limit }];
  },
};

const prepaid: Rule = {
  code: 'us/ddp-by-post',
  severity: 'note',
  title: 'By post the duty is paid before departure, so the parcel travels DDP.',
  since: '2025-08-29',
  source: from.postalMethods,
  fix: 'Agree with the post or a qualified party how the duty is paid, and count it into the price.',
  breaches: ({ decision, incoterm }, { on }) => {
    if (decision.incoterm !== 'DDP' || incoterm === 'DDP') return [];
    const under = inForce(postalMethod, on);
    return [{ message: `The order says ${incoterm}; it travels DDP.`, field: 'incoterm', ...(under ? { under } : {}) }];
  },
};

const notReckoned: Rule = {
  code: 'us/duty-not-known',
  severity: 'note',
  title: 'Duty is due, but its rate is not in the program.',
  since: recordBegins,
  source: from.section321,
  fix: 'Ask the carrier for the rate by tariff number and origin.',
  breaches: (shipment, { on }) => {
    if (shipment.decision.procedure === undefined || shipment.decision.duty !== undefined) return [];
    const next = inForce(successor, on);
    if (next?.value)
      return [{ message: `Which duty follows the surcharge of Section 122 is not confirmed (${next.value}).`, field: 'duty', under: next }];
    const method = byPost(shipment) ? inForce(postalMethod, on) : undefined;
    const how = method?.value ? ` By post it is paid ${method.value}.` : '';
    const under = [method, inForce(surcharge, on)].find((entry) => entry?.value);
    const message = `The rate by tariff number and origin is not known.${how}`;
    return [{ message, field: 'duty', ...(under ? { under } : {}) }];
  },
};

const fee: Rule = {
  code: 'us/processing-fee',
  severity: 'note',
  title: 'An entry of type 11 or 01 costs a merchandise processing fee beside the duty.',
  since: recordBegins,
  source: from.processingFee,
  fix: 'Ask the broker or courier what it charges for the entry; the fee changes each October.',
  breaches: (shipment, { on }) => {
    const under = isEntry(shipment) ? inForce(processingFee, on) : undefined;
    if (!under) return [];
    const informal = shipment.decision.procedure === 'type-11';
    const message = `The processing fee is not in the estimate${informal ? ` (${under.value})` : ''}.`;
    return [{ message, field: 'fees', under }];
  },
};

const inOtherCurrency: Rule = {
  code: 'us/value-in-usd',
  severity: 'note',
  title: 'The value of each line is declared in US dollars.',
  since: '2025-08-29',
  source: from.postalMethods,
  fix: 'Make sure that the rate is the one of customs for that day.',
  breaches: (shipment, { convert }) => {
    const converted = convert(shipment.value, 'USD');
    if (shipment.value.currency === 'USD' || !converted) return [];
    return [{ message: `${formatMoney(shipment.value)} is ${formatMoney(converted.money)} (${converted.by}).`, field: 'value' }];
  },
};

export const chargeRules: readonly Rule[] = [dutyDue, dayTotal, gift, formalEntry, prepaid, notReckoned, fee, inOtherCurrency];

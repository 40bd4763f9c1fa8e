/** What the United States ask of a parcel, dated. */
import type { Dated } from '../../model/dated.ts';
import { inForce } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Breach, Context, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { byPost, isGift, isTextile, midAsked } from './decision.ts';
import {
  entryDigits,
  giftRelief,
  informalLimit,
  postalDigits,
  postalMethod,
  recordBegins,
  reliefFor,
  successor,
  surcharge,
} from './law.ts';
import * as from from './sources.ts';

const inDollars = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'USD')?.money;
const isEntry = ({ decision }: Shipment): boolean => decision.procedure === 'type-11' || decision.procedure === 'type-01';
const isFree = ({ decision }: Shipment): boolean => decision.duty === null;

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
    const message = `${shipments} shipments of this batch go to the same person; their values count together against ${formatMoney(relief.value)}.`;
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

/** Ten digits by post since 2026-07-24; on entries of types 01 and 11 always. */
function digitsAsked(shipment: Shipment, { on }: Context): Dated<number | null> | undefined {
  if (isEntry(shipment)) return inForce(entryDigits, on);
  return byPost(shipment) && !isFree(shipment) ? inForce(postalDigits, on) : undefined;
}

const digits: Rule = {
  code: 'us/htsus-digits',
  severity: 'error',
  title: 'Each line has its tariff number of the United States (HTSUS) with all ten digits.',
  since: recordBegins,
  source: from.postalEntry,
  fix: 'Put the ten-digit HTSUS number into the catalogue, column `hs_us`; never fill up a shorter one with zeros.',
  breaches: (shipment, context) => {
    const under = digitsAsked(shipment, context);
    if (!under?.value) return [];
    return shipment.items.flatMap(({ hs }, i) =>
      /^\d{10}$/.test(hs) ? [] : [{ message: `"${hs}" is not a tariff number of ${under.value} digits.`, item: i + 1, field: 'hs', under }],
    );
  },
};

const noMid = (shipment: Shipment, held: boolean): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const law = isTextile(item) && isEntry(shipment);
    if (law !== held || !midAsked(item, shipment, shipment.decision.procedure) || shipment.decision.mids?.[i] !== undefined) return [];
    const what = item.product.manufacturer ? 'name, city and origin of the maker give no code' : 'the catalogue names no maker';
    return [
      { message: `${item.product.sku} needs a manufacturer identification code (MID), but ${what}.`, item: i + 1, field: 'manufacturer' },
    ];
  });

const midMissing: Rule = {
  code: 'us/mid-missing',
  severity: 'error',
  title: 'An entry of textiles or apparel names their maker by its identification code (MID).',
  since: recordBegins,
  source: from.textiles,
  fix: 'Put name, street, city and country of the maker into the catalogue; for Canada the province as XO, XQ …',
  breaches: (shipment) => noMid(shipment, true),
};

const midAdvised: Rule = {
  code: 'us/mid-advised',
  severity: 'warning',
  title: 'Carriers ask for the maker’s identification code (MID) with Chinese goods and above 2,500 USD, and with textiles by post.',
  since: recordBegins,
  source: from.carriersMid,
  fix: 'Put name, street, city and country of the maker into the catalogue.',
  breaches: (shipment) => noMid(shipment, false),
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
    const under = [inForce(successor, on), inForce(surcharge, on)].find((entry) => entry?.value);
    const next = inForce(successor, on)?.value;
    const message = next
      ? `Which duty follows the surcharge of Section 122 is not confirmed (${next}).`
      : 'The rate by tariff number and origin is not known.';
    return [{ message, field: 'duty', ...(under ? { under } : {}) }];
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

/** Refused as the whole description; the list is partial. By whom it was read. */
const vagueTerms = new Map([
  ...['gift', 'daily necessities', 'accessories', 'parts', 'consolidated'].map((term) => [term, from.vagueGoods] as const),
  ...['blanket', 'electronic goods', 'food', 'clothing'].map((term) => [term, from.vagueRestated] as const),
]);

const better: Readonly<Record<string, string>> = {
  blanket: '100% polyester blanket',
  'electronic goods': 'computers, monitors, televisions, mobile telephones',
  food: 'pasta, canned tuna, corn tortillas',
  clothing: "women's short-sleeve dress, cotton and polyester",
};

const vague: Rule = {
  code: 'us/vague-description',
  severity: 'error',
  title: 'Customs refuses a description that says nothing of the goods.',
  since: '2024-11-12',
  source: from.vagueGoods,
  fix: 'Write into the catalogue what it is, what it is made of and for whom.',
  breaches: ({ items }) =>
    items.flatMap(({ product: { description } }, i) => {
      const term = description
        .trim()
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/[.!;,]+$/, '');
      const source = vagueTerms.get(term);
      if (!source) return [];
      const fix = better[term] === undefined ? {} : { fix: `Write for example: ${better[term]}.` };
      return [
        {
          message: `"${description}" is refused as too vague.`,
          item: i + 1,
          field: 'description',
          under: { since: vague.since, value: term, source },
          ...fix,
        },
      ];
    }),
};

const fullAddress: Rule = {
  code: 'us/state-missing',
  severity: 'warning',
  title: 'The advance data by post hold the full address, with state and ZIP code.',
  since: '2021-03-15',
  source: from.stopActList,
  fix: 'Complete the state in the order.',
  breaches: (shipment) =>
    byPost(shipment) && !shipment.recipient.region?.trim()
      ? [{ message: 'The recipient’s state is missing.', field: 'recipient.region' }]
      : [],
};

const screening: Rule = {
  code: 'us/acas-contact',
  severity: 'warning',
  title: 'Air cargo screening asks telephone and e-mail of both parties before loading.',
  since: '2025-11-21',
  source: from.acas,
  fix: 'Complete the telephone and e-mail in the order, or in `exporter` in the settings.',
  breaches: ({ channel, recipient }, { exporter }) => {
    if (channel !== 'express') return [];
    const parties = [['recipient', recipient] as const, ['exporter', exporter] as const];
    return parties.flatMap(([who, party]) =>
      (['phone', 'email'] as const)
        .filter((field) => !party[field]?.trim())
        .map((field) => ({ message: `The ${who} has no ${field === 'phone' ? 'telephone' : 'e-mail'}.`, field: `${who}.${field}` })),
    );
  },
};

export const usRules: readonly Rule[] = [
  dutyDue,
  dayTotal,
  gift,
  formalEntry,
  digits,
  midMissing,
  midAdvised,
  prepaid,
  notReckoned,
  inOtherCurrency,
  vague,
  fullAddress,
  screening,
];

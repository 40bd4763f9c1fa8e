/** Which data a parcel must bring: tariff numbers, makers, addresses and contacts. */
import { type Dated, inForce } from '../../model/dated.ts';
import type { Breach, Context, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { isEntry, isFree } from './decision.ts';
import { byPost, entryDigits, postalDigits, recordBegins, screening as screeningLaw } from './law.ts';
import { isTextile, midAsked } from './makers.ts';
import { legalFormBefore } from './mid.ts';
import * as from from './sources.ts';

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
  fix: 'Put name, street, city and country of the maker into the catalogue; for Canada the province too, CA-ON.',
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

const midPrefix: Rule = {
  code: 'us/mid-prefix',
  severity: 'note',
  title: 'Some leave a legal form before the maker’s name (PT, JSC, OAO) out of its code (MID); whether rightly is not verified.',
  since: recordBegins,
  source: from.midPrefixes,
  fix: 'Ask the maker or the broker which code they use.',
  breaches: ({ items, decision: { mids = [] } }) =>
    items.flatMap(({ product: { manufacturer } }, i) => {
      const form = mids[i] === undefined ? undefined : legalFormBefore(manufacturer?.name ?? '');
      return form === undefined
        ? []
        : [{ message: `${mids[i]} was made with "${form}" as a word of the name.`, item: i + 1, field: 'manufacturer' }];
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
    byPost(shipment) && shipment.recipient.country === 'US' && !shipment.recipient.region?.trim()
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
  breaches: ({ channel, recipient }, { exporter, on }) => {
    if (channel !== 'express') return [];
    const under = inForce(screeningLaw, on)!;
    const parties = [['recipient', recipient] as const, ['exporter', exporter] as const];
    return parties.flatMap(([who, party]) =>
      (['phone', 'email'] as const)
        .filter((field) => !party[field]?.trim())
        .map((field) => ({ message: `The ${who} has no ${field === 'phone' ? 'telephone' : 'e-mail'}.`, field: `${who}.${field}`, under })),
    );
  },
};

export const dataRules: readonly Rule[] = [digits, midMissing, midAdvised, midPrefix, fullAddress, screening];

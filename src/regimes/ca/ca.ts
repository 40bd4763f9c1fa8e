/** Canada: reliefs by the place of direct shipment, and descriptions under the pre-load targeting of air cargo. */
import { series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import type { Context, Shipment } from '../../model/shipment.ts';
import { both, type Destination } from '../destination.ts';
import { destinationRegime } from '../destination-regime.ts';
import { because } from '../regime.ts';
import { airCargoRules } from './air-cargo.ts';
import * as from from './sources.ts';

const since = '2020-07-01';
const limit = (minor: number) => series<Money | null>({ since, value: money(minor, 'CAD'), source: from.lowValue });

const anywhere = limit(20_00);
const dutyFree = limit(150_00);
const taxFree = limit(40_00);

const general: Destination = {
  country: 'CA',
  name: 'Canada',
  dutyFree: both(anywhere),
  taxFree: both(anywhere),
  basis: 'goods',
  taxAbove: both(
    series({ since, value: 'GST, HST or PST at the rate of the province, which is not in the program', source: from.lowValue }),
  ),
  simplified: { express: limit(3300_00) },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  procedures: { simplified: 'lvs' },
};

const direct: Destination = {
  ...general,
  dutyFree: { post: anywhere, express: dutyFree },
  taxFree: { post: anywhere, express: taxFree },
};

const neighbours: ReadonlySet<string> = new Set(['US', 'MX']);

/** By the place the goods are sent from, whatever their origin. */
const isDirect = ({ channel }: Shipment, { exporter }: Pick<Context, 'exporter'>): boolean =>
  channel === 'express' && neighbours.has(exporter.country);

export const ca = destinationRegime({
  id: 'ca',
  name: 'Canada',
  description:
    'Goods of up to 20 CAD are free of duty and tax from anywhere. What a courier carries directly from the United States or Mexico is free of duty ' +
    'up to 150 CAD and of tax up to 40 CAD; the place of shipment counts, not the origin of the goods. Couriers release up to 3,300 CAD as ' +
    'low-value shipments (LVS). Air cargo, but not mail, is announced to Transport Canada before loading (PACT), which refuses vague descriptions.',
  territories: ['CA'],
  laws: [general, direct],
  lawOf: (shipment, context) => {
    if (shipment.recipient.country !== 'CA') return undefined;
    return isDirect(shipment, context) ? direct : general;
  },
  named: (law) => (law === direct ? 'Directly from the US or Mexico' : 'From elsewhere'),
  base: { since, source: from.lowValue },
  only: ['hs-digits', 'full-declaration', 'not-known'],
  rules: airCargoRules,
  decide(decision, shipment, context) {
    if (!isDirect(shipment, context)) return decision;
    const says = `sent by courier directly from ${context.exporter.country}: free of duty up to 150.00 CAD, of tax up to 40.00 CAD`;
    return { ...decision, why: [because(says, dutyFree[0]), ...(decision.why ?? [])] };
  },
});

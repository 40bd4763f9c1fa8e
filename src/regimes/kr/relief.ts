/** The relief of South Korea: parcels of one day count together, and from the United States there is a second limit. */
import { inForce, series } from '../../model/dated.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { Context, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import * as from from './sources.ts';

export const since = '2026-01-01';
const usd = (minor: number) => series<Money | null>({ since, value: money(minor, 'USD'), source: from.guide });

export const relief = usd(150_00);
/** For goods on the list, sent from the United States; other goods beside them bring the parcel back to the common relief. */
export const byList = usd(200_00);

const isFree = ({ decision }: Shipment): boolean => decision.procedure === 'low-value';

/** The orders of this batch to the recipient, where they pass the relief together: how many, and their sum where it is known. */
export function ofOneDay({ recipient, value }: Shipment, { on, batch, convert }: Context) {
  const under = inForce(relief, on);
  const parcels = batch.shipmentsTo(recipient);
  if (!under?.value || parcels < 2) return undefined;
  const total = batch.valueTo(recipient, value.currency);
  const sum = total && convert(total, under.value.currency)?.money;
  return sum && sum.minor <= under.value.minor ? undefined : { parcels, total, under, most: under.value };
}

export const oneDay: Rule = {
  code: 'kr/one-day',
  severity: 'warning',
  title: 'Parcels that reach one person on one day are added up against the relief.',
  since,
  source: from.guide,
  fix: 'If they arrive on one day, expect duty and VAT on the whole; declare orders of one sale as one (--merge).',
  breaches: (shipment, context) => {
    const found = isFree(shipment) ? ofOneDay(shipment, context) : undefined;
    if (!found) return [];
    const worth = found.total ? `are worth ${formatMoney(found.total)} together` : 'state prices in several currencies';
    const message = `${found.parcels} orders of this batch go to this recipient and ${worth}; they count together against ${formatMoney(found.most)}.`;
    return [{ message, field: 'value', under: found.under }];
  },
};

export const listClearance: Rule = {
  code: 'kr/list-clearance',
  severity: 'note',
  title: 'Up to 200 USD from the United States goods are free only if cleared by list.',
  since,
  source: from.guide,
  fix: 'Ask the carrier whether all goods are cleared by list; one that is not brings the parcel back to 150 USD.',
  breaches: (shipment, { on, convert, exporter }) => {
    const under = inForce(byList, on);
    const value = under?.value && convert(shipment.value, under.value.currency)?.money;
    if (!value || exporter.country !== 'US' || isFree(shipment) || value.minor > under!.value!.minor) return [];
    const message = `${formatMoney(value)} sent from the United States is within ${formatMoney(under!.value!)}, the relief of list clearance.`;
    return [{ message, field: 'value', under: under! }];
  },
};

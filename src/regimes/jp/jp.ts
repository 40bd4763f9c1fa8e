/** Japan: no duty and no consumption tax up to 10,000 JPY of customs value. */
import { inForce, series } from '../../model/dated.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { Context, Item, Shipment } from '../../model/shipment.ts';
import { percentOf } from '../charges.ts';
import { both, type Destination } from '../destination.ts';
import { inDoubt } from '../destination-doubt.ts';
import { destinationRegime } from '../destination-regime.ts';
import { isConsumerSale } from '../destination-scheme.ts';
import type { Rule } from '../regime.ts';
import * as from from './sources.ts';

const since = '2025-12-01';
const relief = series<Money | null>({ since, value: money(10_000, 'JPY'), source: from.relief });
const outside = series<string | null>({ since, value: 'leather, knitwear and shoes may be outside the relief', source: from.excluded });
/** Hundredths of a percent of the retail price. */
const valuation = 6000;

const law: Destination = {
  country: 'JP',
  name: 'Japan',
  dutyFree: both(relief),
  taxFree: both(relief),
  // The limit is one of customs value; with the freight it is never taken for less than it may be.
  basis: 'cif',
  tax: { name: 'JCT', basisPoints: series<number | null>({ since, value: 1000, source: from.relief }), of: 'cif' },
  hsDigits: both(series({ since: '2026-11-01', value: 6, source: from.digits })),
  announced: series<string | null>(
    {
      since: '2028-04-01',
      value: 'sellers and platforms were to register and show a number at import; not in the program',
      source: from.platforms,
    },
    { since, value: null, source: from.platforms },
  ),
  remarks: [
    {
      name: 'Announced for 2028-04-01',
      entries: series<string | null>({
        since,
        value: 'sellers register, platforms are taxed, a number is shown at import',
        source: from.platforms,
      }),
    },
    { name: 'Outside the relief', entries: outside },
    {
      name: 'Value of personal imports',
      entries: series<string | null>({ since, value: '60 % of the retail price, it is said', source: from.valuation }),
    },
  ],
};

/** Chapters of leather and its articles, of knitted clothing, of footwear. */
const isDoubtful = ({ hs }: Item): boolean => /^(4[12]|61|64)/.test(hs);
const isFree = ({ decision }: Shipment): boolean => decision.procedure === 'low-value';

const doubtfulGoods: Rule = {
  code: 'jp/maybe-outside-relief',
  severity: 'note',
  title: 'Leather, knitwear and shoes may be dutiable whatever they are worth.',
  since,
  source: from.excluded,
  fix: 'Ask the carrier; expect the recipient to be charged.',
  breaches: (shipment, { on }) => {
    const under = inForce(outside, on);
    if (!under || !isFree(shipment)) return [];
    return shipment.items.flatMap((item, i) =>
      isDoubtful(item)
        ? [{ message: `${item.product.description || item.title} (${item.hs}): ${under.value}.`, item: i + 1, field: 'hs', under }]
        : [],
    );
  },
};

const inYen = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'JPY')?.money;

const personalValue: Rule = {
  code: 'jp/personal-valuation',
  severity: 'note',
  title: 'Goods for personal use are said to be valued at 60 % of the retail price.',
  since,
  source: from.valuation,
  fix: 'Declare what the buyer paid all the same; customs makes the valuation.',
  breaches: (shipment, context) => {
    const most = inForce(relief, context.on)?.value;
    const value = inYen(shipment, context);
    if (!most || !value || !isConsumerSale(shipment) || isFree(shipment)) return [];
    const less = percentOf(value, valuation);
    if (less.minor > most.minor) return [];
    return [{ message: `60 % of ${formatMoney(value)} is ${formatMoney(less)}, within ${formatMoney(most)}.`, field: 'value' }];
  },
};

export const jp = destinationRegime({
  id: 'jp',
  name: 'Japan',
  description:
    'Up to 10,000 JPY of customs value goods are free of duty and of consumption tax (JCT), for leather, knitwear and shoes perhaps not. ' +
    'There is no vendor scheme yet; registration of sellers and taxation of platforms are announced for 2028-04-01.',
  territories: ['JP'],
  laws: [law],
  base: { since, source: from.relief },
  only: ['hs-digits', 'not-known', 'announced'],
  rules: [doubtfulGoods, personalValue],
  decide(decision, shipment, { on }) {
    const doubt = inForce(outside, on)?.value;
    return doubt && decision.procedure === 'low-value' && shipment.items.some(isDoubtful) ? inDoubt(decision, doubt) : decision;
  },
});

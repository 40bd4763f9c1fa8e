import { formatMoney, type Money } from '../../model/money.ts';
import type { Rule } from '../regime.ts';
import { eachItem } from './goods.ts';
import { guidelines, since } from './sources.ts';

const lineValue: Rule = {
  code: 'wco/line-value',
  severity: 'error',
  title: 'Each line has a value above zero, also a free gift or a replacement.',
  since,
  source: guidelines,
  fix: 'Give the goods the value they have, in the order or as `unit_value` in the catalogue.',
  breaches: (shipment) =>
    eachItem(shipment, ({ value }) =>
      value.minor > 0 ? undefined : { message: `The line's value is ${formatMoney(value)}.`, field: 'value' },
    ),
};

const oneCurrency: Rule = {
  code: 'wco/one-currency',
  severity: 'error',
  title: 'All values of a declaration stand in one currency.',
  since,
  source: guidelines,
  fix: 'Export the order in one currency.',
  breaches: (shipment) =>
    eachItem(shipment, ({ value: { currency } }) =>
      currency === shipment.value.currency
        ? undefined
        : { message: `The line is in ${currency}, the shipment in ${shipment.value.currency}.`, field: 'value' },
    ),
};

const valueSum: Rule = {
  code: 'wco/value-sum',
  severity: 'error',
  title: 'The lines add up to the value of the shipment.',
  since,
  source: guidelines,
  fix: 'Report this order: its values do not add up.',
  breaches: ({ items, value }) => {
    if (items.some((item) => item.value.currency !== value.currency)) return [];
    const sum: Money = { minor: items.reduce((total, item) => total + item.value.minor, 0), currency: value.currency };
    return sum.minor === value.minor
      ? []
      : [{ message: `The lines add up to ${formatMoney(sum)}, the shipment says ${formatMoney(value)}.`, field: 'value' }];
  },
};

const giftOnSale: Rule = {
  code: 'wco/gift-on-sale',
  severity: 'error',
  title: 'A paid order is a sale; ticking it as a gift is a false declaration.',
  since,
  source: guidelines,
  fix: 'Declare it as a sale of goods.',
  breaches: ({ category, trade }) =>
    category === 'gift' && trade !== 'c2c' ? [{ message: `A ${trade} order is declared as a gift.`, field: 'category' }] : [],
};

const privateSale: Rule = {
  code: 'wco/category',
  severity: 'warning',
  title: 'A paid order is ticked as a sale of goods and as nothing else.',
  since,
  source: guidelines,
  fix: 'Declare it as a sale of goods, unless nothing was sold.',
  breaches: ({ category, trade }) =>
    ['documents', 'commercial-sample', 'other'].includes(category) && trade !== 'c2c'
      ? [{ message: `A ${trade} order is declared as ${category}.`, field: 'category' }]
      : [],
};

export const valueRules: readonly Rule[] = [lineValue, oneCurrency, valueSum, giftOnSale, privateSale];

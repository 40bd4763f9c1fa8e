/** The post: which form, how large and heavy, what the goods and their data must be, wherever the item goes. */

import { type Series, series } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import { readS10, s10Source } from '../../model/s10.ts';
import { formatGrams } from '../../model/weight.ts';
import { fact, type Regime, type Rule } from '../regime.ts';
import { batteryRules } from './batteries.ts';
import { cn22Lines, cn23From, decideForm } from './form.ts';
import { goodsRules } from './goods.ts';
import { prohibitedRules } from './prohibited.ts';
import { isPacket, sizeRules } from './sizes.ts';
import { advanceData, batteries, guidelines, indiaPost, parcels, postage, recordBegins, smallPackets } from './sources.ts';

const postageMissing: Rule = {
  code: 'upu/postage-missing',
  severity: 'warning',
  title: 'A CN23 states what the buyer paid for postage.',
  since: recordBegins,
  source: postage,
  fix: 'Export the orders with their shipping charge.',
  breaches: ({ decision, freight }) =>
    decision.form === 'cn23' && freight === undefined
      ? [{ message: 'The postage is not known, and box 9 of the CN23 asks it.', field: 'freight' }]
      : [],
};

const postageCurrency: Rule = {
  code: 'upu/postage-currency',
  severity: 'warning',
  title: 'Postage and goods stand in one currency.',
  since: recordBegins,
  source: postage,
  fix: 'Export the order in one currency.',
  breaches: ({ freight, value }) =>
    freight && freight.currency !== value.currency
      ? [{ message: `The postage is in ${freight.currency}, the goods in ${value.currency}.`, field: 'freight' }]
      : [],
};

/** India Post compares the two weights. Elsewhere a light thing in a sound box is no fault. */
const packingHeavy: Rule = {
  code: 'upu/packing-heavy',
  severity: 'warning',
  title: 'The gross weight of an item posted in India is at most 110 % of its net weight.',
  since: '2026-03-01',
  source: indiaPost,
  fix: 'Weigh the goods again, or pack them lighter.',
  breaches: ({ grossMilligrams, items }, { exporter }) => {
    const net = items.reduce((sum, item) => sum + item.netMilligrams, 0);
    if (exporter.country !== 'IN' || grossMilligrams * 10 <= net * 11) return [];
    return [{ message: `${formatGrams(grossMilligrams)} g gross is above 110 % of ${formatGrams(net)} g net.`, field: 'grossMilligrams' }];
  },
};

const wrongNumber: Rule = {
  code: 'upu/number',
  severity: 'error',
  title: 'An item in the mail has an S10 number: two letters, eight digits, a right check digit, the country of the post.',
  since: recordBegins,
  source: s10Source,
  fix: 'Take the number from the range that the post gave.',
  breaches: (shipment) => {
    const { number, channel } = shipment;
    // A line of parcels may have its own numbers; what looks like S10 must be right.
    if (number === undefined || (channel === 'air-parcel' && !/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number))) return [];
    const fault = s10Fault(number);
    return fault === undefined ? [] : [{ message: `"${number}" ${fault}.`, field: 'number' }];
  },
};

function s10Fault(number: string): string | undefined {
  const read = readS10(number);
  if (!read) return 'is not an S10 number of 13 characters';
  return read.faults.length === 0 ? undefined : `is not valid: ${read.faults.join(', ')}`;
}

const electronic: Series<string> = series({ since: recordBegins, value: 'obligatory for goods', source: advanceData });
const packet: Series<string> = series({ since: recordBegins, value: '2000 g, 900 mm in all, 600 mm long', source: smallPackets });
const parcel: Series<string> = series({
  since: recordBegins,
  value: '20, 30 or 31.5 kg by destination, 1.5 m long, 3 m with girth',
  source: parcels,
});

const tariffCodes: Series<string> = series(
  { since: '2025-09-01', value: 'six digits on each line of a commercial item', source: guidelines },
  { since: recordBegins, value: 'on commercial items, where known', source: guidelines },
);
const lithium: Series<string> = series({
  since: '2013-01-01',
  value: 'installed in the equipment only, at most 4 cells or 2 batteries a parcel',
  source: batteries,
});

export const upu: Regime = {
  id: 'upu',
  name: 'The post',
  description:
    'The rules of the Universal Postal Union for goods in the mail and for parcels, whatever the destination: a CN22 below 300 special drawing ' +
    `rights and with up to ${cn22Lines} lines, a CN23 otherwise and on every parcel; weight and size; tariff codes on sales since 2025-09-01; ` +
    'lithium batteries only inside the equipment. What one post allows more or less than another stands with its services.',
  covers: ({ channel }) => channel !== 'express',
  territories: [],
  decide: decideForm,
  rules: [...sizeRules, ...goodsRules, ...batteryRules, ...prohibitedRules, postageMissing, postageCurrency, packingHeavy, wrongNumber],
  limits: [
    {
      name: 'the limit of the CN22',
      entries: cn23From,
      applies: (shipment) => isPacket(shipment) && shipment.items.length <= cn22Lines,
      without: 'A CN23 is made, which is accepted at any value.',
    },
  ],
  facts: [
    fact('CN23 in letter post from a goods value of', cn23From, formatMoney),
    fact('Electronic advance data', electronic, (value) => value),
    fact('Tariff codes', tariffCodes, (value) => value),
    fact('Lithium batteries', lithium, (value) => value),
    fact('Small packet, at most', packet, (value) => value),
    fact('Parcel, at most', parcel, (value) => value),
  ],
};

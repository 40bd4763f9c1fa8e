/** The post: which form, how large and heavy, what the goods and their data must be, wherever the item goes. */
import { type Series, series } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import { readS10, s10Source } from '../../model/s10.ts';
import type { Breach, Shipment, Size } from '../../model/shipment.ts';
import { formatGrams, grams } from '../../model/weight.ts';
import { fact, type Regime, type Rule } from '../regime.ts';
import { cn22Lines, cn23From, decideForm, isEms, smallPacketMost } from './form.ts';
import { goodsRules } from './goods.ts';
import { advanceData, indiaPost, parcels, postage, recordBegins, smallPackets } from './sources.ts';

const parcelMost = grams(31_500);

const smallPacketWeight: Rule = {
  code: 'upu/over-two-kilograms',
  severity: 'error',
  title: 'A small packet weighs at most 2 kg.',
  since: recordBegins,
  source: smallPackets,
  fix: 'Send it as a parcel or by express, or split the order.',
  breaches: (shipment) =>
    isPacket(shipment) && shipment.grossMilligrams > smallPacketMost
      ? [{ message: `${formatGrams(shipment.grossMilligrams)} g is above 2000 g.`, field: 'grossMilligrams' }]
      : [],
};

const parcelWeight: Rule = {
  code: 'upu/parcel-too-heavy',
  severity: 'error',
  title: 'No post takes a parcel above 31.5 kg; many destinations take 20 or 30 kg.',
  since: recordBegins,
  source: parcels,
  fix: 'Split the order, or send it by express.',
  breaches: (shipment) =>
    !isPacket(shipment) && shipment.grossMilligrams > parcelMost
      ? [{ message: `${formatGrams(shipment.grossMilligrams)} g is above 31500 g.`, field: 'grossMilligrams' }]
      : [],
};

const isPacket = (shipment: Shipment): boolean => shipment.channel === 'mail' && !isEms(shipment);

/** Longest, middle, shortest side. */
const sides = ({ lengthMm, widthMm, heightMm }: Size): readonly [number, number, number] =>
  [lengthMm, widthMm, heightMm].sort((a, b) => b - a) as [number, number, number];

const tolerance = 2;

/** A roll, two of whose sides are its diameter, may be longer than a box: 1040 mm with two diameters, 900 mm long. */
function packetTooLarge(size: Size): boolean {
  const [longest, middle, shortest] = sides(size);
  const box = longest <= 600 + tolerance && longest + middle + shortest <= 900 + tolerance;
  const roll = middle === shortest && longest <= 900 + tolerance && longest + 2 * middle <= 1040 + tolerance;
  return !box && !roll;
}

const inMillimetres = (size: Size): string => `${sides(size).join(' × ')} mm`;
const ofSize = ({ size }: Shipment, wrong: (size: Size) => boolean, what: string): readonly Breach[] =>
  size && wrong(size) ? [{ message: `${inMillimetres(size)} is ${what}.`, field: 'size' }] : [];

const packetSize: Rule = {
  code: 'upu/packet-too-large',
  severity: 'error',
  title: 'Length, width and height of a small packet are together at most 900 mm, the longest side at most 600 mm.',
  since: recordBegins,
  source: smallPackets,
  fix: 'Send it as a parcel or by express, or split the order.',
  breaches: (shipment) => (isPacket(shipment) ? ofSize(shipment, packetTooLarge, 'above 900 mm in all or 600 mm long') : []),
};

/** A roll may be narrower than a box: 170 mm with two diameters, 100 mm long. */
function packetTooSmallSize(size: Size): boolean {
  const [longest, middle, shortest] = sides(size);
  const box = longest >= 140 - tolerance && middle >= 90 - tolerance;
  const roll = middle === shortest && longest >= 100 - tolerance && longest + 2 * middle >= 170 - tolerance;
  return !box && !roll;
}

const packetTooSmall: Rule = {
  code: 'upu/packet-too-small',
  severity: 'warning',
  title: 'The address side of a small packet measures at least 90 by 140 mm.',
  since: recordBegins,
  source: smallPackets,
  fix: 'Pack it into an envelope of that size, or correct the size in the catalogue.',
  breaches: (shipment) => (isPacket(shipment) ? ofSize(shipment, packetTooSmallSize, 'smaller than 90 × 140 mm on its largest side') : []),
};

const parcelSize: Rule = {
  code: 'upu/parcel-too-large',
  severity: 'error',
  title: 'A parcel is at most 1.5 m long, and 3 m with its girth.',
  since: recordBegins,
  source: parcels,
  fix: 'Split the order, or send it by express or freight.',
  breaches: (shipment) => {
    const large = (size: Size): boolean => {
      const [longest, middle, shortest] = sides(size);
      return longest > 1500 || longest + 2 * (middle + shortest) > 3000;
    };
    return isPacket(shipment) ? [] : ofSize(shipment, large, 'above 1500 mm long or 3000 mm with its girth');
  },
};

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
  rules: [
    smallPacketWeight,
    packetSize,
    packetTooSmall,
    parcelWeight,
    parcelSize,
    ...goodsRules,
    postageMissing,
    postageCurrency,
    packingHeavy,
    wrongNumber,
  ],
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
    fact('Small packet, at most', packet, (value) => value),
    fact('Parcel, at most', parcel, (value) => value),
  ],
};

/** How heavy and how large an item may be, by any post. What one post allows less stands with its services. */
import type { Breach, Shipment, Size } from '../../model/shipment.ts';
import { formatGrams, grams } from '../../model/weight.ts';
import type { Rule } from '../regime.ts';
import { isEms, smallPacketMost } from './form.ts';
import { parcels, recordBegins, smallPackets } from './sources.ts';

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

export const isPacket = (shipment: Shipment): boolean => shipment.channel === 'mail' && !isEms(shipment);

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

export const sizeRules: readonly Rule[] = [smallPacketWeight, packetSize, packetTooSmall, parcelWeight, parcelSize];

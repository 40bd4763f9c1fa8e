/** Parcels of the canonical batch sent to the United Kingdom, with what the regime decides there, and what their carrier files under. */
import type { Group, TextDocument } from '../../src/documents/document.ts';
import { ukBirds } from '../../src/documents/uk/uk-birds.ts';
import type { UkFiling } from '../../src/model/filing/uk.ts';
import { type Convert, type Currency, money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import { type DeclarationCode, type Item, type Shipment, undecided } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';

export const uk = {
  declarant: 'GB205672212000',
  representation: 'indirect',
  importer: 'XI433120907000',
  srds: { lodged: 'early', location: { name: 'BELBFSBEL', type: 'A', qualifier: 'U' } },
  birds: {
    lodged: 'early',
    location: { name: 'LHRLHRLHR', type: 'A', qualifier: 'U' },
    flight: 'CA937',
    entrySummary: '26GB34F7Y1O2CX8PT4',
    authorisation: 'GBBIRDS20567221200020260401093000',
    supervisingOffice: 'GBSAA001',
  },
} as const satisfies UkFiling;

export const ukGroup = (change: Partial<UkFiling> = {}): Group => ({ ...groupOf('express'), filing: { uk: { ...uk, ...change } } });

/** One pound is 1.30 USD. */
export const pounds: Convert = (amount, to: Currency) =>
  amount.currency === 'USD' && to === 'GBP'
    ? { money: money(Math.round((amount.minor * 10) / 13), 'GBP'), by: '1 GBP = 1.30 USD (2026-11-20)', day: '2026-11-20' }
    : undefined;

const belfast: Party = {
  name: 'Gráinne McAllister',
  lines: ['27 Ormeau Embankment', 'Flat 4'],
  city: 'Belfast',
  postcode: 'BT7 2GJ',
  country: 'GB',
  phone: '+44 28 9555 0162',
};

const leeds: Party = { name: 'Owen Achterberg', lines: ['3 Vicar Lane'], city: 'Leeds', postcode: 'LS1 6AZ', country: 'GB' };

const code = (kind: DeclarationCode['kind'], of: string): DeclarationCode => ({ kind, code: of });
const srds = [
  code('procedure', '4000'),
  code('additional-procedure', '1H7'),
  code('additional-procedure', 'C07'),
  code('statement', 'NIIMP'),
];
const birds = [code('procedure', '0020'), code('additional-procedure', '21V')];

const [, lamp, , , tea, , , spoons] = shipments as [Shipment, Shipment, Shipment, Shipment, Shipment, Shipment, Shipment, Shipment];

/** With eight digits, as Northern Ireland asks. */
const whole = (item: Item): Item => ({ ...item, hs: item.hs.padEnd(8, '0') });

const inGbp = (shipment: Shipment): Shipment => ({
  ...shipment,
  items: shipment.items.map((item) => ({ ...item, value: money(item.value.minor, 'GBP') })),
  value: money(shipment.value.minor, 'GBP'),
});

/** By post and courier to Northern Ireland: the first in dollars, the second in pounds with its IOSS number. */
export const irish: readonly Shipment[] = [
  {
    ...lamp,
    items: lamp.items.map(whole),
    recipient: belfast,
    freight: money(3_90, 'USD'),
    decision: { ...undecided, procedure: 'srds', codes: srds },
  },
  {
    ...inGbp(spoons),
    items: inGbp(spoons).items.map(whole),
    recipient: { ...belfast, name: 'Ruairí Ó Conaill' },
    freight: money(4_50, 'GBP'),
    decision: {
      ...undecided,
      procedure: 'srds',
      codes: [...srds, code('fiscal-role', 'FR5')],
      scheme: { scheme: 'IOSS', number: 'IM3720000224', owner: 'platform' },
    },
  },
];

/** By courier to Great Britain. */
export const british: readonly Shipment[] = [
  { ...spoons, recipient: leeds, decision: { ...undecided, procedure: 'birds', codes: birds } },
  {
    ...inGbp({
      ...tea,
      value: money(117_85, 'GBP'),
      items: tea.items.map((item) => (item.product.sku === 'CUP-YX-6' ? { ...item, value: money(15_70, 'GBP') } : item)),
    }),
    channel: 'express',
    number: '3318810047',
    recipient: { ...leeds, name: 'Priya Bhattacharya' },
    decision: { ...undecided, procedure: 'birds', codes: birds },
  },
];

export const srdsFile = (document: TextDocument, shipment: Shipment, group: Group, convert: Convert = pounds): string =>
  document.head(group) + document.each(shipment, group, 0, convert) + document.tail(group, { shipments: 1, items: shipment.items.length });

export const birdsFile = (all: readonly Shipment[], group: Group, convert: Convert = pounds): string =>
  ukBirds.text(
    all.map((shipment) => ukBirds.keep(shipment, group, convert)),
    group,
    { part: 1 },
  );

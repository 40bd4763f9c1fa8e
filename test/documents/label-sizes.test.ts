/** The label in every size: what it says is the same, and nothing lies on anything else, whoever it goes to. */
import { expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { label } from '../../src/documents/label/label.ts';
import type { LabelSize } from '../../src/documents/paper.ts';
import type { Page } from '../../src/formats/page.ts';
import { money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import type { Item, Shipment, Travelling } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { longAddress, people } from './people.ts';
import { barcodesOf, boxesOf, crossings, filledIn, outside, overlaps, said, struck, ticksOf, within } from './printed.ts';

const faces = await testFaces();
const packet = shipments.find(({ id }) => id === '302-4471120-9035518')!;
const dear = shipments.find(({ id }) => id === '11-09845-33127')!;
const parcel = shipments.find(({ id }) => id === '27-10022-58114')!;

/** Width and height of the page in mm, and where the frame stands on it. */
const sizes: readonly [LabelSize, number, number, number, number][] = [
  ['100x150', 100, 150, 3, 3],
  ['100x100', 100, 100, 3, 3],
  ['a6', 105, 148, 5, 5],
  ['6x8in', 152.4, 203.2, 5.2, 5.2],
];
const groupFor = (size: LabelSize, channel: 'mail' | 'air-parcel' = 'mail'): Group => ({
  ...groupOf(channel),
  paper: { labels: { size } },
});
const drawn = (shipment: Shipment, group: Group): Page => label.pages(shipment, group, faces)[0]!;

const item = packet.items[1]!;
const described = (description: string): Item => ({ ...item, hs: '6214101000', product: { ...item.product, description } });
const voec: Travelling = { kind: 'VOEC', number: '2012345', owner: 'seller', places: ['cn22', 'cn23-sender'] };

/** As full as a CN 22 may be. */
const full: Shipment = {
  ...packet,
  items: [
    described("Women's woven scarf of mulberry silk with hand-rolled hem"),
    described('Silk scarf'),
    { ...described('Silk scarf, grey'), value: money(1_234_567_89, 'IDR') },
    described('女式桑蚕丝围巾'),
  ],
  decision: { ...packet.decision, numbers: [voec] },
};

const faults = (page: Page, margin: readonly [number, number]): Record<string, string[]> => ({
  overlaps: overlaps(page, faces),
  struck: struck(page, faces),
  crossings: crossings(page, faces),
  outside: outside(page, [margin[0], margin[1], page.width - margin[0], page.height - margin[1]], faces),
});
const none = { overlaps: [], struck: [], crossings: [], outside: [] };

const addressees: readonly (readonly [string, Party])[] = [...Object.entries(people), ['nine lines', longAddress]];

test.each(sizes)('%s is %f × %f mm', (size, width, height, x, y) => {
  const page = drawn(packet, groupFor(size));
  expect(page).toMatchObject({ width, height });
  expect(boxesOf(page).filter(({ stroke }) => stroke === 0.4)).toMatchObject([{ x, y }]);
});

test.each(sizes.flatMap(([size, , , x, y]) => addressees.map(([who, recipient]) => ({ size, x, y, who, recipient }))))(
  '$size to $who: whole, and nothing on anything else',
  ({ size, x, y, recipient }) => {
    const papers: [Shipment, Group][] = [
      [full, groupFor(size)],
      [dear, groupFor(size)],
      [parcel, groupFor(size, 'air-parcel')],
    ];
    for (const [shipment, group] of papers) {
      const to = { ...shipment, recipient };
      expect(label.check!(to, group, faces)).toEqual([]);
      const page = drawn(to, group);
      expect(faults(page, [x, y])).toEqual(none);
      const words = filledIn(page).join(' ').split(/\s+/);
      const { name, company = '', lines, city, phone = '' } = recipient;
      for (const word of [name, company, ...lines, city, phone].join(' ').split(/\s+/)) expect(words.join('')).toContain(word);
    }
  },
);

test.each(sizes)('%s says what 100 × 150 mm says', (size) => {
  for (const [shipment, channel] of [
    [packet, 'mail'],
    [full, 'mail'],
    [dear, 'mail'],
    [parcel, 'air-parcel'],
  ] as const) {
    const texts = (of: LabelSize): string =>
      filledIn(drawn(shipment, groupFor(of, channel)))
        .join('')
        .replaceAll(' ', '');
    expect(texts(size)).toBe(texts('100x150'));
  }
});

test.each(sizes)('on %s the bars keep to the S10 floor and the tick to its box', (size) => {
  const page = drawn(packet, groupFor(size));
  const [bars] = barcodesOf(page);
  expect(bars).toMatchObject({ value: 'LX100000003CN', module: 0.33 });
  expect(bars!.height).toBeGreaterThanOrEqual(9);
  const [tick] = ticksOf(page);
  expect(boxesOf(page)).toContainEqual(expect.objectContaining({ x: tick!.x, y: tick!.y, width: tick!.side }));
});

test.each(sizes)('on %s the scheme number stands below the codes of the goods, where the law lets it be seen', (size) => {
  const below = (shipment: Shipment): readonly string[] => {
    const page = drawn(shipment, groupFor(size));
    return within(page, [page.width * 0.74, page.height * 0.7, page.width * 0.25, page.height * 0.15], faces);
  };
  expect(below({ ...packet, decision: { ...packet.decision, numbers: [voec] } })).toContain('VOEC No. 2012345');
  const swiss: Travelling = { kind: 'CH_VAT', number: 'CHE-116.281.710 MWST', owner: 'seller', places: ['cn22'] };
  expect(below({ ...packet, decision: { ...packet.decision, numbers: [swiss] } }).join(' ')).toContain('CH VAT No. CHE-116.281.710 MWST');
  const hidden: Travelling = { ...voec, places: ['data-sender'] };
  expect(said(drawn({ ...packet, decision: { ...packet.decision, numbers: [hidden] } }, groupFor(size))).join(' ')).not.toContain('VOEC');
  expect(said(drawn({ ...dear, decision: { ...dear.decision, numbers: [voec] } }, groupFor(size))).join(' ')).not.toContain('VOEC');
});

test('a template belongs to its size', () => {
  const ids = sizes.map(([size]) => drawn(packet, groupFor(size)).template!.id);
  expect(new Set(ids).size).toBe(sizes.length);
});

/** Every form that is drawn, to everybody: nothing lies on anything else, nothing leaves the page, nothing is left out. */
import { expect, test } from 'vitest';
import type { Group, PageDocument } from '../../src/documents/document.ts';
import { documents } from '../../src/documents/index.ts';
import type { Page } from '../../src/formats/page.ts';
import type { Party } from '../../src/model/party.ts';
import { type Channel, channels, type Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipmentsOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { longAddress, people } from './people.ts';
import { crossings, outside, overlaps, said, struck } from './printed.ts';

const faces = await testFaces();
const addressees: readonly (readonly [string, Party])[] = [...Object.entries(people), ['nine lines', longAddress]];

/** As many lines as go beyond a sheet or a page of the form. */
const full = (shipment: Shipment): Shipment => {
  const form = shipment.decision.form ?? 'cn22';
  const count = shipment.channel === 'mail' && form === 'cn22' ? 4 : 9;
  const items = Array.from({ length: count }, (_, i) => shipment.items[i % shipment.items.length]!);
  return { ...shipment, items };
};

const cases = channels.flatMap((channel) =>
  documents
    .filter((document): document is PageDocument => document.kind === 'pages')
    .flatMap((document) => {
      const shipment = shipmentsOf(channel).find((each) => document.serves(each, groupOf(channel)));
      return shipment ? addressees.map(([who, recipient]) => ({ channel, document, id: document.id, who, recipient, shipment })) : [];
    }),
);

const faults = (page: Page): readonly string[][] => [
  overlaps(page, faces),
  struck(page, faces),
  crossings(page, faces),
  outside(page, [3, 3, page.width - 3, page.height - 3], faces),
];

test.each(cases)('$channel, $id to $who', ({ channel, document, recipient, shipment }) => {
  for (const to of [{ ...shipment, recipient }, full({ ...shipment, recipient })]) {
    const group: Group = groupOf(channel as Channel);
    expect(document.check!(to, group, faces).filter(({ severity }) => severity === 'error')).toEqual([]);
    const pages = document.pages(to, group, faces);
    for (const page of pages) expect(faults(page)).toEqual([[], [], [], []]);
    const words = pages.flatMap(said).join(' ');
    const { name, company = '', lines, city, phone = '' } = recipient;
    for (const word of [name, company, ...lines, city, phone].join(' ').split(/\s+/)) expect(words.replaceAll(' ', '')).toContain(word);
  }
});

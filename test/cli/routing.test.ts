import { expect, test } from 'vitest';
import { demo } from '../support/world.ts';

test('rates without special drawing rights: nothing goes as mail, and each such parcel says so', async () => {
  const world = demo();
  const cut = world.read('rates.csv').replace(/^Date,.*$/m, (head) => head.replace(',XDR,', ',XXX,'));
  world.write('rates.csv', cut);
  const { code, out } = await world.say('check orders --json --on 2026-11-22');
  const { shipments } = JSON.parse(out) as {
    shipments: { state: string; channel: string; problems: { code: string; message: string }[] }[];
  };
  const ready = shipments.filter(({ state }) => state === 'ready');
  expect(new Set(ready.map(({ channel }) => channel))).toEqual(new Set(['air-parcel', 'express']));
  const said = ready.filter(({ problems }) => problems.some((problem) => problem.code === 'shipments/no-rate-for-routing'));
  // All up to 2000 g: the 28 that go as mail with a rate, and three that are too large or too dear for it.
  expect(said).toHaveLength(31);
  const [first] = said[0]!.problems.filter((problem) => problem.code === 'shipments/no-rate-for-routing');
  expect(first!.message).toMatch(/^No rate tells what [\d.]+ [A-Z]{3} is in XDR, so a routing rule was passed over\.$/);
  expect(code).toBe(1);
});

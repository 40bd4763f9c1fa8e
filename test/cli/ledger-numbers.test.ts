/** `ledger numbers`: a carrier's answer is read back; the papers drawn then are those that the run would have drawn with the numbers. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demo, type World } from '../support/world.ts';

const ranges = /\n +numbers: \{ (?:s10|pattern): .*\}/g;
const papers = [
  [
    'china-post',
    '[label, cn23, postal-declaration, postal-declaration-csv, postal-declaration-xml, posting-list, posting-list-csv]',
    'china-post-pre-declaration',
  ],
  ['china-post-parcel', '[label, cn23, invoice, postal-declaration]', 'ningbo-post'],
  ['dhl-express', '[waybill, invoice, posting-list]', 'none'],
] as const;

/** The demo with every document there is; `waiting`: no carrier has a range of numbers. */
function shopOf(waiting: boolean): World {
  const made = demo();
  for (const [carrier, documents, bulk] of papers)
    made.edit('declarant.yaml', `\n  ${carrier}:\n`, `\n  ${carrier}:\n    documents: ${documents}\n    bulk: ${bulk}\n`);
  if (waiting) made.edit('declarant.yaml', ranges, '');
  return made;
}

const declare = (made: World) => made.say('declare orders --on 2026-11-22 --quiet');

/** By shipment, as the report has it. */
const numbersOf = (made: World, run: string): [string, string][] =>
  made.report(run).shipments.flatMap(({ shipment, number }: { shipment: string; number?: string }) => (number ? [[shipment, number]] : []));

test('every document is byte for byte what the run would have drawn with the numbers', { timeout: 60_000 }, async () => {
  const [ranged, waiting] = [shopOf(false), shopOf(true)];
  await declare(ranged);
  await declare(waiting);
  const [model, first] = [ranged.runs()[0]!, waiting.runs()[0]!];
  const pairs = numbersOf(ranged, model);
  waiting.write('answer.csv', `Reference,Tracking Number\n${pairs.map((pair) => pair.join(',')).join('\n')}\n`);
  const { code, err, out } = await waiting.say('ledger numbers --from answer.csv');
  expect(err).toBe(`${pairs.length} numbers taken in.\n`);
  expect(code).toBe(0);
  const second = waiting.runs().find((run) => run !== first)!;
  expect(out).toBe(`…/runs/${second}\n`);
  const drawn = (made: World, run: string) => made.files(`runs/${run}`).filter((file) => /^(mail|air-parcel|express)\//.test(file));
  expect(drawn(waiting, second)).toEqual(drawn(ranged, model));
  for (const file of drawn(ranged, model)) {
    const [expected, found] = [readFileSync(ranged.at('runs', model, file)), readFileSync(waiting.at('runs', second, file))];
    expect(found.equals(expected), file).toBe(true);
  }
});

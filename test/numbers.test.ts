/** Numbers from a carrier's range: each given once, for ever, in order, none passed over, none beyond the range; and a warning before the end. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberRange } from '../src/carriers/carrier.ts';
import { formatNumber, isScarce } from '../src/carriers/index.ts';
import type { Ledger, OpenRun } from '../src/ledger/ledger.ts';
import { ledgers, nothing } from './ledger/ledgers.ts';
import { exportOf, type Sold, shop } from './support/shop.ts';
import { root, type World } from './support/world.ts';

const { ledgerAt } = ledgers();
const series = 's10|LX|CN';

/** What a run does with its numbers before it is published, or given up. */
interface Did {
  readonly claims: readonly { readonly count: number; readonly unused: number }[];
  readonly published: boolean;
}

const did: fc.Arbitrary<Did> = fc.record({
  claims: fc.array(fc.record({ count: fc.nat(6), unused: fc.nat(6) }), { maxLength: 4 }),
  published: fc.boolean(),
});

const begin = (ledger: Ledger, name: string): Promise<OpenRun> =>
  ledger.begin(name, '2026-11-22', { work: `/none/.${name}`, final: `/none/${name}` }, nothing);

/** The serials that stay with the run. */
async function take(run: OpenRun, claims: Did['claims'], range: { series: string; from: number; to: number }): Promise<number[]> {
  const kept: number[] = [];
  for (const { count, unused } of claims) {
    const got = await run.claim(range, count);
    expect(got.length).toBeLessThanOrEqual(count);
    const back = got.slice(Math.max(0, got.length - unused));
    await run.release(series, back);
    kept.push(...got.filter((serial) => !back.includes(serial)));
  }
  return kept;
}

test('whatever runs do, the numbers that went out are the first of the range, each once, and the rest is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(did, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), async (runs, size) => {
      const ledger = await ledgerAt();
      const range = { series, from: 100, to: 99 + size };
      const given: number[] = [];
      for (const [i, { claims, published }] of runs.entries()) {
        const run = await begin(ledger, `2026-11-22T0915-${i.toString(16).padStart(4, '0')}`);
        const kept = await take(run, claims, range);
        expect(await run.left(range)).toBe(size - given.length - kept.length);
        if (published) {
          await run.publish(async () => {});
          given.push(...kept);
        } else await run.abandon();
      }
      expect(given).toEqual(given.map((_, i) => 100 + i));
      expect(given.length).toBeLessThanOrEqual(size);
      await ledger.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

const s10: NumberRange = { kind: 's10', indicator: 'LX', country: 'CN', from: 10_000_000, to: 10_099_999 };

describe('a range is scarce below ten numbers, or below one in twenty', () => {
  test.each([
    ['ten of a small one', 10, { from: 1, to: 50 }, false],
    ['nine of a small one', 9, { from: 1, to: 50 }, true],
    ['a twentieth of 400', 20, { from: 1, to: 400 }, false],
    ['less than a twentieth of 400', 19, { from: 1, to: 400 }, true],
    ['a twentieth of 201, which is ten and a bit', 10, { from: 0, to: 200 }, true],
    ['all of a great one', 100_000, s10, false],
    ['none', 0, s10, true],
  ])('%s', (_what, left, range, scarce) => {
    expect(isScarce(left, range)).toBe(scarce);
  });
});

const sold = (from: number, count: number): Sold[] => Array.from({ length: count }, (_, i) => ({ id: `#${from + i}` }));

/** A shop whose post gave it so many numbers. */
function shopWith(numbers: number, ...orders: readonly Sold[]): World {
  const made = shop(...orders);
  made.edit('declarant.yaml', "to: '10099999'", `to: '${10_000_000 + numbers - 1}'`);
  return made;
}

const numbersOf = (made: World, run: string): string[] =>
  made.report(run).shipments.flatMap(({ number }: { number?: string }) => (number === undefined ? [] : [number]));
const codesOf = (made: World, run: string): string[] => made.report(run).problems.map(({ code }: { code: string }) => code);
const serial = (n: number): string => formatNumber(s10, 10_000_000 + n);

test('ten left: nothing is said; nine left: a warning says how many, and the run ends as before', async () => {
  const made = shopWith(12, ...sold(1, 2));
  expect(await made.say('declare orders.csv')).toMatchObject({ code: 0, err: expect.not.stringContaining('left') });
  made.write('more.csv', exportOf(...sold(3, 1)));
  const { code, err } = await made.say('declare more.csv');
  expect(code).toBe(0);
  expect(err).toContain(
    `warning: 9 numbers are left of the range of china-post, up to ${serial(11)}.  [carriers/numbers-run-out]\n  → Ask`,
  );
  expect(made.runs().map((run) => codesOf(made, run))).toEqual([[], ['carriers/numbers-run-out']]);
});

test('the last number goes out, none after it; a new range goes on', async () => {
  const made = shopWith(3, ...sold(1, 2));
  await made.say('declare orders.csv');
  made.write('more.csv', exportOf(...sold(3, 3)));
  const { code, err } = await made.say('declare more.csv');
  expect(code).toBe(1);
  expect(err).toContain(`china-post has given the last number of its range, ${serial(2)}.`);
  expect(err.match(/carriers\/numbers-used-up/g)).toHaveLength(2);
  made.edit('declarant.yaml', "to: '10000002'", "to: '10000999'");
  expect((await made.say(`declare --retry ${made.runs()[1]}`)).code).toBe(0);
  expect(made.runs().map((run) => numbersOf(made, run))).toEqual([[serial(0), serial(1)], [serial(2)], [serial(3), serial(4)]]);
});

test('held orders pass no number over, and a void one is never given again', async () => {
  const made = shopWith(100, { id: '#1' }, { id: '#2', sku: 'unknown' }, { id: '#3' });
  await made.say('declare orders.csv');
  expect((await made.say('ledger void 3 --reason torn')).code).toBe(0);
  await made.say('declare orders.csv');
  expect(made.runs().map((run) => numbersOf(made, run))).toEqual([[serial(0), serial(1)], [serial(2)]]);
});

test('twelve months later, when the post may use an S10 number again, nobody here does', async () => {
  const made = shopWith(3, ...sold(1, 3));
  await made.say('declare orders.csv --on 2026-11-22');
  made.write('more.csv', exportOf(...sold(4, 1)));
  expect((await made.say('declare more.csv --on 2028-11-22')).code).toBe(1);
  expect(made.runs().map((run) => numbersOf(made, run))).toEqual([[serial(0), serial(1), serial(2)], []]);
});

describe('a ledger that was put back from an older copy', () => {
  /** The demo's own ranges are marked as one. */
  const real = (made: World): World => {
    made.write('declarant.yaml', made.read('declarant.yaml').replaceAll(/, demo: true/g, ''));
    return made;
  };

  const runOf = (made: World, order: string): string => made.runs().find((run) => made.report(run).shipments[0].orders[0] === order)!;

  /** The real program: only when it ends is all of the ledger in its file. */
  function declare(made: World, id: string): void {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'declarant.js'), 'declare', 'orders.csv', '--only', id], {
      cwd: made.folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  }

  /** Two runs; the second is in the folder of runs and not in the ledger. */
  function put(made: World): void {
    declare(made, '1');
    const older = readFileSync(made.at('declarant.sqlite'));
    declare(made, '2');
    expect(made.files('.').filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    writeFileSync(made.at('declarant.sqlite'), older);
  }

  test('gives no number that stands in a run it does not know, and says what to do', async () => {
    const made = real(shopWith(100, ...sold(1, 3)));
    put(made);
    const runs = made.runs();
    const again = await made.say('declare orders.csv');
    expect(again.code).toBe(2);
    expect(again.err).toContain(
      `The ledger would give ${serial(1)}, which stands in the run ${runOf(made, '#2')} already; it does not know that run.\n  → It is an older copy`,
    );
    expect(made.runs()).toEqual(runs);
    made.edit('declarant.yaml', "from: '10000000'", "from: '10000002'");
    expect((await made.say('declare orders.csv')).code).toBe(0);
    const [run] = made.runs().filter((name) => !runs.includes(name));
    expect(numbersOf(made, run!)).toEqual([serial(2), serial(3)]);
  });

  test.each([
    ['a demo’s', (made: World) => made, `2026-11-22T0000-abcd/mail/china-post/manifest.csv`],
    ['in a folder that is no run', real, 'copies/mail/china-post/manifest.csv'],
    ['in no manifest', real, '2026-11-22T0000-abcd/mail/china-post/labels.csv'],
  ])('a number that is %s stands in nobody’s way', async (_what, as, path) => {
    const made = as(shopWith(100, ...sold(1, 1)));
    mkdirSync(dirname(made.at('runs', path)), { recursive: true });
    made.write(`runs/${path}`, `shipment,number\n9,${serial(0)}\n`);
    expect((await made.say('declare orders.csv')).code).toBe(0);
  });
});

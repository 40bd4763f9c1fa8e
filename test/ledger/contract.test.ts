/** What the contract promises, of each driver. */
import { beforeEach, describe, expect, test } from 'vitest';
import { LedgerBusy } from '../../src/ledger/index.ts';
import type { Ledger, OpenRun, OrderEntry, ShipmentEntry } from '../../src/ledger/ledger.ts';
import type { Day } from '../../src/model/day.ts';
import { couldNot } from './could-not.ts';
import { drivers } from './drivers.ts';
import { ledgers, nothing } from './ledgers.ts';

const lx = { series: 's10|LX|CN', from: 100, to: 104 };
const begin = (ledger: Ledger, id = '2026-11-22T0915-3f9c', on: Day = '2026-11-22', recovery = nothing) =>
  ledger.begin(id, on, { work: `/none/.${id}`, final: `/none/${id}` }, recovery);

const shipment = (id: string, more: Partial<ShipmentEntry> = {}): ShipmentEntry => ({
  id,
  run: 'of the run',
  on: '2026-11-22',
  state: 'declared',
  channel: 'mail',
  carrier: 'china-post',
  destination: 'SG',
  orders: [`shopify|#${id}`],
  ...more,
});
const order = (id: string, more: Partial<OrderEntry> = {}): OrderEntry => ({
  key: `shopify|#${id}`,
  digest: `digest of ${id}`,
  shipments: [id],
  run: 'of the run',
  on: '2026-11-22',
  ...more,
});

async function declare(ledger: Ledger, ids: readonly string[], run?: string, on?: Day): Promise<void> {
  const opened = await begin(ledger, run, on);
  await opened.record(
    ids.map((id) => shipment(id)),
    ids.map((id) => order(id)),
  );
  await opened.publish(async () => {});
}

async function entries(ledger: Ledger, filter = {}): Promise<ShipmentEntry[]> {
  const found: ShipmentEntry[] = [];
  for await (const entry of ledger.list(filter)) found.push(entry);
  return found;
}
const all = async (ledger: Ledger, filter = {}) => (await entries(ledger, filter)).map(({ id }) => id);

describe.each(drivers)('$name', (driver) => {
  const { ledgerAt: at, newPath } = ledgers(driver);
  let path: string;
  beforeEach(() => void (path = newPath()));
  const ledgerAt = (place = path, patience = 0) => at(place, patience);

  describe('a run', () => {
    test('is known once it is published', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      const [serial] = await run.claim(lx, 1);
      expect(serial).toBe(100);
      await run.record([shipment('4057', { number: 'LX000001005CN' })], [order('4057')]);
      expect(await all(ledger)).toEqual([]);
      expect(await ledger.show('4057')).toEqual([]);
      expect((await ledger.ordersDeclared(['shopify|#4057'])).size).toBe(0);
      expect((await run.ordersDeclared(['shopify|#4057'])).size).toBe(1);

      await run.publish(async () => {});
      const entry = { ...shipment('4057', { number: 'LX000001005CN' }), run: '2026-11-22T0915-3f9c' };
      expect(await entries(ledger)).toEqual([entry]);
      expect(await ledger.ordersDeclared(['shopify|#4057', 'shopify|#4058'])).toEqual(
        new Map([['shopify|#4057', { ...order('4057'), run: '2026-11-22T0915-3f9c' }]]),
      );
    });

    test('is known by the numbers of its orders on any platform, until they are void', async () => {
      const ledger = await ledgerAt();
      const of = (id: string, key: string) => [shipment(id, { orders: [key] }), order(id, { key, shipments: [id] })] as const;
      const both = [of('1', 'amazon|113-1'), of('2', 'mabang|113-1')];
      const run = await begin(ledger);
      await run.record(
        both.map(([entered]) => entered),
        both.map(([, entered]) => entered),
      );
      expect(await ledger.ordersCalled(['113-1'])).toEqual([]);
      expect(await run.ordersCalled(['113-1'])).toEqual([]);
      await run.publish(async () => {});
      await ledger.void('1', 'the same sale');
      expect(await ledger.ordersCalled(['113-1', '113-2'])).toMatchObject([{ key: 'mabang|113-1', shipments: ['2'] }]);
    });

    test('reveals between being sealed and being published', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.record([shipment('4057')], [order('4057')]);
      let seen: string[] = [];
      await run.publish(async () => void (seen = await all(ledger)));
      expect(seen).toEqual(['4057']);
    });

    test('that is abandoned leaves nothing, and its numbers are given again', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      expect(await run.claim(lx, 2)).toEqual([100, 101]);
      await run.record([shipment('4057', { number: 'A' })], [order('4057')]);
      await run.abandon();
      const next = await begin(ledger);
      expect(await next.claim(lx, 2)).toEqual([100, 101]);
      await next.record([shipment('4057', { number: 'A' })], [order('4057')]);
      await next.publish(async () => {});
      expect(await all(ledger)).toEqual(['4057']);
    });

    test('whose reveal fails is open again; abandoned, it leaves nothing', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1']);
      const run = await begin(ledger);
      await run.claim(lx, 2);
      await run.record([shipment('4057', { replaces: ['1'] })], [order('4057')]);
      await expect(run.publish(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
      await run.abandon();
      expect(await all(ledger)).toEqual(['1']);
      expect((await ledger.show('1'))[0]?.state).toBe('declared');
      expect((await ledger.ordersDeclared(['shopify|#1'])).size).toBe(1);
      expect(await (await begin(ledger)).claim(lx, 1)).toEqual([100]);
    });

    test('that is published is not forgotten by abandoning it', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.record([shipment('4057')], [order('4057')]);
      await run.publish(async () => {});
      await run.abandon();
      expect(await all(ledger)).toEqual(['4057']);
    });

    test('knows which shipment ids are taken, void ones too', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['4057', '4058']);
      await ledger.void('4058', 'damaged');
      const run = await begin(ledger);
      await run.record([shipment('4060')], [order('4060')]);
      expect(await run.shipmentsTaken(['4057', '4058', '4059', '4060'])).toEqual(new Set(['4057', '4058', '4060']));
    });
  });

  describe('numbers', () => {
    const claimed = async (ledger: Ledger, range: typeof lx, count: number) => {
      const run = await begin(ledger);
      const serials = await run.claim(range, count);
      await run.publish(async () => {});
      return serials;
    };

    test('rise over runs until the range ends', async () => {
      const ledger = await ledgerAt();
      expect(await claimed(ledger, lx, 2)).toEqual([100, 101]);
      expect(await claimed(await ledgerAt(), lx, 2)).toEqual([102, 103]);
      expect(await claimed(ledger, lx, 2)).toEqual([104]);
      expect(await claimed(ledger, lx, 2)).toEqual([]);
    });

    test.each([
      ['moved back', { from: 95, to: 104 }, [95, 96, 97, 98, 99, 102]],
      ['moved on', { from: 200, to: 209 }, [200, 201, 202, 203, 204, 205]],
      ['longer', { from: 100, to: 999 }, [102, 103, 104, 105, 106, 107]],
      ['begun within the used ones', { from: 101, to: 103 }, [102, 103]],
    ])('of a range that the settings have %s are still each given once', async (_what, moved, expected) => {
      const ledger = await ledgerAt();
      await claimed(ledger, lx, 2);
      expect(await claimed(ledger, { ...lx, ...moved }, 6)).toEqual(expected);
      expect(await claimed(ledger, lx, 9)).toEqual(
        [100, 101, 102, 103, 104].filter((serial) => serial > 101 && !expected.includes(serial)),
      );
    });

    test('of another series are their own', async () => {
      const ledger = await ledgerAt();
      await claimed(ledger, lx, 2);
      expect(await claimed(ledger, { ...lx, series: 's10|RB|CN' }, 2)).toEqual([100, 101]);
    });

    test('given back within the run are given again; those of earlier runs are not', async () => {
      const ledger = await ledgerAt();
      await claimed(ledger, lx, 1);
      const run = await begin(ledger);
      expect(await run.claim(lx, 3)).toEqual([101, 102, 103]);
      await run.release(lx.series, [100, 102, 103]);
      expect(await run.claim(lx, 1)).toEqual([102]);
      await run.publish(async () => {});
      expect(await claimed(ledger, lx, 9)).toEqual([103, 104]);
    });

    test('of a voided shipment are never given again', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.claim(lx, 1);
      await run.record([shipment('4057', { number: 'LX000001005CN' })], [order('4057')]);
      await run.publish(async () => {});
      await ledger.void('4057', 'wrong address');
      expect(await claimed(ledger, lx, 1)).toEqual([101]);
    });

    test('that come twice in writing are refused, naming both', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.record([shipment('1', { number: '3318810025' })], [order('1')]);
      const again = run.record([shipment('2', { number: '3318810025', carrier: 'dhl-express' })], [order('2')]);
      expect(await couldNot(again)).toBe('The number 3318810025 was given to the shipment 1 before.');
    });

    test('may be absent for any number of shipments', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1', '2', '3']);
      expect((await ledger.show('2'))[0]).not.toHaveProperty('number');
    });
  });

  describe('voiding', () => {
    test('frees the order and keeps the shipment, with the reason', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['4057']);
      expect(await ledger.void('4057', 'wrong address')).toMatchObject({ id: '4057', state: 'void', reason: 'wrong address' });
      expect((await ledger.ordersDeclared(['shopify|#4057'])).size).toBe(0);
      expect(await ledger.void('4057', 'again')).toMatchObject({ reason: 'wrong address' });
      expect(await ledger.void('4058', 'none')).toBeUndefined();
    });

    test('of a run voids all that still stands of it, once', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1', '2', '3'], 'a-run');
      await declare(ledger, ['4'], 'another');
      await ledger.void('2', 'damaged');
      expect(await ledger.voidRun('a-run', 'the carrier took none')).toBe(2);
      expect((await entries(ledger)).map(({ id, state }) => `${id} ${state}`)).toEqual(['1 void', '2 void', '3 void', '4 declared']);
      expect((await ledger.show('2'))[0]).toMatchObject({ reason: 'damaged' });
      expect([...(await ledger.ordersDeclared(['shopify|#1', 'shopify|#3', 'shopify|#4'])).keys()]).toEqual(['shopify|#4']);
      expect(await ledger.voidRun('a-run', 'again')).toBe(0);
      expect(await ledger.voidRun('no-run', 'none')).toBeUndefined();
      expect((await ledger.inspect()).broken).toBeUndefined();
    });

    test('of a run waits for the run that is writing', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1'], 'a-run');
      await begin(ledger, 'writing');
      await expect((await ledgerAt()).voidRun('a-run', 'x')).rejects.toThrow(LedgerBusy);
      await expect((await ledgerAt()).voidRun('writing', 'x')).rejects.toThrow(LedgerBusy);
    });

    test('of one piece does not free an order whose other piece still goes', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      const orders = ['shopify|#7'];
      await run.record([shipment('7', { orders }), shipment('7-2', { orders })], [order('7', { shipments: ['7', '7-2'] })]);
      await run.publish(async () => {});
      await ledger.void('7', 'lost');
      expect((await ledger.ordersDeclared(orders)).size).toBe(1);
      await ledger.void('7-2', 'lost');
      expect((await ledger.ordersDeclared(orders)).size).toBe(0);
    });

    test('of a merged shipment frees all its orders', async () => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.record([shipment('7', { orders: ['shopify|#7', 'shopify|#8'] })], [order('7'), order('8', { shipments: ['7'] })]);
      await run.publish(async () => {});
      await ledger.void('7', 'lost');
      expect((await ledger.ordersDeclared(['shopify|#7', 'shopify|#8'])).size).toBe(0);
    });

    test('by a correction happens when its run is published; the newest entry of an order counts', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['4057']);
      const run = await begin(ledger, '2026-11-23T1000-0001', '2026-11-23');
      await run.record(
        [shipment('4057-2', { orders: ['shopify|#4057'], replaces: ['4057'] })],
        [order('4057', { digest: 'changed', shipments: ['4057-2'] })],
      );
      expect((await ledger.show('4057'))[0]?.state).toBe('declared');
      await run.publish(async () => {});
      expect((await ledger.show('shopify|#4057')).map(({ id, state, reason }) => [id, state, reason])).toEqual([
        ['4057', 'replaced', 'corrected by 4057-2'],
        ['4057-2', 'declared', undefined],
      ]);
      expect((await ledger.ordersDeclared(['shopify|#4057'])).get('shopify|#4057')?.digest).toBe('changed');
    });
  });

  describe('looking things up', () => {
    test.each(['4057', '#4057', 'shopify|#4057', 'LX100000003CN', 'LX 100 000 003 CN'])('finds a shipment by %s', async (what) => {
      const ledger = await ledgerAt();
      const run = await begin(ledger);
      await run.record([shipment('4057', { number: 'LX100000003CN' }), shipment('4058')], [order('4057'), order('4058')]);
      await run.publish(async () => {});
      expect((await ledger.show(what)).map(({ id }) => id)).toEqual(['4057']);
    });

    test('lists by day, carrier and run, in the order of declaring', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['3', '1'], 'one', '2026-11-20');
      const run = await begin(ledger, 'two', '2026-11-22');
      await run.record([shipment('2', { carrier: 'dhl-express' })], [order('2')]);
      await run.publish(async () => {});
      expect(await all(ledger)).toEqual(['3', '1', '2']);
      expect(await all(ledger, { since: '2026-11-21' })).toEqual(['2']);
      expect(await all(ledger, { since: '2026-11-20', until: '2026-11-21' })).toEqual(['3', '1']);
      expect(await all(ledger, { carrier: 'dhl-express' })).toEqual(['2']);
      expect(await all(ledger, { run: 'one' })).toEqual(['3', '1']);
      expect(await all(ledger, { until: '2026-11-19' })).toEqual([]);
    });

    test('lists more than one page of them', async () => {
      const ledger = await ledgerAt();
      const ids = Array.from({ length: 1234 }, (_, i) => `o${i}`);
      await declare(ledger, ids);
      expect(await all(ledger)).toEqual(ids);
      expect((await ledger.ordersDeclared(ids.map((id) => `shopify|#${id}`))).size).toBe(1234);
    });
  });

  describe('what a crash left', () => {
    /** A ledger as it is when its process dies: nothing is closed or undone, the lock alone is freed. */
    async function crashed(how: (run: OpenRun) => Promise<unknown>): Promise<void> {
      const ledger = await ledgerAt();
      await how(await begin(ledger, 'crashed'));
      await ledger.close();
    }

    test('an open run is discarded, with its numbers', async () => {
      await crashed(async (run) => {
        await run.claim(lx, 3);
        await run.record([shipment('1', { number: 'A' })], [order('1')]);
      });
      const ledger = await ledgerAt();
      expect(await all(ledger)).toEqual([]);
      const discarded: string[] = [];
      const run = await begin(ledger, 'next', '2026-11-23', { ...nothing, discard: async ({ work }) => void discarded.push(work) });
      expect(discarded).toEqual(['/none/.crashed']);
      expect(await run.claim(lx, 1)).toEqual([100]);
      expect((await run.ordersDeclared(['shopify|#1'])).size).toBe(0);
      await run.record([shipment('1', { number: 'A' })], [order('1')]);
    });

    test('a sealed run is revealed, with its numbers', async () => {
      await crashed(async (run) => {
        await run.claim(lx, 3);
        await run.record([shipment('1', { number: 'A' })], [order('1')]);
        // Dies within the reveal: the ledger is closed under it, so that nothing can be undone.
        void run.publish(() => new Promise(() => {}));
      });
      const ledger = await ledgerAt();
      expect(await all(ledger)).toEqual(['1']);
      const revealed: string[] = [];
      const run = await begin(ledger, 'next', '2026-11-23', { ...nothing, reveal: async ({ final }) => void revealed.push(final) });
      expect(revealed).toEqual(['/none/crashed']);
      expect(await run.claim(lx, 1)).toEqual([103]);
      expect((await run.ordersDeclared(['shopify|#1'])).size).toBe(1);
      await run.abandon();
      const never = async () => expect.unreachable('it was mended already');
      await begin(ledger, 'last', '2026-11-23', { reveal: never, discard: never });
    });
  });

  describe('one run at a time', () => {
    test('another one waits in vain, in words', async () => {
      const [one, two] = [await ledgerAt(), await ledgerAt()];
      const run = await begin(one);
      await expect(begin(two)).rejects.toBeInstanceOf(LedgerBusy);
      expect(await couldNot(begin(one))).toMatch(/^Another run is writing to the ledger .*\.$/);
      await run.abandon();
      await (await begin(two)).publish(async () => {});
      await begin(one);
    });

    test('another one that may wait begins when the first is done', async () => {
      const [one, two] = [await ledgerAt(), await ledgerAt(path, 5000)];
      const run = await begin(one);
      const second = begin(two, 'second');
      await run.publish(async () => {});
      expect((await second).id).toBe('second');
    });

    test('reading and voiding go on meanwhile', async () => {
      const [one, two] = [await ledgerAt(), await ledgerAt()];
      await declare(one, ['1']);
      const run = await begin(one);
      expect(await all(two)).toEqual(['1']);
      expect((await two.void('1', 'lost'))?.state).toBe('void');
      expect((await run.ordersDeclared(['shopify|#1'])).size).toBe(0);
    });
  });
});

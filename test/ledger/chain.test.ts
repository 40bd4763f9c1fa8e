import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonical, chained, chainStart } from '../../src/ledger/chain.ts';
import type { Ledger, LedgerRecord, Move } from '../../src/ledger/ledger.ts';
import { drivers } from './drivers.ts';
import { ledgers } from './ledgers.ts';

async function movesOf(ledger: Ledger, shipment?: string): Promise<Move[]> {
  const moves: Move[] = [];
  for await (const move of ledger.moves(shipment)) moves.push(move);
  return moves;
}

test('a digest is SHA-256 over the one before, a line break and the move as JSON', () => {
  const move = { sequence: 1, shipment: '4057', from: 'reserved', to: 'declared', at: '2026-11-22T01:15:00.000Z', by: 'run' } as const;
  const written = '[1,"4057","reserved","declared","2026-11-22T01:15:00.000Z","run",null,null,null,null,null]';
  expect(canonical(move)).toBe(written);
  expect(chained(chainStart, move)).toBe(
    createHash('sha256')
      .update(`${'0'.repeat(64)}\n${written}`)
      .digest('hex'),
  );
});

describe.each(drivers)('$name', (driver) => {
  const { ledgerAt, newPath, declare } = ledgers(driver);

  /** Two shipments declared; one accepted, the other rejected and corrected by a third. */
  async function story(path: string): Promise<Ledger> {
    const ledger = await ledgerAt(path);
    await declare(ledger, ['1', '2'], { state: 'written', filings: ['ceb603'] });
    await ledger.answer({ shipment: '1', to: 'accepted', reference: '29252026E000000001', told: '2026-11-22T02:00:00.000Z', answer: 'a' });
    await ledger.answer({ shipment: '2', to: 'rejected', reason: 'the code is unknown', answer: 'b' });
    await declare(ledger, ['2-2'], { replaces: ['2'], orders: ['shopify|#2'] });
    return ledger;
  }

  test('every move says from where to where, when, by what, and what was declared', async () => {
    const ledger = await story(newPath());
    const first = { from: 'reserved', to: 'written', at: '2026-11-22T01:15:00.000Z', by: '2026-11-22T0915-0000' };
    expect((await movesOf(ledger)).map(({ chain: _, ...move }) => move)).toEqual([
      { sequence: 1, shipment: '1', ...first, digest: 'digest of 1' },
      { sequence: 2, shipment: '2', ...first, digest: 'digest of 2' },
      {
        sequence: 3,
        shipment: '1',
        from: 'written',
        to: 'accepted',
        at: '2026-11-22T01:15:01.000Z',
        by: 'import',
        digest: 'digest of 1',
        reference: '29252026E000000001',
        told: '2026-11-22T02:00:00.000Z',
        answer: 'a',
      },
      {
        sequence: 4,
        shipment: '2',
        from: 'written',
        to: 'rejected',
        at: '2026-11-22T01:15:02.000Z',
        by: 'import',
        digest: 'digest of 2',
        reason: 'the code is unknown',
        answer: 'b',
      },
      {
        sequence: 5,
        shipment: '2-2',
        from: 'reserved',
        to: 'declared',
        at: '2026-11-22T01:15:03.000Z',
        by: '2026-11-22T0915-0001',
        digest: 'digest of 2-2',
      },
      {
        sequence: 6,
        shipment: '2',
        from: 'rejected',
        to: 'replaced',
        at: '2026-11-22T01:15:03.000Z',
        by: '2026-11-22T0915-0001',
        digest: 'digest of 2',
        reason: 'corrected by 2-2',
      },
    ]);
    expect((await movesOf(ledger, '2')).map(({ sequence }) => sequence)).toEqual([2, 4, 6]);
    expect(await ledger.inspect()).toEqual({ moves: 6, shipments: 3, chain: (await movesOf(ledger)).at(-1)!.chain });
  });

  describe('an answer', () => {
    const ask = async (ledger: Ledger, shipment: string, to: 'accepted' | 'rejected', more: object = {}) =>
      (await ledger.answer({ shipment, to, answer: `${shipment} ${to}`, ...more })).result;

    test('that was entered before, or says what is so already, moves nothing', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1']);
      expect(await ask(ledger, '1', 'rejected')).toBe('moved');
      expect(await ask(ledger, '1', 'rejected')).toBe('known');
      expect(await ask(ledger, '1', 'rejected', { answer: 'in other words' })).toBe('known');
      expect(await ask(ledger, '1', 'accepted')).toBe('moved');
      expect(await ask(ledger, '1', 'rejected')).toBe('known');
      expect((await ledger.show('1'))[0]?.state).toBe('accepted');
      expect(await movesOf(ledger)).toHaveLength(3);
    });

    test('that is older than what is known moves nothing', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1']);
      expect(await ask(ledger, '1', 'accepted', { told: '2026-11-23T02:00:00.000Z' })).toBe('moved');
      expect(await ask(ledger, '1', 'rejected', { told: '2026-11-23T01:59:59.999Z' })).toBe('older');
      expect(await ask(ledger, '1', 'rejected', { told: '2026-11-23T02:00:00.001Z' })).toBe('moved');
    });

    test('for a shipment that is void, replaced or not there is not entered', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1', '2']);
      await ledger.void('1', 'lost');
      await declare(ledger, ['2-2'], { replaces: ['2'] });
      expect(await ask(ledger, '1', 'accepted')).toBe('illegal');
      expect(await ask(ledger, '2', 'rejected')).toBe('illegal');
      expect(await ask(ledger, '3', 'rejected')).toBe('absent');
      expect((await ledger.inspect()).moves).toBe(5);
    });

    test('of a rejection frees the order: it says how many of its shipments were', async () => {
      const ledger = await ledgerAt();
      await declare(ledger, ['1']);
      const rejected = async () => (await ledger.ordersDeclared(['shopify|#1'])).get('shopify|#1')?.rejected;
      expect(await rejected()).toBeUndefined();
      await ask(ledger, '1', 'rejected');
      expect(await rejected()).toBe('all');
      await declare(ledger, ['1-2'], { replaces: ['1'], orders: ['shopify|#1'] });
      expect(await rejected()).toBeUndefined();
    });
  });

  describe('the table of moves', () => {
    test.each([
      ['changed', "UPDATE moves SET reason = 'none' WHERE sequence = 2", 'moves are never changed'],
      ['deleted', 'DELETE FROM moves WHERE sequence = 6', 'moves are never deleted'],
      [
        'written over',
        `${driver.name === 'SQLite' ? 'REPLACE' : 'INSERT'} INTO moves SELECT 6, shipment, before, after, at, by, digest, reason, reference, told, answer, 'x' FROM moves WHERE sequence = 6`,
        'moves are only added at the end',
      ],
      [
        'put in with a gap',
        "INSERT INTO moves VALUES (9, '1', 'accepted', 'rejected', '', '', '', '', '', '', '', 'x')",
        'moves are only added at the end',
      ],
    ])('cannot be %s', async (_what, sql, refusal) => {
      const path = newPath();
      const ledger = await story(path);
      await expect(driver.sql(path, sql)).rejects.toThrow(refusal);
      expect((await ledger.inspect()).broken).toBeUndefined();
    });

    test.each([
      ['a reason that was changed', "UPDATE moves SET reason = 'we forgot' WHERE sequence = 4", 4, '2', /digest does not follow/],
      ['a digest that was changed', "UPDATE moves SET digest = 'x' WHERE sequence = 1", 1, '1', /digest does not follow/],
      ['a move that was taken out', 'DELETE FROM moves WHERE sequence = 3', 4, '2', /the move 3 is missing/],
      ['the last move taken off', 'DELETE FROM moves WHERE sequence = 6', 5, '2', /stands as replaced, but its moves make it rejected/],
      ['all moves taken off', 'DELETE FROM moves', 0, '1', /stands as accepted, but its moves make it reserved/],
      ['a shipment changed without a move', "UPDATE shipments SET state = 'declared' WHERE id = '1'", 6, '1', /stands as declared, but/],
      ['a shipment taken out', "DELETE FROM shipments WHERE id = '2-2'", 6, '2-2', /is not in the ledger/],
    ])('%s is found, with its place', async (_what, sql, sequence, shipment, why) => {
      const path = newPath();
      const ledger = await story(path);
      await driver.sql(path, `${driver.unguarded} ${sql}`);
      expect((await ledger.inspect()).broken).toEqual({ sequence, shipment, why: expect.stringMatching(why) });
    });

    test('a chain that was made anew after an illegal move still is found by the move', async () => {
      const path = newPath();
      const ledger = await story(path);
      const moves = await movesOf(ledger);
      const { chain: _, ...last } = moves.at(-1)!;
      const forged = { ...last, from: 'rejected', to: 'declared' } as const;
      await driver.sql(
        path,
        `${driver.unguarded} UPDATE moves SET after = 'declared', chain = '${chained(moves.at(-2)!.chain, forged)}' WHERE sequence = 6`,
      );
      expect((await ledger.inspect()).broken).toEqual({ sequence: 6, shipment: '2', why: 'no shipment may go from rejected to declared' });
    });
  });

  test('a run that a crash left sealed gets its moves when it is mended, once', async () => {
    const path = newPath();
    const before = await ledgerAt(path);
    const place = { work: '/none/.cut', final: '/none/cut' };
    const run = await before.begin('cut', '2026-11-22', place, { reveal: async () => {}, discard: async () => {} });
    const common = { run: 'cut', on: '2026-11-22', state: 'declared', channel: 'mail', carrier: 'china-post', destination: 'SG' } as const;
    await run.record(
      [{ ...common, id: '1', orders: ['shopify|#1'] }],
      [{ key: 'shopify|#1', digest: 'd', shipments: ['1'], run: 'cut', on: '2026-11-22' }],
    );
    void run.publish(() => new Promise(() => {}));
    await before.close();

    const ledger = await ledgerAt(path);
    expect((await ledger.show('1'))[0]?.state).toBe('reserved');
    expect(await ledger.inspect()).toMatchObject({ moves: 0 });
    expect((await ledger.inspect()).broken).toBeUndefined();
    await expect(ledger.void('1', 'lost')).rejects.toThrow('The run of the shipment 1 has not come to its end.');
    expect((await ledger.answer({ shipment: '1', to: 'accepted', answer: 'a' })).result).toBe('illegal');
    await declare(ledger, ['2']);
    await declare(ledger, ['3']);
    expect((await movesOf(ledger)).map(({ shipment, by }) => [shipment, by])).toEqual([
      ['1', 'cut'],
      ['2', '2026-11-22T0915-0000'],
      ['3', '2026-11-22T0915-0001'],
    ]);
    expect((await ledger.inspect()).broken).toBeUndefined();
  });

  test('all of it goes out, a record at a time, and comes to the same chain', async () => {
    const ledger = await story(newPath());
    const records: LedgerRecord[] = [];
    for await (const record of ledger.records()) records.push(record);
    const count = (kind: string) => records.filter((record) => record.kind === kind).length;
    expect(['ledger', 'run', 'shipment', 'order', 'filing', 'move', 'serials'].map(count)).toEqual([1, 2, 3, 3, 0, 6, 0]);
    let chain = chainStart;
    for (const record of records) if (record.kind === 'move') expect((chain = chained(chain, record))).toBe(record.chain);
    expect(records.filter((record) => record.kind === 'order').map(({ key, run, live }) => [key, run, live])).toEqual([
      ['shopify|#1', '2026-11-22T0915-0000', 1],
      ['shopify|#2', '2026-11-22T0915-0000', 0],
      ['shopify|#2', '2026-11-22T0915-0001', 1],
    ]);
  });

  test('a thousand and more go out and are proved, page after page', async () => {
    const ledger = await ledgerAt();
    await declare(
      ledger,
      Array.from({ length: 1234 }, (_, i) => `o${i}`),
    );
    const ids = new Set<string>();
    for await (const record of ledger.records()) if (record.kind === 'order') ids.add(record.key);
    expect(ids.size).toBe(1234);
    expect(await ledger.inspect()).toMatchObject({ moves: 1234, shipments: 1234 });
  });
});

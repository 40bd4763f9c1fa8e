import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { ledgers, nothing } from './ledgers.ts';
import { older } from './older.ts';

const { ledgerAt, newPath, declare } = ledgers();

/** A run of three: one goes, one was voided, one corrected; and a run that a crash left sealed. */
function filled(version: number): string {
  const path = newPath();
  const database = new Database(path);
  database.exec(older[version]!);
  database.exec(`
    INSERT INTO runs VALUES (1, '2026-10-01T0915-0001', '2026-10-01', 'published', '/none/.1', '/none/1');
    INSERT INTO runs VALUES (2, '2026-10-02T0915-0002', '2026-10-02', 'published', '/none/.2', '/none/2');
    INSERT INTO runs VALUES (3, '2026-10-03T0915-0003', '2026-10-03', 'sealed', '/none/.3', '/none/3');
    INSERT INTO shipments (key, id, run, state, channel, carrier, number, destination, orders, reason) VALUES
      (1, '4057', 1, 'declared', 'mail', 'china-post', 'LX100000003CN', 'SG', '["shopify|#4057"]', NULL),
      (2, '4058', 1, 'void', 'mail', 'china-post', 'LX100000017CN', 'SG', '["shopify|#4058"]', 'label torn'),
      (3, '4059', 1, 'void', 'mail', 'china-post', 'LX100000025CN', 'SG', '["shopify|#4059"]', 'amended by 2026-10-02T0915-0002'),
      (4, '4059-2', 2, 'declared', 'mail', 'china-post', 'LX100000034CN', 'SG', '["shopify|#4059"]', NULL),
      (5, '4060', 3, 'declared', 'express', 'ups', NULL, 'SG', '["shopify|#4060"]', NULL);
    INSERT INTO orders VALUES
      ('shopify|#4057', 1, '#4057', 'd57', '["4057"]', 1), ('shopify|#4058', 1, '#4058', 'd58', '["4058"]', 0),
      ('shopify|#4059', 1, '#4059', 'd59', '["4059"]', 0), ('shopify|#4059', 2, '#4059', 'd59b', '["4059-2"]', 1),
      ('shopify|#4060', 3, '#4060', 'd60', '["4060"]', 1);
    INSERT INTO serials VALUES ('s10|LX|CN', 10000000, 10000003);`);
  database.close();
  return path;
}

const listed = async (ledger: Ledger): Promise<unknown[]> => {
  const found = [];
  for await (const { id, state, number, reason } of ledger.list({})) found.push([id, state, number, reason]);
  return found;
};

describe.each([1, 2])('a ledger of version %s', (version) => {
  test('is brought to this one by whoever opens it, with nothing lost', async () => {
    const ledger = await ledgerAt(filled(version));
    expect(await listed(ledger)).toEqual([
      ['4057', 'declared', 'LX100000003CN', undefined],
      ['4058', 'void', 'LX100000017CN', 'label torn'],
      ['4059', 'void', 'LX100000025CN', 'amended by 2026-10-02T0915-0002'],
      ['4059-2', 'declared', 'LX100000034CN', undefined],
      ['4060', 'reserved', undefined, undefined],
    ]);
    const moves = [];
    for await (const { sequence, shipment, from, to, at, by } of ledger.moves()) moves.push([sequence, shipment, from, to, at, by]);
    expect(moves).toEqual([
      [1, '4057', 'reserved', 'declared', '2026-10-01', '2026-10-01T0915-0001'],
      [2, '4058', 'reserved', 'declared', '2026-10-01', '2026-10-01T0915-0001'],
      [3, '4058', 'declared', 'void', '2026-11-22T01:15:00.000Z', 'void'],
      [4, '4059', 'reserved', 'declared', '2026-10-01', '2026-10-01T0915-0001'],
      [5, '4059', 'declared', 'void', '2026-11-22T01:15:00.000Z', 'void'],
      [6, '4059-2', 'reserved', 'declared', '2026-10-02', '2026-10-02T0915-0002'],
    ]);
    expect((await ledger.inspect()).broken).toBeUndefined();
  });

  test('goes on from there: its sealed run is mended, its orders and numbers are known, its shipments move', async () => {
    const path = filled(version);
    const ledger = await ledgerAt(path);
    const run = await ledger.begin('next', '2026-11-22', { work: '/none/.n', final: '/none/n' }, nothing);
    expect(await run.claim({ series: 's10|LX|CN', from: 10000000, to: 10000009 }, 1)).toEqual([10000004]);
    expect([...(await run.ordersDeclared(['shopify|#4057', 'shopify|#4058', 'shopify|#4060'])).keys()]).toEqual([
      'shopify|#4057',
      'shopify|#4060',
    ]);
    await run.abandon();
    expect((await ledger.answer({ shipment: '4057', to: 'rejected', answer: 'a' })).result).toBe('moved');
    expect((await ledger.void('4060', 'lost'))?.state).toBe('void');
    await declare(ledger, ['4057-2'], { replaces: ['4057'], orders: ['shopify|#4057'] });
    expect((await ledger.inspect()).broken).toBeUndefined();
    const again = await ledgerAt(path);
    expect((await again.show('4057'))[0]?.state).toBe('replaced');
  });
});

test('the tables of an upgraded ledger are those of a new one', async () => {
  const path = newPath();
  await declare(await ledgerAt(path), ['1']);
  const shape = (at: string) => {
    const database = new Database(at);
    const names = (
      database.prepare("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all() as { name: string }[]
    ).map(({ name }) => name);
    const columns = (database.prepare("SELECT name, type FROM pragma_table_info('shipments') ORDER BY cid").all() as object[]).map((row) =>
      JSON.stringify(row),
    );
    const [{ version }] = database.prepare('SELECT version FROM ledger').all() as [{ version: number }];
    database.close();
    return { names, columns, version };
  };
  for (const version of [1, 2]) {
    const old = filled(version);
    await listed(await ledgerAt(old));
    expect(shape(old)).toEqual(shape(path));
  }
});

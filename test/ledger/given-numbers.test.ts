import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger, OpenRun, Recovery, ShipmentEntry } from '../../src/ledger/ledger.ts';
import type { Day } from '../../src/model/day.ts';
import { drivers } from './drivers.ts';
import { ledgers, nothing } from './ledgers.ts';

describe.each(drivers)('$name', (driver) => {
  const { ledgerAt, newPath } = ledgers(driver);
  let path: string;
  let ledger: Ledger;
  const another = () => ledgerAt(path);

  beforeEach(async () => {
    path = newPath();
    ledger = await another();
  });

  const begin = (id: string, on: Day = '2026-11-25', recovery = nothing, at = ledger): Promise<OpenRun> =>
    at.begin(id, on, { work: `/none/.${id}`, final: `/none/${id}` }, recovery);

  /** Two orders: #4057 went in two pieces, #4061 and #4062 in one. */
  async function declared(): Promise<void> {
    const run = await begin('declaring', '2026-11-22');
    const common = { run: '', on: '2026-11-22', state: 'declared', channel: 'express', carrier: 'ups', destination: 'CA' } as const;
    const shipment = (id: string, order: string): ShipmentEntry => ({ ...common, id, orders: [`shopify|${order}`] });
    const order = (id: string, shipments: string[]) => ({ key: `shopify|${id}`, digest: id, shipments, run: '', on: '2026-11-22' as Day });
    await run.record(
      [shipment('4057-1', '#4057'), shipment('4057-2', '#4057'), shipment('4061', '#4061'), shipment('4062', '#4062')],
      [order('#4057', ['4057-1', '4057-2']), order('#4061', ['4061']), order('#4062', ['4062'])],
    );
    await run.publish(async () => {});
  }

  const numberOf = async (id: string) => (await ledger.show(id))[0]!.number;
  const shown = async (run: OpenRun, references: readonly string[]) =>
    Object.fromEntries([...(await run.shipmentsNamed(references))].map(([reference, entries]) => [reference, entries.map(({ id }) => id)]));

  test('a reference is a shipment, else an order with or without platform and #', async () => {
    await declared();
    const run = await begin('numbers');
    expect(await shown(run, ['4061', '4057', '#4057', 'shopify|#4061', '4057-2', '9999'])).toEqual({
      '4061': ['4061'],
      '4057-2': ['4057-2'],
      'shopify|#4061': ['4061'],
      '#4057': ['4057-1', '4057-2'],
      '4057': ['4057-1', '4057-2'],
    });
  });

  test('a number comes when the run is sealed, with the run and the day, and is found again', async () => {
    await declared();
    const run = await begin('numbers');
    await run.giveNumbers(new Map([['4061', '1Z999AA10123456784']]));
    expect(await numberOf('4061')).toBeUndefined();
    await run.publish(async () => {});
    expect(await ledger.show('1Z999AA10123456784')).toMatchObject([
      { id: '4061', run: 'declaring', on: '2026-11-22', numbered: { run: 'numbers', on: '2026-11-25' } },
    ]);
    expect((await ledger.show('4057-1'))[0]).not.toHaveProperty('numbered');
    const next = await begin('next');
    expect(await next.numbersGiven(['1Z999AA10123456784', 'X'])).toEqual(new Map([['1Z999AA10123456784', '4061']]));
  });

  test('abandoned, or where the folder cannot be shown, nothing was given', async () => {
    await declared();
    const run = await begin('numbers');
    await run.giveNumbers(new Map([['4061', 'A']]));
    await expect(run.publish(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    await run.abandon();
    expect(await numberOf('4061')).toBeUndefined();
  });

  test('a crash after the sealing: the number stands, and the next run shows the folder', async () => {
    await declared();
    const run = await begin('numbers');
    await run.giveNumbers(new Map([['4061', 'A']]));
    void run.publish(() => new Promise(() => {}));
    // What the process held is free when it is gone.
    await ledger.close();
    ledger = await another();
    const revealed: string[] = [];
    const mended: Recovery = { ...nothing, reveal: async ({ final }) => void revealed.push(final) };
    await (await begin('next', '2026-11-26', mended)).abandon();
    expect(revealed).toEqual(['/none/numbers']);
    expect(await numberOf('4061')).toBe('A');
  });

  test.each<[string, ReadonlyMap<string, string>, string]>([
    [
      'one that is void meanwhile',
      new Map([
        ['4057-1', 'B'],
        ['4057-2', 'C'],
      ]),
      'The shipment 4057-2 can get no number any more.',
    ],
    [
      'one that has a number',
      new Map([
        ['4057-1', 'B'],
        ['4061', 'C'],
      ]),
      'The shipment 4061 can get no number any more.',
    ],
    [
      'one number for two',
      new Map([
        ['4057-1', 'B'],
        ['4062', 'B'],
      ]),
      'The number B was given to the shipment 4057-1 before.',
    ],
    ['a number of another', new Map([['4057-1', 'A']]), 'The number A was given to the shipment 4061 before.'],
  ])('%s: none of them gets any', async (_what, numbers, message) => {
    await declared();
    const first = await begin('first');
    await first.giveNumbers(new Map([['4061', 'A']]));
    await first.publish(async () => {});
    await ledger.void('4057-2', 'lost');
    const run = await begin('numbers');
    await run.giveNumbers(numbers);
    await expect(run.publish(async () => {})).rejects.toThrow(message);
    await run.abandon();
    expect(await numberOf('4057-1')).toBeUndefined();
  });

  test('messages that were written with the number make it wait, from when the run is published', async () => {
    await declared();
    const run = await begin('numbers');
    await run.giveNumbers(
      new Map([
        ['4061', 'A'],
        ['4057-1', 'B'],
      ]),
      new Map([['4061', ['ceb603']]]),
    );
    await run.file([{ document: 'ceb607', reference: 'W20261125-1', shipments: ['4061'] }]);
    await run.publish(async () => {});
    expect((await ledger.show('4061'))[0]).toMatchObject({ state: 'written', filings: ['ceb603'], number: 'A' });
    expect((await ledger.show('4057-1'))[0]).toMatchObject({ state: 'declared', number: 'B' });
    const meant = await ledger.shipmentsMeant(['W20261125-1', 'A', '4057']);
    expect([...meant].map(([reference, entries]) => [reference, entries.map(({ id }) => id)])).toEqual([
      ['W20261125-1', ['4061']],
      ['A', ['4061']],
      ['4057', ['4057-1', '4057-2']],
    ]);
    const moves = [];
    for await (const move of ledger.moves('4061')) moves.push([move.from, move.to, move.by]);
    expect(moves).toEqual([
      ['reserved', 'declared', 'declaring'],
      ['declared', 'written', 'numbers'],
    ]);
  });

  test('where the folder of such a run cannot be shown, the shipment waits for nothing', async () => {
    await declared();
    const run = await begin('numbers');
    await run.giveNumbers(new Map([['4061', 'A']]), new Map([['4061', ['ceb603']]]));
    await expect(run.publish(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    await run.abandon();
    const [entry] = await ledger.show('4061');
    expect(entry).toMatchObject({ state: 'declared' });
    expect(entry).not.toHaveProperty('filings');
  });
});

import { describe, expect, test } from 'vitest';
import { drivers } from './drivers.ts';
import { ledgers, nothing } from './ledgers.ts';

describe.each(drivers)('$name', (driver) => {
  const { ledgerAt, declare } = ledgers(driver);

  test('runs of earlier days are told with their folders, those of the day, later ones and unpublished ones are not', async () => {
    const ledger = await ledgerAt();
    const early = await declare(ledger, ['1']);
    const second = await declare(ledger, ['2']);
    const open = await ledger.begin('2026-11-22T0915-ffff', '2026-11-22', { work: '/none/.x', final: '/none/x' }, nothing);
    const told = async (before: `${number}-${number}-${number}`) => {
      const runs = [];
      for await (const run of ledger.runs(before)) runs.push(run);
      return runs;
    };
    expect(await told('2026-11-22')).toEqual([]);
    expect(await told('2026-11-23')).toEqual([
      { id: early, on: '2026-11-22', final: `/none/${early}` },
      { id: second, on: '2026-11-22', final: `/none/${second}` },
    ]);
    await open.abandon();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLegalMove, isLive, legalMoves, type ShipmentState, shipmentStates } from '../../src/ledger/states.ts';
import { drivers } from './drivers.ts';
import { ledgers } from './ledgers.ts';

/** Row: from. Column: to, in the order of the states. */
const table: Readonly<Record<ShipmentState, string>> = {
  //          reserved declared written accepted rejected void replaced
  reserved: ' no       yes      yes     no       no       no   no',
  declared: ' no       no       yes     yes      yes      yes  yes',
  written: '  no       no       no      yes      yes      yes  yes',
  accepted: ' no       no       no      yes      yes      yes  yes',
  rejected: ' no       no       no      yes      no       yes  yes',
  void: '     no       no       no      no       no       no   no',
  replaced: ' no       no       no      no       no       no   no',
};

describe('the table of legal moves, whole', () => {
  const pairs = shipmentStates.flatMap((from) =>
    table[from]
      .trim()
      .split(/\s+/)
      .map((legal, i) => [from, shipmentStates[i]!, legal === 'yes'] as const),
  );
  test.each(pairs)('%s → %s: %s', (from, to, legal) => expect(isLegalMove(from, to)).toBe(legal));
  test('has every pair', () => expect(pairs).toHaveLength(49));
});

test('nothing follows what stands for its orders no more, and nothing comes back', () => {
  for (const state of shipmentStates) expect(legalMoves[state].length > 0, state).toBe(isLive(state));
  for (const state of shipmentStates) expect(legalMoves[state]).not.toContain('reserved');
});

const steps = fc.array(
  fc.oneof(
    fc.constant('void' as const),
    fc.constant('amend' as const),
    fc.record({
      to: fc.constantFrom('accepted' as const, 'rejected' as const),
      told: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    }),
  ),
  { maxLength: 8 },
);

describe.each(drivers)('$name', (driver) => {
  const { ledgerAt, declare } = ledgers(driver);

  test('whatever is asked of a shipment, it makes legal moves only, and the ledger proves it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), steps, async (waits, asked) => {
        const ledger = await ledgerAt();
        await declare(ledger, ['1'], waits ? { state: 'written', filings: ['ceb603'] } : {});
        let state: ShipmentState = waits ? 'written' : 'declared';
        for (const [i, step] of asked.entries()) {
          if (step === 'void') {
            await ledger.void('1', 'lost');
            if (isLegalMove(state, 'void')) state = 'void';
          } else if (step === 'amend') {
            await declare(ledger, [`again-${i}`], { replaces: ['1'] });
            if (isLegalMove(state, 'replaced')) state = 'replaced';
          } else {
            const { result } = await ledger.answer({
              shipment: '1',
              to: step.to,
              answer: `answer ${i}`,
              ...(step.told !== undefined && { told: `2026-11-2${step.told}` }),
            });
            if (result === 'moved') expect(isLegalMove(state, step.to)).toBe(true);
            if (result === 'illegal') expect(isLegalMove(state, step.to)).toBe(false);
            if (result === 'moved') state = step.to;
          }
          expect((await ledger.show('1')).find(({ id }) => id === '1')?.state).toBe(state);
        }
        const { broken } = await ledger.inspect();
        expect(broken).toBeUndefined();
      }),
      { numRuns: driver.name === 'SQLite' ? 40 : 12 },
    );
  });
});

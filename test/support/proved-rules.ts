/** Whether the tests of a regime hold each of its rules against a parcel that breaches it and against one that keeps it. */
import { expect, test } from 'vitest';
import type { Regime } from '../../src/regimes/regime.ts';

/** Stands last in a regime's test file: it watches the rules from the start and is asked when the others are through. */
export function provesEveryRule({ id, rules }: Pick<Regime, 'id' | 'rules'>): void {
  const breached = new Set<string>();
  const kept = new Set<string>();
  for (const rule of rules) {
    const { breaches } = rule;
    const watched: typeof breaches = (...of) => {
      const found = breaches(...of);
      (found.length > 0 ? breached : kept).add(rule.code);
      return found;
    };
    Object.assign(rule, { breaches: watched });
  }
  test(`${id}: every rule was breached by one parcel and kept by another`, () => {
    const codes = rules.map(({ code }) => code);
    expect({ breached: codes.filter((code) => !breached.has(code)), kept: codes.filter((code) => !kept.has(code)) }).toEqual({
      breached: [],
      kept: [],
    });
  });
}

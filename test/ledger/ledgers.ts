/** Ledgers in places of their own, gone when the test is over, with a clock that goes on a second for each move. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger, Recovery, ShipmentEntry } from '../../src/ledger/ledger.ts';
import { type Driver, drivers } from './drivers.ts';

export const nothing: Recovery = { reveal: async () => {}, discard: async () => {} };

export interface Ledgers {
  /** A new one, or the one at a place. It waits for no other run unless told, in milliseconds. */
  ledgerAt(place?: string, patience?: number): Promise<Ledger>;
  newPath(): string;
  /** One order and one shipment an id, in a run of their own. */
  declare(ledger: Ledger, ids: readonly string[], more?: Partial<ShipmentEntry>): Promise<string>;
}

/** Within a suite of one driver; SQLite's unless told. */
export function ledgers(driver: Driver = drivers[0]!): Ledgers {
  const open: Ledger[] = [];
  let [seconds, runs] = [0, 0];
  beforeAll(() => driver.start(), 60_000);
  afterAll(() => driver.stop());
  afterEach(async () => {
    for (const ledger of open.splice(0)) await ledger.close();
    [seconds, runs] = [0, 0];
  });
  return {
    newPath: () => driver.newPath(),
    async ledgerAt(place = driver.newPath(), patience = 0) {
      const ledger = await openLedger(place, { patience, now: () => new Date(Date.UTC(2026, 10, 22, 1, 15, seconds++)) });
      open.push(ledger);
      return ledger;
    },
    async declare(ledger, ids, more = {}) {
      const name = `2026-11-22T0915-${(runs++).toString(16).padStart(4, '0')}`;
      const run = await ledger.begin(name, '2026-11-22', { work: `/none/.${name}`, final: `/none/${name}` }, nothing);
      const entryOf = (id: string): ShipmentEntry => ({
        id,
        run: name,
        on: '2026-11-22',
        state: 'declared',
        channel: 'mail',
        carrier: 'china-post',
        destination: 'SG',
        orders: [`shopify|#${id}`],
        digest: `digest of ${id}`,
        ...more,
      });
      const entries = ids.map(entryOf);
      const orders = entries.flatMap(({ id, orders: keys }) =>
        keys.map((key) => ({ key, digest: `digest of ${key}`, shipments: [id], run: name, on: '2026-11-22' as const })),
      );
      await run.record(entries, orders);
      await run.publish(async () => {});
      return name;
    },
  };
}

/** Ledgers in folders of their own, gone when the test is over, with a clock that goes on a second for each move. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger, Recovery, ShipmentEntry } from '../../src/ledger/ledger.ts';

export const nothing: Recovery = { reveal: async () => {}, discard: async () => {} };

export interface Ledgers {
  /** A new one, or the one at a path. */
  ledgerAt(path?: string): Promise<Ledger>;
  newPath(): string;
  /** One order and one shipment an id, in a run of their own. */
  declare(ledger: Ledger, ids: readonly string[], more?: Partial<ShipmentEntry>): Promise<string>;
}

export function ledgers(): Ledgers {
  const folders: string[] = [];
  const open: Ledger[] = [];
  let [seconds, runs] = [0, 0];
  afterEach(async () => {
    for (const ledger of open.splice(0)) await ledger.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
    [seconds, runs] = [0, 0];
  });
  const newPath = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    folders.push(folder);
    return join(folder, 'declarant.sqlite');
  };
  return {
    newPath,
    async ledgerAt(path = newPath()) {
      const ledger = await openLedger(path, { patience: 0, now: () => new Date(Date.UTC(2026, 10, 22, 1, 15, seconds++)) });
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

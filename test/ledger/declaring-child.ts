/** Declares small runs one after another until it is killed, or so many times. Started by crash.test.ts as a process of its own. */
import { mending, openRunFolder, removeStale, runPlace } from '../../src/cli/run-folder.ts';
import { openLedger } from '../../src/ledger/index.ts';

const [url, out, first, times] = process.argv.slice(2) as [string, string, string, string];
const range = { series: 's10|LX|CN', from: 1000, to: 99_999_999 };
const ledger = await openLedger(url, { patience: 120_000 });

for (let n = 0; n < Number(times); n++) {
  const name = `2026-11-22T0915-${(Number(first) + n).toString(16).padStart(4, '0')}`;
  const run = await ledger.begin(name, '2026-11-22', runPlace(out, name), mending);
  await removeStale(out, { whole: true });
  const folder = await openRunFolder(out, name);
  process.stdout.write('.');
  const manifest = await folder.file('mail/china-post/manifest.csv');
  for (let batch = 0; batch < 4; batch++) {
    const serials = await run.claim(range, 5);
    const shipments = serials.map((serial) => ({
      id: `${name}-${serial}`,
      number: `LX${serial}CN`,
      orders: [`shopify|#${name}-${serial}`],
    }));
    const common = { run: name, on: '2026-11-22', state: 'declared', channel: 'mail', carrier: 'china-post', destination: 'SG' } as const;
    await run.record(
      shipments.map((each) => ({ ...common, ...each })),
      shipments.map(({ id, orders }) => ({ key: orders[0]!, digest: id, shipments: [id], run: name, on: '2026-11-22' })),
    );
    for (const { id, number } of shipments) await manifest.write(`${id},${number}\n`);
  }
  await manifest.end();
  await folder.seal();
  await run.publish(() => folder.reveal());
}
await ledger.close();

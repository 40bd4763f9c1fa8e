/** One own shop that sells to every destination: what the regimes decide for each, as one page that a person can read. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Report, type ReportEntry, regimes } from '../src/index.ts';
import { demoFolder, root, worldIn } from './support/world.ts';

const folder = join(root, 'fixtures', 'cases', 'every-destination');
const at = mkdtempSync(join(tmpdir(), 'declarant-every-destination-'));
let report: Report;

beforeAll(async () => {
  cpSync(join(demoFolder, 'products.csv'), join(at, 'products.csv'));
  cpSync(join(folder, 'input'), at, { recursive: true });
  const { out } = await worldIn(at).say('check orders.csv --on 2026-11-22 --json');
  report = JSON.parse(out);
});
afterAll(() => rmSync(at, { recursive: true, force: true }));

const charge = (of: ReportEntry['duty']): string => (of ? `${of.amount} ${of.currency}` : of === null ? 'none' : '?');
const cell = (text: string | undefined): string => (text ?? '').replaceAll('|', '\\|');

const told = ({ problems }: ReportEntry): string[] => [
  ...new Set(problems.map(({ code, severity }) => (severity === 'note' ? code : `${severity}: ${code}`))),
];

const row = (entry: ReportEntry): string[] => [
  entry.shipment,
  `${entry.destination}`,
  `${entry.state === 'held' ? '**held** ' : ''}${entry.channel}`,
  entry.value ? `${entry.value.amount} ${entry.value.currency}` : '',
  entry.procedure ?? '?',
  entry.exportProcedure ?? '',
  (entry.numbers ?? []).map(({ kind, owner }) => `${kind} (${owner})`).join(', '),
  charge(entry.duty),
  charge(entry.tax),
  (entry.fees ?? []).map(({ name, amount, currency }) => `${name} ${amount} ${currency}`).join(', '),
  (entry.gaps ?? []).join('; '),
  told(entry).join(', '),
];

const page = (): string => {
  const heads = [
    'shipment',
    'to',
    'channel',
    'value',
    'procedure',
    'export',
    'numbers that travel',
    'duty',
    'tax',
    'fees',
    'not known',
    'problems',
  ];
  const rows = [heads, heads.map(() => '---'), ...[...report.shipments].sort((a, b) => Number(a.shipment) - Number(b.shipment)).map(row)];
  return `# Every destination on 2026-11-22\n\nWritten by the test of this case. \`?\` is not known; \`none\`: the law asks none.\n\n${rows
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n')}\n`;
};

test('what is decided for each destination', async () => {
  await expect(page()).toMatchFileSnapshot(join(folder, 'expected', 'destinations.md'));
});

test('every country that a regime knows is in the batch', () => {
  const reached = new Set(report.shipments.map(({ destination }) => destination));
  const missing = regimes.flatMap(({ territories }) => territories).filter((country) => !reached.has(country));
  expect(missing).toEqual([]);
});

/** Said by a problem of its own: nothing is decided for these places. */
const silent = new Set(['regimes/no-regime', 'eu/special-territory', 'us/outside-territory', 'no/svalbard']);

test('nothing is passed in silence: each shipment has a procedure, a duty and a tax, or says which of them is not known', () => {
  for (const { destination, procedure, duty, tax, gaps = [], problems } of report.shipments) {
    if (problems.some(({ code }) => silent.has(code))) continue;
    const said = (what: string) => gaps.some((gap) => gap.startsWith(what));
    expect([destination, procedure !== undefined || said('procedure')]).toEqual([destination, true]);
    expect([destination, duty !== undefined || said('duty')]).toEqual([destination, true]);
    expect([destination, tax !== undefined || said('tax')]).toEqual([destination, true]);
  }
});

test('every reason that rests on a rule names a source of the report', () => {
  for (const { grounds = [], why } of report.shipments) {
    for (const ground of grounds) {
      expect(why[ground.why]).toMatch(/\S/);
      expect(report.rules.sources[ground.source]!.url).toMatch(/^https?:\/\//);
    }
  }
});

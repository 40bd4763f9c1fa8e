import { Command } from 'commander';
import type { Day, Ledger, ShipmentEntry } from '../../index.ts';
import { count, day, loadSettings } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { paint, table } from '../show.ts';
import { type NumberOptions, numbers } from './ledger-numbers.ts';

interface Options {
  readonly settings?: string;
  readonly ledger?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly carrier?: string;
  readonly run?: string;
  readonly reason?: string;
  readonly json?: true;
  readonly color: boolean;
}

const sub = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--settings <file>', 'settings that name the ledger (default: declarant.yaml)')
    .option('--ledger <url>', 'the ledger itself')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour');

const filtered = (command: Command): Command =>
  command
    .option('--since <day>', 'declared on or after', day)
    .option('--until <day>', 'declared on or before', day)
    .option('--carrier <id>', 'with this carrier')
    .option('--run <name>', 'by this run');

/** `ledger`: what was declared when under which number. */
export const ledgerCommand = (io: Io, end: End): Command =>
  new Command('ledger')
    .addCommand(filtered(sub('list', 'shipments, in the order of declaration')).action((options: Options) => list(io, options)))
    .addCommand(
      sub('show', 'one shipment, by its id, number or order')
        .argument('<what>')
        .action(async (what: string, options: Options) => end(await show(io, what, options))),
    )
    .addCommand(
      sub('void', 'void a shipment: its order may be declared again, its number is never given again')
        .argument('<shipment>')
        .requiredOption('--reason <text>', 'why')
        .action(async (id: string, options: Options) => end(await voidOne(io, id, options))),
    )
    .addCommand(
      filtered(sub('export', 'all of it as CSV, or with --json one shipment a line')).action((options: Options) => exported(io, options)),
    )
    .addCommand(numbersCommand(io, end))
    .addHelpText('after', '\nExamples:\n  $ declarant ledger list --since 2026-11-01\n  $ declarant ledger show LX100000005CN');

const numbersCommand = (io: Io, end: End): Command =>
  sub('numbers', 'read the numbers that a carrier gave, and complete labels and manifests with them')
    .requiredOption('--from <file>', 'the carrier’s answer, CSV or a spreadsheet, or - for standard input')
    .option('--reference <heading>', 'the column of our shipment or order, where it is not recognised')
    .option('--number <heading>', 'the column of the carrier’s number, where it is not recognised')
    .option('--carrier <id>', 'rows of this carrier’s shipments only')
    .option('--run <name>', 'rows of this run’s shipments only')
    .option('--out <dir>', 'where run folders are, and go', 'runs')
    .option('--jobs <n>', 'worker threads', count)
    .addHelpText('after', '\nExample:\n  $ declarant ledger numbers --from answer.xlsx --carrier ups')
    .action(async (options: NumberOptions) => end(await numbers(io, options)));

async function withLedger<T>(io: Io, { settings: given, ledger: url }: Options, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const library = await import('../../index.ts');
  const place = url ?? (await placeOf(io, library, given));
  const ledger = await library.openLedger(/^[a-z]+:/i.test(place) ? place : io.path(place), { now: io.now });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

async function placeOf(io: Io, library: typeof import('../../index.ts'), given: string | undefined): Promise<string> {
  const { settings, folder } = await loadSettings(io, library, given);
  return /^[a-z]+:/i.test(settings.ledger) ? settings.ledger : io.path(folder, settings.ledger);
}

const head = ['shipment', 'number', 'declared', 'state', 'channel', 'carrier', 'to', 'orders', 'run'];
const rowOf = ({ id, number = '', on, state, channel, carrier, destination, orders, run }: ShipmentEntry): string[] => [
  id,
  number,
  on,
  state,
  channel,
  carrier,
  destination,
  orders.join(' '),
  run,
];

const filterOf = ({ since, until, carrier, run }: Options) => ({
  ...(since && { since }),
  ...(until && { until }),
  ...(carrier !== undefined && { carrier }),
  ...(run !== undefined && { run }),
});

async function list(io: Io, options: Options): Promise<void> {
  const painted = await paint(io, options.color, 'out');
  await withLedger(io, options, async (ledger) => {
    if (options.json) io.out('[');
    let page: ShipmentEntry[] = [];
    let listed = 0;
    const flush = () => {
      if (options.json) io.out(page.map((entry, i) => `${listed + i === 0 ? '' : ',\n'}${JSON.stringify(entry)}`).join(''));
      else if (page.length > 0) io.out(table(head, page.map(rowOf), painted));
      listed += page.length;
      page = [];
    };
    for await (const entry of ledger.list(filterOf(options))) if (page.push(entry) === 500) flush();
    flush();
    if (options.json) io.out(']\n');
    else if (listed === 0) io.err('Nothing was declared.\n');
  });
}

/** When the carrier gave the number later, and by which run it was taken in. */
const cameOf = ({ numbered }: ShipmentEntry): string => (numbered ? `${numbered.on} ${numbered.run}` : '');

async function show(io: Io, what: string, options: Options): Promise<number> {
  const found = await withLedger(io, options, (ledger) => ledger.show(what));
  if (options.json) io.out(`${JSON.stringify(found)}\n`);
  else if (found.length > 0)
    io.out(
      table(
        [...head, 'reason', ...(found.some(({ numbered }) => numbered) ? ['number came'] : [])],
        found.map((entry) => [...rowOf(entry), entry.reason ?? '', cameOf(entry)]),
        await paint(io, options.color, 'out'),
      ),
    );
  if (found.length > 0) return 0;
  if (!options.json) io.err(`The ledger has no shipment, number or order "${what}".\n`);
  return 1;
}

async function voidOne(io: Io, id: string, options: Options): Promise<number> {
  const entry = await withLedger(io, options, (ledger) => ledger.void(id, options.reason!));
  if (!entry) {
    io.err(`The ledger has no shipment "${id}".\n  → Find it with: declarant ledger list\n`);
    return 1;
  }
  io.out(
    options.json
      ? `${JSON.stringify(entry)}\n`
      : `${entry.id} is void: ${entry.reason}.${entry.number ? ` Its number ${entry.number} is not given again.` : ''}\n`,
  );
  return 0;
}

async function exported(io: Io, options: Options): Promise<void> {
  const { formatCsvRow } = await import('../../index.ts');
  await withLedger(io, options, async (ledger) => {
    if (!options.json)
      io.out(formatCsvRow(['shipment', 'number', 'declared', 'state', 'channel', 'carrier', 'destination', 'orders', 'run', 'reason']));
    for await (const entry of ledger.list(filterOf(options))) {
      io.out(options.json ? `${JSON.stringify(entry)}\n` : formatCsvRow([...rowOf(entry), entry.reason ?? '']));
    }
  });
}

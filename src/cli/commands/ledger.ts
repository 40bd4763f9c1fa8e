import { Command, InvalidArgumentError } from 'commander';
import type { Day, Ledger, Move, ShipmentEntry } from '../../index.ts';
import { count, day, loadSettings, today } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { paint, table } from '../show.ts';
import { type ForgetOptions, forget } from './ledger-forget.ts';
import { type ImportOptions, importAnswers } from './ledger-import.ts';
import { type NumberOptions, numbers } from './ledger-numbers.ts';
import { type SummaryOptions, summary } from './ledger-summary.ts';

interface Options {
  readonly settings?: string;
  readonly ledger?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly carrier?: string;
  readonly run?: string;
  readonly reason?: string;
  readonly json?: true;
  readonly csv?: true;
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
      filtered(sub('export', 'all of it, one record a line (NDJSON); or with --csv its shipments as CSV, which alone can be narrowed'))
        .option('--csv', 'shipments as CSV')
        .action((options: Options) => exported(io, options)),
    )
    .addCommand(
      sub('verify', 'prove that nothing was changed: the chain of digests, and the state of each shipment by its moves').action(
        async (options: Options) => end(await verified(io, options)),
      ),
    )
    .addCommand(
      sub('import', 'read what carriers and customs answered, set the state of each shipment, and say what to correct')
        .argument(
          '<files...>',
          'replies of China’s customs (CEB, EXP), notifications of the CDS, or CSV: number,status,reason; - for standard input',
        )
        .addHelpText('after', '\nExample:\n  $ declarant ledger import answers.csv CEB604-20261122.xml')
        .action(async (files: string[], options: Options & ImportOptions) =>
          end(await withLedger(io, options, (ledger) => importAnswers(io, files, ledger, options))),
        ),
    )
    .addCommand(numbersCommand(io, end))
    .addCommand(summaryCommand(io, end))
    .addCommand(forgetCommand(io, end))
    .addHelpText(
      'after',
      '\nExamples:\n  $ declarant ledger list --since 2026-11-01\n  $ declarant ledger show LX100000005CN\n  $ declarant ledger verify',
    );

const monthly = (text: string): string => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('Write a month like 2026-11.');
};

const summaryCommand = (io: Io, end: End): Command =>
  sub('summary', 'the export lists of a month that China’s customs accepted, and with --out the message that sums them up (CEB701)')
    .requiredOption('--month <month>', 'of acceptance, like 2026-11', monthly)
    .option('--carrier <id>', 'lists of this carrier only')
    .option('--out <dir>', 'where the messages go')
    .action(async (options: Options & SummaryOptions) => end(await summary(io, options, await placeIn(io, options))));

const forgetCommand = (io: Io, end: End): Command =>
  sub('forget', 'remove what the runs of earlier days wrote about people; reports, sums, numbers and digests stay as proof')
    .requiredOption('--before <day>', 'runs that declared before it', day)
    .option('--dry-run', 'only say what would go')
    .option('--out <dir>', 'where run folders are, if they were moved', 'runs')
    .addHelpText('after', '\nExample:\n  $ declarant ledger forget --before 2026-01-01 --dry-run')
    .action(async (options: Options & ForgetOptions) =>
      end(await withLedger(io, options, async (ledger) => forget(io, ledger, options, await dayOf(io, options)))),
    );

/** Today, where the settings say it is, else in UTC. */
async function dayOf(io: Io, { settings, ledger }: Options): Promise<Day> {
  if (ledger !== undefined && settings === undefined) return today(io, 'UTC');
  return today(io, (await loadSettings(io, await import('../../index.ts'), settings)).settings.timezone);
}

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

async function withLedger<T>(io: Io, options: Options, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const library = await import('../../index.ts');
  const ledger = await library.openLedger(await placeIn(io, options), { now: io.now });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

async function placeIn(io: Io, { settings: given, ledger: url }: Options): Promise<string> {
  const place = url ?? (await placeOf(io, await import('../../index.ts'), given));
  return /^[a-z]+:/i.test(place) ? place : io.path(place);
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

/** Columns that stand only where some shipment has something to say in them. */
const extras: readonly (readonly [heading: string, of: (entry: ShipmentEntry) => string])[] = [
  ['number came', ({ numbered }) => (numbered ? `${numbered.on} ${numbered.run}` : '')],
  ['reference', ({ reference = '' }) => reference],
  ['replaces', ({ replaces = [] }) => replaces.join(' ')],
];

async function show(io: Io, what: string, options: Options): Promise<number> {
  const found = await withLedger(io, options, async (ledger) => {
    const entries = await ledger.show(what);
    return Promise.all(entries.map(async (entry) => ({ ...entry, moves: await collected(ledger.moves(entry.id)) })));
  });
  if (options.json) io.out(`${JSON.stringify(found)}\n`);
  else if (found.length > 0) {
    const painted = await paint(io, options.color, 'out');
    const more = extras.filter(([, of]) => found.some((entry) => of(entry) !== ''));
    const rows = found.map((entry) => [...rowOf(entry), entry.reason ?? '', ...more.map(([, of]) => of(entry))]);
    io.out(table([...head, 'reason', ...more.map(([heading]) => heading)], rows, painted));
    const moves = found.flatMap((entry) => entry.moves);
    if (moves.length > 0) io.out(`\n${table(moveHead, moves.toSorted((a, b) => a.sequence - b.sequence).map(moveRow), painted)}`);
  }
  if (found.length > 0) return 0;
  if (!options.json) io.err(`The ledger has no shipment, number or order "${what}".\n`);
  return 1;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const moveHead = ['when', 'shipment', 'from', 'to', 'by', 'reference', 'reason'];
const moveRow = ({ at, shipment, from, to, by, reference = '', reason = '' }: Move): string[] => [
  at.replace(/\.\d+Z$/, 'Z'),
  shipment,
  from,
  to,
  by,
  reference,
  reason,
];

async function verified(io: Io, options: Options): Promise<number> {
  const { moves, shipments, chain, broken } = await withLedger(io, options, (ledger) => ledger.inspect());
  if (options.json) io.out(`${JSON.stringify({ moves, shipments, chain, broken })}\n`);
  else if (!broken)
    io.out(`${moves} moves of ${shipments} shipments agree${chain !== undefined && moves > 0 ? `; the chain ends with ${chain}` : ''}.\n`);
  if (!broken) return 0;
  if (!options.json)
    io.err(
      `The ledger does not agree with itself at move ${broken.sequence} (shipment ${broken.shipment}): ${broken.why}.\n` +
        '  → Put back the copy of it from your last backup, and find out who changed the file.\n',
    );
  return 1;
}

async function voidOne(io: Io, id: string, options: Options): Promise<number> {
  const entry = await withLedger(io, options, (ledger) => ledger.void(id, options.reason!));
  if (!entry) {
    io.err(`The ledger has no shipment "${id}".\n  → Find it with: declarant ledger list\n`);
    return 1;
  }
  if (entry.state !== 'void') {
    io.err(
      `${entry.id} is ${entry.state} already: ${entry.reason ?? ''}.\n  → Look at what stands in its place: declarant ledger show ${entry.id}\n`,
    );
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
  const { CouldNotRun, formatCsvRow } = await import('../../index.ts');
  const filter = filterOf(options);
  if (!options.csv && Object.keys(filter).length > 0)
    throw new CouldNotRun(
      'The whole ledger cannot be narrowed.',
      'Add --csv for some of its shipments, or use `declarant ledger list --json`.',
    );
  await withLedger(io, options, async (ledger) => {
    if (!options.csv) {
      for await (const record of ledger.records()) io.out(`${JSON.stringify(record)}\n`);
      return;
    }
    io.out(
      formatCsvRow([
        'shipment',
        'number',
        'declared',
        'state',
        'channel',
        'carrier',
        'destination',
        'orders',
        'run',
        'reason',
        'reference',
      ]),
    );
    for await (const entry of ledger.list(filter)) io.out(formatCsvRow([...rowOf(entry), entry.reason ?? '', entry.reference ?? '']));
  });
}

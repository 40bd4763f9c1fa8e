/** `ledger list`, `show`, `verify`, `void`, `export`: what the ledger holds, as tables, JSON and CSV. */
import type { Move, ShipmentEntry } from '../../index.ts';
import type { Io } from '../io.ts';
import { paint, table } from '../show.ts';
import { type LedgerOptions, withLedger } from './ledger-access.ts';

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

const filterOf = ({ since, until, carrier, run }: LedgerOptions) => ({
  ...(since && { since }),
  ...(until && { until }),
  ...(carrier !== undefined && { carrier }),
  ...(run !== undefined && { run }),
});

export async function list(io: Io, options: LedgerOptions): Promise<void> {
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

export async function show(io: Io, what: string, options: LedgerOptions): Promise<number> {
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

export async function verified(io: Io, options: LedgerOptions): Promise<number> {
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

export async function voided(io: Io, id: string | undefined, options: LedgerOptions): Promise<number> {
  if ((id === undefined) === (options.run === undefined)) {
    const { CouldNotRun } = await import('../../index.ts');
    throw new CouldNotRun('It takes a shipment or a run to void, and not both.', 'Name a shipment, or a run with --run.');
  }
  return id === undefined ? voidRun(io, options.run!, options) : voidOne(io, id, options);
}

async function voidRun(io: Io, run: string, options: LedgerOptions): Promise<number> {
  const count = await withLedger(io, options, (ledger) => ledger.voidRun(run, options.reason!));
  if (count === undefined) {
    io.err(`The ledger has no run "${run}".\n  → Find it with: declarant ledger list\n`);
    return 1;
  }
  if (options.json) io.out(`${JSON.stringify({ run, voided: count })}\n`);
  else if (count > 0)
    io.out(
      `${count} ${count === 1 ? 'shipment' : 'shipments'} of ${run} ${count === 1 ? 'is' : 'are'} void: ${options.reason}. Their numbers are not given again.\n`,
    );
  else io.out(`Of ${run} no shipment stands any more.\n`);
  return 0;
}

async function voidOne(io: Io, id: string, options: LedgerOptions): Promise<number> {
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

export async function exported(io: Io, options: LedgerOptions): Promise<void> {
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

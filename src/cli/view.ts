/** What a person sees of a batch in the terminal: progress, problems as they are met, and what came of it. */
import { basename } from 'node:path';
import type { Counts, Means, Report, ReportEntry, Request, Result } from '../index.ts';
import type { BatchOptions } from './batch.ts';
import type { Io } from './io.ts';
import { describe, type Paint, paint, table } from './show.ts';

export interface View {
  readonly painted: Paint;
  readonly groups: Map<string, Group>;
  /** What messages wait for. */
  readonly waits: Set<string>;
  /** Carriers whose numbers are made up. */
  readonly specimens: Set<string>;
  readonly watch: Pick<Means, 'progress' | 'tell'>;
  done(): void;
}

interface Group {
  readonly channel: string;
  readonly carrier: string;
  shipments: number;
  first: string;
  last: string;
}

/** Problems of this many shipments are printed in full; the report has all. */
const mostShown = 30;

/** The terminal while the work goes on: a spinner with counts, and each held shipment's problems. */
export async function openView(io: Io, options: BatchOptions): Promise<View> {
  const painted = await paint(io, options.color);
  const groups = new Map<string, Group>();
  const waits = new Set<string>();
  const specimens = new Set<string>();
  const spinner =
    io.terminal.is && options.progress && !options.quiet
      ? (await import('ora')).default({ text: 'reading', stream: process.stderr }).start()
      : undefined;
  let shown = 0;
  const tell = (entry: ReportEntry) => {
    count(groups, entry);
    for (const what of entry.waits ?? []) waits.add(what);
    if (entry.specimen) specimens.add(entry.carrier!);
    const serious = entry.problems.filter(
      ({ severity }) => severity === 'error' || (severity === 'warning' && entry.state !== 'held' && !options.quiet),
    );
    if (serious.length === 0 || ++shown > mostShown) return;
    spinner?.clear();
    for (const problem of serious) io.err(describe(problem as never, painted));
  };
  return {
    painted,
    groups,
    waits,
    specimens,
    watch: {
      tell,
      progress: (done, total) => {
        if (spinner) spinner.text = `${done} of ${total} orders`;
      },
    },
    done() {
      spinner?.stop();
      if (shown > mostShown) io.err(painted.dim(`… and the problems of ${shown - mostShown} more shipments, in the report.\n`));
      shown = 0;
    },
  };
}

function count(groups: Map<string, Group>, { state, channel, carrier, number, shipment }: ReportEntry): void {
  if (state !== 'declared' && state !== 'written' && state !== 'ready') return;
  const key = `${channel}/${carrier}`;
  const name = number ?? shipment;
  const group = groups.get(key) ?? { channel: channel!, carrier: carrier!, shipments: 0, first: name, last: name };
  group.shipments++;
  group.last = name;
  groups.set(key, group);
}

/** What came of it: problems of no one shipment, a table by carrier, the counts, the folder. */
export async function show(
  io: Io,
  options: BatchOptions,
  request: Request,
  { counts, problems, files }: Result,
  { painted, groups, waits, specimens }: View,
  folder: string | undefined,
): Promise<void> {
  for (const problem of problems)
    if (problem.severity === 'error' || (problem.severity === 'warning' && !options.quiet)) io.err(describe(problem, painted));
  if (options.json) {
    const summary: Pick<Report, 'run' | 'on' | 'counts'> & object = {
      run: request.run,
      on: request.on,
      folder,
      counts,
      files: files.map(({ path, shipments }) => ({ path, shipments })),
    } as never;
    io.out(`${JSON.stringify(summary)}\n`);
    return;
  }
  if (options.quiet) return;
  const rows = [...groups.values()].map(({ channel, carrier, shipments, first, last }) => [
    channel,
    carrier,
    String(shipments),
    first === last ? first : `${first} … ${last}`,
  ]);
  // The result of `declare` is its folder; of `check` it is what would be declared.
  const say = folder ? io.err : io.out;
  const colour = folder ? painted : await paint(io, options.color, 'out');
  if (rows.length > 0)
    say(`${folder ? '\n' : ''}${table(['channel', 'carrier', 'shipments', folder ? 'numbers' : 'orders'], rows, colour, ['shipments'])}\n`);
  say(`${sentence(counts, waits, colour, folder !== undefined)}\n`);
  if (specimens.size > 0) io.err(painted.yellow(`${specimenSentence([...specimens])}\n`));
  if (folder) io.out(`${folder}\n`);
  if (folder && counts.held > 0)
    io.err(painted.dim(`Correct the rows in ${basename(folder)}/held, then: declarant declare --retry ${retried(options, folder)}\n`));
}

/** What must be typed again to retry a run. */
const retried = ({ settings, out, shop, ledger }: BatchOptions, folder: string): string =>
  [
    basename(folder),
    ...(settings === undefined ? [] : ['--settings', settings]),
    ...(out === 'runs' ? [] : ['--out', out]),
    ...(shop === undefined ? [] : ['--shop', shop]),
    ...(ledger === undefined ? [] : ['--ledger', ledger]),
  ].join(' ');

const specimenSentence = (carriers: readonly string[]): string =>
  `The numbers of ${carriers.join(', ')} are a demo’s: ${carriers.length === 1 ? 'its' : 'their'} papers say SPECIMEN, and nothing of it may be handed over.`;

const shipmentsOf = (n: number): string => (n === 1 ? 'shipment' : 'shipments');

function sentence(counts: Counts, waits: ReadonlySet<string>, painted: Paint, wrote: boolean): string {
  const { orders, declared, written = 0, ready = 0, held, declaredBefore, notToShip } = counts;
  const parts = [
    wrote
      ? (declared > 0 || written === 0) && painted.green(`${declared} ${shipmentsOf(declared)} declared`)
      : painted.green(`${ready} ${shipmentsOf(ready)} ready`),
    written > 0 &&
      painted.green(
        `${written} ${declared > 0 ? '' : `${shipmentsOf(written)} `}written${waits.size === 1 ? `, waiting for ${[...waits][0]}` : ''}`,
      ),
    held > 0 && painted.red(`${held} held`),
    declaredBefore > 0 && `${declaredBefore} declared before`,
    notToShip > 0 && `${notToShip} not to ship`,
  ];
  const said = `${orders} ${orders === 1 ? 'order' : 'orders'}: ${parts.filter(Boolean).join(', ')}.`;
  return written > 0 && waits.size > 1 ? `${said}\nWhat is written waits for:\n${[...waits].map((what) => `  ${what}`).join('\n')}` : said;
}

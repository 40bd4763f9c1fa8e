import { Command } from 'commander';
import type { Report, ReportEntry } from '../../index.ts';
import type { End, Io } from '../io.ts';
import { describe, type Paint, paint } from '../show.ts';

interface Options {
  readonly run?: string;
  readonly out: string;
  readonly json?: true;
  readonly color: boolean;
}

/** `explain`: a problem code, or why a shipment of a run went as it did. */
export const explainCommand = (io: Io, end: End): Command =>
  new Command('explain')
    .argument('<what>', 'a code like eu/stop-word, or a shipment, order or number')
    .option('--run <dir>', 'the run (default: the newest under --out)')
    .option('--out <dir>', 'where run folders are', 'runs')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nExamples:\n  $ declarant explain eu/duty-per-line\n  $ declarant explain 4057 --run runs/2026-11-22T0915-3f9c')
    .action(async (what: string, options: Options) => {
      const painted = await paint(io, options.color, 'out');
      const done =
        what.includes('/') && !what.startsWith('#') ? await code(io, what, options, painted) : await shipment(io, what, options, painted);
      end(done ? 0 : 1);
    });

async function code(io: Io, what: string, { json }: Options, painted: Paint): Promise<boolean> {
  const { CouldNotRun, explained } = await import('../../index.ts');
  const all = explained();
  const found = all.find((each) => each.code === what);
  if (!found) {
    const near = all.filter((each) => each.code.startsWith(`${what.split('/')[0]}/`)).map((each) => each.code);
    throw new CouldNotRun(
      `No problem has the code "${what}".`,
      near.length > 0 ? `Codes of that kind are ${near.join(', ')}.` : 'A code looks like eu/stop-word.',
    );
  }
  if (json) {
    io.out(`${JSON.stringify(found)}\n`);
    return true;
  }
  const { severity, title, since, until, source, fix } = found;
  const lines = [
    `${painted.bold(found.code)}  ${severity}`,
    title,
    ...(fix ? [`→ ${fix}`] : []),
    ...(since ? [`In force since ${since}${until ? `, until ${until}` : ''}.`] : []),
    ...(source
      ? [
          `Source (${source.certainty}): ${source.title}${source.cite ? `, ${source.cite}` : ''}`,
          `  ${source.url}, read ${source.retrieved}`,
        ]
      : []),
  ];
  io.out(`${lines.join('\n')}\n`);
  return true;
}

async function shipment(io: Io, what: string, options: Options, painted: Paint): Promise<boolean> {
  const { CouldNotRun } = await import('../../index.ts');
  const folder = await runFolder(io, options);
  const report = JSON.parse(await io.readText(io.path(folder, 'report.json'))) as Report;
  const found = report.shipments.filter(
    ({ shipment, orders, number }) =>
      shipment === what || number === what || orders.some((order) => order === what || order === `#${what}`),
  );
  if (found.length === 0) {
    const out = report.notToShip.find(({ order }) => order === what || order === `#${what}`);
    if (!out)
      throw new CouldNotRun(
        `The run ${report.run} has no shipment "${what}".`,
        'Name a shipment, an order or a number of that run, or another run with --run DIR.',
      );
    io.out(options.json ? `${JSON.stringify([out])}\n` : `${out.order} was not to be shipped: ${out.reason}.\n`);
    return true;
  }
  io.out(options.json ? `${JSON.stringify(found)}\n` : found.map((entry) => told(entry, report, painted)).join('\n'));
  return true;
}

/** Where a number may be seen, in words. */
const seen: Readonly<Record<string, string>> = {
  cn22: 'CN22',
  'cn23-sender': 'CN23 sender’s customs reference',
  'cn23-importer': 'CN23 importer’s reference',
  'data-sender': 'advance data of the sender',
  'data-recipient': 'advance data of the recipient',
  invoice: 'invoice',
  declaration: 'customs declaration',
};

/** The dated rule behind a reason, and where it was read. */
function restsOn(i: number, { grounds = [] }: ReportEntry, { sources }: Report['rules']): string[] {
  return grounds
    .filter(({ why }) => why === i)
    .map(({ since, source }) => {
      const { title, cite, url, certainty } = sources[source]!;
      return `      since ${since}, ${certainty}: ${title}${cite ? `, ${cite}` : ''} ${url}`;
    });
}

function told(entry: ReportEntry, { run, on, rules }: Report, painted: Paint): string {
  const {
    shipment,
    orders,
    state,
    channel,
    carrier,
    service,
    number,
    destination,
    value,
    netGrams,
    grossGrams,
    procedure,
    exportProcedure,
    codes = [],
    form,
    numbers = [],
    gaps = [],
    duty,
    tax,
    fees = [],
    before,
    waits = [],
    replaces = [],
  } = entry;
  const charge = (name: string, each: NonNullable<typeof duty>) => [
    `${name}: ${each.amount} ${each.currency} (${each.name})`,
    ...each.steps.map((step) => `    ${step}`),
  ];
  const lines = [
    `${painted.bold(shipment)}  ${state}  (run ${run}, declared on ${on})`,
    `  orders: ${orders.join(', ')}${destination ? `, to ${destination}` : ''}`,
    ...(waits.length > 0 ? [`  waits for ${waits.join(' and ')}`] : []),
    ...(replaces.length > 0 ? [`  corrects ${replaces.join(', ')}`] : []),
    ...(channel ? [`  ${channel} with ${carrier}, ${service}${number ? `, number ${number}` : ''}`] : []),
    ...(value ? [`  value ${value.amount} ${value.currency}, net ${netGrams} g, gross ${grossGrams} g`] : []),
    ...(procedure ? [`  procedure ${procedure}`] : []),
    ...(codes.length > 0
      ? [`  codes ${codes.map(({ code, certainty }) => (certainty === 'unverified' ? `${code} (unverified)` : code)).join(', ')}`]
      : []),
    ...(exportProcedure ? [`  export procedure ${exportProcedure}`] : []),
    ...(form ? [`  form ${form.toUpperCase()}`] : []),
    ...numbers.map(
      ({ kind, owner, places }) =>
        `  ${kind.toUpperCase()} of the ${owner} travels: ${places.map((place) => seen[place] ?? place).join(', ')}`,
    ),
    ...(duty ? charge('  duty', duty) : duty === null ? ['  duty: none'] : []),
    ...(tax ? charge('  tax', tax) : tax === null ? ['  tax: none at import'] : []),
    ...fees.flatMap((fee) => charge('  fee', fee)),
    ...(before ? [`  declared on ${before.on} by run ${before.run}: ${before.shipments.join(', ')}`] : []),
    ...gaps.map((gap) => `  not known: ${gap}`),
    ...(entry.why.length > 0 ? ['  why:', ...entry.why.flatMap((why, i) => [`    ${why}`, ...restsOn(i, entry, rules)])] : []),
  ];
  return `${lines.join('\n')}\n${entry.problems
    .map((problem) =>
      describe(problem as never, painted)
        .replace(/^/gm, '  ')
        .replace(/ +$/, ''),
    )
    .join('')}`;
}

/** The run that was named, or the newest. */
async function runFolder(io: Io, { run, out }: Options): Promise<string> {
  const { CouldNotRun } = await import('../../index.ts');
  if (run !== undefined) {
    for (const path of [io.path(run), io.path(out, run)]) if (await io.exists(io.path(path, 'report.json'))) return path;
    throw new CouldNotRun(`${run} is no run folder.`, `Name a folder under ${out}/.`);
  }
  const runs = (await io.exists(io.path(out)))
    ? (await io.folders(io.path(out))).filter((name) => /^\d{4}-\d\d-\d\dT\d{4}-[0-9a-f]{4}$/.test(name))
    : [];
  const newest = await newestOf(
    io,
    runs.map((name) => io.path(out, name)),
  );
  if (newest) return newest;
  throw new CouldNotRun(`There is no run under ${out}/.`, 'Name one with --run DIR, or declare first.');
}

/**
 * By name, which begins with day and minute; runs of the same minute by when their report was written. Those that only put numbers to an
 * earlier one's shipments are passed over: that one explains them all.
 */
async function newestOf(io: Io, folders: readonly string[]): Promise<string | undefined> {
  const minute = (folder: string) => folder.slice(0, -5);
  const same: string[] = [];
  for (const folder of folders.toReversed()) {
    if (same[0] !== undefined && minute(folder) !== minute(same[0])) break;
    if (!(await completesAnother(io, folder))) same.push(folder);
  }
  const written = await Promise.all(same.map(async (folder) => ({ folder, at: await io.changed(io.path(folder, 'report.json')) })));
  return written.sort((a, b) => a.at - b.at).at(-1)?.folder;
}

/** It says so before anything else. */
async function completesAnother(io: Io, folder: string): Promise<boolean> {
  for await (const piece of (await io.input(io.path(folder, 'report.json'))).open())
    return Buffer.from(piece).toString().split('\n', 1)[0]!.includes('"completes":');
  return false;
}

export { runFolder };

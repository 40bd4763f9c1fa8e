import { dirname } from 'node:path';
import { Command } from 'commander';
import type { Day, Draw, Faces, FontName, Means, OpenRun, Rates, Request, Result } from '../../index.ts';
import {
  type BatchOptions,
  knownPlatform,
  ledgerAt,
  loadCatalogue,
  loadExports,
  loadFonts,
  loadRates,
  loadSettings,
  loadTemplates,
  shopOf,
  today,
  version,
  withBatchOptions,
} from '../batch.ts';
import type { End, Io } from '../io.ts';
import type { RunFolder } from '../run-folder.ts';
import { openView, show } from '../view.ts';

type Library = typeof import('../../index.ts');

const examples = `
Examples:
  $ declarant declare orders/                      all exports of a folder, into runs/
  $ declarant declare - --platform shopify --on 2026-11-22 < orders.csv`;

/** `declare`: the main job. Ends with 0 when all was declared, 1 when something was held. */
export const declareCommand = (io: Io, end: End): Command =>
  withBatchOptions(new Command('declare'))
    .addHelpText('after', examples)
    .action(async (exports: string[], options: BatchOptions) => end(await declare(io, exports, options)));

/** `check`: all of it but numbers and files. */
export const checkCommand = (io: Io, end: End): Command =>
  withBatchOptions(new Command('check'))
    .addHelpText('after', '\nExample:\n  $ declarant check orders/ --json | jq .counts')
    .action(async (exports: string[], options: BatchOptions) => end(await check(io, exports, options)));

interface Prepared {
  readonly request: Request;
  readonly means: Omit<Means, 'report' | 'draw' | 'jobs'>;
  readonly ledger: string;
  readonly faces: Faces;
  readonly fonts: Record<FontName, Uint8Array>;
  readonly program: string;
}

async function prepare(io: Io, library: Library, exports: readonly string[], options: BatchOptions): Promise<Prepared> {
  const { settings, folder } = await loadSettings(io, library, options.settings);
  const { catalogue, problems: inCatalogue } = await loadCatalogue(io, library, settings, folder, options.catalogue);
  const { rates, problems: inRates } = await loadRates(io, library, settings, folder, options.rates);
  const inputs = await loadExports(io, library, exports, options);
  const on = options.on ?? today(io, settings.timezone);
  const { newRunName } = await import('../run-folder.ts');
  const fonts = await loadFonts(io, library);
  const faces = await library.loadTypefaces(fonts);
  const { platform, encoding, channel, carrier, merge, amend, strict, live } = options;
  const shop = await shopOf(io, library, options);
  const request: Request = {
    settings,
    on,
    run: await newRunName(io.path(options.out), io.now(), settings.timezone, io.hex),
    ...(platform !== undefined && { platform: knownPlatform(library, library.platformsWith(settings), platform) }),
    ...(encoding !== undefined && { encoding }),
    ...(channel !== undefined && { channel }),
    ...(carrier !== undefined && { carrier }),
    ...(options.only && { only: new Set(options.only) }),
    ...(shop !== undefined && { shop }),
    ...(merge && { merge }),
    ...(amend && { amend }),
    ...(strict && { strict }),
    ...(live && { live }),
  };
  const means = {
    exports: inputs,
    catalogue,
    convert: rates
      ? library.convertOn(rates, on)
      : (amount: Parameters<Means['convert']>[0], to: string) =>
          amount.currency === to ? { money: amount, by: `${to} as stated`, day: on } : undefined,
    typefaces: faces,
    templates: await loadTemplates(io, library, settings, folder),
    ...(rates && { rateProblem: rateProblemOf(rates, on) }),
    problems: [...inCatalogue, ...inRates],
  };
  return { request, means, faces, fonts, ledger: ledgerAt(io, options.ledger, settings.ledger, folder), program: await version(io) };
}

/** A missing rate is told at the shipment that needs it; here only one that is too old. The euro is the base, and the post counts in special drawing rights. */
const rateProblemOf = (rates: Rates, on: Day) => (currency: string) => {
  const problem = currency === 'EUR' ? undefined : rates.problemOf(currency, on);
  return problem?.severity === 'error' ? undefined : problem;
};

async function declare(io: Io, exports: readonly string[], options: BatchOptions): Promise<number> {
  const library = await import('../../index.ts');
  const view = await openView(io, options);
  try {
    const { request, means, ledger: url, faces, fonts, program } = await prepare(io, library, exports, options);
    const { openRunFolder, mendingBy, removeStale, runPlace } = await import('../run-folder.ts');
    const mended = (line: string) => io.err(`${line}\n`);
    const { openDrawing } = await import('../drawing.ts');
    const out = io.path(options.out);
    const jobs = options.jobs ?? io.cores;
    const ledger = await library.openLedger(url, { now: io.now });
    const drawing = openDrawing(jobs, fonts, faces, library.drawPart);
    try {
      const run = await ledger.begin(request.run, request.on, runPlace(out, request.run), mendingBy(mended));
      const work = { request, program, means: { ...means, run, draw: drawing.draw, jobs, ...view.watch } };
      const { result, folder } = await write(library, run, work, async () => {
        // The ledger has mended what it knows of; what is left of dead processes is nobody's.
        await removeStale(out, { whole: true }, mended);
        return openRunFolder(out, request.run);
      });
      view.done();
      await show(io, options, request, result, view, folder);
      return result.counts.held > 0 || unread(result) ? 1 : 0;
    } finally {
      await drawing.close();
      await ledger.close();
    }
  } finally {
    view.done();
  }
}

interface Work {
  readonly request: Request;
  readonly program: string;
  readonly means: Omit<Means, 'report' | 'sink'> & { readonly run: OpenRun };
}

/** Writes the run folder and publishes the run: both, or neither. */
async function write(
  { reportWriter, runBatch, Unsettled }: Library,
  run: OpenRun,
  { request, program, means }: Work,
  open: () => Promise<RunFolder>,
): Promise<{ result: Result; folder: string }> {
  let folder: RunFolder | undefined;
  try {
    folder = await open();
    const file = await folder.file('report.json');
    const report = await reportWriter(file, { run: request.run, on: request.on, program, shop: request.shop });
    const { numbersElsewhere } = await import('../strange-runs.ts');
    const strange = await numbersElsewhere(run, dirname(folder.final));
    const result = await runBatch(request, { ...means, strange, report, sink: folder });
    await file.end();
    await folder.seal();
    await run.publish(folder.reveal);
    return { result, folder: folder.final };
  } catch (error) {
    // What may stand is for the next run to show or to remove.
    if (!(error instanceof Unsettled)) await folder?.remove();
    await run.abandon();
    throw error;
  }
}

async function check(io: Io, exports: readonly string[], options: BatchOptions): Promise<number> {
  const library = await import('../../index.ts');
  const view = await openView(io, options);
  try {
    const { request, means, program, ledger: url } = await prepare(io, library, exports, options);
    const out = { write: async (text: string | Uint8Array) => void (options.json && io.out(String(text))) };
    const report = await library.reportWriter(out, { run: request.run, on: request.on, program, shop: request.shop });
    const draw: Draw = () => Promise.reject(new Error('check draws nothing'));
    const ledger = await library.openLedger(url, { now: io.now });
    try {
      const result = await library.runBatch(request, { ...means, report, before: ledger, draw, jobs: 1, ...view.watch });
      view.done();
      if (!options.json) await show(io, options, request, result, view, undefined);
      return result.counts.held > 0 || unread(result) ? 1 : 0;
    } finally {
      await ledger.close();
    }
  } finally {
    view.done();
  }
}

/** A file that could not be read, or not to its end. */
const unread = ({ problems }: Result): boolean => problems.some(({ severity }) => severity === 'error');

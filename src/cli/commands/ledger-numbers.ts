/** `ledger numbers`: the carrier's answer is read back, and what waited for its numbers is completed, each run in a folder of its own. */
import type { Answer, Completed, Day, Folder, Given, Ledger, OpenRun, Problem } from '../../index.ts';
import { ledgerAt, loadFonts, loadSettings, today, version } from '../batch.ts';
import type { Drawing } from '../drawing.ts';
import type { Io } from '../io.ts';
import type { RunFolder } from '../run-folder.ts';
import { describe, paint } from '../show.ts';

export interface NumberOptions {
  readonly from: string;
  readonly reference?: string;
  readonly number?: string;
  readonly settings?: string;
  readonly ledger?: string;
  readonly carrier?: string;
  readonly run?: string;
  readonly out: string;
  readonly jobs?: number;
  readonly json?: true;
  readonly color: boolean;
}

type Library = typeof import('../../index.ts');

/** What all runs of one call have in common. */
interface Bench {
  readonly io: Io;
  readonly library: Library;
  readonly answer: Answer;
  readonly out: string;
  readonly program: string;
  readonly faces: Awaited<ReturnType<Library['loadTypefaces']>>;
  readonly drawing: Drawing;
  readonly jobs: number;
  begin(): Promise<OpenRun>;
}

/** A run that was completed, and by which. */
interface Made {
  readonly run: string;
  readonly completes: string;
  readonly folder: string;
  readonly shipments: number;
}

interface Outcome {
  readonly made: readonly Made[];
  readonly taken: number;
  readonly known: number;
  readonly others: number;
  readonly problems: readonly Problem[];
}

/** Ends with 0 where every row was taken in, now or before; with 1 where one was not. */
export async function numbers(io: Io, options: NumberOptions): Promise<number> {
  const library = await import('../../index.ts');
  const { settings, folder } = await loadSettings(io, library, options.settings);
  const { reference, number } = options;
  const source = await io.input(options.from === '-' ? '-' : io.path(options.from));
  const answer = await library.readAnswer(source, {
    ...(reference !== undefined && { reference }),
    ...(number !== undefined && { number }),
  });
  const ledger = await library.openLedger(ledgerAt(io, options.ledger, settings.ledger, folder), { now: io.now });
  const fonts = await loadFonts(io, library);
  const faces = await library.loadTypefaces(fonts);
  const { openDrawing } = await import('../drawing.ts');
  const jobs = options.jobs ?? io.cores;
  const drawing = openDrawing(jobs, fonts, faces, library.drawPart);
  const out = io.path(options.out);
  try {
    const begin = () => beginRun(io, ledger, out, settings.timezone);
    const outcome = await takeIn({ io, library, answer, out, program: await version(io), faces, drawing, jobs, begin }, options);
    await show(io, outcome, options);
    return outcome.problems.some(library.holds) ? 1 : 0;
  } finally {
    await drawing.close();
    await ledger.close();
  }
}

/** Mends first what a crash left: a folder whose numbers stand in the ledger is shown. */
async function beginRun(io: Io, ledger: Ledger, out: string, zone: string): Promise<OpenRun> {
  const { mendingBy, newRunName, runPlace } = await import('../run-folder.ts');
  const name = await newRunName(out, io.now(), zone, io.hex);
  return ledger.begin(
    name,
    today(io, zone),
    runPlace(out, name),
    mendingBy((line) => io.err(`${line}\n`)),
  );
}

/** One run for each that is completed, each whole or absent: what is done stays done should a later one fail. */
async function takeIn(bench: Bench, { carrier, run: only }: NumberOptions): Promise<Outcome> {
  let open: OpenRun | undefined = await bench.begin();
  try {
    const narrowed = { ...(carrier !== undefined && { carrier }), ...(only !== undefined && { run: only }) };
    const { runs, known, others, problems } = await bench.library.judgeAnswer(bench.answer, open, narrowed);
    const made: Made[] = [];
    const found = [...problems];
    for (const [completes, given] of runs) {
      const run = open ?? (await bench.begin());
      open = undefined;
      const completed = await complete(bench, run, completes, given);
      found.push(...completed.problems);
      const shipments = completed.numbers.size;
      if (shipments > 0) made.push({ run: run.id, completes, folder: bench.io.path(bench.out, run.id), shipments });
    }
    return { made, taken: made.reduce((sum, { shipments }) => sum + shipments, 0), known, others, problems: found };
  } finally {
    await open?.abandon();
  }
}

/** Writes the run folder and publishes the run: both, or neither. */
async function complete(bench: Bench, run: OpenRun, completes: string, given: readonly Given[]): Promise<Completed> {
  const { io, library, answer, out, program, faces, drawing, jobs } = bench;
  const { openRunFolder, removeStale } = await import('../run-folder.ts');
  let folder: RunFolder | undefined;
  try {
    // The ledger has mended what it knows of; what is left of dead processes is nobody's.
    await removeStale(out, { whole: true }, (line) => io.err(`${line}\n`));
    const to = (folder = await openRunFolder(out, run.id));
    const file = await to.file('report.json');
    const report = (on: Day) => library.reportWriter(file, { run: run.id, on, program, completes });
    const means = { sink: to, draw: drawing.draw, jobs, typefaces: faces, report };
    const completed = await library.completeRun(completes, await folderOf(io, out, completes), given, answer, means);
    await file.end();
    if (completed.numbers.size === 0) {
      await to.remove();
      await run.abandon();
      return completed;
    }
    await to.seal();
    const waiting = [...completed.written].map(([id, documents]) => [id, documents.map((document) => document.id)] as const);
    await run.giveNumbers(completed.numbers, new Map(waiting));
    await run.file(completed.filings);
    await run.publish(to.reveal);
    return completed;
  } catch (error) {
    // What may stand is for the next run to show or to remove.
    if (!(error instanceof library.Unsettled)) await folder?.remove();
    await run.abandon();
    throw error;
  }
}

async function folderOf(io: Io, out: string, run: string): Promise<Folder | undefined> {
  const path = io.path(out, run);
  if (!(await io.exists(io.path(path, 'report.json')))) return undefined;
  const open = async function* (file: string) {
    yield* (await io.input(io.path(path, file))).open();
  };
  return { paths: await io.tree(path), open };
}

async function show(io: Io, { made, taken, known, others, problems }: Outcome, { json, color }: NumberOptions): Promise<void> {
  const painted = await paint(io, color);
  for (const problem of problems) io.err(describe(problem, painted));
  if (json) return io.out(`${JSON.stringify({ taken, known, others, runs: made, problems })}\n`);
  const refused = problems.length;
  const parts = [
    painted.green(`${taken} ${taken === 1 ? 'number' : 'numbers'} taken in`),
    known > 0 && `${known} known before`,
    others > 0 && `${others} of other shipments`,
    refused > 0 && painted.red(`${refused} refused`),
  ];
  io.err(`${parts.filter(Boolean).join(', ')}.\n`);
  for (const { folder } of made) io.out(`${folder}\n`);
}

/** `ledger forget`: what earlier runs wrote about people is removed; digests, numbers, reports and sums stay as proof. */
import type { Day, Forgettable, Ledger, RunEntry } from '../../index.ts';
import type { Io } from '../io.ts';

export interface ForgetOptions {
  readonly before: Day;
  readonly out: string;
  readonly dryRun?: true;
  readonly json?: true;
}

type State = 'forgotten' | 'to-forget' | 'forgotten-before' | 'not-there';

interface Told {
  readonly run: string;
  readonly on: Day;
  readonly state: State;
  readonly folder?: string;
  /** Personal files that were removed, or would be. */
  readonly files: number;
  /** Files in the folder that the run did not write, and that stay. */
  readonly left: readonly string[];
}

/** Ends with 1 where files stay that the run did not write: whether they say who bought, only a person can tell. */
export async function forget(io: Io, ledger: Ledger, options: ForgetOptions, now: Day): Promise<number> {
  const { CouldNotRun } = await import('../../index.ts');
  if (options.before > now)
    throw new CouldNotRun(`${options.before} is in the future.`, `Name a day up to ${now}: the runs of earlier days are forgotten.`);
  const all: Told[] = [];
  for await (const run of ledger.runs(options.before)) all.push(await forgetRun(io, run, options, now));
  show(io, all, options);
  return all.some(({ left }) => left.length > 0) ? 1 : 0;
}

async function forgetRun(io: Io, { id: run, on, final }: RunEntry, { before, out, dryRun }: ForgetOptions, now: Day): Promise<Told> {
  const { forgettable } = await import('../../index.ts');
  const { forgetFiles, isOwnFolder, markerIn } = await import('../forgetting.ts');
  for (const folder of new Set([final, io.path(out, run)])) {
    if (!(await isOwnFolder(folder))) continue;
    const open = async function* (path: string) {
      yield* (await io.input(io.path(folder, path))).open();
    };
    const found: Forgettable | undefined = await forgettable({ paths: await io.tree(folder), open }, run);
    if (!found) continue;
    const { there, written, others } = found;
    const told = { run, on, folder, files: there.length, left: others };
    if (there.length === 0 && (await markerIn(folder))) return { ...told, state: 'forgotten-before' };
    if (dryRun) return { ...told, state: 'to-forget' };
    await forgetFiles(folder, found, { run, forgotten: now, before, files: written });
    return { ...told, state: 'forgotten' };
  }
  return { run, on, state: 'not-there', files: 0, left: [] };
}

function show(io: Io, all: readonly Told[], { before, out, json, dryRun }: ForgetOptions): void {
  if (json) {
    io.out(`${JSON.stringify({ before, runs: all })}\n`);
    return;
  }
  const of = (state: State) => all.filter((each) => each.state === state);
  for (const { folder, files, state } of all)
    if (state === 'forgotten' || state === 'to-forget') io.out(`${folder}: ${files} files ${dryRun ? 'would be' : 'were'} removed\n`);
  for (const { folder, left } of all)
    for (const file of left)
      io.err(`${io.path(folder!, file)} was not written by the run and stays.\n  → Look at it, and remove it yourself.\n`);
  for (const { run } of of('not-there'))
    io.err(
      `The folder of ${run} is not where it was written, nor under ${out}.\n  → If it was moved, name its place with --out; copies you made are yours to remove.\n`,
    );
  const done = [...of('forgotten'), ...of('to-forget')];
  const files = done.reduce((sum, each) => sum + each.files, 0);
  io.err(
    `${done.length} ${done.length === 1 ? 'run' : 'runs'} before ${before}: ${files} files ${dryRun ? 'would be forgotten' : 'forgotten'}; ${of('forgotten-before').length} forgotten before. ` +
      'Reports, sums and the ledger stay: they hold no names.\n',
  );
}

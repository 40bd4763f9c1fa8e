import { Command } from 'commander';
import type { End, Io } from '../io.ts';
import { describe, paint } from '../show.ts';

interface Options {
  readonly out: string;
  readonly json?: true;
  readonly color: boolean;
}

/** `verify`: reads a run back. Ends with 0 when all of it agrees, 1 when something does not, 2 where there is no run. */
export const verifyCommand = (io: Io, end: End): Command =>
  new Command('verify')
    .description('read a run folder back as a carrier would, and say what disagrees')
    .argument('<run>', 'a run folder, or its name under --out')
    .option('--out <dir>', 'where run folders are', 'runs')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nExample:\n  $ declarant verify runs/2026-11-22T0915-3f9c')
    .action(async (run: string, options: Options) => end(await verify(io, run, options)));

async function verify(io: Io, run: string, { out, json, color }: Options): Promise<number> {
  const { CouldNotRun, isRun, verifyRun } = await import('../../index.ts');
  const folder = await folderOf(io, run, out);
  const paths = folder === undefined ? [] : await io.tree(folder);
  if (folder === undefined || !isRun(paths)) throw new CouldNotRun(`${run} is no run folder.`, `Name a folder under ${out}/.`);
  const open = async function* (path: string) {
    yield* (await io.input(io.path(folder, path))).open();
  };
  const { problems, files, shipments, forgotten } = await verifyRun({ paths, open });
  if (json) {
    io.out(
      `${JSON.stringify({ run: folder, agrees: problems.length === 0, files, shipments, problems, ...(forgotten && { forgotten }) })}\n`,
    );
    return problems.length === 0 ? 0 : 1;
  }
  const painted = await paint(io, color);
  for (const problem of problems) io.err(describe(problem, painted));
  const places = problems.length === 1 ? 'place' : 'places';
  const result = problems.length === 0 ? 'everything agrees' : `it disagrees in ${problems.length} ${places}`;
  if (forgotten)
    io.out(
      `${folder}: the run was forgotten on ${forgotten.forgotten}, with all runs before ${forgotten.before}: ${forgotten.files} files that said who bought were taken away. Of what is left, `,
    );
  io.out(`${forgotten ? '' : `${folder}: `}${files} files, ${shipments} shipments; ${result}.\n`);
  return problems.length === 0 ? 0 : 1;
}

async function folderOf(io: Io, run: string, out: string): Promise<string | undefined> {
  for (const path of [io.path(run), io.path(out, run)]) {
    if ((await io.exists(path)) && (await io.files(path)) !== undefined) return path;
  }
  return undefined;
}

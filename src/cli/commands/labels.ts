import { Command, InvalidArgumentError } from 'commander';
import type { End, Io } from '../io.ts';

interface Options {
  readonly only: string[];
  readonly to: string;
  readonly out: string;
  readonly start: number;
  readonly json?: true;
}

const ids = (value: string, before: string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== ''),
];

function place(value: string): number {
  if (!/^[1-4]$/.test(value)) throw new InvalidArgumentError('It must be 1 to 4.');
  return Number(value);
}

/** `labels`: the labels of some shipments again, as the run drew them, in a file of their own. */
export const labelsCommand = (io: Io, _end: End): Command =>
  new Command('labels')
    .description('the labels of some shipments again')
    .argument('<run>', 'a run folder, or its name under --out')
    .requiredOption('--only <ids>', 'shipments, orders or numbers, by commas; may repeat', ids)
    .option('--to <file>', 'the PDF to write; a file that is there is not touched', 'labels.pdf')
    .option('--out <dir>', 'where run folders are', 'runs')
    .option('--start <n>', 'place on the first sheet, where labels are several on one', place, 1)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ declarant labels runs/2026-11-22T0915-3f9c --only 4057,4061 --to again.pdf')
    .action((run: string, options: Options) => labels(io, run, options));

async function labels(io: Io, run: string, { only, to, out, start, json }: Options): Promise<void> {
  const { CouldNotRun, labelsAgain } = await import('../../index.ts');
  const folder = await folderOf(io, run, out);
  if (folder === undefined) throw new CouldNotRun(`${run} is no run folder.`, `Name a folder under ${out}/.`);
  const open = async function* (path: string) {
    yield* (await io.input(io.path(folder, path))).open();
  };
  const { pdf, shipments } = await labelsAgain({ paths: await io.tree(folder), open }, only, start);
  const file = io.path(to);
  await io.create(file, pdf);
  io.out(json ? `${JSON.stringify({ file, shipments })}\n` : `${file}\n`);
}

/** The folder as it was named, or of that name under `--out`; undefined where neither is a run. */
async function folderOf(io: Io, run: string, out: string): Promise<string | undefined> {
  for (const path of [io.path(run), io.path(out, run)]) if (await io.exists(io.path(path, 'report.json'))) return path;
  return undefined;
}

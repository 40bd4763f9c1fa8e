/** `ledger import`: answers of carriers and customs are read, and each shipment gets the state that its answer says. */
import type { AnswersRead, Entered, Ledger, Problem } from '../../index.ts';
import type { Io } from '../io.ts';
import { describe, paint, table } from '../show.ts';

export interface ImportOptions {
  readonly json?: true;
  readonly color: boolean;
}

/** 0: all entered, now or before; 1: one was rejected, matched nothing or could not be entered; 2: no file could be read. */
export async function importAnswers(io: Io, files: readonly string[], ledger: Ledger, options: ImportOptions): Promise<number> {
  const library = await import('../../index.ts');
  const read: AnswersRead[] = [];
  // All are read before anything is entered.
  for (const file of files) read.push(await library.readAnswers(await io.input(file === '-' ? '-' : io.path(file))));
  const { shipments, problems } = await library.enterAnswers(
    read.flatMap(({ answers }) => answers),
    ledger,
  );
  const all = [...read.flatMap((each) => each.problems), ...problems];
  await show(io, shipments, all, options);
  if (read.every(({ readable }) => !readable)) return 2;
  return all.some(library.holds) ? 1 : 0;
}

const head = ['shipment', 'number', 'from', 'to', 'reference', 'answer'];
const rowOf = ({ shipment, number = '', from, to, reference = '', says }: Entered): string[] => [
  shipment,
  number,
  from,
  to,
  reference,
  says,
];

async function show(io: Io, shipments: readonly Entered[], problems: readonly Problem[], { json, color }: ImportOptions): Promise<void> {
  const counts = {
    moved: count(shipments, 'moved'),
    known: count(shipments, 'known') + count(shipments, 'older'),
    pending: count(shipments, 'pending'),
    toCorrect: problems.filter(({ code }) => code === 'answers/rejected').length,
    refused: problems.filter(({ code, severity }) => severity === 'error' && code !== 'answers/rejected').length,
  };
  const painted = await paint(io, color);
  if (json) io.out(`${JSON.stringify({ counts, shipments, problems })}\n`);
  else if (shipments.length > 0) io.out(table(head, shipments.map(rowOf), await paint(io, color, 'out')));
  for (const problem of problems) io.err(describe(problem, painted));
  const parts = [
    painted.green(counts.moved === 0 ? 'Nothing was changed' : `${counts.moved} ${counts.moved === 1 ? 'answer' : 'answers'} entered`),
    counts.known > 0 && `${counts.known} known before`,
    counts.pending > 0 && `${counts.pending} that decide nothing yet`,
    counts.toCorrect > 0 && painted.red(`${counts.toCorrect} to correct`),
    counts.refused > 0 && painted.red(`${counts.refused} not entered`),
  ];
  io.err(`${parts.filter(Boolean).join(', ')}.\n`);
}

const count = (shipments: readonly Entered[], result: Entered['result']): number =>
  shipments.filter((each) => each.result === result).length;

import { Command, InvalidArgumentError } from 'commander';
import type { Day } from '../../index.ts';
import { count, day, loadSettings, today } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { type LedgerOptions, placeIn, withLedger } from './ledger-access.ts';
import { type ForgetOptions, forget } from './ledger-forget.ts';
import { type ImportOptions, importAnswers } from './ledger-import.ts';
import { type NumberOptions, numbers } from './ledger-numbers.ts';
import { exported, list, show, verified, voided } from './ledger-shown.ts';
import { type SummaryOptions, summary } from './ledger-summary.ts';

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
    .addCommand(filtered(sub('list', 'shipments, in the order of declaration')).action((options: LedgerOptions) => list(io, options)))
    .addCommand(
      sub('show', 'one shipment, by its id, number or order')
        .argument('<what>')
        .action(async (what: string, options: LedgerOptions) => end(await show(io, what, options))),
    )
    .addCommand(
      sub('void', 'void a shipment, or all of a run: its order may be declared again, its number is never given again')
        .argument('[shipment]')
        .option('--run <name>', 'all shipments of this run that still stand; also where the machine it ran on was lost before its end')
        .requiredOption('--reason <text>', 'why')
        .addHelpText(
          'after',
          '\nExamples:\n  $ declarant ledger void 1060 --reason "the label was damaged"\n' +
            '  $ declarant ledger void --run 2026-11-22T0915-3f9c --reason "its machine was lost"',
        )
        .action(async (id: string | undefined, options: LedgerOptions) => end(await voided(io, id, options))),
    )
    .addCommand(
      filtered(sub('export', 'all of it, one record a line (NDJSON); or with --csv its shipments as CSV, which alone can be narrowed'))
        .option('--csv', 'shipments as CSV')
        .action((options: LedgerOptions) => exported(io, options)),
    )
    .addCommand(
      sub('verify', 'prove that nothing was changed: the chain of digests, and the state of each shipment by its moves').action(
        async (options: LedgerOptions) => end(await verified(io, options)),
      ),
    )
    .addCommand(
      sub('import', 'read what carriers and customs answered, set the state of each shipment, and say what to correct')
        .argument(
          '<files...>',
          'replies of China’s customs (CEB, EXP), notifications of the CDS, or CSV: number,status,reason; - for standard input',
        )
        .addHelpText('after', '\nExample:\n  $ declarant ledger import answers.csv CEB604-20261122.xml')
        .action(async (files: string[], options: LedgerOptions & ImportOptions) =>
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
    .action(async (options: LedgerOptions & SummaryOptions) => end(await summary(io, options, await placeIn(io, options))));

const forgetCommand = (io: Io, end: End): Command =>
  sub('forget', 'remove what the runs of earlier days wrote about people; reports, sums, numbers and digests stay as proof')
    .requiredOption('--before <day>', 'runs that declared before it', day)
    .option('--dry-run', 'only say what would go')
    .option('--out <dir>', 'where run folders are, if they were moved', 'runs')
    .addHelpText('after', '\nExample:\n  $ declarant ledger forget --before 2026-01-01 --dry-run')
    .action(async (options: LedgerOptions & ForgetOptions) =>
      end(await withLedger(io, options, async (ledger) => forget(io, ledger, options, await dayOf(io, options)))),
    );

/** Today, where the settings say it is, else in UTC. */
async function dayOf(io: Io, { settings, ledger }: LedgerOptions): Promise<Day> {
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

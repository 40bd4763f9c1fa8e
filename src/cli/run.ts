/** Runs one command line and says its exit code: 0 clean, 1 something was refused, 2 could not run, 70 our mistake. The only try/catch of the program. */
import { Command, CommanderError, type Help } from 'commander';
import { checkCommand, declareCommand } from './commands/declare.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { listCommands } from './commands/lists.ts';
import { numberCommand } from './commands/number.ts';
import { ordersCommand } from './commands/orders.ts';
import type { End, Io } from './io.ts';

const examples = `
Examples:
  $ declarant init                                 settings and a catalogue to fill in
  $ declarant declare orders/*.csv                 manifests and labels, in runs/`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const end: End = (given) => (code = given);
  const program = new Command('declarant')
    .description('Customs manifests, forms and labels from order exports, for the carrier that declares.')
    .helpCommand(false)
    .version('', '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .configureHelp({
      sortSubcommands: false,
      subcommandTerm: (command) => command.name(),
      helpWidth: Math.min(io.terminal.columns, 100),
    } as Partial<Help>)
    .addHelpText('after', examples);
  const commands = [
    declareCommand(io, end),
    checkCommand(io, end),
    ordersCommand(io, end),
    explainCommand(io, end),
    numberCommand(io, end),
    ledgerCommand(io, end),
    ...listCommands(io, end),
    initCommand(io, end),
  ];
  for (const command of commands) program.addCommand(inherit(command, program));
  if (args.length === 0) {
    io.out(program.helpInformation() + examples + '\n');
    return 0;
  }
  try {
    if (args[0] === '--version' || args[0] === '-V') {
      io.out(`${(JSON.parse(Buffer.from(await io.own('version.json')).toString()) as { version: string }).version}\n`);
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const sub of command.commands) inherit(sub, command);
  return command;
}

function failed(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isNamed(error, 'CouldNotRun')) {
    io.err(`${error.message}\n  → ${error.remedy}\n`);
    return 2;
  }
  if (isNamed(error, 'LedgerBusy')) {
    io.err(`${error.message}\n  → Wait until the other run has ended, then run again.\n`);
    return 2;
  }
  const told = isFileError(error) ? fileError(error) : undefined;
  if (told) {
    io.err(`${told}\n`);
    return 2;
  }
  io.err(
    `${error instanceof Error ? error.stack : String(error)}\nThis is a mistake in the program, nothing was written. Please report it.\n`,
  );
  return 70;
}

/** Errors come from lazily loaded modules, so they are told by name. */
const isNamed = (error: unknown, name: string): error is Error & { readonly remedy: string } =>
  error instanceof Error && error.name === name;

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error && 'syscall' in error;

const remedies: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['is not there', 'Check the name.'],
  EACCES: ['may not be read or written', 'Give yourself the right to it, or choose another place.'],
  EPERM: ['may not be read or written', 'Give yourself the right to it, or choose another place.'],
  EROFS: ['is on a disk that cannot be written', 'Choose another place with --out.'],
  EISDIR: ['is a folder', 'Name a file.'],
  ENOTDIR: ['is not a folder', 'Choose another place.'],
  EEXIST: ['is there already', 'Remove it or choose another name; nothing was overwritten.'],
  ENOSPC: ['could not be written: the disk is full', 'Make room, then run again; nothing of this run was kept.'],
  EMFILE: ['could not be opened: too many files are open', 'Close other programs, then run again.'],
};

function fileError({ code = '', path = 'A file' }: NodeJS.ErrnoException): string | undefined {
  const known = remedies[code];
  return known && `${path} ${known[0]}.\n  → ${known[1]}`;
}

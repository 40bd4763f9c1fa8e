/** Runs one command line and says its exit code: 0 clean, 1 something was refused, 2 could not run, 70 our mistake. The only try/catch of the program. */
import type { Command, CommanderError, Help } from 'commander';
import { bugOf } from './bug.ts';
import type { End, Io } from './io.ts';

const examples = `
Examples:
  $ declarant init                                 settings and a catalogue to fill in
  $ declarant declare orders/*.csv                 manifests and labels, in runs/`;

type Make = (io: Io, end: End) => Command;

const listed = async (name: string): Promise<Make> => {
  const { listCommands } = await import('./commands/lists.ts');
  return (io) => listCommands(io).find((command) => command.name() === name)!;
};

/** Each command as the short help has it, and where it is made: only the one that is asked for is loaded. */
const commands: readonly (readonly [name: string, says: string, load: () => Promise<Make>])[] = [
  ['declare', 'read, check, group, number; write one run folder', async () => (await import('./commands/declare.ts')).declareCommand],
  ['check', 'the same without numbers and files; prints the report', async () => (await import('./commands/declare.ts')).checkCommand],
  ['orders', 'read exports and list the orders in them', async () => (await import('./commands/orders.ts')).ordersCommand],
  [
    'verify',
    'read a run folder back as a carrier would, and say what disagrees',
    async () => (await import('./commands/verify.ts')).verifyCommand,
  ],
  ['labels', 'the labels of some shipments again', async () => (await import('./commands/labels.ts')).labelsCommand],
  ['explain', 'explain a problem code, or a shipment of a run', async () => (await import('./commands/explain.ts')).explainCommand],
  [
    'number',
    'say which kind of number each is, and whether its check digit is right',
    async () => (await import('./commands/number.ts')).numberCommand,
  ],
  ['catalogue', 'draft catalogue rows for the SKUs it lacks', async () => (await import('./commands/catalogue.ts')).catalogueCommand],
  ['ledger', 'what was declared when under which number', async () => (await import('./commands/ledger.ts')).ledgerCommand],
  ['platforms', 'selling platforms whose exports can be read', async () => (await import('./commands/platforms.ts')).platformsCommand],
  ['regimes', 'customs territories and their rules', async () => (await import('./commands/regimes.ts')).regimesCommand],
  ['carriers', 'carriers, their services, limits and bulk files', async () => (await import('./commands/carriers.ts')).carriersCommand],
  ['documents', 'forms, labels and messages that can be written', () => listed('documents')],
  [
    'init',
    'write commented settings, a catalogue template, a cron and a CI example',
    async () => (await import('./commands/init.ts')).initCommand,
  ],
];

const does = 'Customs manifests, forms and labels from order exports, for the carrier that declares.';
const line = (name: string, says: string): string => `  ${name.padEnd(13)}  ${says}\n`;

/** Without commander, whose loading would be half of the time that this takes. */
const shortHelp = (): string =>
  `Usage: declarant [options] [command]\n\n${does}\n\nOptions:\n${line('-V, --version', 'print the version')}${line('-h, --help', 'display help for command')}
Commands:\n${commands.map(([name, says]) => line(name, says)).join('')}${examples}\n`;

async function programOf(args: readonly string[], io: Io, end: End): Promise<Command> {
  const { Command } = await import('commander');
  const program = new Command('declarant')
    .description(does)
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
  for (const [name, says, load] of commands) {
    const command = args.includes(name) ? (await load())(io, end) : new Command(name);
    program.addCommand(inherit(command.description(says), program));
  }
  return program;
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const end: End = (given) => (code = given);
  try {
    const [first = '--help'] = args;
    if (first === '--help' || first === '-h') io.out(shortHelp());
    else if (first === '--version' || first === '-V') io.out(`${await version(io)}\n`);
    else await (await programOf(args, io, end)).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

const version = async (io: Io): Promise<string> =>
  (JSON.parse(Buffer.from(await io.own('version.json')).toString()) as { version: string }).version;

function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const sub of command.commands) inherit(sub, command);
  return command;
}

function failed(error: unknown, io: Io): number {
  if (isCommanders(error)) return error.exitCode === 0 ? 0 : 2;
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
  io.err(`${bugOf(error)}\nThis is a mistake in the program, nothing was written. Please report it.\n`);
  return 70;
}

/** Errors come from lazily loaded modules, so they are told by name. */
const isNamed = (error: unknown, name: string): error is Error & { readonly remedy: string } =>
  error instanceof Error && error.name === name;

const isCommanders = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');

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
  ELOOP: ['is a link that leads to itself', 'Name the file itself.'],
  ENAMETOOLONG: ['is a name longer than the disk takes', 'Shorten it.'],
  EMFILE: ['could not be opened: too many files are open', 'Close other programs, then run again.'],
};

function fileError({ code = '', path = 'A file' }: NodeJS.ErrnoException): string | undefined {
  const known = remedies[code];
  return known && `${path} ${known[0]}.\n  → ${known[1]}`;
}

import { Command } from 'commander';
import type { Change, Day, Regime } from '../../index.ts';
import { today } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
  readonly on?: string;
  readonly markdown?: true;
}

interface DiffOptions extends Omit<Options, 'on' | 'markdown'> {
  readonly from: string;
  readonly to: string;
}

/** `regimes`: what law is known, what of it is in force on a day, what changes between two days. */
export const regimesCommand = (io: Io, end: End): Command =>
  new Command('regimes')
    .argument('[id]', 'one regime or one country (alpha-2), with its facts and rules')
    .option('--on <day>', 'what is in force on that day (default: today)')
    .option('--markdown', 'all of it as one page, with its history and sources')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      '\nExamples:\n  $ declarant regimes eu --on 2026-06-30\n  $ declarant regimes TH\n  $ declarant regimes diff --from 2026-01-01 --to 2026-12-01',
    )
    .action(async (id: string | undefined, options: Options) => {
      await (id === undefined ? list(io, options) : one(io, id, options));
      end(0);
    })
    .addCommand(
      new Command('diff')
        .argument('[id]', 'one regime or one country')
        .requiredOption('--from <day>', 'changes after this day')
        .requiredOption('--to <day>', 'up to and on this day')
        .option('--json', 'print JSON')
        .option('--no-color', 'no colour')
        .addHelpText('after', '\nExample:\n  $ declarant regimes diff eu --from 2026-06-30 --to 2026-07-01')
        .action(async (id: string | undefined, _own: DiffOptions, command: Command) => {
          await diff(io, id, command.optsWithGlobals<DiffOptions>());
          end(0);
        }),
    );

async function dayOf(text: string): Promise<Day> {
  const { CouldNotRun, parseDay } = await import('../../index.ts');
  const day = parseDay(text);
  if (!day) throw new CouldNotRun(`"${text}" is no day.`, 'Write it like 2026-11-22.');
  return day;
}

/** By id, or by country: then its facts are narrowed to that country's own. */
async function find(asked: string): Promise<Regime> {
  const { CouldNotRun, regimes } = await import('../../index.ts');
  const byId = regimes.find(({ id }) => id === asked.toLowerCase());
  if (byId) return byId;
  const country = asked.toUpperCase();
  const regime = regimes.find(({ territories }) => territories.includes(country));
  if (!regime)
    throw new CouldNotRun(
      `There is no regime "${asked}".`,
      `Known are ${regimes.map(({ id }) => id).join(', ')}, and their countries by alpha-2 code.`,
    );
  return { ...regime, facts: regime.facts.filter((fact) => fact.country === undefined || fact.country === country) };
}

async function list(io: Io, options: Options): Promise<void> {
  const { overview, regimes } = await import('../../index.ts');
  if (options.markdown) return io.out(overview(regimes, await dayOf(options.on ?? today(io, 'UTC'))));
  const items = regimes.map(({ id, name, description, territories, rules }) => ({
    id,
    name,
    description,
    territories,
    rules: rules.length,
  }));
  if (options.json) return io.out(`${JSON.stringify(items)}\n`);
  const rows = items.map(({ id, name, territories, rules }) => [
    id,
    name,
    territories.length > 6 ? `${territories.slice(0, 6).join(' ')} … (${territories.length})` : territories.join(' '),
    String(rules),
  ]);
  io.out(table(['id', 'name', 'territories', 'rules'], rows, await paint(io, options.color, 'out')));
}

async function one(io: Io, asked: string, options: Options): Promise<void> {
  const { factOn, isBinding, overview } = await import('../../index.ts');
  const on = await dayOf(options.on ?? today(io, 'UTC'));
  const regime = await find(asked);
  if (options.markdown) return io.out(overview([regime], on));
  const facts = regime.facts.map((each) => factOn(each, on));
  const rules = regime.rules.filter((rule) => isBinding(rule, on));
  if (options.json) {
    const written = rules.map(({ code, severity, title, since, until, source, fix }) => ({
      code,
      severity,
      title,
      since,
      ...(until && { until }),
      fix,
      source,
    }));
    return io.out(
      `${JSON.stringify([{ id: regime.id, name: regime.name, description: regime.description, on, facts, rules: written }])}\n`,
    );
  }
  const painted = await paint(io, options.color, 'out');
  const factRows = facts.map(({ name, value, since = '', source }) => [name, value, since, source?.certainty ?? '', source?.title ?? '']);
  const ruleRows = rules.map(({ code, severity, since, source, title }) => [code, severity, since, source.certainty, title]);
  io.out(
    `${painted.bold(regime.name)}, in force on ${on}\n${regime.description}\n\n` +
      `${table(['fact', 'value', 'since', 'certainty', 'source'], factRows, painted)}\n` +
      table(['rule', 'severity', 'since', 'certainty', 'says'], ruleRows, painted),
  );
}

/** Of these facts nothing is known to have changed: what is told is where the record begins. */
function beginnings(begun: readonly Change[]): string {
  const of = new Map<string, number>();
  for (const { regime } of begun) of.set(regime, (of.get(regime) ?? 0) + 1);
  const facts = begun.length === 1 ? 'The record of one fact begins' : `The records of ${begun.length} facts begin`;
  const whose = [...of].map(([regime, count]) => `${regime} ${count}`).join(', ');
  return `${facts} in that time (${whose}): what held before is not known. --json lists them.`;
}

async function diff(io: Io, asked: string | undefined, options: DiffOptions): Promise<void> {
  const { CouldNotRun, changesBetween, regimes } = await import('../../index.ts');
  const [from, to] = [await dayOf(options.from), await dayOf(options.to)];
  if (to <= from) throw new CouldNotRun(`${to} is not after ${from}.`, 'Give --from the earlier day and --to the later one.');
  const changes = changesBetween(asked === undefined ? regimes : [await find(asked)], from, to);
  if (options.json) return io.out(`${JSON.stringify(changes)}\n`);
  if (changes.length === 0) return io.out(`Nothing changes after ${from} until ${to}.\n`);
  const begun = changes.filter(({ firstOnRecord }) => firstOnRecord);
  const rows = changes
    .filter(({ firstOnRecord }) => !firstOnRecord)
    .map(({ on, regime, what, before, after, source }: Change) => [on, regime, what, before, after, source.certainty]);
  if (rows.length > 0) io.out(table(['on', 'regime', 'what', 'before', 'after', 'certainty'], rows, await paint(io, options.color, 'out')));
  if (begun.length > 0) io.out(`${beginnings(begun)}\n`);
}

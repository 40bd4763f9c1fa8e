import { Command } from 'commander';
import type { Day } from '../../index.ts';
import { loadPlatforms, today } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
  readonly on?: string;
  readonly settings?: string;
}

const list = (name: string): Command => new Command(name).option('--json', 'print JSON').option('--no-color', 'no colour');

/** `platforms`, `regimes`, `carriers`, `documents`: what is known. */
export const listCommands = (io: Io, end: End): Command[] => [
  list('platforms')
    .option('--settings <file>', 'settings with stores of your own (default: declarant.yaml, if it is there)')
    .action((options: Options) => platforms(io, options)),
  list('regimes')
    .argument('[id]', 'one regime, with its facts and rules')
    .option('--on <day>', 'what is in force on that day (default: today)')
    .addHelpText('after', '\nExample:\n  $ declarant regimes eu --on 2026-06-30')
    .action(async (id: string | undefined, options: Options) => end(await regimes(io, id, options))),
  list('carriers').action((options: Options) => carriers(io, options)),
  list('documents').action((options: Options) => documents(io, options)),
];

async function show(
  io: Io,
  { json, color }: Options,
  items: readonly object[],
  head: readonly string[],
  row: (item: never) => readonly string[],
): Promise<void> {
  io.out(
    json
      ? `${JSON.stringify(items)}\n`
      : table(
          head,
          items.map((item) => row(item as never)),
          await paint(io, color, 'out'),
        ),
  );
}

async function platforms(io: Io, options: Options): Promise<void> {
  const library = await import('../../index.ts');
  const known = await loadPlatforms(io, library, options.settings);
  const items = known.map(({ id, name, source, remarks, layouts }) => ({
    id,
    name,
    remarks,
    source,
    layouts: layouts.map(({ id, title, basis, columns, fallback }) => ({
      id,
      title,
      prices: basis,
      columns,
      encodings: ['utf-8', typeof fallback === 'string' ? fallback : 'by content'],
    })),
  }));
  const unmapped = { title: 'by a mapping in the settings', prices: 'as mapped', encodings: ['as mapped'] };
  const rows = items.flatMap((item) =>
    (item.layouts.length > 0 ? item.layouts : [unmapped]).map((layout, i) => ({
      ...layout,
      id: i === 0 ? item.id : '',
      name: layout.title,
      remarks: item.remarks,
    })),
  );
  if (options.json) return show(io, options, items, [], () => []);
  await show(io, options, rows, ['id', 'file', 'prices', 'encodings'], ({ id, name, prices, encodings }: (typeof rows)[number]) => [
    id,
    name,
    prices,
    encodings.join(', '),
  ]);
  for (const { id, remarks } of items) for (const remark of remarks) io.out(`${id}: ${remark}\n`);
}

async function carriers(io: Io, options: Options): Promise<void> {
  const library = await import('../../index.ts');
  const items = library.carriers.map(({ id, name, channel, declarant, documents, numbers, services, source }) => ({
    id,
    name,
    channel,
    declarant: declarant.name,
    numbers,
    documents,
    source,
    services: services.map(({ id, name, source }) => ({ id, name, source })),
  }));
  await show(
    io,
    options,
    items,
    ['id', 'channel', 'name', 'numbers', 'services'],
    ({ id, channel, name, numbers, services }: (typeof items)[number]) => [
      id,
      channel,
      name,
      numbers,
      services.map((each) => each.id).join(', '),
    ],
  );
}

async function documents(io: Io, options: Options): Promise<void> {
  const library = await import('../../index.ts');
  const items = library.documents.map((document) => {
    const numbered = document.kind === 'pages' || document.partSize !== undefined;
    return {
      id: document.id,
      name: document.name,
      file: `${document.stem}${numbered ? '-NNNN' : ''}.${document.extension}`,
      source: document.source,
    };
  });
  await show(io, options, items, ['id', 'file', 'name', 'layout after'], ({ id, file, name, source }: (typeof items)[number]) => [
    id,
    file,
    name,
    source,
  ]);
}

async function regimes(io: Io, id: string | undefined, options: Options): Promise<number> {
  const library = await import('../../index.ts');
  const on = (options.on ?? today(io, 'UTC')) as Day;
  if (!library.parseDay(on)) throw new library.CouldNotRun(`"${on}" is no day.`, 'Write it like 2026-11-22.');
  if (id === undefined) {
    const items = library.regimes.map(({ id, name, description, territories, rules }) => ({
      id,
      name,
      description,
      territories,
      rules: rules.length,
    }));
    await show(io, options, items, ['id', 'name', 'territories', 'rules'], ({ id, name, territories, rules }: (typeof items)[number]) => [
      id,
      name,
      territories.length > 6 ? `${territories.slice(0, 6).join(' ')} … (${territories.length})` : territories.join(' '),
      String(rules),
    ]);
    return 0;
  }
  const regime = library.regimes.find((each) => each.id === id);
  if (!regime)
    throw new library.CouldNotRun(`There is no regime "${id}".`, `Known are ${library.regimes.map((each) => each.id).join(', ')}.`);
  const facts = regime.facts.map(({ name, entries, show }) => {
    const entry = library.inForce(entries, on);
    return entry
      ? { name, value: entry.value === null ? 'none' : show(entry.value as never), since: entry.since, source: entry.source }
      : { name, value: 'not known on this day' };
  });
  const rules = regime.rules
    .filter(({ since, until }) => since <= on && (until === undefined || on < until))
    .map(({ code, severity, title, since, until, source, fix }) => ({
      code,
      severity,
      title,
      since,
      ...(until && { until }),
      fix,
      source,
    }));
  if (options.json) {
    io.out(`${JSON.stringify([{ id, name: regime.name, description: regime.description, on, facts, rules }])}\n`);
    return 0;
  }
  const painted = await paint(io, options.color, 'out');
  io.out(`${painted.bold(regime.name)}, in force on ${on}\n${regime.description}\n\n`);
  io.out(
    table(
      ['fact', 'value', 'since', 'certainty', 'source'],
      facts.map((each) => [
        each.name,
        each.value,
        'since' in each ? each.since! : '',
        'source' in each ? each.source!.certainty : '',
        'source' in each ? each.source!.title : '',
      ]),
      painted,
    ),
  );
  io.out(
    `\n${table(
      ['rule', 'severity', 'since', 'certainty', 'says'],
      rules.map((rule) => [rule.code, rule.severity, rule.since, rule.source.certainty, rule.title]),
      painted,
    )}`,
  );
  return 0;
}

import { Command } from 'commander';
import type { Io } from '../io.ts';
import { type Paint, paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
  readonly fields?: true;
}

type Library = typeof import('../../index.ts');
type Carrier = Library['carriers'][number];
type Layout = NonNullable<Carrier['bulk']>[number];

/** `carriers`: who takes what; of one, its services, its numbers and the columns of its bulk files. */
export const carriersCommand = (io: Io): Command =>
  new Command('carriers')
    .argument('[id]', 'one carrier, or one layout of a bulk file')
    .option('--fields', 'the words in which a layout says what stands in a column')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nExamples:\n  $ declarant carriers\n  $ declarant carriers yanwen\n  $ declarant carriers yanwen-v3 --json')
    .action(async (id: string | undefined, options: Options) => {
      const library = await import('../../index.ts');
      if (options.fields) await fields(io, options, library);
      else await (id === undefined ? list(io, options, library) : one(io, id, options, library));
    });

async function fields(io: Io, { json, color }: Options, { listedFields }: Library): Promise<void> {
  const all = listedFields();
  if (json) io.out(`${JSON.stringify(all.map(([id, says]) => ({ id, says })))}\n`);
  else io.out(table(['field', 'says'], all, await paint(io, color, 'out')));
}

const itemOf = ({ id, name, channel, declarant, documents, numbers, services, source, labels, bulk = [] }: Carrier) => ({
  id,
  name,
  channel,
  declarant: declarant.name,
  numbers,
  documents,
  ...(labels && { labels }),
  source,
  services: services.map((each) => ({ id: each.id, name: each.name, source: each.source })),
  layouts: bulk.map((layout) => ({
    id: layout.id,
    version: layout.version,
    template: layout.template === 'needed',
    source: layout.source,
  })),
});

async function list(io: Io, { json, color }: Options, { carriers }: Library): Promise<void> {
  const items = carriers.map(itemOf);
  if (json) return io.out(`${JSON.stringify(items)}\n`);
  const rows = items.map(({ id, channel, name, numbers, services, layouts }) => [
    id,
    channel,
    name,
    numbers,
    services.map((each) => each.id).join(', '),
    layouts.map((each) => each.id).join(', '),
  ]);
  io.out(table(['id', 'channel', 'name', 'numbers', 'services', 'bulk files'], rows, await paint(io, color, 'out')));
}

async function one(io: Io, id: string, { json, color }: Options, library: Library): Promise<void> {
  const { carriers, CouldNotRun } = library;
  const carrier = carriers.find((each) => each.id === id || each.bulk?.some((layout) => layout.id === id));
  if (!carrier) throw new CouldNotRun(`There is no carrier and no layout "${id}".`, 'See `declarant carriers`.');
  const layouts = (carrier.bulk ?? []).filter((layout) => carrier.id === id || layout.id === id);
  if (json) return io.out(`${JSON.stringify([asJson(carrier, layouts, library)])}\n`);
  const painted = await paint(io, color, 'out');
  io.out(carrier.id === id ? services(carrier, painted, library) : '');
  for (const layout of layouts) io.out(layoutText(layout, painted, library));
}

const asJson = (carrier: Carrier, layouts: readonly Layout[], { layoutFacts, limitsOf, listedColumns }: Library) => {
  const limits = new Map(limitsOf(carrier));
  const { services, ...item } = itemOf(carrier);
  return {
    ...item,
    services: services.map((service) => ({ ...service, limits: limits.get(service.id) })),
    layouts: layouts.map((layout) => ({
      id: layout.id,
      name: layout.name,
      version: layout.version,
      ...Object.fromEntries(layoutFacts(layout)),
      source: layout.source,
      unverified: layout.unverified,
      columns: listedColumns(layout),
    })),
  };
};

function services(carrier: Carrier, painted: Paint, { limitsOf }: Library): string {
  const limits = new Map(limitsOf(carrier));
  const rows = carrier.services.map(({ id, name, source }) => [id, name, limits.get(id) ?? '', source.certainty, source.title]);
  const head = [
    `numbers: ${carrier.numbers}`,
    `documents: ${carrier.documents.join(', ')}`,
    ...(carrier.labels ? [`labels of its own: ${carrier.labels.sizes.join(', ')} (${carrier.labels.source.certainty})`] : []),
  ];
  return `${painted.bold(carrier.name)} (${carrier.channel}); ${head.join('; ')}\n\n${table(
    ['service', 'name', 'limits', 'certainty', 'source'],
    rows,
    painted,
  )}`;
}

function layoutText(layout: Layout, painted: Paint, { layoutFacts, listedColumns }: Library): string {
  const facts = layoutFacts(layout).map(([name, value]) => `${name}: ${value}`);
  const rows = listedColumns(layout).map(({ heading, from, limit, required, certainty }) => [
    heading,
    from,
    limit === undefined ? '' : String(limit),
    required ? 'must' : '',
    certainty,
  ]);
  const doubts = layout.unverified.map((each) => `  not verified: ${each}\n`).join('');
  return `\n${painted.bold(`${layout.id}: ${layout.name}, ${layout.version}`)}\n${facts.join('; ')}\nsource: ${layout.source.title}, ${layout.source.url} (${layout.source.certainty})\n${doubts}\n${table(
    ['column', 'filled from', 'limit', '', 'certainty'],
    rows,
    painted,
    ['limit'],
  )}`;
}

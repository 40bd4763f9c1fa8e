import { Command } from 'commander';
import { loadPlatforms } from '../batch.ts';
import type { Io } from '../io.ts';
import { paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
  readonly settings?: string;
}

const list = (name: string): Command => new Command(name).option('--json', 'print JSON').option('--no-color', 'no colour');

/** `platforms`, `carriers`, `documents`: what is known. */
export const listCommands = (io: Io): Command[] => [
  list('platforms')
    .option('--settings <file>', 'settings with stores of your own (default: declarant.yaml, if it is there)')
    .action((options: Options) => platforms(io, options)),
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

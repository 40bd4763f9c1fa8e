import { Command } from 'commander';
import type { Io } from '../io.ts';
import { paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
}

const list = (name: string): Command => new Command(name).option('--json', 'print JSON').option('--no-color', 'no colour');

/** `documents`: what is known. */
export const listCommands = (io: Io): Command[] => [list('documents').action((options: Options) => documents(io, options))];

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

async function documents(io: Io, options: Options): Promise<void> {
  const library = await import('../../index.ts');
  const items = library.documents.map((document) => {
    const numbered =
      document.kind === 'pages' || document.kind === 'gathered' || (document.kind === 'text' && document.partSize !== undefined);
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

import { Command } from 'commander';
import type { Platform } from '../../index.ts';
import { loadPlatforms } from '../batch.ts';
import type { Io } from '../io.ts';
import { paint, table } from '../show.ts';

interface Options {
  readonly json?: true;
  readonly color: boolean;
  readonly settings?: string;
}

/** `platforms`: what each one's files are, how they are written, what they lack, and what of it is not verified. */
export const platformsCommand = (io: Io): Command =>
  new Command('platforms')
    .option('--json', 'print JSON')
    .option('--no-color', 'no colour')
    .option('--settings <file>', 'settings with stores of your own (default: declarant.yaml, if it is there)')
    .action(async (options: Options) => {
      const library = await import('../../index.ts');
      const items = (await loadPlatforms(io, library, options.settings)).map(itemOf);
      if (options.json) io.out(`${JSON.stringify(items)}\n`);
      else await show(io, options, items);
    });

type Item = ReturnType<typeof itemOf>;

function itemOf({ id, name, source, layouts, lacks, remarks, unverified, leavesOpen = [], insteadOf }: Platform) {
  const files = layouts.map(({ id, title, basis, columns, fallback }) => ({
    id,
    title,
    prices: basis as string,
    columns,
    encodings: ['utf-8', ...(typeof fallback === 'string' ? [fallback] : fallback.among)],
  }));
  const mapped = { id: 'mapped', title: 'by a mapping in the settings', prices: 'as mapped', columns: [], encodings: ['as mapped'] };
  const all = files.length > 0 ? files : [mapped];
  return {
    id,
    name,
    files: all,
    encodings: [...new Set(all.flatMap(({ encodings }) => encodings))],
    lacks,
    /** What the settings may tell of it. */
    settings: leavesOpen,
    remarks: [
      ...remarks.map((text) => ({ text, certainty: source.certainty })),
      ...unverified.map((text) => ({ text, certainty: 'unverified' as const })),
    ],
    ...(insteadOf !== undefined && { insteadOf }),
    source,
  };
}

/** A table of the files, then what is to be known of each platform, a line each, so that a search finds it. */
async function show(io: Io, { color }: Options, items: readonly Item[]): Promise<void> {
  const painted = await paint(io, color, 'out');
  const rows = items.flatMap((item) =>
    item.files.map(({ title, prices, encodings }, i) => [i === 0 ? item.id : '', title, pricesOf(item, prices), encodings.join(', ')]),
  );
  io.out(
    `${table(['id', 'file', 'prices', 'encodings'], rows, painted)}\nEach may be text with any delimiter, or a sheet (.xlsx, .xls).\n\n`,
  );
  for (const { id, lacks, settings, remarks, insteadOf } of items) {
    const say = (text: string): void => io.out(`${painted.bold(`${id}:`)} ${text}\n`);
    if (insteadOf !== undefined) say(`is read instead of ${insteadOf}.`);
    if (lacks.length > 0) say(`lacks ${lacks.join('; ')}.`);
    if (settings.length > 0) say(`the settings may tell, under platforms: ${id}: ${settings.join(', ')}.`);
    for (const { text, certainty } of remarks) say(certainty === 'unverified' ? `unverified: ${text}` : text);
  }
}

/** Prices without a currency are read where the settings tell one. */
const pricesOf = ({ lacks, settings }: Item, prices: string): string =>
  lacks.includes('currency') && settings.includes('currency') ? `${prices}, where the settings tell the currency` : prices;

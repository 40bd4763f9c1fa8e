import { Command } from 'commander';
import type { Catalogue, Draft, Lacking, Problem } from '../../index.ts';
import { knownPlatform, loadCatalogue, loadExports, loadPlatforms, loadSettings } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { describe, type Paint, paint } from '../show.ts';

interface Options {
  readonly settings?: string;
  readonly catalogue?: string[];
  readonly platform?: string;
  readonly encoding?: string;
  readonly json?: true;
  readonly color: boolean;
}

type Library = typeof import('../../index.ts');

/** `catalogue draft`: a row to fill in for each SKU that the catalogue lacks. Ends with 1 when an order or a line had to be left out. */
export const catalogueCommand = (io: Io, end: End): Command =>
  new Command('catalogue')
    .addCommand(
      new Command('draft')
        .description('a CSV row to fill in for each SKU of the exports that the catalogue lacks')
        .argument('<exports...>', 'order exports as downloaded, folders of them, or - for standard input')
        .option('--settings <file>', 'settings that name the catalogue (default: declarant.yaml, if it is there)')
        .option('--catalogue <file>', 'product catalogue, CSV or XLSX; may repeat', (value: string, before: string[] = []) => [
          ...before,
          value,
        ])
        .option('--platform <id>', 'read the exports as this platform’s')
        .option('--encoding <name>', 'read the exports in this encoding')
        .option('--json', 'one SKU a line, as JSON')
        .option('--no-color', 'no colour')
        .action(async (exports: string[], options: Options) => end(await draft(io, exports, options))),
    )
    .addHelpText('after', '\nExample:\n  $ declarant catalogue draft orders/ > new-products.csv');

async function draft(io: Io, exports: readonly string[], options: Options): Promise<number> {
  const library = await import('../../index.ts');
  const painted = await paint(io, options.color);
  const catalogue = await known(io, library, options);
  const inputs = await loadExports(io, library, exports, { out: 'runs' });
  const platforms = await loadPlatforms(io, library, options.settings);
  if (options.platform !== undefined) knownPlatform(library, platforms, options.platform);
  const reading = await library.readOrders(inputs, platforms, options);
  library.refuseUnreadable(reading.files);
  let refused = false;
  const tell = (problems: readonly Problem[]) => {
    for (const problem of problems.filter(library.holds)) {
      refused = true;
      io.err(describe(problem, painted));
    }
  };
  tell(reading.files.flatMap(({ problems }) => problems));
  const drafted = library.draftOf(catalogue);
  for await (const chunk of reading.orders()) {
    for (const { order, problems } of chunk) {
      // What is wrong with an address does not matter here; an order that could not be read may name a SKU nobody saw.
      if (order) drafted.note(order);
      else tell(problems);
    }
  }
  const lacking = drafted.lacking();
  if (options.json) io.out(lacking.map((each) => `${JSON.stringify(plain(library, each))}\n`).join(''));
  else if (lacking.length > 0)
    io.out([library.draftColumns, ...lacking.map(library.draftRow)].map((row) => library.formatCsvRow(row)).join(''));
  sayMore(io, painted, drafted, lacking);
  return refused || drafted.withoutSku.length > 0 ? 1 : 0;
}

/** The catalogue that is named, or the settings'; none at all where a seller is only beginning. */
async function known(io: Io, library: Library, { settings: given, catalogue: named }: Options): Promise<Catalogue | undefined> {
  if (named) return (await loadCatalogue(io, library, { catalogue: [] }, '', named)).catalogue;
  if (given === undefined && !(await io.exists(io.path('declarant.yaml')))) return undefined;
  const { settings, folder } = await loadSettings(io, library, given);
  return settings.catalogue.length > 0 ? (await loadCatalogue(io, library, settings, folder, undefined)).catalogue : undefined;
}

const plain = ({ formatAmount }: Library, { sku, title, orders, unitValue, near }: Lacking): object => ({
  sku,
  title,
  orders,
  ...(unitValue && { unit_value: formatAmount(unitValue), currency: unitValue.currency }),
  ...(near !== undefined && { near }),
});

/** What the rows do not say, for the person at the desk. */
function sayMore(io: Io, painted: Paint, { withoutSku, digital }: Draft, lacking: readonly Lacking[]): void {
  const [first] = withoutSku;
  if (first) {
    io.err(
      `${painted.red('error')}: ${lines(withoutSku.length)} no SKU, the first is "${first.title}" in order ${first.order}; no row was made.\n`,
    );
    io.err('  → Give the product a SKU in the shop, export the orders again.\n');
  }
  for (const { sku, near } of lacking) {
    if (near === undefined) continue;
    io.err(`${painted.yellow('warning')}: The catalogue has no SKU "${sku}"; it has "${near}".\n`);
    io.err('  → If that is meant, write it the same way in the shop and delete the new row.\n');
  }
  if (digital.size > 0) io.err(painted.dim(`No row is needed for what is not shipped: ${[...digital].sort().join(', ')}.\n`));
  if (lacking.length === 0) io.err('The catalogue lacks no SKU of these exports.\n');
  else io.err(painted.dim(`${toFill(lacking.length)}; the title is the platform’s and is not declared.\n`));
}

const lines = (n: number): string => (n === 1 ? 'One line has' : `${n} lines have`);
const toFill = (n: number): string =>
  `${n === 1 ? 'One SKU lacks a row' : `${n} SKUs lack a row`}. Fill in description, hs, origin and net_grams`;

import { Command } from 'commander';
import { knownPlatform, loadExports, loadPlatforms } from '../batch.ts';
import type { End, Io } from '../io.ts';
import { describe, paint, table } from '../show.ts';

interface Options {
  readonly settings?: string;
  readonly platform?: string;
  readonly encoding?: string;
  readonly json?: true;
  readonly color: boolean;
}

/** `orders`: every readable order, normalised, also those not to be shipped. Needs no settings. Ends with 1 when one was refused. */
export const ordersCommand = (io: Io, end: End): Command =>
  new Command('orders')
    .argument('<exports...>', 'order exports as downloaded, folders of them, or - for standard input')
    .option('--settings <file>', 'settings with stores of your own (default: declarant.yaml, if it is there)')
    .option('--platform <id>', 'read them as this platform’s')
    .option('--encoding <name>', 'read them in this encoding')
    .option('--json', 'one order a line, as JSON')
    .option('--no-color', 'no colour')
    .addHelpText('after', '\nExample:\n  $ declarant orders orders_export_1.csv --json | jq .recipient.country')
    .action(async (exports: string[], options: Options) => end(await orders(io, exports, options)));

/** Rows of a table that are aligned together; a long list has several. */
const page = 1000;

async function orders(io: Io, exports: readonly string[], { settings, platform, encoding, json, color }: Options): Promise<number> {
  const library = await import('../../index.ts');
  const painted = await paint(io, color);
  const paintedOut = await paint(io, color, 'out');
  const platforms = await loadPlatforms(io, library, settings);
  if (platform !== undefined) knownPlatform(library, platforms, platform);
  const inputs = await loadExports(io, library, exports, { out: 'runs' });
  const reading = await library.readOrders(inputs, platforms, { platform, encoding });
  library.refuseUnreadable(reading.files);
  let refused = false;
  let notes = 0;
  const tell = (problems: Parameters<typeof describe>[0][]) => {
    for (const problem of problems) {
      refused ||= problem.severity === 'error';
      if (problem.severity === 'note') notes++;
      else io.err(describe(problem, painted));
    }
  };
  tell(reading.files.flatMap(({ problems }) => problems));
  const head = ['order', 'platform', 'placed', 'country', 'items', 'goods', 'currency', 'service', ''];
  const rows: string[][] = [];
  const show = () => {
    if (rows.length > 0) io.out(table(head, rows.splice(0), paintedOut, ['items', 'goods']));
  };
  for await (const chunk of reading.orders()) {
    tell(chunk.flatMap(({ problems }) => problems));
    const read = chunk.flatMap(({ order }) => (order ? [library.formatOrder(order)] : []));
    if (json) io.out(read.map((order) => `${JSON.stringify(order)}\n`).join(''));
    else rows.push(...read.map(rowOf));
    if (rows.length >= page) show();
  }
  show();
  if (notes > 0) io.err(painted.dim(`${notes} notes; \`declarant check --json\` shows them.\n`));
  return refused ? 1 : 0;
}

type Written = ReturnType<typeof import('../../index.ts')['formatOrder']>;

function rowOf(order: Written): string[] {
  const {
    id,
    platform,
    placedOn = '',
    recipient,
    items,
    goodsTotal = '',
    currency = '',
    service = '',
    notToShip = '',
  } = order as unknown as {
    readonly id: string;
    readonly platform: string;
    readonly placedOn?: string;
    readonly goodsTotal?: string;
    readonly currency?: string;
    readonly service?: string;
    readonly notToShip?: string;
    readonly recipient?: { readonly country?: string };
    readonly items: readonly { readonly quantity: number; readonly lineTotal?: string }[];
  };
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const priced = items.every(({ lineTotal }) => lineTotal !== undefined);
  return [
    id,
    platform,
    placedOn,
    recipient?.country ?? '',
    String(units),
    priced ? total(items.map(({ lineTotal }) => lineTotal!)) : goodsTotal,
    currency,
    service,
    notToShip,
  ];
}

/** Sum of plain amounts with equal decimals, exact. */
function total(amounts: readonly string[]): string {
  const decimals = Math.max(...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const sum = amounts
    .reduce((all, amount) => all + BigInt(amount.replace('.', '')), 0n)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? sum : `${sum.slice(0, -decimals)}.${sum.slice(-decimals)}`;
}

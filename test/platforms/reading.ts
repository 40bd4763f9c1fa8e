/** Files in memory or under fixtures/, read as the program reads them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Input } from '../../src/formats/input.ts';
import type { Order } from '../../src/model/order.ts';
import type { Problem } from '../../src/model/problem.ts';
import {
  formatOrder,
  type Platform,
  platforms,
  type ReadOptions,
  type ReadOrder,
  readOrders,
  type Told,
} from '../../src/platforms/index.ts';
import type { Row } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';

/** An input of text or bytes, handed out in pieces. */
export function inputOf(name: string, content: string | Uint8Array, piece = 1000): Input {
  const bytes = Buffer.from(content);
  return {
    name,
    async *open() {
      for (let i = 0; i < bytes.length; i += piece) yield bytes.subarray(i, i + piece);
    },
  };
}

export const fixture = (path: string): Uint8Array => readFileSync(new URL(`../../fixtures/platforms/${path}`, import.meta.url));

export async function readAll(inputs: readonly Input[], options: ReadOptions = {}, known: readonly Platform[] = platforms) {
  const { files, orders } = await readOrders(inputs, known, options);
  const reads = [];
  for await (const chunk of orders()) reads.push(...chunk);
  return { files, reads };
}

/** As printed, and besides what the export says of the payment, which no command prints. */
export function withPayment(order: Order): object {
  const { sellerTaxIds, source, sources, notToShip, ...before } = formatOrder(order) as Record<string, unknown>;
  const last = { notToShip, sellerTaxIds, source, sources };
  return {
    ...before,
    ...(order.payment && { payment: order.payment }),
    ...Object.fromEntries(Object.entries(last).filter(([, value]) => value !== undefined)),
  };
}

/** What a golden holds: the orders as printed (or none), and each problem with its place. */
export async function told(path: string, options: ReadOptions = {}, known: readonly Platform[] = platforms) {
  const { files, reads } = await readAll([inputOf(path.split('/').at(-1)!, fixture(path))], options, known);
  const [{ form: _, ...file }] = files as [(typeof files)[0]];
  return {
    file,
    orders: reads.map(({ id, order, problems }) => ({
      ...(order ? withPayment(order) : { id, refused: true }),
      problems: problems.map(
        ({ code, severity, message, where: { line, column } }) => `${line} ${column}: ${severity}: ${message} [${code}]`,
      ),
    })),
  };
}

/** A fixture is read as the golden beside it says. */
export async function readsAsGolden(path: string): Promise<void> {
  const golden = new URL(`../../fixtures/platforms/${path.replace(/\.[^.]+$/, '.expected.json')}`, import.meta.url).pathname;
  await expect(`${JSON.stringify(await told(path), null, 1)}\n`).toMatchFileSnapshot(golden);
}

/** A row's cells by their headings. */
export type Cells = Readonly<Record<string, string>>;

/** Rows as a file has them; a heading that only some of them name is there for all. */
export function rowsOf(rows: readonly Cells[], file = 'orders.csv', first = 2): readonly Row[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = indexHeader(names);
  return rows.map((row, i) => makeRow(file, first + i, names.map((name) => row[name] ?? ''), header)); // biome-ignore format: one row
}

/** The rows of one order as the platform's layout for such a header reads them, or its first one where none knows it. */
export function readRows(platform: Platform, rows: readonly Row[], told?: Told): ReadOrder {
  const { header, file } = rows[0]!;
  const layout = platform.layouts.find((each) => each.recognises(header)) ?? platform.layouts[0]!;
  return layout.readOrder(rows, { name: file, encoding: 'utf-8', header, ...(told && { told }) });
}

/** `Quantity error: "one" is not a whole number.` */
export const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

/** The same for platforms of which every order says that its value is not stated. */
export const saidBesides = (problems: readonly Problem[]): string[] =>
  said(problems.filter(({ code }) => code !== 'platforms/value-not-stated'));

/** Files in memory or under fixtures/, read as the program reads them. */
import { readFileSync } from 'node:fs';
import type { Input } from '../../src/formats/input.ts';
import { formatOrder, type Platform, platforms, type ReadOptions, readOrders } from '../../src/platforms/index.ts';

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

/** What a golden holds: the orders as printed (or none), and each problem with its place. */
export async function told(path: string, options: ReadOptions = {}, known: readonly Platform[] = platforms) {
  const { files, reads } = await readAll([inputOf(path.split('/').at(-1)!, fixture(path))], options, known);
  const [{ form: _, ...file }] = files as [(typeof files)[0]];
  return {
    file,
    orders: reads.map(({ id, order, problems }) => ({
      ...(order ? formatOrder(order) : { id, refused: true }),
      problems: problems.map(
        ({ code, severity, message, where: { line, column } }) => `${line} ${column}: ${severity}: ${message} [${code}]`,
      ),
    })),
  };
}

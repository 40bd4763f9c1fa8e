/** Which orders of a batch are to be shipped: the first pass over the exports. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { NotToShip, Order } from '../model/order.ts';
import { holds } from '../model/problem.ts';
import type { FileRead, Reading } from '../platforms/index.ts';
import type { BatchIndex } from '../shipments/batch.ts';
import { recipientKey } from '../shipments/recipient.ts';
import { absent } from './problems.ts';
import { digestOf, keyOf, type Seen } from './seen.ts';
import type { Means, Request, State } from './state.ts';

/** What `--only` may call an order: with or without the sign that shops print before it. */
const namesOf = (id: string): readonly string[] => [id, id.replace(/^#/, '')];

export const wanted = ({ only }: Request, id: string): boolean => !only || namesOf(id).some((name) => only.has(name));

/** Why an order stays out; an unpaid one does unless the settings ship it. */
export const outOf = ({ settings }: Request, { notToShip, items }: Order): NotToShip | undefined => {
  if (notToShip && !(notToShip === 'unpaid' && settings.defaults.unpaid === 'ship')) return notToShip;
  return items.every((item) => item.notToShip) ? items[0]?.notToShip : undefined;
};

/** What must be known before the first shipment is judged; tells the report what is not to be shipped, and the inputs. */
export async function firstPass(reading: Reading, request: Request, means: Means, batch: BatchIndex, seen: Seen) {
  const merging: State['merging'] = new Map();
  const counts: State['counts'] = { orders: 0, shipments: 0, declared: 0, held: 0, declaredBefore: 0, notToShip: 0 };
  const missed = new Set(request.only);
  for await (const chunk of reading.orders()) {
    for (const { id, order } of chunk) {
      if (!wanted(request, id)) continue;
      for (const name of namesOf(id)) missed.delete(name);
      counts.orders++;
      if (!order) continue;
      const reason = outOf(request, order);
      // Cancelled here and to be shipped there, they are exports of two days. What was unpaid is paid by now.
      if (reason !== 'unpaid') seen.note(keyOf(order, request), digestOf(order));
      if (reason) {
        counts.notToShip++;
        await means.report.notToShip({ order: id, reason, platform: order.platform });
        continue;
      }
      for (const item of order.items) {
        if (item.notToShip)
          await means.report.notToShip({ order: id, reason: item.notToShip, platform: order.platform, item: item.sku || item.title });
      }
      batch.note(order);
      if (request.merge) expect(merging, mergeKey(order));
    }
  }
  await means.report.inputs(reading.files.map(({ form: _, problems: __, ...input }) => input));
  return { merging, counts, orders: counts.orders - counts.notToShip, problems: [...missed].map((order) => absent({}, { order })) };
}

/** Nothing can be done where not one file is an export. */
export function refuseUnreadable(files: readonly FileRead[]): void {
  if (files.some(({ platform }) => platform !== undefined)) return;
  const [first] = files.flatMap(({ problems }) => problems).filter(holds);
  if (!first)
    throw new CouldNotRun('There is no export to read.', 'Name the files that you downloaded from the platforms, or a folder of them.');
  const { file, line } = first.where;
  throw new CouldNotRun(`${file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `}${first.message}`, first.fix);
}

/** Orders that may go as one: of one recipient, platform, currency, kind of sale and service, under the same tax numbers. */
export const mergeKey = (order: Order): string =>
  [
    order.platform,
    order.currency,
    order.trade,
    order.service,
    recipientKey(order.recipient),
    ...order.sellerTaxIds.map(({ scheme, number }) => `${scheme} ${number}`),
  ].join('|');

function expect(merging: State['merging'], key: string): void {
  const group = merging.get(key);
  if (group) group.left++;
  else merging.set(key, { left: 1, units: [] });
}

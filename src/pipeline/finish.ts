/** The end of a batch: documents closed, numbers given back, held orders and rules written down. */
import { createHash } from 'node:crypto';
import { endsOf, isScarce, numbersRunOut, serialsOf } from '../carriers/index.ts';
import { inForce } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Problem } from '../model/problem.ts';
import { type FileRead, heldFile, heldName } from '../platforms/index.ts';
import { regimes } from '../regimes/index.ts';
import { enterFilings, rangeOf } from './hand.ts';
import type { Report } from './report.ts';
import type { State } from './state.ts';
import type { WrittenFile } from './write.ts';

/** Closes every document, gives unused serials back, writes the held orders. */
export async function finish(state: State, read: readonly FileRead[]): Promise<WrittenFile[]> {
  const { writers, pools, office, means, held } = state;
  const files: WrittenFile[] = [];
  for (const { desk } of office.counters) files.push(...((await writers.get(desk.id)?.end()) ?? []));
  await enterFilings(state);
  for (const [carrier, serials] of pools) {
    if (serials.length > 0) await means.run?.release(serialsOf(rangeOf(carrier, state)!).series, serials);
  }
  const names = new Set<string>();
  if (means.sink) {
    for (const input of means.exports) {
      const marks = held.get(input.name);
      const form = read.find(({ file }) => file === input.name)?.form;
      if (!marks || !form) continue;
      const path = `held/${unused(heldName(input.name, form), names)}`;
      const file = await means.sink.file(path);
      for await (const chunk of heldFile(input, form, marks)) await file.write(chunk);
      files.push({ path, sha256: (await file.end()).sha256, shipments: 0 });
    }
  }
  return files;
}

/** Ranges that gave numbers in this run, and have few left. */
export async function scarceNumbers({ pools, means, office }: State): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { desk } of office.counters) {
    const { id, range } = desk;
    if (!range || !means.run || !pools.has(id)) continue;
    const left = await means.run.left(serialsOf(range));
    if (isScarce(left, range)) found.push(numbersRunOut({}, { carrier: id, left, last: endsOf(range).last }));
  }
  return found;
}

/** `orders.xls` and `orders.xlsx` are both held as sheets of the new kind: the second gets a number. */
function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let n = 2; names.has(free); n++) free = name.replace(/(\.[^.]*)?$/, `-${n}$1`);
  names.add(free);
  return free;
}

/** The rules that were held against some shipment, and a digest over all rules and facts that are in force on the day. */
export function rulesOf({ request, applied, overruled, sources }: State): Report['rules'] {
  const binding = regimes.flatMap(({ rules }) =>
    rules.filter((rule) => rule.since <= request.on && (rule.until === undefined || request.on < rule.until)),
  );
  const digest = createHash('sha256')
    .update(
      JSON.stringify([
        binding.map(({ code, severity, since }) => [code, severity, since]),
        [...request.settings.rules],
        factsOf(request.on),
      ]),
    )
    .digest('hex');
  return { digest, applied: [...applied].sort(), sources: [...sources.all()], overruled: [...overruled.values()] };
}

/** Every dated fact as it stands on the day. */
const factsOf = (on: Day): unknown[] =>
  regimes.flatMap(({ id, facts }) =>
    facts.map(({ name, entries }) => {
      const entry = inForce(entries, on);
      return [id, name, entry?.since, entry?.value];
    }),
  );

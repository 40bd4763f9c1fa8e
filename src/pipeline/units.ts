/** From an order to what goes together, and to who carries it. */
import type { OrderEntry } from '../ledger/ledger.ts';
import { changedSince, declaredBefore, declaredElsewhere } from '../ledger/problems.ts';
import type { Order } from '../model/order.ts';
import { holds } from '../model/problem.ts';
import type { OrderRead } from '../platforms/index.ts';
import { type Bench, draft } from '../shipments/draft.ts';
import { mergeDrafts } from '../shipments/split.ts';
import { hold, holdUnread, skip } from './hold.ts';
import { type Placed, place } from './place.ts';
import { again, amended, contradicted, corrected, sameNumberElsewhere, strict } from './problems.ts';
import { mergeKey } from './read.ts';
import { changedParts, digestOf, isSame, keyOf } from './seen.ts';
import { type State, safeId, type Unit } from './state.ts';

/** What the ledger knows: orders by their key, and those that are called so on whatever platform. */
export interface Before {
  readonly declared: ReadonlyMap<string, OrderEntry>;
  readonly called: ReadonlyMap<string, readonly OrderEntry[]>;
}

/** The draft of an order; undefined where it was held, or is not to be declared now. */
export async function unitOf(
  { id, order, platform, sources, problems }: OrderRead,
  { declared, called }: Before,
  state: State,
): Promise<Unit | undefined> {
  if (!order) {
    return holdUnread(id, platform, sources, problems, state);
  }
  const where = { order: id, file: order.sources[0]!.file };
  const key = keyOf(order, state.request);
  const seen = state.seen.of(key);
  const entry = declared.get(key);
  const elsewhere = (called.get(id) ?? []).filter((other) => other.key !== key);
  const digest = digestOf(order);
  const same = entry && isSame(entry.digest, digest);
  // An older export beside newer ones: what it says of an order was declared then.
  if (seen === 'contradicted' && !(same && !entry.rejected)) return hold([order], [...problems, contradicted(where, {})], state);
  if (seen === 'again') return skip(order, [again(where, {})], undefined, state);
  // What was rejected may go again; of pieces that were judged differently only if it is asked for, as those accepted go twice then.
  const rejected = entry?.rejected === 'all' || (entry?.rejected === 'some' && state.request.amend === true);
  if (entry && same && !rejected) return skip(order, [declaredBefore(where, { ...entry, order: id })], entry, state);
  if (entry && !rejected && !state.request.amend) {
    const changed = changedSince(where, { ...entry, order: id, parts: changedParts(entry.digest, digest) });
    return hold([order], [...problems, changed], state);
  }
  const alike = [
    ...elsewhere.map(({ key: other, run, on }) =>
      declaredElsewhere(where, { order: id, run, on, platform: other.slice(0, other.indexOf('|')) }),
    ),
    ...(state.seen.alike(id) ? [sameNumberElsewhere(where, {})] : []),
  ];
  const notes = entry ? [(rejected ? corrected : amended)(where, { ...entry, shipments: entry.shipments.join(', ') })] : [];
  const made = draft(order, benchOf(state));
  if (!made.value || problems.some(holds)) return hold([order], [...problems, ...made.problems], state);
  return {
    orders: [order],
    draft: made.value,
    problems: [...problems, ...notes, ...alike, ...made.problems],
    replaces: entry?.shipments ?? [],
  };
}

const benchOf = ({ request: { settings }, means: { catalogue } }: State): Bench => ({
  product: catalogue.product,
  problemsOf: catalogue.problemsOf,
  trade: settings.defaults.trade,
  incoterm: settings.defaults.incoterm,
  packingMilligrams: settings.defaults.packing_grams * 1000,
  declared: settings.defaults.declared,
});

/** With --merge a recipient's orders wait for each other; otherwise a unit goes at once. */
export function settle(order: Order | undefined, unit: Unit | undefined, { merging, request }: State): readonly Unit[] {
  if (!request.merge || !order) return unit ? [unit] : [];
  const key = mergeKey(order);
  const group = merging.get(key);
  if (!group) return unit ? [unit] : [];
  if (unit) group.units.push(unit);
  if (--group.left > 0) return [];
  merging.delete(key);
  if (group.units.length === 0) return [];
  return [
    {
      orders: group.units.flatMap(({ orders }) => orders),
      draft: mergeDrafts(group.units.map((each) => each.draft)),
      problems: group.units.flatMap(({ problems }) => problems),
      replaces: group.units.flatMap(({ replaces }) => replaces),
    },
  ];
}

/** Places a unit; keeps what the report wants to know of the rules. With --strict a warning holds as an error does. */
export function placeUnit(unit: Unit, state: State): Placed {
  state.currencies.add(unit.draft.value.currency);
  const placed = place(unit.draft, safeId(unit.orders[0]!.id), state.office);
  for (const code of placed.applied) state.applied.add(code);
  for (const { problem, to } of placed.overruled) {
    const key = `${problem.code} ${to}`;
    const known = state.overruled.get(key) ?? { code: problem.code, severity: problem.severity, to, shipments: 0 };
    state.overruled.set(key, { ...known, shipments: known.shipments + 1 });
  }
  const warnings = [...unit.problems, ...placed.problems].filter(({ severity }) => severity === 'warning');
  if (!state.request.strict || warnings.length === 0) return placed;
  const codes = [...new Set(warnings.map(({ code }) => code))].join(', ');
  return { ...placed, held: true, problems: [...placed.problems, strict({ order: unit.orders[0]!.id }, { warnings: codes })] };
}

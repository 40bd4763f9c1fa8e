/** What a customs officer would ask about: values that are low against the catalogue, all alike, or split over parcels. Shown, never helped. */
import { inForce } from '../model/dated.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { type Problem, problemKind } from '../model/problem.ts';
import type { Context, Item, Shipment } from '../model/shipment.ts';
import type { Limit, Regime } from './regime.ts';
import { whereOf } from './where.ts';

export const togetherAbove = problemKind<{ parcels: number; total: Money; limit: string; most: Money }>({
  code: 'regimes/together-above-limit',
  severity: 'warning',
  title: 'Several orders of the batch go to one recipient, each below a limit and together above it.',
  message: ({ parcels, total, limit, most }) =>
    `${parcels} orders of this batch go to this recipient and are worth ${formatMoney(total)} together, above ${formatMoney(most)} (${limit}).`,
  fix: () => 'If it is one sale, declare it as one (--merge); customs may add the parcels up.',
});

export const belowCatalogue = problemKind<{ sku: string; here: Money; known: Money }>({
  code: 'regimes/below-catalogue',
  severity: 'note',
  title: 'Goods are declared at less than half of the value per kilogram that the catalogue gives them.',
  message: ({ sku, here, known }) =>
    `${sku} is declared at ${formatMoney(here)} each; by its weight the catalogue makes it worth ${formatMoney(known)}.`,
  fix: () => 'Make sure that the value is what the buyer paid, and that unit_value and net_grams of the catalogue are right.',
});

export const oneRoundValue = problemKind<{ lines: number; value: Money }>({
  code: 'regimes/one-round-value',
  severity: 'note',
  title: 'All lines of a shipment are declared at the same round value, as invented values are.',
  message: ({ lines, value }) => `All ${lines} lines are declared at ${formatMoney(value)}.`,
  fix: () => 'Make sure that each line has the value that the buyer paid for it.',
});

export const plausibilityProblems = [togetherAbove, belowCatalogue, oneRoundValue] as const;

/** Lines from which one value for all of them is worth a note: two of the same price are common. */
const manyLines = 3;

export function implausible(shipment: Shipment, context: Context, regimes: readonly Regime[]): Problem[] {
  return [...splitValues(shipment, context, regimes), ...lowValues(shipment, context), ...roundValues(shipment)];
}

function splitValues(shipment: Shipment, context: Context, regimes: readonly Regime[]): Problem[] {
  const { batch } = context;
  const parcels = batch.shipmentsTo(shipment.recipient);
  if (parcels < 2) return [];
  const total = batch.valueTo(shipment.recipient, shipment.value.currency);
  if (!total || total.minor <= shipment.value.minor) return [];
  const said = new Set<string>();
  return (
    regimes
      // The limits of the post's forms are of each item; those of a destination's law are of what one person receives.
      .filter(({ territories }) => territories.length > 0)
      .flatMap(({ limits = [] }) => limits)
      .flatMap((limit) => {
        const most = passed(limit, shipment, total, context);
        const key = most && formatMoney(most);
        if (!most || said.has(key!)) return [];
        said.add(key!);
        return [togetherAbove({ ...whereOf(shipment), field: 'value' }, { parcels, total, limit: limit.name, most })];
      })
  );
}

/** The limit that the shipment alone keeps and all together pass. */
function passed(limit: Limit, shipment: Shipment, total: Money, context: Context): Money | undefined {
  const most = inForce(limit.entries, context.on)?.value;
  if (!most || !limit.applies(shipment, context.on, context)) return undefined;
  const [alone, together] = [shipment.value, total].map((amount) => context.convert(amount, most.currency)?.money);
  return alone && together && alone.minor <= most.minor && together.minor > most.minor ? most : undefined;
}

const lowValues = (shipment: Shipment, context: Context): Problem[] =>
  shipment.items.flatMap((item, i) => {
    const known = worthByWeight(item, context);
    return known && item.unitValue.minor * 2 < known.minor
      ? [belowCatalogue(whereOf(shipment, { item: i + 1, field: 'value' }), { sku: item.product.sku, here: item.unitValue, known })]
      : [];
  });

/** One unit at the catalogue's value per kilogram, in the currency declared. */
function worthByWeight({ product, quantity, netMilligrams, unitValue }: Item, { convert }: Context): Money | undefined {
  const { unitValue: known, netMilligrams: each } = product;
  if (!known || each <= 0 || quantity <= 0) return undefined;
  const minor = (BigInt(known.minor) * BigInt(netMilligrams)) / (BigInt(each) * BigInt(quantity));
  return convert({ minor: Number(minor), currency: known.currency }, unitValue.currency)?.money;
}

function roundValues(shipment: Shipment): Problem[] {
  const { items } = shipment;
  const value = items[0]?.value;
  if (!value || items.length < manyLines || value.minor % 100 !== 0) return [];
  const alike = items.every((item) => item.value.minor === value.minor) && new Set(items.map(({ product }) => product.sku)).size > 1;
  return alike ? [oneRoundValue({ ...whereOf(shipment), field: 'value' }, { lines: items.length, value })] : [];
}

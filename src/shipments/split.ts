/** A draft in pieces that a service takes, and drafts of one recipient in one: quantity, value and weight always add up. */
import { apportion, apportionMoney, type Money, sum } from '../model/money.ts';
import type { Item } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';
import { addAll, type Draft, stack, unitOf, weigh } from './draft.ts';

/** What a service must know of a piece. */
export type Piece = Pick<Draft, 'grossMilligrams' | 'size' | 'items'>;

/** Why a service does not take a piece, in words; undefined where it does. */
export type Refuse = (piece: Piece) => string | undefined;

export type Split = { readonly pieces: readonly Draft[]; readonly why?: string } | { readonly refused: string };

/** Whole where it fits; otherwise unit after unit in the order's own sequence into as few pieces as that gives. Refused where one unit alone is too much. */
export function splitDraft(whole: Draft, refuse: Refuse): Split {
  const why = refuse(whole);
  if (why === undefined) return { pieces: [whole] };
  const parts: Part[][] = [[]];
  for (const [line, item] of whole.items.entries()) {
    let left = item.quantity;
    while (left > 0) {
      const open = parts.at(-1)!;
      const room = mostThatFit(whole, open, line, left, refuse);
      if (room > 0) open.push({ line, quantity: room });
      else if (open.length === 0) return { refused: `one "${item.product.sku}" alone: ${refuse(pieceOf(whole, [{ line, quantity: 1 }]))}` };
      if (room < left) parts.push([]);
      left -= room;
    }
  }
  return {
    pieces: conserve(
      whole,
      parts.filter((part) => part.length > 0),
    ),
    why,
  };
}

interface Part {
  readonly line: number;
  readonly quantity: number;
}

/** The largest number of units of a line (up to `wanted`) that still fits into a piece, found by halving. */
function mostThatFit(whole: Draft, open: readonly Part[], line: number, wanted: number, refuse: Refuse): number {
  const fits = (quantity: number) => refuse(pieceOf(whole, [...open, { line, quantity }])) === undefined;
  let [low, high] = [0, wanted];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pieceOf(whole: Draft, parts: readonly Part[]): Piece {
  const items = parts.map(({ line, quantity }) => portion(whole.items[line]!, quantity));
  const size = stack(items);
  return { items, grossMilligrams: shareOfGross(whole, items), ...(size && { size }) };
}

/** What some of the items weigh with packing; of a weighed whole, their share of that, rounded up. */
function shareOfGross(whole: Draft, items: readonly Item[]): Milligrams {
  const added = weigh(items, whole.packingMilligrams).grossMilligrams;
  if (!whole.weighed) return added;
  const all = BigInt(weigh(whole.items, whole.packingMilligrams).grossMilligrams);
  return Number((BigInt(added) * BigInt(whole.grossMilligrams) + all - 1n) / all);
}

/** Some units of a line: weights are per unit, the value comes later. */
function portion(item: Item, quantity: number): Item {
  const share = (milligrams: Milligrams) => (milligrams / item.quantity) * quantity;
  return { ...item, quantity, netMilligrams: share(item.netMilligrams), grossMilligrams: share(item.grossMilligrams) };
}

/** Gives each part its items with the exact share of value, freight and weighed weight: the parts add up to the whole. */
function conserve(whole: Draft, parts: readonly (readonly Part[])[]): Draft[] {
  const values = new Map<Part, Money>();
  for (const [line, item] of whole.items.entries()) {
    const own = parts.flat().filter((part) => part.line === line);
    for (const [i, value] of apportionMoney(
      item.value,
      own.map(({ quantity }) => quantity),
    ).entries())
      values.set(own[i]!, value);
  }
  const itemsOf = (part: readonly Part[]) =>
    part.map((one): Item => {
      const value = values.get(one)!;
      return { ...portion(whole.items[one.line]!, one.quantity), value, unitValue: unitOf(value, one.quantity) };
    });
  const contents = parts.map(itemsOf);
  const worth = contents.map((items) =>
    sum(
      items.map(({ value }) => value),
      whole.value.currency,
    ),
  );
  const added = contents.map((items) => weigh(items, whole.packingMilligrams).grossMilligrams);
  const gross = whole.weighed ? apportion(whole.grossMilligrams, added) : added;
  const freights =
    whole.freight &&
    apportionMoney(
      whole.freight,
      worth.map(({ minor }) => minor),
    );
  return contents.map((items, i) => {
    const { size: _, freight: __, ...rest } = whole;
    const size = stack(items);
    return {
      ...rest,
      items,
      value: worth[i]!,
      netMilligrams: weigh(items, 0).netMilligrams,
      grossMilligrams: gross[i]!,
      piece: i + 1,
      pieces: parts.length,
      ...(size && { size }),
      ...(freights && { freight: freights[i]! }),
    };
  });
}

/** Orders of one recipient as one shipment: their lines one after another, packing once. All in one currency, platform and trade. */
export function mergeDrafts(drafts: readonly Draft[]): Draft {
  const [first] = drafts as readonly [Draft, ...Draft[]];
  if (drafts.length === 1) return first;
  const items = drafts.flatMap((each) => each.items);
  const weighed = drafts.every((each) => each.weighed);
  const total = drafts.reduce((all, each) => all + each.grossMilligrams, 0);
  const { size: _, freight: __, payment: ___, ...rest } = first;
  const size = stack(items);
  const freight = addAll(drafts.map((each) => each.freight));
  return {
    ...rest,
    orders: drafts.flatMap((each) => each.orders),
    category: drafts.every(({ category }) => category === 'gift') ? 'gift' : first.category,
    items,
    value: sum(
      items.map(({ value }) => value),
      first.value.currency,
    ),
    netMilligrams: weigh(items, 0).netMilligrams,
    grossMilligrams: weighed ? total : total - first.packingMilligrams * (drafts.length - 1),
    weighed,
    sellerTaxIds: drafts
      .flatMap((each) => each.sellerTaxIds)
      .filter((id, i, all) => all.findIndex((other) => other.scheme === id.scheme && other.number === id.number) === i),
    sources: drafts.flatMap((each) => each.sources),
    ...(size && { size }),
    ...(freight && { freight }),
  };
}

/** Goods as the declaration counts them: of one tariff code, one description and one origin, however many content lines they were. */
import { apportion, type Money, sum } from '../../model/money.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import { clean } from './numbered.ts';

/** What tells goods apart. */
export interface Kind {
  /** Digits as they are declared. */
  readonly code: string;
  readonly description: string;
  readonly origin: string;
}

/** The lines of each kind, in the order of the first of them: the law has its duty on each of these. */
export function byKind<T>(lines: readonly T[], kindOf: (line: T) => Kind): T[][] {
  const kinds = new Map<string, T[]>();
  for (const line of lines) {
    const { code, description, origin } = kindOf(line);
    const key = [code, clean(description).toLowerCase(), origin].join('\n');
    kinds.set(key, [...(kinds.get(key) ?? []), line]);
  }
  return [...kinds.values()];
}

/** What one item of a declaration holds. */
export interface GoodsItem {
  readonly items: readonly Item[];
  readonly code: string;
  readonly description: string;
  readonly origin: string;
  readonly value: Money;
  readonly netMilligrams: Milligrams;
  /** Its share of the parcel with its packing: the items together weigh what the parcel weighs. */
  readonly grossMilligrams: Milligrams;
}

/** @param digits of the tariff code at most; further ones are those of the destination alone, never of another tariff. */
export function goodsItemsOf({ items, grossMilligrams, value, recipient }: Shipment, digits: number): readonly GoodsItem[] {
  const codeOf = ({ hs, product }: Item): string => hs.slice(0, product.hsOf[recipient.country] === hs ? digits : 6);
  const kinds = byKind(items, (item) => ({ code: codeOf(item), description: item.product.description, origin: item.product.origin }));
  const gross = apportion(
    grossMilligrams,
    kinds.map((kind) => kind.reduce((total, item) => total + item.grossMilligrams, 0)),
  );
  return kinds.map((kind, i) => ({
    items: kind,
    code: codeOf(kind[0]!),
    description: clean(kind[0]!.product.description),
    origin: kind[0]!.product.origin,
    value: sum(
      kind.map((item) => item.value),
      value.currency,
    ),
    netMilligrams: kind.reduce((total, item) => total + item.netMilligrams, 0),
    grossMilligrams: gross[i]!,
  }));
}

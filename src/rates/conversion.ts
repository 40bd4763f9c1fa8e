/** Converting by exact fractions: no rounding on the way, one at the end. */
import type { Day } from '../model/day.ts';
import { type Convert, type Currency, decimalsOf, isCurrency, money } from '../model/money.ts';

/** A rate and its day. */
export interface Rate {
  readonly day: Day;
  /** Units per euro, as the file writes them: `1.0832`. */
  readonly perEuro: string;
}

/** Where rates are looked up. */
export interface RateTable {
  /** Base name of the file, for explanations. */
  readonly file: string;
  /** The newest rate on or before the day; undefined where there is none. The euro has none: it is 1. */
  rateOf(currency: Currency, on: Day): Rate | undefined;
}

/**
 * Converts at the newest rate on or before a day; from one currency to another by the euro. Half up to the minor unit (away
 * from zero). Undefined where a currency is unknown or has no rate by then.
 */
export function convertOn(rates: RateTable, on: Day): Convert {
  const legs = new Map<Currency, Leg | undefined>();
  const legFor = (currency: Currency): Leg | undefined => {
    if (!legs.has(currency)) legs.set(currency, legOf(rates, currency, on));
    return legs.get(currency);
  };
  return (amount, to) => {
    if (amount.currency === to) return { money: amount, by: `${to} as stated`, day: on };
    const from = legFor(amount.currency);
    const into = legFor(to);
    if (!from || !into) return undefined;
    // minor / 10^decimals / from × into × 10^decimals, as one fraction
    const numerator = BigInt(amount.minor) * into.units * from.scale * 10n ** BigInt(decimalsOf(to));
    const denominator = from.units * into.scale * 10n ** BigInt(decimalsOf(amount.currency));
    const minor = Number(halfUp(numerator, denominator));
    if (!Number.isSafeInteger(minor)) return undefined;
    const rated = [from, into].filter(({ rate }) => rate !== undefined);
    return { money: money(minor, to), by: explain(rated, rates.file), day: rated.map(({ rate }) => rate!.day).sort()[0] ?? on };
  };
}

/** A currency against the euro: `units / scale` for one euro. The euro itself has no rate. */
interface Leg {
  readonly currency: Currency;
  readonly units: bigint;
  readonly scale: bigint;
  readonly rate?: Rate;
}

function legOf(rates: RateTable, currency: Currency, on: Day): Leg | undefined {
  if (currency === 'EUR') return { currency, units: 1n, scale: 1n };
  const rate = isCurrency(currency) ? rates.rateOf(currency, on) : undefined;
  if (!rate) return undefined;
  const [whole = '', fraction = ''] = rate.perEuro.split('.');
  return { currency, units: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length), rate };
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** `1 EUR = 1.0832 USD (2026-11-20, ecb.csv)`; of two days, each with its own. */
function explain(legs: readonly Leg[], file: string): string {
  const days = new Set(legs.map(({ rate }) => rate!.day));
  const equation = ({ currency, rate }: Leg) => `1 EUR = ${rate!.perEuro} ${currency}`;
  if (days.size === 1) return `${legs.map(equation).join(', ')} (${[...days][0]}, ${file})`;
  return legs.map((leg) => `${equation(leg)} (${leg.rate!.day}, ${file})`).join(', ');
}

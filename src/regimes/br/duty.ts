/** Import duty of the simplified regime: lower from platforms certified under Remessa Conforme. */
import { type Dated, inForce, series } from '../../model/dated.ts';
import { formatMoney, type Money, money, subtract } from '../../model/money.ts';
import type { Charge, Context, Shipment } from '../../model/shipment.ts';
import { cifOf, percentOf } from '../charges.ts';
import { formatPercent } from '../destination.ts';
import * as from from './sources.ts';

const { programBegins } = from;
const usd = (minor: number): Money => money(minor, 'USD');

/** Rates in hundredths of a percent of goods, freight and insurance. */
interface Certified {
  readonly upToLimit: number;
  readonly above: number;
  /** Off the duty above the limit. */
  readonly less: Money | null;
}

export const lowLimit = series<Money | null>({ since: programBegins, value: usd(50_00), source: from.exemption });
export const most = series<Money | null>({ since: programBegins, value: usd(3000_00), source: from.rates });
export const ordinary = series<number | null>({ since: programBegins, value: 6000, source: from.exemption });
export const certified = series<Certified>(
  { since: '2024-08-01', value: { upToLimit: 2000, above: 6000, less: usd(20_00) }, source: from.rates },
  { since: programBegins, value: { upToLimit: 0, above: 6000, less: null }, source: from.exemption },
);

export const formatCertified = ({ upToLimit, above, less }: Certified): string =>
  `${upToLimit === 0 ? 'none' : formatPercent(upToLimit)}, above ${formatPercent(above)}${less ? ` less ${formatMoney(less)}` : ''}`;

/** Goods, freight and insurance in dollars, with how it was reckoned; undefined where no rate is known. */
export function customsValue(shipment: Shipment, context: Context) {
  const { money: cif, steps } = cifOf(shipment, context);
  const converted = context.convert(cif, 'USD');
  if (!converted) return undefined;
  const inDollars = cif.currency === 'USD' ? [] : [`${formatMoney(cif)} is ${formatMoney(converted.money)} (${converted.by})`];
  return { value: converted.money, steps: [`${formatMoney(shipment.value)} of goods`, ...steps, ...inDollars] };
}

const percent = (value: Money, basisPoints: number): readonly [Money, string] => {
  const amount = percentOf(value, basisPoints);
  return [amount, `${formatPercent(basisPoints)} of ${formatMoney(value)} = ${formatMoney(amount)}`];
};

const footing = <T>({ since, source }: Dated<T>) => ({ since, source });

/** Undefined above the limit of the regime, and where a rate is missing. */
export function dutyOn(shipment: Shipment, context: Context, isCertified: boolean): Charge | null | undefined {
  const { on } = context;
  const found = customsValue(shipment, context);
  const ceiling = inForce(most, on)?.value;
  if (!found || !ceiling || found.value.minor > ceiling.minor) return undefined;
  if (isCertified) return certifiedDuty(found.value, found.steps, inForce(certified, on)!, inForce(lowLimit, on)!.value!);
  const rate = inForce(ordinary, on)!;
  const [amount, step] = percent(found.value, rate.value!);
  return { name: 'import duty', amount, steps: [...found.steps, step], under: footing(rate) };
}

function certifiedDuty(value: Money, steps: readonly string[], entry: Dated<Certified>, limit: Money): Charge | null {
  const { upToLimit, above, less } = entry.value;
  const under = footing(entry);
  const within = value.minor <= limit.minor;
  if (within && upToLimit === 0) return null;
  const [whole, step] = percent(value, within ? upToLimit : above);
  if (within || !less) return { name: 'import duty', amount: whole, steps: [...steps, step, paid], under };
  const amount = subtract(whole, less);
  return { name: 'import duty', amount, steps: [...steps, step, `less ${formatMoney(less)} = ${formatMoney(amount)}`, paid], under };
}

/** Of charges that a certified platform collects in advance. */
export const paid = 'paid at the sale, to the certified platform';

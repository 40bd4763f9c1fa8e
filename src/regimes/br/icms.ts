/** The tax of Brazil's states on what is imported, with itself in its own base. */
import { type Dated, inForce, series } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { add, formatMoney, type Money, money } from '../../model/money.ts';
import type { Charge } from '../../model/shipment.ts';
import { formatPercent } from '../destination.ts';
import * as from from './sources.ts';

const { programBegins } = from;

/** Hundredths of a percent. */
export const common = series<number | null>({ since: programBegins, value: 1700, source: from.exemption });
export const raised = series<number | null>(
  { since: '2025-04-01', value: 2000, source: from.tenStates },
  { since: programBegins, value: 1700, source: from.exemption },
);

const raisedIn: ReadonlySet<string> = new Set(['AC', 'AL', 'BA', 'CE', 'MG', 'PB', 'PI', 'RN', 'RR', 'SE']);

// biome-ignore format: a table
const states: Readonly<Record<string, string>> = {
  ACRE: 'AC', ALAGOAS: 'AL', AMAPA: 'AP', AMAZONAS: 'AM', BAHIA: 'BA', CEARA: 'CE', 'DISTRITO FEDERAL': 'DF', 'ESPIRITO SANTO': 'ES',
  GOIAS: 'GO', MARANHAO: 'MA', 'MATO GROSSO': 'MT', 'MATO GROSSO DO SUL': 'MS', 'MINAS GERAIS': 'MG', PARA: 'PA', PARAIBA: 'PB',
  PARANA: 'PR', PERNAMBUCO: 'PE', PIAUI: 'PI', 'RIO DE JANEIRO': 'RJ', 'RIO GRANDE DO NORTE': 'RN', 'RIO GRANDE DO SUL': 'RS',
  RONDONIA: 'RO', RORAIMA: 'RR', 'SANTA CATARINA': 'SC', 'SAO PAULO': 'SP', SERGIPE: 'SE', TOCANTINS: 'TO',
};
const codes: ReadonlySet<string> = new Set(Object.values(states));

/** `SP` of `BR-SP`, `sp`, `São Paulo`; undefined where the text names no state. */
export function stateOf(region: string | undefined): string | undefined {
  const text = (region ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/^BR[- ]/, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
  return codes.has(text) ? text : states[text];
}

export const icmsRate = (state: string, on: Day): Dated<number | null> | undefined => inForce(raisedIn.has(state) ? raised : common, on);

/** `base × rate / (1 − rate)`, half up to the minor unit. */
function grossedUp({ minor, currency }: Money, basisPoints: number): Money {
  const rest = BigInt(10_000 - basisPoints);
  return money(Number((2n * BigInt(minor) * BigInt(basisPoints) + rest) / (2n * rest)), currency);
}

/** ICMS on the customs value with the duty. */
export function icmsOn(value: Money, duty: Money, state: string, rate: Dated<number | null>): Charge {
  const whole = add(value, duty);
  const points = rate.value!;
  const amount = grossedUp(whole, points);
  const steps = [
    `${formatMoney(value)} with duty of ${formatMoney(duty)} is ${formatMoney(whole)}`,
    `${formatPercent(points)} in ${state}, itself included: ${formatMoney(whole)} × ${points / 100} / ${(10_000 - points) / 100} = ${formatMoney(amount)}`,
  ];
  return { name: 'ICMS', amount, steps, under: { since: rate.since, source: rate.source } };
}

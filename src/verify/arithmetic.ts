/** What must be true of a shipment by itself: values add up to the last minor unit, weights, currency, the number's check digit. */
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { formatMoney, type Money, money, parseMoney } from '../model/money.ts';
import { identify } from '../model/number.ts';
import { formatGrams, parseGrams } from '../model/weight.ts';
import { invalidNumber, misshapen, mixedCurrencies, netAboveGross, wrongSum } from './problems.ts';
import type { Desk } from './run-files.ts';

interface At {
  readonly file: string;
  readonly line: number;
  readonly shipment: string;
}

export function checkShipment(shipment: ManifestShipment, carrier: string, at: At, desk: Desk): void {
  checkNumber(shipment, carrier, at, desk);
  checkWeights(shipment, at, desk);
  const { value, items } = shipment;
  const currencies = [
    ...new Set([value, ...items.flatMap(({ lineValue, unitValue }) => [lineValue, unitValue])].map(({ currency }) => currency)),
  ];
  if (currencies.length > 1) desk.found.add(mixedCurrencies(at, { currencies: currencies.join(', ') }));
  else checkValues(shipment, at, desk);
}

/** S10 wherever a number has that form; a carrier's own kind where we know one of its name. */
function checkNumber({ number, shipment }: ManifestShipment, carrier: string, at: At, { found }: Desk): void {
  if (number === shipment) return;
  const isS10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number);
  const kinds = identify(number).filter(({ kind }) => kind === (isS10 ? 's10' : carrier));
  const [kind] = kinds;
  if (kind && !kinds.some(({ valid }) => valid)) found.add(invalidNumber(at, { number, why: kind.why ?? `as a ${kind.name}` }));
}

function checkValues({ value, items }: ManifestShipment, at: At, { found }: Desk): void {
  const read = ({ amount, currency }: { amount: string; currency: string }, what: string): Money | undefined => {
    const parsed = parseMoney(amount, currency);
    if (!parsed) found.add(misshapen(at, { at: what, why: `"${amount} ${currency}" is no amount` }));
    return parsed;
  };
  const total = read(value, 'The value');
  let sum = 0;
  for (const { item, quantity, unitValue, lineValue } of items) {
    const [unit, line] = [read(unitValue, 'The unit value'), read(lineValue, 'The line value')];
    if (!unit || !line) return;
    sum += line.minor;
    // The unit value is the line's over the quantity, rounded to the nearest minor unit.
    if (2 * Math.abs(unit.minor * quantity - line.minor) > quantity) {
      const right = `${formatMoney(line)} / ${quantity}`;
      found.add(wrongSum({ ...at, item }, { what: 'unit_value', says: formatMoney(unit), sum: right }));
    }
  }
  if (total && sum !== total.minor) {
    found.add(wrongSum(at, { what: 'shipment_value', says: formatMoney(total), sum: formatMoney(money(sum, total.currency)) }));
  }
}

function checkWeights({ netGrams, grossGrams, items }: ManifestShipment, at: At, { found }: Desk): void {
  const grams = (text: string): number => parseGrams(text) ?? Number.NaN;
  for (const { item, netGrams: net, grossGrams: gross } of items) {
    if (grams(net) > grams(gross)) found.add(netAboveGross({ ...at, item }, { net, gross }));
  }
  if (grams(netGrams) > grams(grossGrams)) found.add(netAboveGross(at, { net: netGrams, gross: grossGrams }));
  const sum = items.reduce((total, { netGrams: net }) => total + grams(net), 0);
  if (sum !== grams(netGrams)) found.add(wrongSum(at, { what: 'The net weight', says: `${netGrams} g`, sum: `${formatGrams(sum)} g` }));
}

/** A good parcel to vary: one silver ring from Yiwu to a buyer in Singapore, by post, and the context of its day. */
import type { Day } from '../src/model/day.ts';
import { type Convert, type Currency, decimalsOf, type Money, money, sum } from '../src/model/money.ts';
import type { Exporter, Party } from '../src/model/party.ts';
import type { ProblemCode } from '../src/model/problem.ts';
import { type Batch, type Context, type Item, type Product, type Shipment, undecided } from '../src/model/shipment.ts';
import { grams } from '../src/model/weight.ts';
import { judge, type Overrides } from '../src/regimes/check.ts';
import type { Regime } from '../src/regimes/regime.ts';

export const exporter: Exporter = {
  name: 'Yiwu Linhe Trading Co., Ltd.',
  lines: ['88 Chouzhou North Road'],
  city: 'Yiwu',
  postcode: '322000',
  country: 'CN',
  phone: '+86 579 8555 0142',
  email: 'export@linhe.example',
  ids: {},
};

export const product = (change: Partial<Product> = {}): Product => ({
  sku: 'RING-7',
  description: 'Silver ring',
  hs: '711311',
  hsOf: {},
  origin: 'CN',
  netMilligrams: grams(40),
  manufacturer: { name: 'Linhe Silver Works', code: 'LSW-7', street: '12 Jiangbin Road', city: 'Yiwu', country: 'CN' },
  battery: 'none',
  unit: 'PCE',
  ...change,
});

/** A line of one unit; of 35.00 USD unless said otherwise. */
export function item(of: Partial<Product> = {}, change: Partial<Item> = {}): Item {
  const made = product(of);
  const quantity = change.quantity ?? 1;
  const value = change.value ?? money(35_00, 'USD');
  return {
    product: made,
    title: 'Ring, size 7',
    order: '#4057',
    quantity,
    hs: made.hs,
    netMilligrams: made.netMilligrams * quantity,
    grossMilligrams: made.netMilligrams * quantity,
    value,
    unitValue: money(Math.round(value.minor / Math.max(quantity, 1)), value.currency),
    ...change,
  };
}

const buyers: Readonly<Record<string, Partial<Party>>> = {
  SG: { name: 'Tan Mei Ling', lines: ['12 Joo Chiat Road'], city: 'Singapore', postcode: '427355' },
  US: { name: 'Ana Duarte', lines: ['214 Valencia Street'], city: 'San Francisco', region: 'CA', postcode: '94103' },
  DE: { name: 'Jonas Weber', lines: ['Lindenstraße 14'], city: 'Köln', postcode: '50674' },
  FR: { name: 'Élise Martin', lines: ['9 rue des Lilas'], city: 'Lyon', postcode: '69003' },
  RO: { name: 'Andrei Popa', lines: ['Strada Florilor 3'], city: 'Cluj-Napoca', postcode: '400001' },
  IT: { name: 'Marta Riva', lines: ['Via Roma 8'], city: 'Torino', postcode: '10121' },
  ES: { name: 'Lucía Vega', lines: ['Calle Mayor 5'], city: 'Madrid', postcode: '28013' },
  GB: { name: 'Owen Clarke', lines: ['7 Mill Lane'], city: 'Leeds', postcode: 'LS1 4DY' },
  CA: { name: 'Noah Tremblay', lines: ['88 rue Saint-Paul Est'], city: 'Montréal', region: 'QC', postcode: 'H2Y 1G8' },
  MX: { name: 'Gloria Dora Ernesto', lines: ['Calle Durango 180'], city: 'Ciudad de México', region: 'CDMX', postcode: '06700' },
  BR: { name: 'João Conceição', lines: ['Rua das Palmeiras 310'], city: 'São Paulo', region: 'SP', postcode: '01226-010' },
  JP: { name: 'Sakura Tanaka', lines: ['2-11-3 Meguro'], city: 'Tokyo', postcode: '153-0063' },
  KR: { name: 'Kim Seoyeon', lines: ['152 Teheran-ro'], city: 'Seoul', postcode: '06236' },
  AU: { name: 'Mia Wilson', lines: ['30 Smith Street'], city: 'Melbourne', region: 'VIC', postcode: '3000' },
  NZ: { name: 'Tui Walker', lines: ['5 Cuba Street'], city: 'Wellington', postcode: '6011' },
  CH: { name: 'Reto Frei', lines: ['Seestrasse 21'], city: 'Zürich', postcode: '8002' },
};

export const buyer = (country: string, change: Partial<Party> = {}): Party => ({
  name: 'Ida Berg',
  lines: ['Skogveien 2'],
  city: 'Oslo',
  postcode: '0150',
  ...buyers[country],
  country,
  phone: '+65 8123 4567',
  email: 'buyer@mail.example',
  ...change,
});

/** What may be varied: any field of the shipment, or the destination alone. */
export type Change = Partial<Shipment> & { readonly to?: string };

/** Value and weights follow the items unless they are set. */
export function parcel({ to = 'SG', ...change }: Change = {}): Shipment {
  const items = change.items ?? [item()];
  const currency = items[0]?.value.currency ?? 'USD';
  const same = items.filter(({ value }) => value.currency === currency);
  const net = items.reduce((total, { netMilligrams }) => total + netMilligrams, 0);
  return {
    id: '4057',
    orders: ['#4057'],
    platform: 'shopify',
    trade: 'b2c',
    category: 'sale-of-goods',
    channel: 'mail',
    carrier: 'china-post',
    service: 'small-packet-tracked',
    recipient: buyer(to),
    items,
    value: sum(
      same.map(({ value }) => value),
      currency,
    ),
    freight: money(4_50, currency),
    netMilligrams: net,
    grossMilligrams: net + grams(20),
    incoterm: 'DAP',
    sellerTaxIds: [],
    invoiceNumber: '4057',
    piece: 1,
    pieces: 1,
    decision: undecided,
    why: [],
    sources: [{ file: 'orders.csv', lines: [3] }],
    ...change,
  };
}

/** Units per euro. */
// biome-ignore format: a table
export const perEuro: Readonly<Record<Currency, number>> = {
  EUR: 1, USD: 1.25, XDR: 0.8, GBP: 0.85, CNY: 8, JPY: 160, NOK: 12.5, CHF: 0.95, CAD: 1.6, AUD: 1.75, NZD: 2, KRW: 1600, BRL: 6.25,
  MXN: 22, SGD: 1.6, MYR: 5, RON: 5, SEK: 11, DKK: 7.5, TRY: 50, THB: 40, PHP: 70, IDR: 20000, INR: 105, ILS: 4, ZAR: 20, HKD: 9.75,
  SAR: 4.7, QAR: 4.55, PKR: 350, BDT: 150, VND: 32000, TWD: 40,
};

export const convertBy =
  (rates: Readonly<Record<Currency, number>>): Convert =>
  (amount: Money, to: Currency) => {
    const [of, into] = [rates[amount.currency], rates[to]];
    if (amount.currency === to) return { money: amount, by: 'the same currency', day: '2026-11-20' };
    if (of === undefined || into === undefined) return undefined;
    const minor = Math.round((amount.minor / 10 ** decimalsOf(amount.currency) / of) * into * 10 ** decimalsOf(to));
    return { money: money(minor, to), by: `1 ${amount.currency} = ${into / of} ${to} (2026-11-20)`, day: '2026-11-20' };
  };

/** Goods worth exactly so much, as one line of one unit. */
export const worth = (amount: Money, of: Partial<Product> = {}): Change => ({ items: [item(of, { value: amount })] });

export const batchOf = (shipments: number, total?: Money): Batch => ({
  shipmentsTo: () => shipments,
  valueTo: () => total,
  unitValues: () => undefined,
});

export const context = (on: Day = '2026-11-22', change: Partial<Context> = {}): Context => ({
  on,
  convert: convertBy(perEuro),
  batch: batchOf(1),
  exporter,
  ...change,
});

/** The codes of what some regimes have against a parcel: `error us/…` shortened to the code. */
export const codesOf = (
  regimes: readonly Regime[],
  on: Day,
  change: Change = {},
  around: Partial<Context> = {},
  overrides: Overrides = new Map(),
): ProblemCode[] => judge(parcel(change), context(on, around), regimes, overrides).problems.map(({ code }) => code);

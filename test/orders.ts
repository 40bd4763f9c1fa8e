/** A good order and the bench it is drafted on, to vary in tests. */
import { type Money, money } from '../src/model/money.ts';
import type { Order, OrderItem } from '../src/model/order.ts';
import type { Product } from '../src/model/shipment.ts';
import type { Bench } from '../src/shipments/draft.ts';

export const usd = (minor: number): Money => money(minor, 'USD');

export const product = (sku: string, change: Partial<Product> = {}): Product => ({
  sku,
  description: `Goods of ${sku}`,
  hs: '711311',
  hsOf: {},
  origin: 'CN',
  netMilligrams: 40_000,
  unit: 'PCE',
  size: { lengthMm: 100, widthMm: 80, heightMm: 20 },
  battery: 'none',
  ...change,
});

export const line = (sku: string, quantity: number, unit: number, change: Partial<OrderItem> = {}): OrderItem => ({
  sku,
  title: `${sku} as the shop calls it`,
  quantity,
  unitPrice: usd(unit),
  lineTotal: usd(unit * quantity),
  line: 2,
  ...change,
});

export const order = (change: Partial<Order> = {}): Order => ({
  id: '#4057',
  platform: 'shopify',
  placedOn: '2026-11-20',
  currency: 'USD',
  recipient: { name: 'Ana Lima', lines: ['Rua Exemplo 7'], city: 'Lisboa', postcode: '1000-001', country: 'PT' },
  items: [line('RING-7', 2, 17_00)],
  shipping: usd(4_50),
  sellerTaxIds: [],
  sources: [{ file: 'orders.csv', lines: [2] }],
  ...change,
});

export const bench = (products: readonly Product[] = [product('RING-7'), product('BOX-1')], change: Partial<Bench> = {}): Bench => ({
  product: (sku) => products.find((each) => each.sku === sku),
  problemsOf: (sku) =>
    products.some((each) => each.sku === sku)
      ? []
      : [
          {
            code: 'catalogue/unknown-sku',
            severity: 'error',
            message: `The catalogue has no SKU "${sku}".`,
            fix: 'Add it.',
            where: { field: 'sku' },
          },
        ],
  trade: 'b2c',
  incoterm: 'DAP',
  packingMilligrams: 20_000,
  declared: 'catalogue',
  ...change,
});

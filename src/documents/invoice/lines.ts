/** The rows of the invoice's table: what the goods are, and what they are worth. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { formatAmount } from '../../model/money.ts';
import type { Item, Product, Shipment } from '../../model/shipment.ts';
import { stack, text } from '../marks.ts';
import { heightOf, leadingOf } from '../places.ts';
import { columns } from './layout.ts';

export interface Row {
  /** From one row's top to the next one's. */
  readonly height: number;
  marks(top: number): Mark[];
}

const [main, small, padding, gap] = [8, 6.5, 2.2, 1.5];

/** All that a row says of the goods, before it is measured. */
export const textsOf = ({ items, decision }: Shipment, i: number): string[] => {
  const { product, hs } = items[i]!;
  return [product.description, ...detailsOf(product, decision.mids?.[i]), product.unit, product.origin, hs];
};

export const rowsOf = (shipment: Shipment, typefaces: Typefaces): Row[] =>
  shipment.items.map((item, i) => rowOf(item, i + 1, shipment.decision.mids?.[i], typefaces));

function rowOf(item: Item, n: number, mid: string | undefined, typefaces: Typefaces): Row {
  const { x, width } = columns.description;
  const details = detailsOf(item.product, mid);
  const description = typefaces.wrap(item.product.description, main, width);
  const below = details.flatMap((each) => typefaces.wrap(each, small, width));
  const step = heightOf(description.length, main) + gap;
  return {
    height: padding + step + heightOf(below.length, small) + padding - (below.length === 0 ? gap : 0),
    marks: (top) => [
      ...stack(x, top + padding, main, leadingOf(main), description),
      ...stack(x, top + padding + step, small, leadingOf(small), below),
      ...cellsOf(item, n, top + padding),
    ],
  };
}

const cellsOf = (item: Item, n: number, y: number): Mark[] => [
  text(columns.number.x, y, main, String(n)),
  text(columns.hs.x, y, main, item.hs),
  text(columns.origin.x, y, main, item.product.origin),
  text(columns.quantity.x, y, main, String(item.quantity), { align: 'right' }),
  text(columns.unit.x, y, main, item.product.unit),
  text(columns.unitValue.x, y, main, `${formatAmount(item.unitValue)}${isRounded(item) ? '*' : ''}`, { align: 'right' }),
  text(columns.value.x, y, main, formatAmount(item.value), { align: 'right' }),
];

/** Whether the unit value times the quantity is not the line's value, which rules. */
export const isRounded = ({ unitValue, quantity, value }: Item): boolean => unitValue.minor * quantity !== value.minor;

/** Of what material, for what use, which brand and model; who made it; our own number for it. */
function detailsOf({ material, use, brand, model, manufacturer, sku }: Product, mid: string | undefined): string[] {
  const about = [
    ['Material', material],
    ['Use', use],
    ['Brand', brand],
    ['Model', model],
  ];
  const maker = manufacturer && [manufacturer.name, manufacturer.city, manufacturer.country].filter(Boolean).join(', ');
  const by = [
    ['Manufacturer', maker],
    ['MID', mid],
    ['SKU', sku],
  ];
  return [about, by].map(said).filter((words) => words !== '');
}

const said = (facts: readonly (readonly (string | undefined)[])[]): string =>
  facts
    .filter(([, fact]) => fact)
    .map(([name, fact]) => `${name}: ${fact}`)
    .join('; ');

/**
 * Where everything stands on the label: mm from its top left corner, sizes in points.
 * Our own arrangement of the contents list of Deutsche Post's e-commerce standard label (header, sender, recipient, symbols, S10
 * barcode, CN 22, shipper), https://de.readkong.com/page/e-commerce-standardlabel-spezifikationen-fur-warenpost-4471841.
 */
import { oneLine, type Step } from '../fitting.ts';
import type { Point, Rectangle } from '../marks.ts';
import type { LabelSize } from '../paper.ts';
import { type Heights, type SizeOf, sizes } from './sizes.ts';

export const stroke = { line: 0.2, frame: 0.4 } as const;

/** Content lines under a CN 22. */
export const rowCount = 4;

interface Place {
  readonly box: Rectangle;
  readonly steps: readonly Step[];
}

/** Left and right edges. */
type Column = readonly [left: number, right: number];

export interface Layout extends SizeOf {
  readonly size: LabelSize;
  /** Edges of the frame. */
  readonly left: number;
  readonly right: number;
  readonly areas: Readonly<
    Record<'frame' | 'header' | 'sender' | 'recipient' | 'barcode' | 'cn22' | 'title' | 'category' | 'head' | 'totals', Rectangle>
  > &
    Readonly<Record<'commercialHead' | 'statement' | 'signature' | 'shipper', Rectangle>>;
  readonly rowTop: number;
  readonly goods: Readonly<Record<'description' | 'weight' | 'value' | 'hs' | 'origin', Column>>;
  readonly zones: { readonly bars: Rectangle; readonly left: Rectangle; readonly right: Rectangle };
  readonly checkbox: number;
  readonly checkboxes: Readonly<Record<CheckBox, Point>>;
  readonly places: Readonly<Record<'carrier' | 'declarant' | 'service' | 'signed' | 'reference' | 'sheet' | 'scheme', Place>>;
  readonly signatureLine: { readonly from: number; readonly to: number; readonly y: number };
}

export type CheckBox = 'gift' | 'documents' | 'commercialSample' | 'returnedGoods' | 'saleOfGoods' | 'other';

/** Between a line and the text beside it. */
export const inset = 1.5;

/** Sums of lengths without the noise of binary fractions. */
const mm = (length: number): number => Math.round(length * 1000) / 1000;
const rectangle = (...lengths: Rectangle): Rectangle => lengths.map(mm) as unknown as Rectangle;

export const layouts: Readonly<Record<LabelSize, Layout>> = {
  '100x150': arranged('100x150'),
  '100x100': arranged('100x100'),
  a6: arranged('a6'),
  '6x8in': arranged('6x8in'),
};

function arranged(size: LabelSize): Layout {
  const of = sizes[size];
  const [left, top] = of.margin;
  const right = mm(of.page.width - left);
  const tops = topsOf(of.heights, top);
  const areas = areasOf(of, tops, left, right);
  return {
    ...of,
    size,
    left,
    right,
    areas,
    rowTop: tops.row,
    goods: columnsOf(of, left, right),
    zones: zonesOf(of, areas.barcode),
    checkbox: of.languages === 'English' ? 2.2 : mm(2.7 * of.unit.block),
    checkboxes: boxesOf(of, left, tops.category),
    places: placesOf(of, areas),
    signatureLine: { from: mm(left + ((right - left) * 53) / 94), to: mm(right - inset), y: mm(tops.shipper - 1.1 * of.unit.header) },
  };
}

/** Where each area begins. */
function topsOf(heights: Heights, top: number): Heights {
  let y = top;
  const next = ([name, height]: [string, number]): [string, number] => {
    const from = mm(y);
    y += name === 'row' ? rowCount * height : height;
    return [name, from];
  };
  return Object.fromEntries(Object.entries(heights).map(next)) as unknown as Heights;
}

function areasOf({ page, margin, heights, senderWidth, columns }: SizeOf, tops: Heights, left: number, right: number): Layout['areas'] {
  const whole = (name: keyof Heights): Rectangle => rectangle(left, tops[name], right - left, heights[name]);
  return {
    frame: rectangle(left, margin[1], right - left, page.height - 2 * margin[1]),
    header: whole('header'),
    sender: rectangle(left, tops.addresses, senderWidth, heights.addresses),
    recipient: rectangle(left + senderWidth, tops.addresses, right - left - senderWidth, heights.addresses),
    barcode: whole('barcode'),
    cn22: rectangle(left, tops.title, right - left, tops.shipper - tops.title),
    title: whole('title'),
    category: whole('category'),
    head: whole('head'),
    commercialHead: rectangle(right - columns.hs, tops.head, columns.hs, heights.head * 0.5684),
    totals: whole('totals'),
    statement: whole('statement'),
    signature: whole('signature'),
    shipper: whole('shipper'),
  };
}

function columnsOf({ columns: { weight, value, hs, origin } }: SizeOf, left: number, right: number): Layout['goods'] {
  const edges = [right - weight, right - value, right - hs, right - origin].map(mm) as [number, number, number, number];
  return {
    description: [left, edges[0]],
    weight: [edges[0], edges[1]],
    value: [edges[1], edges[2]],
    hs: [edges[2], edges[3]],
    origin: [edges[3], right],
  };
}

/** The bars between two corner boxes for marks. */
function zonesOf({ bars: { top, height, corner, side } }: SizeOf, [x, y, width]: Rectangle): Layout['zones'] {
  return {
    bars: rectangle(x + side + 2, y + top, width - 2 * (side + 2), height),
    left: rectangle(x + 1, y + corner, side, side),
    right: rectangle(x + width - 1 - side, y + corner, side, side),
  };
}

/** In two rows of three under their heading; in one row where there is one language. */
function boxesOf({ languages, unit: { block } }: SizeOf, left: number, top: number): Layout['checkboxes'] {
  const at = (x: number, y: number): Point => [mm(left + x), mm(top + y)];
  if (languages === 'English') {
    return {
      gift: at(1.5, 0.9),
      documents: at(9.5, 0.9),
      commercialSample: at(23, 0.9),
      returnedGoods: at(44.5, 0.9),
      saleOfGoods: at(62, 0.9),
      other: at(78, 0.9),
    };
  }
  const [upper, lower] = [3.6 * block, 7.4 * block];
  return {
    gift: at(1.5, upper),
    documents: at(1.5, lower),
    commercialSample: at(19 * block, upper),
    returnedGoods: at(19 * block, lower),
    saleOfGoods: at(56.5 * block, upper),
    other: at(56.5 * block, lower),
  };
}

function placesOf({ unit: { header: unit } }: SizeOf, areas: Layout['areas']): Layout['places'] {
  const type = (...points: readonly number[]): readonly Step[] => oneLine(...points.map((each) => each * unit));
  const inArea = ([x, y, width]: Rectangle, from: number, below: number, share: number, height: number): Rectangle =>
    rectangle(x + from, y + below * unit, width * share, height * unit);
  const { header, totals, signature, shipper, commercialHead } = areas;
  const [left, shipperTop, width, shipperHeight] = shipper;
  return {
    /** Post left, service right; below the post's name the declarant, where it is another. */
    carrier: { box: inArea(header, 1.5, 3, 50 / 94, 3.6), steps: type(11, 10, 9, 8, 7) },
    declarant: { box: inArea(header, 1.5, 6.7, 50 / 94, 2), steps: type(5, 4.5, 4) },
    service: { box: inArea(header, (width * 53) / 94, 2.7, 39.5 / 94, 3.6), steps: type(8, 7, 6, 5) },
    signed: { box: inArea(signature, 1.5, 3.1, 50 / 94, 3.6), steps: type(6.5, 6, 5.5, 5, 4.5) },
    /** Order reference left, sheet right. */
    reference: {
      box: rectangle(left + 1.5, shipperTop, (width * 72) / 94, shipperHeight),
      steps: [...type(6.5, 6), { size: 5.5 * unit, lines: 2, leading: 2.3 * unit }, { size: 4.5 * unit, lines: 3, leading: 1.9 * unit }],
    },
    sheet: { box: rectangle(left + (width * 74) / 94, shipperTop, (width * 18.5) / 94, shipperHeight), steps: type(6.5, 5.5, 4.5) },
    /** A scheme's number, below the codes and origins of the goods. */
    scheme: {
      box: rectangle(commercialHead[0] + 0.6, totals[1] + 0.2, commercialHead[2] - 1.2, totals[3] - 0.4),
      steps: [...type(6.2, 5.5, 5), { size: 5 * unit, lines: 2, leading: 2.1 * unit }, { size: 4.5 * unit, lines: 2, leading: 1.9 * unit }],
    },
  };
}

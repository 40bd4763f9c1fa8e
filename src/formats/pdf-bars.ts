import { decodeCode128 } from './code128.ts';
import { pointsPerMm } from './pdf-ink.ts';

/** Bars on a page; millimetres from the top left corner. */
export interface ReadBarcode {
  readonly x: number;
  readonly y: number;
  /** What the bars say, or undefined where they are no sound Code 128. */
  readonly value: string | undefined;
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** The rectangles of one path, in points from the bottom left corner. */
export type Path = readonly Bar[];

/** Widths in modules of bars and gaps, or nothing where they are not whole multiples of one module. */
function modulesOf(path: Path): readonly number[] | undefined {
  const edges = path.flatMap((bar) => [bar.x, bar.x + bar.width]);
  const spans = edges.slice(1).map((edge, index) => edge - (edges[index] as number));
  const total = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const module = total / Math.round(total / Math.min(...spans));
  const counts = spans.map((span) => Math.round(span / module));
  const straight = path.every((bar) => bar.y === path[0]?.y && bar.height === path[0]?.height);
  const whole = spans.every((span, index) => span > 0 && Math.abs(span / module - (counts[index] as number)) < 0.05);
  return straight && whole ? counts : undefined;
}

export const hundredths = (mm: number): number => Math.round(mm * 100) / 100;

export function barcodeOf(path: Path, pageHeight: number): ReadBarcode {
  const first = path[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const modules = path.length > 0 ? modulesOf(path) : undefined;
  return {
    x: hundredths(first.x / pointsPerMm),
    y: hundredths((pageHeight - first.y - first.height) / pointsPerMm),
    value: modules && decodeCode128(modules),
  };
}

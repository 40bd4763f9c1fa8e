/** How a number stands on a form: as a barcode in its zone, and in groups for the eye. */
import { encodeCode128, isCode128 } from '../formats/code128.ts';
import type { BarcodeMark } from '../formats/page.ts';
import type { Rectangle } from './marks.ts';

/** `LX 123 456 785 CN`: an S10 number in groups; any other number as it is. */
export function grouped(number: string): string {
  const [, indicator, a, b, c, country] = /^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/.exec(number) ?? [];
  return indicator === undefined ? number : `${indicator} ${a} ${b} ${c} ${country}`;
}

/**
 * X dimensions in mm, the widest first. S10 allows 0.25 to 0.51 and recommends 0.33 at least, which its 13 characters always get;
 * only a shipment's own id may need the narrower ones.
 */
const modules: readonly number[] = [0.33, 0.3, 0.27, 0.25];
/** Modules of clear space on each side of the bars. */
const quiet = 10;

/** The barcode of a number in the middle of a zone that holds bars and both quiet zones; undefined where it has no room or no code. */
export function barcodeIn([x, y, width, height]: Rectangle, value: string): BarcodeMark | undefined {
  if (!isCode128(value)) return undefined;
  const bars = modulesOf(value);
  const module = modules.find((each) => (bars + 2 * quiet) * each <= width + 1e-9);
  return module === undefined
    ? undefined
    : { kind: 'barcode', symbology: 'code128', x: x + (width - bars * module) / 2, y, height, module, value };
}

/** An S10 number always takes 156: eleven for each of 13 symbols, and 13 for the stop. */
const modulesOf = (value: string): number =>
  /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(value) ? 156 : encodeCode128(value).reduce((sum, each) => sum + each, 0);

/** What a carrier's labels and forms are printed on, as the settings say it. */
import type { Imposition } from '../formats/imposition.ts';

/** Sizes of a label by itself. `6x8in` is 152.4 × 203.2 mm. */
export type LabelSize = '100x150' | '100x100' | 'a6' | '6x8in';

export interface Paper {
  readonly labels?: {
    readonly size: LabelSize;
    /** Labels on a sheet of A4, and the place from 1 at which the first sheet of a run begins. Absent: each on a page of its size. */
    readonly perSheet?: 1 | 2 | 4;
    readonly start?: number;
  };
  /** Forms CN 23 of mail on a sheet of A4. Absent: each on a page of its size. */
  readonly cn23?: { readonly perSheet: 1 | 2 };
}

export const a4 = { width: 210, height: 297 } as const;

/** How the labels of a part are laid on sheets; only the first part of a run begins further on. */
export function labelSheets({ labels }: Paper = {}, part = 1): Imposition | undefined {
  if (labels?.perSheet === undefined) return undefined;
  return { ...a4, perSheet: labels.perSheet, start: part === 1 ? (labels.start ?? 1) : 1 };
}

/**
 * What only a declaring party knows: the codes and names under which it files, by the customs it files with. It stands under the carrier's
 * `filing` key in the settings; a document names the keys it lacks.
 */
import type { CargoFiling } from './filing/cargo.ts';
import type { ChinaFiling } from './filing/china.ts';
import type { EnsFiling } from './filing/ens.ts';
import type { EuFiling } from './filing/eu.ts';
import type { ExpFiling } from './filing/exp.ts';
import type { UkFiling } from './filing/uk.ts';
import type { UsFiling } from './filing/us.ts';

/** By the key that stands below `filing`. */
export interface Filing {
  readonly cargo?: CargoFiling;
  readonly china?: ChinaFiling;
  readonly exp?: ExpFiling;
  readonly ens?: EnsFiling;
  readonly eu?: EuFiling;
  readonly us?: UsFiling;
  readonly uk?: UkFiling;
}

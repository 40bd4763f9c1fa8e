/** `carriers.<id>.filing`: codes of the declaring party, each checked as far as its form goes. */
import { z } from 'zod';
import type { Filing } from '../model/filing.ts';
import { cargo, cargoOf } from './filing/cargo.ts';
import { china, chinaOf } from './filing/china.ts';
import { ens, ensOf } from './filing/ens.ts';
import { eu, euOf } from './filing/eu.ts';
import { exp, expOf } from './filing/exp.ts';
import { uk, ukOf } from './filing/uk.ts';
import { us, usOf } from './filing/us.ts';

export const filingSchema = z.strictObject({
  cargo: cargo.optional(),
  china: china.optional(),
  ens: ens.optional(),
  eu: eu.optional(),
  exp: exp.optional(),
  us: us.optional(),
  uk: uk.optional(),
});

export const filingOf = (written: z.output<typeof filingSchema>): Filing => ({
  ...(written.cargo && { cargo: cargoOf(written.cargo) }),
  ...(written.china && { china: chinaOf(written.china) }),
  ...(written.ens && { ens: ensOf(written.ens) }),
  ...(written.eu && { eu: euOf(written.eu) }),
  ...(written.exp && { exp: expOf(written.exp) }),
  ...(written.us && { us: usOf(written.us) }),
  ...(written.uk && { uk: ukOf(written.uk) }),
});

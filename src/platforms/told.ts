/** What the settings tell of a platform because its exports leave it open, or because we may know it wrongly. */
import type { NotToShip } from '../model/order.ts';

/** What a status word means: the order goes, or why it stays. */
export type Status = NotToShip | 'live';

/** What one platform may be told: a platform names those that its exports leave open. */
export type Open = 'currency' | 'statuses' | 'declared';

export interface Told {
  /** Of amounts beside which the export writes none: one for all, or by the country an order goes to. */
  readonly currency?: string | Readonly<Record<string, string>>;
  /** By the normalised word. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** How a seller's program writes its customs columns. */
  readonly declared?: { readonly currency?: string; readonly weight?: 'g' | 'kg' };
}

/** The currency of amounts that name none, for an order to a country (alpha-2); undefined where nothing is told. */
export const currencyTold = (told: Told | undefined, country: string): string | undefined =>
  typeof told?.currency === 'object' ? told.currency[country] : told?.currency;

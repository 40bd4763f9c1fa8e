/** A parcel to the European Union as it is looked at: its territory, its value in euro. */
import type { Money } from '../../model/money.ts';
import type { Context, Shipment } from '../../model/shipment.ts';
import { isExcise } from './law.ts';
import { northernIreland, type Territory, territoryOf } from './territories.ts';

export const isGift = ({ trade, category }: Shipment): boolean => trade === 'c2c' && category === 'gift';
export const hasExcise = ({ items }: Shipment): boolean => items.some(({ hs }) => isExcise(hs));

/** The goods value in euro; undefined where no rate is known. */
export const inEuro = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'EUR')?.money;

/** Northern Ireland is declared to the United Kingdom, whose regime decides. */
export const isIrish = ({ recipient }: Shipment): boolean => territoryOf(recipient) === northernIreland;
export const isDecided = (shipment: Shipment): boolean => shipment.decision.procedure !== undefined && !isIrish(shipment);

/** What was found about a parcel before anything is decided. */
export interface Case {
  readonly shipment: Shipment;
  readonly context: Context;
  readonly territory: Territory;
  /** Goods value in euro. */
  readonly value: Money;
  readonly limit: Money;
  /** Within the limit of IOSS and of H7. */
  readonly low: boolean;
  /** Between private persons and within the relief of gifts. */
  readonly gift: boolean;
}

/** What of the settings cargo messages cannot do without, and where a house waybill ends. */
import type { CargoFiling } from '../../model/filing/cargo.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';

export type Needed<K extends keyof CargoFiling> = CargoFiling & Required<Pick<CargoFiling, K>>;

/** Every message names them. */
export type Master = 'master' | 'origin' | 'destination';
export const ofMaster = ['master', 'origin', 'destination'] as const;

/** Keys below the carrier that are missing. */
export const missing = (needs: readonly (keyof CargoFiling)[], { filing }: Group): string[] =>
  needs.filter((key) => filing?.cargo?.[key] === undefined).map((key) => `filing.cargo.${written(key)}`);

/** `weight_charge` of `weightCharge`, as the settings write it. */
const written = (key: string): string => key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** What `lacks` has asked for is there. */
export const cargoOf = <K extends keyof CargoFiling>({ filing }: Group): Needed<K> => filing!.cargo as Needed<K>;

/** The airport where the house waybill ends. */
export const endOf = ({ recipient }: Shipment, { destinations, destination }: Needed<Master>): string =>
  destinations[recipient.country] ?? destination;

/** Mail flies under documents of the post. */
export const byAir = ({ channel }: Shipment): boolean => channel !== 'mail';

export const waits = 'sending by whoever has the master air waybill';

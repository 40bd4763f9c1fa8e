/** What several documents say of a shipment in the same words. */
import type { Address, Exporter } from '../model/party.ts';
import type { Shipment } from '../model/shipment.ts';

/** The exporter's number where it is registered: its social credit code, else its EORI. Scheme numbers (IOSS …) are none. */
export const exporterId = ({ ids }: Exporter): string | undefined => ids.uscc ?? ids.eori;

/** The Incoterm that the law forces, else the one agreed. */
export const incotermOf = ({ incoterm, decision }: Shipment): string => decision.incoterm ?? incoterm;

/** `88 Chouzhou North Road, Yiwu, Zhejiang, 322000`: all but the country, in one line. */
export const addressLine = ({ lines, city, region, postcode }: Address): string =>
  [...lines, city, region, postcode].filter(Boolean).join(', ');

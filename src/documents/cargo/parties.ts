/** Sender and recipient, as a house waybill must name them. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { partyIncomplete } from './problems.ts';

/** Who a parcel is from or for: a company before its person. */
export const companyOf = ({ name, company }: Party): string => company?.trim() || name;

export const incomplete = ({ id, recipient }: Shipment, { exporter }: Group, document: string): Problem[] =>
  [
    { party: 'sender', of: exporter },
    { party: 'recipient', of: recipient },
  ].flatMap(({ party, of }) =>
    [
      { what: 'name', value: companyOf(of) },
      { what: 'city', value: of.city },
    ].flatMap(({ what, value }) =>
      value.trim() === '' ? [partyIncomplete({ shipment: id, field: `${party}.${what}` }, { party, what, document })] : [],
    ),
  );

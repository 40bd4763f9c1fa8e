/**
 * Facts for customs and security: `IncludedCustomsNote` in Cargo-XML, OCI in Cargo-IMP.
 *
 * | code, party | filled from |
 * |---|---|
 * | `T` `SHP` | `USCI` and the exporter's social credit code (`exporter.ids.uscc`); else its EORI |
 * | `CP` `SHP`, `CP` `CNE` | the person's name where a company is the party |
 * | `CT` `SHP`, `CT` `CNE` | phone, figures alone |
 * | `T` `CNE` | the recipient's number, where the regime lets it stand in a declaration; one of a company and of a person alike |
 * | others | `filing.cargo.notes`: security status, account of the customer |
 *
 * A fact has the country of its party; that an airline does not want the one of the destination there is unverified.
 */
import type { Party } from '../../model/party.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { recipientIdAt } from '../particulars.ts';
import { dialled, said } from './figures.ts';

export interface Note {
  readonly code: string;
  readonly value: string;
  readonly party?: string;
  readonly country?: string;
}

export function notesOf(shipment: Shipment, { exporter, filing }: Group): readonly Note[] {
  const { recipient } = shipment;
  const number = recipientIdAt(shipment, 'declaration')?.number;
  return [
    ...ofParty('SHP', exporter, traderId(exporter.ids)),
    ...ofParty('CNE', recipient, number),
    ...filing!
      .cargo!.notes.filter(({ to }) => to === undefined || to.includes(recipient.country))
      .map(({ code, value, party, country }) => ({ code, value, ...(party && { party }), ...(country && { country }) })),
  ];
}

const traderId = ({ uscc, eori }: Readonly<Record<string, string>>): string | undefined => (uscc ? `USCI${uscc}` : eori);

function ofParty(party: string, { name, company, phone, country }: Party, id: string | undefined): Note[] {
  const told = { T: id, CP: said(company) && company !== name ? said(name) : undefined, CT: phone && dialled(phone) };
  return Object.entries(told).flatMap(([code, value]) => (value ? [{ code, value, party, country }] : []));
}

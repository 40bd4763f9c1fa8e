/** The canonical batch as it is declared in the European Union: what the regime decides, and what the declaring party’s settings must say. */
import type { Group } from '../../src/documents/document.ts';
import type { Source } from '../../src/model/dated.ts';
import type { EuFiling } from '../../src/model/filing/eu.ts';
import type { Decision, DeclarationCode, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';

export const eu: EuFiling = {
  declarant: {
    eori: 'DK12345678',
    name: 'Nordlys Told og Spedition A/S',
    address: { street: 'Havnegade 7', postcode: '8000', city: 'Aarhus C', country: 'DK' },
    contacts: [{ name: 'Mette Kjær', phone: '+45 8555 0114', email: 'told@nordlys.example' }],
  },
  representative: { eori: 'DK12345678', status: '3', contacts: [] },
  additionalDeclarationType: 'A',
  location: { type: 'D', qualifier: 'Z', address: { street: 'Østhavnsvej 31', postcode: '8000', city: 'Aarhus C', country: 'DK' } },
  previousDocuments: [{ type: 'N337', reference: '26DKTST0000000017' }],
  supportingDocuments: [],
  additionalReferences: [],
  deferredPayments: [],
  codes: { transportDocument: 'N740', confirmed: {} },
  authorisations: [],
  denmark: { office: 'DK005600', submitter: { name: 'Nordlys Told og Spedition A/S', id: '12345678' }, importer: 'DK09999981' },
};

export const euGroup = (change: Partial<EuFiling> = {}): Group => ({ ...groupOf('air-parcel'), filing: { eu: { ...eu, ...change } } });

const source: Source = { title: 'a page on the drafts', url: 'https://drafts.example', retrieved: '2026-11-22', certainty: 'unverified' };
const official: Source = { ...source, title: 'the manual', certainty: 'official' };

const code = (kind: DeclarationCode['kind'], of: string, from = official): DeclarationCode => ({
  kind,
  code: of,
  under: { since: '2026-07-01', source: from },
});

/** What the regime says of each way to declare. */
const decisions: Readonly<Record<string, readonly DeclarationCode[]>> = {
  'h7-ioss': [code('procedure', '4000'), code('additional-procedure', 'F48'), code('fiscal-role', 'FR5')],
  'h7-special': [code('procedure', '4000'), code('additional-procedure', 'F49')],
  'h7-standard': [code('procedure', '4000'), code('additional-procedure', 'F53', source)],
  h6: [code('procedure', '4000')],
};

/** As the regime decides it; a number of the import scheme travels on the declaration. */
export function declared(shipment: Shipment, procedure: string, change: Partial<Shipment> = {}): Shipment {
  const { scheme, numbers, ...others } = shipment.decision;
  const ioss = procedure === 'h7-ioss';
  const decision: Decision = {
    ...others,
    procedure,
    codes: decisions[procedure]!,
    numbers: ioss
      ? numbers.map((each) => (each.kind === 'IOSS' ? { ...each, places: [...each.places, 'declaration' as const] } : each))
      : [],
    ...(ioss && scheme && { scheme }),
  };
  return { ...shipment, decision, ...change };
}

const [germany, , , , greece] = shipments as readonly [Shipment, Shipment, Shipment, Shipment, Shipment];

/** To Lüneburg and to Thessaloniki, the one under the platform’s IOSS number, the other under the seller’s. */
export const lowValue: readonly Shipment[] = [declared(germany, 'h7-ioss'), declared(greece, 'h7-ioss')];

/** The same to Thessaloniki as the post declares it. */
export const postal: readonly Shipment[] = [declared(greece, 'h6')];

/** The demo as the post and an express company declare it in the European Union: codes of the declaring party in the settings. */
import type { World } from './world.ts';

const filing = (documents: string): string => `    documents: [${documents}]
    filing:
      eu:
        declarant: { eori: DK12345678 }
        representative: { eori: DK12345678, status: '3' }
        additional_declaration_type: A
        location: { type: D, qualifier: Z, address: { street: Østhavnsvej 31, postcode: '8000', city: Aarhus C, country: DK } }
        codes: { transport_document: N740 }
        denmark: { office: DK005600, submitter: { name: Nordlys Told A/S, id: '12345678' }, importer: DK09999981 }
`;

export function lowValueDemo(world: World): void {
  world.edit('declarant.yaml', '  china-post:\n', `  china-post:\n${filing('label, cn23, h7, h7-xml')}`);
  world.edit('declarant.yaml', '  china-post-parcel:\n', `  china-post-parcel:\n${filing('label, cn23, h7, h6')}`);
}

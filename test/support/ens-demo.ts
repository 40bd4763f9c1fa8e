/** The demo as post and express company announce it before loading: to ICS2 what goes to the EU, to HMRC what goes to Great Britain. */
import type { World } from './world.ts';

const filing = `    filing:
      ens:
        declarant: { eori: DE497103862140561, name: Hansepost Zoll GmbH, street: Airportring 7, postcode: '60549', city: Frankfurt, country: DE }
        addressed_state: DE
        addressed_states: { NO: NO }
        document_type: N740
        gb:
          sender: GB205672212000/0000000001
          declarant: GB205672212000
          consignor: { name: 'Yiwu Linhe Trading Co., Ltd.', street: 88 Chouzhou North Road, postcode: '322000', city: Yiwu, country: CN }
          transport_mode: '4'
          conveyance: CA937
          indicator: A
          place_of_loading: CNPVG Shanghai
          place_of_unloading: GBLHR London Heathrow
          first_office: GB000060
          arrival: 2026-11-23 06:40
          routing: [CN, GB]
          package_kind: PK
          document_type: N740
`;

export function ensDemo(world: World): void {
  const documents = (own: string): string => `    documents: [${own}, ens, ens-csv, ens-xml]\n${filing}`;
  world.edit('declarant.yaml', '  china-post:\n', `  china-post:\n${documents('label, cn23')}`);
  world.edit('declarant.yaml', '  china-post-parcel:\n', `  china-post-parcel:\n${documents('label, cn23')}`);
  world.edit('declarant.yaml', '  dhl-express:\n', `  dhl-express:\n${documents('waybill, invoice')}`);
}

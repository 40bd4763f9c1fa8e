/** The demo's express company as it flies under a master air waybill. */
import type { World } from './world.ts';

const settings = `    documents: [waybill, invoice, xfhl, xfzb, fhl]
    filing:
      cargo:
        master: 999-12345675
        origin: HGH
        destination: LAX
        destinations: { DE: FRA, FR: FRA }
        flight: CA985
        sender: [{ scheme: C, id: LINHEFORWARDING }, { scheme: P, id: REUAGT88LINHE/HGH01 }]
        recipient: [{ scheme: C, id: CCSPROVIDER }]
        carrier_signatory: WANG FANG
        place: HANGZHOU
        prepaid: true
        weight_charge: 35.00 CNY
        handling: [SPX]
        notes:
          - { party: ISS, code: RA, value: 01234-01, country: CN }
          - { party: CUS, code: AH, value: S, country: US, to: [US] }
        zone: '+08:00'
`;

export const flownDemo = (world: World): void => world.edit('declarant.yaml', '  dhl-express:\n', `  dhl-express:\n${settings}`);

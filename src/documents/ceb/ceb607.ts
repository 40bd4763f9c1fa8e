/**
 * CEB607, which parcels ride on which master bill (清单总分单): after the lists, once the flight is known.
 *
 * | element | filled from |
 * |---|---|
 * | `customsCode` `loctNo` | `filing.china`: `customs_office`, `supervised_place` |
 * | `copNo` | W, the day, and twelve figures of a digest of the first parcel: another one for each message |
 * | `agentCode` `agentName`, `logisticsCode` `logisticsName` | `filing.china.agent`, `filing.china.logistics` |
 * | `trafMode` | `filing.china.transport`; else 6 for mail, 5 for air |
 * | `trafName` `voyageNo` `billNo` | `filing.china.flight`: needed here |
 * | `grossWeight` | sum of the parcels of this message, each as its list says it |
 * | `msgCount` `msgSeqNo` | messages of this run and carrier, and which of them this is |
 * | `gnum` `logisticsNo` | from 1 in each message; number of the parcel |
 *
 * Left out: `totalPackageNo` (mail bags are not known here), `invtNo` (customs give it), `domesticTrafNo`. At most 100 parcels a message, as the edition
 * of 2018 takes and that of 202205 takes more. That lines are counted from 1 in each message of a split is unverified.
 */
import { kilogramsOf, tens } from '../china-figures.ts';
import { beginOf, figures, guidOf, mostOfNumber, parcelsDocument, transportMode } from './message.ts';
import { logisticsOf } from './parties.ts';

type Keys = 'logistics' | 'agent' | 'customsOffice' | 'flight';

export const ceb607 = parcelsDocument<Keys>({
  number: '607',
  name: 'Parcels of a master bill for customs, China (CEB607)',
  node: 'WayBill',
  needs: ['logistics', 'agent', 'customsOffice', 'flight'],
  against: () => [],
  limits: ({ number }, _, filing) => [{ field: 'number', value: number, most: mostOfNumber(filing) }],
  content: (parcels, group, filing, part, parts) => ({
    WayBillHead: {
      ...beginOf('ceb607', parcels[0]!, group),
      customsCode: filing.customsOffice,
      copNo: `W${figures(group.on)}-${guidOf('ceb607', 'node', parcels[0]!, group).slice(-12)}`,
      agentCode: filing.agent.code,
      agentName: filing.agent.name,
      loctNo: filing.supervisedPlace,
      trafMode: transportMode(group.channel, filing),
      trafName: filing.flight.name,
      voyageNo: filing.flight.number,
      billNo: filing.flight.bill,
      // As the lists say it, so that the sum is the sum of what is written.
      grossWeight: kilogramsOf(parcels.reduce((sum, { grossMilligrams }) => sum + tens(grossMilligrams), 0)),
      ...logisticsOf(filing),
      msgCount: parts,
      msgSeqNo: part,
    },
    WayBillList: parcels.map(({ number }, i) => ({ gnum: i + 1, logisticsNo: number })),
  }),
});

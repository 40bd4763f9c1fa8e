/**
 * CEB505, the waybill (运单): a draft for the logistics enterprise, before the list.
 *
 * | element | filled from |
 * |---|---|
 * | `logisticsCode` `logisticsName` | `filing.china.logistics` |
 * | `logisticsNo` | the number of the parcel |
 * | `freight` `insuredFee` `currency` | 0, 0 and yuan: what the carrier takes is not known here |
 * | `grossWeight` `packNo` | gross weight in kilograms, 1 |
 * | `goodsInfo` | Chinese name of the line of the greatest value |
 * | `ebcTelephone` | the exporter's phone |
 */
import { chinaCurrency } from '../../model/china-codes.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import { kilograms } from '../china-figures.ts';
import { chineseName, eachLine } from './against.ts';
import { beginOf, messageDocument, mostOfNumber } from './message.ts';
import { logisticsOf, sellerOf } from './parties.ts';

/** The earlier of two that are worth the same. */
const mainGoods = ({ items }: Shipment): string | undefined =>
  items.reduce((most, item) => (item.value.minor > most.value.minor ? item : most)).product.descriptionLocal;

export const ceb505 = messageDocument<'exporter' | 'logistics'>({
  number: '505',
  name: 'Waybill for customs, China (CEB505)',
  node: 'Logistics',
  needs: ['logistics'],
  against: (shipment) => eachLine(shipment, chineseName),
  limits: (shipment, { exporter }, filing) => [
    { field: 'number', value: numberOf(shipment), most: mostOfNumber(filing) },
    { field: 'Chinese name', value: mainGoods(shipment), most: 200 },
    { field: 'phone of the exporter', value: exporter.phone, most: 50 },
  ],
  content: (shipment, group, filing) => ({
    ...beginOf('ceb505', shipment, group),
    ...logisticsOf(filing),
    logisticsNo: numberOf(shipment),
    freight: '0',
    insuredFee: '0',
    currency: chinaCurrency('CNY'),
    grossWeight: kilograms(shipment.grossMilligrams),
    packNo: 1,
    goodsInfo: mainGoods(shipment),
    ...sellerOf(group, filing),
    ebcTelephone: group.exporter.phone,
  }),
});

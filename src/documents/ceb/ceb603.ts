/**
 * CEB603, the declaration list (申报清单): the declaration itself, once it is signed and sent.
 *
 * | element | filled from |
 * |---|---|
 * | `customsCode` `portCode` `loctNo` | `filing.china`: `customs_office`, `exit_office`, `supervised_place` |
 * | `logisticsCode` `logisticsName`, `agentCode` `agentName` | `filing.china.logistics`, `filing.china.agent` |
 * | `ownerCode` `ownerName` | `filing.china.producer`; else `NO` and the exporter's name |
 * | `orderNo` `logisticsNo` `copNo` | order, number of the parcel, the shipment's id |
 * | `ieDate` | the day of declaration, as the planned day of export |
 * | `statisticsFlag` | `filing.china.flag`, else the flag that the regime found (B) |
 * | `tradeMode` | the mode that the regime found: 9610, 9710 |
 * | `trafMode` | `filing.china.transport`; else 6 for mail, 5 for air |
 * | `trafName` `voyageNo` `billNo` | `filing.china.flight`; absent until it is known |
 * | `country` `POD` | country of the recipient; its port from `filing.china.ports`, else the country's own code |
 * | `freight` `insuredFee` | what the buyer paid, 0 without; flag 3, a total |
 * | `wrapType` `packNo` | `filing.china.packing`, 1 |
 * | `grossWeight` `netWeight` | kilograms to five decimals |
 * | `gcode` `gname` `itemName` `gmodel` | catalogue: `hs_cn`, `description_local` twice, `elements_cn` |
 * | `qty1` `unit1` `qty2` `unit2` | `filing.china.legal_units` by tariff code: net kilograms or grams, else the quantity where the unit counts the same |
 *
 * Left out: `preNo` and `invtNo` (customs give them), the fields of bonded goods, `licenseNo`, `totalPackageNo` (mail bags are not known here).
 */
import type { XmlChildren } from '../../formats/xml.ts';
import { chinaCountry, chinaCurrency, chinaUnit } from '../../model/china-codes.ts';
import type { ChinaFiling } from '../../model/filing/china.ts';
import { type Money, zero } from '../../model/money.ts';
import { type Item, numberOf, type Shipment } from '../../model/shipment.ts';
import { amount, byTariff, kilograms, price, quantityIn } from '../china-figures.ts';
import {
  chineseName,
  countryKnown,
  currenciesKnown,
  eachLine,
  elements,
  measured,
  oneToOne,
  platformKnown,
  tariffCode,
  unitKnown,
} from './against.ts';
import { beginOf, figures, messageDocument, mostOfNumber, type Needed, transportMode } from './message.ts';
import { logisticsOf, noBarCode, platformOf, sellerOf } from './parties.ts';

type Keys = 'exporter' | 'logistics' | 'agent' | 'customsOffice' | 'exitOffice' | 'packing';

export const ceb603 = messageDocument<Keys>({
  number: '603',
  name: 'Declaration list for customs, China (CEB603)',
  node: 'Inventory',
  needs: ['logistics', 'agent', 'customsOffice', 'exitOffice', 'packing'],
  against: (shipment, group, filing) => [
    ...platformKnown(shipment, group, filing),
    ...oneToOne(shipment, 'CEB603'),
    ...currenciesKnown(shipment),
    ...countryKnown(shipment),
    ...eachLine(shipment, tariffCode, chineseName, elements, unitKnown, measured(group, filing)),
  ],
  limits: ({ id, orders, items, ...shipment }, _, filing) => [
    { field: 'order number', value: orders[0], most: 60 },
    { field: 'number', value: shipment.number, most: mostOfNumber(filing) },
    { field: 'shipment id', value: id, most: 30 },
    ...items.flatMap(({ product }, i) => [
      { field: 'SKU', value: product.sku, most: 20, item: i + 1 },
      { field: 'Chinese name', value: product.descriptionLocal, most: 250, item: i + 1 },
      { field: 'declaration elements', value: product.elementsCn, most: 250, item: i + 1 },
      { field: 'GTIN', value: product.gtin, most: 50, item: i + 1 },
    ]),
  ],
  content: (shipment, group, filing) => ({
    InventoryHead: {
      ...beginOf('ceb603', shipment, group),
      customsCode: filing.customsOffice,
      ...platformOf(shipment, filing),
      orderNo: shipment.orders[0],
      ...logisticsOf(filing),
      logisticsNo: numberOf(shipment),
      copNo: shipment.id,
      ieFlag: 'E',
      portCode: filing.exitOffice,
      ieDate: figures(group.on),
      statisticsFlag: filing.flag ?? shipment.decision.exportFlag,
      agentCode: filing.agent.code,
      agentName: filing.agent.name,
      ...sellerOf(group, filing),
      ...ownerOf(filing),
      tradeMode: shipment.decision.exportProcedure,
      ...transportOf(shipment, filing),
      ...destinationOf(shipment, filing),
      ...chargesOf(shipment),
      wrapType: filing.packing,
      packNo: 1,
      grossWeight: kilograms(shipment.grossMilligrams),
      netWeight: kilograms(shipment.netMilligrams),
    },
    InventoryList: shipment.items.map((item, i) => lineOf(item, i + 1, shipment, filing)),
  }),
});

const ownerOf = ({ producer, exporter }: Needed<'exporter'>): XmlChildren => ({
  ownerCode: producer?.code ?? 'NO',
  ownerName: producer?.name ?? exporter.name,
});

const transportOf = ({ channel }: Shipment, filing: ChinaFiling): XmlChildren => ({
  trafMode: transportMode(channel, filing),
  trafName: filing.flight?.name,
  voyageNo: filing.flight?.number,
  billNo: filing.flight?.bill,
  loctNo: filing.supervisedPlace,
});

const destinationOf = ({ recipient: { country } }: Shipment, { ports }: ChinaFiling): XmlChildren => ({
  country: chinaCountry(country),
  POD: ports[country] ?? chinaCountry(country),
});

const chargesOf = ({ value, freight = zero(value.currency), insurance = zero(value.currency) }: Shipment): XmlChildren => ({
  freight: amount(freight),
  fCurrency: currencyOf(freight),
  fFlag: '3',
  insuredFee: amount(insurance),
  iCurrency: currencyOf(insurance),
  iFlag: '3',
});

const currencyOf = ({ currency }: Money): string | undefined => chinaCurrency(currency);

function lineOf(item: Item, gnum: number, { recipient }: Shipment, { legalUnits }: ChinaFiling): XmlChildren {
  const { sku, gtin, hsOf, descriptionLocal, elementsCn, unit } = item.product;
  const [first, second] = byTariff(hsOf.CN!, legalUnits)!;
  return {
    gnum,
    itemNo: sku,
    itemName: descriptionLocal,
    gcode: hsOf.CN,
    gname: descriptionLocal,
    gmodel: elementsCn,
    barCode: gtin ?? noBarCode,
    country: chinaCountry(recipient.country),
    currency: currencyOf(item.value),
    qty: item.quantity,
    qty1: quantityIn(first!, item),
    qty2: second === undefined ? undefined : quantityIn(second, item),
    unit: chinaUnit(unit),
    unit1: first,
    unit2: second,
    price: price(item),
    totalPrice: amount(item.value),
  };
}

/** What an express declaration says, element by element: `exp301.ts` tells where each comes from. */
import { chinaCountry, chinaCurrency, chinaUnit } from '../../model/china-codes.ts';
import type { ExpFiling } from '../../model/filing/exp.ts';
import { type Item, numberOf, type Shipment } from '../../model/shipment.ts';
import { amount, byTariff, kilograms, price, quantityIn } from '../china-figures.ts';
import type { Group } from '../document.ts';
import { addressesOf, cityOf, inEnglish, oneLine, telephone } from './consignee.ts';
import type { Class, Said } from './fields.ts';
import { classOf, mainItem, tariffOf } from './goods.ts';
import { lineWeights } from './line-weights.ts';
import { figures, filingOf, type Needed } from './message.ts';

export const declarationNeeds = [
  'senderId',
  'agent',
  'keyedBy',
  'exporter',
  'customsOffice',
  'exitOffice',
  'yard',
  'tradeMode',
  'terms',
  'packing',
  'flight',
] as const;
type Known = Needed<(typeof declarationNeeds)[number]>;

/**
 * All that is known, by element. What is of some classes alone stands here for each: the table of fields leaves empty what the class does
 * not ask. Asked only where nothing is against it.
 */
export function declarationOf(shipment: Shipment, group: Group): { readonly head: Said; readonly lines: readonly Said[] } {
  const filing = filingOf<(typeof declarationNeeds)[number]>(group);
  const letter = classOf(shipment, filing)!;
  const weights = lineWeights(shipment);
  return {
    head: {
      OpType: 'ADD',
      EntryType: letter,
      IEFlag: 'E',
      ...journey(shipment, group, filing),
      ...enterprises(group, filing),
      ...terms(shipment, filing),
      ...contents(shipment, filing),
      ...sender(filing, letter),
      ...recipientOf(shipment, filing),
    },
    lines: shipment.items.map((item, i) => lineOf(item, i + 1, weights[i]!, letter, filing)),
  };
}

const journey = (shipment: Shipment, { on }: Group, filing: Known): Said => ({
  IEPort: filing.exitOffice,
  DeclPort: filing.customsOffice,
  CustomsField: filing.yard,
  IEDate: figures(on),
  DDate: `${figures(on)}000000`,
  DestinationPort: filing.ports[shipment.recipient.country] ?? chinaCountry(shipment.recipient.country),
  TrafName: filing.flight.name,
  VoyageNo: filing.flight.number,
  TrafMode: filing.transport ?? '5',
  BillNo: filing.flight.bill,
  AssBillNo: numberOf(shipment),
});

const creditCodeOf = ({ exporter: { ids } }: Group): string | undefined => (ids.uscc?.length === 18 ? ids.uscc : undefined);

const enterprises = (group: Group, { exporter, agent, keyedBy }: Known): Said => ({
  TradeCo: exporter.code,
  TradeName: exporter.name,
  TradeScc: creditCodeOf(group),
  OwnerCode: exporter.code,
  OwnerName: exporter.name,
  OwnerScc: creditCodeOf(group),
  CoOwner: exporter.code[5],
  AgentType: '0',
  AgentCode: agent.code,
  AgentName: agent.name,
  AgentScc: agent.creditCode,
  DeclareNo: agent.staff,
  InputNo: keyedBy.card,
  InputCompanyCo: keyedBy.company?.code ?? agent.code,
  InputCompanyName: keyedBy.company?.name ?? agent.name,
});

const sampleMode = '3010';

const terms = ({ recipient, decision }: Shipment, filing: Known): Said => ({
  TradeCountry: chinaCountry(recipient.country),
  TradeMode: decision.exportProcedure === sampleMode ? sampleMode : filing.tradeMode,
  CutMode: '101',
  TransMode: filing.terms,
});

const woodenBox = '1';

const contents = (shipment: Shipment, { packing }: Known): Said => ({
  PackNo: '1',
  GrossWt: kilograms(shipment.grossMilligrams),
  NetWt: kilograms(shipment.netMilligrams),
  WrapType: packing,
  WoodWrap: packing === woodenBox ? '1' : '0',
  TotalValue: amount(shipment.value),
  CurrCode: chinaCurrency(shipment.value.currency),
  MainGName: mainItem(shipment).product.descriptionLocal,
  MainGNameEn: inEnglish(mainItem(shipment).product.description),
  GoodsUsed: '0',
  LowTempTrans: '0',
});

const sender = ({ exporter }: Known, letter: Class): Said => ({
  SendName: exporter.contact ?? exporter.name,
  SendCountry: chinaCountry('CN'),
  SendCity: exporter.city,
  SendAddress: exporter.address,
  SendTelNo: exporter.phone,
  ...(letter === 'B' && { SendId: exporter.identity?.number, SendIdType: exporter.identity?.kind }),
});

const recipientOf = ({ recipient }: Shipment, filing: ExpFiling): Said => ({
  ReceiveName: oneLine(recipient.name),
  ReceiveNameEn: inEnglish(recipient.name),
  ReceiveTelNo: telephone(recipient.phone ?? ''),
  ReceiveCountry: chinaCountry(recipient.country),
  ReceiveCity: cityOf(recipient, filing),
  ...addressesOf(recipient),
});

function lineOf(item: Item, number: number, grossWeight: string, letter: Class, filing: Known): Said {
  const { product, value } = item;
  return {
    OpType: 'ADD',
    GNo: String(number),
    CodeTS: letter === 'B' ? byTariff(tariffOf(item), filing.articles) : product.hsOf.CN,
    GName: product.descriptionLocal,
    GModel: product.elementsCn,
    OriginCountry: chinaCountry(product.origin),
    TradeCurr: chinaCurrency(value.currency),
    TradeTotal: amount(value),
    DeclPrice: price(item),
    DeclTotal: amount(value),
    DutyMode: '1',
    GQty: String(item.quantity),
    GUnit: chinaUnit(product.unit),
    ...(letter !== 'A' && legalOf(item, filing)),
    GGrossWt: grossWeight,
    MName: product.manufacturer?.name,
    GNameEn: inEnglish(product.description),
  };
}

function legalOf(item: Item, { legalUnits }: ExpFiling): Said {
  const [first, second] = byTariff(tariffOf(item), legalUnits) ?? [];
  return {
    Unit1: first,
    Qty1: first && quantityIn(first, item),
    Unit2: second,
    Qty2: second && quantityIn(second, item),
  };
}

/**
 * EXP311, the express manifest (快件舱单): which house waybills ride on the master air waybill. All elements are filled. Of the schemas of
 * 2019; whether they are current is unverified. Unsigned.
 *
 * | element | filled from |
 * |---|---|
 * | `OpType` `IEFlag` | ADD, E |
 * | `BillNo` `VoyageNo` `TrafEnName` `TrafCnName` `DestinationPort` | `filing.exp.flight`: bill, number, both names, port |
 * | `TrafMode` | `filing.exp.transport`, else 5, air |
 * | `GrossWt` `PackNo` `BillNum` | sums over the lines of this message: weights as the lines say them, parcels, house waybills |
 * | `IEDate` | the day of declaration, as the planned day of export and as the declarations say it |
 * | `IEPort` | `filing.exp.exit_office` |
 * | `TradeCo` `TradeName` | `filing.exp.operator`, else `filing.exp.agent` |
 * | `InputNo` `InputOpName` `InputCompanyCode` `InputCompanyName` | `filing.exp.keyed_by`; the agent where it names no company |
 * | `AssBillNo` | number of the parcel |
 * | `MainGName` | Chinese name of the line of the highest value, the first of equals: 50 characters here, 255 in EXP301 |
 * | `PackNo` `GrossWt` `TradeTotal` `TradeCurr` of a line | 1, kilograms to five decimals, value of the goods |
 *
 * `BillNum` has four figures: after 9,999 house waybills a new manifest begins, whole in itself. Whether customs take a second one of the
 * same master air waybill is unverified: give each its own, in `filing.exp.flight`, by runs of their own.
 */
import { chinaCurrency } from '../../model/china-codes.ts';
import type { Convert, Money } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import { amount, kilograms, kilogramsOf, tens } from '../china-figures.ts';
import type { GatheredDocument, Group } from '../document.ts';
import { chineseName, currencyKnown, unclassed } from './against.ts';
import { elementsOf, mftHead, mftList, type Said } from './fields.ts';
import { classOf, mainItem } from './goods.ts';
import { lengths } from './lengths.ts';
import { figures, filingOf, missing, type Needed, packageOf } from './message.ts';

const needs = ['senderId', 'agent', 'keyedBy', 'exitOffice', 'flight'] as const;
type Known = Needed<(typeof needs)[number]>;
const known = (group: Group): Known => filingOf<(typeof needs)[number]>(group);

/** What is said of a house waybill: little, as ten thousand of them may ride together. */
export interface House {
  readonly number: string;
  readonly goods: string | undefined;
  readonly grossMilligrams: Milligrams;
  readonly value: Money;
}

export const exp311: GatheredDocument<House> = {
  id: 'exp311',
  name: 'Express manifest for customs, China (EXP311)',
  source: 'Express messages of China’s electronic port, schemas of 2019',
  stem: 'exp311',
  kind: 'gathered',
  extension: 'xml',
  partSize: 9999,
  numbered: true,
  waits: 'the signature of the declarant',
  serves: ({ channel }) => channel === 'express',
  lacks: (group) => missing(needs, group),
  check: problemsOf,
  keep: houseOf,
  text: (houses, group, { part }) =>
    packageOf(
      {
        message: 'EXP311',
        part,
        numbers: houses.map(({ number }) => number),
        namespace: 'http://www.chinaport.gov.cn/exp',
        whole: true,
        body: [
          ['ExpMftHead', elementsOf(mftHead, 'D', headOf(houses, group))],
          ...houses.map((house) => ['ExpMftList', elementsOf(mftList, 'D', lineOf(house, known(group)))] as const),
        ],
      },
      group,
    ),
  reference: (_houses, group) => known(group).flight.bill,
};

function problemsOf(shipment: Shipment, group: Group, _typefaces: unknown, convert?: Convert): readonly Problem[] {
  if (classOf(shipment, filingOf(group)) === undefined) return [unclassed(shipment, 'EXP311', convert)];
  const main = mainItem(shipment);
  const against = [...currencyKnown(shipment), ...chineseName(main, { shipment: shipment.id, item: shipment.items.indexOf(main) + 1 })];
  return against.length > 0 ? against : lengths(shipment.id, 'EXP311', mftList, 'D', lineOf(houseOf(shipment), known(group)));
}

function houseOf(shipment: Shipment): House {
  const { grossMilligrams, value } = shipment;
  return { number: numberOf(shipment), goods: mainItem(shipment).product.descriptionLocal, grossMilligrams, value };
}

function headOf(houses: readonly House[], group: Group): Said {
  const { agent, operator = agent, keyedBy, exitOffice, flight, transport } = known(group);
  return {
    OpType: 'ADD',
    IEFlag: 'E',
    BillNo: flight.bill,
    VoyageNo: flight.number,
    TrafCnName: flight.chineseName,
    TrafEnName: flight.name,
    GrossWt: kilogramsOf(houses.reduce((sum, { grossMilligrams }) => sum + tens(grossMilligrams), 0)),
    PackNo: String(houses.length),
    BillNum: String(houses.length),
    TrafMode: transport ?? '5',
    IEDate: figures(group.on),
    DestinationPort: flight.port,
    IEPort: exitOffice,
    TradeCo: operator.code,
    TradeName: operator.name,
    InputNo: keyedBy.card,
    InputOpName: keyedBy.name,
    InputCompanyCode: keyedBy.company?.code ?? agent.code,
    InputCompanyName: keyedBy.company?.name ?? agent.name,
  };
}

const lineOf = ({ number, goods, grossMilligrams, value }: House, { flight }: Known): Said => ({
  BillNo: flight.bill,
  AssBillNo: number,
  VoyageNo: flight.number,
  MainGName: goods,
  PackNo: '1',
  GrossWt: kilograms(grossMilligrams),
  TradeTotal: amount(value),
  TradeCurr: chinaCurrency(value.currency),
});

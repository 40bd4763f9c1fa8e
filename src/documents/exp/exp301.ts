/**
 * EXP301, the express declaration (快件报关单), classes A (documents), B (personal articles), C (low value) and D. One `Package` holds one
 * declaration and one file one `Package`: a file a parcel. Of the schemas of 2019; whether they are current is unverified. Unsigned.
 *
 * | element | filled from |
 * |---|---|
 * | `EntryType` | the class that the regime found; D in place of C where `filing.exp.rebate` says so |
 * | `OpType` `IEFlag` `AgentType` `SendCountry` | ADD, E, 0 (an enterprise), 142 (China) |
 * | `DeclPort` `IEPort` `CustomsField` | `filing.exp`: `customs_office`, `exit_office`, `yard` |
 * | `IEDate` `DDate` | the day of declaration, as the planned day of export; the same at midnight |
 * | `DestinationPort` | port of the recipient's country from `filing.exp.ports`, else the country's own code |
 * | `TrafName` `VoyageNo` `BillNo` | `filing.exp.flight` |
 * | `TrafMode` | `filing.exp.transport`, else 5, air |
 * | `TradeCo` `TradeName` (C, D), `OwnerCode` `OwnerName` | `filing.exp.exporter` |
 * | `TradeScc` (C, D), `OwnerScc` | `exporter.ids.uscc`, where it has the 18 characters of a credit code |
 * | `CoOwner` | the sixth character of the exporter's customs code |
 * | `AgentCode` `AgentName` `AgentScc` `DeclareNo` | `filing.exp.agent` |
 * | `InputNo` `InputCompanyCo` `InputCompanyName` | `filing.exp.keyed_by`; the agent where it names no company |
 * | `AssBillNo` | number of the parcel |
 * | `TradeCountry` `ReceiveCountry` | country of the recipient |
 * | `TradeMode` (C, D) | 3010 where the regime found samples, else `filing.exp.trade_mode` |
 * | `CutMode` `DutyMode` (C, D) | 101, 1 |
 * | `TransMode` (A, C, D) | `filing.exp.terms`: FOB 3, EXW 7, market price 5 |
 * | `PackNo` `GrossWt` `NetWt` `WrapType` | 1; kilograms to five decimals; `filing.exp.packing` |
 * | `SendName` `SendCity` `SendAddress` `SendTelNo` | `filing.exp.exporter` |
 * | `SendId` `SendIdType` (B) | `filing.exp.exporter.identity`; in other classes empty |
 * | `ReceiveName` `ReceiveTelNo` | order: the name as written; the telephone in figures and hyphens, without + |
 * | `ReceiveCity` | order, where it is written in Chinese; else `filing.exp.cities` |
 * | `ReceiveNameEn` `ReceiveAddressEn` | order, in English letters (a warning where they were others); streets alone |
 * | `ReceiveAddress` | order, for Hong Kong, Macao and Taiwan, which get no `ReceiveAddressEn` |
 * | `TotalValue` `CurrCode` | value of the goods |
 * | `MainGName` `MainGNameEn` | the line of the highest value, the first of equals |
 * | `WoodWrap` | 1 where the packing is a wooden box |
 * | `GoodsUsed` `LowTempTrans` | 0: new goods, not cooled |
 * | `CodeTS` | C, D: catalogue, `hs_cn`; B: `filing.exp.articles` by tariff code |
 * | `GName` `GModel` `OriginCountry` `MName` `GNameEn` | catalogue: `description_local`, `elements_cn`, `origin`, `manufacturer`, `description` |
 * | `TradeTotal` `DeclTotal` `DeclPrice` | value of the line; of one, to five decimals |
 * | `GQty` `GUnit`, `Qty1` `Unit1` `Qty2` `Unit2` (B, C, D) | quantity and unit; in the units of `filing.exp.legal_units` |
 * | `GGrossWt` | gross weight of the line: the lines add up to `GrossWt` |
 *
 * Freight, insurance and other charges are empty: the values of the goods hold none, so that no terms with them are offered.
 * Empty: numbers that customs give, district, contract, remarks, spares, the sender in English, what is asked on import alone.
 * Left out: `EntryDocu`, of which there may be none.
 */
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { GatheredDocument } from '../document.ts';
import { declarationProblems } from './against.ts';
import { declarationNeeds, declarationOf } from './declaration.ts';
import { elementsOf, entryHead, entryList } from './fields.ts';
import { classOf } from './goods.ts';
import { filingOf, missing, packageOf } from './message.ts';

export const exp301: GatheredDocument<Shipment> = {
  id: 'exp301',
  name: 'Express declaration for customs, China (EXP301)',
  source: 'Express messages of China’s electronic port, schemas of 2019',
  stem: 'exp301',
  kind: 'gathered',
  extension: 'xml',
  partSize: 1,
  numbered: true,
  waits: 'the signature of the declarant',
  // A parcel without a class is refused by `check`: it cannot leave undeclared beside the others.
  serves: ({ channel }) => channel === 'express',
  lacks: (group) => missing(declarationNeeds, group),
  check: (shipment, group, _typefaces, convert) => declarationProblems(shipment, group, convert),
  keep: (shipment) => shipment,
  text(kept, group, { part }) {
    const shipment = kept[0]!;
    const letter = classOf(shipment, filingOf(group))!;
    const { head, lines } = declarationOf(shipment, group);
    return packageOf(
      {
        message: 'EXP301',
        part,
        numbers: [shipment.id, numberOf(shipment)],
        namespace: 'http://www.chinaport.gov.cn/Exp',
        whole: false,
        body: [
          ['EntryHead', elementsOf(entryHead, letter, head)],
          ...lines.map((line) => ['EntryList', elementsOf(entryList, letter, line)] as const),
        ],
      },
      group,
    );
  },
};

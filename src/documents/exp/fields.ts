/**
 * Elements of EXP301 in the order of the schema: name, length, and what classes A, B, C and D ask: R filled, O may be, E empty. Every element
 * is present, also the empty ones. A length like 19,5 is a decimal: figures in all, and those after the point.
 */
import type { XmlChildren } from '../../formats/xml.ts';

export const classes = ['A', 'B', 'C', 'D'] as const;
export type Class = (typeof classes)[number];

type Need = 'R' | 'O' | 'E';

export interface Field {
  readonly name: string;
  /** Characters at most. */
  readonly most: number;
  /** Of a decimal: figures before the point at most, and after it. */
  readonly figures?: readonly [before: number, after: number];
  readonly needs: Readonly<Record<Class, Need>>;
}

const head = `
OpType 3 RRRR; PreEntryId 18 EEEE; EntryId 18 EEEE; IEFlag 1 RRRR; IEPort 4 RRRR; IEDate 8 RRRR; DDate 14 RRRR; DestinationPort 4 RRRR;
TrafName 255 RRRR; VoyageNo 32 RRRR; TrafMode 1 RRRR; TradeCo 10 EERR; TradeName 255 EERR; DistrictCode 5 OOOO; OwnerCode 10 OOOO;
OwnerName 255 RRRR; AgentType 1 RRRR; AgentCode 10 RRRR; AgentName 255 RRRR; ContrNo 32 OOOO; BillNo 32 RRRR; AssBillNo 32 RRRR;
TradeCountry 3 RRRR; TradeMode 4 EERR; CutMode 3 EERR; TransMode 1 RERR; FeeMark 1 OEOO; FeeCurr 3 OEOO; FeeRate 19,5 OEOO;
InsurMark 1 OEOO; InsurCurr 3 OEOO; InsurRate 19,5 OEOO; OtherMark 1 OEOO; OtherCurr 3 OEOO; OtherRate 19,5 OEOO; PackNo 19,0 RRRR;
GrossWt 19,5 RRRR; NetWt 19,5 RRRR; WrapType 32 RRRR; NoteS 2000 OOOO; DeclPort 4 RRRR; CoOwner 1 RRRR; RelativeId 18 OOOO;
InputNo 32 RRRR; InputCompanyCo 10 RRRR; InputCompanyName 255 RRRR; DeclareNo 32 RRRR; CustomsField 8 RRRR; KjId 18 OOOO;
SendName 50 RRRR; ReceiveName 50 RRRR; SendCountry 3 RRRR; SendCity 50 RRRR; SendId 20 OROO; TotalValue 19,4 RRRR; CurrCode 3 RRRR;
MainGName 255 RRRR; EntryType 1 RRRR; SendIdType 1 EREE; TradeScc 18 EEOO; OwnerScc 18 OOOO; AgentScc 18 OOOO; SendAddress 255 RRRR;
SendTelNo 64 RRRR; ReceiveAddress 255 OOOO; ReceiveTelNo 64 RRRR; ReceiveCountry 3 RRRR; ReceiveCity 50 RRRR; StopCityEn 512 OOOO;
SendNameEn 50 OOOO; SendAddressEn 255 OOOO; SendCityEn 50 OOOO; ReceiveNameEn 50 RRRR; ReceiveAddressEn 255 OOOO; WoodWrap 1 RRRR;
MainGNameEn 255 OOOO; GoodsUsed 1 RRRR; LowTempTrans 1 RRRR`;

const list = `
OpType 3 RRRR; GNo 19,0 RRRR; CodeTS 16 ERRR; GName 255 RRRR; GModel 255 RRRR; OriginCountry 3 RRRR; TradeCurr 3 RRRR;
TradeTotal 19,4 RRRR; DeclPrice 19,5 RRRR; DeclTotal 19,4 RRRR; UseTo 2 OOOO; DutyMode 1 EERR; GQty 19,5 RRRR; GUnit 3 RRRR;
Qty1 19,5 ORRR; Unit1 3 ORRR; Qty2 19,5 OOOO; Unit2 3 OOOO; GGrossWt 19,5 RRRR; MName 255 OOOO; OriginCity 50 OOOO; GNameEn 255 OOOO;
Backup1 255 OOOO; Backup2 255 OOOO; Backup3 255 OOOO; Backup4 255 OOOO; Backup5 255 OOOO`;

/** Of EXP311 every element is filled, whatever the class. */
const manifestHead = `
OpType 3; BillNo 32; VoyageNo 15; IEFlag 1; TrafCnName 32; TrafEnName 32; GrossWt 18,5; PackNo 18,0; BillNum 4,0; TrafMode 1; IEDate 8;
DestinationPort 6; IEPort 4; TradeCo 10; TradeName 50; InputNo 16; InputOpName 20; InputCompanyCode 18; InputCompanyName 100`;
const manifestList = `
BillNo 32; AssBillNo 32; VoyageNo 15; MainGName 50; PackNo 18,0; GrossWt 18,5; TradeTotal 11,2; TradeCurr 3`;

function fieldsOf(table: string): readonly Field[] {
  return table.split(';').map((row) => {
    const [name, length, needs = 'RRRR'] = row.trim().split(' ') as [string, string, string?];
    const [most, after] = length.split(',').map(Number) as [number, number?];
    return {
      name,
      most,
      ...(after !== undefined && { figures: [most - after, after] as const }),
      needs: Object.fromEntries(classes.map((letter, i) => [letter, needs[i]])) as Field['needs'],
    };
  });
}

export const entryHead = fieldsOf(head);
export const entryList = fieldsOf(list);
export const mftHead = fieldsOf(manifestHead);
export const mftList = fieldsOf(manifestList);

/** What a message says by element; what is absent or empty is an empty element. */
export type Said = Readonly<Record<string, string | undefined>>;

/** All elements in order; those that the class leaves empty are empty, whatever is known. Throws where one that it asks is not there. */
export function elementsOf(fields: readonly Field[], of: Class, said: Said): XmlChildren {
  const strange = Object.keys(said).filter((name) => !fields.some((field) => field.name === name));
  if (strange.length > 0) throw new Error(`There is no element ${strange.join(', ')}.`);
  return Object.fromEntries(
    fields.map(({ name, needs }) => {
      const text = needs[of] === 'E' ? '' : (said[name] ?? '');
      if (text === '' && needs[of] === 'R') throw new Error(`${name} must be filled in class ${of}.`);
      return [name, text];
    }),
  );
}

/** Elements that say more than they have room for. */
export const tooLong = (fields: readonly Field[], of: Class, said: Said): readonly Field[] =>
  fields.filter(({ name, most, figures, needs }) => {
    const text = said[name] ?? '';
    if (needs[of] === 'E') return false;
    if (!figures) return [...text].length > most;
    const [before = '', after = ''] = text.split('.');
    return before.length > figures[0] || after.length > figures[1];
  });

/**
 * CEB701, the application to sum the lists of a month (汇总申请单): for what is on lists of flag B. It names a span of time; where the numbers are known
 * that customs gave to the lists, {@link ceb701Of} names those instead.
 *
 * | element | filled from |
 * |---|---|
 * | `customsCode` `loctNo` | `filing.china`: `customs_office`, `supervised_place` |
 * | `copNo` | S, the day, and twelve figures of a digest of the span, or of the numbers |
 * | `agentCode` `agentName` | `filing.china.agent` |
 * | `declAgentCode` `declAgentName` | `filing.china.summary.broker`, who will file the declaration |
 * | `startTime` `endTime` | `filing.china.summary`: `from` at 000000, `to` at 235959; else the first and the last day of the month of the day of declaration |
 * | `summaryFlag` | `filing.china.summary.by`: 1 by consignor, 2 by consignor and producer |
 * | `itemNameFlag` | 1, by the name on the list |
 * | `msgCount` `msgSeqNo` | 1 and 1; by numbers: messages, and which of them this is |
 * | `invtNo` | by numbers alone, at most 100 a message |
 *
 * A span sums all lists of the consignor at that office, those of other runs too; customs that read one ignore numbers, so that never both are
 * written. The edition of 2018 takes no message without numbers. Left out: `preNo` and `sumNo` (customs give them). Unverified: that a span may end after the day on which it is filed.
 */
import type { XmlChildren } from '../../formats/xml.ts';
import { addDays, type Day, dayOf } from '../../model/day.ts';
import type { ChinaFiling } from '../../model/filing/china.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group, SummaryDocument } from '../document.ts';
import { beginOf, figures, fileOf, filingOf, guidOf, type Identified, type Message, shared } from './message.ts';
import { sellerOf } from './parties.ts';

type Keys = 'exporter' | 'agent' | 'customsOffice' | 'summary';

const message: Message<Keys> = {
  number: '701',
  name: 'Monthly summary of lists for customs, China (CEB701)',
  node: 'SummaryApply',
  needs: ['agent', 'customsOffice', 'summary'],
  serves: ({ decision }: Shipment, { flag = decision.exportFlag }: Partial<ChinaFiling>) => flag === 'B',
  against: () => [],
  limits: () => [],
};

const common = shared(message);

export const ceb701: SummaryDocument = {
  ...common,
  kind: 'summary',
  lacks: (group) => [...common.lacks(group), ...(group.filing?.china?.edition === '2018' ? ["filing.china.edition: '202205'"] : [])],
  text(group) {
    const { summary } = filingOf<Keys>(group);
    const { from = firstOfMonth(group.on), to = lastOfMonth(group.on) } = summary;
    const of = { id: [group.channel, from, to].join(' ') };
    const span = { startTime: `${figures(from)}000000`, endTime: `${figures(to)}235959` };
    return fileOf(message, { SummaryApplyHead: headOf(of, group, span, 1, 1) }, of, group);
  },
};

export const mostListNumbers = 100;

/**
 * A message of its own that names lists by the numbers that customs gave them; the `part`-th of `parts`, from 1. Throws a RangeError on none, on
 * more than {@link mostListNumbers}, and on what is no number of a list.
 */
export function ceb701Of(listNumbers: readonly string[], group: Group, part: number, parts: number): string {
  if (listNumbers.length < 1 || listNumbers.length > mostListNumbers) throw new RangeError(`${listNumbers.length} lists in one message.`);
  const strange = listNumbers.find((number) => !isListNumber(number, filingOf(group)));
  if (strange !== undefined) throw new RangeError(`"${strange}" is no number of a declaration list.`);
  const of = { id: listNumbers.join(' ') };
  const lists = listNumbers.map((invtNo) => ({ invtNo }));
  return fileOf(message, { SummaryApplyHead: headOf(of, group, {}, part, parts), SummaryApplyList: lists }, of, group);
}

/** Office and year of four figures each, E, and nine figures; by the edition of 202205 as many as eleven. */
export const isListNumber = (text: string, { edition }: Pick<ChinaFiling, 'edition'>): boolean =>
  (edition === '2018' ? /^\d{8}E\d{9}$/ : /^\d{8}E\d{9,11}$/).test(text);

function headOf(of: Identified, group: Group, span: XmlChildren, part: number, parts: number): XmlChildren {
  const filing = filingOf<Keys>(group);
  return {
    ...beginOf('ceb701', of, group),
    customsCode: filing.customsOffice,
    copNo: `S${figures(group.on)}-${guidOf('ceb701', 'node', of, group).slice(-12)}`,
    agentCode: filing.agent.code,
    agentName: filing.agent.name,
    ...sellerOf(group, filing),
    declAgentCode: filing.summary.broker.code,
    declAgentName: filing.summary.broker.name,
    ...span,
    loctNo: filing.supervisedPlace,
    summaryFlag: filing.summary.by === 'consignor' ? '1' : '2',
    itemNameFlag: '1',
    msgCount: parts,
    msgSeqNo: part,
  };
}

const firstOfMonth = (on: Day): Day => `${on.slice(0, 8)}01` as Day;

function lastOfMonth(on: Day): Day {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return addDays(dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1)!, -1);
}

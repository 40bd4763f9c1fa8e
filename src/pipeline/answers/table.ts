/** A table of answers, CSV or a spreadsheet: `number,status,reason`, and `reference` where customs gave one. */
import type { Input } from '../../formats/input.ts';
import { openTable, type TableRow } from '../../formats/table.ts';
import { headerShown, type Problem } from '../../model/problem.ts';
import { type CustomsAnswer, cleaned, cleanedReason, NoAnswer, type Verdict } from './answer.ts';
import { noName, unknownStatus } from './problems.ts';

/** Headings, compared without blanks, punctuation and case. */
const headings = {
  number: words(
    'number, tracking number, shipment, shipment id, order, order id, lrn, parcel, awb, waybill, 单号, 运单号, 物流单号, 邮件号, 订单号',
  ),
  status: words('status, state, result, answer, 状态, 回执状态, 结果'),
  reason: words('reason, message, remark, remarks, note, error, description, 原因, 备注, 说明, 回执信息'),
  reference: words('reference, mrn, customs reference, declaration number, invt no, pre no, 报关单号, 清单编号'),
};
type Column = keyof typeof headings;

/** What a status may be called; `wordsOf` names them all. */
const statuses: Readonly<Record<Verdict, ReadonlySet<string>>> = {
  accepted: words('accepted, accept, released, cleared, approved, passed, ok, closed, 放行, 已放行, 通过, 审核通过, 审结, 结关'),
  rejected: words('rejected, reject, refused, declined, invalid, failed, error, 退单, 拒绝, 不通过, 审核不通过, 失败'),
  pending: words(
    'received, pending, processing, in process, submitted, sent, stored, inspection, held, 已接收, 入库, 申报中, 审核中, 查验, 挂起',
  ),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map(plain));
}
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const mostTitles = 10;

/** Rows stand alone: a bad one holds no other. Throws {@link NoAnswer} where the file cannot be read to its end, or has not the two columns. */
export async function tableAnswers(input: Input): Promise<{ answers: CustomsAnswer[]; problems: Problem[] }> {
  const { rows } = await openTable(input);
  const answers: CustomsAnswer[] = [];
  const problems: Problem[] = [];
  const titles: TableRow[] = [];
  let at: ReadonlyMap<Column, number> | undefined;
  for await (const row of rows) {
    if ('fault' in row) throw new NoAnswer(row.fault.why, row.fault.line);
    if (!at) {
      at = columnsIn(row);
      if (!at && titles.push(row) === mostTitles) break;
      continue;
    }
    const answer = answerIn(row, at, input.name);
    if ('code' in answer) problems.push(answer);
    else answers.push(answer);
  }
  if (!at) throw noColumns(titles[0]);
  return { answers, problems };
}

function columnsIn({ cells }: TableRow): ReadonlyMap<Column, number> | undefined {
  const at = new Map<Column, number>();
  for (const column of Object.keys(headings) as Column[]) {
    const found = cells.findIndex((cell) => headings[column].has(plain(cell)));
    if (found >= 0) at.set(column, found);
  }
  return at.has('number') && at.has('status') ? at : undefined;
}

const noColumns = (row: TableRow | undefined): NoAnswer => {
  const found = headerShown(row?.cells ?? [])
    .flatMap((cell) => cleaned(cell)?.slice(0, 30) ?? [])
    .slice(0, 10);
  return new NoAnswer(
    `is no answer that is known: it has not the columns number and status. Its first row says: ${found.join(', ') || 'nothing'}`,
  );
};

function answerIn({ cells, line }: TableRow, at: ReadonlyMap<Column, number>, file: string): CustomsAnswer | Problem {
  const text = (column: Column): string => (cells[at.get(column) ?? -1] ?? '').trim();
  const status = text('status');
  const name = text('number');
  if (name === '') return noName({ file, line }, { status: cleaned(status) ?? '' });
  const verdict = (Object.keys(statuses) as Verdict[]).find((each) => statuses[each].has(plain(status)));
  if (!verdict) return unknownStatus({ file, line }, { status: cleaned(status)?.slice(0, 40) ?? '' });
  const [reason, reference] = [cleanedReason(text('reason')), cleaned(text('reference'))];
  return {
    file,
    line,
    names: [...new Set([name, name.replace(/\s+/g, '')])],
    system: 'table',
    verdict,
    says: cleaned(status) ?? '',
    ...(reason !== undefined && { reason }),
    ...(reference !== undefined && { reference }),
  };
}

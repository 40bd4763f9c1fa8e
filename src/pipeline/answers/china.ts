/**
 * Replies of China's customs: CEB304, 404, 506, 604, 608, 702 (edition 202205), and of the express system EXP302, EXP312.
 *
 * The declaration itself is the list (CEB603), so 604 decides; the others answer what goes with it. Statuses: the edition's list of `returnStatus`;
 * the words are ours.
 */
import { type CustomsAnswer, cleaned, cleanedReason, NoAnswer, type Status } from './answer.ts';
import { field, type XmlPart } from './xml-fields.ts';

interface Reply {
  /** What it may call the declaration, the most exact first. */
  readonly names: readonly string[];
  readonly beside?: string;
}

const replies: Readonly<Record<string, Reply>> = {
  'CEB304Message/OrderReturn': { names: ['guid', 'orderNo'], beside: 'ceb303' },
  'CEB404Message/ReceiptsReturn': { names: ['guid', 'orderNo'], beside: 'ceb403' },
  'CEB506Message/LogisticsReturn': { names: ['guid', 'logisticsNo'], beside: 'ceb505' },
  'CEB604Message/InventoryReturn': { names: ['copNo', 'guid', 'orderNo'] },
  'CEB608Message/WayBillReturn': { names: ['copNo', 'guid'], beside: 'ceb607' },
  'CEB702Message/SummaryReturn': { names: ['copNo', 'guid'], beside: 'ceb701' },
};

export const isCebReply = (path: string): boolean => Object.hasOwn(replies, path);

const returnStatuses: Readonly<Record<string, Status>> = {
  1: ['pending', 'stored as a draft at the E-port'],
  2: ['pending', 'being declared'],
  3: ['pending', 'sent to customs'],
  4: ['rejected', 'sending to customs failed'],
  100: ['rejected', 'rejected by customs'],
  120: ['pending', 'stored at customs'],
  300: ['pending', 'manual review'],
  399: ['accepted', 'accepted after review'],
  500: ['pending', 'inspection'],
  505: ['pending', 'handed over to another department'],
  600: ['pending', 'suspended'],
  800: ['accepted', 'released'],
  899: ['accepted', 'closed'],
};

/** Throws {@link NoAnswer} where its status is none that is known: nothing of the file is entered then. */
export function cebAnswer(part: XmlPart, file: string): CustomsAnswer {
  const { names, beside } = replies[part.path]!;
  const code = field(part, 'returnStatus') ?? '';
  const [verdict, words] = statusOf(code, part.line);
  return {
    file,
    line: part.line,
    names: names.flatMap((name) => field(part, name) ?? []),
    system: 'CEB',
    verdict,
    says: `${code} ${words}`,
    ...(beside !== undefined && { beside }),
    ...given({ reason: cleanedReason(field(part, 'returnInfo')), reference: numberIn(part), told: chinaTime(field(part, 'returnTime')) }),
  };
}

function statusOf(code: string, line: number): Status {
  if (/^-\d{1,9}$/.test(code)) return ['rejected', 'processing error'];
  if (Object.hasOwn(returnStatuses, code)) return returnStatuses[code]!;
  throw new NoAnswer(`has the returnStatus "${cleaned(code)?.slice(0, 20) ?? ''}", which is none of the list`, line);
}

const numberIn = (part: XmlPart): string | undefined => cleaned(field(part, 'invtNo') ?? field(part, 'sumNo') ?? field(part, 'preNo'));

/** `20261123153001001`, by the clock of China, as ISO time. */
function chinaTime(text: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second, milli] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 8, Number(minute), Number(second), Number(milli ?? 0));
  return new Date(time).toISOString();
}

const expResults: Readonly<Record<Exclude<CustomsAnswer['verdict'], 'pending'>, readonly string[]>> = {
  accepted: ['10', '11', '12', '13', '14', '15', '16', '17', '18', '30', '31', '42'],
  rejected: [
    ...['D1', 'D3', 'N', 'R', 'NN', 'DN', '00', '02', '07', '08', 'D', '20', '21', '22', '23', '24'],
    ...['32', '33', '34', '35', '36', '37', '38', '39', '43', '44'],
  ],
};
const expPending = ['D0', 'D2', 'Y', 'A', 'NY', 'DY', '03', '04', '05', '06', '19', '40', '41'];
const expParts = ['EXP302/EntryHead', 'EXP312/ExpMftHead', 'EXP312/ExpMftList'];

export const isExpReply = (path: string): boolean => expParts.some((part) => path.endsWith(`/${part}`));

export function expAnswer(part: XmlPart, file: string): CustomsAnswer {
  const code = field(part, 'OpResult') ?? field(part, 'RtnFlag') ?? '';
  const verdict = expResults.accepted.includes(code) ? 'accepted' : expResults.rejected.includes(code) ? 'rejected' : 'pending';
  if (verdict === 'pending' && !expPending.includes(code))
    throw new NoAnswer(`has the result "${cleaned(code)?.slice(0, 20) ?? ''}", which is none of the list`, part.line);
  const manifest = part.path.includes('/EXP312/');
  const names = part.path.endsWith('/ExpMftHead') ? ['BillNo'] : ['AssBillNo', 'EntryId', 'PreEntryId'];
  return {
    file,
    line: part.line,
    names: names.flatMap((name) => field(part, name) ?? []),
    system: 'EXP',
    verdict,
    says: `${code} ${{ accepted: 'released', rejected: 'not accepted', pending: 'in process' }[verdict]}`,
    ...(manifest && { beside: 'exp311' }),
    ...given({
      reason: cleanedReason(field(part, 'Notes')),
      reference: cleaned(field(part, 'EntryId') ?? field(part, 'PreEntryId')),
      told: undefined,
    }),
  };
}

type Given = Pick<CustomsAnswer, 'reason' | 'reference' | 'told'>;

/** Without what is undefined. */
const given = (values: { readonly [K in keyof Given]-?: string | undefined }): Given =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

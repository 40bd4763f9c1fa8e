/**
 * Notifications of the United Kingdom's declaration service (CDS, WCO response), with and without namespaces. `FunctionalReferenceID` is the
 * declarant's own reference (LRN), `ID` the number of customs (MRN). Codes 01, 02, 07, 09, 11, 13: HMRC's samples; the others are
 * unverified: as they are generally listed, read at no source of HMRC's.
 */
import { type CustomsAnswer, cleaned, cleanedReason, NoAnswer, type Status } from './answer.ts';
import { field, type XmlPart } from './xml-fields.ts';

const functions: Readonly<Record<string, Status>> = {
  '01': ['accepted', 'DMSACC accepted'],
  '02': ['pending', 'DMSRCV received'],
  '03': ['rejected', 'DMSREJ rejected'],
  '05': ['pending', 'DMSCTL under control'],
  '06': ['pending', 'DMSDOC documents asked for'],
  '07': ['pending', 'DMSRES changed'],
  '08': ['accepted', 'DMSROG released'],
  '09': ['accepted', 'DMSCLE cleared'],
  '10': ['rejected', 'DMSINV invalidated'],
  '11': ['pending', 'DMSREQ change or request handled'],
  '13': ['pending', 'DMSTAX tax'],
  '16': ['accepted', 'DMSEOG goods have left'],
  '17': ['pending', 'DMSEXT handled elsewhere'],
  '18': ['pending', 'DMSGER exit results awaited'],
  '51': ['pending', 'DMSQRY query'],
};

export const isCdsNotification = (path: string): boolean => path === 'MetaData/Response' || path === 'Response';

export function cdsAnswer(part: XmlPart, file: string): CustomsAnswer {
  const code = field(part, 'FunctionCode') ?? '';
  const [verdict, says] = statusOf(code, part.line);
  const mrn = cleaned(field(part, 'Declaration/ID'));
  const reason = verdict === 'rejected' ? reasonIn(part) : undefined;
  const told = timeOf(field(part, 'IssueDateTime/DateTimeString'));
  return {
    file,
    line: part.line,
    names: [field(part, 'Declaration/FunctionalReferenceID'), mrn].flatMap((name) => name ?? []),
    system: 'CDS',
    verdict,
    says: `${code} ${says}`,
    ...(reason !== undefined && { reason }),
    ...(mrn !== undefined && { reference: mrn }),
    ...(told !== undefined && { told }),
  };
}

function statusOf(code: string, line: number): Status {
  if (Object.hasOwn(functions, code)) return functions[code]!;
  throw new NoAnswer(`has the FunctionCode "${cleaned(code)?.slice(0, 20) ?? ''}", which is none that is known`, line);
}

/** The rules that were broken, each once, with where: `CDS12005 (tag 431)`; then what is said in words. */
function reasonIn({ fields }: XmlPart): string | undefined {
  const of = (path: string): readonly string[] => [...new Set(fields.get(path) ?? [])];
  const tags = of('Error/Pointer/TagID');
  const codes = of('Error/ValidationCode');
  const told = [...of('Error/Description'), ...of('AdditionalInformation/StatementDescription')];
  const where = codes.length > 0 && tags.length > 0 ? ` (${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')})` : '';
  return cleanedReason([`${codes.join(', ')}${where}`, ...told].filter((each) => each !== '').join('; '));
}

/** `20250131113636Z`, or with an offset, as ISO time. */
function timeOf(text: string | undefined): string | undefined {
  const [, date, hour, minute, second, zone] = /^(\d{8})(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?$/.exec(text ?? '') ?? [];
  if (date === undefined) return undefined;
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '');
  const ahead = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
  return new Date(Date.UTC(year!, month! - 1, day, Number(hour), Number(minute) - ahead, Number(second))).toISOString();
}

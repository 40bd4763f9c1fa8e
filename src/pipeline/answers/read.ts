/** Reads a file of answers, recognised by what it holds: replies of China's customs, notifications of the CDS, or a table. */
import type { Input } from '../../formats/input.ts';
import { decodeHead, survey } from '../../formats/text.ts';
import type { Problem } from '../../model/problem.ts';
import { type CustomsAnswer, NoAnswer } from './answer.ts';
import { cdsAnswer, isCdsNotification } from './cds.ts';
import { cebAnswer, expAnswer, isCebReply, isExpReply } from './china.ts';
import { noName, unreadableAnswer } from './problems.ts';
import { tableAnswers } from './table.ts';
import { xmlParts } from './xml-fields.ts';

export interface AnswersRead {
  /** False where nothing of the file was taken. */
  readonly readable: boolean;
  readonly answers: readonly CustomsAnswer[];
  readonly problems: readonly Problem[];
}

export async function readAnswers(input: Input): Promise<AnswersRead> {
  try {
    const { head, marked, size } = await survey(() => input.open());
    if (size === 0) throw new NoAnswer('is empty');
    const isXml = /^\s*</.test(decodeHead(head, marked ?? 'utf-8'));
    return { readable: true, ...(isXml ? await xmlAnswers(input) : await tableAnswers(input)) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const where = { file: input.name, ...(error.line !== undefined && { line: error.line }) };
    return { readable: false, answers: [], problems: [unreadableAnswer(where, { why: error.message })] };
  }
}

const isAnswer = (path: string): boolean => isCebReply(path) || isCdsNotification(path) || isExpReply(path);

async function xmlAnswers(input: Input): Promise<{ answers: CustomsAnswer[]; problems: Problem[] }> {
  const answers: CustomsAnswer[] = [];
  const problems: Problem[] = [];
  for await (const part of xmlParts(input, isAnswer)) {
    const read = isCebReply(part.path) ? cebAnswer : isExpReply(part.path) ? expAnswer : cdsAnswer;
    const answer = read(part, input.name);
    if (answer.names.length > 0) answers.push(answer);
    else problems.push(noName({ file: input.name, line: answer.line }, { status: answer.says }));
  }
  if (answers.length === 0 && problems.length === 0)
    throw new NoAnswer('is XML, but no answer: neither CEB304, 404, 506, 604, 608, 702, EXP302, EXP312 nor a notification of the CDS');
  return { answers, problems };
}

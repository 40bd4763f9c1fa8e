/** Answers find their shipments and are entered in the ledger, each in a transaction of its own: what is entered stays, should a later one fail. */
import { createHash } from 'node:crypto';
import type { AnswerOutcome, Ledger, ShipmentEntry } from '../../ledger/ledger.ts';
import { isLive, type ShipmentState } from '../../ledger/states.ts';
import type { Problem, Where } from '../../model/problem.ts';
import { type CustomsAnswer, cleaned } from './answer.ts';
import * as problems from './problems.ts';

/** What an answer made of a shipment. `pending`: it decides nothing. */
export interface Entered {
  readonly shipment: string;
  readonly number?: string;
  readonly orders: readonly string[];
  readonly from: ShipmentState;
  readonly to: ShipmentState;
  readonly result: 'moved' | 'known' | 'older' | 'pending';
  readonly says: string;
  readonly reference?: string;
  readonly file: string;
  readonly line: number;
}

export interface Import {
  readonly shipments: readonly Entered[];
  /** Also one for each shipment that was rejected: what to correct. */
  readonly problems: readonly Problem[];
}

type Book = Pick<Ledger, 'shipmentsMeant' | 'answer' | 'moves'>;

/** In the order in which they were given, whatever the order of the files; those that do not say when come last. */
export async function enterAnswers(answers: readonly CustomsAnswer[], ledger: Book): Promise<Import> {
  const ordered = answers.toSorted((a, b) => ((a.told ?? '~') < (b.told ?? '~') ? -1 : (a.told ?? '~') > (b.told ?? '~') ? 1 : 0));
  const desk: Desk = { ledger, shipments: [], problems: [], last: new Map() };
  for (const page of pagesOf(ordered)) {
    const meant = await ledger.shipmentsMeant([...new Set(page.flatMap(({ names }) => names))]);
    for (const answer of page) await enterOne(answer, meant, desk);
  }
  return { shipments: desk.shipments, problems: [...desk.problems, ...toCorrect(desk)] };
}

interface Desk {
  readonly ledger: Book;
  readonly shipments: Entered[];
  readonly problems: Problem[];
  /** Of each shipment the state that it is in, and the last answer that decided. */
  readonly last: Map<string, { readonly entered: Entered; readonly reason: string }>;
}

const pagesOf = (answers: readonly CustomsAnswer[]): readonly (readonly CustomsAnswer[])[] =>
  Array.from({ length: Math.ceil(answers.length / 500) }, (_, i) => answers.slice(i * 500, i * 500 + 500));

async function enterOne(answer: CustomsAnswer, meant: ReadonlyMap<string, readonly ShipmentEntry[]>, desk: Desk): Promise<void> {
  const name = answer.names.find((each) => meant.has(each));
  const where = { file: answer.file, line: answer.line };
  if (name === undefined) return void desk.problems.push(problems.unknownShipment(where, { names: said(answer.names) }));
  const entries = meant.get(name)!;
  const byOrder = isOrder(name, entries);
  const chosen = byOrder ? await standingFor(answer, entries, desk.ledger) : entries;
  const live = chosen.filter(({ state }) => isLive(state));
  if (byOrder && live.length > 1 && isOfTable(answer))
    return void desk.problems.push(problems.severalShipments(where, { name, shipments: live.map(({ id }) => id).join(', ') }));
  for (const entry of chosen) await enterFor(entry, answer, where, desk);
}

/** Names of a file of others, for a message. */
const said = (names: readonly string[]): string => [...new Set(names.map((name) => cleaned(name)?.slice(0, 80) ?? ''))].join('", "');

async function enterFor(entry: ShipmentEntry, answer: CustomsAnswer, where: Where, desk: Desk): Promise<void> {
  const { verdict } = answer;
  const at = { ...where, shipment: entry.id };
  const beside = verdict === 'accepted' && isBeside(answer, entry);
  if (beside) desk.problems.push(problems.besideAccepted(at, { shipment: entry.id, document: answer.beside! }));
  const state = desk.last.get(entry.id)?.entered.to ?? entry.state;
  const elsewhere = verdict === 'accepted' && state === 'rejected' ? await rejectedBy(entry, answer, desk.ledger) : undefined;
  if (elsewhere !== undefined) desk.problems.push(problems.rejectedElsewhere(at, { shipment: entry.id, by: elsewhere }));
  if (verdict === 'pending' || beside || elsewhere !== undefined) {
    desk.shipments.push(shown(entry, answer, { from: state, to: state, result: 'pending' }));
    return;
  }
  const others = verdict === 'accepted' ? await stillAsked(entry, answer, desk.ledger) : [];
  if (others.length > 0)
    desk.problems.push(problems.partlyAccepted(at, { shipment: entry.id, by: answer.says, others: others.join(', ') }));
  const { result, from = entry.state } = await outcomeOf(entry, answer, desk.ledger);
  if (result === 'illegal' || result === 'absent')
    return void desk.problems.push(problems.illegalMove(at, { shipment: entry.id, state: from, verdict }));
  if (result === 'older') desk.problems.push(problems.olderAnswer(at, { shipment: entry.id, state: from }));
  const entered = shown(entry, answer, { from, to: result === 'moved' ? verdict : from, result });
  desk.shipments.push(entered);
  desk.last.set(entry.id, { entered, reason: answer.reason ?? '' });
}

/** Whose answer a message waits for; one that nobody answers in a form we read is told by a table. */
const systemOf = (filing: string): string =>
  filing.startsWith('ceb') ? 'CEB' : filing.startsWith('exp') ? 'EXP' : filing.startsWith('uk-') ? 'CDS' : filing;

/** Messages of the shipment that wait for another than who accepted now or before. A table speaks for all of them. */
async function stillAsked({ id, filings = [] }: ShipmentEntry, { system }: CustomsAnswer, ledger: Book): Promise<readonly string[]> {
  if (system === 'table') return [];
  const accepted = new Set<string>([system]);
  for await (const { by, to } of ledger.moves(id)) {
    const other = by.replace(/^import /, '');
    if (other === by || other === system) continue;
    if (to === 'rejected') accepted.delete(other);
    else accepted.add(other);
  }
  return accepted.has('table') ? [] : filings.filter((filing) => !accepted.has(systemOf(filing)));
}

/** Another system that rejected it last; a table speaks for all of them, and is overruled by any. */
async function rejectedBy({ id }: ShipmentEntry, { system }: CustomsAnswer, ledger: Book): Promise<string | undefined> {
  let by = '';
  for await (const move of ledger.moves(id)) if (move.to === 'rejected') by = move.by.replace(/^import /, '');
  return system === 'table' || by === 'table' || by === system ? undefined : by;
}

const shown = (
  { id, number, orders, reference: known }: ShipmentEntry,
  { says, reference = known, file, line }: CustomsAnswer,
  made: Pick<Entered, 'from' | 'to' | 'result'>,
): Entered => ({
  shipment: id,
  ...(number !== undefined && { number }),
  orders,
  ...made,
  says,
  ...(reference !== undefined && { reference }),
  file,
  line,
});

const outcomeOf = ({ id }: ShipmentEntry, answer: CustomsAnswer, ledger: Book): Promise<AnswerOutcome> =>
  ledger.answer({
    shipment: id,
    to: answer.verdict as 'accepted' | 'rejected',
    system: answer.system,
    answer: digestOf(answer),
    ...(answer.verdict === 'rejected' && { reason: [answer.says, answer.reason].filter((each) => each !== undefined).join(': ') }),
    ...(answer.reference !== undefined && { reference: answer.reference }),
    ...(answer.told !== undefined && { told: answer.told }),
  });

/** What it says, wherever it stood. */
const digestOf = ({ file: _, line: __, ...said }: CustomsAnswer): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** The declaration list is the declaration; where none was filed, what there is decides. */
const isBeside = ({ beside }: CustomsAnswer, { filings = [] }: ShipmentEntry): boolean =>
  beside !== undefined && filings.some((id) => id !== beside && (id === 'ceb603' || id === 'exp301'));

/** Rows of a table do not say when, nor of which message they speak. */
const isOfTable = ({ told, beside }: CustomsAnswer): boolean => told === undefined && beside === undefined;

const isOrder = (name: string, entries: readonly ShipmentEntry[]): boolean =>
  entries.every(({ id, number, reference }) => id !== name && number !== name && reference !== name) &&
  entries.some(({ orders }) => orders.some((key) => key === name || key.endsWith(`|${name}`) || key.endsWith(`|#${name}`)));

/**
 * Of an order that was declared more than once, the shipments that the answer is about: one that has this very answer, else those that stand and
 * were declared before it was given. None of them: the last that was declared, which it can no longer move.
 */
async function standingFor(answer: CustomsAnswer, entries: readonly ShipmentEntry[], ledger: Book): Promise<readonly ShipmentEntry[]> {
  const live = entries.filter(({ state }) => isLive(state));
  if (live.length === entries.length) return live;
  const digest = digestOf(answer);
  const declared = new Map<string, string>();
  for (const entry of entries)
    for await (const move of ledger.moves(entry.id)) {
      if (move.answer === digest) return [entry];
      if (move.from === 'reserved') declared.set(entry.id, move.at);
    }
  const about = live.filter(({ id }) => answer.told === undefined || (declared.get(id) ?? '') <= answer.told);
  return about.length > 0 ? about : entries.filter(({ state }) => !isLive(state)).slice(-1);
}

/** Each shipment that stands rejected after it all, once, by its last answer. */
const toCorrect = ({ last }: Desk): readonly Problem[] =>
  [...last.values()].flatMap(({ entered: { shipment, orders, to, says, file, line }, reason }) => {
    if (to !== 'rejected') return [];
    const order = orders.map((key) => key.slice(key.indexOf('|') + 1)).join(', ');
    return [problems.rejected({ file, line, shipment, order }, { says, reason })];
  });

/** Whose number each row of the answer is, and what stands against it. Rows stand alone: a bad one holds no other. */
import { carrierOf } from '../../carriers/index.ts';
import type { OpenRun, ShipmentEntry } from '../../ledger/ledger.ts';
import { isLive } from '../../ledger/states.ts';
import { identify, isNumberOf, numberKinds } from '../../model/number.ts';
import type { Problem, Where } from '../../model/problem.ts';
import type { Answer, AnswerRow } from './answer.ts';
import * as problems from './problems.ts';

export interface Narrowed {
  readonly carrier?: string;
  readonly run?: string;
}

/** A shipment and the number that it gets. */
export interface Given {
  readonly entry: ShipmentEntry;
  readonly number: string;
  /** Where the answer says so. */
  readonly where: Where;
}

export interface Judged {
  /** By the run that declared them. */
  readonly runs: ReadonlyMap<string, readonly Given[]>;
  /** Shipments that have this very number already. */
  readonly known: number;
  /** Rows of other carriers or runs than those that were asked for. */
  readonly others: number;
  readonly problems: readonly Problem[];
}

type Asked = Pick<OpenRun, 'shipmentsNamed' | 'numbersGiven'>;

export async function judgeAnswer(answer: Answer, ledger: Asked, narrowed: Narrowed = {}): Promise<Judged> {
  const found: Problem[] = [];
  const add = (problem: Problem): undefined => void found.push(problem);
  const rows = answer.rows.flatMap((row) => written(row, answer, add) ?? []);
  const named = await ledger.shipmentsNamed([...new Set(rows.map(({ reference }) => reference))]);
  let others = 0;
  const matched = rows.flatMap((row) => {
    const all = named.get(row.reference) ?? [];
    const within = all.filter(({ carrier, run }) => carrier === (narrowed.carrier ?? carrier) && run === (narrowed.run ?? run));
    if (all.length > 0 && within.length === 0) others++;
    else return matching(row, within, answer, add) ?? [];
    return [];
  });
  const matches = matchesOf(matched);
  const agreed = matched.filter((given) => !contradicted(given, matches, add));
  const taken = await ledger.numbersGiven(agreed.map(({ number }) => number));
  const known = new Set<string>();
  const runs = new Map<string, Map<string, Given>>();
  for (const given of agreed) {
    const { entry, number, where } = given;
    const owner = taken.get(number);
    if (entry.number === number) known.add(entry.id);
    else if (entry.number !== undefined) add(problems.hasAnother(where, { shipment: entry.id, has: entry.number, number }));
    else if (owner !== undefined) add(problems.takenBy(where, { number, shipment: owner }));
    else runs.set(entry.run, (runs.get(entry.run) ?? new Map()).set(entry.id, given));
  }
  const given = new Map([...runs].map(([run, shipments]) => [run, [...shipments.values()]]));
  return { runs: given, known: known.size, others, problems: found };
}

const placeOf = ({ file, headings }: Answer, line: number, column: keyof Answer['headings']): Where => ({
  file,
  line,
  column: headings[column],
});

type Add = (problem: Problem) => undefined;

/** The row with its number as the barcode will hold it; undefined where there is nothing to take. */
function written({ line, reference, number: found }: AnswerRow, answer: Answer, add: Add): AnswerRow | undefined {
  const where = placeOf(answer, line, 'number');
  const compact = found.replace(/\s+/g, '');
  const number = /^[a-z]{2}\d{9}[a-z]{2}$/i.test(compact) ? compact.toUpperCase() : compact;
  if (reference === '' && number === '') return undefined;
  if (reference === '') return add(problems.noReference(placeOf(answer, line, 'reference'), { number }));
  if (number === '') return add(problems.noNumber(where, { reference }));
  if (/^\d(\.\d+)?E\+?\d+$/i.test(number)) return add(problems.lostDigits(where, { number }));
  if (/^[A-Z0-9][A-Z0-9._/-]{3,34}$/i.test(number)) return { line, reference, number };
  return add(problems.wrongForm(where, { number: found, why: 'it has not 4 to 35 letters and digits' }));
}

/** The one shipment that a row means. */
function matching({ line, reference, number }: AnswerRow, named: readonly ShipmentEntry[], answer: Answer, add: Add): Given | undefined {
  const where = placeOf(answer, line, 'reference');
  const live = named.filter(({ state }) => isLive(state));
  const [entry, ...others] = live;
  if (named.length === 0) return add(problems.unknownReference(where, { reference }));
  if (!entry) return add(problems.voidShipment(where, { reference, reason: named.at(-1)!.reason ?? '' }));
  if (others.length > 0) return add(problems.severalShipments(where, { reference, shipments: live.map(({ id }) => id).join(', ') }));
  const at = { ...placeOf(answer, line, 'number'), shipment: entry.id };
  const why = number === entry.number ? undefined : faultOf(number, entry);
  return why === undefined ? { entry, number, where: at } : add(problems.wrongForm(at, { number, why }));
}

/** A carrier whose numbers we know gives no others; of any other, only a postal number can be seen to be wrong. */
function faultOf(number: string, { id, carrier }: ShipmentEntry): string | undefined {
  if (number === id) return 'it is our own reference';
  const kind = carrierOf(carrier)?.numberKind;
  const found = identify(number);
  if (kind === undefined) return found.every(({ valid }) => valid) ? undefined : found.find(({ kind }) => kind === 's10')?.why;
  if (isNumberOf(kind, number)) return undefined;
  return found.find((each) => each.kind === kind)?.why ?? `it has not the form of ${numberKinds.find((each) => each.id === kind)!.name}`;
}

/** The numbers of each shipment and the shipments of each number, over the whole file. */
interface Matches {
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shipments: ReadonlyMap<string, ReadonlySet<string>>;
}

function matchesOf(matched: readonly Given[]): Matches {
  const numbers = new Map<string, Set<string>>();
  const shipments = new Map<string, Set<string>>();
  for (const { entry, number } of matched) {
    numbers.set(entry.id, (numbers.get(entry.id) ?? new Set()).add(number));
    shipments.set(number, (shipments.get(number) ?? new Set()).add(entry.id));
  }
  return { numbers, shipments };
}

function contradicted({ entry, number, where }: Given, { numbers, shipments }: Matches, add: Add): boolean {
  const [many, ids] = [numbers.get(entry.id)!, shipments.get(number)!];
  if (many.size > 1) add(problems.contradiction(where, { one: entry.id, others: [...many].join(', ') }));
  else if (ids.size > 1) add(problems.contradiction(where, { one: number, others: [...ids].join(', ') }));
  return many.size > 1 || ids.size > 1;
}

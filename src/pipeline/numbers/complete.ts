/** A run is completed: the papers of its shipments are drawn anew, with the numbers that the carrier gave, in a run folder of their own. */
import { createHash } from 'node:crypto';
import type { Document } from '../../documents/document.ts';
import { DamagedJson, jsonParts } from '../../formats/json.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { FilingEntry } from '../../ledger/ledger.ts';
import type { Day } from '../../model/day.ts';
import { holds, type Problem } from '../../model/problem.ts';
import type { Folder } from '../labels.ts';
import { printProblems } from '../place.ts';
import { isDeclared, type Report, type ReportEntry, type ReportWriter } from '../report.ts';
import type { Sink, Writer, WrittenFile } from '../sink.ts';
import { type Desk, openWriter, waitingOf } from '../write.ts';
import type { Answer } from './answer.ts';
import type { Given } from './judge.ts';
import { notKept } from './problems.ts';
import { type Waiting, waitingFile, waitingShipments } from './waiting.ts';

export interface Completing extends Pick<Desk, 'draw' | 'jobs'> {
  readonly sink: Sink;
  readonly typefaces: Typefaces;
  /** Opened for the new run, under the day on which the shipments were declared. */
  report(on: Day): Promise<ReportWriter>;
}

export interface Completed {
  /** The numbers by shipment, for the ledger; none: nothing was written. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The documents that wait for a signature or an answer, by shipment. */
  readonly written: ReadonlyMap<string, readonly Document[]>;
  /** What answers will call its messages. */
  readonly filings: readonly FilingEntry[];
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
}

/** What is found while papers are drawn. */
interface Found {
  readonly numbers: Map<string, string>;
  readonly written: Map<string, readonly Document[]>;
  readonly filings: FilingEntry[];
  readonly problems: Problem[];
}

/** Shipments of one run; `folder` is the run's own, undefined where it is not found. What cannot be completed gets no number. */
export async function completeRun(
  run: string,
  folder: Folder | undefined,
  given: readonly Given[],
  answer: Answer,
  means: Completing,
): Promise<Completed> {
  const found: Found = { numbers: new Map(), written: new Map(), filings: [], problems: [] };
  const { numbers, problems } = found;
  const files: WrittenFile[] = [];
  const declared = folder && (await tailOf(folder));
  for (const carrier of [...new Set(given.map(({ entry }) => entry.carrier))].sort()) {
    const asked = new Map(given.filter(({ entry }) => entry.carrier === carrier).map((each) => [each.entry.id, each]));
    const file = waitingFile(carrier);
    const why = await faultOf(folder, file, declared);
    if (!why) files.push(...(await completeCarrier(folder!.open(file), asked, means, found)));
    for (const [id, { where }] of asked)
      if (!numbers.has(id) && !problems.some((problem) => problem.where.shipment === id))
        problems.push(notKept(where, { run, file, why: why ?? 'does not hold the shipment' }));
  }
  if (numbers.size > 0) await writeReport(folder!, declared!, found, { answer, files, means });
  return { ...found, files };
}

/** Draws the papers of one carrier. Looked at under its real number, a shipment may not fit where it did under its own id. */
async function completeCarrier(
  bytes: AsyncIterable<Uint8Array>,
  asked: ReadonlyMap<string, Given>,
  { sink, draw, jobs, typefaces }: Completing,
  { numbers, written, filings, problems }: Found,
): Promise<readonly WrittenFile[]> {
  let writer: Writer | undefined;
  let convert: Waiting['convert'] = () => undefined;
  const filed = (filing: FilingEntry): void => void filings.push(filing);
  for await (const waiting of waitingShipments(bytes)) {
    const given = asked.get(waiting.shipment.id);
    if (!given) continue;
    const shipment = { ...waiting.shipment, number: given.number };
    // The rest was told when it was declared.
    const against = printProblems(shipment, waiting.papers, typefaces, waiting.convert)
      .filter(holds)
      .map((problem) => ({ ...problem, where: { ...given.where, ...problem.where } }));
    problems.push(...against);
    if (against.length > 0) continue;
    convert = waiting.convert;
    writer ??= openWriter(waiting.papers, { sink, draw, jobs, convert: (amount, to) => convert(amount, to), filed });
    await writer.add(shipment);
    numbers.set(shipment.id, given.number);
    const waits = waitingOf(waiting.papers, shipment);
    if (waits.length > 0) written.set(shipment.id, waits);
  }
  return (await writer?.end()) ?? [];
}

type Tail = Pick<Report, 'on' | 'rules' | 'files'>;

/** What the run's report says besides its shipments; undefined where it cannot be read. */
async function tailOf(folder: Folder): Promise<Tail | undefined> {
  const tail: Record<string, unknown> = {};
  try {
    for await (const { key, value } of jsonParts(folder.open('report.json'), ['shipments', 'notToShip']))
      if (key !== 'shipments' && key !== 'notToShip') tail[key] = value;
  } catch (error) {
    if (!(error instanceof DamagedJson)) throw error;
    return undefined;
  }
  return tail.rules === undefined ? undefined : (tail as unknown as Tail);
}

/** Why a file of the declaring run cannot be drawn from, in words that go on after its name. */
async function faultOf(folder: Folder | undefined, file: string, declared: Tail | undefined): Promise<string | undefined> {
  if (!folder) return 'is not there, as its folder is not found';
  if (!declared) return 'cannot be trusted, as report.json is damaged';
  const listed = declared.files.find(({ path }) => path === file);
  if (!listed || !folder.paths.includes(file)) return 'is not there';
  const hash = createHash('sha256');
  for await (const piece of folder.open(file)) hash.update(piece);
  return hash.digest('hex') === listed.sha256 ? undefined : 'was changed: its SHA-256 is another than report.json says';
}

interface Done {
  readonly answer: Answer;
  readonly files: readonly WrittenFile[];
  readonly means: Completing;
}

/** Each shipment as the declaring run reported it, under its number. */
async function writeReport(folder: Folder, { on, rules }: Tail, { numbers, written, problems }: Found, done: Done): Promise<void> {
  const { file, sha256, encoding, rows } = done.answer;
  const report = await done.means.report(on as Day);
  await report.inputs([{ file, sha256, ...(encoding !== undefined && { encoding }), rows: rows.length, orders: numbers.size }]);
  const orders = new Set<string>();
  for await (const { key, value } of jsonParts(folder.open('report.json'), ['shipments', 'notToShip'])) {
    const { waits: _before, ...entry } = value as ReportEntry;
    const number = key === 'shipments' && isDeclared(entry) ? numbers.get(entry.shipment) : undefined;
    if (number === undefined) continue;
    for (const order of entry.orders) orders.add(`${entry.platform}|${order}`);
    const waits = [...new Set(written.get(entry.shipment)?.flatMap((document) => document.waits ?? []))];
    await report.shipment({ ...entry, number, ...(waits.length > 0 ? { state: 'written', waits } : { state: 'declared' }) });
  }
  const shipments = numbers.size;
  const counts = {
    orders: orders.size,
    shipments,
    declared: shipments - written.size,
    ...(written.size > 0 && { written: written.size }),
    held: 0,
    declaredBefore: 0,
    notToShip: 0,
  };
  await report.end({ counts, problems: problems as Report['problems'], files: [...done.files], rules });
}

/** report.json, read as a stream: its shape, its counts, and a bounded index of what it declares. */

import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { isDeclared, type Report, type ReportEntry, reportSchema } from '../pipeline/report.ts';
import { differs, miscounted, notInReport, onNoManifest, twice, unreadable } from './problems.ts';
import { type Desk, hashOf } from './run-files.ts';
import { shapeProblem } from './shape.ts';

export const reportFile = 'report.json';

export interface ReportIndex {
  readonly tail: Partial<Report>;
  /** Whether the report declares a shipment of this id, or one under this number. */
  declares(idOrNumber: string): boolean;
  /** Whether the post's form of the shipment is a CN 23. */
  asksCn23(id: string): boolean;
  /** Compares a shipment of a manifest with what the report says of it. */
  meet(shipment: ManifestShipment, channel: string, carrier: string, file: string): void;
  /** When all manifests are read: what disagreed is read again, to tell both values. */
  end(): Promise<void>;
}

interface Counted {
  readonly states: Map<string, number>;
  notToShip: number;
}

const { shipments: entries, notToShip: notShipped, ...others } = reportSchema.shape;
const rest = reportSchema.pick(Object.fromEntries(Object.keys(others).map((key) => [key, true])) as Record<keyof typeof others, true>);

export async function reportIndex(desk: Desk): Promise<ReportIndex> {
  const facts = new Map<number, number>();
  const numbers = new Set<number>();
  const cn23 = new Set<number>();
  const counted: Counted = { states: new Map(), notToShip: 0 };
  const take = (entry: ReportEntry, line: number): void => {
    counted.states.set(entry.state, (counted.states.get(entry.state) ?? 0) + 1);
    if (!isDeclared(entry)) return;
    const id = hashOf(entry.shipment);
    const number = hashOf(entry.number ?? entry.shipment);
    const where = { file: reportFile, line, shipment: entry.shipment };
    if (facts.has(id)) desk.found.add(twice(where, { what: 'shipment', value: entry.shipment }));
    if (numbers.has(number)) desk.found.add(twice(where, { what: 'number', value: entry.number ?? entry.shipment }));
    facts.set(id, hashOf(factsOfEntry(entry).join('\n')));
    numbers.add(number);
    if (entry.form === 'cn23') cn23.add(id);
  };
  const tail = await readReport(desk, counted, take);
  countProblems(tail, counted, desk);
  const met = new Set<number>();
  const suspects = new Map<string, { readonly facts: readonly string[]; readonly file: string }>();
  const read = tail.counts !== undefined;
  return {
    tail,
    declares: (key) => facts.has(hashOf(key)) || numbers.has(hashOf(key)),
    asksCn23: (id) => cn23.has(hashOf(id)),
    meet(shipment, channel, carrier, file) {
      const id = hashOf(shipment.shipment);
      const said = factsOfShipment(shipment, channel, carrier);
      if (met.has(id)) desk.found.add(twice({ file, shipment: shipment.shipment }, { what: 'shipment', value: shipment.shipment }));
      met.add(id);
      if (!facts.has(id)) {
        if (read) desk.found.add(notInReport({ file, shipment: shipment.shipment }, {}));
      } else if (facts.get(id) !== hashOf(said.join('\n')) && suspects.size < mostSuspects)
        suspects.set(shipment.shipment, { facts: said, file });
    },
    async end() {
      if (suspects.size === 0 && met.size >= facts.size) return;
      await readReport(desk, undefined, (entry, line) => {
        if (!isDeclared(entry)) return;
        const where = { file: reportFile, line, shipment: entry.shipment };
        if (!met.has(hashOf(entry.shipment))) desk.found.add(onNoManifest(where, {}));
        const suspect = suspects.get(entry.shipment);
        const said = suspect ? factsOfEntry(entry) : [];
        for (const [i, value] of said.entries()) {
          const by = suspect!.facts[i]!;
          if (value !== by) desk.found.add(differs(where, { what: compared[i]!, says: `"${value}"`, by: suspect!.file, other: `"${by}"` }));
        }
      });
    },
  };
}

const mostSuspects = 100;

const compared = [
  'channel',
  'carrier',
  'service',
  'number',
  'destination',
  'trade',
  'value',
  'net_grams',
  'gross_grams',
  'procedure',
  'orders',
];

const factsOfEntry = (entry: ReportEntry): readonly string[] => [
  entry.channel ?? '',
  entry.carrier ?? '',
  entry.service ?? '',
  entry.number ?? entry.shipment,
  entry.destination ?? '',
  entry.trade ?? '',
  entry.value ? `${entry.value.amount} ${entry.value.currency}` : '',
  entry.netGrams ?? '',
  entry.grossGrams ?? '',
  entry.procedure ?? '',
  entry.orders.join(', '),
];

const factsOfShipment = (shipment: ManifestShipment, channel: string, carrier: string): readonly string[] => [
  channel,
  carrier,
  shipment.service.id,
  shipment.number,
  shipment.recipient.country,
  shipment.trade,
  `${shipment.value.amount} ${shipment.value.currency}`,
  shipment.netGrams,
  shipment.grossGrams,
  shipment.procedure ?? '',
  shipment.orders.join(', '),
];

/** Gives all but the two long lists. `counted` is absent the second time, when shape has been looked at. */
async function readReport(
  { files, found }: Desk,
  counted: Counted | undefined,
  take: (entry: ReportEntry, line: number) => void,
): Promise<Partial<Report>> {
  const tail: Record<string, unknown> = {};
  if (!files.paths.includes(reportFile)) return tail;
  try {
    for await (const { key, value, line } of jsonParts(files.open(reportFile), ['shipments', 'notToShip'])) {
      if (key === 'shipments') {
        const entry = entries.element.safeParse(value);
        if (entry.success) take(entry.data, line);
        else if (counted) found.add(shapeProblem(entry.error, reportFile, line, 'shipments'));
      } else if (key === 'notToShip') {
        const entry = notShipped.element.safeParse(value);
        if (!counted) continue;
        if (!entry.success) found.add(shapeProblem(entry.error, reportFile, line, 'notToShip'));
        else if (entry.data.item === undefined) counted.notToShip++;
      } else tail[key] = value;
    }
  } catch (error) {
    if (!(error instanceof DamagedJson)) throw error;
    if (counted) found.add(unreadable({ file: reportFile, line: error.line }, { why: error.message }));
    return {};
  }
  const read = rest.safeParse(tail);
  if (!read.success && counted) found.add(shapeProblem(read.error, reportFile, undefined, 'The report'));
  return read.success ? (read.data as Partial<Report>) : {};
}

function countProblems({ counts }: Partial<Report>, { states, notToShip }: Counted, { found }: Desk): void {
  if (!counts) return;
  const of = (state: string): number => states.get(state) ?? 0;
  const pairs: [what: string, said: number, found: number][] = [
    ['counts.declared', counts.declared, of('declared')],
    ['counts.written', counts.written ?? 0, of('written')],
    ['counts.held', counts.held, of('held')],
    ['counts.declaredBefore', counts.declaredBefore, of('declared-before')],
    ['counts.ready', counts.ready ?? 0, of('ready')],
    ['counts.shipments', counts.shipments, [...states.values()].reduce((a, b) => a + b, 0)],
    ['counts.notToShip', counts.notToShip, notToShip],
  ];
  for (const [what, said, there] of pairs) if (said !== there) found.add(miscounted({ file: reportFile }, { what, said, found: there }));
}

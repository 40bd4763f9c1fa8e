/**
 * Shipments of a carrier that gives its numbers later, kept in the run folder as they were declared, with all that their documents are drawn
 * from: the settings, the catalogue and the rates may be others by the day the numbers come. The ledger holds nothing personal, so it is here.
 */
import { columnsOf, type Layout } from '../../carriers/layout.ts';
import type { Document, Group } from '../../documents/document.ts';
import { documents } from '../../documents/index.ts';
import { jsonParts } from '../../formats/json.ts';
import type { Convert, Converted, Money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Counter } from '../place.ts';
import type { RunFile, Writer } from '../sink.ts';
import { type Desk, openWriter } from '../write.ts';

/** `waiting/ups.json` */
export const waitingFile = (carrier: string): string => `waiting/${carrier}.json`;

/** An amount that a bulk file states in another currency, as it was converted. */
interface Conversion extends Converted {
  readonly amount: Money;
}

/** The documents of a carrier, and the file of what waits for its numbers. */
export function waitingWriter(counter: Counter, at: Desk): Writer {
  const converted: Conversion[] = [];
  const convert: Convert = (amount, to) => {
    const into = at.convert(amount, to);
    if (into) converted.push({ amount, ...into });
    return into;
  };
  const inner = openWriter(counter, { ...at, convert });
  const path = waitingFile(counter.desk.id);
  let file: RunFile | undefined;
  let shipments = 0;
  return {
    async add(shipment) {
      converted.length = 0;
      await inner.add(shipment);
      if (!file) {
        file = await at.sink.file(path);
        await file.write(headOf(counter));
      }
      await file.write(`${shipments++ === 0 ? '' : ',\n'}${JSON.stringify({ shipment: bare(shipment), converted })}`);
    },
    async end() {
      const files = await inner.end();
      if (!file) return files;
      await file.write('\n]}\n');
      const { sha256 } = await file.end();
      return [...files, { path, sha256, shipments, waits: 'the numbers that the carrier gives' }];
    },
  };
}

const headOf = ({ group, documents: papers, bulk }: Counter): string =>
  `${JSON.stringify({ group, documents: papers.map(({ id }) => id), bulk }).slice(0, -1)},"shipments":[\n`;

/** Without how it was decided, which stands in the report and on no paper. */
const bare = ({ why: _, sources: __, decision: { why: ___, ...decision }, ...shipment }: Shipment): object => ({ ...shipment, decision });

/** What the documents of a carrier are drawn from. */
export interface Papers {
  readonly group: Group;
  readonly documents: readonly Document[];
  /** Only where it states the number: the same file without one would give the carrier the shipments again. */
  readonly bulk?: Layout;
}

export interface Waiting {
  readonly papers: Papers;
  readonly shipment: Shipment;
  /** At the rates of the day of declaration. */
  readonly convert: Convert;
}

/** The shipments of a waiting file, in the order in which they were declared. */
export async function* waitingShipments(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Waiting> {
  const head: Record<string, unknown> = {};
  let papers: Papers | undefined;
  for await (const { key, value } of jsonParts(bytes, ['shipments'])) {
    if (key !== 'shipments') {
      head[key] = value;
      continue;
    }
    papers ??= papersOf(head as never);
    const { shipment, converted } = value as { shipment: Shipment; converted: readonly Conversion[] };
    yield { papers, shipment: whole(shipment), convert: again(converted) };
  }
}

function papersOf({ group, documents: ids, bulk }: { group: Group; documents: readonly string[]; bulk?: Layout }): Papers {
  const stated = bulk && columnsOf(bulk).some(({ field }) => field === 'number' || field === 'given_number');
  return { group, documents: ids.flatMap((id) => documents.filter((each) => each.id === id)), ...(stated && { bulk }) };
}

/** JSON writes `null` where a list has nothing. */
function whole(shipment: Shipment): Shipment {
  const { mids } = shipment.decision;
  const decision = { ...shipment.decision, why: [], ...(mids && { mids: mids.map((mid) => mid ?? undefined) }) };
  return { ...shipment, decision, why: [], sources: [] };
}

/** Asked for the same amounts as then, it answers the same. */
const again =
  (converted: readonly Conversion[]): Convert =>
  ({ minor, currency }, to) =>
    converted.find(({ amount, money }) => amount.minor === minor && amount.currency === currency && money.currency === to);

/** Messages of China's customs, read against the manifest: whose they are, how many lines, and that amounts and weights are the same. */
import { amount, kilograms } from '../documents/ceb/figures.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { DamagedXml } from '../formats/xml-scan.ts';
import { parseMoney } from '../model/money.ts';
import { parseGrams, parseKilograms } from '../model/weight.ts';
import { type CebNode, cebNodes } from './ceb-nodes.ts';
import { Follower, type Keyed } from './follower.ts';
import { type Count, newCount } from './papers.ts';
import { differs, miscounted, surplus, unreadable, wrongSum } from './problems.ts';
import type { ReportIndex } from './report-index.ts';
import { type Desk, partsOf } from './run-files.ts';

export interface CebCompanion {
  readonly count: Count;
  meet(met: { readonly shipment: ManifestShipment }): Promise<void>;
  end(): Promise<void>;
}

/** By message: the element that says whose it is. */
const keys = { '303': 'orderNo', '505': 'logisticsNo', '603': 'logisticsNo', '607': 'logisticsNo' } as const;
type Message = keyof typeof keys;

interface Found extends Keyed, CebNode {
  readonly file: string;
  /** The master bill that it is a line of. */
  readonly bill?: CebNode;
}

/** Those messages that are there. What is on no list has none, so that a shipment may lack them; how many there are, the report says. */
export const cebCompanions = (folder: string, index: ReportIndex, desk: Desk): readonly CebCompanion[] =>
  (Object.keys(keys) as Message[])
    .filter((message) => desk.files.paths.some((path) => path.startsWith(`${folder}/ceb${message}-`)))
    .map((message) => companion(message, folder, index, desk));

function companion(message: Message, folder: string, { declares }: ReportIndex, desk: Desk): CebCompanion {
  const count = newCount();
  // An order's number is nothing that the report's index holds: every order waits for its shipment.
  const known = keys[message] === 'orderNo' ? () => true : declares;
  const follower = new Follower<Found>(nodesIn(desk, folder, message, count), known, ({ file, line, key }) =>
    desk.found.add(surplus({ file, line }, { at: `Line ${line}`, what: `CEB${message}`, value: key ?? 'no number' })),
  );
  const bills = new Map<CebNode, { readonly file: string; milligrams: number }>();
  return {
    count,
    async meet({ shipment }) {
      const node = await follower.take(keys[message] === 'orderNo' ? shipment.orders[0]! : shipment.number);
      if (!node) return;
      compare(shipment, node, desk);
      if (!node.bill) return;
      const bill = bills.get(node.bill) ?? { file: node.file, milligrams: 0 };
      bills.set(node.bill, bill);
      // Each parcel as its list says it, to ten milligrams.
      bill.milligrams += parseKilograms(weight(shipment.grossGrams))!;
    },
    async end() {
      await follower.end();
      for (const [{ fields, line }, { file, milligrams }] of bills) {
        const [says, sum] = [fields.get('grossWeight') ?? '', kilograms(milligrams)];
        if (says !== sum) desk.found.add(wrongSum({ file, line, field: 'grossWeight' }, { what: 'grossWeight', says, sum }));
      }
    },
  };
}

async function* nodesIn(desk: Desk, folder: string, message: Message, count: Count): AsyncGenerator<Found> {
  for (const file of partsOf(desk, folder, `ceb${message}`, 'xml')) {
    count.byFile.set(file, 0);
    try {
      for await (const node of cebNodes(desk.files.open(file), `CEB${message}Message`)) {
        const said = message === '607' ? parcelsOf(node) : [node];
        count.byFile.set(file, count.byFile.get(file)! + said.length);
        for (const each of said) yield { ...each, key: each.fields.get(keys[message]), file };
      }
    } catch (error) {
      if (!(error instanceof DamagedXml)) throw error;
      count.blind = true;
      desk.found.add(unreadable({ file }, { why: `${error.message}.` }));
    }
  }
}

/** A master bill has a line for each parcel, and says its number alone. */
const parcelsOf = (bill: CebNode): Pick<Found, 'bill' | keyof CebNode>[] => {
  const appStatus = bill.fields.get('appStatus') ?? '';
  return bill.lines.map((own) => ({ line: bill.line, fields: new Map([...own, ['appStatus', appStatus]]), lines: [], bill }));
};

function compare(shipment: ManifestShipment, { file, line, fields, lines }: Found, { found }: Desk): void {
  const where = { file, line, shipment: shipment.shipment };
  const look = (has: ReadonlyMap<string, string>, expected: Readonly<Record<string, string>>, item?: number): void => {
    for (const [field, other] of Object.entries(expected)) {
      const says = has.get(field);
      if (says === undefined || says === other) continue;
      found.add(
        differs({ ...where, field, ...(item && { item }) }, { what: field, says: `"${says}"`, by: 'manifest.json', other: `"${other}"` }),
      );
    }
  };
  look(fields, {
    orderNo: shipment.orders[0]!,
    logisticsNo: shipment.number,
    copNo: shipment.shipment,
    appStatus: '1',
    goodsValue: plain(shipment.value),
    grossWeight: weight(shipment.grossGrams),
    netWeight: weight(shipment.netGrams),
  });
  if (lines.length === 0) return;
  if (lines.length !== shipment.items.length)
    found.add(miscounted(where, { what: 'Content lines', said: lines.length, found: shipment.items.length }));
  for (const [i, { quantity, lineValue, sku }] of shipment.items.entries())
    look(lines[i] ?? new Map(), { gnum: String(i + 1), itemNo: sku, qty: String(quantity), totalPrice: plain(lineValue) }, i + 1);
}

const plain = ({ amount: of, currency }: ManifestShipment['value']): string => amount(parseMoney(of, currency)!);
const weight = (grams: string): string => kilograms(parseGrams(grams)!);

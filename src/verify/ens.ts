/** Entry summaries, read back: for ICS2 by the numbers of their elements, for Great Britain by the elements of IE315. */
import { gramsOf } from '../documents/ens/announced.ts';
import { elements } from '../documents/ens/elements.ts';
import { kilograms } from '../documents/ens/values.ts';
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { csvRecords, readGuard } from '../formats/csv.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { UnreadableSheet } from '../formats/spreadsheet.ts';
import { formatKilograms, parseGrams } from '../model/weight.ts';
import type { Bill, Filed, FiledRecord } from './filed.ts';
import { packedAt } from './packed.ts';
import { find, textAt, type XmlTree, xmlTrees } from './xml-trees.ts';

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');
const exact = (grams: string): string => kilograms(parseGrams(grams)!);
/** Without a third decimal that says nothing. */
const plain = (amount: string): string => amount.replace(/(\.\d\d)0$/, '$1');

const expects = (shipment: ManifestShipment): Readonly<Record<string, string>> => ({
  '12 05 001 000': shipment.number,
  '12 09 001 000': shipment.number,
  '13 03 018 020': shipment.recipient.country,
  '14 13 012 000': shipment.freight?.currency ?? '',
  '14 13 014 000': plain(shipment.freight?.amount ?? ''),
  '18 03 001 000': exact(shipment.grossGrams),
});

const line = (item: ManifestItem, index: number, shipment: ManifestShipment): Readonly<Record<string, string>> => ({
  '11 03 001 000': String(index + 1),
  '14 12 012 000': item.lineValue.currency,
  '14 12 014 000': plain(item.lineValue.amount),
  '16 08 001 000': item.origin,
  '18 01 001 000': exact(item.netGrams),
  '18 04 001 000': kilograms(packedAt(shipment, index)),
  '18 05 001 000': oneLine(item.description),
  '18 06 004 000': index === 0 ? '1' : '0',
  '18 09 056 000': item.hs.slice(0, 6),
});

const key = { field: '12 05 001 000', by: 'number' } as const;

/** Texts by number; of what stands several times none. */
function leavesOf(content: unknown, into = new Map<string, string>()): Map<string, string> {
  for (const [number, value] of Object.entries(content ?? {})) {
    if (typeof value === 'string') into.set(number, value);
    else if (!Array.isArray(value)) leavesOf(value, into);
  }
  return into;
}

async function* housesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FiledRecord> {
  for await (const { key: member, value, line: at } of jsonParts(bytes, ['houses'])) {
    if (member !== 'houses') continue;
    const { GS, SI } = value as { readonly GS?: unknown; readonly SI?: unknown };
    if (!Array.isArray(SI) || SI.length === 0) throw new DamagedJson('a parcel has no lines', at);
    yield { line: at, fields: leavesOf(GS), lines: SI.map((item) => leavesOf(item)) };
  }
}

/** What each row of a parcel repeats. */
const ofParcels = elements.filter(({ level, format }) => level !== 'SI' && format !== '').map(({ number }) => number);

/** Rows that follow each other under one number are a parcel. Contacts are left out: their number stands in several columns. */
async function* rowsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FiledRecord> {
  let numbers: readonly string[] | undefined;
  let open:
    | { readonly line: number; readonly fields: ReadonlyMap<string, string>; readonly lines: ReadonlyMap<string, string>[] }
    | undefined;
  for await (const { records, fault } of csvRecords(bytes, { delimiter: ',' })) {
    for (const { line: at, cells } of records) {
      if (!numbers) {
        numbers = cells.map((heading) => heading.slice(0, 13));
        if (!numbers.includes(key.field)) throw new UnreadableSheet(`it has no column ${key.field}`);
        continue;
      }
      if (cells.length !== numbers.length) throw new UnreadableSheet(`line ${at} has ${cells.length} cells, not ${numbers.length}`);
      const row = new Map(
        numbers.map((number, i) => [number, readGuard(cells[i]!)] as const).filter(([number]) => number.slice(6, 9) !== '029'),
      );
      if (open && open.fields.get(key.field) !== row.get(key.field)) {
        yield open;
        open = undefined;
      }
      open ??= { line: at, fields: row, lines: [] };
      const other = ofParcels.find((number) => open!.fields.get(number) !== row.get(number));
      if (other) throw new UnreadableSheet(`line ${at} has another ${other} than line ${open.line} of the same parcel`);
      open.lines.push(row);
    }
    if (fault) throw new UnreadableSheet(`a quote that opens in line ${fault.line} never closes`);
  }
  if (!numbers) throw new UnreadableSheet('it has no header');
  if (open) yield open;
}

const grams = ({ grossGrams, items }: ManifestShipment): readonly number[] =>
  gramsOf(
    parseGrams(grossGrams)!,
    items.map((item) => parseGrams(item.grossGrams)!),
  );

const inKilograms = (whole: number): string => formatKilograms(whole * 1000);

/** Goods items that follow each other under one document are a parcel. */
async function* parcelsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FiledRecord> {
  let bill: Bill = { line: 1, fields: new Map() };
  let open: { readonly line: number; readonly fields: ReadonlyMap<string, string>; readonly lines: Map<string, string>[] } | undefined;
  let items = 0;
  for await (const tree of xmlTrees(bytes, root, ['CC315A/HEAHEA', 'CC315A/GOOITEGDS'])) {
    if (tree.name === 'HEAHEA') {
      bill = { line: tree.line, fields: new Map(tree.children.map(({ name, text }) => [name, text])) };
      continue;
    }
    const number = textAt(tree, 'PRODOCDC2', 'DocRefDC23') ?? '';
    if (open && open.fields.get('DocRefDC23') !== number) {
      yield { ...open, bill };
      open = undefined;
    }
    open ??= { line: tree.line, fields: new Map([['DocRefDC23', number]]), lines: [] };
    open.lines.push(goodsOf(tree).set('counted', String(++items)));
  }
  if (open) yield { ...open, bill };
}

const root = { name: 'CC315A', holds: '"http://ics.dgtaxud.ec/CC315A"' };

const goodsOf = (item: XmlTree): Map<string, string> =>
  new Map(
    [item, find(item, 'COMCODGODITM'), find(item, 'PACGS2'), find(item, 'TRACONCE2')]
      .flatMap((tree) => tree?.children ?? [])
      .filter(({ children }) => children.length === 0)
      .map(({ name, text }) => [name, text]),
  );

const ofBritain: Filed = {
  stem: 'ens-xml',
  extension: 'xml',
  key: { field: 'DocRefDC23', by: 'number' },
  read: parcelsOf,
  expects: ({ number }) => ({ DocRefDC23: number }),
  line: ({ description, hs }, index, shipment) => ({
    GooDesGDS23: oneLine(description),
    GroMasGDS46: inKilograms(grams(shipment)[index]!),
    ComNomCMD1: hs.slice(0, 6),
    CouCE225: shipment.recipient.country,
    NumOfPacGS24: index === 0 ? '1' : '0',
    MarNumOfPacGSL21: shipment.number,
  }),
  unsound: ({ lines }) =>
    lines
      .map((each) => ({ what: 'IteNumGDS7', says: each.get('IteNumGDS7') ?? '', sum: each.get('counted')! }))
      .filter(({ says, sum }) => says !== sum),
  sums: {
    TotNumOfIteHEA305: { of: ({ items }) => items.length, says: String },
    TotNumOfPacHEA306: { of: () => 1, says: String },
    TotGroMasHEA307: { of: (shipment) => grams(shipment).reduce((a, b) => a + b, 0), says: inKilograms },
  },
};

export const ensFiled: readonly Filed[] = [
  { stem: 'ens', extension: 'json', key, read: housesOf, expects, line },
  { stem: 'ens-csv', extension: 'csv', key, read: rowsOf, expects, line },
  ofBritain,
];

/** House manifests and house waybills of air cargo, read back. */
import { kilograms } from '../documents/cargo/figures.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { parseGrams } from '../model/weight.ts';
import { cargoImpHouses } from './cargo-imp.ts';
import type { Bill, Filed, FiledRecord } from './filed.ts';
import { packedAt } from './packed.ts';
import { find, findAll, textAt, type XmlTree, xmlTrees } from './xml-trees.ts';

const master = 'HouseManifest/MasterConsignment';
const house = `${master}/IncludedHouseConsignment`;
const ofMaster = ['IncludedTareGrossWeightMeasure', 'TotalPieceQuantity', 'TransportContractDocument'];

/** What all three say of a parcel. */
const ofParcel = ({ number, grossGrams, items }: ManifestShipment): Record<string, string> => ({
  number,
  pieces: '1',
  grossWeight: weight(grossGrams),
  units: String(items.reduce((sum, { quantity }) => sum + quantity, 0)),
});

const worth = ({ value }: ManifestShipment): string => `${value.amount} ${value.currency}`;

const sums: NonNullable<Filed['sums']> = {
  pieces: { of: () => 1, says: String },
  weight: { of: ({ grossGrams }) => parseGrams(grossGrams)!, says: kilograms },
};

const manifest: Filed = {
  stem: 'xfhl',
  extension: 'xml',
  key: { field: 'number', by: 'number' },
  read: housesOf,
  expects: ofParcel,
  sums,
};

const waybill: Filed = {
  stem: 'xfzb',
  extension: 'xml',
  key: { field: 'number', by: 'number' },
  async *read(bytes) {
    const root = { name: 'HouseWaybill', holds: '"iata:housewaybill:1"' };
    for await (const tree of xmlTrees(bytes, root, ['HouseWaybill'])) yield waybillRecord(tree);
  },
  expects: (shipment) => ({
    ...ofParcel(shipment),
    shipment: shipment.shipment,
    value: worth(shipment),
    country: shipment.recipient.country,
    lines: String(shipment.items.length),
    linesSaid: String(shipment.items.length),
  }),
  line: ({ hs, quantity, description, origin }, i, shipment) => ({
    sequence: String(i + 1),
    hs,
    grossWeight: kilograms(packedAt(shipment, i)),
    units: String(quantity),
    description,
    origin,
  }),
};

const manifestInLines: Filed = {
  stem: 'fhl',
  extension: 'txt',
  key: { field: 'number', by: 'number' },
  read: cargoImpHouses,
  expects: (shipment) => ({
    ...ofParcel(shipment),
    value: worth(shipment),
    country: shipment.recipient.country,
    codes: [...new Set(shipment.items.map(({ hs }) => hs))].join(' '),
  }),
  sums,
};

export const cargoFiled: readonly Filed[] = [manifest, waybill, manifestInLines];

const weight = (grams: string): string => kilograms(parseGrams(grams)!);

const fieldsOf = (fields: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(fields).map(([name, text = '']) => [name, text]));

/** The head stands before the houses, and is the bill of all of them. */
async function* housesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FiledRecord> {
  const head: Record<string, string> = {};
  let bill: Bill | undefined;
  const root = { name: 'HouseManifest', holds: '"iata:housemanifest:1"' };
  for await (const tree of xmlTrees(bytes, root, [house, ...ofMaster.map((name) => `${master}/${name}`)])) {
    if (tree.path !== house) head[tree.name] = textAt(tree, 'ID') ?? tree.text;
    else {
      const { IncludedTareGrossWeightMeasure: total, TotalPieceQuantity: pieces, TransportContractDocument: key } = head;
      bill ??= { ...(key && { key }), line: tree.line, fields: fieldsOf({ weight: total, pieces }) };
      yield { line: tree.line, fields: houseFields(tree), lines: [], bill };
    }
  }
}

const houseFields = (tree: XmlTree): ReadonlyMap<string, string> =>
  fieldsOf({
    number: textAt(tree, 'TransportContractDocument', 'ID'),
    pieces: textAt(tree, 'TotalPieceQuantity'),
    grossWeight: textAt(tree, 'GrossWeightMeasure'),
    units: textAt(tree, 'PackageQuantity'),
  });

function waybillRecord(tree: XmlTree): FiledRecord {
  const of = find(tree, 'MasterConsignment', 'IncludedHouseConsignment');
  const lines = of ? findAll(of, 'IncludedHouseConsignmentItem').map(lineFields) : [];
  const value = find(of, 'DeclaredValueForCustomsAmount');
  const currency = /currencyID="([A-Z]{3})"/.exec(value?.attributes ?? '')?.[1] ?? '';
  return {
    line: tree.line,
    fields: fieldsOf({
      number: textAt(tree, 'BusinessHeaderDocument', 'ID'),
      shipment: textAt(of, 'ID'),
      pieces: textAt(of, 'TotalPieceQuantity'),
      grossWeight: textAt(of, 'IncludedTareGrossWeightMeasure'),
      units: textAt(of, 'PackageQuantity'),
      value: `${value?.text ?? ''} ${currency}`,
      country: textAt(of, 'ConsigneeParty', 'PostalStructuredAddress', 'CountryID'),
      lines: String(lines.length),
      linesSaid: textAt(of, 'ConsignmentItemQuantity'),
    }),
    lines,
  };
}

const lineFields = (line: XmlTree): ReadonlyMap<string, string> =>
  fieldsOf({
    sequence: textAt(line, 'SequenceNumeric'),
    hs: textAt(line, 'TypeCode'),
    grossWeight: textAt(line, 'GrossWeightMeasure'),
    units: textAt(line, 'PackageQuantity'),
    description: textAt(line, 'NatureIdentificationTransportCargo', 'Identification'),
    origin: textAt(line, 'OriginCountry', 'ID'),
  });

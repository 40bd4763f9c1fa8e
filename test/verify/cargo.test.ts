/** Two files under one master air waybill each say the sums of both. */
import { expect, test } from 'vitest';
import { fhl } from '../../src/documents/cargo/fhl.ts';
import { xfhl } from '../../src/documents/cargo/xfhl.ts';
import type { ManifestShipment } from '../../src/documents/manifest/schema.ts';
import { formatAmount } from '../../src/model/money.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { formatGrams } from '../../src/model/weight.ts';
import { cargoFiled } from '../../src/verify/cargo.ts';
import { filedCompanions } from '../../src/verify/filed.ts';
import type { ReportIndex } from '../../src/verify/report-index.ts';
import { findings } from '../../src/verify/run-files.ts';
import { flown, houses, totalsOf } from '../documents/cargo.ts';

const folder = 'express/dhl-express';

/** What the manifest says of it, as far as cargo messages are compared with it. */
const inManifest = ({ id, number, orders, grossMilligrams, value, recipient, items }: Shipment): ManifestShipment =>
  ({
    shipment: id,
    number: number!,
    orders,
    grossGrams: formatGrams(grossMilligrams),
    value: { amount: formatAmount(value), currency: value.currency },
    recipient: { country: recipient.country },
    items: items.map(({ quantity, hs }) => ({ quantity, hs })),
  }) as unknown as ManifestShipment;

const filesOf = (): Map<string, string> => {
  const totals = totalsOf(houses);
  return new Map(
    houses.flatMap((house, i) => {
      const part = { part: i + 1, parts: houses.length, totals };
      return [
        [`${folder}/xfhl-000${i + 1}.xml`, xfhl.text([xfhl.keep(house, flown())], flown(), part)],
        [`${folder}/fhl-000${i + 1}.txt`, fhl.text([fhl.keep(house, flown())], flown(), part)],
      ] as const;
    }),
  );
};

async function problemsOf(files: ReadonlyMap<string, string>): Promise<string[]> {
  const found = findings();
  const open = async function* (path: string): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(files.get(path)!);
  };
  const desk = { files: { paths: [...files.keys()], open }, found };
  const index = { declares: () => true } as unknown as ReportIndex;
  const companions = filedCompanions(cargoFiled, folder, index, desk);
  expect(companions).toHaveLength(2);
  for (const house of houses) for (const each of companions) await each.meet({ shipment: inManifest(house) });
  for (const each of companions) await each.end();
  return found.end().map(({ where, message }) => `${where.file?.split('/')[2]} ${message}`);
}

test('they add up', async () => {
  expect(await problemsOf(filesOf())).toEqual([]);
});

test.each([
  ['xfhl-0002.xml', '>2.15925<', '>0.68775<', 'weight is 0.68775; it should be 2.15925.'],
  ['xfhl-0001.xml', '\n<ram:TotalPieceQuantity>2', '\n<ram:TotalPieceQuantity>1', 'pieces is 1; it should be 2.'],
  ['fhl-0002.txt', '/T2K', '/T1K', 'pieces is 1; it should be 2.'],
  ['fhl-0001.txt', 'K2.15925', 'K2.16', 'weight is 2.16; it should be 2.15925.'],
])('%s of its own sum is told', async (name, from, to, told) => {
  const files = filesOf();
  const path = `${folder}/${name}`;
  files.set(path, files.get(path)!.replace(from, to));
  expect(await problemsOf(files)).toEqual([`${name} ${told}`]);
});

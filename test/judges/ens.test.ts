/** The entry summaries against what others wrote: the columns of the EU's data model, HMRC's schemas of IE315. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { elements } from '../../src/documents/ens/elements.ts';
import { ensXml } from '../../src/documents/ens/ens-xml.ts';
import type { GbEnsFiling } from '../../src/model/filing/ens.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { announcedGroup, gbEns, toBristol } from '../documents/ens.ts';

const shared = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ens-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = (path: string): Record<string, string>[] => {
  const [head, ...rows] = readFileSync(shared(path), 'utf8').trimEnd().split(/\r?\n/);
  const names = head!.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [names[i]!, cell])));
};

describe('the columns F32 and F43', () => {
  const of = table('reference/tables/eu/ens_columns.tsv').filter(({ F32, F43 }) => F32 || F43);

  test('are all there, in order, by number, name, format and status', () => {
    expect(elements.map(({ number, name, format, status }) => [number, name, format, status.F32, status.F43])).toEqual(
      of.map(({ de_number, name, format, F32, F43 }) => [de_number, name, format, F32 || '-', F43 || '-']),
    );
  });

  /** Path below the house consignment of the ICS2 XML by the number of the element. */
  const paths: Readonly<Record<string, string>> = {
    '12 02 000 000': '/additionalInformation',
    '12 05 000 000': '/transportDocumentHouseLevel',
    '12 05 001 000': '/transportDocumentHouseLevel/documentNumber',
    '12 05 002 000': '/transportDocumentHouseLevel/type',
    '13 14 000 000': '/additionalSupplyChainActor',
    '18 03 001 000': '/totalGrossMass',
    '18 05 001 000': '/goodsItem/commodity/descriptionOfGoods',
    '18 06 004 000': '/goodsItem/packaging/numberOfPackages',
    '18 09 056 000': '/goodsItem/commodity/commodityCode/harmonizedSystemSubHeadingCode',
    ...Object.fromEntries(
      (
        [
          ['13 02', 'consignor'],
          ['13 03', 'consignee'],
        ] as const
      ).flatMap(([number, name]) => [
        [`${number} 000 000`, `/${name}`],
        [`${number} 016 000`, `/${name}/name`],
        [`${number} 017 000`, `/${name}/identificationNumber`],
        [`${number} 028 000`, `/${name}/typeOfPerson`],
        [`${number} 018 000`, `/${name}/address`],
        [`${number} 018 024`, `/${name}/address/streetAdditionalLine`],
        [`${number} 018 027`, `/${name}/address/subDivision`],
        [`${number} 018 020`, `/${name}/address/country`],
        [`${number} 018 021`, `/${name}/address/postCode`],
        [`${number} 018 022`, `/${name}/address/city`],
        [`${number} 029 000`, `/${name}/communication`],
        [`${number} 029 015`, `/${name}/communication/identifier`],
        [`${number} 029 002`, `/${name}/communication/type`],
      ]),
    ),
  };
  const trees = table('reference/tables/eu/ics2_house_level_trees.tsv');

  test.each([
    ['F32', 'ConsignmentHouseLevelType65'],
    ['F43', 'ConsignmentHouseLevelType63'],
  ] as const)('%s: as often and as long as in %s', (column, type) => {
    for (const [number, path] of Object.entries(paths)) {
      const element = elements.find((each) => each.number === number)!;
      const row = trees.find(({ complex_type, path: at }) => complex_type === type && at === path)!;
      expect([number, element.most[column]]).toEqual([number, Number(row.max)]);
      // What must stand there stands there in ours.
      if (row.min === '1') expect([number, element.always]).toEqual([number, true]);
      const [, most] = /maxLength=(\d+)/.exec(row.format ?? '') ?? [];
      if (most) expect([number, /(\d+)$/.exec(element.format)![1]]).toEqual([number, most]);
    }
  });
});

const schema = shared('conformance/uk-ens/schemas/CC315A-v11-2.xsd');

/** Empty: valid. */
function verdict(xml: string): string {
  const file = join(folder, 'message.xml');
  writeFileSync(file, xml);
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  return status === 0 ? '' : `${status}: ${stderr}`;
}

const group = (change: Partial<GbEnsFiling> = {}) => announcedGroup('express', { gb: { ...gbEns, ...change } });

async function written(all: Iterable<Shipment>, change: Partial<GbEnsFiling> = {}): Promise<string[]> {
  const files = new Map<string, string>();
  const sink = {
    file: async (path: string) => ({
      write: async (chunk: string | Uint8Array) => void files.set(path, (files.get(path) ?? '') + chunk),
      end: async () => ({ sha256: '', bytes: 0 }),
    }),
  };
  const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
  const writer = openWriter({ documents: [ensXml], group: group(change) }, means);
  for (const shipment of all) await writer.add(shipment);
  await writer.end();
  return [...files.values()];
}

const x = 'x'.repeat(35);
/** All that may be as long as it may be. */
const full: Partial<GbEnsFiling> = {
  sender: x,
  recipient: x,
  consignor: { name: x, street: x, postcode: '123456789', city: x, country: 'CN' },
  vehicle: 'x'.repeat(27),
  vehicleCountry: 'CN',
  payment: 'H',
  declarationPlace: x,
  conveyance: x,
  lodgementOffice: 'GB000060',
  representative: 'GB987654321098',
  carrier: 'GB987654321098',
};
const longest: Shipment = {
  ...toBristol,
  number: x,
  recipient: { ...toBristol.recipient, name: x, lines: ['x'.repeat(17), 'x'.repeat(16)], city: x, postcode: '123456789' },
  items: toBristol.items.map((item) => ({ ...item, product: { ...item.product, description: 'ж'.repeat(280), dangerousGoods: 'UN1266' } })),
};

test('a message is valid, also with all that may stand there at its full length', async () => {
  expect((await written([toBristol])).map((xml) => verdict(xml))).toEqual(['']);
  expect((await written([longest], full)).map((xml) => verdict(xml))).toEqual(['']);
});

test('1,500 parcels of one and two lines are messages of at most 999 items, all valid', async () => {
  const parcels = Array.from({ length: 1500 }, (_, i) => ({
    ...toBristol,
    id: `p${i}`,
    number: String(3_318_900_000 + i),
    items: toBristol.items.slice(0, 1 + (i % 2)),
  }));
  const messages = await written(parcels);
  const count = (xml: string, name: string): number => xml.split(`<${name}>`).length - 1;
  const items = messages.map((xml) => count(xml, 'GOOITEGDS'));
  expect(items.reduce((a, b) => a + b, 0)).toBe(2250);
  expect(messages).toHaveLength(3);
  expect(Math.max(...items)).toBeLessThanOrEqual(999);
  expect(Math.min(...items.slice(0, -1))).toBeGreaterThan(997);
  expect(new Set(messages.map((xml) => /<RefNumHEA4>([^<]+)/.exec(xml)![1])).size).toBe(3);
  for (const xml of messages) expect(verdict(xml)).toBe('');
});

test.each<[what: string, from: RegExp, to: string]>([
  ['an element too many', /<MesTypMES20>/, '<Buyer>1</Buyer><MesTypMES20>'],
  ['a name of 36 characters', /<NamCE27>[^<]*/, `<NamCE27>${x}x`],
  ['an order of its own', /(<ITI>.*<\/ITI>\n)([\s\S]*)(<\/ie:CC315A>)/, '$2$1$3'],
  ['a mass of four decimals', /<GroMasGDS46>[^<]*/, '<GroMasGDS46>0.0001'],
])('%s is refused: the judge judges', async (_, from, to) => {
  const [xml] = await written([toBristol]);
  expect(verdict(xml!.replace(from, to))).toMatch(/^3: /);
});

/**
 * HMRC's JSON schema is of what its store makes of a message it has received: a submission id, the time of receipt and its correlation id are not ours to
 * say. The rest is the same data, and the schema knows some limits that the XML schema does not.
 */
describe('the JSON schema of the store', () => {
  const { $schema: _, ...known } = JSON.parse(
    readFileSync(shared('conformance/uk-ens/schemas/EntrySummaryDeclarationNew.schema.json'), 'utf8'),
  );
  const agrees = new Ajv({ strict: false, validateFormats: false }).compile(known);

  const texts = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`<${name}>([^<]*)<`, 'g'))].map(([, text]) => text!);
  const time = (text: string): string => text.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:00.000Z');

  const itemOf = (xml: string) => {
    const one = (name: string): string => texts(xml, name)[0]!;
    return {
      itemNumber: one('IteNumGDS7'),
      description: one('GooDesGDS23'),
      grossMass: one('GroMasGDS46'),
      documents: [{ type: one('DocTypDC21'), reference: one('DocRefDC23') }],
      commodityCode: one('ComNomCMD1'),
      consignee: {
        name: one('NamCE27'),
        address: {
          streetAndNumber: one('StrAndNumCE222'),
          city: one('CitCE224'),
          postalCode: one('PosCodCE223'),
          countryCode: one('CouCE225'),
        },
      },
      packages: [{ kindOfPackages: one('KinOfPacGS23'), numberOfPackages: one('NumOfPacGS24'), marks: one('MarNumOfPacGSL21') }],
    };
  };

  const asStored = (xml: string) => {
    const one = (name: string): string => texts(xml, name)[0]!;
    return {
      submissionId: 'c75f40a6-a3df-4429-a697-471eeec46435',
      metadata: {
        senderEORI: one('MesSenMES3').split('/')[0]!,
        senderBranch: one('MesSenMES3').split('/')[1]!,
        messageType: 'IE315',
        messageIdentification: one('MesIdeMES19'),
        preparationDateTime: time(`20${one('DatOfPreMES9')}${one('TimOfPreMES10')}`),
        receivedDateTime: '2026-11-22T09:15:00.000Z',
        correlationId: '0JRF7UncK0t004',
      },
      declaration: { localReferenceNumber: one('RefNumHEA4'), dateTime: time(one('DecDatTimHEA114')) },
      parties: {
        declarant: { eori: one('TINPLD1') },
        consignor: {
          name: one('NamCO17'),
          address: {
            streetAndNumber: one('StrAndNumCO122'),
            city: one('CitCO124'),
            postalCode: one('PosCodCO123'),
            countryCode: one('CouCO125'),
          },
        },
      },
      goods: {
        numberOfItems: Number(one('TotNumOfIteHEA305')),
        numberOfPackages: Number(one('TotNumOfPacHEA306')),
        grossMass: one('TotGroMasHEA307'),
        goodsItems: [...xml.matchAll(/<GOOITEGDS>.*<\/GOOITEGDS>/g)].map(([item]) => itemOf(item)),
      },
      itinerary: {
        modeOfTransportAtBorder: one('TraModAtBorHEA76'),
        conveyanceReference: one('ConRefNumHEA'),
        loading: { placeOfLoading: one('PlaLoaGOOITE334'), placeOfUnloading: one('PlaUnlGOOITE334') },
        countriesOfRouting: texts(xml, 'CouOfRouCodITI1'),
        officeOfFirstEntry: {
          reference: one('RefNumCUSOFFFENT731'),
          expectedDateTimeOfArrival: time(one('ExpDatOfArrFIRENT733')),
        },
      },
      specificCircumstancesIndicator: one('SpeCirIndHEA1'),
    };
  };

  test('takes what a message says', async () => {
    const [xml] = await written([toBristol]);
    expect(agrees(asStored(xml!)), JSON.stringify(agrees.errors)).toBe(true);
  });

  test('refuses a thousandth item and a mode it does not know', async () => {
    const stored = asStored((await written([toBristol]))[0]!);
    const [item] = stored.goods.goodsItems;
    expect(agrees({ ...stored, goods: { ...stored.goods, goodsItems: Array(999).fill(item) } })).toBe(true);
    expect(agrees({ ...stored, goods: { ...stored.goods, goodsItems: Array(1000).fill(item) } })).toBe(false);
    expect(agrees({ ...stored, itinerary: { ...stored.itinerary, modeOfTransportAtBorder: '5' } })).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  dhl-express:
    filing:
      uk:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

const filed = (filing: string) => readSettings(written(filing)).settings!.carriers.get('dhl-express')!.filing;

test('all that a declaring party of the United Kingdom files under', () => {
  expect(
    filed(`declarant: GB205672212000
representation: indirect
representative: GB433120907000
importer: XI433120907000
srds:
  lodged: early
  location: { name: BELBFSBEL }
  transport: '5'
  inventory: GB/1234-:3332HB
  packing_list: PL-7
  postal_charge: 4.20 GBP
birds:
  importer: GB433120907000
  lodged: arrived
  location: { name: LHRLHRLHR, type: B, qualifier: Y }
  flight: CA937
  containers: [TCLU4265727]
  entry_summary: 26GB34F7Y1O2CX8PT4
  authorisation: GBBIRDS20567221200020260401093000
  authorisation_holder: GB433120907000
  supervising_office: GBSAA001
  packing: PA`),
  ).toEqual({
    uk: {
      declarant: 'GB205672212000',
      representation: 'indirect',
      representative: 'GB433120907000',
      importer: 'XI433120907000',
      srds: {
        lodged: 'early',
        location: { name: 'BELBFSBEL', type: 'A', qualifier: 'U' },
        transport: '5',
        inventory: 'GB/1234-:3332HB',
        packingList: 'PL-7',
        postalCharge: { minor: 420, currency: 'GBP' },
      },
      birds: {
        importer: 'GB433120907000',
        lodged: 'arrived',
        location: { name: 'LHRLHRLHR', type: 'B', qualifier: 'Y' },
        flight: 'CA937',
        containers: ['TCLU4265727'],
        entrySummary: '26GB34F7Y1O2CX8PT4',
        authorisation: 'GBBIRDS20567221200020260401093000',
        authorisationHolder: 'GB433120907000',
        supervisingOffice: 'GBSAA001',
        packing: 'PA',
      },
    },
  });
});

test('what is not written is absent', () => {
  expect(filed('declarant: GB205672212000')).toEqual({ uk: { declarant: 'GB205672212000' } });
  expect(filed('birds: { ship: "9811000" }')).toEqual({ uk: { birds: { ship: '9811000' } } });
});

describe('a code that has not its form is told', () => {
  test.each([
    ['declarant: GB20567221200', 'must be an EORI number of the United Kingdom: GB or XI and twelve digits'],
    ['declarant: DE497103862140561', 'must be an EORI number of the United Kingdom'],
    ['importer: 205672212000', 'must be text; put it in quotes'],
    ['importer: "205672212000"', 'must be an EORI number: two letters'],
    ['representation: agent', 'direct'],
    ['srds: { location: { name: GB-BEL } }', 'must be the code of a place'],
    ['srds: { transport: 5 }', 'must be text; put it in quotes'],
    ['srds: { transport: "0" }', 'must be the one digit'],
    ['srds: { postal_charge: 4.20 }', 'must be an amount with its currency, like 4.20 GBP'],
    ['srds: { postal_charge: 4.205 GBP }', 'must be an amount with its currency, like 4.20 GBP'],
    ['birds: { flight: CA }', 'must be a flight, like CA937'],
    ['birds: { ship: IMO9811000 }', 'must be the digits of an IMO number'],
    ['birds: { flight: CA937, ship: "9811000" }', 'names a flight and a ship; goods come by one of them'],
    ['birds: { entry_summary: 26GB34F7Y1O2CX8PT }', 'must be the 18 characters of an MRN'],
    ['birds: { authorisation: GB205672212000 }', 'must be the number of the authorisation, which begins with GBBIRDS'],
    ['birds: { supervising_office: SAA001 }', 'must be the eight characters of an office'],
    ['birds: { packing: PCE }', 'must be the two characters of a kind of package'],
    ['birds: { containers: [TCLU42657270000001] }', 'has more than 17 characters'],
    ['lodged: early', 'lodged'],
  ])('%s', (filing, told) => {
    const { settings, faults } = readSettings(written(filing));
    expect(settings).toBeUndefined();
    expect(JSON.stringify(faults)).toContain(told);
  });
});

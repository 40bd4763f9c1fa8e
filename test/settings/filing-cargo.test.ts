import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  dhl-express:
    filing:
      cargo:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

const filingOf = (filing: string) => {
  const { settings, faults } = readSettings(written(filing));
  expect(faults).toEqual([]);
  return settings!.carriers.get('dhl-express')!.filing;
};

test('all that a master air waybill is filed under', () => {
  expect(
    filingOf(`master: 999 12345675
origin: HGH
destination: LAX
destinations: { KR: ICN }
flight: CA985
sender: [{ scheme: C, id: LINHEFORWARDING }, { scheme: P, id: REUAGT88LINHE/HGH01 }]
recipient: [{ scheme: C, id: CCSPROVIDER }]
consignor_signatory: CHEN MEI
carrier_signatory: WANG FANG
place: HANGZHOU
prepaid: true
other_prepaid: false
weight_charge: 35.00 CNY
handling: [SPX]
notes:
  - { party: ISS, code: RA, value: 01234-01, country: CN }
  - { code: ED, value: "1299" }
  - { party: CUS, code: AH, value: S, country: US, to: [US] }
zone: "+08:00"
fhl: 5`),
  ).toEqual({
    cargo: {
      master: '999-12345675',
      origin: 'HGH',
      destination: 'LAX',
      destinations: { KR: 'ICN' },
      flight: 'CA985',
      sender: [
        { scheme: 'C', id: 'LINHEFORWARDING' },
        { scheme: 'P', id: 'REUAGT88LINHE/HGH01' },
      ],
      recipient: [{ scheme: 'C', id: 'CCSPROVIDER' }],
      consignorSignatory: 'CHEN MEI',
      carrierSignatory: 'WANG FANG',
      place: 'HANGZHOU',
      prepaid: true,
      otherPrepaid: false,
      weightCharge: { minor: 3500, currency: 'CNY' },
      handling: ['SPX'],
      notes: [
        { party: 'ISS', code: 'RA', value: '01234-01', country: 'CN' },
        { code: 'ED', value: '1299' },
        { party: 'CUS', code: 'AH', value: 'S', country: 'US', to: ['US'] },
      ],
      zone: '+08:00',
      fhl: '5',
    },
  });
});

test('what is not written is absent', () => {
  expect(filingOf('weight_charge: freight')).toEqual({
    cargo: { weightCharge: 'freight', destinations: {}, handling: [], notes: [], zone: 'Z', fhl: '4' },
  });
});

describe('a fault is told at its key', () => {
  const airport = 'must be the three letters of an airport, like HGH';
  const charge = 'must be "freight", or an amount with its currency, like 35.00 CNY';
  test.each([
    ['master: 999-12345674', 'master', 'must be an air waybill like 999-12345675, whose last digit checks the others'],
    ['master: HAWB0001', 'master', 'must be an air waybill like 999-12345675, whose last digit checks the others'],
    ['origin: Hangzhou', 'origin', airport],
    ['destination: LA', 'destination', airport],
    ['destinations: { DE: EDDF }', 'destinations.DE', airport],
    ['flight: Air China', 'flight', 'must be a flight like CA985'],
    ['sender: []', 'sender', 'is empty'],
    ['sender: [{ scheme: PIMA, id: X }]', 'sender.0.scheme', 'must be one capital letter, like C or P'],
    ['recipient: [{ scheme: C, id: "" }]', 'recipient.0.id', 'is empty'],
    ['prepaid: PP', 'prepaid', 'must be true or false'],
    ['weight_charge: "35"', 'weight_charge', charge],
    ['weight_charge: 35.005 CNY', 'weight_charge', charge],
    ['handling: [lithium]', 'handling.0', 'must be three capital letters, like SPX'],
    ['notes: [{ code: RA1, value: X }]', 'notes.0.code', 'must be one to three capital letters, like RA'],
    ['notes: [{ code: RA, value: X, to: [USA] }]', 'notes.0.to.0', 'must be a two-letter country code in capitals, like US'],
    ['zone: Beijing', 'zone', 'must be an offset like "+08:00"'],
    ['fhl: 6', 'fhl', 'must be one of 4, 5'],
    [`place: ${'H'.repeat(36)}`, 'place', 'has more than 35 characters'],
  ])('%s', (filing, key, message) => {
    const { faults } = readSettings(written(filing));
    expect(faults).toEqual([{ line: 7, key: `carriers.dhl-express.filing.cargo.${key}`, message }]);
  });
});

import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { ensFiling } from '../documents/ens.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  china-post:
    filing:
      ens:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

test('all that a carrier announces under', () => {
  const { settings, faults } = readSettings(
    written(`declarant: { eori: DE123456789012345, name: Hansepost Zoll GmbH, street: Airportring 7, postcode: "60549", city: Frankfurt am Main,
  country: DE, phone: "+49 69 555 0120", email: ics2@hansepost.example }
addressed_state: DE
addressed_states: { NO: NO }
document_type: N740
gb:
  sender: GB123456789012/0000000001
  recipient: GBENS
  declarant: GB123456789012
  consignor: { name: "Yiwu Linhe Trading Co., Ltd.", street: "88 Chouzhou North Road, Room 1806", postcode: "322000", city: Yiwu, country: CN }
  transport_mode: "4"
  conveyance: CA937
  indicator: A
  place_of_loading: CNPVG Shanghai
  place_of_unloading: GBLHR London Heathrow
  first_office: GB000060
  arrival: 2026-11-23 06:40
  routing: [CN, GB]
  package_kind: PK
  document_type: N740`),
  );
  expect(faults).toEqual([]);
  expect(settings!.carriers.get('china-post')!.filing).toEqual({ ens: ensFiling });
});

test('what is not written is absent', () => {
  const { settings } = readSettings(written('column: F43\nexporter_person: "1"\ngb: { carrier: FR12345678901234 }'));
  expect(settings!.carriers.get('china-post')!.filing).toEqual({
    ens: { column: 'F43', exporterPerson: '1', addressedStates: {}, gb: { carrier: 'FR12345678901234' } },
  });
});

const party = (change: string): string => `declarant: { eori: DE123456789, name: Post, street: Weg 1, city: Bonn, country: DE, ${change} }`;

describe('a fault is told at its key', () => {
  test.each([
    ['column: F26', 'column', 'must be one of F32, F43'],
    ['addressed_state: Germany', 'addressed_state', 'must be a country of two letters, like DE, or XI'],
    ['addressed_states: { GB: UK }', 'addressed_states.GB', 'must be a country of two letters, like DE, or XI'],
    ['document_type: AWB', 'document_type', 'must be a code of four letters and digits, like N740'],
    ['exporter_person: 2', 'exporter_person', 'must be text; put it in quotes'],
    [party('postcode: 53113'), 'declarant.postcode', 'must be text; put it in quotes'],
    [party(`email: ${'e'.repeat(513)}`), 'declarant.email', 'has more than 512 characters'],
    ['gb: { transport_mode: "5" }', 'gb.transport_mode', 'must be "1", "2", "3", "4" (air), "8", "10" or "11"'],
    ['gb: { declarant: DE123456789 }', 'gb.declarant', 'must be an EORI number of the United Kingdom: GB or XI and twelve digits'],
    ['gb: { arrival: 2026-02-30 06:40 }', 'gb.arrival', 'must be a day and a time like "2026-11-23 06:40"'],
    ['gb: { arrival: 2026-11-23 24:00 }', 'gb.arrival', 'must be a day and a time like "2026-11-23 06:40"'],
    ['gb: { routing: [] }', 'gb.routing', 'names no country'],
    ['gb: { routing: [CN, UK] }', 'gb.routing.1', 'must be a country of two letters, like CN'],
    ['gb: { place_of_loading: 1 Pudong }', 'gb.place_of_loading', 'must begin with two letters, like CNPVG Shanghai'],
    ['gb: { first_office: GB60 }', 'gb.first_office', 'must be a customs office: two letters of the country, then six letters and digits'],
    ['gb: { package_kind: PKG }', 'gb.package_kind', 'must be a kind of package of two characters, like PK'],
    [
      `gb: { consignor: { name: ${'x'.repeat(36)}, street: Weg 1, city: Bonn, country: DE } }`,
      'gb.consignor.name',
      'has more than 35 characters',
    ],
  ])('%s', (filing, key, message) => {
    const { faults } = readSettings(written(filing));
    expect(faults).toEqual([{ line: 7, key: `carriers.china-post.filing.ens.${key}`, message }]);
  });
});

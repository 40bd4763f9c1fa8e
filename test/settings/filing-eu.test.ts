import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  dhl-express:
    filing:
      eu:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

const filingOf = (text: string) => readSettings(written(text)).settings?.carriers.get('dhl-express')?.filing?.eu;

test('all that a declaring party files low-value declarations under', () => {
  const { faults } = readSettings(written(whole));
  expect(faults).toEqual([]);
  expect(filingOf(whole)).toEqual({
    declarant: {
      eori: 'DK12345678',
      name: 'Nordlys Told A/S',
      address: { street: 'Havnegade 7', postcode: '8000', city: 'Aarhus C', country: 'DK' },
      contacts: [{ name: 'Mette Kjær', phone: '+45 8555 0114', email: 'told@nordlys.example' }],
    },
    representative: { eori: 'DK87654321', status: '2', contacts: [] },
    additionalDeclarationType: 'D',
    location: { type: 'A', qualifier: 'U', unlocode: 'DKAAR', additional: '0001' },
    previousDocuments: [{ type: 'N337', reference: '26DKTST0000000017' }],
    supportingDocuments: [{ type: 'Y128', reference: 'X' }],
    additionalReferences: [{ type: 'Y900', reference: 'no ivory' }],
    deferredPayments: ['26-4410'],
    paymentMethod: 'E',
    codes: {
      transportDocument: 'N740',
      confirmed: { F53: 'F53' },
      productIdentifiers: { element: '12 04', seller: 'Y991', gtin: 'Y993' },
    },
    authorisations: [{ type: 'C506', reference: 'DKDPO000017', holder: 'DK12345678' }],
    guarantor: 'DK12345678',
    payer: 'DK12345678',
    guarantee: { type: '1', grn: '26DK0056000000017', accessCode: 'A1B2' },
    denmark: { office: 'DK005600', submitter: { name: 'Nordlys Told A/S', id: '12345678' }, importer: 'DK09999981' },
  });
});

const whole = `declarant:
  eori: DK12345678
  name: Nordlys Told A/S
  address: { street: Havnegade 7, postcode: "8000", city: Aarhus C, country: DK }
  contacts: [{ name: Mette Kjær, phone: "+45 8555 0114", email: told@nordlys.example }]
representative: { eori: DK87654321, status: "2" }
additional_declaration_type: D
location: { type: A, qualifier: U, unlocode: DKAAR, additional: "0001" }
previous_documents: [{ type: N337, reference: 26DKTST0000000017 }]
supporting_documents: [{ type: Y128, reference: X }]
additional_references: [{ type: Y900, reference: no ivory }]
deferred_payments: [26-4410]
payment_method: E
codes:
  transport_document: N740
  confirmed: { F53: F53 }
  product_identifiers: { element: "12 04", seller: Y991, gtin: Y993 }
authorisations: [{ type: C506, reference: DKDPO000017, holder: DK12345678 }]
guarantor: DK12345678
payer: DK12345678
guarantee: { type: "1", grn: 26DK0056000000017, access_code: A1B2 }
denmark: { office: DK005600, submitter: { name: Nordlys Told A/S, id: "12345678" }, importer: DK09999981 }`;

test('what is not written is absent', () => {
  expect(filingOf('declarant: { eori: DK12345678 }')).toEqual({
    declarant: { eori: 'DK12345678', contacts: [] },
    previousDocuments: [],
    supportingDocuments: [],
    additionalReferences: [],
    deferredPayments: [],
    codes: { confirmed: {} },
    authorisations: [],
  });
});

test.each<[what: string, text: string, told: string]>([
  ['an EORI that is none', 'declarant: { eori: dk12 }', 'must be an EORI'],
  ['a number that YAML took for one', 'denmark: { office: DK005600, submitter: { name: N, id: 12345678 } }', 'put it in quotes'],
  ['an office of another state', 'denmark: { office: DE005600, submitter: { name: N, id: "1" } }', 'must be a Danish office'],
  ['an office of seven signs', 'location: { type: A, qualifier: V, customs_office: DK00560 }', 'must be a customs office'],
  ['a location without a place', 'location: { type: A, qualifier: U }', 'names no place'],
  [
    'an address under another letter',
    'location: { type: D, qualifier: U, address: { street: A 1, city: B, country: DK } }',
    'has qualifier Z if',
  ],
  ['half a position', 'location: { type: D, qualifier: W, latitude: "56.15" }', 'latitude and longitude'],
  ['a reference among the documents', 'supporting_documents: [{ type: Y900, reference: X }]', 'stand under `additional_references`'],
  ['a document code of five signs', 'codes: { transport_document: N7401 }', 'must be a code of four'],
  ['a streets’ line of 71 signs', `declarant: { eori: DK1, address: { street: ${'H'.repeat(71)}, city: B, country: DK } }`, 'more than 70'],
  ['a country that is none', 'declarant: { eori: DK1, address: { street: H, city: B, country: XX } }', 'must be a country of two letters'],
  ['an unknown element', 'codes: { product_identifiers: { element: "12 05" } }', '12 03'],
  ['a key that nobody knows', 'declarrant: { eori: DK1 }', 'declarrant'],
])('%s', (_, text, told) => {
  const { faults } = readSettings(written(text));
  expect(JSON.stringify(faults)).toContain(told);
});

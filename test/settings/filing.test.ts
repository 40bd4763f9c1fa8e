import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  china-post:
    filing:
      china:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

const post = '{ code: "3307980001", name: 义乌市邮政速递有限公司 }';

test('all that a declaring party of China files under', () => {
  const { settings, faults } = readSettings(
    written(`edition: "2018"
sender: { code: "3307980001", name: 义乌邮政, dxp_id: DXPENT0000012345 }
exporter: { name: 义乌市林禾贸易有限公司 }
agent: ${post}
logistics: ${post}
customs_office: "2925"
exit_office: "2244"
supervised_place: "292501"
packing: "6"
transport: "5"
flag: A
platforms: { amazon: { code: 无, name: Amazon } }
ports: { DE: "2110" }
legal_units: { "6214": [件, 千克], "7113": [GRM] }
payments: { amazon: { name: Amazon Payments }, shopify: ${post} }
summary: { from: 2026-11-01, to: "2026-11-30", broker: ${post}, by: consignor-and-producer }
flight: { name: CA985, number: CA985, bill: 999-12345675 }`),
  );
  expect(faults).toEqual([]);
  const enterprise = { code: '3307980001', name: '义乌市邮政速递有限公司' };
  expect(settings!.carriers.get('china-post')!.filing).toEqual({
    china: {
      edition: '2018',
      sender: { code: '3307980001', name: '义乌邮政', dxpId: 'DXPENT0000012345' },
      exporter: { name: '义乌市林禾贸易有限公司' },
      agent: enterprise,
      logistics: enterprise,
      customsOffice: '2925',
      exitOffice: '2244',
      supervisedPlace: '292501',
      packing: '6',
      transport: '5',
      flag: 'A',
      platforms: { amazon: { code: '无', name: 'Amazon' } },
      ports: { DE: '2110' },
      legalUnits: { '6214': ['011', '035'], '7113': ['036'] },
      payments: { amazon: { name: 'Amazon Payments' }, shopify: enterprise },
      summary: { from: '2026-11-01', to: '2026-11-30', broker: enterprise, by: 'consignor-and-producer' },
      flight: { name: 'CA985', number: 'CA985', bill: '999-12345675' },
    },
  });
});

test('what is not written is absent', () => {
  const { settings } = readSettings(written('customs_office: "2925"'));
  expect(settings!.carriers.get('china-post')!.filing).toEqual({
    china: { customsOffice: '2925', platforms: {}, ports: {}, legalUnits: {} },
  });
});

describe('a fault is told at its key', () => {
  test.each([
    ['customs_office: 0100', 'customs_office', 'must be text; put it in quotes'],
    ['exit_office: "22440"', 'exit_office', 'must be the four digits of a customs office, in quotes'],
    ['agent: { code: "330798000", name: X }', 'agent.code', 'must be the ten digits of customs or the credit code of 18 characters'],
    [
      'agent: { code: "91330782MA2LNH0T4R", name: X }',
      'agent.code',
      'must be the ten digits of customs or the credit code of 18 characters',
    ],
    ['agent: { code: 无, name: X }', 'agent.code', 'must be the ten digits of customs or the credit code of 18 characters'],
    [
      'platforms: { amazon: { code: none, name: X } }',
      'platforms.amazon.code',
      'must be an enterprise code, or 无 for a platform abroad without one',
    ],
    [`logistics: { code: "3307980001", name: ${'邮'.repeat(101)} }`, 'logistics.name', 'has more than 100 characters'],
    ['sender: { code: "3307980001", name: X, dxp_id: DXP-1 }', 'sender.dxp_id', 'must be at most 30 letters and digits'],
    ['packing: "22"', 'packing', 'must be "1" to "7": "2" is a carton, "6" a bag'],
    ['transport: air', 'transport', 'must be the one character of a mode of transport, like "5" for air or "6" for mail'],
    ['flag: C', 'flag', 'must be one of A, B'],
    ['ports: { DE: Hamburg }', 'ports.DE', 'must be the three or four digits of a port, in quotes'],
    ['legal_units: { "6214": [stones] }', 'legal_units.6214.0', '"stones" is no unit of China\'s customs; write one like 件 or 千克'],
    ['legal_units: { "6214": [011] }', 'legal_units.6214.0', 'must be text; put it in quotes'],
    ['edition: 2018', 'edition', 'must be text; put it in quotes'],
    ['edition: "201809"', 'edition', 'must be "202205" or "2018"'],
    [
      'payments: { amazon: { code: 无, name: X } }',
      'payments.amazon.code',
      'must be the ten digits of customs or the credit code of 18 characters',
    ],
    ['payments: { amazon: {} }', 'payments.amazon.name', 'is missing'],
    ['summary: { by: consignor }', 'summary.broker', 'is missing'],
    [`summary: { broker: ${post}, by: producer }`, 'summary.by', 'must be one of consignor, consignor-and-producer'],
    [`summary: { broker: ${post}, from: 2026-11-31, to: 2026-12-01 }`, 'summary.from', '"2026-11-31" is no day; write it like 2026-11-30'],
    [`summary: { broker: ${post}, from: 2026-11-01 }`, 'summary', 'has one of from and to without the other'],
    [`summary: { broker: ${post}, from: 2026-11-30, to: 2026-11-29 }`, 'summary', 'ends before it begins'],
    ['legal_units: { "6": [件] }', 'legal_units.6', 'must be a tariff code or its first digits'],
  ])('%s', (filing, key, message) => {
    const { faults } = readSettings(written(filing));
    expect(faults).toEqual([{ line: 7, key: `carriers.china-post.filing.china.${key}`, message }]);
  });
});

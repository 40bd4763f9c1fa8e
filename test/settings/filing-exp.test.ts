import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const written = (filing: string): string => `
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  dhl-express:
    filing:
      exp:
${filing
  .split('\n')
  .map((line) => `        ${line}`)
  .join('\n')}
`;

const agent = '{ code: "3105980001", name: 上海浦捷报关有限公司, staff: "31009876" }';
const sender = 'code: "3318961234", name: 义乌市林禾贸易有限公司, city: 义乌, address: 稠州北路88号, phone: 0579-85550142';

test('all that a declaring party of express parcels files under', () => {
  const { settings, faults } = readSettings(
    written(`sender_id: E3105980001
agent: { code: "3105980001", name: 上海浦捷报关有限公司, credit_code: 91310115MA1H7NBT3M, staff: "31009876" }
operator: { code: "1105910159", name: 中外运敦豪国际航空快件有限公司 }
keyed_by: { card: "8930000045127", name: 王芳, company: { code: 311091234A, name: 上海浦东录入有限公司 } }
exporter: { ${sender}|13800000142, contact: 李伟, identity: { kind: identity-card, number: "330782199001010017" } }
customs_office: "2244"
exit_office: "2233"
yard: "22330012"
trade_mode: "3039"
terms: market price
rebate: true
transport: "4"
packing: "2"
flight: { name: CK221, chinese_name: 中国货运航空, number: CK221, bill: 112-48213706, port: "3154" }
ports: { US: "3154" }
cities: { DE: 德国, US: { San Francisco: 旧金山, "*": 美国 }, JP: { Kyoto: 京都 } }
legal_units: { "6214": [件, 千克] }
articles: { "6214": "04010200" }`),
  );
  expect(faults).toEqual([]);
  expect(settings!.carriers.get('dhl-express')!.filing).toEqual({
    exp: {
      senderId: 'E3105980001',
      agent: { code: '3105980001', name: '上海浦捷报关有限公司', creditCode: '91310115MA1H7NBT3M', staff: '31009876' },
      operator: { code: '1105910159', name: '中外运敦豪国际航空快件有限公司' },
      keyedBy: { card: '8930000045127', name: '王芳', company: { code: '311091234A', name: '上海浦东录入有限公司' } },
      exporter: {
        code: '3318961234',
        name: '义乌市林禾贸易有限公司',
        contact: '李伟',
        city: '义乌',
        address: '稠州北路88号',
        phone: '0579-85550142|13800000142',
        identity: { kind: '1', number: '330782199001010017' },
      },
      customsOffice: '2244',
      exitOffice: '2233',
      yard: '22330012',
      tradeMode: '3039',
      terms: '5',
      rebate: true,
      transport: '4',
      packing: '2',
      flight: { name: 'CK221', chineseName: '中国货运航空', number: 'CK221', bill: '112-48213706', port: '3154' },
      ports: { US: '3154' },
      cities: {
        DE: { byName: {}, others: '德国' },
        US: { byName: { 'san francisco': '旧金山' }, others: '美国' },
        JP: { byName: { kyoto: '京都' } },
      },
      legalUnits: { '6214': ['011', '035'] },
      articles: { '6214': '04010200' },
    },
  });
});

test('what is not written is absent', () => {
  const { settings } = readSettings(written('rebate: false\nterms: FOB\nexporter: { SENDER }'.replace('SENDER', sender)));
  expect(settings!.carriers.get('dhl-express')!.filing).toEqual({
    exp: {
      terms: '3',
      exporter: { code: '3318961234', name: '义乌市林禾贸易有限公司', city: '义乌', address: '稠州北路88号', phone: '0579-85550142' },
      ports: {},
      cities: {},
      legalUnits: {},
      articles: {},
    },
  });
});

describe('a fault is told at its key', () => {
  const code = 'must be the ten characters of customs, the first six of them digits, in quotes';
  test.each([
    ['sender_id: E310598000123456789', 'sender_id', 'has more than 18 characters'],
    [agent.replace('3105980001', '310598001').replace(/^/, 'agent: '), 'agent.code', code],
    [agent.replace('3105980001', '31A5980001').replace(/^/, 'agent: '), 'agent.code', code],
    [`operator: { code: "1105910159", name: ${'快'.repeat(51)} }`, 'operator.name', 'has more than 50 characters'],
    ['keyed_by: { card: 8930000045127, name: 王芳 }', 'keyed_by.card', 'must be text; put it in quotes'],
    [`exporter: { ${sender.replace('义乌,', 'Yiwu,')} }`, 'exporter.city', 'must be Chinese characters alone'],
    [`exporter: { ${sender.replace('0579-', '+86 579 ')} }`, 'exporter.phone', 'must be figures and hyphens, with | between two numbers'],
    [
      `exporter: { ${sender}, identity: { kind: identity-card, number: "330782199001010018" } }`,
      'exporter.identity.number',
      'is no number of an identity card: 17 digits and a check character',
    ],
    ['exit_office: "22440"', 'exit_office', 'must be the four digits of a customs office, in quotes'],
    ['yard: "223300123"', 'yard', 'has more than 8 characters'],
    ['trade_mode: "9610"', 'trade_mode', 'must be "0110", "3010" or "3039"'],
    ['trade_mode: 0110', 'trade_mode', 'must be text; put it in quotes'],
    ['terms: CIF', 'terms', 'must be one of FOB, EXW, market price'],
    ['packing: "8"', 'packing', 'must be "1" to "7": "2" is a carton, "6" a bag'],
    [
      'flight: { name: CK221, chinese_name: 中国货运航空, number: CK22100000000000, bill: 112-48213706, port: "3154" }',
      'flight.number',
      'has more than 15 characters',
    ],
    [
      'flight: { name: 中货航, chinese_name: 中国货运航空, number: CK221, bill: 112-48213706, port: "3154" }',
      'flight.name',
      'must be English letters, signs and figures',
    ],
    [
      'flight: { name: CK221, chinese_name: CK, number: CK221, bill: 112-48213706, port: "3154" }',
      'flight.chinese_name',
      'must be written in Chinese characters',
    ],
    ['ports: { US: USA264 }', 'ports.US', 'must be the three or four digits of a port, in quotes'],
    ['cities: { US: Boston }', 'cities.US', 'must be written in Chinese characters'],
    ['cities: { US: { Boston: Boston } }', 'cities.US.Boston', 'must be written in Chinese characters'],
    ['legal_units: { "6214": [stones] }', 'legal_units.6214.0', '"stones" is no unit of China\'s customs; write one like 件 or 千克'],
    ['articles: { "6214": "0401020" }', 'articles.6214', 'must be the eight digits of the postal tax list, in quotes'],
  ])('%s', (filing, key, message) => {
    const { faults } = readSettings(written(filing));
    expect(faults.map(({ key: at, message: says }) => [at, says])).toEqual([[`carriers.dhl-express.filing.exp.${key}`, message]]);
  });

  test('at the limit there is none', () => {
    const long = `flight: { name: ${'C'.repeat(32)}, chinese_name: ${'航'.repeat(32)}, number: CK2210000000000, bill: ${'1'.repeat(3)}-${'2'.repeat(28)}, port: "133" }`;
    expect(readSettings(written(`${long}\nyard: "22330012"\nsender_id: E31059800012345678`)).faults).toEqual([]);
  });
});

/** The demo as an express company in China declares it: settings of the company, Chinese names of cities, elements in the catalogue. */
import type { World } from './world.ts';

const settings = `    documents: [waybill, invoice, exp301, exp311]
    filing:
      exp:
        sender_id: E3105980001
        agent: { code: '3105980001', name: 上海浦捷报关有限公司, staff: '31009876' }
        operator: { code: '1105910159', name: 中外运敦豪国际航空快件有限公司 }
        keyed_by: { card: '8930000045127', name: 王芳 }
        exporter: { code: '3318961234', name: 义乌市林禾贸易有限公司, city: 义乌, address: 稠城街道稠州北路88号3幢1806室, phone: 0579-85550142 }
        customs_office: '2244'
        exit_office: '2233'
        yard: '22330012'
        trade_mode: '0110'
        terms: FOB
        packing: '2'
        flight: { name: CK221, chinese_name: 中国货运航空, number: CK221, bill: 112-48213706, port: '3154' }
        cities: { CITIES }
        legal_units: { UNITS }
`;

/** Cities are called as their countries; every chapter is declared in kilograms; the codes of ten digits are made up of six. */
export function expressDemo(world: World): void {
  const cities = 'US: 美国, CA: 加拿大, GB: 英国, DE: 德国, FR: 法国, IT: 意大利, ES: 西班牙, JP: 日本, AU: 澳大利亚, CH: 瑞士, KR: 韩国';
  const chapters = Array.from({ length: 97 }, (_, i) => `'${String(i + 1).padStart(2, '0')}': [千克]`);
  const written = settings.replace('CITIES', cities).replace('UNITS', chapters.join(', '));
  world.edit('declarant.yaml', '  dhl-express:\n', `  dhl-express:\n${written}`);
  const [header, ...rows] = world.read('products.csv').trimEnd().split('\n');
  const at = header!.split(',').indexOf('hs');
  const filed = rows.map((row) => `${row},${cells(row)[at]!.padEnd(10, '0')},0|0|无品牌`);
  world.write('products.csv', `${[`${header},hs_cn,elements_cn`, ...filed].join('\n')}\n`);
}

/** Of a row without quotes inside quotes. */
const cells = (row: string): string[] => [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);

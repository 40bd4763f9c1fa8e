/** The demo as a seller and a post in China file it: tariff codes and elements in the catalogue, codes of the declaring party in the settings. */
import type { World } from './world.ts';

const post = "{ code: '3307980001', name: 义乌市邮政速递有限公司 }";

const settings = `    documents: [label, cn23, ceb303, ceb403, ceb505, ceb603, ceb607, ceb701]
    filing:
      china:
        sender: { code: '3307980001', name: 义乌市邮政速递有限公司, dxp_id: DXPENT0000012345 }
        exporter: { name: 义乌市林禾贸易有限公司 }
        logistics: ${post}
        agent: ${post}
        customs_office: '2925'
        exit_office: '2244'
        packing: '6'
        flight: { name: CA985, number: CA985, bill: 999-12345675 }
        platforms: { PLATFORMS }
        payments: { shopify: { code: '3301968010', name: 杭州连连银通电子支付有限公司 } }
        summary: { broker: { code: '3307980002', name: 义乌市通达报关有限公司 } }
        legal_units: { UNITS }
`;

/** Every platform is one abroad without a code; every chapter is declared in kilograms; the codes of ten digits are made up of six. */
export function filedDemo(world: World): void {
  const platforms = ['amazon', 'shopify', 'ebay', 'etsy', 'aliexpress', 'woocommerce', 'temu', 'shopee', 'tiktok-shop', 'wish', 'walmart'];
  const chapters = Array.from({ length: 97 }, (_, i) => `'${String(i + 1).padStart(2, '0')}': [千克]`);
  const written = settings
    .replace('PLATFORMS', platforms.map((id) => `${id}: { code: 无, name: ${id} }`).join(', '))
    .replace('UNITS', chapters.join(', '));
  world.edit('declarant.yaml', '  china-post:\n', `  china-post:\n${written}`);
  const [header, ...rows] = world.read('products.csv').trimEnd().split('\n');
  const at = header!.split(',').indexOf('hs');
  const codeOf = (row: string): string => cells(row)[at]!.padEnd(10, '0');
  const filed = rows.map((row) => `${row},${codeOf(row)},0|0|无品牌`);
  world.write('products.csv', `${[`${header},hs_cn,elements_cn`, ...filed].join('\n')}\n`);
}

/** Of a row without quotes inside quotes. */
const cells = (row: string): string[] => [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);

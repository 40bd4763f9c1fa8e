import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const read = (filing: string) =>
  readSettings(`
exporter: { name: Linhe, address: { lines: [1 Road], city: Yiwu, country: CN } }
carriers:
  china-post:
    filing:
      us: ${filing}
`);
const filed = (filing: string) => {
  const { settings, faults } = read(filing);
  expect(faults).toEqual([]);
  return settings!.carriers.get('china-post')!.filing;
};

test('all that is filed under in the United States', () => {
  expect(
    filed(`
        duty_payer: { name: Pacific Mail Duties LLC, id: 84-1190427 }
        broker: { name: Harbor Gate Customs Brokers, filer_code: H7G }
        importer: { name: Linhe Trading USA Inc., id: 61-4402918AB }
        master_waybill: 020-12345675`),
  ).toEqual({
    us: {
      dutyPayer: { name: 'Pacific Mail Duties LLC', id: '84-1190427' },
      broker: { name: 'Harbor Gate Customs Brokers', filerCode: 'H7G' },
      importer: { name: 'Linhe Trading USA Inc.', id: '61-4402918AB' },
      masterWaybill: '02012345675',
    },
  });
});

test('what is not written is absent; the waybill may be written without its hyphen', () => {
  expect(filed('{}')).toEqual({ us: {} });
  expect(filed('{ duty_payer: { name: China Post }, broker: { name: Harbor Gate } }')).toEqual({
    us: { dutyPayer: { name: 'China Post' }, broker: { name: 'Harbor Gate' } },
  });
  expect(filed('{ master_waybill: "02012345675" }')).toEqual({ us: { masterWaybill: '02012345675' } });
});

test.each([
  ['{ duty_payer: { name: China Post, id: 841190427 } }', 'duty_payer.id', 'must be text; put it in quotes'],
  ['{ duty_payer: { name: China Post, id: 84_1190427 } }', 'duty_payer.id', 'must be 4 to 20 capital letters, digits and hyphens'],
  ['{ duty_payer: { id: 84-1190427 } }', 'duty_payer.name', 'is missing'],
  ['{ duty_payer: { name: "" } }', 'duty_payer.name', 'is empty'],
  ['{ broker: { name: Harbor Gate, filer_code: H7 } }', 'broker.filer_code', 'must be the three capital letters or digits of a filer'],
  ['{ broker: { name: Harbor Gate, filer_code: h7g } }', 'broker.filer_code', 'must be the three capital letters or digits of a filer'],
  ['{ importer: { name: Linhe USA } }', 'importer.id', 'is missing'],
  ['{ master_waybill: 020-12345676 }', 'master_waybill', 'must be an air waybill like 020-12345675, with a right check digit'],
  ['{ master_waybill: "33188100" }', 'master_waybill', 'must be an air waybill like 020-12345675, with a right check digit'],
  ['{ bond: "901" }', 'bond', 'is not known here; known are duty_payer, broker, importer, master_waybill'],
])('%s is told at its key', (filing, key, message) => {
  const { faults } = read(filing);
  expect(faults).toEqual([{ line: 6, key: `carriers.china-post.filing.us.${key}`, message }]);
});

import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Context } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { kr } from '../../src/regimes/kr/kr.ts';
import { batchOf, buyer, type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const usd = (minor: number) => money(minor, 'USD');
const holder = (number: string, phone = '+82 10 5550 0142') => buyer('KR', { phone, taxId: { kind: 'pccc', number } });
const pccc: Change = { recipient: holder('P123456789012') };
const of = (on: Day, change: Change = {}, around: Partial<Context> = {}) =>
  judge(parcel({ to: 'KR', ...change }), context(on, around), [kr]);
const fromUs = { exporter: { ...exporter, country: 'US' } };

test.each<[why: string, on: Day, change: Change, around: Partial<Context>, procedure: string | undefined, duty: unknown]>([
  ['150 USD', today, worth(usd(150_00)), {}, 'low-value', null],
  ['a cent more', today, worth(usd(150_01)), {}, undefined, undefined],
  ['a cent more from the US', today, worth(usd(150_01)), fromUs, undefined, undefined],
  ['two orders of 150 USD together', today, worth(usd(75_00)), { batch: batchOf(2, usd(150_00)) }, 'low-value', null],
  ['two orders a cent above together', today, worth(usd(75_00)), { batch: batchOf(2, usd(150_01)) }, 'low-value', undefined],
  ['two orders of unknown sum', today, worth(usd(75_00)), { batch: batchOf(2) }, 'low-value', undefined],
  ['the first day on record', '2026-01-01', worth(usd(150_00)), {}, 'low-value', null],
  ['the day before', '2025-12-31', worth(usd(150_00)), {}, undefined, undefined],
])('%s (%s)', (_why, on, change, around, procedure, free) => {
  const { decision } = of(on, { ...pccc, ...change }, around).shipment;
  expect([decision.procedure, decision.duty, decision.tax]).toEqual([procedure, free, free]);
});

test('the PCCC goes into the importer’s reference and the data, nowhere else', () => {
  expect(of(today, pccc).shipment.decision.numbers).toEqual([
    {
      kind: 'pccc',
      number: 'P123456789012',
      owner: 'recipient',
      places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'],
    },
  ]);
});

test('what is not known is named', () => {
  expect(of(today, { ...pccc, ...worth(usd(150_01)) }).shipment.decision.gaps).toEqual([
    'procedure',
    'duty: rates by tariff code and origin are not in the program',
    'tax: VAT of 10 % is due on value and duty, and the duty is not known',
  ]);
  expect(of(today, pccc, { batch: batchOf(3, usd(210_00)) }).shipment.decision.gaps).toEqual([
    'duty: 3 orders of this batch to one recipient count together',
    'tax: 3 orders of this batch to one recipient count together',
  ]);
});

test.each<[code: string, breached: [Change, Partial<Context>?], kept: [Change, Partial<Context>?]]>([
  ['kr/recipient-id-missing', [{}], [pccc]],
  ['kr/recipient-id-form', [{ recipient: holder('P12345678901') }], [pccc]],
  ['kr/recipient-id-form', [{ recipient: holder('M123456789012') }], [{ recipient: holder('p1234-5678-9012') }]],
  ['kr/hs-digits', [{ items: [item({ hs: '7113' })] }], [{ items: [item({ hs: '711311' })] }]],
  ['kr/not-known', [worth(usd(150_01))], [worth(usd(150_00))]],
  ['kr/one-day', [{}, { batch: batchOf(2, usd(150_01)) }], [{}, { batch: batchOf(2, usd(150_00)) }]],
  ['kr/one-day', [{}, { batch: batchOf(2) }], [{}, { batch: batchOf(1) }]],
  ['kr/list-clearance', [worth(usd(200_00)), fromUs], [worth(usd(200_01)), fromUs]],
  ['kr/list-clearance', [worth(usd(150_01)), fromUs], [worth(usd(150_00)), fromUs]],
  ['kr/list-clearance', [worth(usd(180_00)), fromUs], [worth(usd(180_00))]],
  ['kr/pccc-phone', [{ recipient: holder('P123456789012', ' ') }], [pccc]],
  ['kr/pccc-year', [pccc], [{}]],
])('%s', (code, breached, kept) => {
  const codes = ([change, around]: [Change, Partial<Context>?]) => of(today, change, around).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('a parcel without a PCCC is held since the record begins, and the rate of the day is watched', () => {
  const missing = (on: Day) => of(on).problems.find(({ code }) => code === 'kr/recipient-id-missing');
  expect(missing('2025-12-31')).toBeUndefined();
  expect(missing('2026-01-01')).toMatchObject({
    severity: 'error',
    message: "South Korea asks for the recipient's number (PCCC), and there is none.",
  });
  const near = (around: Partial<Context>) =>
    of(today, worth(money(256_00, 'CAD')), around).problems.filter(({ code }) => code === 'regimes/near-limit').length;
  expect([near(fromUs), near({})]).toEqual([1, 0]);
});

test('the messages read well', () => {
  const [oneDay] = of(today, pccc, { batch: batchOf(3, usd(210_00)) }).problems.filter(({ code }) => code === 'kr/one-day');
  expect(oneDay?.message).toBe(
    '3 orders of this batch go to this recipient and are worth 210.00 USD together; they count together against 150.00 USD.',
  );
  const [list] = of(today, worth(usd(180_00)), fromUs).problems.filter(({ code }) => code === 'kr/list-clearance');
  expect(list?.message).toBe('180.00 USD sent from the United States is within 200.00 USD, the relief of list clearance.');
});

provesEveryRule(kr);

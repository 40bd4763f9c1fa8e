import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Context, Product } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { formatMid, midCity, midCountry, midName, midNumber } from '../../src/regimes/us/mid.ts';
import { us } from '../../src/regimes/us/us.ts';
import { batchOf, buyer, type Change, context, convertBy, item, parcel } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const of = (on: Day, change: Change = {}, around: Partial<Context> = {}) =>
  judge(parcel({ to: 'US', ...change }), context(on, around), [us]);
const own = (on: Day, change: Change = {}, around: Partial<Context> = {}) => of(on, change, around).problems.map(({ code }) => code);
const has = (code: string, on: Day, change: Change = {}, around: Partial<Context> = {}): boolean =>
  own(on, change, around).some((each) => each === code);
const worth = (minor: number, product: Partial<Product> = {}): Change => ({ items: [item(product, { value: money(minor, 'USD') })] });
const dutch = { origin: 'NL' };
const express = { channel: 'express' } as const;
const gift = { trade: 'c2c', category: 'gift' } as const;

test.each<[why: string, on: Day, change: Change, procedure: string | undefined]>([
  ['in the relief', '2025-08-28', worth(34_00, dutch), 'section-321'],
  ['exactly 800 USD', '2025-08-28', worth(800_00, dutch), 'section-321'],
  ['a cent above, by express', '2025-08-28', { ...worth(800_01, dutch), ...express }, 'type-11'],
  ['a cent above, by post', '2025-08-28', worth(800_01, dutch), 'postal-informal'],
  ['the day the relief ends', '2025-08-29', worth(34_00, dutch), 'postal-qualified-party'],
  ['Chinese goods, last day', '2025-05-01', worth(34_00), 'section-321'],
  ['Chinese goods lose it', '2025-05-02', { ...worth(34_00), ...express }, 'type-11'],
  ['one Chinese line among others', '2025-05-02', { items: [item(dutch), item({ origin: 'HK' })], ...express }, 'type-11'],
  ['goods of Hong Kong on the day before', '2025-05-01', { items: [item({ origin: 'HK' })], ...express }, 'section-321'],
  ['the last day of the qualified parties’ own way', '2026-07-23', worth(34_00), 'postal-qualified-party'],
  ['postal informal entry begins', '2026-07-24', worth(34_00), 'postal-informal'],
  ['exactly 2,500 USD', '2026-11-22', { ...worth(2500_00), ...express }, 'type-11'],
  ['a cent above', '2026-11-22', { ...worth(2500_01), ...express }, 'type-01'],
  ['a cent above, by post', '2026-11-22', worth(2500_01), 'type-01'],
  ['a gift of 100 USD', '2026-11-22', { ...worth(100_00), ...gift }, 'gift'],
  ['a gift a cent above', '2026-11-22', { ...worth(100_01), ...gift }, 'postal-informal'],
  ['the first day of 2021', '2021-01-01', worth(34_00), 'section-321'],
  ['before the record', '2016-03-09', worth(34_00), undefined],
])('procedure: %s (%s)', (_why, on, change, procedure) => {
  expect(of(on, change).shipment.decision.procedure).toBe(procedure);
});

test.each<Day>(['2025-08-28', '2026-11-22'])('there is no import VAT on %s, which is known', (on) => {
  expect(of(on).shipment.decision.tax).toBeNull();
});

test('the voluntary type 13 is named from its day on', () => {
  const why = (on: Day, change: Change = {}) => of(on, change).shipment.decision.why.find(({ says }) => says.startsWith('type 13'));
  expect(why('2026-09-21')).toBeUndefined();
  expect(why('2026-09-22')).toMatchObject({
    says: 'type 13 may be used instead: voluntary test, up to 2,500 USD, post only',
    under: { since: '2026-09-22', source: { cite: '91 FR 38007' } },
  });
  expect(why('2026-09-22', express)).toBeUndefined();
  expect(why('2026-09-22', worth(2500_01))).toBeUndefined();
});

const grounds = (on: Day, change: Change = {}) => of(on, change).shipment.decision.why.map(({ says, under }) => [says, under?.since]);

test.each<[on: Day, change: Change, why: (string | undefined)[][]]>([
  [
    '2025-08-28',
    worth(800_01, dutch),
    [
      ['postal informal entry: 800.01 USD is within 2500.00 USD, and no relief holds', '2016-03-10'],
      ['no relief: 800.01 USD is above 800.00 USD a person and day', '2016-03-10'],
      ['duty: not reckoned, its rates are not in the program', undefined],
      ['tax: there is no import VAT', '2016-03-10'],
      ['advance data by post: for all goods in the mail, before departure; the S10 number is the item’s key', '2021-03-15'],
    ],
  ],
  [
    '2025-08-29',
    worth(34_00, dutch),
    [
      ['post, duty through a qualified party: 34.00 USD is within 2500.00 USD, and no relief holds', '2025-08-29'],
      ['no relief: Section 321 gives none since 2025-08-29', '2025-08-29'],
      ['duty: not reckoned, its rates are not in the program', undefined],
      ['DDP: by post the duty is paid before departure', '2025-08-29'],
      ['tax: there is no import VAT', '2016-03-10'],
      ['advance data by post: for all goods in the mail, before departure; the S10 number is the item’s key', '2021-03-15'],
    ],
  ],
  [
    '2026-11-21',
    { ...worth(34_00), ...express },
    [
      ['informal entry (type 11): 34.00 USD is within 2500.00 USD, and no relief holds', '2016-03-10'],
      ['no relief: Section 321 gives none since 2026-06-24', '2026-06-24'],
      ['duty: not reckoned, its rates are not in the program', undefined],
      ['tax: there is no import VAT', '2016-03-10'],
      ['air cargo screening: telephone, e-mail and account data before loading, enforced', '2026-11-21'],
    ],
  ],
])('on %s each step rests on a law of its day', (on, change, why) => {
  expect(grounds(on, change)).toEqual(why);
});

test.each<[on: Day, since: Day | undefined]>([
  ['2019-06-11', undefined],
  ['2019-06-12', '2019-06-12'],
  ['2025-11-20', '2019-06-12'],
  ['2025-11-21', '2025-11-21'],
  ['2026-11-20', '2025-11-21'],
  ['2026-11-21', '2026-11-21'],
])('air cargo screening by express on %s is that of %s', (on, since) => {
  expect(grounds(on, { ...worth(34_00, dutch), ...express }).find(([says]) => says?.startsWith('air cargo'))?.[1]).toBe(since);
});

test('by post nothing is screened as cargo, and before 2021-03-15 no advance data were asked', () => {
  expect(grounds('2021-03-14').flat().join()).not.toMatch(/screening|advance data/);
});

// ---- islands

test.each<[why: string, change: Change, name: string | undefined, outside: boolean]>([
  ['Puerto Rico by its own code', { to: 'PR' }, 'Puerto Rico', false],
  ['Puerto Rico as a state', { recipient: buyer('US', { region: 'PR', postcode: '00907-1234' }) }, 'Puerto Rico', false],
  ['the mainland', {}, undefined, false],
  ['Hawaii', { recipient: buyer('US', { region: 'HI', postcode: '96798' }) }, undefined, false],
  ['the Virgin Islands', { recipient: buyer('US', { region: 'VI', postcode: '00802' }) }, 'US Virgin Islands', true],
  ['Guam', { recipient: buyer('US', { region: 'GU', postcode: '96910' }) }, 'Guam', true],
  ['Guam by its own code', { to: 'GU' }, 'Guam', true],
  ['Palau, which has a ZIP code beside', { recipient: buyer('US', { postcode: '96940' }) }, undefined, false],
  ['Saipan', { recipient: buyer('US', { region: 'MP', postcode: '96950' }) }, 'Northern Mariana Islands', true],
  ['American Samoa', { recipient: buyer('US', { region: 'AS', postcode: '96799' }) }, 'American Samoa', true],
])('islands: %s', (_why, change, name, outside) => {
  const { shipment, problems } = of('2026-11-22', change);
  const told = problems.find(({ code }) => code === 'us/outside-territory');
  expect(told?.message).toBe(
    outside ? `${name} is outside the customs territory of the United States: its import law was not checked.` : undefined,
  );
  expect(shipment.decision.procedure).toBe(outside ? undefined : 'postal-informal');
  expect(shipment.decision.why.some(({ says }) => says.includes(`${name} is part of`))).toBe(name !== undefined && !outside);
  if (outside) expect(problems.map(({ code }) => code)).toEqual(['us/outside-territory']);
});

test.each<[why: string, on: Day, change: Change, duty: string | null | undefined, fees: string[]]>([
  ['none within the relief', '2025-08-28', worth(34_00, dutch), null, []],
  ['not known under IEEPA', '2025-08-29', worth(34_00), undefined, []],
  ['not known on its last day', '2026-02-23', worth(34_00), undefined, []],
  ['10 % by post', '2026-02-24', worth(34_00), '3.40', []],
  ['10 %, rounded half up', '2026-02-24', worth(34_05), '3.41', []],
  ['the last day of the surcharge', '2026-07-23', worth(34_00), '3.40', []],
  ['by express the ordinary duty is added', '2026-02-24', { ...worth(34_00), ...express }, undefined, ['3.40']],
  ['what follows is not known', '2026-07-24', worth(34_00), undefined, []],
  ['none on a gift', '2026-11-22', { ...worth(34_00), ...gift }, null, []],
])('duty: %s (%s)', (_why, on, change, duty, fees) => {
  const { decision } = of(on, change).shipment;
  const amount = ({ amount: { minor } }: { amount: { minor: number } }) => (minor / 100).toFixed(2);
  expect(decision.duty ? amount(decision.duty) : decision.duty).toBe(duty);
  expect(decision.fees.map(amount)).toEqual(fees);
});

test('the surcharge shows how it was reckoned', () => {
  expect(of('2026-02-24').shipment.decision.duty?.steps).toEqual(['10 % of 35.00 USD = 3.50 USD (HTSUS 9903.03.01)']);
});

test.each<[why: string, on: Day, change: Change, incoterm: string | undefined, told: boolean]>([
  ['the day before', '2025-08-28', worth(900_00, dutch), undefined, false],
  ['by post since', '2025-08-29', {}, 'DDP', true],
  ['already DDP', '2025-08-29', { incoterm: 'DDP' }, 'DDP', false],
  ['by express', '2025-08-29', express, undefined, false],
  ['a gift', '2025-08-29', { ...worth(34_00), ...gift }, undefined, false],
])('duty by post is prepaid: %s', (_why, on, change, incoterm, told) => {
  expect(of(on, change).shipment.decision.incoterm).toBe(incoterm);
  expect(has('us/ddp-by-post', on, change)).toBe(told);
});

test.each<[why: string, code: string, on: Day, change: Change, breached: boolean]>([
  ['within the relief', 'us/duty-due', '2025-08-28', worth(800_00, dutch), false],
  ['above it', 'us/duty-due', '2025-08-28', worth(800_01, dutch), true],
  ['no relief', 'us/duty-due', '2025-08-29', worth(1, dutch), true],
  ['gift of 100 USD', 'us/gift-above-relief', '2026-11-22', { ...worth(100_00), ...gift }, false],
  ['gift of 100.01 USD', 'us/gift-above-relief', '2026-11-22', { ...worth(100_01), ...gift }, true],
  ['2,500 USD', 'us/formal-entry', '2026-11-22', worth(2500_00), false],
  ['2,500.01 USD', 'us/formal-entry', '2026-11-22', worth(2500_01), true],
  ['six digits by post, the day before', 'us/htsus-digits', '2026-07-23', {}, false],
  ['six digits by post', 'us/htsus-digits', '2026-07-24', {}, true],
  ['ten digits by post', 'us/htsus-digits', '2026-07-24', worth(35_00, { hs: '7113115000' }), false],
  ['nine digits', 'us/htsus-digits', '2026-07-24', worth(35_00, { hs: '711311500' }), true],
  ['six digits on a gift', 'us/htsus-digits', '2026-07-24', { ...worth(35_00), ...gift }, false],
  ['six digits on type 11', 'us/htsus-digits', '2025-08-29', express, true],
  ['six digits within the relief', 'us/htsus-digits', '2025-08-28', { ...worth(35_00, dutch), ...express }, false],
  ['the ordinary duty of 2026 is not known', 'us/duty-not-known', '2026-07-24', {}, true],
  ['the surcharge by post is', 'us/duty-not-known', '2026-07-23', {}, false],
  ['euros', 'us/value-in-usd', '2025-08-29', { items: [item({}, { value: money(20_00, 'EUR') })] }, true],
  ['euros, the day before', 'us/value-in-usd', '2025-08-28', { items: [item({}, { value: money(20_00, 'EUR') })] }, false],
  ['dollars', 'us/value-in-usd', '2025-08-29', {}, false],
  ['a vague word in front', 'us/vague-word', '2024-11-12', worth(35_00, { description: 'Accessories for hair' }), true],
  ['a vague word in front, the day before', 'us/vague-word', '2024-11-11', worth(35_00, { description: 'Accessories for hair' }), false],
  ['a vague word alone is refused, not warned of', 'us/vague-word', '2024-11-12', worth(35_00, { description: 'Accessories' }), false],
  ['a wording that CBP recommends', 'us/vague-word', '2024-11-12', worth(35_00, { description: '100% polyester blanket' }), false],
  ['a word that only begins alike', 'us/vague-word', '2024-11-12', worth(35_00, { description: 'Silver partings' }), false],
  ['the fee of type 11', 'us/processing-fee', '2026-11-22', express, true],
  ['the fee of type 01', 'us/processing-fee', '2026-11-22', worth(2500_01), true],
  ['no such fee on the post’s own entry', 'us/processing-fee', '2026-11-22', {}, false],
  ['no such fee within the relief', 'us/processing-fee', '2025-08-28', { ...worth(34_00, dutch), ...express }, false],
  ['a vague word, the day before', 'us/vague-description', '2024-11-11', worth(35_00, { description: 'Accessories' }), false],
  ['a vague word', 'us/vague-description', '2024-11-12', worth(35_00, { description: 'Accessories' }), true],
  ['a vague word with a full stop', 'us/vague-description', '2024-11-12', worth(35_00, { description: 'daily  Necessities.' }), true],
  [
    'a vague word among others',
    'us/vague-description',
    '2024-11-12',
    worth(35_00, { description: 'Hair accessories, steel clips' }),
    false,
  ],
  ['no state by post', 'us/state-missing', '2021-03-15', { recipient: buyer('US', { region: '' }) }, true],
  ['no state, the day before', 'us/state-missing', '2021-03-14', { recipient: buyer('US', { region: '' }) }, false],
  ['with state', 'us/state-missing', '2021-03-15', {}, false],
  ['Puerto Rico by its own code has none', 'us/state-missing', '2021-03-15', { to: 'PR' }, false],
  ['no e-mail by express', 'us/acas-contact', '2025-11-21', { ...express, recipient: buyer('US', { email: '' }) }, true],
  ['no e-mail, the day before', 'us/acas-contact', '2025-11-20', { ...express, recipient: buyer('US', { email: '' }) }, false],
  ['no e-mail by post', 'us/acas-contact', '2025-11-21', { recipient: buyer('US', { email: '' }) }, false],
])('%s: %s on %s', (_why, code, on, change, breached) => {
  expect(has(code, on, change)).toBe(breached);
});

test.each<[description: string, message: string, fix: RegExp, certainty: string]>([
  [
    'Clothing',
    '"Clothing" is refused as too vague.',
    /for "clothing" for example: Women's short-sleeve dress, cotton and polyester\.$/,
    'restated',
  ],
  ['Parts', '"Parts" is refused as too vague.', /for "parts" for example: Automobile brakes/, 'official'],
  ['Gift box, paper', '"Gift box, paper" holds the vague word "gift".', /what it is for\.$/, 'official'],
])('"%s": %s', (description, message, fix, certainty) => {
  const problem = of('2026-11-22', worth(35_00, { description })).problems.find(({ code }) => code.startsWith('us/vague'));
  expect(problem).toMatchObject({ message, fix: expect.stringMatching(fix), rule: { since: '2024-11-12', source: { certainty } } });
});

test.each<[on: Day, message: string, certainty: string]>([
  ['2021-09-30', 'The processing fee is not in the estimate (2.18 USD).', 'restated'],
  ['2021-10-01', 'The processing fee is not in the estimate (2.22 USD).', 'restated'],
  ['2022-10-01', 'The processing fee is not in the estimate (asked, its amount is not on record).', 'unverified'],
  ['2026-08-01', 'The processing fee is not in the estimate (2.69 USD, not confirmed).', 'unverified'],
])('the processing fee on %s', (on, message, certainty) => {
  const { problems, shipment } = of(on, { ...worth(900_00), ...express });
  expect(problems.find(({ code }) => code === 'us/processing-fee')).toMatchObject({
    severity: 'note',
    message,
    rule: { source: { certainty } },
  });
  expect(shipment.decision.fees).toEqual([]);
  expect(shipment.decision.gaps).toEqual([
    'duty: rates by tariff code and origin are not in the program',
    'fee: the merchandise processing fee is not reckoned',
  ]);
});

test('an unverified list of data elements warns at most, and quotes itself', () => {
  const problem = of('2026-11-22', { recipient: buyer('US', { region: '' }) }).problems.find(({ code }) => code === 'us/state-missing');
  expect(problem).toMatchObject({ severity: 'warning', rule: { since: '2021-03-15', source: { certainty: 'unverified' } } });
});

test('a breach quotes the law of its day', () => {
  const problem = of('2025-08-29', worth(34_00, dutch)).problems.find(({ code }) => code === 'us/duty-due');
  expect(problem).toMatchObject({
    message: '34.00 USD is declared; nothing enters free of duty.',
    where: { shipment: '4057', field: 'value' },
    rule: { since: '2025-08-29', source: { cite: '90 FR 37775; CSMS 66065494' } },
  });
});

test.each<[on: Day, since: Day]>([
  ['2026-06-23', '2025-05-02'],
  ['2026-06-24', '2026-06-24'],
])('on %s the end of the relief for Chinese goods rests on the law of %s', (on, since) => {
  expect(of(on).problems.find(({ code }) => code === 'us/duty-due')?.rule?.since).toBe(since);
});

test.each<[shipments: number, on: Day, told: boolean]>([
  [1, '2025-08-28', false],
  [2, '2025-08-28', true],
  [2, '2025-08-29', false],
])('%i parcels to one person on %s count together: %s', (shipments, on, told) => {
  expect(has('us/day-total', on, worth(500_00, dutch), { batch: batchOf(shipments) })).toBe(told);
});

test('a rate near the relief decides, and a missing one holds', () => {
  const nearly = { items: [item(dutch, { value: money(640_00, 'EUR') })] };
  expect(own('2025-08-28', nearly)).toContain('regimes/near-limit');
  const { problems, shipment } = of('2025-08-28', nearly, { convert: convertBy({ EUR: 1 }) });
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('regimes/no-rate');
  expect(shipment.decision.procedure).toBeUndefined();
});

test.each<[on: Day, told: boolean]>([
  ['2016-03-09', true],
  ['2016-03-10', false],
])('the law before the record is not passed as fine: %s', (on, told) => {
  expect(has('regimes/unknown-day', on)).toBe(told);
});

test.each<[on: Day, message: string]>([
  ['2025-08-28', 'The rate by tariff number and origin is not known.'],
  [
    '2025-08-29',
    'The rate by tariff number and origin is not known. By post it is paid by the carrier or a qualified party, a month at a time: the rate under IEEPA on the value, or 80, 160 or 200 USD an item.',
  ],
  [
    '2026-07-24',
    'Which duty follows the surcharge of Section 122 is not confirmed (Section 301, 10 or 12.5 % by origin: proposed, not confirmed).',
  ],
])('what is not known of the duty on %s', (on, message) => {
  expect(of(on).problems.find(({ code }) => code === 'us/duty-not-known')?.message).toBe(message);
});

// ---- makers

const scarf = { hs: '6214101000', description: "Women's silk scarf", origin: 'VN' };
const maker = { name: 'The A.B. Garment Company', street: '12-34 Le Loi Street', city: 'Hanoi', country: 'VN' };
const nobody = (product: Partial<Product>): Change => {
  const { manufacturer: _, ...without } = item(product).product;
  return { items: [{ ...item(product), product: without }] };
};

test.each<[why: string, change: Change, mids: (string | undefined)[] | undefined, codes: string[]]>([
  ['textiles by express', { ...express, items: [item({ ...scarf, manufacturer: maker })] }, ['VNABGAR1234HAN'], []],
  ['textiles by post', { items: [item({ ...scarf, manufacturer: maker })] }, ['VNABGAR1234HAN'], []],
  ['textiles by express without maker', { ...express, ...nobody(scarf) }, undefined, ['us/mid-missing']],
  ['textiles by post without maker', nobody(scarf), undefined, ['us/mid-advised']],
  ['Chinese goods by express', { ...express, items: [item()] }, ['CNLINSIL12YIW'], []],
  ['Chinese goods by express without maker', { ...express, ...nobody({}) }, undefined, ['us/mid-advised']],
  ['Chinese goods by post', { items: [item()] }, undefined, []],
  ['a factory that sells itself', { ...express, ...nobody({}), trade: 'f2c' }, ['CNYIWLIN88YIW'], []],
  ['other goods by express', { ...express, items: [item(dutch)] }, undefined, []],
  ['a line with and a line without', { ...express, items: [item(dutch), item()] }, [undefined, 'CNLINSIL12YIW'], []],
  ['Canada without its province', { ...express, items: [item({ ...scarf, origin: 'CA' })] }, undefined, ['us/mid-missing']],
  ['Ontario', { ...express, items: [item({ ...scarf, origin: 'CA', manufacturer: { ...maker, country: 'XO' } })] }, ['XOABGAR1234HAN'], []],
  ['chapter 49 is no textile', nobody({ hs: '4901990000' }), undefined, []],
  ['chapter 50 is', nobody({ hs: '5001000000' }), undefined, ['us/mid-advised']],
  ['chapter 63 is', nobody({ hs: '6302990000' }), undefined, ['us/mid-advised']],
  ['chapter 64 is not', nobody({ hs: '6402990000' }), undefined, []],
  [
    'Quebec by its country and region',
    { ...express, items: [item({ ...scarf, origin: 'CA', manufacturer: { ...maker, country: 'CA', region: 'QC' } })] },
    ['XQABGAR1234HAN'],
    [],
  ],
  [
    'a legal form before the name',
    { ...express, items: [item({ ...scarf, origin: 'ID', manufacturer: { ...maker, name: 'PT Sinar Jaya' } })] },
    ['IDPTSIN1234HAN'],
    ['us/mid-prefix'],
  ],
  [
    'letters that only look like a legal form',
    { ...express, items: [item({ ...scarf, origin: 'ID', manufacturer: { ...maker, name: 'Ptarmigan Knits' } })] },
    ['IDPTAKNI1234HAN'],
    [],
  ],
])('makers: %s', (_why, change, mids, codes) => {
  const { shipment, problems } = of('2026-11-22', change);
  expect(shipment.decision.mids).toEqual(mids);
  expect(problems.map(({ code }) => code).filter((code) => code.startsWith('us/mid-'))).toEqual(codes);
});

test.each([
  ['Amalgamated Plastics Corp.', 'AMAPLA'],
  ['Bergstrom', 'BER'],
  ['A.B.C. Company', 'ABCCOM'],
  ['A B C Company', 'ABCCOM'],
  ['O.A.S.I.S. Corp.', 'OASCOR'],
  ['Dr. S.A. Smith', 'DRSA'],
  ['Shavings B L Inc.', 'SHABL'],
  ['B CD Company', 'CDCOM'],
  ['B. CD Company', 'CDCOM'],
  ['B C Company', 'BCCOM'],
  ['Rawles-Aden Corp.', 'RAWCOR'],
  ['The Embassy of Spain', 'EMBSPA'],
  ['The Garment and Textiles Company Co. Ltd', 'GARTEX'],
  ['20th Century Fox', '20TCEN'],
  ['Concept 2000', 'CON200'],
  ['Thomas S. Delvaux Company', 'THODEL'],
  ['Müller & Söhne', 'MULSOH'],
  ['义乌林河', ''],
])('name of a maker: %s → %s', (name, part) => {
  expect(midName(name)).toBe(part);
});

test.each([
  ['11455 Main Street, Suite 9999', '1145'],
  ['232 Main Street, Suite 1234', '1234'],
  ['12,34,56 Akasaka Road', '1234'],
  ['12-34 56 Akasaka Road', '1234'],
  ['Apt. 507 2727 Cleveland St.', '2727'],
  ['49 250th St', '49'],
  ['7 12th street', '7'],
  ['Maple Avenue', ''],
  ['88B Harbour Road', '88'],
])('street of a maker: %s → "%s"', (street, part) => {
  expect(midNumber(street)).toBe(part);
});

test.each([
  ['Melbourne', 'MEL'],
  ['Tokyo', 'TOK'],
  ['St. Michel', 'STM'],
  ['18-Mile High', 'MIL'],
  ['The Hague', 'HAG'],
])('city of a maker: %s → %s', (city, part) => {
  expect(midCity(city)).toBe(part);
});

test.each([
  ['CA-AB', 'XA'],
  ['CA-BC', 'XC'],
  ['CA-MB', 'XM'],
  ['CA-NB', 'XB'],
  ['CA-NL', 'XW'],
  ['CA-NT', 'XT'],
  ['CA-NS', 'XN'],
  ['CA-NU', 'XV'],
  ['CA-ON', 'XO'],
  ['CA-PE', 'XP'],
  ['CA-QC', 'XQ'],
  ['CA-SK', 'XS'],
  ['CA-YT', 'XY'],
  ['CA', undefined],
  ['CA-ZZ', undefined],
  ['CN', 'CN'],
])('country of a maker: %s → %s', (country, part) => {
  expect(midCountry(country)).toBe(part);
});

test.each([
  ['US', 'DHL Express', '236 Wendell Ford Blvd Ste 1304', 'Erlanger', 'USDHLEXP1304ERL'],
  ['AU', 'Ozrock', '92, Alice Springs Road', 'Melbourne', 'AUOZR92MEL'],
  ['CN', 'Shenzhen Example Trading Co., Ltd.', 'No. 88 Keji Road, Building 1201', 'Shenzhen', 'CNSHEEXA1201SHE'],
  ['VN', 'The A.B. Garment Company', '12-34 Le Loi Street', 'Hanoi', 'VNABGAR1234HAN'],
  ['IN', 'Example-Textiles Pvt. Ltd.', 'Maple Avenue', 'Tiruppur', 'INEXAPVTTIR'],
  ['XO', 'Maple Leaf Knits Inc.', '4500 250th St', 'Toronto', 'XOMAPLEA4500TOR'],
  ['CA-ON', 'Maple Leaf Knits Inc.', '4500 250th St', 'Toronto', 'XOMAPLEA4500TOR'],
  ['CA', 'Maple Leaf Knits Inc.', '4500 250th St', 'Toronto', undefined],
  ['CN', '林河', '88 Keji Road', 'Yiwu', undefined],
  ['CN', 'Linhe', '88 Keji Road', '', undefined],
])('%s, %s, %s, %s → %s', (country, name, street, city, mid) => {
  expect(formatMid({ country, name, street, city })).toBe(mid);
});

provesEveryRule(us);

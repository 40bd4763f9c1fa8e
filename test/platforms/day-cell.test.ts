import { expect, test } from 'vitest';
import { type DateForm, readDay, readDayIfKnown } from '../../src/platforms/day-cell.ts';
import { cell, read } from './one-cell.ts';

test.each<[string, DateForm, string | undefined]>([
  ['2020-07-14 19:36:52 +0800', 'iso', '2020-07-14'],
  ['2026-11-02T23:59:59-07:00', 'iso', '2026-11-02'],
  ['2026-11-02T09:00:00Z', 'iso', '2026-11-02'],
  ['2026-11-02', 'iso', '2026-11-02'],
  ['2026-13-02', 'iso', undefined],
  ['11/05/26', 'iso', undefined],
  ['2026.11.05 21:40', 'yyyy.mm.dd', '2026-11-05'],
  ['2026.11.31', 'yyyy.mm.dd', undefined],
  ['26.11.05', 'yyyy.mm.dd', undefined],
  ['11/05/26', 'mm/dd/yy', '2026-11-05'],
  ['1/4/2024', 'mm/dd/yy', '2024-01-04'],
  ['13/1/2024', 'mm/dd/yy', undefined],
  ['1/4/024', 'mm/dd/yy', undefined],
  ['08/30/2026 10:17:22 AM', 'mm/dd/yy', '2026-08-30'],
  ['08/30/2026 10:17:22 XM', 'mm/dd/yy', undefined],
  ['30/08/2026 10:17:22', 'dd/mm/yy', '2026-08-30'],
  ['08/30/2026 10:17:22', 'dd/mm/yy', undefined],
  ['11-05-2020', 'mm-dd-yyyy', '2020-11-05'],
  ['11-05-20', 'mm-dd-yyyy', undefined],
  ['Sep-18-26', 'mon-dd-yy', '2026-09-18'],
  ['Sep-18-26 10:11', 'mon-dd-yy', '2026-09-18'],
  ['Sep-31-26', 'mon-dd-yy', undefined],
  ['Jan 1, 2026, 8:00 am PDT(UTC-7)', 'mon-dd-yy', '2026-01-01'],
  ['Feb 29, 2026, 8:00 am PDT(UTC-7)', 'mon-dd-yy', undefined],
  ['26-May-26', 'dd-mon-yy', '2026-05-26'],
  ['25 Jul 2026 13:05', 'dd-mon-yy', '2026-07-25'],
  ['25Jul2026', 'dd-mon-yy', undefined],
  ['05-Mär-26', 'dd-mon-yy', '2026-03-05'],
  ['05-Ma\u0308r-26', 'dd-mon-yy', '2026-03-05'],
  ['24-Dez-26', 'dd-mon-yy', '2026-12-24'],
  ['14-oct.-26', 'dd-mon-yy', '2026-10-14'],
  ['14-févr.-26', 'dd-mon-yy', '2026-02-14'],
  ['14-Foo-26', 'dd-mon-yy', undefined],
])('date %s as %s', (text, form, day) => {
  const [value, messages] = read((found) => readDay(cell(text), form, found));
  expect(value).toBe(day);
  expect(messages).toHaveLength(day ? 0 : 1);
});

test.each<[string, string | undefined]>([
  ['30/10/2026', '2026-10-30'],
  ['10/30/2026', '2026-10-30'],
  ['10/10/2026', '2026-10-10'],
  ['05/11/2026', undefined],
  ['2026-11-05', '2026-11-05'],
])('date %s where day or month may come first: %s', (text, day) => {
  const [value, messages] = read((found) => readDayIfKnown(cell(text), ['iso', 'dd/mm/yy', 'mm/dd/yy'], found));
  expect(value).toBe(day);
  expect(messages).toHaveLength(day ? 0 : 1);
});

test.each([
  ['11-05-2020', '2020-11-05', []],
  ['2020-11-05 08:00:00', '2020-11-05', []],
  ['', undefined, []],
  ['5. November', undefined, ['"5. November" is not a date in a form we know of this export; it was left out.']],
])('a date that may be in another form: %s', (text, day, messages) => {
  expect(read((found) => readDayIfKnown(cell(text), ['mm-dd-yyyy', 'iso'], found))).toEqual([day, messages]);
});

import { describe, expect, test } from 'vitest';
import { type Column, columnsOf, type Layout } from '../../src/carriers/layout.ts';
import { alongTemplate } from '../../src/carriers/template.ts';
import { yunexpressChinese } from '../../src/carriers/yunexpress/chinese.ts';
import { yunexpressEnglish } from '../../src/carriers/yunexpress/english.ts';
import { yunexpress } from '../../src/carriers/yunexpress/yunexpress.ts';
import { isNumberOf } from '../../src/model/number.ts';
import { shipments } from '../batch.ts';
import { written } from './bulk-rows.ts';

const [german, , bangle] = shipments;
const headingsOf = (layout: Layout, such: (column: Column) => boolean = () => true): string[] =>
  columnsOf(layout)
    .filter(such)
    .map(({ heading }) => heading);
const items = (layout: Layout, n: number): string[] =>
  headingsOf(layout, ({ item }) => item === 1).map((heading) => heading.replace('1', String(n)));
const along = (layout: Layout, headings: readonly string[]) => alongTemplate(layout, [[headings]], 'batch.xlsx');

test('74 columns, the template’s own spelling, kilograms, two prices', () => {
  expect(new Set(headingsOf(yunexpressEnglish)).size).toBe(74);
  expect(written(yunexpressEnglish, bangle!).rows[0]).toMatchObject({
    SenderFiastName: 'Yiwu Linhe Trading Co., Ltd.',
    phone: '81755550133',
    PackageWeight: '0.142',
    UnitWeight1: '0.041',
    FOBPrice1: '39000',
    SellingPrice1: '39000',
    SenderUSCI: '91330782MA2LNH0T4R',
  });
});

test('both are written along the user’s template alone', () =>
  expect(yunexpress.bulk?.map(({ id, template }) => [id, template])).toEqual([
    ['yunexpress', 'needed'],
    ['yunexpress-zh', 'needed'],
  ]));

test('its numbers are YT and 16 digits', () => {
  expect([isNumberOf('yunexpress', 'YT2229521272164446'), isNumberOf('yunexpress', 'YT123456789012345')]).toEqual([true, false]);
  expect(yunexpress).toMatchObject({ numbers: 'given', numberKind: 'yunexpress' });
});

describe('items after the first', () => {
  const all = headingsOf(yunexpressEnglish);

  test('are filled where the template has them', () => {
    const { layout, unknown } = along(yunexpressEnglish, [...all, ...items(yunexpressEnglish, 2)]);
    const { rows, codes } = written(layout, german!);
    expect([unknown, codes]).toEqual([[], []]);
    expect(rows[0]).toMatchObject({ SKU2: 'SCARF-MULBERRY-180', DeclaredQuantity2: '1', SellingPrice2: '28.90', UnitWeight2: '0.062' });
  });

  test('hold the parcel where it has none, or not all that the first has', () => {
    const most = items(yunexpressEnglish, 2).filter((heading) => heading !== 'DeclaredQuantity2');
    const { layout, unknown } = along(yunexpressEnglish, [...all, ...most]);
    expect(unknown).toEqual(most);
    for (const each of [layout, yunexpressEnglish]) expect(written(each, german!).codes).toContain('carriers/too-many-lines');
  });

  test('are not taken after a gap', () =>
    expect(along(yunexpressEnglish, [...all, ...items(yunexpressEnglish, 3)]).unknown).toEqual(items(yunexpressEnglish, 3)));
});

describe('a template of another version', () => {
  const sure = headingsOf(yunexpressEnglish, ({ optional }) => !optional);

  test('may lack what came later and have what is gone', () => {
    const { layout, unknown } = along(yunexpressEnglish, [...sure, 'ManufactureSalesName']);
    expect(unknown).toEqual(['ManufactureSalesName']);
    expect(written(layout, bangle!).rows[0]).toMatchObject({ HsCode1: '711311', ManufactureSalesName: '' });
  });

  test('must have what the goods are declared with', () =>
    expect(() =>
      along(
        yunexpressEnglish,
        sure.filter((heading) => heading !== 'SellingPrice1'),
      ),
    ).toThrow('it lacks SellingPrice1'));
});

test('the Chinese template keeps its order, with either name of the price', () => {
  const sure = headingsOf(yunexpressChinese, ({ optional }) => !optional).reverse();
  for (const price of ['申报FOB价1', '申报单价1']) {
    const { rows } = written(along(yunexpressChinese, [price, ...sure]).layout, bangle!);
    expect(Object.keys(rows[0]!)).toEqual([price, ...sure]);
    expect(rows[0]).toMatchObject({ [price]: '39000', 申报品名1: 'Silver bangle, engraved', 包裹总重量: '0.142', 件数: '1' });
  }
});

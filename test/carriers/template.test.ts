import { describe, expect, test } from 'vitest';
import { eParcel } from '../../src/carriers/auspost/eparcel.ts';
import { boxcImport } from '../../src/carriers/boxc/import.ts';
import type { Layout } from '../../src/carriers/layout.ts';
import { clickAndDrop } from '../../src/carriers/royal-mail/click-and-drop.ts';
import { alongTemplate, readTemplate } from '../../src/carriers/template.ts';
import { headOf } from '../../src/pipeline/bulk.ts';
import { item, parcel } from '../parcel.ts';
import { filesOf, sheetsOf } from './bulk-rows.ts';

const headsOf = (layout: Layout) => headOf(layout.files[0]!.sheets[0]!).map((row) => [...row]);
async function along(layout: Layout, rows: readonly (readonly string[])[]) {
  const text = rows.map((row) => row.join(',')).join('\n');
  const open = async function* () {
    yield Buffer.from(text);
  };
  return alongTemplate(layout, await readTemplate({ name: 'blank.csv', open }), 'blank.csv');
}
const rowsOf = async (layout: Layout) => {
  const [[name, bytes]] = [...(await filesOf(layout, [parcel({ items: [item({ descriptionLocal: '银戒指' })] })]))] as [[string, Buffer]];
  return sheetsOf(name, bytes, layout)[0]!;
};

describe('rows of several kinds', () => {
  const [ofShipment, ofContent] = headsOf(boxcImport) as [string[], string[]];

  test('are found by their headings, in the template’s order; what is not known stays empty and is told', async () => {
    const { layout, unknown } = await along(boxcImport, [
      [...ofShipment, 'shipping_address_county'],
      ['S', '100002', 'Metric', '0.128'],
      [ofContent[0]!, 'quantity', ...ofContent.slice(1)],
      ['L', '1', 'Shirt'],
    ]);
    expect(unknown).toEqual(['shipping_address_county', 'quantity']);
    const [shipments, contents, shipment, content] = await rowsOf(layout);
    expect(shipments!.slice(-3)).toEqual(['shipping_address_city', 'shipping_address_country', 'shipping_address_county']);
    expect(contents!.slice(0, 3)).toEqual(['object', 'quantity', 'descriptions_en']);
    expect(shipment!.slice(-3)).toEqual(['Singapore', 'SG', '']);
    expect(content!.slice(0, 4)).toEqual(['L', '', 'Silver ring', '银戒指']);
  });

  test.each([
    [
      'a heading that is gone',
      [ofShipment.filter((heading) => heading !== 'shipping_address_postal_code'), ofContent],
      /it lacks shipping_address_postal_code\./,
    ],
    ['a kind of rows that is gone', [ofShipment], /it lacks object, descriptions_en, descriptions_origin/],
  ])('refuse %s', async (_what, rows, why) => {
    await expect(along(boxcImport, rows)).rejects.toThrow(why);
  });
});

test('a second row under the headings is kept as the template has it', async () => {
  const [headings, obligations] = headsOf(eParcel) as [string[], string[]];
  const { layout } = await along(eParcel, [headings.toReversed(), obligations.toReversed()]);
  const [first, second, row] = await rowsOf(layout);
  expect([first, second]).toEqual([headings.toReversed(), obligations.toReversed()]);
  expect(row![first!.indexOf('G_DESCRIPTION')]).toBe('Silver ring');
  await expect(along(eParcel, [headings.slice(1), obligations])).rejects.toThrow(/it lacks C_CONSIGNMENT_ID\./);
});

test('a sender’s own list of fields may have more, and may lack what neither customs nor the address need', async () => {
  const fields = headsOf(clickAndDrop)[0]!.filter((heading) => !['Safeplace', 'Product SKU', 'Address Line 3'].includes(heading));
  const { layout, unknown } = await along(clickAndDrop, [['Licence required', ...fields]]);
  expect(unknown).toEqual(['Licence required']);
  expect(headsOf(layout)[0]).toEqual(['Licence required', ...fields]);
  const lacking = fields.filter((heading) => heading !== 'Product customs code');
  await expect(along(clickAndDrop, [lacking])).rejects.toThrow(/it lacks Product customs code\./);
});

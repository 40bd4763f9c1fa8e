import { expect, test } from 'vitest';
import { postalDeclaration } from '../../src/documents/postal-declaration/postal-declaration.ts';
import { postalDeclarationCsv } from '../../src/documents/postal-declaration/postal-declaration-csv.ts';
import type { Category, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments, shipmentsOf } from '../batch.ts';

/** The public names of the field model that an exporter can fill. */
const names = {
  MailObject: 'Id PostingDt OrigPostOrgCd MailClassCd MailCategoryCd TypeCd LocalId LocalId2',
  Data:
    'ContentPieces Documents ExtraFieldNames ExtraFieldValues GrossWeight HandlingClassCd InsuredValue InsuredValueCurrencyCd MaxIndex ' +
    'NatureTypeCd Postage PostageCurrencyCd RecipientName RecipientFirstName RecipientLastName RecipientAddressLine1 ' +
    'RecipientAddressLine2 RecipientCity RecipientState RecipientZIP RecipientCountryCd RecipientTelephone RecipientEmail RecipientIdRef ' +
    'RecipientFax SenderName SenderFirstName SenderLastName SenderAddressLine1 SenderAddressLine2 SenderCity SenderState SenderZIP ' +
    'SenderCountryCd SenderTelephone SenderEmail SenderIdRef',
  ContentPiece:
    'Index Number Description HS NetWeight Amount CurrencyCd OrigCountryCd ImportRestrictions ImportRestrictionsNotes ExtraFieldNames ' +
    'ExtraFieldValues',
};

type Fields = Record<string, unknown>;
interface View {
  readonly MailObject: Fields;
  readonly Declaration: { readonly Data: Fields & { readonly ContentPieces: Fields[] } };
}

const viewOf = (shipment: Shipment): View => JSON.parse(postalDeclaration.each(shipment, groupOf(shipment.channel), 0)) as View;
const posted = [...shipmentsOf('mail'), ...shipmentsOf('air-parcel')];
const [germany, , japan, , greece, brazil] = posted as [Shipment, Shipment, Shipment, Shipment, Shipment, Shipment];

test.each(posted)('$number: every name is one of the model', (shipment) => {
  const { MailObject, Declaration } = viewOf(shipment);
  expect(names.MailObject.split(' ')).toEqual(expect.arrayContaining(Object.keys(MailObject)));
  expect(names.Data.split(' ')).toEqual(expect.arrayContaining(Object.keys(Declaration.Data)));
  for (const piece of Declaration.Data.ContentPieces)
    expect(names.ContentPiece.split(' ')).toEqual(expect.arrayContaining(Object.keys(piece)));
});

test('a small packet', () => {
  const { MailObject, Declaration } = viewOf(germany);
  expect(MailObject).toMatchObject({
    Id: 'LX100000003CN',
    PostingDt: '2026-11-22T00:00:00',
    MailClassCd: 'U',
    MailCategoryCd: 'A',
    TypeCd: 'MI',
  });
  expect(String(MailObject.PostingDt)).toHaveLength(19);
  expect(Declaration.Data).toMatchObject({
    GrossWeight: 0.09,
    Postage: 4.5,
    PostageCurrencyCd: 'EUR',
    MaxIndex: 2,
    RecipientCountryCd: 'DE',
  });
  expect(Declaration.Data.ContentPieces[0]).toMatchObject({
    Index: 1,
    Number: 2,
    NetWeight: 0.007,
    Amount: 34,
    CurrencyCd: 'EUR',
    HS: '711311',
  });
});

test('numbers go to their own fields: the scheme to the sender, the buyer’s to the recipient', () => {
  expect(viewOf(germany).Declaration.Data).toMatchObject({ SenderIdRef: 'IM4420000017', ExtraFieldValues: ['kg', 'IOSS'] });
  expect(viewOf(japan).Declaration.Data).toMatchObject({ SenderIdRef: '91330782MA2LNH0T4R' });
  expect(viewOf(brazil).Declaration.Data).toMatchObject({ RecipientIdRef: '529.982.247-25' });
});

test('lines after the first stand in the second line; what is absent is left out', () => {
  expect(viewOf(germany).Declaration.Data).toMatchObject({
    RecipientAddressLine1: 'Große Bäckerstraße 14',
    RecipientAddressLine2: '3. Stock',
  });
  expect(viewOf(greece).Declaration.Data).not.toHaveProperty('RecipientAddressLine2');
});

test('a milligram is not lost', () => {
  const [item] = germany.items;
  const light = { ...germany, grossMilligrams: 1, items: [{ ...item!, netMilligrams: 1 }] };
  expect(postalDeclaration.each(light, groupOf('mail'), 0)).toContain('"GrossWeight":0.000001,');
  expect(postalDeclaration.each(light, groupOf('mail'), 0)).toContain('"NetWeight":0.000001,');
});

test.each<[Category, string]>([
  ['sale-of-goods', '11'],
  ['returned-goods', '21'],
  ['gift', '31'],
  ['commercial-sample', '32'],
  ['documents', '91'],
  ['other', '999'],
])('%s is nature %s', (category, code) => {
  expect(viewOf({ ...germany, category }).Declaration.Data.NatureTypeCd).toBe(code);
});

test('the CSV says what the JSON says', () => {
  const group = groupOf('mail');
  const shipment = { ...japan, recipient: { ...japan.recipient, lines: ['北区紫野西御所田町12-4'] } };
  const headings = postalDeclarationCsv.head(group).trimEnd().split(',');
  const exporter = { ...group.exporter, name: 'Linhe', lines: ['Room 1806'], phone: '0579 8555 0142' };
  const item = { ...shipment.items[0]!, product: { ...shipment.items[0]!.product, description: 'Silver bangle', gtin: '' } };
  const cells = postalDeclarationCsv
    .each({ ...shipment, items: [item] }, { ...group, exporter }, 0)
    .trimEnd()
    .split(',');
  expect(cells).toHaveLength(headings.length);
  const row = Object.fromEntries(headings.map((heading, i) => [heading, cells[i]]));
  expect(row).toMatchObject({
    'MailObject.Id': 'LX100000025CN',
    'MailObject.PostingDt': '2026-11-22T00:00:00',
    'Declaration.Data.GrossWeight': '0.142',
    'Declaration.Data.SenderCity': 'Yiwu',
    'Declaration.Data.RecipientAddressLine2': '',
    'ContentPiece.Index': '1',
    'ContentPiece.Amount': '78000',
    'ContentPiece.ExtraFieldValues': '"[""BANGLE-2""]"',
  });
});

test('the post declares mail and parcels, an express company its own way', () => {
  const served = shipments.filter((each) => postalDeclaration.serves(each, groupOf(each.channel)));
  expect(served).toEqual(posted);
  expect(shipments.filter((each) => postalDeclarationCsv.serves(each, groupOf(each.channel)))).toEqual(posted);
});

/** YunExpress's batch template with English headings: a parcel a row, two prices a unit, the maker of the goods for the USA. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, maybe, must, numbered, says, told, unfilled } from '../layout.ts';

const sellerPrograms: Source = {
  title: 'YunExpress batch template, headings as public shop programs of 2026 write them',
  url: 'https://www.yunexpress.com/',
  cite: '74 columns with the first item, XLSX; weights in kilograms',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const order = [
  must(col('CustomerOrderNo.', 'shipment')),
  told('RoutingCode', 'the code of the product that YunExpress agreed with you'),
  blank('Trackingnumber', 'YunExpress gives it'),
  ...unfilled('AdditionalServices', 'ShipmentProtectionPlusService', 'CustomDeclaredValue', 'SignatureService'),
  col('VatNumber', 'scheme.vat'),
  col('EoriNumber', 'sender.eori'),
  col('IossCode', 'scheme.ioss'),
];

const recipient = [
  must(col('CountryCode', 'recipient.country')),
  must(col('Name', 'recipient.name')),
  col('CertificateCode', 'recipient.id'),
  col('Company', 'recipient.company'),
  must(col('Street', 'recipient.street')),
  must(col('City', 'recipient.city')),
  col('Province/State', 'recipient.region'),
  col('ZipCode', 'recipient.postcode'),
  col('phone', 'recipient.phone'),
  blank('HouseNumber', 'the number of the house stands in the street'),
  col('Email', 'recipient.email'),
  maybe(blank('ShortAddress', 'Saudi Arabia: exports of platforms do not have it')),
];

const parcel = [
  says('PackageNumber', '1'),
  must(col('PackageWeight', 'gross', { unit: 'kg' })),
  maybe(col('PackageLength', 'length', { unit: 'cm' })),
  maybe(col('PackageWidth', 'width', { unit: 'cm' })),
  maybe(col('PackageHeight', 'height', { unit: 'cm' })),
];

/** `SenderFiastName` is the template's own spelling. */
const sender = [
  col('SenderFiastName', 'sender.name'),
  col('SenderCompany', 'sender.company'),
  col('SenderStreet', 'sender.street'),
  col('SenderCity', 'sender.city'),
  col('SenderProvince', 'sender.region'),
  col('SenderPostalCode', 'sender.postcode'),
  col('SenderCountry', 'sender.country'),
  col('SenderTelephone', 'sender.phone'),
  col('SenderEmail', 'sender.email'),
  col('SenderUSCI', 'sender.uscc'),
];

const platform = [
  col('PlatformName', 'platform'),
  ...unfilled('PlatformProvince', 'PlatformAddress', 'PlatformPostalCode', 'PlatformPhoneNumber', 'PlatformEmail'),
  ...unfilled('EcommercePlatformCode', 'SalesPlatformLink'),
  must(col('CurrencyCode', 'currency')),
];

const item = (n: number): readonly Column[] => [
  col(`SKU${n}`, 'item.sku'),
  must(col(`ItemDescription${n}`, 'item.description')),
  col(`ForeignItemDescription${n}`, 'item.description_local'),
  must(col(`DeclaredQuantity${n}`, 'item.quantity')),
  must(col(`FOBPrice${n}`, 'item.export_unit_value')),
  must(col(`SellingPrice${n}`, 'item.unit_value')),
  must(col(`UnitWeight${n}`, 'item.unit_net', { unit: 'kg' })),
  col(`HsCode${n}`, 'item.hs'),
  ...[
    ...unfilled(`Remarks${n}`),
    blank(`SalesLink${n}`, 'exports of platforms do not have it'),
    col(`Materials${n}`, 'item.material'),
    col(`Use${n}`, 'item.use'),
    col(`Brand${n}`, 'item.brand'),
    col(`ModelType${n}`, 'item.model'),
    ...unfilled(`Specs${n}`),
    blank(`FabricCreationMethod${n}`, 'the catalogue does not say whether a fabric is knitted or woven'),
    col(`ManufacturerID${n}`, 'item.mid'),
    col(`ManufacturerName${n}`, 'item.manufacturer.name'),
    col(`ManufacturerCountry${n}`, 'item.manufacturer.country'),
    ...unfilled(`ManufacturerState${n}`),
    col(`ManufacturerCity${n}`, 'item.manufacturer.city'),
    ...unfilled(`ManufacturerPostalCode${n}`),
    col(`ManufacturerAddress${n}`, 'item.manufacturer.street'),
  ].map(maybe),
];

const end = unfilled('CargoCategory', 'PaymentPlatform', 'PaymentAccount', 'PaymentTransactionNumber', 'LabelLink').map(maybe);

export const yunexpressEnglish: Layout = {
  id: 'yunexpress',
  name: 'YunExpress batch template',
  version: '2026, 74 columns',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [{ per: 'shipment', columns: [...order, ...recipient, ...parcel, ...sender, ...platform, ...numbered(1, item), ...end] }],
        },
      ],
    },
  ],
  items: { merge: true },
  phone: 'bare',
  template: 'needed',
  source: sellerPrograms,
  unverified: [
    'how items after the first are headed: SKU2, ItemDescription2 … are taken where the template has them all, else a parcel holds one line',
    'ItemDescription in English and ForeignItemDescription in Chinese, as in the Chinese template',
    'IossCode with the IOSS number itself: programs write a code that YunExpress gave them for it (IOSS and digits)',
    'lengths in centimetres, telephones in digits alone, without 00',
    'whether lines that are alike may be made one',
  ],
};

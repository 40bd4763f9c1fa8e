/** The people of exports, and people whose every cell is wrong in some way: what is theirs, to be looked for where it must not stand. */
import { formatCsvRow } from '../../src/index.ts';

/** What is personal of a recipient. Town, region, postcode and country are not: many live there. */
export type Field = 'name' | 'company' | 'street' | 'phone' | 'email' | 'id';
export type Needles = ReadonlyMap<string, Field>;

interface Told {
  readonly recipient?: {
    readonly name?: string;
    readonly company?: string;
    readonly lines?: readonly string[];
    readonly phone?: string;
    readonly email?: string;
    readonly taxId?: { readonly number: string };
  };
}

/** Of what `orders --json` prints. Texts of a few letters are left out: they stand everywhere. */
export function peopleIn(ndjson: string): Needles {
  const all = new Map<string, Field>();
  for (const line of ndjson.split('\n').filter((each) => each.startsWith('{'))) {
    const { recipient } = JSON.parse(line) as Told;
    if (!recipient) continue;
    const { name = '', company = '', lines = [], phone = '', email = '', taxId } = recipient;
    const found: [Field, string][] = [['name', name], ['company', company], ...lines.map((each): [Field, string] => ['street', each])];
    found.push(['phone', phone], ['email', email], ['id', taxId?.number ?? '']);
    for (const [field, text] of found) if ([...text].length > (/[^\u0000-\u024f]/.test(text) ? 2 : 5)) all.set(text, field);
  }
  return all;
}

/** Whose texts a text holds, each with its field; also as XML and JSON write them. */
export const heldBy = (text: string, people: Needles): string[] =>
  [...people].filter(([needle]) => text.includes(needle)).map(([needle, field]) => `${field}: ${needle}`);

/** Syllables that no word of ours has, one of each field; a mask shows the first letter only. */
export const marks: Readonly<Record<Field, RegExp>> = {
  name: /urdinzhelk/i,
  company: /ompfirmox/i,
  street: /litsavorq/i,
  phone: /4717171/,
  email: /ochtavurd/i,
  id: /839283|839\.283/,
};
export const anyMark = new RegExp(Object.values(marks).map(({ source }) => source).join('|'), 'i'); // biome-ignore format: one expression

const many = (word: string, times: number, by = ' '): string => Array.from({ length: times }, () => word).join(by);

/** A person a row, by the headings of {@link brokenColumns}; what is not told is usual. */
const broken: readonly Readonly<Record<string, string>>[] = [
  // A number that is none.
  { Name: 'Vurdinzhelk', Street: 'Ulitsavorq 7', Phone: '+47171717171', Email: 'pochtavurd@x.example', 'Tax number': '83928392839' },
  // Longer than any form.
  {
    Name: many('Vurdinzhelk', 30),
    Company: many('Kompfirmox', 20),
    Street: many('Ulitsavorq', 30),
    'Street 2': many('Ulitsavorq', 40),
    Phone: many('4717171', 6, ''),
    Email: `${many('pochtavurd', 30, '')}@x.example`,
    'Tax number': many('8392839', 7, ''),
  },
  // Signs that no font has.
  {
    Name: 'Vurdinzhelk 𓀀𓁀',
    Company: 'Kompfirmox 𓀀',
    Street: 'Ulitsavorq 𓀀 7',
    Phone: '+4717171717 𓀀',
    Email: 'pochtavurd𓀀@x.example',
    'Tax number': '8392839283𓀀',
  },
  // Masked by the platform.
  { Name: 'V***Vurdinzhelk', Street: 'Ulitsavorq ****', Phone: '****47171717', Email: 'p***pochtavurd@x', 'Tax number': '****8392839283' },
  // Of other scripts, which some files do not take.
  {
    Name: 'Вурдинжелк Vurdinzhelk',
    Company: '株式会社Kompfirmox',
    Street: '伏爾丁路Ulitsavorq 7号',
    Phone: '４７１ 47171717',
    Email: 'pochtavurd',
    'Tax number': 'XX8392839283928',
    City: '北京',
  },
  // Controls, markup, formulas, a telephone that is a sentence.
  {
    Name: 'V\u202eVurdinzhelk\u0007',
    Company: 'Kompfirmox',
    Street: 'PO Box Ulitsavorq "7" <b>&',
    Phone: 'ask Vurdinzhelk 4717171 ext 99',
    Email: '=pochtavurd@',
    EORI: 'GB839283928392',
    VAT: 'DE839283928',
  },
  // Nothing where something must stand.
  {
    Name: 'Vurdinzhelk',
    Street: 'Ulitsavorq 7',
    'Street 2': 'unknown',
    Postcode: 'XX 9',
    Phone: '',
    Email: '',
    EORI: 'GB8392839283928392839',
  },
  {
    Name: 'Vurdinzhelk',
    Street: '',
    City: '',
    Postcode: '',
    Phone: '4717171',
    Email: '=pochtavurd@x',
    VAT: 'ATU8392839283',
    Company: 'unknown',
  },
  {
    Name: '',
    Company: 'Kompfirmox',
    Street: 'Ulitsavorq',
    Phone: '=4717171+1',
    Email: 'pochtavurd@exämple.рф',
    'Tax number': '839.283.928-39',
  },
  // A spreadsheet has been at it.
  { Name: 'VurdinzhelkÃ©', Street: 'UlitsavorqÃ¼', Phone: '4.717171E+11', Email: 'pochtavurdÃ©', 'Tax number': '8.39283E+14' },
  // A row whose cells have slipped.
  { Name: 'Vurdinzhelk', Street: 'Ulitsavorq', Country: 'Ulitsavorq 7' },
  { Name: 'Vurdinzhelk', Street: 'Ulitsavorq', Country: '+4717171717' },
];

const usual: Readonly<Record<string, string>> = {
  Date: '2026-11-19',
  City: 'Townville',
  Region: 'CA',
  Postcode: '94103',
  Phone: '+1 415 555 0123',
  SKU: 'TEE-COT-M',
  Item: 'Tee',
  Quantity: '1',
  'Unit price': '14.90',
  Currency: 'USD',
  Shipping: '3.50',
  Service: 'Standard',
};

export const brokenColumns =
  'Order,Date,Name,Company,Street,Street 2,City,Region,Postcode,Country,Phone,Email,Tax number,EORI,VAT,SKU,Item,Quantity,Unit price,Currency,Shipping,Service'.split(
    ',',
  );

/** An export of them all to each of the countries, and the store of the settings that reads it. */
export function brokenExport(countries: readonly string[]): string {
  let order = 7000;
  const rows = countries.flatMap((country) =>
    broken.map((person) => {
      const row: Readonly<Record<string, string>> = { ...usual, Country: country, ...person, Order: `#${++order}` };
      return formatCsvRow(brokenColumns.map((column) => row[column] ?? ''));
    }),
  );
  return [formatCsvRow(brokenColumns), ...rows].join('');
}

export const brokenStore = `
stores:
  harm:
    name: Harm
    columns: {order: Order, placed_on: Date, name: Name, company: Company, address: [Street, Street 2], city: City, region: Region,
      postcode: Postcode, country: Country, phone: Phone, email: Email, tax_id: Tax number, eori: EORI, vat: VAT, sku: SKU, title: Item,
      quantity: Quantity, unit_price: Unit price, currency: Currency, shipping: Shipping, service: Service}
    dates: YYYY-MM-DD
    money: { mark: '.' }
    trade: b2c
`;

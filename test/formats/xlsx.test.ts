import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inline, packed, rowsOf, sheetsOf, workbookParts } from './workbook.ts';

const one = (data: string, strings: readonly string[] = [], styles = '') => workbookParts([{ name: 'Orders', data }], strings, styles);
const cellsOf = async (parts: Record<string, Uint8Array>) => (await rowsOf(packed(parts))).map(({ cells }) => cells);

const without = (parts: Record<string, Uint8Array>, name: string) =>
  Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));

const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.00\\d"/>
  <numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf/></cellXfs>`;

test.each<[string, string, string[]]>([
  ['shared strings, by number', '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>', ['Köln & Bonn', '#1001']],
  ['runs of formatting are joined, what is said of the pronunciation stays out', '<c r="A1" t="s"><v>2</v></c>', ['東京都']],
  ['blanks that are kept', '<c r="A1" t="s"><v>3</v></c>', [' 02139']],
  ['a line break, as the file and as XML cannot write it', '<c t="s"><v>4</v></c><c t="str"><v>a_x000D_\nb</v></c>', ['a\nb', 'a\r\nb']],
  ['inline, with runs and a reading', '<c t="inlineStr"><is><r><t>Cup</t></r><r><t>s</t></r><rPh><t>x</t></rPh></is></c>', ['Cups']],
  ['CDATA and characters by number', '<c t="str"><v><![CDATA[<b>]]>&#38;&#x4e2d;&quot;</v></c>', ['<b>&中"']],
  ['cells that are left out', '<c r="B1"><v>7</v></c><c r="D1"/><c><v>8</v></c>', ['', '7', '', '', '8']],
  ['columns beyond Z', '<c r="AA1"><v>7</v></c>', [...Array<string>(26).fill(''), '7']],
  ['truth and errors', '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>', ['TRUE', 'FALSE', '#N/A']],
  ['a fraction as a spreadsheet shows it', '<c><v>19.989999999999998</v></c><c><v>0.30000000000000004</v></c>', ['19.99', '0.3']],
  [
    'dates by their style',
    '<c s="1"><v>46328.5</v></c><c s="2"><v>46328</v></c><c s="4"><v>0.75</v></c>',
    ['2026-11-02 12:00:00', '2026-11-02', '18:00:00'],
  ],
  ['a second that fell short', '<c s="1"><v>46328.395833333328</v></c>', ['2026-11-02 09:30:00']],
  ['a date written as one', '<c t="d"><v>2026-11-02T09:30:00</v></c>', ['2026-11-02T09:30:00']],
  ['numbers that are no dates', '<c s="0"><v>46328</v></c><c s="3"><v>46328</v></c><c s="5"><v>46328</v></c>', ['46328', '46328', '46328']],
  [
    'a formula by its value; one never worked out by itself',
    '<c t="str"><f>A1&amp;"x"</f><v>1x</v></c><c><f>B1*2</f></c>',
    ['1x', '=B1*2'],
  ],
  ['attributes in any order and quotes', `<c t='s' s='0' r='A1' x="a>b" ><v>0</v></c>`, ['#1001']],
])('%s', async (_name, cells, expected) => {
  const strings = [
    '<t>#1001</t>',
    '<t>Köln &amp; Bonn</t>',
    '<r><rPr><b/></rPr><t>東京</t></r><r><t>都</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    '<t xml:space="preserve"> 02139</t>',
    '<t>a\r\nb</t>',
  ];
  expect(await cellsOf(one(`<row r="1">${cells}</row>`, strings, styles))).toEqual([expected]);
});

test('rows that are left out keep the others at their lines', async () => {
  const data = '<row r="3"><c><v>1</v></c></row><row><c><v>2</v></c></row><row r="9"/><row r="12"><c><v>3</v></c></row>';
  expect((await rowsOf(packed(one(data)))).map(({ line, cells }) => [line, ...cells])).toEqual([[3, '1'], [4, '2'], [9], [12, '3']]);
});

test('dates of a workbook that counts from 1904', async () => {
  const parts = one('<row><c s="1"><v>44866</v></c></row>', [], styles);
  const workbook = Buffer.from(parts['xl/workbook.xml']!).toString().replace('<workbookPr/>', '<workbookPr date1904="1"/>');
  expect(await cellsOf({ ...parts, 'xl/workbook.xml': strToU8(workbook) })).toEqual([['2026-11-02']]);
});

test('elements with a prefix, names in another case, folders with backslashes, UTF-16', async () => {
  const sheet = '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="str"><x:v>Łódź</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const { 'xl/worksheets/sheet1.xml': _, ...rest } = one('');
  expect(await cellsOf({ ...rest, 'xl\\worksheets\\Sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') })).toEqual([['Łódź']]);
});

test('a tag, a letter of several bytes and an entity that are cut by the pieces of the file', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => [`#${i}`, '佐藤 &amp; Söhne', `${i}&lt;`]);
  const read = await cellsOf(one(inline(...rows)));
  expect(read).toEqual(rows.map(([id], i) => [id, '佐藤 & Söhne', `${i}<`]));
});

test('zip64, as a program writes it that does not know the length beforehand', async () => {
  const archive = Buffer.from(packed(one(inline(['#1']))));
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const long = Buffer.alloc(56);
  long.writeUInt32LE(0x06064b50);
  long.writeBigUInt64LE(BigInt(archive.readUInt16LE(end + 10)), 32);
  long.writeBigUInt64LE(BigInt(archive.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(end), 8);
  const tail = Buffer.from(archive.subarray(end));
  tail.fill(0xff, 8, 20);
  const zip64 = Buffer.concat([archive.subarray(0, end), long, locator, tail]);
  expect((await rowsOf(zip64)).map(({ cells }) => cells)).toEqual([['#1']]);
});

test('sheets by name, hidden ones marked; the first visible one that has rows is read', async () => {
  const bytes = packed(
    workbookParts([
      { name: 'Lists', data: inline(['DE']), state: 'hidden' },
      { name: 'Empty', data: '<row r="1"><c/></row>' },
      { name: 'Bestellungen', data: inline(['#1']) },
      { name: 'Secret', data: inline(['x']), state: 'veryHidden' },
    ]),
  );
  expect((await sheetsOf(bytes)).map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Lists', true],
    ['Empty', false],
    ['Bestellungen', false],
    ['Secret', true],
  ]);
  expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([['#1']]);
});

describe('what is damaged or hostile is refused, never read in part', () => {
  const good = one(inline(['#1', 'Cup'], ['#2', 'Lid']));
  const sheet = (text: string) => ({ ...good, 'xl/worksheets/sheet1.xml': strToU8(text) });
  const whole = Buffer.from(packed(good));
  const flipped = Buffer.from(packed(Object.fromEntries(Object.entries(good).map(([name, bytes]) => [name, [bytes, { level: 0 }]]))));
  flipped[flipped.indexOf('Cup')] = 0x43 ^ 1;
  const locked = Buffer.from(whole);
  for (let at = locked.indexOf('PK\x01\x02'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 4)) locked[at + 8] = 1;
  const liar = Buffer.from(whole);
  const listed = liar.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  liar.writeUInt32LE(20, listed + 24);

  test.each<[string, Uint8Array, RegExp]>([
    ['an archive that is cut', whole.subarray(0, -60), /^it is cut off, its end is missing$/],
    ['a byte of the contents changed', flipped, /^its contents are damaged$/],
    ['a sheet that ends early', packed(sheet('<worksheet><sheetData><row><c><v>1</v></c></row><row>')), /^its contents are cut off$/],
    ['a sheet that is missing', packed(without(good, 'xl/worksheets/sheet1.xml')), /^its sheet "Orders" is missing$/],
    [
      'a text that is missing',
      packed(one('<row><c t="s"><v>5</v></c></row>')),
      /^row 1, column 1 names a text that the file does not hold$/,
    ],
    ['rows out of order', packed(one('<row r="2"/><row r="1"/>')), /^row 1 stands after row 2$/],
    ['a row past the last', packed(one('<row r="1048577"/>')), /^a row has the number 1048577/],
    ['a column past the last', packed(one('<row><c r="XFE1"/></row>')), /column XFE/],
    ['entities of its own', packed(sheet('<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>')), /document type/],
    ['an entity that is none', packed(one('<row><c t="str"><v>&a;</v></c></row>')), /&a;/],
    ['a password on the archive', locked, /^it is protected by a password$/],
    ['a part that unpacks to more than it says', liar, /^it unpacks to more than it says$/],
    ['no workbook', packed({ 'orders.csv': strToU8('Name') }), /^it is an archive \(ZIP\) with no workbook in it$/],
    ['a Word file', packed({ 'word/document.xml': strToU8('<w/>') }), /no workbook/],
    ['OpenDocument', packed({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), /OpenDocument/],
    ['a binary workbook', packed({ 'xl/workbook.bin': strToU8('x') }), /XLSB/],
  ])('%s', async (_name, bytes, reason) => {
    await expect(rowsOf(bytes)).rejects.toThrow(reason);
  });

  const endless = `<worksheet><sheetData><row><c t="str"><v>${'0'.repeat(32 * 2 ** 20)}`;

  test('a cell that never ends takes no more than a few megabytes', async () => {
    await expect(rowsOf(zipSync(sheet(endless), { level: 0 }))).rejects.toThrow('longer than a spreadsheet allows');
  });

  test('a bomb is not unpacked, a sheet of blank cells is', async () => {
    const bomb = packed(sheet(endless));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(rowsOf(bomb)).rejects.toThrow('it is a bomb');
    // As Excel writes them, each with its place.
    const letters = Array.from(
      { length: 79 },
      (_, i) => `${i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`,
    );
    const blanks = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 2}">${letters.map((letter) => `<c r="${letter}${i + 2}" s="1"/>`).join('')}</row>`,
    );
    const blank = packed(one(`<row r="1"><c t="str"><v>Name</v></c></row>${blanks.join('')}`));
    await expect(rowsOf(blank)).resolves.toHaveLength(20_001);
  });

  test('a hundred thousand columns, or more cells than any export has', async () => {
    await expect(rowsOf(packed(one(`<row>${'<c t="str"><v>a</v></c>'.repeat(100_000)}</row>`)))).rejects.toThrow('which no sheet can have');
    const wide = Array.from({ length: 7_000 }, (_, i) => `<row><c r="XFD${i + 1}" t="str"><v>${i * 7919}</v></c></row>`).join('');
    await expect(rowsOf(packed(one(wide)))).rejects.toThrow('it has millions of empty cells and next to nothing in them');
    // One cell in a hundred is written.
    const full = `<row>${'<c><v>1</v></c>'.repeat(163)}<c r="XFD1"><v>1</v></c></row>`.repeat(6_200);
    await expect(rowsOf(packed(one(full)))).rejects.toThrow('it has more than 100 million cells');
  });

  test('a sheet that says it unpacks to more than any is not unpacked', async () => {
    const claims = Buffer.from(whole);
    claims.writeUInt32LE(0xfffffff0, claims.lastIndexOf('xl/sharedStrings.xml') - 46 + 24);
    await expect(rowsOf(claims)).rejects.toThrow('it unpacks to more than a spreadsheet can hold');
  });
});

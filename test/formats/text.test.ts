import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText, encodable, encodeText, encodingNamed, findBadByte, survey } from '../../src/formats/text.ts';

/** Opens bytes in pieces of three, so that every character is cut somewhere. */
const opener = (bytes: Uint8Array) =>
  async function* open() {
    for (let i = 0; i < bytes.length; i += 3) yield bytes.subarray(i, i + 3);
  };

const textOf = async (bytes: Uint8Array, encoding: string): Promise<string> => {
  let text = '';
  for await (const piece of decodeText(opener(bytes)(), encoding)) text += piece;
  return text;
};

test.each([
  ['utf-8', 'Åsa Løkke, 山田, 🙂\n'],
  ['utf-16le', 'Åsa 山田\n'],
  ['utf-16be', 'Åsa 山田\n'],
  ['windows-1252', 'Müller € “straße”\n'],
  ['gb18030', '收货人 张伟\n'],
  ['shift_jis', '山田太郎 髙橋 ①\n'],
])('%s is read back', async (encoding, text) => {
  const bytes = encoding === 'shift_jis' ? iconv.encode(text, 'cp932') : encodeText(text, encoding);
  expect(await textOf(bytes, encoding)).toBe(text);
  expect(await findBadByte(opener(bytes), encoding)).toBeUndefined();
});

test.each([
  ['utf-8', Buffer.from('\ufeffName,Note\n'), 'utf-8'],
  ['utf-16le', Buffer.from('\ufeffName\n', 'utf16le'), 'utf-16le'],
  ['utf-16le without mark', Buffer.from('Name,Email,Total\n', 'utf16le'), 'utf-16le'],
  ['utf-16be without mark', Buffer.from('Name,Email,Total\n', 'utf16le').swap16(), 'utf-16be'],
  ['ascii', Buffer.from('Name,Email\n'), undefined],
])('%s is known by its first bytes', async (_name, bytes, marked) => {
  const known = await survey(opener(bytes));
  expect(known.marked).toBe(marked);
  if (marked) expect(await textOf(bytes, marked)).toMatch(/^Name/);
});

test('a survey tells strict UTF-8 from what only begins like it', async () => {
  expect(await survey(opener(Buffer.from('a,é\n')))).toMatchObject({ utf8: true, nul: false, size: 5 });
  expect(await survey(opener(Buffer.from([0x61, 0x0a, 0xe9, 0x0a])))).toMatchObject({ utf8: false });
  expect(await survey(opener(Buffer.from([0x61, 0xc3])))).toMatchObject({ utf8: false });
  expect(await survey(opener(Buffer.from([0x61, 0])))).toMatchObject({ nul: true });
  expect((await survey(opener(Buffer.from('abc')))).sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([
  ['utf-8', [0x61, 0x0a, 0x62, 0xe9, 0x0a, 0x63], { offset: 4, line: 2 }],
  ['utf-8', [0x61, 0x0a, 0xc3], { offset: 3, line: 2 }],
  ['windows-1252', [0x61, 0x0a, 0x0a, 0x81], { offset: 3, line: 3 }],
  ['gb18030', [0x61, 0xff], { offset: 1, line: 1 }],
])('a byte that is not %s is found', async (encoding, bytes, at) => {
  expect(await findBadByte(opener(Uint8Array.from(bytes)), encoding)).toEqual(at);
});

test('what an encoding lacks is written plainly', () => {
  expect(encodable('12… “Łódź” → €', 'windows-1252')).toBe('12… “?ódz” -> €');
  expect(encodable('12… → é', 'utf-8')).toBe('12… → é');
});

test.each([
  ['cp1252', 'windows-1252'],
  ['Latin1', 'windows-1252'],
  ['GBK', 'gb18030'],
  ['cp932', 'shift_jis'],
  ['UTF8', 'utf-8'],
  ['iso-8859-2', 'iso-8859-2'],
  ['klingon', undefined],
])('the encoding %s is %s', (name, known) => {
  expect(encodingNamed(name)).toBe(known);
});

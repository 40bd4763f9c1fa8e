import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Faces, faceNames, loadTypefaces } from '../../src/formats/typefaces.ts';
import { fontBytes, testFaces } from '../fonts.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await testFaces();
});

const facesOf = (text: string, bold = false): string[] => faces.line(text, bold).runs.map((run) => run.face);
const glyphsOf = (text: string): number[] => faces.line(text).runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id));

/** Names and places as they stand on parcels. */
const addresses = [
  'Nguyễn Thị Thuỷ, 12 Đường Lê Lợi, Huế',
  'Straße Ærø, Łódź, Şişli, Þingvellir',
  'Οδός Ερμού 5, Αθήνα',
  'ул. Ленина 7, Санкт-Петербург',
  '北京市朝阳区建国路88号，建外ＳＯＨＯ',
  '臺北市信義區 龘㐂',
  '東京都千代田区カタカナひらがな・丸の内ビル',
  '서울특별시 강남구 테헤란로 123',
  'محمد عبد الله، شارع 15 (Apt 3B) الرياض',
  'מֹשֶׁה כהן, רחוב הרצל 120, תל אביב (Israel)',
  'น้ำใจ ผู้รับ กำลัง ที่นี่ ถนนสุขุมวิท 21',
  'ABC אבג (def) 123 دهو xyz 45 %',
];

describe('uncovered', () => {
  test.each(addresses)('%s is covered', (text) => {
    expect(faces.uncovered(text)).toEqual([]);
  });

  test.each([
    ['an emoji', 'Anna 🌷 Kwiat 🌷', ['🌷']],
    ['a control character', 'Anna\u0007', ['\u0007']],
    ['a line break and a tab', 'Anna\tKwiat\n', ['\t', '\n']],
    ['half a surrogate pair', 'Anna\ud83c', ['\ud83c']],
    ['a character not assigned', 'Anna \u{e0fff}\u0378', ['\u{e0fff}', '\u0378']],
    ['private use', 'Anna \ue123', ['\ue123']],
    ['what is not seen and means nothing', 'An\u00adna\ufeff \u202eKwiat', ['\u00ad', '\ufeff', '\u202e']],
    ['a mark of one script on a letter of another', 'a\u0e48', ['\u0e48']],
    ['a rare Han character the face lacks', '曾\u{2a6a5}', ['\u{2a6a5}']],
    ['joiners and direction marks are covered', 'می\u200cخواهم \u200fאבג', []],
  ])('%s', (_, text, missing) => {
    expect(faces.uncovered(text)).toEqual(missing);
  });
});

describe('line', () => {
  test.each([
    ['a face per script', 'Анна 北京 서울', ['latin', 'sc', 'latin', 'kr']],
    ['blanks stay with right-to-left words', 'السلام عليكم', ['arabic']],
    ['Latin in Arabic', 'شارع 15', ['latin', 'arabic']],
    ['Thai', 'ผู้รับ', ['thai']],
  ])('%s', (_, text, expected) => {
    expect(facesOf(text)).toEqual(expected);
  });

  test('bold is Latin, Greek and Cyrillic only', () => {
    expect(facesOf('Анна 北京', true)).toEqual(['latin-bold', 'sc']);
    expect(faces.measure('Anna', 10, true)).toBeGreaterThan(faces.measure('Anna', 10));
  });

  test('decomposed letters are set as composed ones', () => {
    expect(glyphsOf('Thu\u0309y\u0302')).toEqual(glyphsOf('Th\u1ee7\u0177'));
  });

  test('Arabic letters join: a word is not its letters one by one', () => {
    expect(glyphsOf('محمد')).not.toEqual(Array.from('دمحم').flatMap(glyphsOf));
    expect(glyphsOf('لا')).not.toEqual([...glyphsOf('ا'), ...glyphsOf('ل')]);
  });

  test('right-to-left words stand in visual order, numbers in them from the left', () => {
    const drawn = faces.line('רחוב 120').runs.map((run) => run.glyphs.map((glyph) => glyph.text).join(''));
    expect(drawn).toEqual(['120', ' בוחר']);
  });

  test('brackets written from the right are drawn as their mirror image', () => {
    const drawn = faces.line('(אב)').runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text));
    expect(drawn.join('')).toBe('(בא)');
  });

  test('sara am keeps its tone mark above: four glyphs for three characters', () => {
    expect(faces.line('น้ำ').runs[0]?.glyphs).toHaveLength(4);
  });

  test('a text a face lacks is no text to draw', () => {
    expect(() => faces.line('🌷')).toThrow('No face has "🌷"');
  });
});

describe('measures', () => {
  test('capitals are 0.714 of the size, as Noto Sans has them', () => {
    expect(faces.capHeight(10)).toBeCloseTo(7.14 * (25.4 / 72), 6);
  });

  test('a width is in mm and grows with the size', () => {
    expect(faces.measure('M', 72)).toBeCloseTo(0.907 * 25.4, 6);
    expect(faces.measure('Anna', 20)).toBeCloseTo(2 * faces.measure('Anna', 10), 9);
    expect(faces.measure('', 10)).toBe(0);
  });
});

describe('wrap', () => {
  test.each([
    ['at blanks', 'Linen shirt for women', 22, ['Linen shirt', 'for women']],
    ['after hyphens', 'Baden-Württemberg-Allee', 30, ['Baden-', 'Württemberg-', 'Allee']],
    ['between ideographs, not before a comma', '北京市朝阳区，建国路', 22, ['北京市朝阳', '区，建国路']],
    ['between Hangul', '테헤란로테헤란로', 17, ['테헤란로', '테헤란로']],
    ['between Thai words', 'กำลังซื้อผ้าที่นี่', 15, ['กำลังซื้อ', 'ผ้าที่นี่']],
    ['inside a word where it must', 'Llanfairpwllgwyngyll', 15, ['Llanfair', 'pwllgw', 'yngyll']],
    ['at line ends', 'Anna\nKwiat', 50, ['Anna', 'Kwiat']],
    ['nowhere when it fits', ' Anna Kwiat ', 50, ['Anna Kwiat']],
    ['a number keeps its minus', 'size -5', 9, ['size', '-5']],
    ['not at a no-break blank', 'Anna 12\u00a0kg', 17, ['Anna', '12\u00a0kg']],
  ])('%s', (_, text, width, lines) => {
    expect(faces.wrap(text, 12, width)).toEqual(lines);
  });

  test('nothing is lost and every line fits, but for a single cluster too wide', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom(...addresses), fc.string({ unit: fc.constantFrom(...'abc-–,. (北京)서울กำน้ำאבגمحم') })),
      { maxLength: 4 },
    );
    const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 60 }), (parts, width) => {
        const text = parts.join(' ');
        fc.pre(faces.uncovered(text).length === 0);
        const lines = faces.wrap(text, 9, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(faces.measure(line, 9) <= width || [...clusters.segment(line)].length === 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

test('what is covered is drawn without the box for missing glyphs, and its glyphs tell its letters', () => {
  const printable = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...addresses.join('')),
      fc.integer({ min: 32, max: 0x33ff }).map((code) => String.fromCodePoint(code)),
    ),
  });
  fc.assert(
    fc.property(printable, (raw) => {
      const text = Array.from(raw, (character) => (faces.uncovered(character).length === 0 ? character : '')).join('');
      fc.pre(faces.uncovered(text).length === 0);
      const glyphs = faces.line(text).runs.flatMap((run) => run.glyphs);
      expect(glyphs.every((glyph) => glyph.id > 0)).toBe(true);
      const bag = (letters: string): string =>
        Array.from(letters, (letter) => (/\p{Bidi_Mirrored}/u.test(letter) ? '(' : letter))
          .sort()
          .join('');
      expect(bag(glyphs.map((glyph) => glyph.text).join(''))).toBe(bag(text.normalize('NFC')));
    }),
    { numRuns: 300 },
  );
});

test('a font that is missing is named', async () => {
  const { thai, ...others } = fontBytes();
  expect(thai.length).toBeGreaterThan(10_000);
  await expect(loadTypefaces(others as Parameters<typeof loadTypefaces>[0])).rejects.toThrow('The font thai is missing.');
  expect(faceNames).toHaveLength(7);
});

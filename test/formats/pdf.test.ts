import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mark, Page, TextMark } from '../../src/formats/page.ts';
import { drawPdf } from '../../src/formats/pdf.ts';
import { DamagedPdf, readPdf } from '../../src/formats/pdf-reader.ts';
import type { Faces } from '../../src/formats/typefaces.ts';
import { testFaces } from '../fonts.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await testFaces();
});

const options = { title: 'Labels – 标签', day: '2026-11-22' };
const draw = (...pages: readonly Page[]): Promise<Uint8Array> => drawPdf(pages, faces, options);
const say = (text: string, y: number, more: Partial<TextMark> = {}): TextMark => ({ kind: 'text', x: 5, y, size: 9, text, ...more });
const bars = (value: string, module = 0.33): Mark => ({ kind: 'barcode', symbology: 'code128', x: 20, y: 60, height: 12.5, module, value });
const label = (...marks: readonly Mark[]): Page => ({ width: 100, height: 150, marks });

/** A signature drawn in blue on nothing (24 × 10, with an alpha channel), and a grey scrap of a photograph. */
const signature = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAKCAYAAACuaZ5oAAAATElEQVR4nGNgIAos+A/BpACi1cMMJ8USktSTagFJ6tEVEaMJQx6fBmxyhNQTbQE+cZL04NJATZ9hSBITziTFDXrMUz21oGsgFhDWAwBoMl+m1Rza+wAAAABJRU5ErkJggg==',
  'base64',
);

/** Content streams as they stand in the file, inflated: everything of a file that is not a font. */
function contents(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString('latin1');
  const streams = source.matchAll(/\/Filter \/FlateDecode[^>]*>>\nstream\n/g);
  return Array.from(streams, (match) =>
    inflateSync(pdf.subarray((match.index as number) + match[0].length), { finishFlush: 2 }).toString('latin1'),
  );
}

describe('drawPdf', () => {
  const texts = [
    'Nguyễn Thị Thuỷ',
    'Санкт-Петербург',
    'محمد عبد الله، شارع 15 (Apt 3B)',
    'רחוב הרצל 120, תל אביב (Israel)',
    'ผู้รับ น้ำใจ',
    '北京市朝阳区88号',
    '서울특별시 강남구',
    'q\u0303 a\u0323\u0301 fi ffi',
    'مُحَمَّدٌ ١٢٣٤',
    'שָׁלוֹם',
    '(( [x] ))',
  ];

  test('every script reads back as it was written, in the order of the marks, template first', async () => {
    const template = { id: 'cn22', marks: [say('DÉCLARATION EN DOUANE', 2, { bold: true, align: 'centre' })] };
    const page = { ...label(...texts.map((text, row) => say(text, 10 + row * 4)), bars('LX123456785CN')), template };
    const pages = await readPdf(await draw(page, { ...page, marks: [say('רחוב', 5, { align: 'right' })] }));
    const normal = texts.map((text) => text.normalize('NFC'));
    expect(pages[0]).toEqual({
      width: 100,
      height: 150,
      texts: ['DÉCLARATION EN DOUANE', ...normal],
      barcodes: [{ x: 20, y: 60, value: 'LX123456785CN' }],
    });
    expect(pages[1]?.texts).toEqual(['DÉCLARATION EN DOUANE', 'רחוב']);
  });

  test('the same pages give the same bytes, whatever was drawn before', async () => {
    const page = label(say('Анна 北京 محمد', 10), bars('PJJ123C'), { kind: 'image', x: 5, y: 80, width: 24, height: 10, bytes: signature });
    const first = await draw(page);
    await draw(label(say('московская область 京北 דמחמ', 10)));
    expect(Buffer.compare(await draw(page), first)).toBe(0);
    expect(Buffer.compare(await drawPdf([page], faces, { ...options, day: '2026-11-23' }), first)).not.toBe(0);
  });

  test('a template is stored once, and anew for another page size', async () => {
    const template = { id: 'cn22', marks: [say('CN 22', 2)] };
    const page = { ...label(say('Anna', 10)), template };
    const forms = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').split('/Subtype /Form').length - 1;
    expect(forms(await draw(page, page, page))).toBe(1);
    expect(forms(await draw(page, { ...page, height: 210 }))).toBe(2);
  });

  test('fonts come as subsets of the glyphs used, and only fonts that are used', async () => {
    const pdf = Buffer.from(await draw(label(say('北京', 10)))).toString('latin1');
    expect(pdf).toContain('+NotoSansSC-Regular');
    expect(pdf).not.toContain('NotoSansKR');
    expect(pdf.length).toBeLessThan(12_000);
  });

  test('the title stands in the properties, in any script, and nowhere else', async () => {
    const pdf = Buffer.from(await drawPdf([label()], faces, { ...options, title: '标签 & Co' })).toString('latin1');
    expect(pdf).toContain(`\xfe\xff${Buffer.from('标签 & Co', 'utf16le').swap16().toString('latin1')}`);
    expect(pdf).not.toContain('xmpmeta');
    expect(pdf).toContain('(D:20261122000000Z)');
  });

  test('a text with nothing in it draws nothing', async () => {
    expect((await readPdf(await draw(label(say('', 10)))))[0]?.texts).toEqual([]);
  });

  test('positions: the top of capitals at y, right-aligned text ends at x, boxes and bars where they are said to be', async () => {
    const marks: Mark[] = [
      say('EN', 10, { x: 90, align: 'right', size: 20 }),
      { kind: 'box', x: 5, y: 20, width: 10, height: 8, stroke: 0.3 },
      bars('12'),
    ];
    const [content] = contents(await draw(label(...marks)));
    const point = 72 / 25.4;
    const [, x, baseline] = /1 0 0 1 (\S+) (\S+) Tm/.exec(content as string) ?? [];
    expect(Number(x)).toBeCloseTo((90 - faces.measure('EN', 20)) * point, 3);
    expect(Number(baseline)).toBeCloseTo((150 - 10 - faces.capHeight(20)) * point, 3);
    expect(content).toContain(`${[0.3].map((mm) => Math.round(mm * point * 1e4) / 1e4)} w 14.1732 345.8268 28.3465 22.6772 re S`);
    const first = /([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\n/
      .exec(content as string)
      ?.slice(1)
      .map(Number) as [number, number, number, number];
    for (const [index, mm] of [20, 150 - 60 - 12.5, 2 * 0.33, 12.5].entries()) expect(first[index as 0]).toBeCloseTo(mm * point, 3);
  });

  test('images: a PNG with an alpha channel, twice on a page, is stored once', async () => {
    const image = (x: number): Mark => ({ kind: 'image', x, y: 80, width: 24, height: 10, bytes: Uint8Array.from(signature) });
    const pdf = Buffer.from(await draw(label(image(5), image(50)))).toString('latin1');
    expect(pdf.split('/Subtype /Image')).toHaveLength(3);
    expect(pdf).toContain('/SMask');
  });

  test('a character no face has is no text to draw', async () => {
    await expect(draw(label(say('Anna 🌷', 10)))).rejects.toThrow('No face has "🌷"');
  });

  test('the box for missing glyphs, code 0, never stands in a content stream', async () => {
    const letters = fc.string({
      unit: fc.integer({ min: 32, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        fc.pre(faces.uncovered(text).length === 0);
        const pdf = await draw(label(say(text, 10)));
        expect(
          contents(pdf)
            .join('')
            .replaceAll(/<feff[^>]*>/g, ''),
        ).not.toMatch(/<(....)*?0000(....)*>T/);
        expect((await readPdf(pdf))[0]?.texts).toEqual([text.normalize('NFC')]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('readPdf', () => {
  const sound = new Map<Page, Promise<Uint8Array>>();
  /** The file with one content stream changed: written uncompressed into the place of another of the same length. */
  async function altered(page: Page, change: (content: string) => string): Promise<Uint8Array> {
    sound.set(page, sound.get(page) ?? draw(page));
    const pdf = Buffer.from((await sound.get(page)) as Uint8Array).toString('latin1');
    const [before] = contents(Buffer.from(pdf, 'latin1'));
    const after = change(before as string);
    expect(after).not.toBe(before);
    const head = /<<\n\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/.exec(pdf) as RegExpExecArray;
    const plain = `<<\n/Length ${after.length}\n>>\nstream\n${after}`;
    const end = head.index + head[0].length + Number(head[1]);
    const grown = plain.length - (end - head.index);
    const moved = pdf.slice(0, head.index) + plain + pdf.slice(end);
    const shift = (offset: string): string =>
      Number(offset) > head.index ? String(Number(offset) + grown).padStart(offset.length, '0') : offset;
    return Buffer.from(moved.replace(/\d{10}(?= \d{5} n)/g, shift).replace(/(?<=startxref\n)\d+/, shift), 'latin1');
  }

  const page = label(say('Anna 北京', 10), say('محمد', 20), bars('LX123456785CN'));

  test('a bar that is a little wider is no code any more', async () => {
    const pdf = await altered(page, (content) =>
      content.replace(/(\S+)( \S+ re\n)(?=\S+ \S+ \S+ \S+ re\nf)/, (_, width, rest) => `${Number(width) + 0.9354}${rest}`),
    );
    expect((await readPdf(pdf))[0]?.barcodes).toEqual([{ x: 20, y: 60, value: undefined }]);
  });

  test('a bar left out is no code any more', async () => {
    const pdf = await altered(page, (content) => content.replace(/\S+ \S+ \S+ \S+ re\nf/, 'f'));
    expect((await readPdf(pdf))[0]?.barcodes[0]?.value).toBeUndefined();
  });

  test('a letter exchanged shows, also where the text stands beside the glyphs', async () => {
    const plain = await altered(page, (content) => content.replace('<00010002', '<00020002'));
    expect((await readPdf(plain))[0]?.texts[0]).toBe('nnna 北京');
    const shaped = await altered(page, (content) => content.replace(/(Logical<feff[^>]*)(0645)/, '$10646'));
    expect((await readPdf(shaped))[0]?.texts[1]).not.toBe('محمد');
  });

  test('operators this program does not write are noticed', async () => {
    const pdf = await altered(page, (content) => `${content}1 1 1 rg\n`);
    await expect(readPdf(pdf)).rejects.toThrow('A page is drawn with "rg", which this program never writes.');
  });

  test.each([
    ['no PDF', (_: Uint8Array) => Buffer.from('order,name\n1001,Anna\n'), 'does not begin as a PDF'],
    ['nothing', (_: Uint8Array) => Buffer.alloc(0), 'does not begin as a PDF'],
    ['cut off', (pdf: Uint8Array) => pdf.subarray(0, pdf.length - 200), 'cut off'],
    [
      'with a byte too many',
      (pdf: Uint8Array) => Buffer.concat([pdf.subarray(0, 12), Buffer.from(' '), pdf.subarray(12)]),
      'not where the file says',
    ],
    [
      'of another program',
      (pdf: Uint8Array) => Buffer.from(Buffer.from(pdf).toString('latin1').replace('trailer\n<<', 'trailer\n<< /Prev 9'), 'latin1'),
      'Prev',
    ],
  ])('a file that is %s is refused', async (_, damage, message) => {
    const refusal = readPdf(damage(await draw(page)));
    await expect(refusal).rejects.toThrow(DamagedPdf);
    await expect(refusal).rejects.toThrow(message);
  });

  test('a byte changed anywhere gives the same pages, other pages or a refusal, never a crash', async () => {
    const pdf = await draw(page);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: pdf.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(pdf);
        changed[at] = ((changed[at] as number) + by) % 256;
        await readPdf(changed).catch((error: unknown) => expect(error).toBeInstanceOf(DamagedPdf));
      }),
      { numRuns: 400 },
    );
  });

  test('so does a byte changed in a content stream', async () => {
    const at = fc.integer({ min: 0, max: 900 });
    const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    await fc.assert(
      fc.asyncProperty(at, byte, async (place, letter) => {
        const change = (content: string): string =>
          `${content.slice(0, place)}${letter === content[place] ? '%' : letter}${content.slice(place + 1)}`;
        const changed = await altered(page, change);
        await readPdf(changed).catch((error: unknown) => expect(error).toBeInstanceOf(DamagedPdf));
      }),
      { numRuns: 150 },
    );
  });

  test('five hundred labels read back one by one', async () => {
    const identifiers = Array.from({ length: 500 }, (_, index) => `LX${String(index * 7919).padStart(9, '0')}CN`);
    const pdf = await drawPdf(
      identifiers.map((identifier) => label(say(identifier, 10), bars(identifier))),
      faces,
      options,
    );
    const pages = await readPdf(pdf);
    expect(pages.map((one) => one.barcodes[0]?.value)).toEqual(identifiers);
    expect(pages.flatMap((one) => one.texts)).toEqual(identifiers);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mark, Page } from '../../src/formats/page.ts';
import { drawPdf } from '../../src/formats/pdf.ts';
import type { Faces } from '../../src/formats/typefaces.ts';
import { testFaces } from '../fonts.ts';

/** Other people's programs on our PDF: qpdf on its structure, poppler on its text and fonts, zbar on its bars as printed. */

let faces: Faces;
let folder: string;
beforeAll(async () => {
  faces = await testFaces();
  folder = mkdtempSync(join(tmpdir(), 'pdf-judge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

async function drawn(name: string, pages: readonly Page[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await drawPdf(pages, faces, { title: 'Labels – 标签', day: '2026-11-22' }));
  return path;
}

const lines = [
  'DÉCLARATION EN DOUANE',
  'Nguyễn Thị Thuỷ, Đường Lê Lợi',
  'Straße Ærø, Łódź, Şişli',
  'Οδός Ερμού 5, Αθήνα',
  'ул. Ленина 7, Санкт-Петербург',
  '北京市朝阳区建国路88号',
  '臺北市信義區',
  '東京都千代田区カタカナひらがな',
  '서울특별시 강남구 테헤란로 123',
  'محمد أحمد الإسكندرية',
  'السلام عليكم ورحمة الله',
  'משה כהן רחוב הרצל',
  'สมชาย ใจดี',
  'น้ำใจ ผู้รับ กำลัง ที่นี่ ปู่',
  'office, fiancé, AVATAR',
];

test('qpdf finds nothing wrong, poppler finds every text in its logical order and all fonts embedded as subsets', async () => {
  const marks: Mark[] = lines.map((text, row) => ({ kind: 'text', x: 5, y: 5 + row * 6, size: 10, text }));
  const template = { id: 'frame', marks: [{ kind: 'box', x: 2, y: 2, width: 96, height: 146, stroke: 0.3 } as const] };
  const path = await drawn('scripts.pdf', [{ width: 100, height: 150, template, marks }]);
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
  const found = run('pdftotext', path, '-')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .normalize('NFC');
  for (const line of lines) expect(found).toContain(line);
  const fonts = run('pdffonts', path).split('\n').slice(2, -1);
  expect(fonts).toHaveLength(6);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans\S* .* yes yes yes /);
});

/** Module widths that printers of 203 and 300 dpi and a laser printer are used with, and the least the post allows. */
test.each([0.25, 0.33, 0.339, 0.375, 0.51])('zbar reads every barcode of modules of %s mm at 203 and 300 dpi', async (module) => {
  const values = Array.from({ length: 12 }, (_, index) =>
    index % 4 === 0
      ? `EXP-2026-${index * 48_271}`
      : `LX${String(index * 86_028_121)
          .padStart(9, '0')
          .slice(-9)}CN`,
  );
  const page = (value: string, index: number): Page => ({
    width: 110,
    height: 40,
    marks: [{ kind: 'barcode', symbology: 'code128', x: 12 + index * 0.07, y: 12 + index * 0.03, height: 12.5, module, value }],
  });
  const path = await drawn(`bars-${module}.pdf`, values.map(page));
  for (const dpi of ['203', '300']) {
    const prefix = `bars-${module}-${dpi}`;
    run('pdftoppm', '-gray', '-png', '-r', dpi, path, join(folder, prefix));
    const pictures = readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .sort();
    const read = pictures.map((name) => run('zbarimg', '-q', '--raw', join(folder, name)).trim());
    expect(read).toEqual(values);
  }
});

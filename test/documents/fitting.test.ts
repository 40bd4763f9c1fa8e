import { beforeAll, expect, test } from 'vitest';
import { fitAll, fitText, oneLine, type Step, shorten } from '../../src/documents/fitting.ts';
import type { Faces } from '../../src/formats/typefaces.ts';
import { testFaces } from '../fonts.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await testFaces();
});

test.each(['AVATAR To. Yiwu', '1418 Cortland Avenue', 'Łódź, Große Bäckerstraße 14', 'fi ffl Ŵîțh ǆ', '6214101000'])(
  'what is reckoned letter by letter is what the typefaces measure: %s',
  (text) => {
    for (const bold of [false, true]) {
      const width = faces.measure(text, 8, bold);
      expect(fitText(text, width + 1e-6, oneLine(8), faces, bold)).toMatchObject({ size: 8, lines: [text] });
      expect(fitText(text, width - 1e-6, oneLine(8), faces, bold)).toBeUndefined();
    }
  },
);

const steps: readonly Step[] = [
  { size: 9, lines: 1, leading: 0 },
  { size: 8, lines: 1, leading: 0 },
  { size: 6, lines: 2, leading: 2.4 },
];

test.each([
  [1, 9, 1],
  [0.9, 8, 1],
  [0.6, 6, 1.5],
])('a text at %f of its width takes the first step that holds it', (share, size) => {
  const text = 'Stoneware tea cups, set of six';
  expect(fitText(text, faces.measure(text, 9) * share + 0.01, steps, faces)?.size).toBe(size);
});

test('a word is never torn: a narrower type is taken, or the text does not fit', () => {
  const word = 'Donaudampfschifffahrtsgesellschaft';
  const width = faces.measure(word, 6);
  expect(fitText(`${word} Wien`, width + 0.01, steps, faces)).toMatchObject({ size: 6, lines: [word, 'Wien'] });
  expect(fitText(`${word} Wien`, width - 0.01, steps, faces)).toBeUndefined();
  expect(fitAll(['Rosa', `${word} Wien`], width - 0.01, [{ size: 6, lines: 9, leading: 2 }], faces)).toBeUndefined();
});

test('Han and Thai break anywhere that their scripts allow', () => {
  const text = '忠孝東路四段218號7樓之3';
  expect(fitText(text, faces.measure(text, 6) * 0.6, steps, faces)?.lines.join('')).toBe(text);
});

test('several texts each begin a line, and share the lines there are', () => {
  const [one, two] = ['Silk scarf, mulberry', 'Linen tea towel'];
  const step = (lines: number): Step[] => [{ size: 6, lines, leading: 2 }];
  const narrow = faces.measure(two!, 6) + 0.01;
  expect(fitAll([one!, two!], narrow, step(3), faces)?.lines).toEqual(['Silk scarf,', 'mulberry', two]);
  expect(fitAll([one!, two!], narrow, step(2), faces)).toBeUndefined();
});

test.each([
  ['Silver ring with engraved initials and a velvet box', 'Silver ring with'],
  ['Silver ring-holders of walnut', 'Silver ring-'],
  ['Silver', 'Silver'],
  ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfsc'],
  ['纯银戒指配天鹅绒盒子刻字母姓名', '纯银戒指配天鹅'],
])('"%s" shortened to one line of 16 mm is "%s"', (text, left) => {
  expect(shorten(text, 16, { size: 6, lines: 1, leading: 0 }, faces)).toBe(left);
});

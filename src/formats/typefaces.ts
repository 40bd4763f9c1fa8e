import type { Bidi } from 'bidi-js';
import { type FontName, faceNames, type Line } from './glyphs.ts';
import { isDependent, type Letters, lettersOf } from './letters.ts';
import { wrapLine } from './line-break.ts';
import { shaperOf } from './shaping.ts';
import type { Typefaces } from './typeface.ts';

export { type FontName, faceNames } from './glyphs.ts';

/** The npm package and the file in it that holds a face. All are Noto Sans under the SIL Open Font License, whose text is `LICENSE_FONT` there. */
export const fontFiles: Readonly<Record<FontName, { readonly package: string; readonly file: string }>> = {
  latin: { package: '@expo-google-fonts/noto-sans', file: '400Regular/NotoSans_400Regular.ttf' },
  'latin-bold': { package: '@expo-google-fonts/noto-sans', file: '700Bold/NotoSans_700Bold.ttf' },
  arabic: { package: '@expo-google-fonts/noto-sans-arabic', file: '400Regular/NotoSansArabic_400Regular.ttf' },
  hebrew: { package: '@expo-google-fonts/noto-sans-hebrew', file: '400Regular/NotoSansHebrew_400Regular.ttf' },
  thai: { package: '@expo-google-fonts/noto-sans-thai', file: '400Regular/NotoSansThai_400Regular.ttf' },
  sc: { package: '@expo-google-fonts/noto-sans-sc', file: '400Regular/NotoSansSC_400Regular.ttf' },
  kr: { package: '@expo-google-fonts/noto-sans-kr', file: '400Regular/NotoSansKR_400Regular.ttf' },
};

/** The typefaces, and what drawing with them takes. Not plain data: a worker loads its own from the font bytes. */
export interface Faces extends Typefaces {
  /** A text as glyphs in the order of drawing. Throws where no face has a character: {@link Typefaces.uncovered} tells before. */
  line(text: string, bold?: boolean): Line;
  /** The font file of a face. */
  bytes(face: FontName): Uint8Array;
}

const mmPerPoint = 25.4 / 72;

/** Height of a capital in thousandths of the size: `sCapHeight` of the table OS/2. */
function capHeightOf(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const offsetOf = (tag: string): number => {
    const entry = tables.find((at) => String.fromCharCode(...font.subarray(at, at + 4)) === tag);
    if (entry === undefined) throw new Error(`A font without a table ${tag}.`);
    return view.getUint32(entry + 8);
  };
  return (view.getInt16(offsetOf('OS/2') + 88) * 1000) / view.getUint16(offsetOf('head') + 18);
}

function uncoveredBy(letters: Letters, text: string): readonly string[] {
  const missing = new Set<string>();
  let before: FontName | undefined;
  for (const character of text.normalize('NFC')) {
    const found = letters.letter(character, false);
    // A mark that another face has, but not the face of its letter, would stand beside the letter or on a dotted circle.
    const astray = before !== undefined && isDependent(character) && !letters.has(before, character);
    if (found === undefined || astray) missing.add(character);
    else before = isDependent(character) ? (before ?? found.face) : found.face;
  }
  return [...missing];
}

/** Takes the bytes of the seven font files ({@link fontFiles}) and gives the typefaces. Loading takes about 50 ms and 40 MB. */
export async function loadTypefaces(fonts: Readonly<Record<FontName, Uint8Array>>): Promise<Faces> {
  const [hb, { default: bidi }] = await Promise.all([import('harfbuzzjs'), import('bidi-js')]);
  for (const name of faceNames) if (fonts[name] === undefined) throw new Error(`The font ${name} is missing.`);
  // The package is CommonJS: what its types call the default export is the whole module.
  const letters = lettersOf(hb, fonts);
  const shaper = shaperOf(hb, (bidi as unknown as () => Bidi)(), letters);
  const capHeight = capHeightOf(fonts.latin);
  const measure = (text: string, size: number, bold = false): number => (shaper.width(text, bold) * size * mmPerPoint) / 1000;
  return {
    measure,
    capHeight: (size) => (capHeight * size * mmPerPoint) / 1000,
    wrap: (text, size, width, bold = false) => wrapLine(text, width, (part) => measure(part, size, bold)),
    uncovered: (text) => uncoveredBy(letters, text),
    line: (text, bold = false) => shaper.line(text, bold),
    bytes: (face) => fonts[face],
  };
}

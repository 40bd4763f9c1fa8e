import { deflateSync } from 'node:zlib';
import type { FontName, Glyph } from './glyphs.ts';

/**
 * A PDF file whose pages bring their own content streams. pdfkit keeps the objects, the font subsets, the images and the cross-reference
 * table; the parts of it that are reached for without being in its manual are all named in this file.
 */

/** An indirect object of pdfkit. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** pdfkit's embedded font: `subset` picks glyphs, `unicode` becomes the ToUnicode map and `widths` the widths, all by code in the subset. */
interface EmbeddedFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[] };
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): Reference;
}

interface Kit extends NodeJS.EventEmitter {
  readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: Reference[]; Count: number } } } };
  _font: EmbeddedFont;
  _refEnd(ref: Reference): void;
  endMetadata(): void;
  ref(data?: Record<string, unknown>): Reference;
  font(bytes: Uint8Array): unknown;
  openImage(bytes: Uint8Array): { obj: Reference; embed(document: Kit): void };
  end(): void;
}

type KitMaker = new (options: Record<string, unknown>) => Kit;

/** A face as far as one document uses it. */
export interface FontSubset {
  /** Its name in resources. */
  readonly name: string;
  /** The code of a glyph in content streams, four hexadecimal digits. A glyph that stands for several texts gets a code for each. */
  code(glyph: Glyph): string;
}

export interface PdfDocument {
  font(face: FontName): FontSubset;
  /** Puts an image in the file and gives its name in resources; the same bytes are put there once. */
  image(bytes: Uint8Array): Promise<string>;
  /** Stores content to be stamped on pages of a size (points) and gives its name in resources. */
  stamp(width: number, height: number, content: string): string;
  page(width: number, height: number, content: string): void;
  end(): Promise<Uint8Array>;
}

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number);

/** The fastest level: a tenth more bytes than the default, in half the time. */
const deflate = (content: string): Uint8Array => deflateSync(Buffer.from(content, 'latin1'), { level: 1 });

function subsetOf(font: EmbeddedFont): FontSubset {
  const codes: (Map<string, string> | undefined)[] = [];
  function include(glyph: Glyph): string {
    const code = font.subset.glyphs.push(glyph.id) - 1;
    font.unicode[code] = codePointsOf(glyph.text);
    font.widths[code] = glyph.width;
    return code.toString(16).padStart(4, '0');
  }
  return {
    name: font.id,
    code(glyph) {
      const known = (codes[glyph.id] ??= new Map());
      let code = known.get(glyph.text);
      if (code === undefined) known.set(glyph.text, (code = include(glyph)));
      return code;
    },
  };
}

/** What identifies the file is derived by pdfkit from title and day, so the same pages give the same bytes. */
export async function openPdf(bytesOf: (face: FontName) => Uint8Array, title: string, day: string): Promise<PdfDocument> {
  const { default: maker } = await import('pdfkit');
  const info = { Title: title, Producer: 'declarant', Creator: 'declarant', CreationDate: new Date(`${day}T00:00:00Z`) };
  const kit = new (maker as unknown as KitMaker)({ autoFirstPage: false, font: null, pdfVersion: '1.5', info });
  // pdfkit would repeat the properties as XML, without escaping and one byte a character.
  kit.endMetadata = () => {};
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    kit.on('end', resolve);
    kit.on('error', reject);
  });
  const fonts = new Map<FontName, FontSubset>();
  const images = new Map<Uint8Array, string>();
  const resources = kit.ref({ Font: {}, XObject: {} });
  const named = (kind: 'Font' | 'XObject', name: string, ref: Reference): string => {
    (resources.data[kind] as Record<string, Reference>)[name] = ref;
    return name;
  };

  function font(face: FontName): FontSubset {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    kit.font(bytesOf(face));
    named('Font', kit._font.id, kit._font.ref());
    const subset = subsetOf(kit._font);
    fonts.set(face, subset);
    return subset;
  }

  /** Pixels with an alpha channel are taken apart off the thread: wait, or the order of the objects would be chance. */
  async function image(bytes: Uint8Array): Promise<string> {
    const same = [...images.keys()].find((known) => Buffer.compare(known, bytes) === 0);
    if (same !== undefined) return images.get(same) as string;
    const opened = kit.openImage(Buffer.from(bytes));
    await new Promise<void>((resolve) => {
      const before = kit._refEnd;
      kit._refEnd = (ref) => {
        before.call(kit, ref);
        if (ref === opened.obj) {
          kit._refEnd = before;
          resolve();
        }
      };
      opened.embed(kit);
    });
    const name = named('XObject', `I${images.size + 1}`, opened.obj);
    images.set(bytes, name);
    return name;
  }

  let stamps = 0;
  function stamp(width: number, height: number, content: string): string {
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: resources, Filter: 'FlateDecode' };
    const ref = kit.ref(form);
    ref.end(deflate(content));
    return named('XObject', `T${++stamps}`, ref);
  }

  function page(width: number, height: number, content: string): void {
    const stream = kit.ref({ Filter: 'FlateDecode' });
    stream.end(deflate(content));
    const pages = kit._root.data.Pages;
    const ref = kit.ref({ Type: 'Page', Parent: pages, MediaBox: [0, 0, width, height], Contents: stream, Resources: resources });
    ref.end();
    pages.data.Kids.push(ref);
    pages.data.Count++;
  }

  async function end(): Promise<Uint8Array> {
    resources.end();
    kit.end();
    await finished;
    return new Uint8Array(Buffer.concat(chunks));
  }

  return { font, image, stamp, page, end };
}

/**
 * pdfkit, as far as this program uses it: it keeps the objects, the font subsets, the images and the cross-reference table of a file.
 * What is reached for without being in its manual is named here and nowhere else.
 */

/** An indirect object. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** An embedded font: `subset` picks glyphs, `unicode` becomes the ToUnicode map and `widths` the widths, all by code in the subset. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[] };
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): Reference;
}

interface Image {
  readonly obj: Reference;
  embed(kit: Kit): void;
}

export interface Kit extends NodeJS.EventEmitter {
  readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: Reference[]; Count: number } } } };
  readonly _font: EmbeddedFont;
  _refEnd(ref: Reference): void;
  endMetadata(): void;
  ref(data?: Record<string, unknown>): Reference;
  font(bytes: Uint8Array): unknown;
  openImage(bytes: Uint8Array): Image;
  end(): void;
}

type KitMaker = new (options: Record<string, unknown>) => Kit;

/** An empty file. What identifies it pdfkit derives from title and day. */
export async function openKit(title: string, day: string): Promise<Kit> {
  const { default: maker } = await import('pdfkit');
  const info = { Title: title, Producer: 'declarant', Creator: 'declarant', CreationDate: new Date(`${day}T00:00:00Z`) };
  const kit = new (maker as unknown as KitMaker)({ autoFirstPage: false, font: null, pdfVersion: '1.5', info });
  // pdfkit would repeat the properties as XML, without escaping and one byte a character.
  kit.endMetadata = () => {};
  return kit;
}

/** The bytes of a file, once it has come to its end. */
export function bytesOf(kit: Kit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    kit.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    kit.on('error', reject);
  });
}

/** Embeds an image. Pixels with an alpha channel are taken apart off the thread: not to wait would leave the order of the objects to chance. */
export async function embedImage(kit: Kit, bytes: Uint8Array): Promise<Reference> {
  const image = kit.openImage(Buffer.from(bytes));
  await new Promise<void>((resolve) => {
    const before = kit._refEnd;
    kit._refEnd = (ref) => {
      before.call(kit, ref);
      if (ref !== image.obj) return;
      kit._refEnd = before;
      resolve();
    };
    image.embed(kit);
  });
  return image.obj;
}

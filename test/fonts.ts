import { readFileSync } from 'node:fs';
import { type Faces, type FontName, fontFiles, loadTypefaces } from '../src/formats/typefaces.ts';

/** The bytes of the seven fonts, from the development dependencies the build copies them from. */
export function fontBytes(): Record<FontName, Uint8Array> {
  const root = new URL('../node_modules/', import.meta.url);
  const entries = Object.entries(fontFiles).map(([name, font]) => [name, readFileSync(new URL(`${font.package}/${font.file}`, root))]);
  return Object.fromEntries(entries) as Record<FontName, Uint8Array>;
}

let loaded: Promise<Faces> | undefined;

/** The typefaces as the program has them, loaded once a test process. */
export const testFaces = (): Promise<Faces> => (loaded ??= loadTypefaces(fontBytes()));

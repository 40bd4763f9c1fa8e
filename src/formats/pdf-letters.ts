import { DamagedPdf, isDictionary, isText, PdfLexer, type PdfValue } from './pdf-lexer.ts';

/** From the codes in a content stream back to characters. */

/** Characters by code, two bytes a code. */
export type CodeMap = ReadonlyMap<string, string>;

function utf16(bytes: string): string {
  if (bytes.length % 2 === 1) throw new DamagedPdf('A text of the file ends in the middle of a character.');
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}

/** The ToUnicode map of a font as pdfkit writes it: ranges of codes with one text each. */
export function codeMapOf(source: string): CodeMap {
  const codes = new Map<string, string>();
  const lexer = new PdfLexer(source.replace(/^[\s\S]*?beginbfrange/, '').replace(/endbfrange[\s\S]*$/, ''));
  while (!lexer.atEnd()) {
    const [first, , row] = [lexer.next(), lexer.next(), lexer.next()];
    if (!isText(first) || first.bytes.length !== 2 || !Array.isArray(row))
      throw new DamagedPdf('A font has a damaged map of its characters.');
    const start = Buffer.from(first.bytes, 'latin1').readUInt16BE(0);
    row.forEach((said: PdfValue, index) => {
      if (isText(said)) codes.set(String.fromCharCode((start + index) >> 8, (start + index) & 255), utf16(said.bytes));
    });
  }
  return codes;
}

/** The text {@link drawPdf} sets beside glyphs that are not in the order of the text. */
export function textBeside(properties: PdfValue | undefined): string | undefined {
  const logical = isDictionary(properties) ? properties.get('Logical') : undefined;
  return isText(logical) && logical.bytes.startsWith('\xfe\xff') ? utf16(logical.bytes.slice(2)) : undefined;
}

/** The same letters in whatever order; brackets count as one, since those written from the right are drawn as their mirror image. */
const bag = (text: string): string =>
  Array.from(text, (character) => (/\p{Bidi_Mirrored}/u.test(character) ? '(' : character))
    .sort()
    .join('');

/** The text beside the glyphs, but only if it has the very letters that are printed. */
export const logicalText = (drawn: string, beside: string | undefined): string =>
  beside !== undefined && bag(drawn) === bag(beside) ? beside : drawn;

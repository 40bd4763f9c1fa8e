import { describe, expect, test } from 'vitest';
import { DamagedPdf, PdfLexer, type PdfValue } from '../../src/formats/pdf-lexer.ts';

const read = (source: string): PdfValue => new PdfLexer(source).next();
const word = (text: string): PdfValue => ({ kind: 'word', word: text });
const text = (bytes: string): PdfValue => ({ kind: 'text', bytes });

describe('PdfLexer', () => {
  test.each<[string, PdfValue]>([
    ['-12.5 ', -12.5],
    ['.5]', 0.5],
    ['% a remark\n 7', 7],
    ['/Type', { kind: 'name', name: 'Type' }],
    ['12 0 R', { kind: 'reference', id: 12 }],
    ['<feff 0041>', text('\xfe\xff\0A')],
    ['(Anna (Kwiat) \\101\\n\\))', text('Anna (Kwiat) A\n)')],
    ['[1 /A (b) true]', [1, { kind: 'name', name: 'A' }, text('b'), word('true')]],
    [
      '<< /Kids [3 0 R] /Count 1 >>',
      new Map<string, PdfValue>([
        ['Kids', [{ kind: 'reference', id: 3 }]],
        ['Count', 1],
      ]),
    ],
    ['endobj', word('endobj')],
    ['Tj', word('Tj')],
  ])('%s', (source, value) => {
    expect(read(source)).toEqual(value);
  });

  test('three numbers and an operator are not a reference', () => {
    const lexer = new PdfLexer('1 0 0 1 5 0 RG ');
    expect(Array.from({ length: 7 }, () => lexer.next())).toEqual([1, 0, 0, 1, 5, 0, word('RG')]);
    expect(lexer.atEnd()).toBe(true);
  });

  test.each([['(Anna'], ['<< /Kids'], ['<< 1 2 >>'], ['<< /Kids >>'], ['[1 endobj'], [''], [')']])('%j is damaged', (source) => {
    expect(() => read(source)).toThrow(DamagedPdf);
  });
});

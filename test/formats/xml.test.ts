import { describe, expect, test } from 'vitest';
import { endOfElement, formatElement, startOfElement, type XmlChildren } from '../../src/formats/xml.ts';

describe('an element', () => {
  test.each<[string, XmlChildren, string]>([
    [
      'children in their order',
      { Name: 'Lin & He', Lines: ['1 <A>', 'b'], City: undefined },
      '<A><Name>Lin &amp; He</Name><Lines>1 &lt;A&gt;</Lines><Lines>b</Lines></A>',
    ],
    [
      'an amount with its currency',
      { Amount: { '@currencyID': 'GBP', '#text': '012.50' } },
      '<A><Amount currencyID="GBP">012.50</Amount></A>',
    ],
    ['attributes alone', { '@xmlns': 'urn:a', B: { '@schemeID': 'true' } }, '<A xmlns="urn:a"><B schemeID="true"></B></A>'],
    ['an attribute with quotes', { '@x': 'a"<&' }, '<A x="a&quot;&lt;&amp;"></A>'],
    ['an empty element', { B: '' }, '<A><B></B></A>'],
  ])('%s', (_, children, xml) => {
    expect(formatElement('A', children)).toBe(xml);
  });

  test.each([{ A: '\u0000' }, { '@a': '\u000b' }])('refuses what XML cannot hold', (children) => {
    expect(() => formatElement('A', children)).toThrow('XML cannot hold');
  });
});

test('an element that is written bit by bit', () => {
  expect(startOfElement('M', { xmlns: 'urn:"<&\n' }) + endOfElement('M')).toBe('<M xmlns="urn:&quot;&lt;&amp;&#10;"></M>');
  expect(startOfElement('M')).toBe('<M>');
  expect(() => startOfElement('M', { a: '\u0000' })).toThrow('XML cannot hold');
});

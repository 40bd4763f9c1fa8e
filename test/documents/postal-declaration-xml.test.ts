import { expect, test } from 'vitest';
import { postalDeclaration } from '../../src/documents/postal-declaration/postal-declaration.ts';
import { postalDeclarationXml } from '../../src/documents/postal-declaration/postal-declaration-xml.ts';
import { postalDeclarationXsd } from '../../src/documents/postal-declaration/xsd.ts';
import { XmlScanner } from '../../src/formats/xml-scan.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { xmlDeclarations } from '../../src/verify/xml-declarations.ts';
import { groupOf, shipmentsOf } from '../batch.ts';

const posted = [...shipmentsOf('mail'), ...shipmentsOf('air-parcel')];
const [packet] = posted as [Shipment];

const fileOf = (all: readonly Shipment[]): string => {
  const group = groupOf('mail');
  const totals = { shipments: all.length, items: 0 };
  return (
    postalDeclarationXml.head(group) +
    all.map((each, i) => postalDeclarationXml.each(each, group, i)).join('') +
    postalDeclarationXml.tail(group, totals)
  );
};

/** Elements and their texts in the order of the file, as a reader of XML meets them. */
function elementsOf(xml: string): string[] {
  const found: string[] = [];
  let text = '';
  const scanner = new XmlScanner({
    open: () => void (text = ''),
    text: (piece) => void (text += piece),
    close: (name) => {
      if (text.trim() !== '') found.push(`${name}: ${text}`);
      text = '';
    },
  });
  scanner.write(xml);
  scanner.end();
  return found;
}

/** The same of the JSON: a list is an element each. */
const leaves = (name: string, value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((each) => leaves(name, each))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => leaves(key, each))
      : [`${name}: ${value}`];

test.each(posted)('$number says in XML what it says in JSON, in the same order', (shipment) => {
  const json = JSON.parse(postalDeclaration.each(shipment, groupOf('mail'), 0));
  expect(elementsOf(fileOf([shipment]))).toEqual(leaves('', json));
});

test('a file names its own namespace and no message of the posts', () => {
  const xml = fileOf(posted);
  expect(xml.split('\n').slice(0, 2)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<PostalDeclarations xmlns="urn:declarant:postal-declaration:1">',
  ]);
  expect(xml.split('\n')).toHaveLength(posted.length + 4);
  expect(`${xml}${postalDeclarationXsd}`).not.toMatch(/ITMATT|M33/i);
});

test('signs that XML reserves are escaped and read back', async () => {
  const recipient = { ...packet.recipient, name: 'Tom & "Jerry" <Miller>', lines: ["O'Neill’s ]]> Yard"] };
  const xml = fileOf([{ ...packet, recipient }]);
  expect(xml).toContain('Tom &amp; &quot;Jerry&quot; &lt;Miller&gt;');
  const read = [];
  const bytes = async function* () {
    // In pieces that part characters of several bytes.
    const whole = Buffer.from(xml);
    for (let at = 0; at < whole.length; at += 7) yield whole.subarray(at, at + 7);
  };
  for await (const declaration of xmlDeclarations(bytes())) read.push(declaration);
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ line: 3 });
  expect(read[0]!.pieces).toHaveLength(packet.items.length);
  expect(read[0]!.pieces[1]!.get('Declaration.Data.RecipientName')).toBe(recipient.name);
  expect(read[0]!.pieces[1]!.get('Declaration.Data.RecipientAddressLine1')).toBe(recipient.lines[0]);
  expect(read[0]!.pieces[0]!.get('ContentPiece.ExtraFieldNames')).toBe('["Sku","Gtin"]');
});

test('a character that XML cannot hold is found before a number is given', () => {
  const recipient = { ...packet.recipient, name: 'Ada\u0007' };
  expect(postalDeclarationXml.check!(packet, groupOf('mail'), undefined as never)).toEqual([]);
  expect(postalDeclarationXml.check!({ ...packet, recipient }, groupOf('mail'), undefined as never)).toMatchObject([
    { code: 'documents/character-not-in-xml', where: { shipment: packet.id } },
  ]);
});

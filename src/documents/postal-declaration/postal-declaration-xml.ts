/**
 * The post's declaration data as XML, in a namespace of our own: the same field names, nested as in the JSON, an element for each. A list is as
 * many elements of its name. What it must look like is published as {@link postalDeclarationXsd}.
 */
import { formatElement, notInXml } from '../../formats/xml.ts';
import type { Problem } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group, TextDocument } from '../document.ts';
import { characterNotInXml } from '../problems.ts';
import { common, viewOf } from './postal-declaration.ts';
import { postalDeclarationNamespace } from './xsd.ts';

const root = 'PostalDeclarations';

export const postalDeclarationXml: TextDocument = {
  ...common,
  id: 'postal-declaration-xml',
  name: 'Postal declaration data (XML)',
  source: `${common.source}, in a namespace of our own`,
  extension: 'xml',
  head: () => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${postalDeclarationNamespace}">\n`,
  each: (shipment, group) => `${formatElement('PostalDeclaration', elementsOf(shipment, group))}\n`,
  tail: () => `</${root}>\n`,
  check,
};

function elementsOf(shipment: Shipment, group: Group) {
  const { MailObject, Declaration } = viewOf(shipment, group);
  const { ContentPieces, ...data } = Declaration.Data;
  return { MailObject, Declaration: { Data: { ...data, ContentPieces: { ContentPiece: ContentPieces } } } };
}

/** Everything that goes into the file is looked at, in the same words. */
function check(shipment: Shipment, group: Group): readonly Problem[] {
  const strange = notInXml(textsIn(viewOf(shipment, group)).join(''));
  return strange.map((character) => characterNotInXml({ shipment: shipment.id }, { character }));
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

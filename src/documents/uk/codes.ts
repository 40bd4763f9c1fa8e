/** The codes of the decision as elements: procedure, additional procedures, statements. */
import type { XmlChildren } from '../../formats/xml.ts';
import type { DeclarationCode, Shipment } from '../../model/shipment.ts';

export const codesOf = ({ decision: { codes = [] } }: Shipment, kind: DeclarationCode['kind']): readonly string[] =>
  codes.filter((each) => each.kind === kind).map(({ code }) => code);

/** `4000` is requested 40, previous 00; each additional procedure is an element of its own. */
export const proceduresOf = (shipment: Shipment): readonly XmlChildren[] => [
  ...codesOf(shipment, 'procedure').map((code) => ({ CurrentCode: code.slice(0, 2), PreviousCode: code.slice(2) })),
  ...codesOf(shipment, 'additional-procedure').map((code) => ({ CurrentCode: code })),
];

/** XML written element by element. Text is escaped; what XML cannot hold at all is asked for first. */
import XMLBuilder from 'fast-xml-builder';

/**
 * An element's children by name, in order; a list is as many elements of that name. What is undefined is left out. `@currencyID` is an
 * attribute, `#text` the text beside attributes: `{ '@currencyID': 'GBP', '#text': '12.50' }`.
 */
export interface XmlChildren {
  readonly [name: string]: string | number | undefined | readonly string[] | XmlChildren | readonly XmlChildren[];
}

const builder = new XMLBuilder({
  suppressEmptyNode: false,
  processEntities: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  // Left on, an attribute that says "true" would lose its value.
  suppressBooleanAttributes: false,
});

/** `<name>…</name>` in one line. Throws on a character of {@link notInXml}. */
export function formatElement(name: string, children: XmlChildren): string {
  const element = builder.build({ [name]: children });
  const [strange] = notInXml(element);
  if (strange !== undefined) throw new Error(`XML cannot hold ${JSON.stringify(strange)}.`);
  return element;
}

/** Control characters and halves of pairs, each once, that no XML file may hold, not even escaped. */
export const notInXml = (text: string): readonly string[] => [
  ...new Set(text.match(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu)),
];

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The start of an element whose content is written bit by bit: `<MetaData xmlns="urn:…">`. Throws on a character of {@link notInXml}. */
export function startOfElement(name: string, attributes: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replace(/[&<>"\t\n\r]/g, (character) => attributeEscapes[character]!)}"`,
  );
  const [strange] = notInXml(said.join(''));
  if (strange !== undefined) throw new Error(`XML cannot hold ${JSON.stringify(strange)}.`);
  return `<${name}${said.join('')}>`;
}

export const endOfElement = (name: string): string => `</${name}>`;

/** XML written element by element. Text is escaped; what XML cannot hold at all is asked for first. */
import XMLBuilder from 'fast-xml-builder';

/** An element's children by name, in order; a list is as many elements of that name. What is undefined is left out. */
export interface XmlChildren {
  readonly [name: string]: string | number | undefined | readonly string[] | XmlChildren | readonly XmlChildren[];
}

const builder = new XMLBuilder({ suppressEmptyNode: false, processEntities: true });

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

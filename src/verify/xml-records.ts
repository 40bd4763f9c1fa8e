/** Records of an XML file as a reader of its own finishes them, the file in memory piece by piece. */
import { type XmlHandler, XmlScanner } from '../formats/xml-scan.ts';

export interface RecordReader<T> extends XmlHandler {
  /** Those that have come to their end since it was asked last. */
  taken(): readonly T[];
}

/** Throws {@link DamagedXml} where the file is cut off, damaged, or not what the reader takes. */
export async function* xmlRecords<T>(bytes: AsyncIterable<Uint8Array>, reader: RecordReader<T>): AsyncGenerator<T> {
  const decoder = new TextDecoder('utf-8');
  const scanner = new XmlScanner(reader);
  for await (const piece of bytes) {
    scanner.write(decoder.decode(piece, { stream: true }));
    yield* reader.taken();
  }
  scanner.end();
  yield* reader.taken();
}

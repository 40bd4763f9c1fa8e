/** The monthly summary for China's customs, read back: it names no shipment, so that only what it says of itself is looked at. */
import { DamagedXml } from '../formats/xml-scan.ts';
import { type CebNode, cebNodes } from './ceb-nodes.ts';
import type { FiledCompanion } from './filed.ts';
import { newCount } from './papers.ts';
import { miscounted, misshapen, unreadable } from './problems.ts';
import type { Desk } from './run-files.ts';

/** The one that is there. */
export function cebSummaries(folder: string, desk: Desk): readonly FiledCompanion[] {
  const file = `${folder}/ceb701.xml`;
  if (!desk.files.paths.includes(file)) return [];
  return [{ count: newCount(), meet: async () => undefined, end: () => check(file, desk) }];
}

async function check(file: string, { files, found }: Desk): Promise<void> {
  let nodes = 0;
  try {
    for await (const node of cebNodes(files.open(file), 'CEB701Message')) {
      nodes++;
      for (const why of faultsOf(node)) found.add(misshapen({ file, line: node.line }, { at: 'The application', why }));
    }
  } catch (error) {
    if (!(error instanceof DamagedXml)) throw error;
    return found.add(unreadable({ file }, { why: error.message.endsWith('.') ? error.message : `${error.message}.` }));
  }
  if (nodes !== 1) found.add(miscounted({ file }, { what: 'Applications in it', said: 1, found: nodes }));
}

/** A draft, of a span that does not end before it begins. */
function faultsOf({ fields }: CebNode): string[] {
  const [status = '', from = '', to = ''] = ['appStatus', 'startTime', 'endTime'].map((field) => fields.get(field));
  return [
    ...(status === '1' ? [] : [`appStatus is "${status}", not the "1" of a draft`]),
    ...(to >= from ? [] : [`endTime ${to} is before startTime ${from}`]),
  ];
}

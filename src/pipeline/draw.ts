/** Draws one part of a page document; what a worker does. */
import { documents } from '../documents/index.ts';
import { impose } from '../formats/imposition.ts';
import { drawPdf } from '../formats/pdf.ts';
import type { Faces } from '../formats/typefaces.ts';
import type { DrawJob } from './write.ts';

export function drawPart({ document: id, group, shipments, part, tally = [] }: DrawJob, faces: Faces): Promise<Uint8Array> {
  const document = documents.find((each) => each.id === id);
  const title = { title: `${document?.name}, ${group.carrierName}`, day: group.on };
  if (document?.kind === 'summary' && document.extension === 'pdf') return drawPdf(document.pages(group, tally, faces), faces, title);
  if (document?.kind !== 'pages') throw new Error(`"${id}" is no document of pages.`);
  const pages = function* () {
    for (const shipment of shipments) yield* document.pages(shipment, group, faces);
  };
  const sheets = document.sheets?.(group, part);
  return drawPdf(sheets ? impose(pages(), sheets) : pages(), faces, title);
}

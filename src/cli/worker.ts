/** A worker thread: draws parts of page documents, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type DrawJob, drawPart, type FontName, loadTypefaces } from '../index.ts';

const { fonts } = workerData as { fonts: Record<FontName, Uint8Array> };
const faces = await loadTypefaces(fonts);

parentPort!.on('message', async ({ id, job }: { id: number; job: DrawJob }) => {
  try {
    const bytes = await drawPart(job, faces);
    parentPort!.postMessage({ id, bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort!.postMessage({ id, failure: error instanceof Error ? error : new Error(String(error)) });
  }
});

/** Draws parts side by side: large ones in worker threads, small ones here, since starting a worker costs more than drawing them. */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { CouldNotRun, type Draw, type Faces, type FontName } from '../index.ts';

export interface Drawing {
  readonly draw: Draw;
  close(): Promise<void>;
}

/** A part with fewer shipments is drawn at once. */
const worthAWorker = 150;
/** So many parts at most wait at a worker, the one under its hands included. */
const deepest = 2;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export function openDrawing(
  jobs: number,
  fonts: Readonly<Record<FontName, Uint8Array>>,
  faces: Faces,
  here: (job: Parameters<Draw>[0], faces: Faces) => ReturnType<Draw>,
  limits: ResourceLimits = {},
): Drawing {
  const workers: { readonly worker: Worker; under: number }[] = [];
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const start = () => {
    const worker = new Worker(new URL('worker.js', import.meta.url), {
      workerData: { fonts: shared(fonts) },
      // A part is bounded, and so is what drawing it leaves behind: collected early, memory stays flat.
      resourceLimits: { maxYoungGenerationSizeMb: 16, ...limits },
    });
    const entry = { worker, under: 0 };
    worker.on('message', ({ id, bytes, failure }: { id: number; bytes?: Uint8Array; failure?: Error }) => {
      entry.under--;
      const { resolve, reject } = waiting.get(id)!;
      waiting.delete(id);
      if (bytes) resolve(bytes);
      else reject(failure!);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(failed(error));
      waiting.clear();
    });
    workers.push(entry);
    return entry;
  };
  // The main thread is one of the jobs: it reads, judges and writes meanwhile.
  const most = jobs - 1;
  const idle = () => {
    const least = [...workers].sort((a, b) => a.under - b.under)[0];
    return least && (least.under === 0 || workers.length >= most) ? least : start();
  };
  return {
    draw(job) {
      if (most < 1 || job.shipments.length < worthAWorker) return here(job, faces);
      const entry = idle();
      // Where the workers are behind, this thread helps instead of waiting for them.
      if (entry.under >= deepest) return here(job, faces);
      entry.under++;
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        entry.worker.postMessage({ id, job });
      });
    },
    close: async () => void (await Promise.all(workers.map(({ worker }) => worker.terminate()))),
  };
}

/** A worker without memory has done no harm: nothing of the run is declared. */
const failed = (error: unknown): Error => {
  if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new CouldNotRun(
      'A worker that draws labels has run out of memory; nothing was declared.',
      'Run it with fewer workers (--jobs 1), or where there is more memory.',
    );
  return error instanceof Error ? error : new Error(String(error));
};

let copies: Record<FontName, Uint8Array> | undefined;

/** One copy of the fonts for all workers. */
function shared(fonts: Readonly<Record<FontName, Uint8Array>>): Record<FontName, Uint8Array> {
  copies ??= Object.fromEntries(
    Object.entries(fonts).map(([name, bytes]) => {
      const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
      copy.set(bytes);
      return [name, copy];
    }),
  ) as Record<FontName, Uint8Array>;
  return copies;
}

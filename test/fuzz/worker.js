/** Runs inputs one after the other. Which one it is at stands in shared memory: the one who watches sees where it hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { inputFor } from './inputs.js';
import { targets } from './targets.js';

const at = new Int32Array(workerData.at);

parentPort.on('message', async ({ kind, id, from, to, seed }) => {
  const target = targets[kind].find((each) => each.id === id);
  const failures = [];
  for (let n = from; n < to; n++) {
    Atomics.store(at, 0, n);
    Atomics.add(at, 1, 1);
    const { name, bytes } = inputFor(kind, target, n, seed);
    try {
      await target.run(bytes, name);
    } catch (error) {
      failures.push({ kind, id, n, name, what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  parentPort.postMessage({ failures });
});
parentPort.postMessage('ready');

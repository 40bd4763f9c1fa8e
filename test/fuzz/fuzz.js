/**
 * `npm run fuzz`: damaged and invented inputs for every reader, in process. None may end in anything but an answer or a refusal in words, take
 * longer than 5 seconds, or make the process larger than 512 MB. Ends with 1 where one did.
 *
 *   node test/fuzz/fuzz.js [--texts 1000000] [--sheets 20000] [--seed 1] [--state FILE] [--only KIND/ID/N]
 *
 * With `--state`, an interrupted run goes on where it was. `--only texts/shopify/4711` prints one input and runs it alone.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inputFor } from './inputs.js';
import { targets } from './targets.js';

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000000' },
    sheets: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    state: { type: 'string' },
    only: { type: 'string' },
  },
});

const slowest = 5_000;
const largest = 512 * 2 ** 20;
const stretch = 500;

if (values.only) {
  const [kind, id, n] = values.only.split('/');
  const target = targets[kind]?.find((each) => each.id === id);
  if (!target) throw new Error(`there is no ${kind}/${id}`);
  const { name, bytes } = inputFor(kind, target, Number(n), values.seed);
  process.stdout.write(bytes);
  console.error(`\n${name}, ${bytes.length} bytes`);
  await target.run(bytes, name);
  console.error('answered or refused in words');
  process.exit(0);
}

/** What is done by target, and what failed. */
const state =
  values.state && existsSync(values.state) ? JSON.parse(readFileSync(values.state, 'utf8')) : { done: {}, failures: [], slow: 0, peak: 0 };

function save() {
  if (!values.state) return;
  writeFileSync(`${values.state}.new`, JSON.stringify(state));
  renameSync(`${values.state}.new`, values.state);
}

let shared;
let worker;
async function start() {
  shared = new SharedArrayBuffer(8);
  worker = new Worker(new URL('worker.js', import.meta.url), {
    workerData: { at: shared },
    // Without a limit the engine lets garbage lie, and nothing could be told from the size of the process.
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 },
  });
  await once(worker, 'message');
}

/** Inputs `from` to `to` of a target; where one hangs, that one is a failure and the next begins after it. */
async function run(job) {
  const at = new Int32Array(shared);
  Atomics.store(at, 0, job.from);
  let [count, since] = [-1, performance.now()];
  return await new Promise((done, fail) => {
    const watch = setInterval(() => {
      state.peak = Math.max(state.peak, process.memoryUsage.rss());
      const now = Atomics.load(at, 1);
      if (now !== count) [count, since] = [now, performance.now()];
      else state.slow = Math.max(state.slow, performance.now() - since);
      if (performance.now() - since < slowest) return;
      ended(`took longer than ${slowest} ms`);
    }, 100);
    /** The worker is lost with the input that it was at; another goes on behind it. */
    const ended = (what) => {
      clearInterval(watch);
      const n = Atomics.load(at, 0);
      worker.removeAllListeners();
      void worker
        .terminate()
        .then(start)
        .then(() => done({ failures: [{ kind: job.kind, id: job.id, n, what }], next: n + 1 }), fail);
    };
    worker.once('message', ({ failures }) => {
      clearInterval(watch);
      done({ failures, next: job.to });
    });
    worker.once('error', (error) => ended(error.stack ?? error.message));
    worker.postMessage(job);
  }).finally(() => worker.removeAllListeners('error'));
}

await start();
const began = performance.now();
for (const [kind, quota] of [
  ['texts', Number(values.texts)],
  ['sheets', Number(values.sheets)],
]) {
  const weights = targets[kind].reduce((sum, { weight = 1 }) => sum + weight, 0);
  let left = quota;
  for (const [i, { id, weight = 1 }] of targets[kind].entries()) {
    const share = i === targets[kind].length - 1 ? left : Math.floor((quota * weight) / weights);
    left -= share;
    const key = `${kind}/${id}`;
    for (let from = state.done[key] ?? 0; from < share; ) {
      const { failures, next } = await run({ kind, id, from, to: Math.min(from + stretch, share), seed: values.seed });
      for (const failure of failures) console.error(`${key}/${failure.n} (seed ${values.seed}): ${failure.what}`);
      state.failures.push(...failures);
      from = next;
      state.done[key] = from;
      save();
      if (state.peak > largest) {
        state.failures.push({ kind, id, n: from, what: `the process grew to ${state.peak} bytes` });
        console.error(`${key} before ${from}: the process grew to ${Math.round(state.peak / 2 ** 20)} MB`);
        state.peak = 0;
      }
    }
    console.log(`${key.padEnd(22)} ${String(state.done[key] ?? 0).padStart(8)}`);
  }
}
await worker.terminate();
const total = (kind) => Object.entries(state.done).reduce((sum, [key, n]) => sum + (key.startsWith(`${kind}/`) ? n : 0), 0);
console.log(
  `${total('texts')} texts, ${total('sheets')} sheets: ${state.failures.length} failures, slowest ${Math.round(state.slow)} ms, ` +
    `at most ${Math.round(state.peak / 2 ** 20)} MB, ${Math.round((performance.now() - began) / 1000)} s`,
);
process.exit(state.failures.length > 0 ? 1 : 0);

/**
 * `npm run bench`: how fast exports are read, declared and printed, in how much memory, next to what the bare tools do in the same run. Every
 * figure comes from a fresh process; machines drift, so trust the ratios. Ends with 1 when a target is missed.
 *
 *   node test/bench/bench.js [--sizes 1000,10000,100000] [--rounds 15]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateBatch } from './generate.js';
import { kinds } from './kinds.js';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, rounds: { type: 'string', default: '15' } },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((each) => Number.isInteger(each) && each > 0)) throw new Error('--sizes and --rounds take whole numbers');

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const program = here('../../bin/declarant.js');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = (number) => Math.round(number).toLocaleString('en');
const ratio = (number) => number.toFixed(2);

/** Runs Node and gives what it printed; an end that is not among `ends` is a fault of the bench. */
function node(args, { ends = [0], ...options } = {}) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (error || !ends.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}\n${error ?? stderr}`);
  return stdout;
}

const measured = (task, ...args) => JSON.parse(node([here('tasks.js'), task, ...args.map(String)]));

function write(folder, { catalogue, rates, settings, files }) {
  mkdirSync(join(folder, 'orders'), { recursive: true });
  for (const { name, text } of [catalogue, rates, settings]) writeFileSync(join(folder, name), text);
  for (const file of files) {
    const out = openSync(join(folder, 'orders', file.name), 'w');
    for (const piece of file.open()) writeSync(out, piece);
    closeSync(out);
  }
}

/** The whole flow: `declare` in a folder of its own. The orders that the batch has for holding make it end with 1. */
function declare(folder) {
  const peak = join(folder, 'peak');
  const args = ['--import', here('peak.js'), program, 'declare', 'orders', '--on', '2026-11-22', '--quiet'];
  const start = performance.now();
  node(args, { cwd: folder, env: { ...process.env, BENCH_PEAK: peak }, ends: [0, 1] });
  const seconds = (performance.now() - start) / 1000;
  const [run] = readdirSync(join(folder, 'runs'));
  const { counts, files } = summaryOf(join(folder, 'runs', run, 'report.json'));
  const printed = files.filter(({ path }) => path.endsWith('.pdf')).reduce((sum, { shipments }) => sum + shipments, 0);
  return { seconds, counts, printed, megabytes: Number(readFileSync(peak, 'utf8')) };
}

/** The end of a report, which follows the shipments. */
function summaryOf(path) {
  const text = readFileSync(path, 'utf8');
  return JSON.parse(`{${text.slice(text.lastIndexOf('"counts"'))}`);
}

function measureSize(orders) {
  const folder = mkdtempSync(join(tmpdir(), 'declarant-bench-'));
  try {
    const batch = generateBatch(orders);
    write(folder, batch);
    const from = join(folder, 'orders');
    const [bare, parsed, read] = [measured('split', from), measured('csv-parse', from), measured('read', from)];
    const done = declare(folder);
    if (read.orders !== orders || done.counts.orders !== orders) throw new Error(`${orders} orders went in, not all came out`);
    if (done.counts.held < batch.held) throw new Error('orders that should be held were declared');
    const rate = read.rows / read.seconds;
    const [split, csv] = [bare.rows / bare.seconds, parsed.rows / parsed.seconds];
    const declared = done.counts.declared / done.seconds;
    return { orders, rows: read.rows, rate, split, csv, declared, labels: done.printed / done.seconds, megabytes: done.megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same export as each kind of file. An old binary sheet ends at row 65,536: the rest is in a second one. */
function measureKind(rows, { label, floor }) {
  const folder = mkdtempSync(join(tmpdir(), 'declarant-bench-'));
  try {
    node([here('kinds.js'), String(rows), label, folder]);
    const [bare, read] = [measured(floor, folder), measured('read', folder)];
    if (read.rows < rows) throw new Error(`${rows} rows went into the ${label}, not all came out`);
    const sheets = Math.ceil(read.rows / 65_535);
    const [rate, least] = [read.rows / read.seconds, bare.rows / bare.seconds];
    return {
      label: label === 'XLS' && sheets > 1 ? `XLS, ${sheets} sheets` : label,
      rows: read.rows,
      rate,
      floor,
      ratio: rate / least,
      megabytes: read.megabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts in pairs, one after the other, so that both meet the same machine. */
function measureStart() {
  const timed = (args) => {
    const start = performance.now();
    node(args);
    return performance.now() - start;
  };
  const pairs = Array.from({ length: rounds + 1 }, () => ({ bare: timed(['-e', '0']), help: timed([program, '--help']) })).slice(1);
  const of = (pick) => median(pairs.map(pick));
  return { bare: of(({ bare }) => bare), help: of(({ help }) => help), ratio: of(({ bare, help }) => help / bare) };
}

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ')).join('\n');
}

const say = (text) => process.stdout.write(`${text}\n`);
say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);

const start = measureStart();
const labels = measured('labels', Math.min(5, rounds));
const inserts = Math.min(50_000, Math.max(...sizes));
const [bare, ledger] = [measured('libsql', inserts), measured('ledger', inserts)];
const results = sizes.map(measureSize);
const files = kinds.map((kind) => measureKind(Math.min(100_000, Math.max(...sizes)), kind));

say(
  table([
    ['orders', ...results.map(({ orders }) => whole(orders))],
    ['rows', ...results.map(({ rows }) => whole(rows))],
    ['rows read/s', ...results.map(({ rate }) => whole(rate))],
    ['  × csv-parse alone', ...results.map(({ rate, csv }) => ratio(rate / csv))],
    ['  × bare split', ...results.map(({ rate, split }) => ratio(rate / split))],
    ['shipments declared/s', ...results.map(({ declared }) => whole(declared))],
    ['forms and labels printed/s, in the flow', ...results.map((each) => whole(each.labels))],
    ['peak memory, MB', ...results.map(({ megabytes }) => whole(megabytes))],
  ]),
);
say('');
say(
  table([
    ['one file of', ...files.map(({ label }) => label)],
    ['rows', ...files.map(({ rows }) => whole(rows))],
    ['rows read/s', ...files.map(({ rate }) => whole(rate))],
    ['  × the bare library', ...files.map((each) => `${ratio(each.ratio)} ${each.floor}`)],
    ['peak memory, MB', ...files.map(({ megabytes }) => whole(megabytes))],
  ]),
);
say('');
say(
  table([
    ['', 'ours', 'the floor', 'ratio', ''],
    ['labels/s', whole(labels.ours), whole(labels.manual), ratio(labels.ratio), 'pdfkit as in its manual'],
    [
      'shipments entered in the ledger/s',
      whole(ledger.perSecond),
      whole(bare.perSecond),
      ratio(ledger.perSecond / bare.perSecond),
      'bare libsql inserts',
    ],
    ['--help, ms', whole(start.help), whole(start.bare), ratio(start.ratio), 'bare node'],
  ]),
);

const at = (orders) => results.find((each) => each.orders === orders)?.megabytes;
const [few, many] = [at(10_000), at(100_000)];
const xlsx = files.find(({ label, rows }) => label === 'XLSX' && rows >= 100_000);
const targets = [
  ['labels at least 8 × pdfkit as in its manual', ratio(labels.ratio), labels.ratio >= 8],
  ['--help at most 1.3 × bare node', ratio(start.ratio), start.ratio <= 1.3],
  ...(few && many ? [['memory of 100,000 orders 0.8 to 1.2 × that of 10,000', ratio(many / few), Math.abs(many / few - 1) <= 0.2]] : []),
  ...(xlsx ? [['an XLSX of 100,000 rows below 800 MB', whole(xlsx.megabytes), xlsx.megabytes < 800]] : []),
];
say('');
say(table(targets.map(([target, found, met]) => [target, found, met ? 'met' : 'MISSED'])));
if (!targets.every(([, , met]) => met)) process.exitCode = 1;

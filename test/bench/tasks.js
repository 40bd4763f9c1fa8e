/** One thing measured in a process of its own: `node tasks.js <task> <arguments…>` prints what it found as JSON. */
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const dist = (file) => import(new URL(`../../dist/${file}`, import.meta.url));
const chunked = (path) => createReadStream(path, { highWaterMark: 1 << 18 });
const exportsIn = async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name));
const delimiterOf = (path) => (path.endsWith('.txt') ? '\t' : ',');

/** The floor: lines and cells by `split`, which no quote would survive. */
async function split(folder) {
  let rows = 0;
  for (const path of await exportsIn(folder)) {
    const delimiter = delimiterOf(path);
    let rest = '';
    for await (const chunk of chunked(path)) {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop();
      for (const line of lines) if (line.split(delimiter).length > 1) rows++;
    }
  }
  return { rows };
}

async function csvParse(folder) {
  const { Parser } = await import('csv-parse');
  let rows = 0;
  for (const path of await exportsIn(folder)) {
    const delimiter = delimiterOf(path);
    const take = (cells) => {
      if (cells.length > 1) rows++;
      return null;
    };
    const parser = new Parser({ delimiter, quote: delimiter === ',' ? '"' : null, relax_column_count: true, on_record: take });
    await new Promise((resolve, reject) => chunked(path).pipe(parser).on('error', reject).on('end', resolve).resume());
  }
  return { rows };
}

/** Our readers: recognised, counted, and made into orders. */
async function read(folder) {
  const { platforms, readOrders } = await dist('index.js');
  const inputs = (await exportsIn(folder)).map((path) => ({ name: basename(path), open: () => chunked(path) }));
  const reading = await readOrders(inputs, platforms);
  let orders = 0;
  for await (const chunk of reading.orders()) orders += chunk.length;
  return { orders, rows: reading.files.reduce((sum, { rows }) => sum + rows, 0) };
}

async function labels(rounds) {
  const { labelsPerSecond } = await import('./labels.js');
  return labelsPerSecond({ rounds: Number(rounds) });
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'declarant-bench-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

/** The floor: rows with a text key, one by one, 2,000 a transaction, nothing tuned. */
const libsql = (count) =>
  inFolder(async (folder) => {
    const { default: Database } = await import('libsql');
    const database = new Database(join(folder, 'bare.sqlite'));
    database.exec('CREATE TABLE entries (id TEXT PRIMARY KEY, number TEXT, carrier TEXT, destination TEXT)');
    const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)');
    const start = performance.now();
    for (let i = 0; i < Number(count); i++) {
      if (i % 2000 === 0) database.exec('BEGIN');
      insert.run([`1${String(i).padStart(7, '0')}`, `LX${String(i).padStart(9, '0')}CN`, 'china-post', 'DE']);
      if (i % 2000 === 1999 || i === Number(count) - 1) database.exec('COMMIT');
    }
    const seconds = (performance.now() - start) / 1000;
    database.close();
    return { perSecond: Number(count) / seconds };
  });

/** Shipments with their orders, on the disk after every 250. */
const ledger = (count) =>
  inFolder(async (folder) => {
    const { openLedger } = await dist('index.js');
    const book = await openLedger(join(folder, 'ledger.sqlite'));
    const place = { work: join(folder, 'work'), final: join(folder, 'final') };
    const run = await book.begin('bench', '2026-11-22', place, { reveal: async () => {}, discard: async () => {} });
    const start = performance.now();
    for (let from = 0; from < Number(count); from += 250) {
      const ids = Array.from({ length: Math.min(250, Number(count) - from) }, (_, i) => `1${String(from + i).padStart(7, '0')}`);
      const common = { run: 'bench', on: '2026-11-22' };
      const orders = ids.map((id) => ({ ...common, key: `shopify|#${id}`, digest: id.padStart(64, '0'), shipments: [id] }));
      const sent = { ...common, state: 'declared', channel: 'mail', carrier: 'china-post', destination: 'DE' };
      const shipments = ids.map((id) => ({ ...sent, id, number: `LX${id}CN`, orders: [`shopify|#${id}`] }));
      await run.record(shipments, orders);
    }
    await run.publish(async () => {});
    const seconds = (performance.now() - start) / 1000;
    await book.close();
    return { perSecond: Number(count) / seconds };
  });

/** The floor for spreadsheets: the rows as their library hands them out. */
async function hucre(folder) {
  const { readXls, streamXlsxRows } = await import('hucre/xlsx');
  let rows = 0;
  for (const path of await exportsIn(folder)) {
    const bytes = await readFile(path);
    if (path.endsWith('.xlsx')) for await (const _ of streamXlsxRows(bytes)) rows++;
    else for (const sheet of (await readXls(bytes)).sheets) rows += sheet.rows.length;
  }
  return { rows };
}

const tasks = { split, 'csv-parse': csvParse, hucre, read, labels, libsql, ledger };
const [task, ...given] = process.argv.slice(2);
const start = performance.now();
const found = await tasks[task](...given);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ ...found, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));

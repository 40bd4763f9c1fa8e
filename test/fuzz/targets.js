/** Every reader of what others wrote, and the real files that are damaged for it. A target throws where a promise is broken. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as declarant from '../../dist/index.js';

const {
  CouldNotRun,
  formatOrder,
  holds,
  platforms,
  readAnswer,
  readAnswers,
  readCatalogue,
  readOrders,
  readRates,
  readSettings,
  readTemplate,
} = declarant;
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Inputs of texts are at most so long; a file that is longer gives its beginning. */
export const longestText = 8192;

function filesBelow(folder) {
  return readdirSync(join(fixtures, folder)).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(fixtures, path)).isDirectory() ? filesBelow(path) : [path];
  }); // biome-ignore format: one chain
}

const seed = (path) => ({ name: path.split('/').at(-1), bytes: readFileSync(join(fixtures, path)) });
const seedsOf = (folder, pattern) =>
  filesBelow(folder)
    .filter((path) => pattern.test(path))
    .map(seed);

const inputOf = (name, bytes) => ({
  name,
  async *open() {
    for (let i = 0; i < bytes.length; i += 1500) yield bytes.subarray(i, i + 1500);
  },
});

/** A problem is one a person can read: a code, a sentence, a remedy, no stack and nothing of the program's own inside. */
function soundProblem({ code, severity, message, fix }) {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(code)) throw new Error(`a problem's code is ${JSON.stringify(code)}`);
  if (!['error', 'warning', 'note'].includes(severity)) throw new Error(`${code} has the severity ${severity}`);
  for (const text of [message, fix]) {
    if (typeof text !== 'string' || text.trim() === '') throw new Error(`${code} says nothing`);
    if (/\n\s+at |\[object |\bundefined\b|TypeError|RangeError|node:internal/.test(text))
      throw new Error(`${code} says ${JSON.stringify(text)}`);
    if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) throw new Error(`${code} prints a control character: ${JSON.stringify(text)}`);
  }
}

/** Refusing is fine; anything else that is thrown is a fault of ours. */
async function orRefused(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    soundProblem({ code: 'could-not/run', severity: 'error', message: error.message, fix: error.remedy });
  }
}

const ofPlatform = (known, stores) => async (bytes, name) => {
  const { files, orders } = await readOrders([inputOf(name, bytes)], stores);
  for (const { problems } of files) problems.forEach(soundProblem);
  for await (const chunk of orders())
    for (const { order, problems } of chunk) {
      problems.forEach(soundProblem);
      if (order) JSON.stringify(formatOrder(order));
      else if (!problems.some(holds)) throw new Error(`an order was left out of ${known} and nobody was told`);
    }
};

const ofOutcome = (read) => (bytes, name) =>
  orRefused(async () => {
    const { problems } = await read(inputOf(name, bytes));
    problems.forEach(soundProblem);
  });

const settingsOf = async (bytes) => {
  const { settings, faults } = readSettings(bytes.toString('utf8'));
  if (!settings && faults.length === 0) throw new Error('settings were refused without a word');
  // As the program prints them: each becomes part of what it could not run for.
  for (const fault of faults) {
    const { message } = new CouldNotRun(fault.message, 'Correct it.');
    soundProblem({ code: 'settings/fault', severity: 'error', message, fix: 'Correct it.' });
  }
};

const texts = /\.(csv|txt|tsv)$/;
const sheets = /\.(xlsx|xls)$/;
const storeSettings = readSettings(readFileSync(join(fixtures, 'platforms/store/declarant.yaml'), 'utf8'));
if (!storeSettings.settings) throw new Error('the settings of the shops in fixtures/platforms/store cannot be read');
const withStores = declarant.platformsWith(storeSettings.settings);

const folders = readdirSync(join(fixtures, 'platforms')).sort();

/** By kind; a quota is shared among them equally. */
export const targets = {
  texts: [
    ...folders.map((id) => ({
      id,
      // One that takes four times as long as the others gets a quarter of them.
      weight: id === 'aliexpress' ? 0.25 : 1,
      seeds: seedsOf(`platforms/${id}`, texts),
      run: ofPlatform(id, id === 'store' ? withStores : platforms),
    })),
    { id: 'catalogue', seeds: seedsOf('.', /products[^/]*\.csv$/), run: ofOutcome((input) => readCatalogue([input])) },
    { id: 'rates', seeds: seedsOf('.', /rates[^/]*\.csv$/), run: ofOutcome(readRates) },
    { id: 'settings', weight: 0.25, seeds: seedsOf('.', /\.yaml$/), run: settingsOf },
    {
      id: 'layout',
      seeds: seedsOf('cases/carriers/templates', texts),
      run: (bytes, name) => orRefused(() => readTemplate(inputOf(name, bytes))),
    },
    {
      id: 'numbers',
      seeds: seedsOf('cases/carriers/templates', texts),
      run: (bytes, name) => orRefused(() => readAnswer(inputOf(name, bytes))),
    },
    { id: 'answers', seeds: seedsOf('cases/filings/answers', /\.(xml|csv)$/), run: ofOutcome(readAnswers) },
  ].filter(({ seeds }) => seeds.length > 0),
  sheets: [
    ...folders.map((id) => ({ id, seeds: seedsOf(`platforms/${id}`, sheets), run: ofPlatform(id, platforms) })),
    { id: 'catalogue', seeds: seedsOf('platforms', sheets), run: ofOutcome((input) => readCatalogue([input])) },
    {
      id: 'layout',
      seeds: seedsOf('cases/carriers/templates', sheets),
      run: (bytes, name) => orRefused(() => readTemplate(inputOf(name, bytes))),
    },
    {
      id: 'numbers',
      seeds: seedsOf('cases/carriers/templates', sheets),
      run: (bytes, name) => orRefused(() => readAnswer(inputOf(name, bytes))),
    },
  ].filter(({ seeds }) => seeds.length > 0),
};

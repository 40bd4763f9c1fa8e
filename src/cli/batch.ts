/** What a batch is made of, read from where the options and the settings say. */
import { basename, dirname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Catalogue, Day, FontName, Input, Platform, Problem, Rates, Settings, Templates } from '../index.ts';
import { minuteIn } from './clock.ts';
import type { Io } from './io.ts';

export interface BatchOptions {
  readonly settings?: string;
  readonly catalogue?: string[];
  readonly rates?: string;
  readonly platform?: string;
  readonly encoding?: string;
  readonly channel?: 'mail' | 'air-parcel' | 'express';
  readonly carrier?: string;
  readonly on?: Day;
  readonly out: string;
  readonly ledger?: string;
  readonly only?: string[];
  readonly retry?: string;
  readonly shop?: string;
  readonly merge?: true;
  readonly amend?: true;
  readonly strict?: true;
  readonly live?: true;
  readonly jobs?: number;
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
  readonly progress: boolean;
}

const many = (value: string, before: string[] = []): string[] => [...before, value];
const ids = (value: string, before: string[] = []): string[] => [...before, ...value.split(',').map((id) => id.trim())];

/** The options that `declare` and `check` share. */
export const withBatchOptions = (command: Command): Command =>
  command
    .argument('[exports...]', 'order exports as downloaded, folders of them, or - for standard input')
    .option('--settings <file>', 'settings (default: declarant.yaml in this folder)')
    .option('--catalogue <file>', 'product catalogue, CSV or XLSX; may repeat', many)
    .option('--rates <file>', 'exchange rates, as the ECB publishes them')
    .option('--platform <id>', 'read the exports as this platform’s')
    .option('--encoding <name>', 'read the exports in this encoding')
    .addOption(new Option('--channel <channel>', 'send all of it by this channel').choices(['mail', 'air-parcel', 'express']))
    .option('--carrier <id>', 'send all of it with this carrier')
    .option('--on <day>', 'day of declaration (default: today)', day)
    .option('--out <dir>', 'where run folders go', 'runs')
    .option('--ledger <url>', 'another ledger than the settings’')
    .option('--only <ids>', 'these orders only, by commas; may repeat', ids)
    .option('--retry <run>', 'declare what an earlier run held')
    .option('--shop <name>', 'which of your shops they are of, where several count their orders alike', shopName)
    .option('--merge', 'one shipment for a recipient’s orders')
    .option('--amend', 'declare changed orders as corrections')
    .option('--strict', 'warnings hold too')
    .option('--live', 'refuse carriers whose numbers are marked as a demo’s')
    .option('--jobs <n>', 'worker threads', count)
    .option('--json', 'print JSON')
    .option('--quiet', 'print nothing but what could not be done')
    .option('--no-color', 'no colour')
    .option('--no-progress', 'no progress');

/** An option that names a shop; in the ledger it stands between the platform and the order. */
function shopName(text: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60) return text;
  throw new InvalidArgumentError('Write small letters, digits and hyphens, 60 at most.');
}

/** An option that is a day. */
export function day(text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (year && real.getUTCMonth() === Number(month) - 1) return text as Day;
  throw new InvalidArgumentError('Write a day like 2026-11-22.');
}

/** An option that counts workers. */
export function count(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 1 && n <= 64) return n;
  throw new InvalidArgumentError('Write a number from 1 to 64.');
}

type Library = typeof import('../index.ts');

/** Reads the settings; throws with every fault, each with its line. */
export async function loadSettings(
  io: Io,
  { CouldNotRun, readSettings }: Library,
  given: string | undefined,
): Promise<{ settings: Settings; folder: string }> {
  const path = io.path(given ?? 'declarant.yaml');
  if (given === undefined && !(await io.exists(path))) {
    throw new CouldNotRun(
      'There is no declarant.yaml in this folder.',
      'Name the settings with --settings FILE, or make them with: declarant init',
    );
  }
  const { settings, faults } = readSettings(await io.readText(path));
  if (settings) return { settings, folder: dirname(path) };
  const lines = faults.map(({ line, key, message }) => `${basename(path)}:${line}${key ? ` ${key}` : ''} ${message}.`);
  throw new CouldNotRun(lines.join('\n'), 'Correct the settings; `declarant init` shows every key.');
}

export async function loadCatalogue(
  io: Io,
  { CouldNotRun, readCatalogue }: Library,
  settings: Pick<Settings, 'catalogue'>,
  folder: string,
  given: readonly string[] | undefined,
): Promise<{ catalogue: Catalogue; problems: readonly Problem[] }> {
  const paths = given?.map((path) => io.path(path)) ?? settings.catalogue.map((path) => io.path(folder, path));
  if (paths.length === 0)
    throw new CouldNotRun('There is no catalogue.', 'Name it under "catalogue" in the settings, or with --catalogue FILE.');
  const { value, problems } = await readCatalogue(await Promise.all(paths.map((path) => io.input(path))));
  if (value) return { catalogue: value, problems };
  throw couldNot(CouldNotRun, problems);
}

/** Rates are needed where amounts in different currencies meet; without any, the rules say what could not be compared. */
export async function loadRates(
  io: Io,
  { CouldNotRun, readRates }: Library,
  settings: Settings,
  folder: string,
  given: string | undefined,
): Promise<{ rates?: Rates; problems: readonly Problem[] }> {
  const path = given === undefined ? settings.rates && io.path(folder, settings.rates) : io.path(given);
  if (path === undefined) return { problems: [] };
  const { value, problems } = await readRates(await io.input(path));
  if (value) return { rates: value, problems };
  throw couldNot(CouldNotRun, problems);
}

/** The blank templates of bulk files that the settings name. */
export async function loadTemplates(io: Io, { readTemplate }: Library, { carriers }: Settings, folder: string): Promise<Templates> {
  const named = [...carriers].flatMap(([id, { template }]) => (template === undefined ? [] : [[id, template] as const]));
  return new Map(
    await Promise.all(named.map(async ([id, path]) => [id, await readTemplate(await io.input(io.path(folder, path)))] as const)),
  );
}

function couldNot(CouldNotRun: Library['CouldNotRun'], problems: readonly Problem[]): Error {
  const [first] = problems.filter(({ severity }) => severity === 'error');
  const { file, line } = first!.where;
  return new CouldNotRun(`${file ?? ''}${line === undefined ? '' : `:${line}`}: ${first!.message}`, first!.fix);
}

/** The platforms that are known where settings are not needed: the built-in ones, and the stores of the settings that are named or lie in this folder. */
export async function loadPlatforms(io: Io, library: Library, given: string | undefined): Promise<readonly Platform[]> {
  if (given !== undefined) return library.platformsWith((await loadSettings(io, library, given)).settings);
  const path = io.path('declarant.yaml');
  if (!(await io.exists(path))) return library.platforms;
  const { settings } = library.readSettings(await io.readText(path));
  if (!settings) io.err('declarant.yaml has mistakes (`declarant check` names them); stores that it may hold are not known here.\n');
  return settings ? library.platformsWith(settings) : library.platforms;
}

/** The id of a platform, or the end of the run. */
export function knownPlatform({ CouldNotRun }: Library, platforms: readonly Platform[], id: string): string {
  if (platforms.some((each) => each.id === id)) return id;
  throw new CouldNotRun(`There is no platform "${id}".`, `Known are ${platforms.map((each) => each.id).join(', ')}.`);
}

/** The exports that were named: files, the visible files of folders, or what an earlier run held. Names are made unique. */
export async function loadExports(
  io: Io,
  { CouldNotRun }: Library,
  named: readonly string[],
  { retry, out }: Pick<BatchOptions, 'retry' | 'out'>,
): Promise<readonly Input[]> {
  const paths = [...named];
  if (retry !== undefined) paths.push(await heldFolder(io, CouldNotRun, retry, out));
  if (paths.length === 0)
    throw new CouldNotRun('No exports are named.', 'Name the files that you downloaded, or a folder of them: declarant declare orders/');
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(await inputsAt(io, CouldNotRun, path)));
  return unalike(inputs);
}

/** With `-2` and so on where files are called alike; an old sheet is held as XLSX, so `a.xls` is like `a.xlsx`. */
function unalike(inputs: readonly Input[]): readonly Input[] {
  const taken = new Set<string>();
  const heldAs = (name: string): string => name.replace(/\.xls$/i, '.xlsx');
  return inputs.map((input) => {
    let { name } = input;
    for (let n = 2; taken.has(heldAs(name)); n++) name = input.name.replace(/(\.[^.]*)?$/, `-${n}$1`);
    taken.add(heldAs(name));
    return name === input.name ? input : { ...input, name };
  });
}

async function inputsAt(io: Io, CouldNotRun: Library['CouldNotRun'], path: string): Promise<readonly Input[]> {
  if (path === '-') return [await io.input('-')];
  const files = await io.files(io.path(path));
  if (!files) return [await io.input(io.path(path))];
  if (files.length === 0) throw new CouldNotRun(`The folder ${path} holds no files.`, 'Put the exports there, or name another folder.');
  return Promise.all(files.map((file) => io.input(io.path(path, file))));
}

/** The shop that is named; else that of the run which is taken again, for its orders are the same ones. */
export async function shopOf(io: Io, { CouldNotRun, shopIn }: Library, { retry, shop, out }: BatchOptions): Promise<string | undefined> {
  if (retry === undefined) return shop;
  const report = io.path(await heldFolder(io, CouldNotRun, retry, out), '..', 'report.json');
  const before = (await io.exists(report)) ? await shopIn((await io.input(report)).open()) : undefined;
  if (shop === undefined || before === undefined || shop === before) return before ?? shop;
  throw new CouldNotRun(`The run ${retry} was of the shop ${before}, not of ${shop}.`, 'Leave --shop out; it is known.');
}

async function heldFolder(io: Io, CouldNotRun: Library['CouldNotRun'], run: string, out: string): Promise<string> {
  for (const path of [io.path(run, 'held'), io.path(out, run, 'held')]) if (await io.exists(path)) return path;
  throw new CouldNotRun(`The run ${run} held nothing, or is not there.`, `Name a run folder under ${out}/.`);
}

/** The ledger as an option or else the settings name it; a file beside the settings. */
export const ledgerAt = (io: Io, given: string | undefined, set: string, folder: string): string => {
  if (given !== undefined) return /^[a-z]+:/i.test(given) ? given : io.path(given);
  return /^[a-z]+:/i.test(set) ? set : io.path(folder, set);
};

/** Of the program. */
export const version = async (io: Io): Promise<string> =>
  (JSON.parse(Buffer.from(await io.own('version.json')).toString()) as { version: string }).version;

export async function loadFonts(io: Io, { fontFiles }: Library): Promise<Record<FontName, Uint8Array>> {
  const names = Object.keys(fontFiles) as FontName[];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await io.own(`fonts/${name}.ttf`)] as const))) as Record<
    FontName,
    Uint8Array
  >;
}

/** Today in a time zone. */
export const today = (io: Io, zone: string): Day => minuteIn(io.now(), zone).slice(0, 10) as Day;

/**
 * Names, companies, streets, telephones, e-mail addresses and numbers of people stand in the files that must have them, and nowhere else: not in
 * reports, sums, ledgers, names of files, what is printed, or what a mistake of ours tells.
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvRecords, delimiters } from '../src/formats/csv.ts';
import { sheetKind, sheetRows } from '../src/formats/spreadsheet.ts';
import { platforms, platformsWith, readSettings } from '../src/index.ts';
import { inputOf, readAll } from './platforms/reading.ts';
import { anyMark, brokenExport, brokenStore, type Field, heldBy, marks, type Needles, peopleIn } from './support/people.ts';
import { exportOf, shop } from './support/shop.ts';
import { demoFolder, root, type World, world } from './support/world.ts';

const cases = join(root, 'fixtures', 'cases');
const fixtures = join(root, 'fixtures', 'platforms');

/** Which file of a run may say what of a recipient. What is not listed may say nothing. */
const everything: readonly Field[] = ['name', 'company', 'street', 'phone', 'email', 'id'];
const table: readonly (readonly [file: RegExp, may: readonly Field[]])[] = [
  [/^held\//, everything],
  [/\/waiting\/|^waiting\//, everything],
  [/\/manifest\.(csv|json)$/, everything],
  [/\/postal-declaration-\d+\.(csv|json)$/, everything],
  [/\/bulk-[^/]+\.(csv|xlsx)$/, everything],
  [/\/(ens|ens-csv)-\d+\.(json|csv)$/, everything],
  [/\/ens-xml-\d+\.xml$/, ['name', 'company', 'street', 'id']],
  [/\/(h7|h7-xml|h6)-\d+\.(json|xml)$/, ['name', 'company', 'street', 'id']],
  [/\/(uk-srds|uk-birds)-\d+\.xml$/, ['name', 'company', 'street', 'id']],
  [/\/us-(postal|type11)-\d+\.csv$/, ['name', 'company', 'street', 'phone', 'email']],
  [/\/ceb(303|505|603)-\d+\.xml$/, ['name', 'street', 'phone', 'id']],
  [/\/exp301-\d+\.xml$/, ['name', 'company', 'street', 'phone', 'id']],
  [/\/fhl-\d+\.txt$/, ['name', 'company', 'street', 'phone', 'id']],
  [/\/xf(hl|zb)-\d+\.xml$/, everything],
];
const mayHold = (file: string): readonly Field[] => table.find(([pattern]) => pattern.test(file))?.[1] ?? [];
/** Papers are drawn: what is printed is the subject of other tests. */
const isPaper = (file: string): boolean => file.endsWith('.pdf');

/** A file as text; a spreadsheet as that of its parts. */
function textOf(made: World, file: string): string {
  const bytes = readFileSync(made.at(file));
  if (sheetKind(bytes) !== 'xlsx') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

/** What of the people stands where it must not, in a world in which something was declared. */
async function leaks(made: World, said: string, find: (text: string) => readonly string[], runs = made.runs()): Promise<string[]> {
  const found = find(said).map((each) => `printed: ${each}`);
  const look = (where: string, text: string, may: readonly Field[] = []) =>
    found.push(
      ...find(text)
        .filter((each) => !may.includes(each.split(':')[0] as Field))
        .map((each) => `${where}: ${each}`),
    );
  for (const line of ['ledger export', 'ledger list', 'ledger list --json', 'ledger verify']) {
    const { out, err } = await made.say(line);
    look(line, out + err);
  }
  for (const run of runs) {
    const { out, err } = await made.say(`verify runs/${run}`);
    look('verify', out + err);
    const { shipments } = made.report(run) as { shipments: { shipment: string }[] };
    for (const { shipment } of shipments.slice(0, 5)) look('explain', (await made.say(`explain "${shipment}" --run runs/${run}`)).out);
    for (const file of made.files(`runs/${run}`)) {
      look('a name of a file', file);
      if (!isPaper(file)) look(file, textOf(made, `runs/${run}/${file}`), mayHold(file));
    }
  }
  return found;
}

describe('the people of every case stand only in the files that must have them', () => {
  test.each(['demo', ...readdirSync(cases).sort()])(
    '%s',
    async (name) => {
      const made = world();
      cpSync(demoFolder, made.folder, { recursive: true });
      const at = (...parts: string[]) => join(cases, name, ...parts);
      if (name !== 'demo') cpSync(existsSync(at('input')) ? at('input') : at(), made.folder, { recursive: true });
      const lines = name === 'demo' ? ['declare orders --on 2026-11-22'] : readFileSync(at('arguments'), 'utf8').trimEnd().split('\n');
      const inputs = [...new Set(lines.flatMap((line) => /^(?:declare|check) (\S+)/.exec(line)?.[1] ?? []))];
      let [people, said]: [Needles, string] = [new Map(), ''];
      for (const line of [...lines, ...inputs.map((input) => `check ${input} --json`)]) {
        const { code, out, err } = await made.say(line);
        expect(code, `${line}: ${err}`).toBeLessThan(2);
        said += out + err;
      }
      for (const input of inputs) people = new Map([...people, ...peopleIn((await made.say(`orders ${input} --json`)).out)]);
      expect(people.size).toBeGreaterThan(name === 'demo' ? 100 : 1);
      expect(await leaks(made, said, (text) => heldBy(text, people))).toEqual([]);
      const manifests = made.files('.').filter((file) => file.endsWith('manifest.csv') && file.startsWith('runs'));
      if (manifests.length > 0) expect(heldBy(manifests.map((file) => made.read(file)).join('\n'), people)).not.toEqual([]);
    },
    120_000,
  );
});

describe('nor do they stand in what check says of every platform’s fixtures', () => {
  test.each(readdirSync(fixtures).sort())(
    '%s',
    async (id) => {
      const made = shop();
      cpSync(join(fixtures, id), made.at('orders'), { recursive: true });
      const settings = id === 'store' ? 'orders/declarant.yaml' : 'declarant.yaml';
      if (id === 'store') cpSync(made.at('products.csv'), made.at('orders', 'products.csv'));
      const files = readdirSync(made.at('orders')).filter((name) => !/expected|yaml|products/.test(name));
      const named = files.map((name) => `"orders/${name}"`).join(' ');
      const people = peopleIn((await made.say(`orders ${named} --json --settings ${settings}`)).out);
      const asked = [`check ${named} --json`, `check ${named}`, `catalogue draft ${named}`];
      const heard = await Promise.all(asked.map((line) => made.say(`${line} --settings ${settings}`)));
      heard.push(...(await Promise.all(files.map((name) => made.say(`init --map "orders/${name}"`)))));
      expect(heardOf(heard, people)).toEqual([]);
    },
    120_000,
  );
  const heardOf = (heard: readonly { out: string; err: string }[], people: Needles) =>
    heard.flatMap(({ out, err }) => heldBy(out + err, people));
});

describe('people whose cells are wrong', () => {
  const found = (text: string): string[] =>
    (Object.keys(marks) as Field[]).filter((field) => marks[field].test(text)).map((field) => `${field}:`);
  const countries = ['US', 'GB', 'DE', 'FR', 'BR', 'KR', 'JP', 'CA', 'AU', 'NO', 'CH', 'MX', 'AE', 'CN'];

  test.each([
    ['every-destination', ''],
    ['filings', '--channel express'],
    ['filings', '--channel air-parcel'],
    ['carriers', ''],
    ['carriers', '--channel express --strict'],
  ])(
    'are masked in every problem, also of what is compared afterwards: %s %s',
    async (name, options) => {
      const made = world();
      cpSync(demoFolder, made.folder, { recursive: true });
      const input = join(cases, name, 'input');
      cpSync(existsSync(input) ? input : join(cases, name), made.folder, { recursive: true });
      made.write('declarant.yaml', made.read('declarant.yaml').split('\nstores:')[0]! + brokenStore);
      made.write('harm.csv', brokenExport(countries));
      const { code, out, err } = await made.say(`declare harm.csv --on 2026-11-22 ${options}`);
      expect(code).toBe(1);
      expect(await leaks(made, out + err, found)).toEqual([]);
      const [run] = made.runs() as [string];
      expect(found(made.read(`runs/${run}/held/harm.csv`))).toHaveLength(6);

      const told: string[] = [];
      for (const file of firstOfEach(made.files(`runs/${run}`))) {
        const path = `runs/${run}/${file}`;
        const before = readFileSync(made.at(path));
        const after = before.toString('latin1').replace(/urdinzhelk|ompfirmox|litsavorq|4717171|ochtavurd|839283/gi, '$&1');
        if (after === before.toString('latin1')) continue;
        made.write(path, Buffer.from(after, 'latin1'));
        const verified = await made.say(`verify runs/${run}`);
        expect(verified.code, file).toBe(1);
        told.push(...(verified.out + verified.err).split('\n').filter((line) => anyMark.test(line)));
        made.write(path, before);
      }
      expect(told).toEqual([]);
    },
    240_000,
  );

  /** One file of each kind that is no paper: parts and carriers of one kind are alike. */
  const firstOfEach = (files: readonly string[]): readonly string[] => [
    ...new Map(
      files
        .filter((file) => !isPaper(file) && !file.endsWith('.xlsx') && !/^(held|report|SHA256SUMS)/.test(file))
        .map((file) => [file.replace(/^.*\//, '').replace(/-\d{4}\./, '.'), file] as const),
    ).values(),
  ];

  const stores = platformsWith(readSettings(readFileSync(join(fixtures, 'store', 'declarant.yaml'), 'utf8')).settings!);
  const personal =
    /name|recipient|consignee|buyer|address|street|phone|tel\b|mail|tax.?(id|num)|cpf|identity|vorname|stra|telefon|收货|收件|买家|姓名|地址|电话|手机|邮箱|税号|prénom|adresse|acheteur|käufer/i;
  const impersonal =
    /country|state|province|city|zip|post|国家|省|市|邮编|land|ort\b|pays|plz|product|item|title|service|商品|产品|sku|store|status|shop|titel|^name$|paid|pay|支付|报关|金额|运费|名称|price|amount/i;
  const poisons = [
    'Vurdinzhelk 17',
    'Vurdinzhelk '.repeat(40),
    'Vurd**urdinzhelk',
    'V\u202eVurdinzhelk\u0007',
    'VurdinzhelkÃ©',
    "'Vurdinzhelk",
    '4.717171E+11',
  ];

  test.each(readdirSync(fixtures).filter((id) => id !== 'magento' && id !== 'tongtool'))(
    'are masked where %s is read',
    async (id) => {
      const list = id === 'store' ? stores : platforms;
      const told: string[] = [];
      let looked = 0;
      for (const name of readdirSync(join(fixtures, id)).filter((each) => !/expected|yaml/.test(each))) {
        const grid = await gridOf(readFileSync(join(fixtures, id, name)), name);
        const at = grid.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 5);
        const columns = grid[at]!.flatMap((heading, i) => (personal.test(heading) && !impersonal.test(heading) ? [i] : []));
        looked += columns.length;
        for (const poison of poisons) {
          const made = grid.map((row, r) => (r <= at ? row : row.map((cell, i) => (columns.includes(i) && cell !== '' ? poison : cell))));
          const { files, reads } = await readAll([inputOf(name.replace(/\.\w+$/, '.csv'), stringify(made))], {}, list);
          for (const { code, message, fix } of [...files, ...reads].flatMap(({ problems }) => problems))
            if (/urdinzhelk|717171/.test(message + fix)) told.push(`${name} ${code}: ${message}`);
        }
      }
      expect(looked).toBeGreaterThan(2);
      expect(told).toEqual([]);
    },
    120_000,
  );

  async function gridOf(bytes: Buffer, name: string): Promise<string[][]> {
    const grid: string[][] = [];
    if (sheetKind(bytes)) for await (const { cells } of sheetRows(inputOf(name, bytes))) grid.push([...cells]);
    if (sheetKind(bytes)) return grid;
    const { files } = await readAll([inputOf(name, bytes)]);
    const text = new TextDecoder(files[0]!.encoding ?? 'utf-8').decode(bytes);
    const lines = text.split('\n').slice(0, 5).join('\n');
    const [delimiter] = delimiters.toSorted((a, b) => lines.split(b).length - lines.split(a).length);
    const once = async function* () {
      yield text;
    };
    for await (const { records } of csvRecords(once(), { delimiter: delimiter! })) grid.push(...records.map(({ cells }) => [...cells]));
    return grid;
  }
});

describe('what is read of others', () => {
  test('a file without a header shows its first row masked; one with a header shows it', async () => {
    const made = shop();
    made.write('a.csv', '1001,Odile Vurdinzhelk,7 Ulitsavorq,pochtavurd@x.example\n1002,x,y,z\n');
    made.write('b.csv', 'Belegnummer,Kunde,Betrag\n1,2,3\n');
    const { code, err } = await made.say('check a.csv');
    expect(code).toBe(2);
    expect(err).toContain('no header row; it begins with "1… (4 characters), O… (17 characters)');
    expect(err).not.toMatch(anyMark);
    expect((await made.say('check b.csv')).err).toContain('a header like "Belegnummer, Kunde, Betrag"');
    for (const line of ['ledger import a.csv', 'ledger numbers --from a.csv']) expect((await made.say(line)).err).not.toMatch(anyMark);
  });

  test.each([
    ['ask +55 11 4717-1717 first', 'ask +… (16 characters) first'],
    ['CPF 529.982.247-25 unknown', 'CPF 5… (14 characters) unknown'],
    ['身份证 110101199003078515 不符', '身份证 1… (18 characters) 不符'],
    ['PCCC P123456789012', 'PCCC P… (13 characters)'],
    ['write to mei.tan@example.com', 'write to m…@…'],
    // What is no person's stays.
    ['HS 6204623190 of LX100000003CN in list 292520261000000001', 'HS 6204623190 of LX100000003CN in list 292520261000000001'],
  ])('a reason "%s" is kept as "%s"', async (reason, kept) => {
    const made = shop({ id: '#1' });
    await made.say('declare orders.csv --on 2026-11-22');
    made.write('answer.csv', `number,status,reason\n1,rejected,${reason}\n`);
    const { out, err } = await made.say('ledger import answer.csv');
    const records = (await made.say('ledger export')).out;
    for (const text of [out + err, records]) expect(text).toContain(kept);
  });
});

describe('a mistake of ours tells where it was made, and nobody’s data', () => {
  const row = { name: 'Odile Vurdinzhelk', street: '7 Ulitsavorq', phone: '+4717171717', email: 'pochtavurd@x.example' };
  const text = JSON.stringify(row);
  // biome-ignore lint/suspicious/noExplicitAny: mistakes are of no type
  const any = row as any;
  test.each<[string, () => unknown, RegExp]>([
    ['JSON that is none', () => JSON.parse(`[${text}`), /^SyntaxError: \(its message is left out/],
    ['a number that is none', () => BigInt(row.name), /^SyntaxError: \(/],
    ['a pattern that is none', () => new RegExp(`(${row.street}`), /^SyntaxError: \(/],
    ['a property of nothing', () => any.address.lines, /^TypeError: Cannot read properties of undefined \(reading 'lines'\)\n {4}at /],
    ['a message with a cell in it', () => { throw new Error(`no face has "${row.name}" nor '${row.street}', ${row.email}, ${row.phone}`); }, /^Error: no face has … nor …, … \+…\n {4}at /], // biome-ignore format: a row
    ['an error that holds the row', () => { throw Object.assign(new RangeError(text), { record: row, cause: new Error(text) }); }, /^RangeError: \(/], // biome-ignore format: a row
    ['a schema', () => z.strictObject({ [row.name]: z.string() }).parse(row), /^\S*Error: \(/],
    ['what is no error', () => { throw row; }, /^Something that is no error/], // biome-ignore format: a row
  ])('%s', async (_, mistake, told) => {
    const files = async () => mistake() as never;
    const { code, err } = await shop({ id: '#1' }).say('declare orders.csv', { io: { files } });
    expect(code).toBe(70);
    expect(err).toMatch(told);
    expect(err).not.toMatch(anyMark);
  });
});

test('the exports themselves say whose they are, so that this test would find them', () => {
  expect(found(exportOf({ id: '#1' }))).toEqual(['name: Mei Tan', 'street: 12 Specimen Crescent']);
  function found(text: string) {
    return heldBy(text, new Map<string, Field>([['Mei Tan', 'name'], ['12 Specimen Crescent', 'street'], ['Odile', 'name']])); // biome-ignore format: a map
  }
});

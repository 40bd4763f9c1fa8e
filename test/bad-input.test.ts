/** What bad input gets: one clear message with its remedy, never a stack, and the rest of the batch unharmed where it can be. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOf, shop } from './support/shop.ts';
import { root, type World } from './support/world.ts';

const good = exportOf({ id: '#1' }, { id: '#2' });
const cut = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

describe('an export that cannot be read at all', () => {
  test.each<[why: string, content: string | Uint8Array, err: RegExp]>([
    [
      'nobody’s header',
      'Belegnummer;Kunde;Betrag\n4711;Mustermann;12,00\n',
      /^bad\.csv: No platform we know writes this file: it has a header like "Belegnummer, Kunde, Betrag"\.\n {2}→ Use the export as downloaded/,
    ],
    [
      'a known header with columns missing',
      good.replaceAll('Lineitem sku', 'Artikel').replaceAll('Shipping Zip', 'Postleitzahl'),
      /^bad\.csv: .*header like "Name, Email, Financial Status.*nearest is Shopify.*, but "Lineitem sku", "Shipping Zip" are missing.*\.\n {2}→ /,
    ],
    ['an empty file', '', /^bad\.csv: The file is empty\.\n {2}→ Download the export again/],
    ['a file of blanks', '\r\n  \r\n', /^bad\.csv: The file is empty\./],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^bad\.csv: No platform we know writes this file: it has /],
    [
      'a damaged spreadsheet',
      Buffer.from('504b0304140000000000', 'hex'),
      /^bad\.csv: The spreadsheet cannot be read: .*\n {2}→ Download it again/,
    ],
    ['a damaged old spreadsheet', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /^bad\.csv: The spreadsheet cannot be read: /],
  ])('%s: exit 2 and nothing written', async (_why, content, err) => {
    const made = shop();
    made.write('bad.csv', content);
    const before = made.files();
    for (const command of ['declare', 'check', 'check --json', 'orders']) {
      const said = await made.say(`${command} bad.csv`);
      expect(said.err).toMatch(err);
      expect(said).toMatchObject({ code: 2, out: '' });
    }
    expect(made.files().filter((file) => !file.startsWith('declarant.sqlite'))).toEqual(before);
    expect(readdirSync(made.folder)).not.toContain('runs');
  });

  test('beside a good one: the good one is declared, and the end is 1', async () => {
    const made = shop({ id: '#1' });
    made.write('bad.csv', 'a,b\n1,2\n');
    const { code, err } = await made.say('declare orders.csv bad.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.csv: error: No platform we know writes this file.* {2}\[platforms\/unrecognised-file\]\n {2}→ /m);
    expect(err).toContain('1 order: 1 shipment declared.');
  });

  test('in bytes of another encoding than was named', async () => {
    const made = shop();
    made.write('orders.csv', Buffer.from(exportOf({ id: '#1' }, { id: '#2', cells: { 'Shipping City': 'Zürich' } }), 'latin1'));
    const { code, err } = await made.say('declare orders.csv --encoding utf-8');
    expect(code).toBe(2);
    expect(err).toMatch(/^orders\.csv:3: The byte at offset \d+ is not utf-8\.\n {2}→ Name the encoding with --encoding/);
    expect(await made.say('declare orders.csv --encoding klingon')).toMatchObject({
      code: 2,
      err: expect.stringContaining('"klingon" is not an encoding we know.'),
    });
  });
});

describe('an export that is broken in one place', () => {
  test.each<[why: string, content: string, states: Record<string, string>, err: RegExp]>([
    [
      'an unclosed quote: what stood before it goes',
      cut(exportOf({ id: '#1' }, { id: '#2', cells: { 'Shipping Zip': '560924' } }), ',560924,', ',"560924,'),
      { '1': 'declared', '2': 'held' },
      /^orders\.csv:3 Shipping Zip #2: error: A quote \("\) opens in this record and never closes/m,
    ],
    [
      'a ragged row: its neighbours go',
      cut(exportOf({ id: '#1' }, { id: '#2' }, { id: '#3' }), '#2,mei.tan@example.com', '#2,x,mei.tan@example.com'),
      { '1': 'declared', '2': 'held', '3': 'declared' },
      /^orders\.csv:3 #2: error: The row has 80 cells; the header has 79 columns\. {2}\[platforms\/ragged-row\]/m,
    ],
    [
      'a cell that is not what its column says',
      exportOf({ id: '#1', cells: { 'Lineitem price': 'seventeen' } }, { id: '#2' }),
      { '1': 'held', '2': 'declared' },
      /^orders\.csv:2 Lineitem price #1: error: "seventeen" is not an amount/m,
    ],
    [
      'a SKU the catalogue lacks',
      exportOf({ id: '#1', sku: 'LOST-1' }, { id: '#2' }),
      { '1': 'held', '2': 'declared' },
      /^orders\.csv:2 #1 sku: error: The catalogue has no SKU "LOST-1"\. {2}\[catalogue\/unknown-sku\]/m,
    ],
    [
      'the same order twice, with different content',
      exportOf({ id: '#1' }, { id: '#2' }).replace(/$/, exportOf({ id: '#3' }).split('\n')[1]!),
      { '1': 'declared', '2': 'declared', '3': 'declared' },
      /3 orders: 3 shipments declared/,
    ],
  ])('%s', async (_why, content, states, err) => {
    const made = shop();
    made.write('orders.csv', content);
    const said = await made.say('declare orders.csv');
    expect(said.err).toMatch(err);
    expect(said.code).toBe(Object.values(states).includes('held') ? 1 : 0);
    const { shipments } = made.report(made.runs()[0]!);
    expect(Object.fromEntries(shipments.map((each: { shipment: string; state: string }) => [each.shipment, each.state]))).toEqual(states);
  });

  test('one order in two files, with different content: held, both', async () => {
    const made = shop({ id: '#1' }, { id: '#2' });
    made.write('more.csv', exportOf({ id: '#2', quantity: 3 }));
    const { code, err } = await made.say('declare orders.csv more.csv');
    expect(code).toBe(1);
    expect(err).toContain('[pipeline/contradicting-orders]');
    expect(made.files(`runs/${made.runs()[0]}/held`)).toEqual(['more.csv', 'orders.csv']);
  });
});

describe('an order in two exports, in the newer one not to be shipped', () => {
  const later = { '#1': { 'Fulfillment Status': 'fulfilled' }, '#2': { 'Financial Status': 'refunded' }, '#3': {} };
  const newer = exportOf(...Object.entries(later).map(([id, cells]) => ({ id, cells })));
  const both = () => {
    const made = shop({ id: '#1' }, { id: '#2' }, { id: '#3' });
    made.write('newer.csv', newer);
    return made;
  };

  test.each(['orders.csv newer.csv', 'newer.csv orders.csv'])(
    '%s: held, both, also when it is taken again; the others go',
    async (files) => {
      const made = both();
      const { code, err } = await made.say(`declare ${files}`);
      expect(code).toBe(1);
      expect(err).toContain('6 orders: 1 shipment declared, 2 held, 1 declared before, 2 not to ship.');
      const [run] = made.runs() as [string];
      expect(made.files(`runs/${run}/held`)).toEqual(['newer.csv', 'orders.csv']);
      expect((await made.say(`declare --retry ${run}`)).err).toContain('4 orders: 0 shipments declared, 2 held, 2 not to ship.');
      // The newer one is right.
      rmSync(made.at('runs', run, 'held', 'orders.csv'));
      const again = await made.say(`declare --retry ${run}`);
      expect(again.err).toContain('2 orders: 0 shipments declared, 2 not to ship.');
      expect(again.code).toBe(0);
    },
  );

  test('what the older one says was declared before: no fault of today', async () => {
    const made = both();
    expect((await made.say('declare orders.csv')).code).toBe(0);
    const { code, err } = await made.say('declare orders.csv newer.csv');
    expect(err).toContain('6 orders: 0 shipments declared, 4 declared before, 2 not to ship.');
    expect(code).toBe(0);
  });

  test('what was unpaid and is paid by now goes', async () => {
    const made = shop({ id: '#1', cells: { 'Financial Status': 'pending' } });
    made.write('newer.csv', exportOf({ id: '#1' }));
    expect(await made.say('declare orders.csv newer.csv')).toMatchObject({ code: 0, err: expect.stringContaining('1 shipment declared') });
  });
});

describe('what is not there', () => {
  test.each([
    ['declare none.csv', /^…\/none\.csv is not there\.\n {2}→ Check the name\.\n$/],
    ['orders none.csv', /^…\/none\.csv is not there\./],
    ['declare', /^No exports are named\.\n {2}→ .*declarant declare orders\/\n$/],
    ['declare empty', /^The folder empty holds no files\.\n {2}→ /],
    ['declare orders.csv --settings none.yaml', /^…\/none\.yaml is not there\./],
    ['declare orders.csv --catalogue none.csv', /^…\/none\.csv is not there\./],
    ['declare orders.csv --rates none.csv', /^…\/none\.csv is not there\./],
    ['declare orders.csv --settings empty', /^…\/empty is a folder\.\n {2}→ Name a file\.\n$/],
    ['declare orders.csv --catalogue empty', /^…\/empty is a folder\./],
    ['declare orders.csv --ledger empty', /^The ledger …\/empty is a folder\.\n {2}→ /],
    [
      'declare orders.csv --ledger none/ledger.sqlite',
      /^The ledger …\/none\/ledger\.sqlite cannot be made: its folder does not exist\.\n {2}→ /,
    ],
    ['declare orders.csv --carrier owl-post', /^The settings have no carrier "owl-post"\.\n {2}→ Name one of them: china-post, /],
    ['declare orders.csv --retry none', /^The run none held nothing, or is not there\.\n {2}→ /],
    ['declare orders.csv --out orders.csv', /^…\/orders\.csv cannot be written: a file .*\.\n {2}→ /],
    [
      'declare orders.csv --out orders.csv/runs',
      /^…\/orders\.csv\/runs cannot be written: a file stands where a folder should be\.\n {2}→ /,
    ],
  ])('%s: exit 2', async (line, err) => {
    const made = shop({ id: '#1' });
    mkdirSync(made.at('empty'));
    const said = await made.say(line);
    expect(said.err).toMatch(err);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(made.runs()).toEqual([]);
  });

  test('settings: the way to init', async () => {
    const made = shop({ id: '#1' });
    rmSync(made.at('declarant.yaml'));
    expect(await made.say('declare orders.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^There is no declarant\.yaml in this folder\.\n {2}→ .*declarant init\n$/),
    });
  });
});

describe('settings, catalogue and rates that cannot be used', () => {
  test.each<[why: string, file: string, content: string | Uint8Array | ((before: string) => string), err: RegExp]>([
    [
      'a key nobody knows',
      'declarant.yaml',
      (text) => cut(text, 'timezone:', 'timezoen:'),
      /^declarant\.yaml:\d+ timezoen is not known here; did you mean "timezone"\?\.?\n {2}→ /,
    ],
    ['no YAML', 'declarant.yaml', 'exporter: {name: [\n', /^declarant\.yaml:\d+ is not YAML: .*\n/],
    ['an empty file', 'declarant.yaml', '', /^declarant\.yaml:1 exporter is missing\.\n/],
    ['a list', 'declarant.yaml', '- exporter\n', /^declarant\.yaml:1 the file /],
    ['bytes that are no text', 'declarant.yaml', Buffer.from([0xff, 0xfe, 0x00, 0x9f, 0x92]), /^declarant\.yaml:1 /],
    [
      'a range that ends before it begins',
      'declarant.yaml',
      (text) => cut(text, "from: '10000000'", "from: '10100000'"),
      /^declarant\.yaml:\d+ carriers\.china-post\.numbers begins at 10100000 and ends before it, at 10099999\.\n/,
    ],
    [
      'letters no post may use',
      'declarant.yaml',
      (text) => cut(text, 'service: LX', 'service: TX'),
      /^The service indicator TX is .*\n {2}→ .*carriers\.china-post\.numbers/,
    ],
    [
      'a document there is none of',
      'declarant.yaml',
      (text) => cut(text, 'channel: mail', 'channel: mail\n    documents: [cn24]'),
      /^There is no document "cn24"\.\n {2}→ /,
    ],
    [
      'copies of what is printed once',
      'declarant.yaml',
      (text) => cut(text, 'channel: mail', 'channel: mail\n    copies: { label: 2 }'),
      /^Of "label" "china-post" gets no copies.*\.\n {2}→ .*carriers\.china-post\.copies/,
    ],
    ['a catalogue without SKU', 'products.csv', (text) => text.replace(/sku/, 'artikel'), /^products\.csv:1: .*"?sku"?.*\n {2}→ /],
    ['a catalogue without rows', 'products.csv', (text) => text.split('\n')[0]!, /^products\.csv: .*\n {2}→ /],
    ['an empty catalogue', 'products.csv', '', /^products\.csv: .*\n {2}→ /],
    [
      'a catalogue with an unclosed quote',
      'products.csv',
      'sku,description,hs,origin,net_grams\nTEE-COT-M,"Tee,610910,CN,148\n',
      /^products\.csv:\d+: .*quote.*\n {2}→ /,
    ],
    ['rates in no layout', 'rates.csv', 'Monday;Tuesday\n1;2\n', /^rates\.csv:1: rates\.csv begins with .*\n {2}→ Download/],
    ['empty rates', 'rates.csv', '', /^rates\.csv: .*empty.*\n {2}→ /],
    ['a damaged zip of rates', 'rates.csv', Buffer.from('504b0304140000000000', 'hex'), /^rates\.csv: .*\n {2}→ /],
    ['a ledger that is none', 'declarant.sqlite', 'my notes\n'.repeat(200), /^The ledger …\/declarant\.sqlite is not a ledger\.\n {2}→ /],
  ])('%s: exit 2 and nothing written', async (_why, file, content, err) => {
    const made = shop({ id: '#1' });
    made.write(file, typeof content === 'function' ? content(made.read(file)) : content);
    const bytes = readFileSync(made.at(file));
    const said = await made.say('declare orders.csv');
    expect(said.err).toMatch(err);
    expect(said.err).not.toMatch(/\n {4}at /);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(made.runs()).toEqual([]);
    expect(readFileSync(made.at(file)).equals(bytes)).toBe(true);
  });

  test('every fault of the settings comes at once', async () => {
    const made = shop({ id: '#1' });
    made.edit('declarant.yaml', 'city: Yiwu', 'town: Yiwu');
    made.edit('declarant.yaml', 'to: express }', 'to: exprss }');
    made.edit('declarant.yaml', 'timezone: Asia/Shanghai', 'timezone: Asia/Yiwu');
    const { err } = await made.say('declare orders.csv');
    expect(err.match(/^declarant\.yaml:\d+ /gm)!.length).toBeGreaterThanOrEqual(3);
  });

  test('a catalogue row that is wrong holds the orders that need it, and no other', async () => {
    const made = shop({ id: '#1' }, { id: '#2', sku: 'BEANIE-ACR' });
    made.edit('products.csv', /^(TEE-COT-M,.*?),610910,/m, '$1,none,');
    const { code, err } = await made.say('declare orders.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/products\.csv:4 .*hs/);
    expect(err).toContain('2 orders: 1 shipment declared, 1 held.');
  });
});

test('a number range that ends holds the rest; a longer one goes on, without a number lost or given twice', async () => {
  const made = shop(...Array.from({ length: 8 }, (_, i) => ({ id: `#${i + 1}` })));
  made.edit('declarant.yaml', "to: '10099999'", "to: '10000004'");
  const { code, err } = await made.say('declare orders.csv');
  expect(code).toBe(1);
  expect(err).toMatch(
    /error: No number is left of LX100000003CN to LX100000048CN, the range of china-post\. {2}\[carriers\/numbers-used-up\]\n {2}→ Ask the carrier/,
  );
  expect(err).toContain('8 orders: 5 shipments declared, 3 held.');
  expect((await made.say(`declare --retry ${made.runs()[0]}`)).err).toContain('3 orders: 0 shipments declared, 3 held.');
  made.edit('declarant.yaml', "to: '10000004'", "to: '10000099'");
  expect((await made.say('declare orders.csv')).err).toContain('8 orders: 3 shipments declared, 5 declared before.');
  const serials = JSON.parse((await made.say('ledger list --json')).out).map(({ number }: { number: string }) =>
    Number(number.slice(2, 10)),
  );
  expect(serials).toEqual(Array.from({ length: 8 }, (_, i) => 10_000_000 + i));
});

describe('a disk that refuses', () => {
  const program = `${root}/bin/declarant.js`;
  const declare = (made: World, ...command: string[]) => {
    const [file, ...words] = [...command, process.execPath, program, 'declare', 'orders.csv', '--jobs', '1'];
    const { status, stdout, stderr } = spawnSync(file!, words, { cwd: made.folder, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr.replaceAll(made.folder, '…') };
  };
  const limited = ['bash', '-c', 'ulimit -f 24; trap "" XFSZ; exec "$@"', 'bash'];
  const namespace = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];
  const mounting = [
    ...namespace,
    'bash',
    '-c',
    'mount -t tmpfs -o size=96k tmpfs runs && "$@"; code=$?; ls -A runs >&2; exit $code',
    'bash',
  ];
  const canMount = spawnSync(namespace[0]!, [namespace[1]!, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

  test.each<[why: string, command: readonly string[], err: RegExp]>([
    [
      'files that may not grow',
      limited,
      /^The ledger …\/declarant\.sqlite cannot be read or written\.\n {2}→ Check the disk and its free space.*\n$/,
    ],
    // Where no small disk may be mounted, the limit is the disk that is full.
    canMount
      ? [
          'a disk without room',
          mounting,
          /^…\/runs\/.* cannot be written: no room is left on the disk\.\n {2}→ Free some space and run it again; nothing was declared\.\n$/,
        ]
      : ['no room for the ledger', limited, /cannot be read or written/],
  ])('%s: exit 2, nothing left, and the next run goes on', (_why, command, err) => {
    const made = shop(...Array.from({ length: 30 }, (_, i) => ({ id: `#${i}`, cells: { 'Shipping Name': `Mei Tan ${i}` } })));
    mkdirSync(made.at('runs'));
    const full = declare(made, ...command);
    expect(full.err).toMatch(err);
    expect(full).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(made.at('runs'))).toEqual([]);
    expect(declare(made).err).toContain('30 orders: 30 shipments declared.');
    expect(made.read(`runs/${made.runs()[0]}/mail/china-post/manifest.csv`)).toContain('LX100000003CN');
  });

  test('a folder nobody may write: exit 2, what is there stays', () => {
    const made = shop({ id: '#1' });
    made.write('runs/notes.txt', 'mine');
    chmodSync(made.at('runs'), 0o555);
    // The superuser may write anywhere, but not in /proc.
    const said = process.getuid?.() === 0 ? declareTo(made, '/proc/runs') : declare(made);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/cannot be written: .*\n {2}→ /);
    chmodSync(made.at('runs'), 0o755);
    expect(readdirSync(made.at('runs'))).toEqual(['notes.txt']);
    expect(declare(made).err).toContain('1 order: 1 shipment declared.');
  });

  function declareTo(made: World, out: string) {
    const { status, stderr } = spawnSync(process.execPath, [program, 'declare', 'orders.csv', '--out', out], {
      cwd: made.folder,
      encoding: 'utf8',
    });
    return { code: status, err: stderr };
  }
});

describe('garbage of any kind ends with 0, 1 or 2, never with a stack', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const texts = fc.string({ unit: 'binary', maxLength: 300 });
  /** A good file with some of its bytes changed, taken out or put in. */
  const damaged = (text: string) =>
    fc
      .array(
        fc.record({
          at: fc.nat(text.length),
          out: fc.nat(12),
          put: fc.oneof(
            bytes,
            fc.constantFrom('"', '\n', ',', '\0', '\t', ': ', '- ', '&a', '*a').map((each) => Buffer.from(each)),
          ),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((edits) =>
        edits.reduce<Uint8Array>(
          (all, { at, out, put }) => Buffer.concat([all.subarray(0, at), put, all.subarray(at + out)]),
          Buffer.from(text),
        ),
      );
  const made = () => shop({ id: '#1' }, { id: '#2', quantity: 2 });

  test.each([
    ['orders.csv', 'check orders.csv'],
    ['orders.csv', 'orders orders.csv --json'],
    ['declarant.yaml', 'check orders.csv'],
    ['products.csv', 'check orders.csv'],
    ['rates.csv', 'check orders.csv'],
    ['declarant.sqlite', 'check orders.csv'],
  ])('as %s of %s', async (file, line) => {
    const one = made();
    if (file === 'declarant.sqlite') await one.say('declare orders.csv');
    const content = file === 'declarant.sqlite' ? 'SQLite format 3\0' : one.read(file);
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, texts, damaged(content), damaged(content)), async (garbage) => {
        one.write(file, garbage);
        const { code, err } = await one.say(line);
        expect([0, 1, 2], err).toContain(code);
        expect(err).not.toMatch(/\n {4}at /);
        if (code === 2) expect(err).toMatch(/\n {2}→ .*\n$/);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  test('as words of the command line', async () => {
    const one = made();
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('declare', 'check', 'orders', '--json', '--on', '--only', 'ledger', 'show', 'explain', '-', '--', 'orders.csv'),
        fc.string({ maxLength: 8 }).map((word) => word.replaceAll('"', '')),
      ),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(words, async (line) => {
        const { code, err } = await one.say(line.map((word) => `"${word}"`).join(' '));
        expect([0, 1, 2], `${line.join(' ')}\n${err}`).toContain(code);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

describe('names and cells that mean harm', () => {
  test('an order id or file name cannot leave the run folder', async () => {
    const made = shop();
    const ids = ['../../escape', '..', '/etc/passwd', 'C:\\x', '#..\n', 'a\tb', '.hidden', '-rf', '%2e%2e', 'NUL'];
    made.write('in/..csv', exportOf(...ids.map((id, i) => ({ id, ...(i % 2 ? { sku: 'none' } : {}) }))));
    made.write('in/-o;rm $HOME.csv', exportOf({ id: '#9', sku: 'none' }));
    const { code } = await made.say('declare in/..csv "in/-o;rm $HOME.csv"');
    expect(code).toBe(1);
    const outside = readdirSync(made.folder).filter((name) => !name.startsWith('declarant.'));
    expect(outside.sort()).toEqual(['in', 'products.csv', 'rates.csv', 'runs']);
    const { shipments } = made.report(made.runs()[0]!);
    expect(shipments).toHaveLength(ids.length + 1);
    for (const { shipment } of shipments) expect(shipment).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
    expect(
      new Set(
        shipments.filter(({ state }: { state: string }) => state === 'declared').map(({ shipment }: { shipment: string }) => shipment),
      ).size,
    ).toBe(ids.length / 2);
    for (const file of made.files(`runs/${made.runs()[0]}/held`)) expect(['-o;rm $HOME.csv', '..csv']).toContain(file);
  });

  test('cells that a spreadsheet would take for a formula are guarded, and read back as they were', async () => {
    const made = shop();
    const name = '=HYPERLINK("https://example.com","Mei")';
    made.write(
      'orders.csv',
      exportOf(
        { id: '#1', cells: { 'Shipping Name': name, 'Shipping Address1': '@12 Crescent' } },
        { id: '#2', sku: 'none', cells: { 'Shipping Name': name, Notes: '+1-1' } },
      ),
    );
    await made.say('declare orders.csv');
    const [run] = made.runs();
    expect(made.read(`runs/${run}/mail/china-post/manifest.csv`)).toContain(
      `"'=HYPERLINK(""https://example.com"",""Mei"")",,'@12 Crescent,`,
    );
    const held = made.read(`runs/${run}/held/orders.csv`);
    expect(held).toContain(`"'=HYPERLINK(`);
    expect(held).toContain(`,'+1-1,`);
    const { out } = await made.say(`orders runs/${run}/held/orders.csv --json`);
    expect(JSON.parse(out).recipient.name).toBe(name);
    made.write('again.csv', held.replace(',none,', ',TEE-COT-M,'));
    await made.say('declare again.csv');
    expect(made.read(`runs/${made.runs().at(-1)}/mail/china-post/manifest.csv`)).not.toContain("''=");
  });
});

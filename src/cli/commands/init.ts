import { Command } from 'commander';
import type { End, Io } from '../io.ts';

/** `init`: commented settings, a catalogue template, a cron and a CI example. Nothing that exists is touched. */
export const initCommand = (io: Io, end: End): Command =>
  new Command('init')
    .argument('[dir]', 'the folder', '.')
    .option('--json', 'print JSON')
    .option('--map <file>', 'propose settings for an own shop or a B2B desk, from an export of it')
    .option('--encoding <name>', 'read that export in this encoding')
    .addHelpText(
      'after',
      '\nExamples:\n  $ declarant init && $EDITOR declarant.yaml\n  $ declarant init --map orders.csv >> declarant.yaml',
    )
    .action(async (folder: string, { json, map: file, encoding }: { json?: true; map?: string; encoding?: string }) => {
      const library = await import('../../index.ts');
      if (file !== undefined) return end(await map(io, library, file, { encoding, json }));
      const files: Readonly<Record<string, string>> = {
        'declarant.yaml': settings,
        'declarant.schema.json': `${JSON.stringify(library.schemas().settings, null, 2)}\n`,
        'products.csv': `${library.catalogueColumns.join(',')}\n${example(library.catalogueColumns)}\n`,
        'declarant.cron': cron,
        'declarant.ci.yml': ci,
      };
      const written: string[] = [];
      const kept: string[] = [];
      for (const [name, text] of Object.entries(files)) {
        const path = io.path(folder, name);
        if (await io.exists(path)) kept.push(name);
        else {
          await io.create(path, text, 'everyone');
          written.push(name);
        }
      }
      if (json) io.out(`${JSON.stringify({ written, kept })}\n`);
      else {
        for (const name of written) io.out(`${name}  ${about[name]}\n`);
        for (const name of kept) io.err(`${name} is there already and was left as it is.\n`);
        if (written.includes('declarant.yaml')) io.err('Next: fill in declarant.yaml and products.csv, then: declarant check orders/\n');
      }
      end(kept.length > 0 && written.length === 0 ? 1 : 0);
    });

/** Prints the block to paste; what the seller still has to say goes to stderr too. Ends with 1 when the file could not be read. */
async function map(
  io: Io,
  library: typeof import('../../index.ts'),
  file: string,
  { encoding, json }: { readonly encoding: string | undefined; readonly json: true | undefined },
): Promise<number> {
  const input = await io.input(file === '-' ? file : io.path(file));
  const { files } = await library.readOrders([input], library.platforms, { encoding });
  const [read] = files;
  const known = read?.platform === undefined ? undefined : `${read.platform}/${read.layout}`;
  const { value, problems } = await library.proposeStore(input, encoding, known);
  if (!value) throw new library.CouldNotRun(`${input.name}: ${problems[0]!.message}`, problems[0]!.fix);
  io.out(json ? `${JSON.stringify(value)}\n` : value.yaml);
  if (read?.platform !== undefined)
    io.err(`${input.name} is read as ${read.platform} already; a mapping is needed only to overrule that, which instead_of does.\n`);
  const open = value.open.length;
  io.err(
    open === 0
      ? 'Next: paste this into declarant.yaml, then: declarant orders FILE\n'
      : `${open === 1 ? 'One question is' : `${open} questions are`} open; answer them in the comments.\n`,
  );
  return 0;
}

const about: Readonly<Record<string, string>> = {
  'declarant.yaml': 'the settings: who sends, who carries, which numbers',
  'declarant.schema.json': 'completes the settings in editors',
  'products.csv': 'the catalogue: what each SKU is',
  'declarant.cron': 'declares a folder every evening',
  'declarant.ci.yml': 'the same as a CI job',
};

const sample: Readonly<Record<string, string>> = {
  sku: 'SOCK-COT-5P',
  description: "Men's knitted cotton socks, five pairs",
  hs: '611595',
  origin: 'CN',
  net_grams: '210',
  gross_grams: '228',
  length_mm: '230',
  width_mm: '190',
  height_mm: '40',
  material: '80 % cotton, 20 % polyester',
  use: "men's wear",
  battery: 'none',
  unit: 'SET',
  manufacturer: 'Zhuji Example Hosiery Factory',
  manufacturer_street: '12 Example Road',
  manufacturer_city: 'Zhuji',
  manufacturer_country: 'CN',
};

const example = (columns: readonly string[]): string => columns.map((column) => quoted(sample[column] ?? '')).join(',');
const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const settings = `# yaml-language-server: $schema=./declarant.schema.json
# Settings of declarant. Paths are relative to this file. A key that is not known is an error with its line.

exporter:                         # who sells and sends; printed as the sender
  name: Your Company Co., Ltd.
  address:
    lines: [Room 1806, 88 Example North Road]
    city: Yiwu
    region: Zhejiang
    postcode: "322000"            # in quotes: it is text
    country: CN                   # two letters, ISO 3166-1
  phone: "+86 579 5550 0142"
  email: export@example.com
  ids: {}                         # what you have: uscc, eori, ioss, voec, vat_gb …
  signature: Li Wei               # name beside the signature line
# return_address: {name: …, address: {…}}   # where it differs

timezone: Asia/Shanghai           # decides which day "today" is
catalogue: products.csv           # CSV or XLSX, one row a SKU; a list of files is fine
# rates: eurofxref-hist.zip       # exchange rates as the ECB publishes them, with a column XDR for the post's limit

defaults:
  trade: b2c                      # b2c, b2b, c2c or f2c, where the export does not say
  incoterm: DAP
  packing_grams: 20               # added to each shipment
  unpaid: hold                    # or ship
  undeliverable: return           # or abandon
  declared: catalogue             # or export: customs data that a seller ERP writes overrule the catalogue

# Who carries and declares. Built in: china-post, china-post-parcel, dhl-express; any other needs its channel.
# Numbers come from the range the carrier gave you; without one, the carrier gives the number later. "demo: true" in a range marks
# numbers that nobody gave you, to try the program with: papers say SPECIMEN, and --live refuses them. Take it out with the real range.
carriers:
  china-post:
    declarant: {name: China Post}
    numbers: {s10: {service: LX, country: CN, from: 10000000, to: 10099999, demo: true}}
    # documents: [label, cn23, posting-list]        # instead of the carrier's own; "declarant documents" names them
    # filing: {us: {duty_payer: {name: Pacific Mail Duties LLC}}} # what only the filing party knows: messages to customs (us-postal, ceb603, h7 …) want it
    # labels: {size: a4, per_sheet: 4, start: 1}    # 100x150 (so it is), 100x100, a6, 6x8in, or one, two, four a sheet of a4
    # cn23: {per_sheet: 2}                          # forms of mail on A4, one or two a sheet
  china-post-parcel:
    declarant: {name: China Post}
    numbers: {s10: {service: CP, country: CN, from: 20000000, to: 20009999, demo: true}}
  dhl-express:
    declarant: {name: DHL Express}
    copies: {invoice: 3}

# The first rule that fits; "to" is a channel or a carrier. These are the built-in ones:
# routing:
#   - {when: {service: [Expedited, Express, NextDay]}, to: express}
#   - {when: {gross_grams: {max: 2000}, value: {below: 300 XDR}}, to: mail}
#   - {when: {gross_grams: {max: 30000}}, to: air-parcel}
#   - {to: express}

# Own shops and B2B desks: which of your export's columns is what; "declarant init --map FILE" proposes it.
# stores:
#   my-shop: {columns: {order: Order No, name: Ship To, address: Street, country: Country, sku: Item No, quantity: Qty, unit_price: Price},
#             money: {mark: "."}, currency: USD}
# A store with "instead_of: shein" is read instead of the built-in reader, where you know its columns better.

# What a platform's exports leave open, or a word of theirs that is not known; "declarant platforms" says of which.
# platforms:
#   lazada: {currency: MYR}       # or by destination: {MY: MYR, PH: PHP}; without it values come from the catalogue
#   shein: {statuses: {待揽收: ship, 已取消: cancelled}}

rules: {}                         # overrule a rule: eu/stop-word: warning, or off; the report lists it
ledger: declarant.sqlite          # what was declared under which number: keep it, and keep it safe
`;

const cron = `# Every evening at 18:30: declare what was exported into orders/ today. Exit code 1: something was held, see the report.
30 18 * * * cd /path/to/your/folder && declarant declare orders/ --quiet || echo "declarant ended with $?" | mail -s "declarant" you@example.com
`;

const ci = `# A CI job (GitHub Actions): checks the exports of a commit before anybody declares them.
name: customs
on: [push]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: {node-version: 22}
      - run: npx declarant check orders/ --strict --json > report.json
`;

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

const demo = join(import.meta.dirname, '..', '..', 'fixtures', 'demo');
const headings = readFileSync(join(demo, 'orders', 'orders_export_1.csv'), 'utf8')
  .split('\n')[0]!
  .trimEnd()
  .split(',');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function say(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = { ...nodeIo(), color: false, colorOut: false, path: (...parts: readonly string[]) => resolve(folder, ...parts) };
  const code = await run(args, { ...io, out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

const write = (name: string, text: string): void => {
  mkdirSync(resolve(folder, name, '..'), { recursive: true });
  writeFileSync(resolve(folder, name), text);
};

/** A line of an order as Shopify exports it: order, SKU, title, price of one, quantity; more by heading. */
type Line = readonly [order: string, sku: string, title: string, price: string, quantity: number, more?: Readonly<Record<string, string>>];

/** Orders of one buyer, Aroha Ngata of Wellington. */
function shopify(...lines: readonly Line[]): string {
  const rows = lines.map(([order, sku, title, price, quantity, more = {}], i) => {
    const first = lines.findIndex(([each]) => each === order) === i;
    const total = lines
      .filter(([each]) => each === order)
      .reduce((sum, [, , , amount, n]) => sum + Number(amount) * n, 0)
      .toFixed(2);
    const head = { 'Financial Status': 'paid', Currency: 'USD', Subtotal: total, Shipping: '0.00', Taxes: '0.00', Total: total };
    const to = {
      'Shipping Name': 'Aroha Ngata',
      'Shipping Address1': '97 Sample Terrace',
      'Shipping City': 'Wellington',
      'Shipping Zip': '6012',
    };
    const item = { 'Lineitem quantity': String(quantity), 'Lineitem name': title, 'Lineitem price': price, 'Lineitem sku': sku };
    const cells: Readonly<Record<string, string>> = {
      ...{ Name: order, 'Created at': '2026-11-19 09:10:00 +0800', 'Lineitem requires shipping': 'true', ...item },
      ...(first && { ...head, ...to, 'Shipping Country': 'NZ', 'Discount Amount': '0.00' }),
      ...more,
    };
    return headings.map((heading) => quoted(cells[heading] ?? '')).join(',');
  });
  return `${[headings.join(','), ...rows].join('\n')}\n`;
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const catalogue = `sku,description,hs,origin,net_grams
CUP-2,"Stoneware tea cups, set of two",691200,CN,310
BAD-HS,Linen tea towel,6302,CN,85
`;

describe('catalogue draft', () => {
  test('has a row for each SKU that the catalogue lacks, those of most orders first', async () => {
    write('products.csv', catalogue);
    write(
      'orders.csv',
      shopify(
        ['#1', 'TRAY-B', 'Bamboo tray', '24.90', 1],
        ['#1', 'CUP-2', 'Tea cups', '14.90', 1],
        ['#2', 'TOWEL', 'Tea towel', '5.50', 2],
        ['#2', 'TOWEL', 'Tea towel, blue', '5.50', 1],
        ['#3', 'TOWEL', 'Tea towel', '4.95', 1],
        ['#3', 'BAD-HS', 'Towel with an incomplete code', '5.00', 1],
        ['#4', 'ANISE', 'Star anise tin', '7.00', 1],
      ),
    );
    const { code, out, err } = await say('catalogue', 'draft', 'orders.csv', '--catalogue', 'products.csv', '--json');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { sku: 'TOWEL', title: 'Tea towel', orders: 2, unit_value: '5.50', currency: 'USD' },
      { sku: 'ANISE', title: 'Star anise tin', orders: 1, unit_value: '7.00', currency: 'USD' },
      { sku: 'TRAY-B', title: 'Bamboo tray', orders: 1, unit_value: '24.90', currency: 'USD' },
    ]);
    expect(err).toContain('3 SKUs lack a row.');
    expect(code).toBe(0);
  });

  test('leaves what a person must decide empty, and is itself a catalogue once filled in', async () => {
    write('orders.csv', shopify(['#1', 'TRAY-B', 'Bamboo tray, "large"', '24.90', 1]));
    const { code, out } = await say('catalogue', 'draft', 'orders.csv');
    const cells = 'TRAY-B,,,,,,,,,,,,,,,,,,,,,,24.90,USD,,,"Bamboo tray, ""large""",1';
    expect(out.split('\n')).toEqual([expect.stringMatching(/^sku,description,.*,elements_cn,dangerous_goods,title,orders$/), cells, '']);
    expect(code).toBe(0);
    write('new.csv', out);
    expect(await say('catalogue', 'draft', 'orders.csv', '--catalogue', 'new.csv')).toEqual({
      code: 0,
      out: '',
      err: 'The catalogue lacks no SKU of these exports.\n',
    });
  });

  test('a SKU or title that a spreadsheet would reckon is guarded, and read back as it was', async () => {
    write('orders.csv', shopify(['#1', '=TRAY+1', '@bamboo', '24.90', 1]));
    const { out } = await say('catalogue', 'draft', 'orders.csv');
    expect(out.split('\n')[1]).toBe("'=TRAY+1,,,,,,,,,,,,,,,,,,,,,,24.90,USD,,,'@bamboo,1");
    write('new.csv', out);
    expect((await say('catalogue', 'draft', 'orders.csv', '--catalogue', 'new.csv')).out).toBe('');
  });

  test('a line without SKU is told and ends with 1; a SKU that is only written differently is told', async () => {
    write('products.csv', catalogue);
    write('orders.csv', shopify(['#1', '', 'Bamboo tray', '24.90', 1], ['#2', 'cup 2', 'Tea cups', '14.90', 1]));
    const { code, out, err } = await say('catalogue', 'draft', 'orders.csv', '--catalogue', 'products.csv');
    expect(err).toContain('One line has no SKU, the first is "Bamboo tray" in order #1; no row was made.');
    expect(err).toContain('The catalogue has no SKU "cup 2"; it has "CUP-2".');
    expect(out.split('\n')).toHaveLength(3);
    expect(code).toBe(1);
  });

  test('digital goods and prices of nothing give no row and no value', async () => {
    write(
      'orders.csv',
      shopify(
        ['#1', 'GIFT-25', 'Gift card', '25.00', 1, { 'Lineitem requires shipping': 'false' }],
        ['#1', 'STICKER', 'Sticker', '0.00', 1],
      ),
    );
    const { out, err } = await say('catalogue', 'draft', 'orders.csv', '--json');
    expect(JSON.parse(out)).toEqual({ sku: 'STICKER', title: 'Sticker', orders: 1 });
    expect(err).toContain('No row is needed for what is not shipped: GIFT-25.');
  });

  test('an order in two exports counts once', async () => {
    write('a.csv', shopify(['#1', 'TRAY-B', 'Bamboo tray', '24.90', 1]));
    write('b.csv', shopify(['#1', 'TRAY-B', 'Bamboo tray', '24.90', 1], ['#2', 'CUP-2', 'Tea cups', '14.90', 1]));
    const { out } = await say('catalogue', 'draft', 'a.csv', 'b.csv', '--json');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).orders),
    ).toEqual([1, 1]);
  });

  test('takes the catalogue of the settings; the demo lacks one SKU', async () => {
    cpSync(demo, folder, { recursive: true });
    const { code, out } = await say('catalogue', 'draft', 'orders', '--json');
    expect(JSON.parse(out)).toMatchObject({ sku: 'flask-500', orders: 1, near: 'FLASK-500' });
    expect(code).toBe(0);
  });

  test('what cannot be read ends with 2', async () => {
    write('orders.csv', shopify(['#1', 'TRAY-B', 'Bamboo tray', '24.90', 1]));
    write('products.csv', 'sku,title\nTRAY-B,Bamboo tray\n');
    expect((await say('catalogue', 'draft', 'orders.csv', '--catalogue', 'products.csv')).code).toBe(2);
    expect((await say('catalogue', 'draft', 'nowhere.csv')).code).toBe(2);
    expect((await say('catalogue')).code).toBe(2);
  });
});

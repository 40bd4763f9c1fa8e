/** `ledger numbers`: a carrier's answer is read back; the papers drawn then are those that the run would have drawn with the numbers. */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { shop } from '../support/shop.ts';
import { demo, type World } from '../support/world.ts';

const ranges = /\n +numbers: \{ (?:s10|pattern): .*\}/g;
const everyDocument = {
  'china-post':
    '    documents: [label, cn23, postal-declaration, postal-declaration-csv, postal-declaration-xml, posting-list, posting-list-csv]\n    bulk: china-post-pre-declaration\n    labels: { size: a4, per_sheet: 4, start: 2 }\n',
  'china-post-parcel': '    documents: [label, cn23, invoice, postal-declaration]\n    bulk: ningbo-post\n    copies: { cn23: 2 }\n',
  'dhl-express': '    documents: [waybill, invoice, posting-list]\n',
};

/** The demo's shop, where every document there is gets drawn. `waiting`: no carrier has a range of numbers. */
function demoWith(waiting: boolean): World {
  const made = demo();
  for (const [carrier, told] of Object.entries(everyDocument)) made.edit('declarant.yaml', `\n  ${carrier}:\n`, `\n  ${carrier}:\n${told}`);
  // Where a carrier gives the numbers they are real ones: neither run is a demo's.
  if (waiting) made.edit('declarant.yaml', ranges, '');
  else made.edit('declarant.yaml', /, demo: true/g, '');
  return made;
}

test('every document is byte for byte what the run would have drawn with the numbers, whatever the settings say since', {
  timeout: 120_000,
}, async () => {
  const [ranged, waiting] = [demoWith(false), demoWith(true)];
  const line = 'declare orders/orders_export_1.csv orders/amazon-eu-new-orders-2026-11-20.txt --on 2026-11-22 --quiet';
  await ranged.say(line);
  await waiting.say(line);
  const [model, first] = [ranged.runs()[0]!, waiting.runs()[0]!];
  const pairs: string[] = ranged
    .report(model)
    .shipments.flatMap(({ shipment, number }: { shipment: string; number?: string }) => (number ? [`${shipment},${number}`] : []));
  waiting.write('answer.csv', `Reference,Tracking Number\n${pairs.join('\n')}\n`);
  waiting.edit('declarant.yaml', 'Yiwu Linhe Trading Co., Ltd.', 'Another Name Ltd.');
  waiting.edit('declarant.yaml', /undeliverable: return/, 'undeliverable: abandon');
  for (const file of ['products.csv', 'rates.csv']) rmSync(waiting.at(file));

  const { code, err, out } = await waiting.say('ledger numbers --from answer.csv');
  expect(err).toBe(`${pairs.length} numbers taken in.\n`);
  expect(code).toBe(0);
  const second = waiting.runs().find((run) => run !== first)!;
  expect(out).toBe(`…/runs/${second}\n`);
  const drawn = (made: World, run: string) => made.files(`runs/${run}`).filter((file) => /^(mail|air-parcel|express)\//.test(file));
  expect(drawn(waiting, second)).toEqual(drawn(ranged, model));
  expect(drawn(ranged, model).join(' ')).toMatch(/bulk-china-post.*bulk-ningbo|bulk-ningbo.*bulk-china-post/);
  for (const file of drawn(ranged, model)) {
    const [expected, found] = [readFileSync(ranged.at('runs', model, file)), readFileSync(waiting.at('runs', second, file))];
    expect(found.equals(expected), file).toBe(true);
  }
  expect((await waiting.say(`verify runs/${second}`)).out).toMatch(/everything agrees/);
  expect((await waiting.say(`verify runs/${first}`)).out).toMatch(/everything agrees/);
  expect(waiting.report(second)).toMatchObject({ run: second, on: '2026-11-22', completes: first });
});

/** Three letters of the post that waits for numbers, declared; `rows` is the post's answer. */
async function letters(): Promise<{ made: World; first: string }> {
  const made = shop({ id: '#4057' }, { id: '#4058' }, { id: '#4059' });
  made.edit('declarant.yaml', ranges, '');
  expect((await made.say('declare orders.csv --on 2026-11-22 --quiet')).code).toBe(0);
  return { made, first: made.runs()[0]! };
}

const [one, two, three] = ['LX100000003CN', 'LX100000017CN', 'LX100000025CN'] as const;
const numbersIn = (made: World, run: string): string[] =>
  made.report(run).shipments.map(({ shipment, number }: { shipment: string; number: string }) => `${shipment} ${number}`);
const newest = (made: World): string => made.runs().at(-1)!;

test('the same file again gives nothing twice; the next one completes the rest', async () => {
  const { made, first } = await letters();
  made.write('one.csv', `订单号;运单号\n#4057;${one}\n4058;lx 100 000 017 cn\n`);
  expect(await made.say('ledger numbers --from one.csv')).toMatchObject({ code: 0, err: '2 numbers taken in.\n' });
  const second = newest(made);
  expect(numbersIn(made, second)).toEqual([`4057 ${one}`, `4058 ${two}`]);
  expect(await made.say('ledger numbers --from one.csv')).toEqual({ code: 0, out: '', err: '0 numbers taken in, 2 known before.\n' });
  expect(made.runs()).toEqual([first, second]);

  made.write('two.csv', `shipment,number\n4057,${one}\n4059,${three}\n`);
  expect(await made.say('ledger numbers --from two.csv --json')).toMatchObject({
    code: 0,
    out: expect.stringContaining('"taken":1,"known":1,"others":0'),
  });
  expect(numbersIn(made, newest(made))).toEqual([`4059 ${three}`]);
  expect((await made.say(`verify runs/${newest(made)}`)).out).toMatch(/everything agrees/);
  const { out } = await made.say(`ledger show ${three}`);
  expect(out).toMatch(new RegExp(`number came\n4059 .*${first}.* 2026-11-22 ${newest(made)}\n`));
  expect((await made.say(`labels ${newest(made)} --only ${three} --to again.pdf`)).code).toBe(0);
  // The newest run that declared something, not the newest folder.
  expect((await made.say('explain 4058')).code).toBe(0);
});

test('every bad row is told with its line and column, and holds no other', async () => {
  const { made } = await letters();
  const rows = [`4057,${one}`, `9999,${three}`, '4058,LX100000018CN', `,${two}`, '4059,', '4058,1.00000E+12', '4058,4058', '4058,未出'];
  made.write('answer.csv', `Order ID,Barcode\n${rows.join('\n')}\n`);
  const { code, err, out } = await made.say('ledger numbers --from answer.csv');
  expect(code).toBe(1);
  expect(out).toBe(`…/runs/${newest(made)}\n`);
  expect(numbersIn(made, newest(made))).toEqual([`4057 ${one}`]);
  const told = [...err.matchAll(/^(answer\.csv:\d+ \S.*?): error: .*\[(\S+)\]$/gm)].map(([, where, problem]) => `${where} ${problem}`);
  expect(told.sort()).toEqual([
    'answer.csv:3 Order ID numbers/unknown-reference',
    'answer.csv:4 Barcode 4058 numbers/wrong-form',
    'answer.csv:5 Order ID numbers/no-reference',
    'answer.csv:6 Barcode numbers/no-number',
    'answer.csv:7 Barcode numbers/lost-digits',
    'answer.csv:8 Barcode 4058 numbers/wrong-form',
    'answer.csv:9 Barcode numbers/wrong-form',
  ]);
  expect(err).toMatch(/1 number taken in, 7 refused\.\n$/);
});

test.each<[string, string, string]>([
  ['two numbers for one shipment', `4057,${one}\n4057,${two}\n`, 'numbers/contradiction'],
  ['one number for two shipments', `4057,${one}\n4058,${one}\n`, 'numbers/contradiction'],
  ['another number than it has', `4059,${two}\n`, 'numbers/has-another'],
  ['the number of another', `4057,${three}\n`, 'numbers/taken'],
  ['a void shipment', `4058,${two}\n`, 'numbers/void-shipment'],
])('%s: nothing is taken in and nothing written', async (_what, rows, code) => {
  const { made } = await letters();
  made.write('before.csv', `shipment,number\n4059,${three}\n`);
  await made.say('ledger numbers --from before.csv');
  if (code === 'numbers/void-shipment') await made.say('ledger void 4058 --reason lost');
  const runs = made.runs();
  made.write('answer.csv', `shipment,number\n${rows}`);
  const said = await made.say('ledger numbers --from answer.csv');
  expect(said).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`[${code}]`) });
  expect(made.runs()).toEqual(runs);
  expect(made.files('runs').filter((file) => file.startsWith('.'))).toEqual([]);
});

test('a sheet with a title, and columns that are told', async () => {
  const { made } = await letters();
  const sheet = XLSX.utils.aoa_to_sheet([['Export of 22 November'], [], ['Nr.', 'Our key', 'Their key'], ['1', '4057', one]]);
  made.write('answer.xlsx', XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer' }));
  expect(await made.say('ledger numbers --from answer.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^answer\.xlsx has not a column .*\n {2}→ Name the headings/),
  });
  expect(await made.say('ledger numbers --from answer.xlsx --reference "Our key" --number "Their key"')).toMatchObject({
    code: 0,
    err: '1 number taken in.\n',
  });
});

test('columns that may both be meant are not guessed between; rows of others are left out', async () => {
  const { made, first } = await letters();
  made.write('answer.csv', `客户单号,运单号,转单号\n4057,${one},${two}\n`);
  expect(await made.say('ledger numbers --from answer.csv')).toMatchObject({
    code: 2,
    err: expect.stringContaining('several columns that may be the number: 运单号, 转单号'),
  });
  expect(await made.say('ledger numbers --from answer.csv --number 转单号 --carrier ups')).toMatchObject({
    code: 0,
    err: '0 numbers taken in, 1 of other shipments.\n',
  });
  expect(await made.say(`ledger numbers --from answer.csv --number 转单号 --carrier china-post --run ${first}`)).toMatchObject({ code: 0 });
  expect(numbersIn(made, newest(made))).toEqual([`4057 ${two}`]);
});

test('a number that no label can hold is refused before anything is drawn; of a carrier whose numbers we do not know, any other is taken', async () => {
  const made = shop({ id: '#4057' }, { id: '#4058' }, { id: '#4059' });
  made.edit('declarant.yaml', 'carriers:\n', 'carriers:\n  canary-line: { channel: mail, name: Canary Line }\n');
  await made.say('declare orders.csv --on 2026-11-22 --quiet --carrier canary-line');
  const stdin = `shipment,number\n4057,${'C'.repeat(35)}\n4058,cl-77/2026\n4059,LX100000018CN\n`;
  const { code, err } = await made.say('ledger numbers --from -', { stdin });
  expect(code).toBe(1);
  expect(err).toMatch(/^stdin:2 number 4057.*: error: .*\[documents\/[a-z-]+\]$/m);
  expect(err).toMatch(/^stdin:4 number 4059: error: .*\[numbers\/wrong-form\]$/m);
  expect(numbersIn(made, newest(made))).toEqual(['4058 cl-77/2026']);
  expect((await made.say(`verify runs/${newest(made)}`)).out).toMatch(/everything agrees/);
});

test('an answer over two runs completes each in a folder of its own', async () => {
  const { made, first } = await letters();
  made.write('more.csv', made.read('orders.csv').replace(/#40/g, '#50'));
  await made.say('declare more.csv --on 2026-11-23 --quiet');
  const next = newest(made);
  made.write('answer.csv', `shipment,number\n5057,${two}\n4057,${one}\n`);
  let n = 0;
  const hex = (digits: number) => (++n + 0xabc).toString(16).padStart(digits, '0');
  expect(await made.say('ledger numbers --from answer.csv', { io: { hex } })).toMatchObject({ code: 0, err: '2 numbers taken in.\n' });
  const reports = made
    .runs()
    .map((run) => made.report(run))
    .filter(({ completes }) => completes);
  expect(reports.map(({ completes, on }) => `${completes} ${on}`).sort()).toEqual([`${first} 2026-11-22`, `${next} 2026-11-23`]);
});

test('a crash after the numbers are in the ledger: the next call shows their folder, and draws nothing twice', async () => {
  const { made } = await letters();
  made.write('answer.csv', `shipment,number\n4057,${one}\n`);
  await made.say('ledger numbers --from answer.csv');
  const runs = made.runs();
  // What such a crash leaves: the run is sealed, its folder whole and hidden.
  const database = new Database(made.at('declarant.sqlite'));
  const [run] = database.prepare('SELECT work, final FROM runs WHERE id = ?').all([newest(made)]) as { work: string; final: string }[];
  database.exec(`UPDATE runs SET state = 'sealed' WHERE id = '${newest(made)}'`);
  database.close();
  renameSync(run!.final, run!.work);
  expect(made.runs()).toHaveLength(1);

  expect(await made.say('ledger numbers --from answer.csv')).toMatchObject({
    code: 0,
    err: `The run ${runs.at(-1)} was cut off when all of it was done; its folder is there now.\n0 numbers taken in, 1 known before.\n`,
  });
  expect(made.runs()).toEqual(runs);
  expect((await made.say(`verify runs/${newest(made)}`)).out).toMatch(/everything agrees/);
});

test.each<[string, (made: World, first: string) => void, RegExp]>([
  ['is gone', (made, first) => rmSync(made.at('runs', first), { recursive: true }), /its folder is not found/],
  ['was changed', (made, first) => made.edit(`runs/${first}/waiting/china-post.json`, 'Mei Tan', 'Mei Tam'), /was changed: its SHA-256/],
  ['lacks the file', (made, first) => rmSync(made.at('runs', first, 'waiting/china-post.json')), /is not there/],
])('a run that %s gets no numbers', async (_what, harm, message) => {
  const { made, first } = await letters();
  harm(made, first);
  const runs = made.runs();
  made.write('answer.csv', `shipment,number\n4057,${one}\n`);
  expect(await made.say('ledger numbers --from answer.csv')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(message) });
  expect(made.runs()).toEqual(runs);
  expect((await made.say('ledger show 4057')).out).not.toContain(one);
});

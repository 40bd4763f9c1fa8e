/** Answers of carriers and customs, from the file to the correction: `ledger import`, and what it leads to. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteOrderMark, encodeText } from '../../src/formats/text.ts';
import { filedDemo } from '../support/filed-demo.ts';
import { demo, demoFolder, type World, world, worldIn } from '../support/world.ts';

interface Shipment {
  readonly shipment: string;
  readonly number: string;
  readonly orders: readonly string[];
  readonly state: string;
  readonly waits?: readonly string[];
  readonly replaces?: readonly string[];
}

/** The demo declared, with messages that wait for a signature. */
let shop: World;
let run: string;
let ceb: readonly Shipment[];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  shop = worldIn(folder);
  filedDemo(shop);
  await shop.say('declare orders/ --on 2026-11-22');
  run = shop.runs()[0]!;
  ceb = shop.report(run).shipments.filter(({ state }: Shipment) => state === 'written');
}, 120_000);
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

/** A copy, so that each test has its own ledger. */
function copy(): World {
  const made = world();
  cpSync(shop.folder, made.folder, { recursive: true });
  return made;
}

const stateOf = async (made: World, id: string) =>
  JSON.parse((await made.say(`ledger show ${id} --json`)).out).find((each: { id: string }) => each.id === id);

interface Return {
  readonly copNo?: string;
  readonly orderNo?: string;
  readonly guid?: string;
  readonly status: string;
  readonly info?: string;
  readonly time?: string;
}

const ceb604 = (...returns: readonly Return[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB604Message guid="1" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb">
${returns
  .map(
    ({ copNo = '', orderNo = '', guid = 'X', status, info = '', time = '20261123100000000' }) =>
      `<ceb:InventoryReturn><ceb:guid>${guid}</ceb:guid><ceb:copNo>${copNo}</ceb:copNo><ceb:preNo>B20261122000000001</ceb:preNo>
<ceb:invtNo>29252026E000000001</ceb:invtNo><ceb:orderNo>${orderNo}</ceb:orderNo><ceb:returnStatus>${status}</ceb:returnStatus>
<ceb:returnTime>${time}</ceb:returnTime><ceb:returnInfo>${info}</ceb:returnInfo></ceb:InventoryReturn>`,
  )
  .join('\n')}
</ceb:CEB604Message>`;

const cds = (lrn: string, code: string, more = '', xmlns = ''): string =>
  `<MetaData${xmlns}><WCOTypeName>RES</WCOTypeName><Response><FunctionCode>${code}</FunctionCode><FunctionalReferenceID>5dc496f9</FunctionalReferenceID>
<IssueDateTime><DateTimeString formatCode="304">20261123113614Z</DateTimeString></IssueDateTime>${more}
<Declaration><FunctionalReferenceID>${lrn}</FunctionalReferenceID><ID>26GB17K2U6WMM38A05</ID></Declaration></Response></MetaData>`;

test('what waits is written, not declared: in the report, the ledger and the terminal', async () => {
  const { counts, shipments } = shop.report(run);
  expect(ceb.length).toBeGreaterThan(10);
  expect(counts.written).toBe(ceb.length);
  expect(counts.declared).toBe(shipments.filter(({ state }: Shipment) => state === 'declared').length);
  expect(ceb[0]!.waits).toEqual(['the signature of the declarant']);
  const { out } = await shop.say('ledger list --json');
  const entries = JSON.parse(out) as { id: string; state: string; filings?: string[]; digest: string }[];
  expect(entries.filter(({ state }) => state === 'written').map(({ id }) => id)).toEqual(ceb.map(({ shipment }) => shipment));
  for (const { state, filings } of entries) expect(filings !== undefined).toBe(state === 'written');

  const lines = shop.read(`runs/${run}/mail/china-post/manifest.json`).split('\n');
  const line = lines.find((each) => each.startsWith(`{"shipment":"${ceb[0]!.shipment}"`))!.replace(/,$/, '');
  expect(entries.find(({ id }) => id === ceb[0]!.shipment)?.digest).toBe(createHash('sha256').update(line).digest('hex'));
});

test('the same batch again is declared before, whether it waits or not', async () => {
  const made = copy();
  // A minute later than the first.
  await made.say('ledger verify');
  const { err } = await made.say('declare orders/ --on 2026-11-22');
  const { counts } = made.report(made.runs().at(-1)!);
  const before = (shop.report(run).shipments as Shipment[]).filter(({ state }) => state === 'declared' || state === 'written');
  expect(counts.declaredBefore).toBe(new Set(before.flatMap(({ orders }) => orders)).size);
  expect(counts.written).toBeUndefined();
  expect(err).toContain('declared before');
});

test('what is written has its labels again, and is explained with what it waits for', async () => {
  const made = copy();
  const { shipment } = ceb[0]!;
  expect(await made.say(`labels ${run} --only ${shipment} --to one.pdf`)).toMatchObject({ code: 0 });
  expect((await made.say(`explain ${shipment} --run ${run}`)).out).toMatch(
    / {2}written {2}.*\n(.*\n)* {2}waits for the signature of the declarant\n/,
  );
});

test('the terminal says what is written and what it waits for', async () => {
  const made = demo();
  filedDemo(made);
  const { err } = await made.say('declare orders/ --on 2026-11-22');
  expect(err).toContain(`${ceb.length} written, waiting for the signature of the declarant`);
});

test('where the carrier gives the numbers later, the messages are written then, and the shipment is not called declared before', async () => {
  const made = world();
  cpSync(demoFolder, made.folder, { recursive: true });
  filedDemo(made);
  made.edit('declarant.yaml', /(china-post:\n(?: {4}.*\n)*?) +numbers: .*\n/, '$1');
  await made.say('declare orders/ --on 2026-11-22');
  const [first] = made.runs();
  const posted = made
    .report(first!)
    .shipments.filter(({ carrier, state }: { carrier: string; state: string }) => carrier === 'china-post' && state !== 'held');
  expect(posted.map(({ state }: Shipment) => state)).toEqual(posted.map(() => 'written'));
  expect(posted[0].waits).toEqual(['the number that the carrier gives', 'the signature of the declarant']);
  const [one, two] = posted as [Shipment, Shipment];
  made.write('numbers.csv', `shipment,number\n${one.shipment},LX100000003CN\n${two.shipment},LX100000017CN\n`);
  expect(await made.say('ledger numbers --from numbers.csv')).toMatchObject({ code: 0 });
  const { counts, shipments } = made.report(made.runs().at(-1)!);
  expect(counts).toMatchObject({ shipments: 2, declared: 0, written: 2 });
  expect(shipments[0]).toMatchObject({ state: 'written', waits: ['the signature of the declarant'] });
  expect((await stateOf(made, one.shipment)).moves.map(({ to }: { to: string }) => to)).toEqual(['written']);
  expect(await made.say(`verify ${made.runs().at(-1)}`)).toMatchObject({ code: 0, err: '' });
  expect((await made.say('ledger verify')).code).toBe(0);
});

describe('replies of China’s customs', () => {
  test('accepted, rejected, in process and unknown: each shipment gets its state, the same file again changes nothing', async () => {
    const made = copy();
    const [one, two, three] = ceb.map(({ shipment }) => shipment) as [string, string, string];
    made.write(
      'answer.xml',
      Buffer.concat([
        byteOrderMark('utf-8'),
        Buffer.from(
          ceb604(
            { copNo: one, status: '899' },
            { copNo: two, status: '100', info: '[Code:22001;Desc:商品编码不存在]' },
            { copNo: three, status: '300' },
          ),
        ),
      ]),
    );
    const first = await made.say('ledger import answer.xml');
    expect(first.code).toBe(1);
    expect(first.out).toMatch(new RegExp(`\\n${one} +${ceb[0]!.number} +written +accepted +29252026E000000001 +899 closed\\n`));
    expect(first.out).toMatch(new RegExp(`\\n${three} +${ceb[2]!.number} +written +written .*300 manual review\\n`));
    expect(first.err).toContain(
      `error: Rejected (100 rejected by customs): [Code:22001;Desc:商品编码不存在].  [answers/rejected]\n  → Correct the order`,
    );
    expect(first.err).toContain('2 answers entered, 1 that decide nothing yet, 1 to correct.');
    expect(await stateOf(made, one)).toMatchObject({ state: 'accepted', reference: '29252026E000000001' });
    expect(await stateOf(made, two)).toMatchObject({
      state: 'rejected',
      reason: '100 rejected by customs: [Code:22001;Desc:商品编码不存在]',
    });
    expect(await stateOf(made, three)).toMatchObject({ state: 'written' });

    const again = await made.say('ledger import answer.xml');
    expect(again.err).toContain('Nothing was changed, 2 known before');
    expect((await made.say('ledger verify')).code).toBe(0);
    expect(JSON.parse((await made.say('ledger verify --json')).out).moves).toBe(
      JSON.parse((await shop.say('ledger verify --json')).out).moves + 2,
    );
  });

  test('all accepted ends with 0', async () => {
    const made = copy();
    made.write('answer.xml', ceb604({ copNo: ceb[0]!.shipment, status: '399' }));
    expect(await made.say('ledger import answer.xml')).toMatchObject({ code: 0, err: '1 answer entered.\n' });
  });

  test('an order of a message beside the list is accepted, which decides nothing; rejected, it does', async () => {
    const made = copy();
    const [one, two] = ceb as [Shipment, Shipment];
    const reply = (orderNo: string, status: string) =>
      `<CEB304Message xmlns="http://www.chinaport.gov.cn/ceb"><OrderReturn><guid>Y</guid><orderNo>${orderNo}</orderNo><returnStatus>${status}</returnStatus><returnTime>20261123100000000</returnTime></OrderReturn></CEB304Message>`;
    made.write('a.xml', reply(one.orders[0]!, '399'));
    made.write('b.xml', reply(two.orders[0]!, '-621001'));
    expect(await made.say('ledger import a.xml')).toMatchObject({
      code: 0,
      err: expect.stringContaining('answers/beside-the-declaration'),
    });
    expect(await made.say('ledger import b.xml')).toMatchObject({ code: 1, err: expect.stringContaining('-621001 processing error') });
    expect((await stateOf(made, one.shipment)).state).toBe('written');
    expect((await stateOf(made, two.shipment)).state).toBe('rejected');
  });

  test('answers are entered in the order in which they were given, not in that of the files', async () => {
    const made = copy();
    const copNo = ceb[0]!.shipment;
    made.write('new.xml', ceb604({ copNo, status: '800', time: '20261123110000000' }));
    made.write('old.xml', ceb604({ copNo, status: '100', time: '20261123100000000' }));
    await made.say('ledger import new.xml old.xml');
    expect((await stateOf(made, copNo)).moves.map(({ to }: { to: string }) => to)).toEqual(['written', 'rejected', 'accepted']);
    made.write('older.xml', ceb604({ copNo, status: '100', time: '20261123090000000', info: 'first' }));
    expect(await made.say('ledger import older.xml')).toMatchObject({ code: 0, err: expect.stringContaining('answers/older-answer') });
    expect((await stateOf(made, copNo)).state).toBe('accepted');
  });
});

describe('notifications of the CDS', () => {
  test.each([
    ['01', 'accepted', 0],
    ['02', 'written', 0],
    ['03', 'rejected', 1],
    ['09', 'accepted', 0],
    ['13', 'written', 0],
  ])('%s: %s, with the MRN', async (code, state, exit) => {
    const made = copy();
    const { number, shipment } = ceb[0]!;
    const wrong = '<Error><ValidationCode>CDS12005</ValidationCode><Pointer><TagID>431</TagID></Pointer></Error>';
    made.write('notification.xml', cds(number, code, code === '03' ? wrong : ''));
    expect(await made.say('ledger import notification.xml --json')).toMatchObject({ code: exit });
    const entry = await stateOf(made, shipment);
    expect(entry.state).toBe(state);
    if (state !== 'written') expect(entry.reference).toBe('26GB17K2U6WMM38A05');
    if (code === '03') expect(entry.reason).toBe('03 DMSREJ rejected: CDS12005 (tag 431)');
  });

  test('with namespaces, and by the MRN once it is known', async () => {
    const made = copy();
    made.write('a.xml', cds(ceb[0]!.number, '01', '', ' xmlns="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"'));
    made.write('b.xml', cds('SOMEBODY-ELSES', '10').replace('20261123113614Z', '20261124113614Z'));
    await made.say('ledger import a.xml');
    expect(await made.say('ledger import b.xml')).toMatchObject({ code: 1 });
    expect((await stateOf(made, ceb[0]!.shipment)).state).toBe('rejected');
  });
});

describe('a table', () => {
  test('of number, status and reason, in any encoding; bad rows hold no other', async () => {
    const made = copy();
    const [one, two, three] = ceb as [Shipment, Shipment, Shipment];
    const text = [
      '运单号;状态;原因',
      `${one.number};放行;`,
      `${two.number};退单;"编码; 错误\n第二行"`,
      `${three.number};perhaps;`,
      ';放行;',
      'LX999999999CN;放行;',
    ].join('\n');
    made.write('answers.csv', encodeText(text, 'gb18030'));
    const { code, err } = await made.say('ledger import answers.csv');
    expect(code).toBe(1);
    expect(err).toContain('answers.csv:5: error: The status "perhaps" is not known.  [answers/unknown-status]');
    expect(err).toContain('answers.csv:6: error: The answer "放行" names no shipment.  [answers/no-number]');
    expect(err).toContain(
      'answers.csv:7: error: The ledger has no shipment, number, order or message "LX999999999CN".  [answers/unknown-shipment]',
    );
    expect(err).toContain('2 answers entered, 1 to correct, 3 not entered.');
    expect(await stateOf(made, one.shipment)).toMatchObject({ state: 'accepted' });
    expect(await stateOf(made, two.shipment)).toMatchObject({ state: 'rejected', reason: '退单: 编码; 错误 第二行' });
  });

  test('may say it of a carrier that files nothing of ours: declared, then accepted', async () => {
    const made = copy();
    const entry = (shop.report(run).shipments as Shipment[]).find(({ state }) => state === 'declared')!;
    made.write('answers.csv', `number,status,reason\n${entry.number ?? entry.shipment},accepted,\n`);
    expect((await made.say('ledger import answers.csv')).code).toBe(0);
    expect((await stateOf(made, entry.shipment)).moves.map(({ to }: { to: string }) => to)).toEqual(['declared', 'accepted']);
  });

  test('with control characters, marks that turn the writing, and an address is cleaned before it is kept', async () => {
    const made = copy();
    made.write(
      'answers.csv',
      `number,status,reason\n${ceb[0]!.number},rejected,"\u001b[31mred\u202egnp.exe\u0007 ask li.wei@example.com"\n`,
    );
    await made.say('ledger import answers.csv');
    expect((await stateOf(made, ceb[0]!.shipment)).reason).toBe('rejected: [31mred gnp.exe ask l…@…');
  });
});

describe('a rejected declaration', () => {
  const rejected = async (): Promise<{ made: World; old: Shipment }> => {
    const made = copy();
    const old = ceb[0]!;
    made.write('answer.xml', ceb604({ copNo: old.shipment, status: '100', info: 'wrong code' }));
    await made.say('ledger import answer.xml');
    return { made, old };
  };

  test('goes again without --amend, names the one it replaces, and has answers of its own', async () => {
    const { made, old } = await rejected();
    await made.say('declare orders/ --on 2026-11-24');
    const { shipments } = made.report(made.runs().at(-1)!) as { shipments: (Shipment & { problems: { code: string }[] })[] };
    const fresh = shipments.find(({ orders, state }) => state === 'written' && orders[0] === old.orders[0])!;
    expect(shipments.filter(({ state }) => state === 'written')).toHaveLength(1);
    expect(fresh).toMatchObject({ replaces: [old.shipment], shipment: `${old.shipment}-2` });
    expect(fresh.number).not.toBe(old.number);
    expect(fresh.problems.map(({ code }) => code)).toContain('ledger/corrected');
    expect(await stateOf(made, old.shipment)).toMatchObject({ state: 'replaced', reason: `corrected by ${fresh.shipment}` });
    expect((await made.say(`ledger show ${fresh.shipment}`)).out).toContain('replaces');

    // The answer to the old one comes once more, and another one of it by its order.
    expect(await made.say('ledger import answer.xml')).toMatchObject({ err: 'Nothing was changed, 1 known before.\n' });
    made.write('late.xml', ceb604({ copNo: old.shipment, status: '899', time: '20261125100000000' }));
    expect(await made.say('ledger import late.xml')).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${old.shipment} is replaced, so it cannot be accepted any more.`),
    });
    expect((await stateOf(made, fresh.shipment)).state).toBe('written');

    made.write('good.xml', ceb604({ copNo: fresh.shipment, status: '899', time: '20261125100000000' }));
    expect((await made.say('ledger import good.xml')).code).toBe(0);
    expect((await stateOf(made, fresh.shipment)).state).toBe('accepted');
    expect((await made.say('ledger verify')).code).toBe(0);
    const { counts } = await made.say('declare orders/ --on 2026-11-26').then(() => made.report(made.runs().at(-1)!));
    expect(counts.written).toBeUndefined();
  });

  test('is said of in words where it is voided instead: its order goes again, its number never', async () => {
    const { made, old } = await rejected();
    expect((await made.say(`ledger void ${old.shipment} --reason "not sent after all"`)).code).toBe(0);
    expect(await stateOf(made, old.shipment)).toMatchObject({ state: 'void', reason: 'not sent after all' });
    await made.say('declare orders/ --on 2026-11-24');
    const { shipments } = made.report(made.runs().at(-1)!) as { shipments: Shipment[] };
    const fresh = shipments.find(({ state }) => state === 'written')!;
    expect(fresh.replaces).toBeUndefined();
    expect(fresh.number).not.toBe(old.number);
  });
});

describe('a file that is no answer', () => {
  const deep = `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`;
  test.each<[what: string, content: string | Uint8Array, told: string]>([
    ['empty', '', 'is empty'],
    ['cut off', ceb604({ copNo: '1', status: '899' }).slice(0, -30), 'is damaged: its contents are cut off'],
    ['torn', '<ceb:CEB604Message><a></b></ceb:CEB604Message>', 'is damaged: </b> closes what is not open'],
    [
      'with entities',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${cds('1', '01')}`,
      'it holds a document type, which no answer does',
    ],
    ['deep', deep, 'its elements are nested too deeply'],
    [
      'with bytes of nothing',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><MetaData>'), Buffer.from([0xff, 0xfe, 0xff])]),
      'holds bytes that are not',
    ],
    ['of another kind', '<html><body>503</body></html>', 'is XML, but no answer'],
    [
      'with a status of no list',
      ceb604({ copNo: '1', status: '899' }, { copNo: '2', status: '777' }),
      'has the returnStatus "777", which is none of the list',
    ],
    ['with a prototype as status', ceb604({ copNo: '1', status: 'constructor' }), 'has the returnStatus "constructor"'],
    ['with a code of no list', cds('1', '99'), 'has the FunctionCode "99"'],
    ['without columns', 'a,b\n1,2\n', 'it has not the columns number and status'],
    ['with an open quote', `number,status,reason\nX,accepted,"never\n`, 'has a quote that never closes'],
  ])('%s: told with its name, nothing entered', async (_what, content, told) => {
    const made = copy();
    made.write('answer.txt', content);
    const { code, err, out } = await made.say('ledger import answer.txt');
    expect(err).toContain(told);
    expect(err).toMatch(/^answer\.txt(:\d+)?: error: The file .*\[answers\/unreadable-file\]\n/);
    expect([code, out]).toEqual([2, '']);
  });

  test('beside one that is: that one is entered, and the end is 1', async () => {
    const made = copy();
    made.write('bad.xml', '<html/>');
    made.write('good.xml', ceb604({ copNo: ceb[0]!.shipment, status: '899' }));
    expect(await made.say('ledger import bad.xml good.xml')).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 answer entered, 1 not entered'),
    });
    expect((await stateOf(made, ceb[0]!.shipment)).state).toBe('accepted');
  });

  test('that is not there ends with 2', async () => {
    expect((await copy().say('ledger import none.xml')).code).toBe(2);
  });
});

describe('the summary of a month', () => {
  const accepted = async (): Promise<World> => {
    const made = copy();
    const replies = ceb
      .slice(0, 3)
      .map(({ shipment }, i) => ceb604({ copNo: shipment, status: '899' }).replace('E000000001', `E00000000${i + 1}`));
    // By the clock of China the last is accepted in December.
    made.write('1.xml', replies[0]!.replace('20261123100000000', '20261130235959999'));
    made.write('2.xml', replies[1]!);
    made.write('3.xml', replies[2]!.replace('20261123100000000', '20261201000000000'));
    await made.say('ledger import 1.xml 2.xml 3.xml');
    return made;
  };

  test('names the lists that were accepted in it, in the order of acceptance', async () => {
    const made = await accepted();
    expect(await made.say('ledger summary --month 2026-11')).toEqual({ code: 0, out: '29252026E000000002\n29252026E000000001\n', err: '' });
    expect((await made.say('ledger summary --month 2026-12')).out).toBe('29252026E000000003\n');
    expect(await made.say('ledger summary --month 2026-10')).toEqual({ code: 0, out: '', err: 'No list was accepted in 2026-10.\n' });
    expect(await made.say('ledger summary --month November')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Write a month like 2026-11'),
    });
  });

  test('with --out is written as a message, never over another', async () => {
    const made = await accepted();
    expect(await made.say('ledger summary --month 2026-11 --out sums')).toMatchObject({
      code: 0,
      out: '…/sums/ceb701-2026-11-china-post-0001.xml\n',
    });
    const message = made.read('sums/ceb701-2026-11-china-post-0001.xml');
    expect([...message.matchAll(/<ceb:invtNo>([^<]*)/g)].map(([, number]) => number)).toEqual(['29252026E000000002', '29252026E000000001']);
    expect(await made.say('ledger summary --month 2026-11 --out sums')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    });
  });

  test('a shipment that was accepted without the number of its list is told', async () => {
    const made = copy();
    made.write('answers.csv', `number,status\n${ceb[0]!.number},accepted\n`);
    await made.say('ledger import answers.csv');
    const { code, err } = await made.say('ledger summary --month 2026-11');
    expect([code, err]).toEqual([1, expect.stringContaining(`${ceb[0]!.shipment} was accepted without the number of its list.`)]);
  });
});

test('who else is still to answer is said, and each acceptance is kept', async () => {
  const made = copy();
  const { shipment, number } = ceb[0]!;
  made.write('604.xml', ceb604({ copNo: shipment, status: '399' }));
  made.write('cds.xml', cds(number!, '01'));
  const first = await made.say('ledger import cds.xml --json');
  expect(first.code).toBe(0);
  expect(first.err + first.out).toMatch(/answers\/partly-accepted/);
  expect(first.err + first.out).toMatch(/the answer to (ceb\d+, )*ceb603.* is still to come/);
  const second = await made.say('ledger import 604.xml --json');
  expect(second.err + second.out).not.toMatch(/partly-accepted/);
  const { out } = await made.say(`ledger show ${shipment} --json`);
  const [{ moves }] = JSON.parse(out) as [{ moves: { to: string; by: string; reference?: string }[] }];
  expect(moves.map(({ to, by }) => `${by}: ${to}`).slice(1)).toEqual(['import CDS: accepted', 'import CEB: accepted']);
  expect(await made.say('ledger import 604.xml')).toMatchObject({ code: 0 });
  expect((JSON.parse((await made.say(`ledger show ${shipment} --json`)).out) as [{ moves: unknown[] }])[0].moves).toHaveLength(3);
});

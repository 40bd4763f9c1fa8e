/** Answers find their shipments: one by its number, several by a message or an order; entered one by one, so that a crash between two loses none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/formats/input.ts';
import type { FilingEntry, Ledger, ShipmentEntry } from '../../src/ledger/ledger.ts';
import { type CustomsAnswer, cleaned } from '../../src/pipeline/answers/answer.ts';
import { enterAnswers } from '../../src/pipeline/answers/enter.ts';
import { readAnswers } from '../../src/pipeline/answers/read.ts';
import { ledgers, nothing } from '../ledger/ledgers.ts';

const { ledgerAt, newPath, declare } = ledgers();

const answer = (names: readonly string[], verdict: CustomsAnswer['verdict'], more: Partial<CustomsAnswer> = {}): CustomsAnswer => ({
  file: 'answers.csv',
  line: 2,
  names,
  system: 'table',
  verdict,
  says: verdict,
  ...more,
});

const states = async (ledger: Ledger): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for await (const { id, state } of ledger.list({})) found[id] = state;
  return found;
};
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

/** Shipments of one run with the messages that it filed. */
async function filed(ledger: Ledger, shipments: readonly Partial<ShipmentEntry>[], filings: readonly FilingEntry[] = []): Promise<void> {
  const run = await ledger.begin('filed', '2026-11-22', { work: '/none/.f', final: '/none/f' }, nothing);
  const common = {
    run: 'filed',
    on: '2026-11-22',
    state: 'written',
    channel: 'express',
    carrier: 'dhl-express',
    destination: 'GB',
  } as const;
  const entries = shipments.map(
    (each): ShipmentEntry => ({ ...common, id: '', orders: [`shopify|#${each.id}`], filings: ['uk-birds'], ...each }),
  );
  const keys = [...new Set(entries.flatMap(({ orders }) => orders))];
  const ofOrder = (key: string) => entries.filter(({ orders }) => orders.includes(key)).map(({ id }) => id);
  await run.record(
    entries,
    keys.map((key) => ({ key, digest: key, shipments: ofOrder(key), run: 'filed', on: '2026-11-22' })),
  );
  await run.file(filings);
  await run.publish(async () => {});
}

describe('an answer reaches', () => {
  test('all shipments of the message that it names', async () => {
    const ledger = await ledgerAt();
    await filed(
      ledger,
      [{ id: '1' }, { id: '2' }, { id: '3' }],
      [{ document: 'uk-birds', reference: 'B20261122-0A1B', shipments: ['1', '2'] }],
    );
    const { shipments, problems } = await enterAnswers(
      [answer(['B20261122-0A1B', '26GB17K2U6WMM38A05'], 'accepted', { reference: '26GB17K2U6WMM38A05' })],
      ledger,
    );
    expect(shipments.map(({ shipment, from, to }) => [shipment, from, to])).toEqual([
      ['1', 'written', 'accepted'],
      ['2', 'written', 'accepted'],
    ]);
    expect(problems).toEqual([]);
    expect(await states(ledger)).toEqual({ 1: 'accepted', 2: 'accepted', 3: 'written' });
    await enterAnswers([answer(['nobody', '26GB17K2U6WMM38A05'], 'rejected')], ledger);
    expect(await states(ledger)).toEqual({ 1: 'rejected', 2: 'rejected', 3: 'written' });
  });

  test('all pieces of an order, where it is a message of the order; a row of a table must say which', async () => {
    const ledger = await ledgerAt();
    await filed(ledger, [
      { id: '7-1', orders: ['shopify|#7'], filings: ['ceb303', 'ceb603'] },
      { id: '7-2', orders: ['shopify|#7'], filings: ['ceb303', 'ceb603'] },
    ]);
    const { problems } = await enterAnswers([answer(['#7'], 'rejected')], ledger);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['answers/several-shipments', '#7 is the order of several shipments: 7-1, 7-2.'],
    ]);
    expect(await states(ledger)).toEqual({ '7-1': 'written', '7-2': 'written' });
    await enterAnswers([answer(['#7'], 'rejected', { beside: 'ceb303', told: '2026-11-22T02:00:00.000Z' })], ledger);
    expect(await states(ledger)).toEqual({ '7-1': 'rejected', '7-2': 'rejected' });
  });

  test('where no list was filed, what was filed decides', async () => {
    const ledger = await ledgerAt();
    await filed(ledger, [{ id: '1', filings: ['ceb505'] }]);
    await enterAnswers([answer(['1'], 'accepted', { beside: 'ceb505' })], ledger);
    expect(await states(ledger)).toEqual({ 1: 'accepted' });
  });
});

test('what one authority rejected is not accepted by another', async () => {
  const ledger = await ledgerAt();
  await filed(ledger, [{ id: '1', filings: ['ceb603', 'uk-srds'] }]);
  await enterAnswers([answer(['1'], 'rejected', { system: 'CDS' })], ledger);
  const { shipments, problems } = await enterAnswers([answer(['1'], 'accepted', { system: 'CEB' })], ledger);
  expect(shipments.map(({ from, to, result }) => [from, to, result])).toEqual([['rejected', 'rejected', 'pending']]);
  expect(problems.map(({ message }) => message)).toEqual(['1 stays rejected: CDS rejected it.']);
  await enterAnswers([answer(['1'], 'accepted', { system: 'CDS' })], ledger);
  expect(await states(ledger)).toEqual({ 1: 'accepted' });
});

describe('an order that was declared again after it was rejected', () => {
  const told = '2026-11-22T01:15:01.500Z';
  /** `#1` was rejected, and `1-2` corrects it. */
  async function corrected(): Promise<Ledger> {
    const ledger = await ledgerAt();
    await declare(ledger, ['1'], { state: 'written', filings: ['ceb303', 'ceb603'] });
    await enterAnswers([answer(['#1'], 'rejected', { beside: 'ceb303', told, reason: 'first' })], ledger);
    await declare(ledger, ['1-2'], { state: 'written', filings: ['ceb303', 'ceb603'], orders: ['shopify|#1'], replaces: ['1'] });
    return ledger;
  }

  test('is not rejected once more by the answer that rejected the first, though both are called alike', async () => {
    const ledger = await corrected();
    const again = await enterAnswers([answer(['#1'], 'rejected', { beside: 'ceb303', told, reason: 'first' })], ledger);
    expect(again.shipments.map(({ shipment, result }) => [shipment, result])).toEqual([['1', 'known']]);
    expect(again.problems).toEqual([]);
    expect(await states(ledger)).toEqual({ 1: 'replaced', '1-2': 'written' });
  });

  test('nor by another one that was given before it was declared', async () => {
    const ledger = await corrected();
    const late = await enterAnswers([answer(['#1'], 'rejected', { beside: 'ceb303', told, reason: 'second' })], ledger);
    expect(codes(late.problems)).toEqual(['answers/illegal-move']);
    expect(await states(ledger)).toEqual({ 1: 'replaced', '1-2': 'written' });
  });

  test('but by one that was given after', async () => {
    const ledger = await corrected();
    await enterAnswers([answer(['#1'], 'rejected', { beside: 'ceb303', told: '2026-11-23T00:00:00.000Z' })], ledger);
    expect(await states(ledger)).toEqual({ 1: 'replaced', '1-2': 'rejected' });
  });
});

test('cut off between any two answers, what was entered stays, and the same answers again enter the rest', async () => {
  const ids = ['1', '2', '3', '4', '5'];
  const answers = ids.map((id, i) => answer([id], i % 2 === 0 ? 'accepted' : 'rejected', { line: i + 2 }));
  for (let left = 0; left < ids.length; left++) {
    const path = newPath();
    const cut = await ledgerAt(path);
    await declare(cut, ids);
    let entered = 0;
    const failing: Pick<Ledger, 'shipmentsMeant' | 'answer' | 'moves'> = {
      ...cut,
      answer: (answered) => (entered++ < left ? cut.answer(answered) : Promise.reject(new Error('power cut'))),
    };
    await expect(enterAnswers(answers, failing)).rejects.toThrow('power cut');
    await cut.close();

    const ledger = await ledgerAt(path);
    expect((await ledger.inspect()).moves).toBe(ids.length + left);
    const { shipments } = await enterAnswers(answers, ledger);
    expect(shipments.map(({ result }) => result)).toEqual(ids.map((_, i) => (i < left ? 'known' : 'moved')));
    expect(await states(ledger)).toEqual({ 1: 'accepted', 2: 'rejected', 3: 'accepted', 4: 'rejected', 5: 'accepted' });
    expect((await ledger.inspect()).broken).toBeUndefined();
  }
});

describe('a text of others', () => {
  test.each([
    ['商品编码不存在', '商品编码不存在'],
    ['a\u0000b\u001b[2Jc\r\nd', 'a b [2Jc d'],
    ['\u202e\u2066\u200f', undefined],
    ['call mary@shop.example now', 'call m…@… now'],
    ['x'.repeat(1001), `${'x'.repeat(1000)} …`],
    ['x'.repeat(1000), 'x'.repeat(1000)],
    [undefined, undefined],
  ])('%j is %j', (text, clean) => expect(cleaned(text)).toBe(clean));
});

const input = (content: string | Uint8Array): Input => ({
  name: 'answer',
  open: async function* () {
    yield Buffer.from(content);
  },
});

describe('the express system', () => {
  const reply = (flag: string) =>
    `<Package><EnvelopInfo/><DataInfo><SignedData><Data><EXP302 xmlns="http://www.chinaport.gov.cn/exp"><EntryHead><PreEntryId>E1</PreEntryId><AssBillNo>4057</AssBillNo>
<EntryId>222520261000000001</EntryId><OpResult>${flag}</OpResult><Notes>bad\u0085note</Notes></EntryHead></EXP302></Data></SignedData></DataInfo></Package>`;
  test.each([
    ['11', 'accepted'],
    ['00', 'rejected'],
    ['03', 'pending'],
  ])('%s: %s', async (flag, verdict) => {
    const { answers } = await readAnswers(input(reply(flag)));
    expect(answers).toMatchObject([
      { names: ['4057', '222520261000000001', 'E1'], verdict, reference: '222520261000000001', reason: 'bad note' },
    ]);
  });
  test('a result of no list', async () => {
    expect((await readAnswers(input(reply('77')))).problems[0]?.message).toContain('has the result "77", which is none of the list');
  });
});

test('a time is that of the clock by which it was written', async () => {
  const ceb = `<CEB604Message><InventoryReturn><copNo>1</copNo><returnStatus>800</returnStatus><returnTime>20261123010000001</returnTime></InventoryReturn></CEB604Message>`;
  const cds = (time: string) =>
    `<Response><FunctionCode>01</FunctionCode><IssueDateTime><DateTimeString>${time}</DateTimeString></IssueDateTime><Declaration><ID>M</ID></Declaration></Response>`;
  const told = async (text: string) => (await readAnswers(input(text))).answers[0]?.told;
  expect(await told(ceb)).toBe('2026-11-22T17:00:00.001Z');
  expect(await told(cds('20261123010000Z'))).toBe('2026-11-23T01:00:00.000Z');
  expect(await told(cds('20261123010000+01'))).toBeUndefined();
  expect(await told(cds('20261123010000+0100'))).toBe('2026-11-23T00:00:00.000Z');
  expect(await told(cds('yesterday'))).toBeUndefined();
});

test('an encoding that the file names is taken, in UTF-16 too', async () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><CEB604Message><InventoryReturn><copNo>1</copNo><returnStatus>100</returnStatus><returnInfo>编码错误</returnInfo></InventoryReturn></CEB604Message>`;
  const { encodeText } = await import('../../src/formats/text.ts');
  for (const bytes of [text('UTF-8'), encodeText(text('GBK'), 'gb18030'), encodeText(`\ufeff${text('UTF-16')}`, 'utf-16le')])
    expect((await readAnswers(input(bytes))).answers[0]?.reason).toBe('编码错误');
});

describe('hostile bytes', () => {
  const samples = [
    '<CEB604Message><InventoryReturn><copNo>1</copNo><returnStatus>800</returnStatus><returnTime>20261123010000001</returnTime></InventoryReturn></CEB604Message>',
    '<MetaData><Response><FunctionCode>01</FunctionCode><Declaration><FunctionalReferenceID>L</FunctionalReferenceID></Declaration></Response></MetaData>',
    'number,status,reason\n4057,accepted,\n4058,rejected,"wrong; code"\n__proto__,constructor,toString\n',
  ].map((text) => Buffer.from(text));

  test('are told of or read, never more', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), changes, async (sample, changed) => {
        let bytes = [...sample];
        for (const [place, byte, how] of changed) {
          const at = place % bytes.length;
          if (how === 0) bytes[at] = byte;
          else if (how === 1) bytes.splice(at, 1 + (byte % 9));
          else bytes.splice(at, 0, ...bytes.slice(at, at + (byte % 30)), byte);
          if (bytes.length === 0) bytes = [60];
        }
        const { readable, answers, problems } = await readAnswers(input(Uint8Array.from(bytes)));
        if (!readable) expect([answers.length, problems.length]).toEqual([0, 1]);
        for (const { message } of problems) expect(message).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ['a megabyte of open brackets', '<'.repeat(1 << 20)],
    ['a megabyte of elements that never close', '<a>'.repeat(350_000)],
    ['an endless attribute', `<CEB604Message a="${'x'.repeat(1 << 20)}`],
    ['a million fields', `<CEB604Message><InventoryReturn>${'<a/>'.repeat(250_000)}</InventoryReturn></CEB604Message>`],
    ['a row of a hundred thousand cells', `number,status${',x'.repeat(100_000)}\n`],
  ])('%s is refused at once', async (_what, text) => {
    const start = performance.now();
    const { readable, answers } = await readAnswers(input(text));
    expect(answers).toEqual([]);
    expect(readable).toBe(/^number/.test(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

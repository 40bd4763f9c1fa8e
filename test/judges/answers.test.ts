/** The authorities' own sample answers, told of a shipment that we declared: each sets the state that it says. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filedDemo } from '../support/filed-demo.ts';
import { demoFolder, type World, world, worldIn } from '../support/world.ts';

const conformance = fileURLToPath(new URL('../../../shared/conformance/', import.meta.url));
const ceb = join(conformance, 'china/ceb-202205/samples');
const cds = join(conformance, 'uk-cds/samples');

interface Shipment {
  readonly shipment: string;
  readonly number: string;
  readonly orders: readonly string[];
  readonly state: string;
}

let shop: World;
let filed: Shipment;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-judge-'));
  cpSync(demoFolder, folder, { recursive: true });
  shop = worldIn(folder);
  filedDemo(shop);
  await shop.say('declare orders/ --on 2026-11-22');
  filed = shop.report(shop.runs()[0]!).shipments.find(({ state }: Shipment) => state === 'written');
}, 120_000);
afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

/** Imports the samples, one after the other; the state that the shipment has then. */
async function stateAfter(samples: readonly string[]): Promise<{ codes: number[]; state: string; reference?: string; err: string }> {
  const made = world();
  cpSync(shop.folder, made.folder, { recursive: true });
  const codes: number[] = [];
  let err = '';
  for (const [i, sample] of samples.entries()) {
    made.write(`${i}.xml`, sample);
    const said = await made.say(`ledger import ${i}.xml`);
    codes.push(said.code);
    err += said.err;
  }
  expect((await made.say('ledger verify')).code).toBe(0);
  const entries = JSON.parse((await made.say(`ledger show ${filed.shipment} --json`)).out) as (Shipment & { reference?: string })[];
  const { state, reference } = entries[0]!;
  return { codes, state, err, ...(reference !== undefined && { reference }) };
}

/** A sample as it would be of our shipment: its numbers and its status alone are others. */
const ours = (name: string, status: string, copNo = filed.shipment): string =>
  readFileSync(join(ceb, name), 'utf8')
    .replace(/<ceb:copNo>[^<]*/g, `<ceb:copNo>${copNo}`)
    .replace(/<ceb:orderNo>[^<]*/g, `<ceb:orderNo>${filed.orders[0]}`)
    .replace(/<ceb:logisticsNo>[^<]*/g, `<ceb:logisticsNo>${filed.number}`)
    .replace(/<ceb:returnStatus>[^<]*/g, `<ceb:returnStatus>${status}`);

describe('replies of China’s customs', () => {
  test('the sample of the list as it is says that it is being declared: nothing is decided', async () => {
    expect(await stateAfter([ours('CEB604Message.xml', '2')])).toMatchObject({ codes: [0], state: 'written' });
  });

  test.each([
    ['399', 'accepted', 0],
    ['899', 'accepted', 0],
    ['800', 'accepted', 0],
    ['100', 'rejected', 1],
    ['-1', 'rejected', 1],
    ['4', 'rejected', 1],
    ['300', 'written', 0],
  ])('the sample of the list with status %s: %s', async (status, state, code) => {
    const found = await stateAfter([ours('CEB604Message.xml', status)]);
    expect(found).toMatchObject({ codes: [code], state });
    if (state !== 'written') expect(found.reference).toBe('Invt20180507000001');
  });

  test.each(['CEB304Message.xml', 'CEB404Message.xml', 'CEB506Message.xml'])(
    '%s, beside the list: rejects, but accepts nothing',
    async (name) => {
      expect(await stateAfter([ours(name, '399')])).toMatchObject({ codes: [0], state: 'written' });
      expect(await stateAfter([ours(name, '100')])).toMatchObject({ codes: [1], state: 'rejected' });
    },
  );

  test.each(['CEB608Message.xml', 'CEB702Message.xml'])('%s is read, and of nobody we know as it is', async (name) => {
    const { codes, err } = await stateAfter([readFileSync(join(ceb, name), 'utf8')]);
    expect(codes).toEqual([1]);
    expect(err).toContain('[answers/unknown-shipment]');
  });

  test('the messages that are no answers are told to be none', async () => {
    const { codes, err } = await stateAfter([readFileSync(join(ceb, 'CEB603Message.xml'), 'utf8')]);
    expect(codes).toEqual([2]);
    expect(err).toContain('is XML, but no answer');
  });
});

const spaced = (text: string): string =>
  text
    .replace('<MetaData>', '<MetaData xmlns="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">')
    .replace('<Response>', '<Response xmlns="urn:wco:datamodel:WCO:RES-DMS:2">')
    .replace(/<DateTimeString /g, '<DateTimeString xmlns="urn:wco:datamodel:WCO:Response_DS:DMS:2" ');

describe.each([
  ['as published, without namespaces', (text: string) => text],
  ['with the namespaces of the schema', spaced],
])('notifications of the CDS, %s', (_what, written) => {
  const folders = readdirSync(cds).filter((name) => readdirSync(join(cds, name)).includes('Example_Notifications'));
  const notifications = folders.flatMap((folder) =>
    readdirSync(join(cds, folder, 'Example_Notifications')).map((file) => [`${folder}/Example_Notifications/${file}`] as const),
  );
  const expected: Readonly<Record<string, string>> = { DMSACC: 'accepted', DMSCLE: 'accepted' };
  const told = (path: string): string =>
    written(readFileSync(join(cds, path), 'utf8').replace(/(<Declaration>[\s\S]*?<FunctionalReferenceID>)[^<]*/, `$1${filed.number}`));

  test('there are samples', () => expect(notifications.length).toBeGreaterThan(9));
  test.each(notifications)('%s', async (path) => {
    const kind = /DMS[A-Z]{3}/.exec(path)![0];
    const { codes, state, reference } = await stateAfter([told(path)]);
    expect(codes).toEqual([0]);
    expect(state).toBe(expected[kind] ?? 'written');
    if (state === 'accepted') expect(reference).toMatch(/^\d{2}GB[A-Z0-9]{14}$/);
  });

  test('a rejection made of a sample says the rule that was broken', async () => {
    const acceptance = told(notifications.find(([path]) => path.includes('DMSACC'))![0]);
    const rejection = acceptance
      .replace('<FunctionCode>01', '<FunctionCode>03')
      .replace('<Declaration>', '<Error><ValidationCode>CDS40045</ValidationCode></Error><Declaration>');
    expect(await stateAfter([rejection])).toMatchObject({ codes: [1], state: 'rejected', err: expect.stringContaining('CDS40045') });
  });
});

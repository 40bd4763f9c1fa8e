import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server as Relay, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openLedger, Unsettled } from '../../src/ledger/index.ts';
import type { Ledger, LedgerRecord, OpenRun, Recovery, ShipmentEntry } from '../../src/ledger/ledger.ts';
import { prepared } from '../../src/ledger/postgres/opening.ts';
import { placeOf } from '../../src/ledger/postgres/place.ts';
import { openSession } from '../../src/ledger/postgres/session.ts';
import { couldNot } from './could-not.ts';
import { drivers } from './drivers.ts';
import { ledgers, nothing } from './ledgers.ts';
import { type Server, startServer } from './server.ts';

let server: Server;
let folder: string;
const open: Ledger[] = [];
let places = 0;
beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
}, 60_000);
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close();
});
afterAll(() => {
  server.remove();
  rmSync(folder, { recursive: true });
});

const newUrl = (): string => `${server.url}?schema=own_${++places}`;
async function ledgerAt(url: string, patience = 0): Promise<Ledger> {
  const ledger = await openLedger(url, { patience });
  open.push(ledger);
  return ledger;
}
const begin = (ledger: Ledger, id = 'run', recovery = nothing): Promise<OpenRun> =>
  ledger.begin(id, '2026-11-22', { work: join(folder, `.${id}`), final: join(folder, id) }, recovery);
const shipment = (id: string, more: Partial<ShipmentEntry> = {}): ShipmentEntry => ({
  id,
  run: '',
  on: '2026-11-22',
  state: 'declared',
  channel: 'mail',
  carrier: 'china-post',
  destination: 'SG',
  orders: [`shopify|#${id}`],
  ...more,
});
const enter = (run: OpenRun, ...ids: string[]): Promise<void> =>
  run.record(
    ids.map((id) => shipment(id)),
    ids.map((id) => ({ key: `shopify|#${id}`, digest: id, shipments: [id], run: '', on: '2026-11-22' })),
  );
async function ask(text: string, url = server.url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const found = await client.query(text);
    return Array.isArray(found) ? found.at(-1).rows : found.rows;
  } finally {
    await client.end();
  }
}
const schemaOf = (url: string) => new URL(url).searchParams.get('schema')!;
const all = async (ledger: Ledger) => {
  const found: string[] = [];
  for await (const { id, state } of ledger.list({})) found.push(`${id} ${state}`);
  return found;
};
/** A recovery that notes what it is asked for. */
function noting(): { recovery: Recovery; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    recovery: {
      reveal: async ({ final }) => void asked.push(`reveal ${final}`),
      discard: async ({ work }) => void asked.push(`discard ${work}`),
    },
  };
}
const cut = (url: string) =>
  ask(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'declarant on %' AND pid != pg_backend_pid()`,
    url,
  );

describe('where it is', () => {
  test.each([
    ['postgres://h/d', 'declarant'],
    ['postgresql://h/d?schema=ledger_2', 'ledger_2'],
    ['postgres://h/d?options=-c%20search_path%3Dcustoms', 'customs'],
    ['postgres://h/d?options=-csearch_path=customs,public', 'customs'],
  ])('%s is in the schema %s', (url, schema) => {
    expect(placeOf(url).schema).toBe(schema);
  });

  test.each(['pg_temp', 'Ledger', 'a b', 'a;DROP TABLE x', '', 'x'.repeat(64)])('"%s" is no schema', async (schema) => {
    const url = `${server.url}?schema=${encodeURIComponent(schema)}`;
    expect(await couldNot(openLedger(url))).toBe(`"${schema}" is no name for the schema of a ledger.`);
  });

  test.each([
    ['require', 'verify-full'],
    ['verify-ca', 'verify-full'],
    ['no-verify', 'no-verify'],
    ['disable', 'disable'],
  ])('sslmode=%s is %s', (given, taken) => {
    expect(new URL(placeOf(`postgres://h/d?sslmode=${given}`).config.connectionString!).searchParams.get('sslmode')).toBe(taken);
  });

  test('looking makes nothing; the first run makes the schema and what is in it', async () => {
    const url = newUrl();
    const ledger = await ledgerAt(url);
    expect(await all(ledger)).toEqual([]);
    expect(await ledger.void('1', 'none')).toBeUndefined();
    const schemas = () => ask(`SELECT 1 FROM pg_namespace WHERE nspname = '${schemaOf(url)}'`);
    expect(await schemas()).toEqual([]);
    await (await begin(ledger)).abandon();
    expect(await schemas()).toHaveLength(1);
  });

  test('a schema that the administrator made beforehand is taken', async () => {
    const url = newUrl();
    await ask(`CREATE SCHEMA ${schemaOf(url)}; CREATE ROLE keeper LOGIN; ALTER SCHEMA ${schemaOf(url)} OWNER TO keeper;
      REVOKE CREATE ON DATABASE postgres FROM PUBLIC`);
    const as = url.replace('clerk@', 'keeper@');
    const run = await begin(await ledgerAt(as));
    await enter(run, '1');
    await run.publish(async () => {});
    expect(await couldNot(begin(await ledgerAt(as.replace('schema=', 'schema=not_'))))).toMatch(/may not be written by this user\.$/);
  });

  test("another program's schema is refused and stays as it was", async () => {
    const url = newUrl();
    await ask(`CREATE SCHEMA ${schemaOf(url)}; CREATE TABLE ${schemaOf(url)}.songs (title TEXT)`);
    const ledger = await ledgerAt(url);
    const message = `The schema ${schemaOf(url)} of the ledger ${url} is another program's.`;
    expect(await couldNot(all(ledger))).toBe(message);
    expect(await couldNot(begin(ledger))).toBe(message);
    expect(await ask(`SELECT relname FROM pg_class WHERE relnamespace = '${schemaOf(url)}'::regnamespace`)).toEqual([{ relname: 'songs' }]);
  });

  test('a newer ledger is refused', async () => {
    const url = newUrl();
    await ask(
      `CREATE SCHEMA ${schemaOf(url)}; CREATE TABLE ${schemaOf(url)}.ledger (version INTEGER); INSERT INTO ${schemaOf(url)}.ledger VALUES (4)`,
    );
    expect(await couldNot(all(await ledgerAt(url)))).toBe(`The ledger ${url} has version 4; this program knows up to 3.`);
  });

  test('an older one is brought to the wanted version once, by however many at the same time; a step that fails leaves all as it was', async () => {
    const url = newUrl();
    await (await begin(await ledgerAt(url))).abandon();
    const step = (sql: string) => ({
      version: 4,
      upgrades: new Map([[4, async (inside: { run(sql: string): Promise<void> }) => inside.run(sql)]]),
    });
    const now = () => '2026-11-22T01:15:00.000Z';
    const failing = await openSession(placeOf(url));
    await expect(prepared(failing, false, now, step('ALTER TABLE runs ADD COLUMN desk TEXT; SELECT 1 FROM nowhere'))).rejects.toThrow(
      'nowhere',
    );
    await failing.connection.close();
    expect(await ask(`SELECT version FROM ${schemaOf(url)}.ledger`)).toEqual([{ version: '3' }]);
    const sessions = await Promise.all(Array.from({ length: 4 }, () => openSession(placeOf(url))));
    const adding = step('ALTER TABLE runs ADD COLUMN desk TEXT');
    expect(await Promise.all(sessions.map((session) => prepared(session, false, now, adding)))).toEqual([true, true, true, true]);
    for (const { connection } of sessions) await connection.close();
    expect(await ask(`SELECT version FROM ${schemaOf(url)}.ledger`)).toEqual([{ version: '4' }]);
    expect(await couldNot(all(await ledgerAt(url)))).toMatch(/has version 4; this program knows up to 3\.$/);
  });
});

describe('what cannot be reached is told without the password', () => {
  test.each<[string, (url: URL) => void, RegExp]>([
    ['no server', (url) => (url.port = '1'), / cannot be reached\.$/],
    ['no such database', (url) => (url.pathname = '/nowhere'), / names a database that is not there\.$/],
    ['no such user', (url) => (url.username = 'nobody'), / does not let us in\.$/],
    ['a server without TLS', (url) => url.searchParams.set('sslmode', 'require'), / speaks no TLS\.$/],
    [
      'a certificate that is not there',
      (url) => url.searchParams.set('sslrootcert', '/none/ca.crt'),
      /the file \/none\/ca\.crt cannot be read\.$/,
    ],
  ])('%s', async (_what, change, message) => {
    const url = new URL(server.url);
    url.password = 'open-sesame';
    change(url);
    const told = await couldNot((async () => all(await ledgerAt(url.href)))());
    expect(told).toMatch(message);
    expect(told).not.toContain('sesame');
  });

  test('a URL that is none', async () => {
    const told = await couldNot(openLedger('postgres://clerk:open#sesame@db.example:54321x/ledger'));
    expect(told).toBe('The URL of the ledger cannot be read.');
  });
});

test('TLS looks at the certificate, unless the URL says that it need not', async () => {
  const certificate = server.encrypt();
  const seen = async (parameters: string) => all(await ledgerAt(`${server.url}?${parameters}`));
  // The server takes a moment to read its settings again.
  await expect.poll(() => seen('sslmode=no-verify').catch(() => undefined), { timeout: 10_000 }).toEqual([]);
  expect(await couldNot(seen('sslmode=require'))).toMatch(/ has a certificate that is not trusted\.$/);
  expect(await seen(`sslmode=require&sslrootcert=${certificate}`)).toEqual([]);
  expect(await seen(`sslmode=verify-full&sslrootcert=${certificate}`)).toEqual([]);
});

describe('one run at a time, over machines', () => {
  test('who waits in vain is told who has it', async () => {
    const url = newUrl();
    const run = await begin(await ledgerAt(url), '2026-11-22T0915-3f9c');
    expect(await couldNot(begin(await ledgerAt(url, 50)))).toBe(
      `Another run is writing to the ledger ${url}: the run 2026-11-22T0915-3f9c on the host ${hostname()}, process ${process.pid}.`,
    );
    await run.abandon();
    await (await begin(await ledgerAt(url))).abandon();
  });

  test('before its run has a row, by the name of its connection', async () => {
    const url = newUrl();
    const holder = new pg.Client({ connectionString: url, application_name: 'declarant on lagos (process 7)' });
    await holder.connect();
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('declarant writer of ${schemaOf(url)}', 0))`);
    expect(await couldNot(begin(await ledgerAt(url)))).toMatch(/: declarant on lagos \(process 7\)\.$/);
    await holder.end();
  });

  test('two ledgers in one database do not wait for each other', async () => {
    await begin(await ledgerAt(newUrl()));
    await begin(await ledgerAt(newUrl()));
  });

  test('many at once get their turn, and no number twice', async () => {
    const url = newUrl();
    const range = { series: 's10|LX|CN', from: 1, to: 999 };
    const claims = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const run = await begin(await ledgerAt(url, 30_000), `run-${i}`);
        const serials = await run.claim(range, 3);
        await run.publish(async () => {});
        return serials;
      }),
    );
    expect(claims.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  });

  test('a run that was taken for dead enters nothing more', async () => {
    const url = newUrl();
    const run = await begin(await ledgerAt(url));
    await enter(run, '1');
    await ask(`SET search_path = ${schemaOf(url)}; DELETE FROM shipments; DELETE FROM orders; DELETE FROM runs`);
    expect(await couldNot(run.publish(() => expect.unreachable('it was shown')))).toMatch(/^The ledger does not know this run any more/);
  });

  test('numbers that another took in spite of the lock are not given again', async () => {
    const url = newUrl();
    const run = await begin(await ledgerAt(url));
    expect(await run.claim({ series: 'mine', from: 1, to: 9 }, 2)).toEqual([1, 2]);
    await ask(`INSERT INTO ${schemaOf(url)}.serials VALUES ('mine', 1, 1)`);
    expect(await couldNot(run.publish(() => expect.unreachable('it was shown')))).toBe(
      'Another run took numbers of the series mine at the same time.',
    );
  });
});

describe('a connection that is lost', () => {
  test('in a run: a sentence, nothing is declared, the lock is free and the numbers come again', async () => {
    const url = newUrl();
    const ledger = await ledgerAt(url);
    const run = await begin(ledger);
    expect(await run.claim({ series: 'a', from: 1, to: 9 }, 2)).toEqual([1, 2]);
    await enter(run, '1');
    await cut(server.url);
    expect(await couldNot(enter(run, '2'))).toBe(`The ledger ${url} was lost: the connection to its server ended.`);
    await run.abandon();
    const next = await begin(ledger, 'next');
    expect(await next.claim({ series: 'a', from: 1, to: 9 }, 1)).toEqual([1]);
    await enter(next, '1');
    await next.publish(async () => {});
    expect(await all(ledger)).toEqual(['1 declared']);
  });

  test('while the folder is shown: the run stands, and the next one notes it', async () => {
    const url = newUrl();
    const ledger = await ledgerAt(url);
    const run = await begin(ledger);
    await enter(run, '1');
    expect(await couldNot(run.publish(async () => void (await cut(server.url))))).toMatch(
      /^The run run stands and its folder is there, but its last word/,
    );
    expect(await all(ledger)).toEqual(['1 reserved']);
    const { recovery, asked } = noting();
    await (await begin(ledger, 'next', recovery)).abandon();
    expect(asked).toEqual([`reveal ${join(folder, 'run')}`]);
    expect(await all(ledger)).toEqual(['1 declared']);
    expect((await ledger.inspect()).broken).toBeUndefined();
  });

  test('before a folder that cannot be shown is taken back: its folder must stay', async () => {
    const url = newUrl();
    const ledger = await ledgerAt(url);
    const run = await begin(ledger);
    await enter(run, '1');
    const failing = run.publish(async () => {
      await cut(server.url);
      throw new Error('no room');
    });
    await expect(failing).rejects.toBeInstanceOf(Unsettled);
    await run.abandon();
    expect(await all(ledger)).toEqual(['1 reserved']);
  });

  /** Lets everything through but the answer to COMMIT, at which it hangs up; `before`: the COMMIT itself is lost too. */
  async function relay(before: boolean): Promise<{ url: (of: string) => string; arm(): void; close(): void }> {
    let armed = false;
    const to = Number(new URL(server.url).port);
    const sockets: Socket[] = [];
    const between: Relay = createServer((client) => {
      const far = connect(to, '127.0.0.1');
      sockets.push(client, far);
      let hung = false;
      client.on('data', (data) => {
        hung ||= armed && data.includes('COMMIT');
        if (!(hung && before)) far.write(data);
        if (hung && before) client.destroy();
      });
      far.on('data', (data) => (hung ? client.destroy() : client.write(data)));
      for (const [one, other] of [
        [client, far],
        [far, client],
      ] as const)
        one.on('error', () => {}).on('close', () => other.destroy());
    });
    await new Promise<void>((done) => between.listen(0, '127.0.0.1', done));
    const { port } = between.address() as { port: number };
    const close = () => {
      for (const socket of sockets) socket.destroy();
      between.close();
    };
    return { url: (of) => of.replace(`:${to}/`, `:${port}/`), arm: () => void (armed = true), close };
  }

  test.each([
    ['before', true, ['discard'], []],
    ['after', false, ['reveal'], ['1 declared']],
  ])('at the sealing, %s it was done: nobody knows, the folder stays, the next run knows', async (_when, before, mended, listed) => {
    const [url, line] = [newUrl(), await relay(before)];
    const run = await begin(await ledgerAt(line.url(url)));
    await enter(run, '1');
    line.arm();
    const error = await run.publish(() => expect.unreachable('it was shown')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unsettled);
    expect((error as Error).message).toMatch(
      /It was lost while the run run was being entered, so whether the run stands is not known yet\.$/,
    );
    await run.abandon();
    line.close();
    const { recovery, asked } = noting();
    const ledger = await ledgerAt(url, 5000);
    await (await begin(ledger, 'next', recovery)).abandon();
    expect(asked.map((each) => each.split(' ')[0])).toEqual(mended);
    expect(await all(ledger)).toEqual(listed);
  });

  test('as if the power were cut: what was published is there, the rest is not, and it goes on', { timeout: 60_000 }, async () => {
    const url = newUrl();
    const ledger = await ledgerAt(url);
    const first = await begin(ledger, 'first');
    await enter(first, '1');
    await first.publish(async () => {});
    const run = await begin(ledger, 'cut');
    await enter(run, '2');
    server.crash();
    expect(await couldNot(enter(run, '3'))).toMatch(/ was lost: the connection to its server ended\.$/);
    await run.abandon();
    expect(await couldNot(all(ledger))).toMatch(/ cannot be reached\.$/);
    server.start();
    await (await begin(ledger, 'next')).abandon();
    expect(await all(ledger)).toEqual(['1 declared']);
    expect((await ledger.inspect()).broken).toBeUndefined();
  });
});

describe('what a crash left on another machine', () => {
  /** A run that ends without a word, as of a host and a process. */
  async function left(url: string, id: string, sealed: boolean, host: string, pid: number): Promise<void> {
    const ledger = await openLedger(url);
    const run = await begin(ledger, id);
    await enter(run, id);
    if (sealed) void run.publish(() => new Promise(() => {}));
    await ledger.close();
    await ask(`UPDATE ${schemaOf(url)}.runs SET host = '${host}', pid = ${pid} WHERE id = '${id}'`);
  }
  const mended = async (url: string): Promise<string[]> => {
    const { recovery, asked } = noting();
    await (await begin(await ledgerAt(url), 'next', recovery)).abandon();
    return asked.map((each) => each.replace(folder, '…'));
  };
  // No process has the greatest number.
  const dead = 2 ** 31 - 1;

  test('is that machine’s to show or to remove; what was never sealed is forgotten at once', async () => {
    const url = newUrl();
    await left(url, 'away-sealed', true, 'lagos', dead);
    await left(url, 'away-open', false, 'lagos', dead);
    expect(await mended(url)).toEqual([]);
    expect(await all(await ledgerAt(url))).toEqual(['away-sealed reserved']);
    expect(await ask(`SELECT id FROM ${schemaOf(url)}.shipments`)).toEqual([{ id: 'away-sealed' }]);
    await ask(`UPDATE ${schemaOf(url)}.runs SET host = '${hostname()}'`);
    expect(await mended(url)).toEqual(['reveal …/away-sealed', 'discard …/.away-open']);
  });

  test('is told at every run, until its orders are freed by hand; then it may come back without harm', async () => {
    const url = newUrl();
    await left(url, 'lost', true, 'a-container-that-is-gone', 1);
    const told: string[] = [];
    const begun = async () => begin(await ledgerAt(url), 'next', { ...noting().recovery, awaits: ({ final }) => void told.push(final) });
    await (await begun()).abandon();
    expect(told).toEqual([join(folder, 'lost')]);
    const ledger = await ledgerAt(url);
    await expect(ledger.void('lost', 'its machine was lost')).rejects.toThrow('has not come to its end');
    expect(await ledger.voidRun('lost', 'its machine was lost')).toBe(1);
    expect(await all(ledger)).toEqual(['lost void']);
    expect((await ledger.inspect()).broken).toBeUndefined();
    await (await begun()).abandon();
    expect(told).toHaveLength(1);
    await ask(`UPDATE ${schemaOf(url)}.runs SET host = '${hostname()}'`);
    expect(await mended(url)).toEqual([]);
  });

  test('is ours where its folder is found here, whatever this machine was called', async () => {
    const url = newUrl();
    await left(url, 'shared', true, 'a-container-that-is-gone', 1);
    mkdirSync(join(folder, '.shared'));
    expect(await mended(url)).toEqual(['reveal …/shared']);
  });

  test('is left alone while its process lives: it has lost its connection and will remove its folder itself', async () => {
    const url = newUrl();
    await left(url, 'alive', false, hostname(), process.ppid);
    expect(await mended(url)).toEqual([]);
    expect(await ask(`SELECT id FROM ${schemaOf(url)}.shipments`)).toEqual([]);
  });
});

describe('what it holds', () => {
  const [sqlite, postgres] = drivers;
  const [one, other] = [ledgers(sqlite!), ledgers(postgres!)];

  test('is, for the same work, what a SQLite ledger holds, digest for digest', async () => {
    const exported = await Promise.all(
      [one, other].map(async ({ ledgerAt: at, declare }) => {
        const ledger = await at();
        const run = await ledger.begin('first', '2026-11-21', { work: '/none/.f', final: '/none/f' }, nothing);
        await run.claim({ series: 's10|LX|CN', from: 100, to: 199 }, 7);
        await run.record(
          [shipment('Zoë', { number: 'LX1', filings: ['ceb603'], state: 'written' }), shipment('ångström'), shipment('zoe')],
          ['Zoë', 'ångström', 'zoe'].map((id) => ({ key: `shopify|#${id}`, digest: id, shipments: [id], run: '', on: '2026-11-21' })),
        );
        await run.file([{ document: 'ceb603', reference: 'W1', shipments: ['Zoë'] }]);
        await run.publish(async () => {});
        await declare(ledger, ['4057', '4058'], { reason: 'no reason' });
        await ledger.answer({
          shipment: 'Zoë',
          to: 'accepted',
          reference: '2925',
          told: '2026-11-22T02:00:00.000Z',
          answer: 'a',
          system: 'CEB',
        });
        await ledger.void('4058', 'wrong “address”');
        await declare(ledger, ['4057-2'], { replaces: ['4057'], orders: ['shopify|#4057'] });
        const numbers = await ledger.begin('numbers', '2026-11-23', { work: '/none/.n', final: '/none/n' }, nothing);
        await numbers.giveNumbers(new Map([['zoe', '1Z']]));
        await numbers.publish(async () => {});
        const records: LedgerRecord[] = [];
        for await (const record of ledger.records()) records.push(record);
        return records.map((record) => JSON.stringify(record));
      }),
    );
    expect(exported[0]!.length).toBeGreaterThan(20);
    expect(exported[1]).toEqual(exported[0]);
  });

  test('cannot be a character that PostgreSQL has not, and says so', async () => {
    const run = await begin(await ledgerAt(newUrl()));
    expect(await couldNot(enter(run, 'a\0b'))).toMatch(/cannot hold a character of what was to be entered/);
    expect(await couldNot(enter(run, 'a\ud800b'))).toMatch(/cannot hold a character of what was to be entered/);
  });

  test('moves cannot be emptied either', async () => {
    const url = newUrl();
    const run = await begin(await ledgerAt(url));
    await enter(run, '1');
    await run.publish(async () => {});
    await expect(ask(`TRUNCATE ${schemaOf(url)}.moves`)).rejects.toThrow('moves are never deleted');
  });
});

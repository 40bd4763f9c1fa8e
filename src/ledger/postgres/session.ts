/** One connection to a PostgreSQL server: what a run enters goes over the connection that holds its lock, so that both end together. */
import { Socket } from 'node:net';
import { hostname } from 'node:os';
import pg from 'pg';
import { CouldNotRun } from '../../model/could-not-run.ts';
import { type Client, type Connection, connectionBy, type Dialect, type Row, type Value } from '../connection.ts';
import { Uncertain } from '../losses.ts';
import { connectionLost, faultOf, isLoss } from './faults.ts';
import { type Place, shownPlace } from './place.ts';

export interface Session {
  readonly connection: Connection;
  /** As it is told to people. */
  readonly place: string;
  readonly schema: string;
  /** Whether the connection has ended. */
  lost(): boolean;
}

const sql: Dialect = {
  isIn: (column, list) => `${column} = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(${list} AS jsonb))))`,
  texts: (list, name) => `jsonb_array_elements_text(CAST(${list} AS jsonb)) AS ${name}(value)`,
  arrays: (list) => `jsonb_array_elements(CAST(${list} AS jsonb)) AS entry(value)`,
};

/** How long one statement may take, in milliseconds. A server that vanished without a word is given up then. */
const statementTime = 120_000;
/** How long a transaction waits for another writer's. */
export const lockTime = 10_000;

/**
 * What was committed outlives a power cut whatever the server's default; a run may think as long as it likes between two statements; and a
 * machine that vanished loses its lock within a minute. Every statement is made for an index: of tables that fill while a run goes on, the
 * server's statistics are old, and it would read them whole for each batch.
 */
const manners = (schema: string): string => `
  SET search_path = ${schema};
  SET lock_timeout = ${lockTime};
  SET statement_timeout = 0;
  SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off;
  SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3;
  SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout';
  SELECT set_config(name, 'on', false) FROM pg_settings WHERE name = 'synchronous_commit' AND setting = 'off'`;

/** The connection as it stands. */
interface Line {
  readonly client: pg.Client;
  readonly socket: Socket;
  readonly place: string;
  ended: boolean;
}

export async function openSession({ config, schema }: Place): Promise<Session> {
  const socket = new Socket();
  const name = `declarant on ${hostname()} (process ${process.pid})`;
  const client = clientBy({ application_name: name, ...config, stream: () => socket });
  const line: Line = { client, socket, place: shownPlace(client, schema), ended: false };
  const end = () => void (line.ended = true);
  client.on('end', end);
  // Whoever asks next is told; an error that nobody hears would end the process.
  client.on('error', end);
  try {
    await client.connect();
    const connection = connectionBy(clientOf(line));
    await connection.run(manners(schema));
    await refuseNarrow(connection, line.place);
    return { connection, place: line.place, schema, lost: () => line.ended };
  } catch (error) {
    hangUp(line);
    throw faultOf(error, line.place);
  }
}

/** After a silence nobody knows what the server still does, so nothing more is said to it. */
function hangUp(line: Line): void {
  line.ended = true;
  line.socket.destroy();
}

/** The certificates that a URL names are read when the client is made. */
function clientBy(config: pg.ClientConfig): pg.Client {
  try {
    return new pg.Client(config);
  } catch (error) {
    const file = error instanceof Error && 'path' in error ? `: the file ${String(error.path)} cannot be read` : '';
    throw new CouldNotRun(
      `The URL of the ledger cannot be used${file}.`,
      'Correct what stands after the ? in it: sslmode, sslrootcert, sslcert, sslkey.',
    );
  }
}

function clientOf(line: Line): Client {
  const { client, place } = line;
  const ask = async (text: string, values: readonly Value[]): Promise<pg.QueryResult<Row>> => {
    const query = { text: numbered(text), query_timeout: statementTime };
    try {
      return await client.query<Row>(values.length > 0 ? { ...query, values: [...values] } : query);
    } catch (error) {
      const lost = line.ended || isLoss(error);
      if (lost) hangUp(line);
      throw lost ? connectionLost(place) : faultOf(error, place);
    }
  };
  return {
    sql,
    rows: async (text, ...values) => (await ask(text, values)).rows,
    run: async (text, ...values) => void (await ask(text, values)),
    // Readers go on; a second writer waits here, as it would for a SQLite file.
    begin: async () => void (await ask('BEGIN; LOCK TABLE ledger IN SHARE ROW EXCLUSIVE MODE', [])),
    async commit() {
      try {
        await ask('COMMIT', []);
      } catch (error) {
        throw line.ended && error instanceof CouldNotRun ? new Uncertain(error.message, error.remedy, { cause: error }) : error;
      }
    },
    rollback: () =>
      ask('ROLLBACK', []).then(
        () => {},
        () => {},
      ),
    close: async () => (line.ended ? hangUp(line) : client.end().catch(() => {})),
  };
}

/** `?` and `?1`, as the shared statements have them, are `$1` here. */
function numbered(text: string): string {
  let next = 0;
  return text.replace(/\?(\d*)/g, (_, given: string) => `$${given || ++next}`);
}

async function refuseNarrow(connection: Connection, place: string): Promise<void> {
  const [row] = await connection.rows("SELECT current_setting('server_encoding') AS encoding");
  if (row?.encoding === 'UTF8') return;
  throw new CouldNotRun(
    `The ledger ${place} is in a database that holds ${String(row?.encoding)} only.`,
    'Make another with `createdb --encoding=UTF8 --template=template0`, and name it in the URL.',
  );
}

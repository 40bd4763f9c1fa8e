/** Where a PostgreSQL ledger is: its URL, taken apart. A password never leaves here in words. */
import type { ClientConfig } from 'pg';
import { CouldNotRun } from '../../model/could-not-run.ts';

export interface Place {
  readonly config: ClientConfig;
  /** The ledger's own schema in the database: `?schema=` of the URL, or the first of a `search_path` in its `options`; `declarant` unless told. */
  readonly schema: string;
}

/** What libpq calls `require` encrypts without looking at the certificate; here it is looked at, unless the URL says `no-verify`. */
const verified = ['prefer', 'require', 'verify-ca'];

export function placeOf(url: string): Place {
  const parsed = parsedFrom(url);
  const { searchParams } = parsed;
  const schema = searchParams.get('schema') ?? searchPathIn(searchParams.get('options') ?? '') ?? 'declarant';
  if (!/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new CouldNotRun(
      `"${schema}" is no name for the schema of a ledger.`,
      'Write small letters, digits and _ after `schema=` in the URL of the ledger, or leave it out: it is `declarant` then.',
    );
  searchParams.delete('schema');
  if (verified.includes(searchParams.get('sslmode') ?? '') && !searchParams.has('uselibpqcompat'))
    searchParams.set('sslmode', 'verify-full');
  return {
    config: { connectionString: parsed.href, connectionTimeoutMillis: 10_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
    schema,
  };
}

/** Its own error would quote the password. */
function parsedFrom(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw unreadable();
  }
}

const searchPathIn = (options: string): string | undefined => /search_path\s*=\s*"?([^\s,"]+)/.exec(options)?.[1];

const unreadable = (): CouldNotRun =>
  new CouldNotRun(
    'The URL of the ledger cannot be read.',
    'Write it as postgres://user@host:5432/database; in a password, write @ as %40, / as %2F, # as %23 and : as %3A.',
  );

interface Reached {
  readonly user?: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly database?: string | undefined;
}

/** As it is told to people: without password and parameters. */
export const shownPlace = ({ user, host, port, database }: Reached, schema: string): string =>
  `postgres://${user ?? ''}@${host.startsWith('/') ? `${host}:` : host.includes(':') ? `[${host}]:` : `${host}:`}${port}/${database ?? ''}${schema === 'declarant' ? '' : `?schema=${schema}`}`;

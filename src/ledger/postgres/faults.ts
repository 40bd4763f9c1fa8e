/** What PostgreSQL says when it cannot, in words and with a remedy. The server's own words are left out: they may quote what was entered. */
import { CouldNotRun } from '../../model/could-not-run.ts';

type Told = readonly [what: string, remedy: string];

const unreachable: Told = [
  'cannot be reached',
  'Check that its server runs, its host and port in the URL, and the network; then run it again. Nothing was declared.',
];
const lost: Told = [
  'was lost: the connection to its server ended',
  'Check that its server runs and can be reached, then run it again: what was not finished was not declared.',
];
const login: Told = [
  'does not let us in',
  'Check the user and password in the URL under `ledger`, or PGUSER and PGPASSWORD, and that the server admits this host (pg_hba.conf).',
];
const rights: Told = [
  'may not be written by this user',
  'Let its owner run: GRANT CREATE ON DATABASE … TO …, or make the schema beforehand and give it to the user of the URL.',
];
const trust: Told = [
  'has a certificate that is not trusted',
  'Add sslrootcert=FILE with the certificate of its authority to the URL; only on a network of your own, sslmode=no-verify.',
];
const busy: Told = ['is in use by another program', 'Wait until it is done, then run it again.'];
const room: Told = [
  'has no room left',
  'Free some space on its server, or let it take more connections, and run it again; nothing was declared.',
];

/** By SQLSTATE, by its class, by the system's or TLS's code. */
const told: Readonly<Record<string, Told>> = {
  '28': login,
  '3D000': ['names a database that is not there', 'Make it with `createdb`, or correct the name at the end of the URL.'],
  '42501': rights,
  '25006': ['cannot be written: the server is read-only', 'Name the primary server in the URL, not its standby.'],
  '55P03': busy,
  '57014': ['was too slow: the server gave up', 'Look what keeps the server busy, then run it again.'],
  '57P03': ['is just starting or stopping', 'Wait a minute, then run it again.'],
  '25P03': lost,
  '08': lost,
  '57': lost,
  '53': room,
  '58': ['cannot be read or written by its server', "Look at the server's log, its disk and its free space."],
  XX: ['is damaged, or its server is', "Look at the server's log; put back the last backup if need be."],
  '22P05': ['cannot hold a character of what was to be entered (U+0000, or half a character)', 'Correct the order of it in the export.'],
  '22P02': ['cannot hold a character of what was to be entered (U+0000, or half a character)', 'Correct the order of it in the export.'],
  '22021': ['cannot hold a character of what was to be entered (U+0000, or half a character)', 'Correct the order of it in the export.'],
  ECONNREFUSED: unreachable,
  ENOTFOUND: ['names a host that nobody knows', 'Correct the host in the URL.'],
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ECONNRESET: lost,
  EPIPE: lost,
  // A socket in the file system that is not there, or not ours.
  ENOENT: unreachable,
  EACCES: unreachable,
};

/** What the client says has no code. */
const words: readonly (readonly [RegExp, Told])[] = [
  [/^Connection terminated|not queryable|read timeout/, lost],
  [/^timeout expired/, unreachable],
  [/^SASL|password/i, login],
  [/does not support SSL/, ['speaks no TLS', 'Take sslmode out of the URL, or let its server speak TLS.']],
  [/certificate|altnames|^(CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/i, trust],
];

/** A code, or undefined: errors of the server have a SQLSTATE, those of the system a name. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const toldOf = (error: Error): Told | undefined => {
  const code = codeOf(error);
  const known = told[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? told[code.slice(0, 2)] : undefined);
  return known ?? words.find(([pattern]) => pattern.test(code) || pattern.test(error.message))?.[1];
};

/** Whether nothing more can be asked over this connection. */
export const isLoss = (error: unknown): boolean => error instanceof Error && [lost, unreachable].includes(toldOf(error)!);

/** An error of the database as one that could not run; any other is given back as it is. */
export function faultOf(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof CouldNotRun) return error;
  const found = toldOf(error);
  return found ? new CouldNotRun(`The ledger ${place} ${found[0]}.`, found[1], { cause: error }) : error;
}

export const connectionLost = (place: string): CouldNotRun => new CouldNotRun(`The ledger ${place} ${lost[0]}.`, lost[1]);

/** A PostgreSQL server of our own on the loopback, in a folder that goes with it. No server of the machine is touched. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  /** The URL of its one database. */
  readonly url: string;
  start(): void;
  /** Lets it speak TLS too, under a certificate that it signed itself; gives its path. */
  encrypt(): string;
  /** As if the power were cut. */
  crash(): void;
  /** With all that it holds. */
  remove(): void;
}

/** Where Debian and others put them, the newest first; then wherever PATH says. */
function programs(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
  if (found) return found;
  throw new Error('The ledger in PostgreSQL cannot be tested without a server: install one with `apt-get install postgresql`.');
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

export async function startServer(): Promise<Server> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'ledger-server-'));
  const data = join(folder, 'data');
  // The server refuses to run as root.
  const asOther = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]): void => {
    const line = [program, ...args];
    const [command, ...rest] = asOther ? ['runuser', '-u', 'postgres', '--', ...line] : line;
    execFileSync(command!, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  if (asOther) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const port = await freePort();
  // The order of a German dictionary, so that nothing comes in byte order by luck.
  const order = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=de'];
  run(join(bin, 'initdb'), '-D', data, '-U', 'clerk', '-E', 'UTF8', ...order, '-A', 'trust', '--no-sync');
  // Its disk need not outlive a power cut, so it does not wait for it.
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c max_connections=60 -c fsync=off`;
  const server = {
    url: `postgres://clerk@127.0.0.1:${port}/postgres`,
    start: () => run(join(bin, 'pg_ctl'), 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings),
    encrypt() {
      const [key, certificate] = ['server.key', 'server.crt'].map((name) => join(data, name)) as [string, string];
      const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
      run('openssl', 'req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '2', '-keyout', key, '-out', certificate, ...names);
      copyFileSync(certificate, join(folder, 'ca.crt'));
      appendFileSync(join(data, 'postgresql.conf'), 'ssl = on\n');
      run(join(bin, 'pg_ctl'), 'reload', '-D', data);
      return join(folder, 'ca.crt');
    },
    crash: () => run(join(bin, 'pg_ctl'), 'stop', '-m', 'immediate', '-D', data),
    remove: () => {
      if (existsSync(join(data, 'postmaster.pid'))) server.crash();
      rmSync(folder, { recursive: true });
    },
  };
  server.start();
  return server;
}

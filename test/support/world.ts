/** A folder of its own, and the command line in it: the real disk, but clock, chance, terminal and standard input as the test says. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const demoFolder = join(root, 'fixtures', 'demo');

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly folder: string;
  /** Runs one command line; blanks separate its words, but within double quotes. */
  say(line: string, given?: { readonly stdin?: string; readonly io?: Partial<Io> }): Promise<Said>;
  at(...parts: readonly string[]): string;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  edit(path: string, from: string | RegExp, to: string): void;
  /** Every file below a folder, sorted; none where it is not there. */
  files(path?: string): string[];
  /** The run folders, by name. */
  runs(): string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they like
  report(run: string): any;
}

/** The clock says 09:15 in Shanghai, a minute later for each run. */
export function world(): World {
  const folder = mkdtempSync(join(tmpdir(), 'declarant-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return worldIn(folder);
}

export function worldIn(folder: string): World {
  const at = (...parts: readonly string[]) => resolve(folder, ...parts);
  let runs = 0;
  const files = (path = '.'): string[] => {
    if (!existsSync(at(path))) return [];
    const below = readdirSync(at(path), { recursive: true, encoding: 'utf8' });
    return below.filter((each) => statSync(at(path, each)).isFile()).sort();
  };
  return {
    folder,
    at,
    files,
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    edit(path, from, to) {
      const before = readFileSync(at(path), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} does not hold ${from}`);
      writeFileSync(at(path), after);
    },
    runs: () =>
      existsSync(at('runs'))
        ? readdirSync(at('runs'))
            .filter((name) => !name.startsWith('.'))
            .sort()
        : [],
    report: (name) => JSON.parse(readFileSync(at('runs', name, 'report.json'), 'utf8')),
    async say(line, { stdin, io: given } = {}) {
      // Without it every command would end with 2, which a test may take for its answer.
      if (!existsSync(join(root, 'dist', 'version.json'))) throw new Error('There is no dist/: run `npm run build` first.');
      let [out, err] = ['', ''];
      const minute = runs++;
      const io: Io = {
        ...nodeIo(),
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        terminal: { is: false, columns: 100 },
        color: false,
        colorOut: false,
        cores: 1,
        env: () => undefined,
        now: () => new Date(Date.UTC(2026, 10, 22, 1, 15 + minute)),
        hex: (digits) => minute.toString(16).padStart(digits, '0'),
        path: (...parts) => resolve(folder, ...parts),
        own: async (path) => readFileSync(join(root, 'dist', path)),
        ...given,
      };
      const input: Io['input'] = async (path) =>
        path === '-'
          ? {
              name: 'stdin',
              open: async function* () {
                yield Buffer.from(stdin ?? '');
              },
            }
          : nodeIo().input(path);
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
      const code = await run(words, { ...io, input });
      return { code, out: out.replaceAll(folder, '…'), err: err.replaceAll(folder, '…') };
    },
  };
}

/** A copy of the demo, without what it says of itself. */
export function demo(): World {
  const made = world();
  cpSync(demoFolder, made.folder, { recursive: true });
  return made;
}

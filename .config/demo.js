// Declares the demo batch into runs/, with a fresh ledger each time, and says where the run folder is.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdtempSync } from 'node:fs';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = (...parts) => join(root, 'fixtures', 'demo', ...parts);
const fresh = mkdtempSync(join(tmpdir(), 'declarant-demo-'));
const { status } = spawnSync(
  process.execPath,
  [join(root, 'bin', 'declarant.js'), 'declare', demo('orders'), '--settings', demo('declarant.yaml'), '--out', join(root, 'runs'), '--ledger', join(fresh, 'demo.sqlite'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
rmSync(fresh, { recursive: true, force: true });
// Two orders of the demo are held, as its story has it: that is its right end.
process.exitCode = status === 1 ? 0 : (status ?? 1);

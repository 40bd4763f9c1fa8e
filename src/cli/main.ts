/** The program: one command line, one exit code. */
import { bugOf } from './bug.ts';
import { nodeIo } from './io.ts';
import { run } from './run.ts';

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// What nobody awaits ends here; node itself would print all that the error holds, rows of an export too.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${bugOf(error)}\nThis is a mistake in the program. Please report it.\n`);
  process.exit(70);
});

const io = nodeIo();
process.exitCode = await run(process.argv.slice(2), io);
await io.close();

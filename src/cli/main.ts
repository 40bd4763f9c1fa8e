/** The program: one command line, one exit code. */
import { nodeIo } from './io.ts';
import { run } from './run.ts';

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io = nodeIo();
process.exitCode = await run(process.argv.slice(2), io);
await io.close();

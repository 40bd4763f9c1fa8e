/** Loaded before a program under measurement: at its end it tells its peak memory in megabytes, in the file named by BENCH_PEAK. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024)));

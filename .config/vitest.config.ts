import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/judges/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Otherwise one core would lie idle, for a process that only waits.
    maxWorkers: '100%',
  },
});

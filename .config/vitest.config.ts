import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes begins first, so that no core waits for it at the end. */
const long = ['fuzz.test.ts', 'crash.test.ts', 'several-machines.test.ts', 'privacy.test.ts', 'hostile.test.ts', 'misfortune.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/judges/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Every file loading all of src anew takes longer than its tests; nothing in src keeps a state that one test could leave to the next.
    isolate: false,
    // Otherwise one core would lie idle, for a process that only waits.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});

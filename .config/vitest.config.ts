import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes begins first, so that no core waits for it at the end. */
const long = [
  'test/crash.test.ts',
  'test/fuzz.test.ts',
  'test/several-machines.test.ts',
  'test/privacy.test.ts',
  'test/hostile.test.ts',
  'test/retry.test.ts',
  'test/ledger/crash.test.ts',
  'test/cli.test.ts',
  'test/bad-input.test.ts',
  'test/misfortune.test.ts',
  'test/cli/owner.test.ts',
  'test/bench.test.ts',
  'test/verify.test.ts',
  'test/formats/xlsx.test.ts',
  'test/numbers.test.ts',
  'test/cases.test.ts',
  'test/cli/ledger-numbers.test.ts',
  'test/cli/ledger-numbers-killed.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}`));
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
    // One more than there are cores: some only wait for a process, a lock or the disk.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * On processors that protect pages by keys (AMD EPYC) V8 loses count of its pages of code where many WebAssembly modules come and go in one
 * process, and ends it: `Check failed: jit_page.has_value()`. Seen once in a dozen runs; no release mends it yet.
 */
const NO_PAGE_KEYS = ['--no-memory-protection-keys'];

const project = (name: string, timeoutMs: number, extra: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    execArgv: NO_PAGE_KEYS,
    setupFiles: ['test/support/chance.ts'],
    ...extra,
  },
});

/**
 * Files of one worker share what they import: loading it anew for each took a third of the time. A test that leaves
 * something behind in a module would be noticed by the next file.
 */
const SHARED = { isolate: false };

/** One project per kind of test, so that `npx vitest --project unit` is quick. */
export default defineConfig({
  test: {
    // One less than there are cores is the default: on two cores that is one file at a time, and many of them wait for
    // clocks and for programs of their own. Whole suite on two cores: 541 s by three, 462 s by four.
    maxWorkers: Math.max(4, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'architecture',
          include: ['test/architecture.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      project('unit', 30_000, SHARED),
      project('contract', 60_000, SHARED),
      project('property', 60_000, SHARED),
      project('integration', 120_000, SHARED),
      project('golden', 120_000),
      project('faults', 180_000),
      project('cli', 120_000, SHARED),
      // A page is slow to notice things on a busy machine; a second, the default, is not patience.
      project('browser', 300_000, { expect: { poll: { timeout: 20_000 } } }),
      project('e2e', 600_000),
    ],
  },
});

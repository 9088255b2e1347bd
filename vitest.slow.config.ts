import { defineConfig } from 'vitest/config';

/**
 * Suites that take minutes for one answer, so that `npm test` stays below ten on two cores: a long document killed in its
 * middle and begun anew, recognizers that crash, hang or eat memory, the whole main job killed with real recognition (its
 * parts are killed in test/faults), a small delivery torture. `npm run test:slow`, before a release and after a change of
 * the engines, of how a run resumes, or of delivery.
 */
export default defineConfig({
  test: { include: ['test/slow/**/*.test.ts'], environment: 'node', testTimeout: 180_000, hookTimeout: 180_000 },
});

// `npm test`: everything a change has to pass. The last line counts: `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnv, ensureInstalled, npm, projectNode, root } from './bootstrap.mjs';
import { ensureTools } from './tools.mjs';

const RESULTS = join(root, '.cache', 'vitest.json');

process.chdir(root);
ensureInstalled();
const missing = ensureTools();

if (npm(['run', '--silent', 'check']).status !== 0)
  finish({ passed: 0, failed: 1, skipped: 0 }, 'npm run check failed');

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(RESULTS, { force: true });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
const { status } = spawnSync(projectNode(), [vitest, 'run', ...reporters], { env: childEnv(), stdio: 'inherit' });

const { counts, skips } = readResults(status);
if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((name) => `  ${name}`).join('\n')}`);
for (const { command, debian } of missing)
  console.log(`  (${command} is not on this machine: Debian package ${debian})`);
finish(counts);

/** A file that does not even load has no test that could fail, so the exit code counts as well. */
function readResults(exit) {
  let report;
  try {
    report = JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, skips: [] };
  }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (...states) => tests.filter((test) => states.includes(test.status)).length;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = count('failed') + broken.length;
  const skipped = tests.filter((test) => ['skipped', 'pending', 'todo', 'disabled'].includes(test.status));
  return {
    counts: { passed: count('passed'), failed: failed === 0 && exit !== 0 ? 1 : failed, skipped: skipped.length },
    skips: skipped.map((test) => test.fullName),
  };
}

function finish({ passed, failed, skipped }, note) {
  if (note !== undefined) console.error(note);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed > 0 ? 1 : 0);
}

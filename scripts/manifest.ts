/**
 * Writes `oclif.manifest.json` from the built commands, or, with `--check`, says whether the committed one is current.
 * `--help` reads that file instead of loading every command.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'oclif.manifest.json';
const check = process.argv.includes('--check');
const before = read();
// oclif removes the file, then writes it anew; it is put back unless it was to be renewed.
const { status } = spawnSync('oclif', ['manifest'], { stdio: ['ignore', 'ignore', 'inherit'] });
const after = inOrder(read());
if (status !== 0) process.exitCode = 1;
else if (check && before !== after) {
  console.error(`${FILE} is not current. Run: npm run generate`);
  process.exitCode = 1;
}
const keep = check || status !== 0;
if (!keep || before !== '') writeFileSync(FILE, keep ? before : after);

/** oclif lists commands as the disk does, which differs between machines. */
function inOrder(manifest: string): string {
  const { commands, ...rest } = JSON.parse(manifest || '{}') as { commands?: Record<string, unknown> };
  const sorted = Object.entries(commands ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ commands: Object.fromEntries(sorted), ...rest }, null, 2)}\n`;
}

function read(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

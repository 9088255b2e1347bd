import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULT_KINDS } from '../../src/sandbox/index.ts';
import { type Kill, kindsPlayed, type TortureResult, torture } from '../support/torture/campaign.ts';

/**
 * Everything that can go wrong with a delivery, at once: generated dossiers to both targets, a fifth of all calls spoiled
 * by every fault the sandbox knows, the delivering process killed again and again, most times between a call's
 * acceptance and its being noted. Exits 1 on anything lost, changed or said twice.
 * `node test/bench/torture.ts [--dossiers 2000] [--between 12] [--anywhere 8] [--seed 1]`
 */
const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '2000' },
    between: { type: 'string', default: '12' },
    anywhere: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sohoa-torture-'));
try {
  const result = await torture({
    folder,
    dossiers: Number(values.dossiers),
    seed: Number(values.seed),
    kills: { between: Number(values.between), anywhere: Number(values.anywhere) },
    say: (line) => console.log(line),
  });
  show(result);
  process.exitCode = result.violations.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function show(result: TortureResult): void {
  const spoiled = Object.values(result.played).reduce((sum, count) => sum + count, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    ['seconds', result.seconds.toFixed(0)],
    ['calls', result.calls],
    ['calls spoiled', `${spoiled} (${((100 * spoiled) / result.calls).toFixed(1)} %)`],
    ['kinds of faults', `${kindsPlayed(result).length} of ${FAULT_KINDS.length}`],
    ['drains', result.drains],
    ['attempts', result.attempts],
    ['retries', result.retries],
    ['unknowns asked about', result.looked],
    ['resends avoided', result.avoided],
    ['refused, redriven', result.redriven],
    ['accepted calls', result.acceptedCalls],
    ['replayed by their key', result.replayed],
    ['repeated by the proxy', result.byProxy],
    ['kills', killsByMoment(result.kills)],
    ['differences', `${result.differences} by our own reconciliation`],
    ['violations', result.violations.length],
  ];
  for (const [name, value] of rows) console.log(`${name.padEnd(24)}${value}`);
  const played = Object.entries(result.played).map(([kind, count]) => `${kind} ${count}`);
  console.log(`faults                  ${played.join(' · ')}`);
  for (const violation of result.violations.slice(0, 50)) console.log(`  ${violation}`);
}

function killsByMoment(kills: readonly Kill[]): string {
  const between = kills.filter(({ kind }) => kind === 'between');
  const proven = between.filter(({ rowState }) => rowState === 'sending').length;
  return `${kills.length}: ${between.length} between sent and recorded (${proven} found so), ${kills.length - between.length} elsewhere`;
}

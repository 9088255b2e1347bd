import { FAULT_KINDS } from '../../src/sandbox/index.ts';
import { runWithFault, saidTwice } from '../support/fault-run.ts';

/**
 * Each fault of the sandbox in a fifth of all calls, 200 generated dossiers each, without OCR:
 * `node test/bench/delivery-faults.ts [DOSSIERS] [PROBABILITY]`. Exits 1 if anything is missing or was said twice.
 */
const [dossiers = '200', probability = '0.2'] = process.argv.slice(2);
let isGood = true;
console.log('fault        played  attempts  drains  redriven  arrived  accepted calls  replayed  said twice  seconds');
for (const kind of FAULT_KINDS) {
  const start = performance.now();
  const run = await runWithFault(kind, Number(probability), Number(dossiers));
  const { samples, report, drains, redriven, played, calls, holdings } = run;
  const arrived = Math.min(holdings.province.length, holdings.portal.length);
  const replayed = calls.filter((call) => call.replayed).length;
  const twice = saidTwice(calls).length;
  isGood &&= arrived === samples.length && twice === 0 && report.left === 0;
  const columns = [played[kind], report.attempts, drains, redriven, arrived, calls.length - replayed, replayed, twice];
  const widths = [6, 8, 6, 8, 7, 14, 8, 10];
  const cells = columns.map((value, index) => String(value).padStart(widths[index] ?? 0));
  console.log([kind.padEnd(11), ...cells, ((performance.now() - start) / 1000).toFixed(1).padStart(7)].join('  '));
}
process.exitCode = isGood ? 0 : 1;

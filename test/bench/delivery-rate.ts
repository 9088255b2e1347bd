import { parseArgs } from 'node:util';
import { largeFiles } from './delivery/large-files.ts';
import { memoryOverRecords } from './delivery/memory-over-records.ts';
import { rateBesideBareLoop } from './delivery/rate-beside-bare-loop.ts';

/**
 * How fast records go out without any fault, on loopback. Each of these exits 1 where its goal is missed:
 * `node test/bench/delivery-rate.ts [--dossiers 400] [--rounds 5] [--parallel 4]` our drain beside a bare undici loop that
 * makes the same calls with the same bodies and fsyncs, by turns (goal: 0.6 of its rate)
 * `… --records 20000` the memory of the delivering process over so many records (goal: flat)
 * `… --large 500` a file of so many megabytes up (multipart and tus) and down, the process under 300 MB PSS
 * `--cpu-prof DIR` writes profiles of our own rounds.
 */
const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    parallel: { type: 'string', default: '4' },
    records: { type: 'string' },
    large: { type: 'string' },
    'cpu-prof': { type: 'string' },
  },
});
const parallel = Number(values.parallel);
process.exitCode = (await run()) ? 0 : 1;

function run(): Promise<boolean> {
  if (values.large !== undefined) return largeFiles(Number(values.large));
  if (values.records !== undefined) return memoryOverRecords({ records: Number(values.records), parallel });
  const [dossiers, rounds] = [Number(values.dossiers), Number(values.rounds)];
  return rateBesideBareLoop({ dossiers, rounds, parallel, profileDir: values['cpu-prof'] ?? null });
}

import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFixture } from './link-sohoa.ts';
import { type Ended, PROJECT, runSohoa } from './sohoa-process.ts';

/** What a run on a disk that filled up on the way said, and the run after some room was made. */
export interface FullDiskRuns {
  readonly full: Ended;
  /** The same command while the disk is still full. */
  readonly stillFull: Ended;
  readonly ballastBytes: number;
  readonly afterwards: Ended;
}

const PLUGIN = 'sohoa-plugin-fill-disk';

/**
 * Run in a mount namespace of its own, with a small disk mounted at `workspace`: runs the batch while a step fills that
 * disk, once more while it is full, and again when the ballast is gone. Arguments: workspace, `out`, flags of the batch. Logs, reports and records are copied to `out` before the disk is gone.
 */
const [workspace = '', out = '', ...batch] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
await runSohoa(['init', workspace, '--model', 'npm']);
appendFileSync(join(workspace, 'sohoa.yaml'), `\nplugins: [${PLUGIN}]\n`);
installFixture(workspace, PLUGIN);
const ballast = join(workspace, 'ballast');
const fault = `  - use: fill-disk.ballast\n    with: ${JSON.stringify({ ballast, done: join(out, 'done') })}\n`;
const pipeline = readFileSync(join(PROJECT, 'pipelines', 'scan-only.yaml'), 'utf8');
const faulty = pipeline.replace('scan-only', 'faulty').replace(/^ {2}- use: extract/m, `${fault}$&`);
writeFileSync(join(workspace, 'pipelines', 'faulty.yaml'), faulty);

const command = ['run', 'faulty', '--json', '--workspace', workspace, ...batch];
const full = await runSohoa(command);
const stillFull = await runSohoa(command);
const ballastBytes = statSync(ballast).size;
rmSync(ballast);
const afterwards = await runSohoa(command);
for (const kept of ['data/logs', 'data/runs', 'records']) {
  cpSync(join(workspace, kept), join(out, kept), { recursive: true });
}
console.log(JSON.stringify({ full, stillFull, ballastBytes, afterwards } satisfies FullDiskRuns));

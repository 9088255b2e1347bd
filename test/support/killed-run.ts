import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { killTree } from './process-tree.ts';
import { ended, startSohoa } from './sohoa-process.ts';

/** Where in a run the axe falls: at the n-th beginning of a step (or of the delivery), some milliseconds later. */
export interface Moment {
  readonly at: string;
  readonly occurrence: number;
  readonly delayMs: number;
}

export interface LogLine {
  readonly event: string;
  readonly step?: string;
  readonly dossier?: string;
  readonly page?: number;
}

const POLL_MS = 5;

/**
 * Starts a run and kills its whole process tree at the moment. Answers false where the run ended before: then the
 * moment never came.
 */
export async function killDuring(args: readonly string[], workspace: string, moment: Moment): Promise<boolean> {
  const log = join(workspace, 'data', 'logs', 'sohoa.log');
  const start = existsSync(log) ? statSync(log).size : 0;
  const child = startSohoa(args, { env: { SOHOA_LANG: 'en' } });
  const end = ended(child);
  let running = true;
  end.finally(() => {
    running = false;
  });
  while (running && !hasCome(readLog(workspace, start), moment)) await sleep(POLL_MS);
  if (running) await sleep(moment.delayMs);
  const killed = running;
  killTree(child);
  await end;
  return killed;
}

/** Lines of the workspace's log from a byte on; a line cut by a kill is passed over. */
export function readLog(workspace: string, from = 0): LogLine[] {
  const log = join(workspace, 'data', 'logs', 'sohoa.log');
  if (!existsSync(log)) return [];
  const text = readFileSync(log).subarray(from).toString('utf8');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as LogLine];
    } catch {
      return [];
    }
  });
}

function hasCome(lines: readonly LogLine[], { at, occurrence }: Moment): boolean {
  const begun = lines.filter(({ event, step }) =>
    at === 'delivery' ? event === 'delivery-begins' : event === 'step-begins' && step === at,
  );
  return begun.length >= occurrence;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

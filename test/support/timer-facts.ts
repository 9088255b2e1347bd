import type { TimerFacts } from '../../src/workspace/schedule/timer-facts.ts';
import { workspaceId } from '../../src/workspace/schedule/workspace-id.ts';

/** Timers for a workspace in this folder, with the Node and the program of these tests. */
export function timerFactsFor(dir: string, more: Partial<TimerFacts> = {}): TimerFacts {
  return {
    id: workspaceId(dir),
    ...{ dir, node: process.execPath, bin: `${process.cwd()}/bin/run.js`, at: '01:30' },
    ...{ writes: [], reads: [], environmentFile: `${dir}/data/secrets/environment`, isSystemWide: false },
    ...more,
  };
}

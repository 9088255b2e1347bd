import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, runCampaign } from '../support/kill-campaign.ts';

/**
 * `kill -9` of the whole process tree in the middle of the main job, with real recognition and a real sandbox outside
 * the killed tree. `npm run bench:kill` does the same with twenty kills and prints the figures.
 */
const JOBS = 2;
let folder: string;
let outcome: Outcome;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-kill-'));
  outcome = await runCampaign({
    seed: 20261122,
    dossiers: 3,
    jobs: JOBS,
    folder,
    kills: [
      { at: 'recognize', times: 2, withinMs: 900 },
      { at: 'assemble', times: 1, withinMs: 60 },
      { at: 'record', times: 1, withinMs: 20 },
      { at: 'delivery', times: 2, withinMs: 150 },
    ],
  });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a run that is killed and begun anew', () => {
  it('was killed where it should be', () => {
    expect(outcome.kills).toMatchObject({ recognize: 2, assemble: 1, record: 1 });
    expect(outcome.kills['delivery']).toBeGreaterThanOrEqual(1);
  });

  it('ends with the records of an undisturbed run', () => {
    expect(Object.keys(outcome.killed)).toHaveLength(3);
    expect(outcome.killed).toEqual(outcome.undisturbed);
    expect([0, 6]).toContain(outcome.lastExit);
  });

  it('reads at most one page a worker again for each kill', () => {
    const kills = Object.values(outcome.kills).reduce((sum, times) => sum + times, 0);
    const again = outcome.recognitions - outcome.undisturbedRecognitions;
    // One more per kill may have been waiting for a worker: it was begun by the runner, not by a recognizer.
    expect(again).toBeLessThanOrEqual(kills * (JOBS + 1));
  });

  it('creates each dossier once, uploads each file once, and repeats no body', () => {
    const accepted = outcome.ledger.filter(({ replayed }) => !replayed);
    const creates = accepted.filter(({ operation }) => operation === 'create-dossier');
    expect(creates.map(({ system, dossier }) => `${system} ${dossier}`).sort()).toEqual(
      ['portal', 'province'].flatMap((system) => Object.keys(outcome.killed).map((code) => `${system} ${code}`)).sort(),
    );
    const uploads = accepted.filter(({ operation }) => operation === 'upload-file');
    expect(new Set(uploads.map(({ dossier, fileSha256 }) => `${dossier} ${fileSha256}`)).size).toBe(uploads.length);
    const bodies = accepted.map(({ system, operation, dossier, bodyHash }) =>
      [system, operation, dossier, bodyHash].join(' '),
    );
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

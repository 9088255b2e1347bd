import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { runCampaign } from '../support/kill-campaign.ts';

/** `npm run bench:kill`: twenty kills of the main job's process tree, and what they cost. Needs the build. */
const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, dossiers: { type: 'string', default: '8' } },
});

const folder = mkdtempSync(join(tmpdir(), 'sohoa-kill-'));
try {
  const outcome = await runCampaign({
    seed: Number(options.seed),
    dossiers: Number(options.dossiers),
    jobs: 2,
    folder,
    kills: [
      { at: 'recognize', times: 9, withinMs: 900 },
      { at: 'assemble', times: 3, withinMs: 60 },
      { at: 'record', times: 3, withinMs: 20 },
      { at: 'delivery', times: 5, withinMs: 150 },
    ],
  });
  const accepted = outcome.ledger.filter(({ replayed }) => !replayed);
  const distinct = new Set(accepted.map((call) => `${call.system} ${call.operation} ${call.dossier} ${call.bodyHash}`));
  console.log(
    JSON.stringify(
      {
        seed: Number(options.seed),
        dossiers: Object.keys(outcome.killed).length,
        pages: outcome.pages,
        kills: outcome.kills,
        recordsEqual: isDeepStrictEqual(outcome.killed, outcome.undisturbed),
        recognitionsUndisturbed: outcome.undisturbedRecognitions,
        recognitionsBegunWithKills: outcome.recognitions,
        recognitionsFinishedWithKills: outcome.recognitionsFinished,
        acceptedCalls: accepted.length,
        equalBodiesAcceptedTwice: accepted.length - distinct.size,
        replayed: outcome.ledger.length - accepted.length,
        creates: accepted.filter(({ operation }) => operation === 'create-dossier').length,
        uploads: accepted.filter(({ operation }) => operation === 'upload-file').length,
        distinctUploads: new Set(
          accepted
            .filter(({ operation }) => operation === 'upload-file')
            .map(({ dossier, fileSha256 }) => `${dossier} ${fileSha256}`),
        ).size,
        lastExit: outcome.lastExit,
      },
      null,
      2,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

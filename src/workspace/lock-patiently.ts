import { setTimeout as sleep } from 'node:timers/promises';
import { isSohoaError } from '../errors/index.ts';
import { lockWorkspace, type WorkspaceLock } from '../stores/catalog/lock.ts';

/** A decision on a dossier of hundreds of pages makes its PDF anew, which may take so long. */
const LONGEST_MS = 120_000;
const ASK_AGAIN_MS = 100;

/**
 * Takes the lock of the workspace. A nightly run does not fail because a clerk has just saved a page: a holder that will
 * be through in seconds is waited for. Errors: WORKSPACE_LOCKED.
 */
export async function lockPatiently(path: string, options: { readonly brief?: boolean } = {}): Promise<WorkspaceLock> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    try {
      return lockWorkspace(path, options);
    } catch (error) {
      const isBrief = isSohoaError(error, 'WORKSPACE_LOCKED') && error.params['brief'] !== undefined;
      if (!isBrief || Date.now() > until) throw error;
    }
    await sleep(ASK_AGAIN_MS);
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { fail } from '../../errors/index.ts';
import type { ReviewStore } from '../../plugin/index.ts';
import type { WindowLock } from './desk.ts';

/** A window that says nothing for so long has been closed, or its machine sleeps. */
const IDLE_MS = 90_000;
/** A lock is written anew only when this much of its time is gone: pictures are asked for by the dozen. */
const RENEW_AFTER_MS = 15_000;

export interface WindowLocks {
  /** Errors: LOCKED. */
  take(code: string, wish: { readonly token: string | null; readonly takeOver: boolean }): Promise<WindowLock>;
  touch(code: string, token: string): Promise<void>;
  /** Errors: LOCKED with who holds it, LOCK_NEEDED. */
  demand(code: string, token: string | null): Promise<void>;
  release(code: string, token: string): Promise<void>;
}

/** One window at a time may change a dossier; the catalog keeps who, so that two servers agree. */
export function windowLocks(reviews: ReviewStore, by: string, nowMs: () => number = Date.now): WindowLocks {
  const renewed = new Map<string, number>();
  const iso = (ms: number) => new Date(ms).toISOString();

  function renew(code: string, token: string): Promise<boolean> {
    const now = nowMs();
    renewed.set(`${code} ${hashOf(token)}`, now);
    return reviews.renewLock(code, hashOf(token), iso(now + IDLE_MS));
  }

  return {
    async take(code, { token: known, takeOver }) {
      const token = known ?? randomBytes(24).toString('base64url');
      const now = nowMs();
      const until = iso(now + IDLE_MS);
      const other = await reviews.lock(code, { by, until, tokenHash: hashOf(token), now: iso(now), takeOver });
      if (other !== null) fail('LOCKED', { where: { dossier: code }, params: { by: other.by } });
      return { token, by, until };
    },
    async touch(code, token) {
      const last = renewed.get(`${code} ${hashOf(token)}`) ?? 0;
      if (nowMs() - last >= RENEW_AFTER_MS) await renew(code, token);
    },
    async demand(code, token) {
      if (token !== null && (await renew(code, token))) return;
      const other = await reviews.lockOf(code, iso(nowMs()));
      if (other !== null) fail('LOCKED', { where: { dossier: code }, params: { by: other.by } });
      fail('LOCK_NEEDED', { where: { dossier: code } });
    },
    release: (code, token) => reviews.unlock(code, hashOf(token)),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

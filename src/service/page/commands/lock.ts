import { Refused } from '../server/ask.ts';
import type { Lock } from '../store/state.ts';
import type { Connection } from './connection.ts';
import { type Context, notify, patchOpen, say } from './context.ts';

/** Often enough that the window which lost its dossier says so before much is typed in vain. */
const RENEW_MS = [1500, 8000] as const;

/** Asks for the dossier; when somebody else has it, tells who. */
export async function askForLock(
  context: Context,
  code: string,
  takeOver = false,
  token: string | null = null,
): Promise<Lock> {
  try {
    const lock = await context.server.lock(code, { token, takeOver });
    return { kind: 'mine', token: lock.token, until: lock.until };
  } catch (error) {
    if (!isLocked(error)) throw error;
    return { kind: 'other', by: await holder(context, code) };
  }
}

/**
 * Does what needs the lock. A server started anew has forgotten it: then it is asked for once more, and only when
 * somebody else has it by now is it lost.
 */
export async function withLock<T>(context: Context, code: string, work: (token: string) => Promise<T>): Promise<T> {
  const lock = context.store.get().open?.lock;
  const token = lock?.kind === 'mine' ? lock.token : '';
  try {
    return await work(token);
  } catch (error) {
    if (!isLocked(error)) throw error;
    const again = await askForLock(context, code);
    if (again.kind !== 'mine') {
      loseLock(context, code, again.kind === 'other' ? again.by : '');
      throw error;
    }
    patchOpen(context, code, (open) => ({ ...open, lock: again }));
    return work(again.token);
  }
}

/** Keeps the lock of the open dossier alive until `stop`; tells when it is gone. */
export function keepLock(context: Context, connection: Connection, code: string): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = async (): Promise<void> => {
    const open = context.store.get().open;
    if (open?.view.code !== code || open.lock.kind !== 'mine') return;
    try {
      const lock = await askForLock(context, code, false, open.lock.token);
      if (lock.kind === 'other') return loseLock(context, code, lock.by);
      patchOpen(context, code, (now) => (now.lock.kind === 'mine' ? { ...now, lock } : now));
    } catch (error) {
      connection.report(error);
    }
    plan();
  };
  const plan = (): void => {
    const lock = context.store.get().open?.lock;
    const left = lock?.kind === 'mine' ? Date.parse(lock.until) - Date.now() : 0;
    timer = setTimeout(renew, Math.min(RENEW_MS[1], Math.max(RENEW_MS[0], left / 3)));
  };
  plan();
  return { stop: () => clearTimeout(timer) };
}

export function isLocked(error: unknown): boolean {
  return error instanceof Refused && (error.status === 423 || error.code === 'LOCK_NEEDED');
}

function loseLock(context: Context, code: string, by: string): void {
  patchOpen(context, code, (open) => ({ ...open, lock: { kind: 'lost', by } }));
  notify(context, 'lock.lost', { name: by === '' ? say(context)('lock.unknown') : by }, 'error');
}

async function holder(context: Context, code: string): Promise<string> {
  const { items } = await context.server.queue({ state: 'all', find: code, offset: 0, limit: 5 });
  return items.find((item) => item.code === code)?.lockedBy ?? say(context)('lock.unknown');
}

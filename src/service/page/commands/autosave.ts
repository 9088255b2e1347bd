import { Refused } from '../server/ask.ts';
import type { OpenDossier } from '../store/state.ts';
import type { Connection } from './connection.ts';
import { type Context, patchOpen } from './context.ts';
import { isLocked, withLock } from './lock.ts';

export interface Autosave {
  /** Something was typed or chosen: send it after a short rest. */
  touch(): void;
  /** Sends what is unsent now. False where it could not be sent. */
  flush(): Promise<boolean>;
}

const REST_MS = 700;

/** Keeps the server's draft as new as what stands on the screen. */
export function createAutosave(context: Context, connection: Connection): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> = Promise.resolve(true);

  const send = async (): Promise<boolean> => {
    const { open } = context.store.get();
    if (open === null || !isUnsent(open)) return true;
    if (open.lock.kind !== 'mine') return false;
    const { view, changes } = open;
    setSaving(context, view.code, 'sending');
    try {
      await withLock(context, view.code, (token) =>
        context.server.draft(view.code, token, { recordVersion: view.recordVersion, changes }),
      );
      patchOpen(context, view.code, (now) => ({ ...now, saving: now.changes === changes ? 'saved' : 'waiting' }));
      return true;
    } catch (error) {
      setSaving(context, view.code, 'unsent');
      // A newer record is told when the person saves; the draft waits on the screen until then.
      if (!isLocked(error) && !isChanged(error)) connection.report(error);
      return false;
    }
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    sending = sending.then(send);
    return sending;
  };
  return {
    touch() {
      const { open } = context.store.get();
      if (open !== null) setSaving(context, open.view.code, 'waiting');
      clearTimeout(timer);
      timer = setTimeout(flush, REST_MS);
    },
    flush,
  };
}

export function isUnsent({ saving }: Pick<OpenDossier, 'saving'>): boolean {
  return saving === 'waiting' || saving === 'unsent' || saving === 'sending';
}

function setSaving(context: Context, code: string, saving: OpenDossier['saving']): void {
  patchOpen(context, code, (open) => ({ ...open, saving }));
}

/** The record has a newer version than the one on the screen. */
export function isChanged(error: unknown): boolean {
  return error instanceof Refused && error.code === 'RECORD_CHANGED';
}

import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { systemCode } from '../system-code.ts';

/** Says that something in a folder may have changed. It may miss things: whoever waits looks now and then anyway. */
export interface Changes {
  /** Ends at the first change since it was last called, at the latest after `ms`, and when the signal aborts. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** `onSilent`: the system gives no events here (too many folders, a file server); told once, with its code. */
export function openChanges(folder: string, onSilent: (reason: string) => void): Changes {
  let hasChanged = false;
  let isSilent = false;
  let wake = () => {};
  const watcher = watch(folder, {
    ...{ ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true, atomic: false },
    // As deep as folders are looked through.
    depth: 8,
  });
  watcher.on('all', () => {
    hasChanged = true;
    wake();
  });
  watcher.on('error', (error) => {
    if (!isSilent) onSilent(systemCode(error));
    isSilent = true;
  });
  return {
    async next(ms, signal) {
      const over = new AbortController();
      const change = new Promise<void>((done) => {
        wake = done;
        if (hasChanged) done();
      });
      await Promise.race([
        change,
        sleep(ms, undefined, { signal: AbortSignal.any([signal, over.signal]) }).catch(() => {}),
      ]);
      over.abort();
      hasChanged = false;
    },
    close: () => watcher.close(),
  };
}

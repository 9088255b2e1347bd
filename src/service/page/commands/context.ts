import type { Server } from '../server/server.ts';
import type { AppState, Notice, OpenDossier } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { type Say, speaker, type WordKey } from '../words/index.ts';

/** What every command works with. */
export interface Context {
  readonly store: Store<AppState>;
  readonly server: Server;
  /** Changes the address, which in turn opens the queue (null) or a dossier, at one of its pages. */
  readonly navigate: (code: string | null, page?: number | null) => void;
  /** Back from a dossier to the view it was opened from. */
  readonly backToArea: () => void;
  /** Input that could not be sent before its dossier was left, by dossier: kept for as long as the window is open. */
  readonly parked: Map<string, Pick<OpenDossier, 'changes' | 'typed'>>;
}

export function say(context: Context): Say {
  return speaker(context.store.get().session?.language ?? 'vi');
}

/** Changes the open dossier, if it is still this one: answers may come in when another is on the screen. */
export function patchOpen(context: Context, code: string, change: (open: OpenDossier) => OpenDossier): void {
  context.store.update((state) => {
    if (state.open === null || state.open.view.code !== code) return state;
    const open = change(state.open);
    return open === state.open ? state : { ...state, open };
  });
}

/** The open dossier where this window may change it; says so where it may not. */
export function writable(context: Context): (OpenDossier & { lock: { kind: 'mine' } }) | null {
  const { open } = context.store.get();
  if (open === null) return null;
  if (open.lock.kind !== 'mine') {
    notify(context, 'lock.readOnly', {}, 'error');
    return null;
  }
  return { ...open, lock: open.lock };
}

export function notify(
  context: Context,
  key: WordKey,
  params: Readonly<Record<string, string | number>> = {},
  tone: Notice['tone'] = 'info',
): void {
  tell(context, say(context)(key, params), tone);
}

export function tell(context: Context, text: string, tone: Notice['tone']): void {
  context.store.update((state) => ({ ...state, notice: { tone, text, id: (state.notice?.id ?? 0) + 1 } }));
}

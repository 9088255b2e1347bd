import type { CommitView } from '../../review/api.ts';
import { carryOver, movePointer } from '../fields/carry-over.ts';
import { allFields, readText } from '../fields/changes.ts';
import { nextInQueue } from '../queue/next-in-queue.ts';
import { Unreachable } from '../server/ask.ts';
import type { OpenDossier } from '../store/state.ts';
import { type Autosave, isChanged } from './autosave.ts';
import type { Connection } from './connection.ts';
import { type Context, notify, patchOpen, writable } from './context.ts';
import { isLocked, withLock } from './lock.ts';

type Work = (code: string, token: string, open: OpenDossier) => Promise<CommitView> | null;
type Outcome = CommitView['applied'] | 'nothing' | 'failed';

export interface Saving {
  /** Saves; true when it went well (also when there was nothing to save). */
  save(): Promise<boolean>;
  saveAndNext(): Promise<void>;
  /**
   * Does something that gives the dossier anew, and shows it. One after another: a page turned twice in a hurry is
   * turned twice. `work` sees the dossier as it is when its turn comes, and may find nothing to do (null).
   */
  change(work: Work): Promise<Outcome>;
}

export function savingCommands(context: Context, connection: Connection, autosave: Autosave): Saving {
  let turn: Promise<unknown> = Promise.resolve();

  const change: Saving['change'] = (work) => {
    const code = writable(context)?.view.code;
    if (code === undefined) return Promise.resolve('failed');
    const mine = turn.then(() => attempt(context, connection, code, work));
    turn = mine.catch(() => undefined);
    return mine.then((outcome) => {
      if (Object.keys(context.store.get().open?.changes ?? {}).length > 0) autosave.touch();
      return outcome;
    });
  };

  const save = async (): Promise<boolean> => {
    const open = writable(context);
    if (open === null) return false;
    const invalid = unreadable(open);
    if (invalid.size > 0) {
      patchOpen(context, open.view.code, (now) => ({ ...now, invalid }));
      notify(context, 'notice.invalid', {}, 'error');
      return false;
    }
    await autosave.flush();
    const outcome = await change((code, token, { view: { recordVersion }, changes }) => {
      if (Object.keys(changes).length === 0) return null;
      return context.server.commit(code, token, { recordVersion, changes }).then((answer) => {
        patchOpen(context, code, (now) => withoutSaved(now, changes));
        return answer;
      });
    });
    if (outcome === 'now') notify(context, 'notice.saved', { code: open.view.code });
    return outcome !== 'failed';
  };

  return {
    save,
    change,
    async saveAndNext() {
      const { open, queue } = context.store.get();
      if (open === null) return;
      if (open.lock.kind === 'mine' && !(await save())) return;
      await goToNext(context, connection, open.view.code, queue.view?.items.map(({ code }) => code) ?? []);
    },
  };
}

async function attempt(context: Context, connection: Connection, code: string, work: Work): Promise<Outcome> {
  const { open } = context.store.get();
  if (open?.view.code !== code || open.lock.kind !== 'mine') return 'failed';
  patchOpen(context, code, (now) => ({ ...now, busy: true }));
  try {
    const answer = await withLock(context, code, (token) => work(code, token, open) ?? Promise.resolve(null));
    if (answer === null) return 'nothing';
    patchOpen(context, code, (now) => showAnew(now, answer));
    if (answer.applied === 'later') notify(context, 'notice.later');
    return answer.applied;
  } catch (error) {
    if (isChanged(error)) await lookAgain(context, code).catch(connection.report);
    else {
      if (error instanceof Unreachable) notify(context, 'notice.notDone', {}, 'error');
      if (!isLocked(error)) connection.report(error);
    }
    return 'failed';
  } finally {
    patchOpen(context, code, (now) => ({ ...now, busy: false }));
  }
}

/** The next dossier that waits; the queue where none does. */
export async function goToNext(
  context: Context,
  connection: Connection,
  code: string,
  order: readonly string[],
): Promise<void> {
  try {
    const { find } = context.store.get().queue;
    const view = await context.server.queue({ state: 'held', find, offset: 0, limit: 100 });
    context.store.update((state) => ({ ...state, queue: { ...state.queue, state: 'held', view } }));
    const next = nextInQueue(view.items, order, code);
    if (next === null) notify(context, 'notice.queueDone');
    context.navigate(next);
  } catch (error) {
    connection.report(error);
  }
}

/** The dossier as the server has it now; unsaved input follows its documents. */
function showAnew(open: OpenDossier, { dossier }: CommitView): OpenDossier {
  const hasPage = dossier.pages.some(({ key }) => key === open.pageKey);
  return {
    ...open,
    view: dossier,
    changes: carryOver(open.view, dossier, open.changes),
    typed: carryOver(open.view, dossier, open.typed),
    focused: open.focused === null ? null : movePointer(open.view, dossier, open.focused),
    pageKey: hasPage ? open.pageKey : (dossier.pages[0]?.key ?? null),
    history: null,
    saving: Object.keys(open.changes).length === 0 ? 'none' : open.saving,
  };
}

/** Takes what was saved out of the unsaved; what was typed since then stays. */
function withoutSaved(open: OpenDossier, saved: OpenDossier['changes']): OpenDossier {
  const isSaved = (pointer: string) => pointer in saved && saved[pointer] === open.changes[pointer];
  const left = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([pointer]) => !isSaved(pointer)));
  return { ...open, changes: left(open.changes), typed: left(open.typed) };
}

async function lookAgain(context: Context, code: string): Promise<void> {
  const dossier = await context.server.dossier(code);
  patchOpen(context, code, (now) => showAnew(now, { dossier, applied: 'now' }));
  notify(context, 'notice.changed', {}, 'error');
}

/** Fields whose text no value can be made of. */
function unreadable(open: OpenDossier): ReadonlySet<string> {
  const found = allFields(open.view).filter((field) => readText(field, open.typed[field.pointer] ?? '') === 'invalid');
  return new Set(found.map(({ pointer }) => pointer));
}

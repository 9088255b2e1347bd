import { allFields } from '../fields/changes.ts';
import { nextDoubtful } from '../fields/next-doubtful.ts';
import { openedDossier } from '../store/state.ts';
import { type Autosave, isUnsent } from './autosave.ts';
import type { Connection } from './connection.ts';
import { type Context, notify, patchOpen } from './context.ts';
import type { EditCommands } from './edit.ts';
import { askForLock, keepLock } from './lock.ts';

export interface OpenCommands {
  /** At one of its pages; null: at its first doubtful field. */
  open(code: string, page?: number | null): Promise<void>;
  /** Leaves the open dossier: its draft is sent, its lock given back. */
  leave(): Promise<void>;
  takeOver(): Promise<void>;
  /** The window closes: nothing can be waited for. */
  abandon(): void;
  /** The server is back: what could not be sent from dossiers left meanwhile is sent by opening them; here, at once. */
  resume(): void;
}

export function openCommands(
  context: Context,
  connection: Connection,
  autosave: Autosave,
  edit: EditCommands,
): OpenCommands {
  let keeper: { stop(): void } | null = null;
  /** Counts what was asked for: what was wished for before the last wish is not begun any more. */
  let wishes = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, so that a dossier is given back before it, or the next, is asked for. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    wishes += 1;
    const mine = wishes;
    const done = turn.then(() => (mine === wishes ? work() : undefined));
    turn = done.catch(() => undefined);
    return done;
  };

  const leaveNow = async (): Promise<void> => {
    const { open } = context.store.get();
    if (open === null) return;
    keeper?.stop();
    const isSent = await autosave.flush();
    const now = context.store.get().open ?? open;
    if (!isSent) context.parked.set(now.view.code, { changes: now.changes, typed: now.typed });
    if (now.lock.kind === 'mine') await context.server.unlock(now.view.code, now.lock.token).catch(connection.report);
    context.store.update((state) => ({
      ...state,
      open: null,
      dialog: null,
      queue: { ...state.queue, last: now.view.code },
    }));
  };

  const openNow = async (code: string, page: number | null): Promise<void> => {
    if (context.store.get().open?.view.code === code) {
      showNumber(context, code, page);
      return;
    }
    await leaveNow();
    try {
      const lock = await askForLock(context, code);
      const view = await context.server.dossier(code);
      const parked = context.parked.get(code);
      const fresh = openedDossier(view, lock);
      context.parked.delete(code);
      context.store.update((state) => ({
        ...state,
        open: parked === undefined ? fresh : { ...fresh, ...parked, changes: { ...fresh.changes, ...parked.changes } },
      }));
      if (parked !== undefined) autosave.touch();
      const first = nextDoubtful(allFields(view), view.draft, null) ?? allFields(view)[0]?.pointer;
      if (first !== undefined) edit.goTo(first);
      showNumber(context, code, page);
      keeper = keepLock(context, connection, code);
    } catch (error) {
      connection.report(error);
      context.navigate(null);
    }
  };

  return {
    open: (code, page = null) => inTurn(() => openNow(code, page)),
    leave: () => inTurn(leaveNow),
    async takeOver() {
      const { open: now } = context.store.get();
      if (now === null) return;
      const { code } = now.view;
      try {
        const lock = await askForLock(context, code, true);
        const view = await context.server.dossier(code);
        // What this window had typed before it lost the lock counts more than the draft of the other.
        const changes = { ...view.draft, ...now.changes };
        patchOpen(context, code, (other) => ({ ...other, lock, view, changes }));
        context.store.update((state) => ({ ...state, dialog: null }));
        keeper?.stop();
        keeper = keepLock(context, connection, code);
        notify(context, 'lock.taken');
      } catch (error) {
        connection.report(error);
      }
    },
    abandon() {
      const { open: now } = context.store.get();
      if (now?.lock.kind === 'mine') context.server.unlock(now.view.code, now.lock.token).catch(() => {});
    },
    resume() {
      const { open: now } = context.store.get();
      if (now !== null && isUnsent(now)) autosave.touch();
    },
  };
}

/** Brings a page in sight by its number, and the focus into the document it belongs to. */
function showNumber(context: Context, code: string, number: number | null): void {
  patchOpen(context, code, (open) => {
    const page = open.view.pages.find((one) => one.number === number);
    if (page === undefined) return open;
    const group = open.view.groups.find(({ id }) => id === `document:${page.document}`);
    return { ...open, pageKey: page.key, focused: group?.fields[0]?.pointer ?? open.focused };
  });
}

/** Something typed is nowhere but in this window. */
export function hasUnsentInput(context: Context): boolean {
  const { open } = context.store.get();
  return context.parked.size > 0 || (open !== null && open.lock.kind === 'mine' && isUnsent(open));
}

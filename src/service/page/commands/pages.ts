import type { ReviewAction } from '../../../domain/index.ts';
import type { DossierView, PageView, WordsView } from '../../review/api.ts';
import type { Box } from '../paper/zoom.ts';
import { Refused } from '../server/ask.ts';
import type { OpenDossier } from '../store/state.ts';
import { type PageCommand, pageAction } from '../thumbnails/page-actions.ts';
import type { Connection } from './connection.ts';
import { type Context, notify, patchOpen } from './context.ts';
import { goToNext, type Saving } from './save.ts';

export interface PageCommands {
  showPage(key: string): void;
  /** The page `by` places further. */
  turn(by: number): void;
  doToPage(command: PageCommand): Promise<void>;
  /** Puts other text in place of what was read in `box` of the page in sight. */
  correctWords(box: Box, text: string): Promise<void>;
  reject(rejection: Omit<Extract<ReviewAction, { kind: 'reject' }>, 'kind'>): Promise<void>;
  loadWords(page: PageView): Promise<void>;
  loadHistory(): Promise<void>;
  undo(seq: number): Promise<void>;
}

export function pageCommands(context: Context, connection: Connection, saving: Saving): PageCommands {
  /** `make` tells what to do with the dossier as it is by then; null where that has no meaning any more. */
  const act = async (make: (view: DossierView) => ReviewAction | null | undefined): Promise<boolean> => {
    const outcome = await saving.change((code, token, { view }) => {
      const action = make(view) ?? null;
      if (action === null) return null;
      return context.server.act(code, token, { recordVersion: view.recordVersion, actions: [action] });
    });
    if (outcome === 'now') notify(context, 'notice.done');
    return outcome === 'now' || outcome === 'later';
  };
  const loadHistory = async (): Promise<void> => {
    const { open } = context.store.get();
    if (open === null) return;
    const history = await context.server.history(open.view.code);
    patchOpen(context, open.view.code, (now) => ({ ...now, history }));
  };
  const loadWords = async (page: PageView): Promise<void> => {
    const { open } = context.store.get();
    if (open === null) return;
    try {
      const view = await wordsOf(context, open.view.code, page);
      const words = { of: wordsKey(open, page), picture: pictureKey(page), view };
      patchOpen(context, open.view.code, (now) => (now.pageKey === page.key ? { ...now, words } : now));
    } catch (error) {
      connection.report(error);
    }
  };
  return {
    showPage: (key) => showPage(context, key),
    turn(by) {
      const { open } = context.store.get();
      const pages = open?.view.pages ?? [];
      const at = pages.findIndex(({ key }) => key === open?.pageKey);
      const page = pages[Math.max(0, Math.min(pages.length - 1, at + by))];
      if (page !== undefined) showPage(context, page.key);
    },
    async doToPage(command) {
      const key = context.store.get().open?.pageKey;
      await act((view) => {
        const page = view.pages.find((one) => one.key === key);
        return page && pageAction(view, page, command);
      });
    },
    async correctWords(box, text) {
      const page = context.store.get().open?.pageKey ?? null;
      const [x0, y0, x1, y1] = box;
      if (page === null) return;
      await act(() => ({ kind: 'words', page, box: [x0, y0, x1, y1], text: text.normalize('NFC').trim() }));
      const { open } = context.store.get();
      const here = open === null ? undefined : pageInSight(open);
      if (here?.key === page) await loadWords(here);
    },
    async reject(rejection) {
      const { open, queue } = context.store.get();
      if (open === null || !(await act(() => ({ kind: 'reject', ...rejection })))) return;
      context.store.update((state) => ({ ...state, dialog: null }));
      notify(context, 'notice.rejected', { code: open.view.code });
      await goToNext(context, connection, open.view.code, queue.view?.items.map(({ code }) => code) ?? []);
    },
    loadWords,
    loadHistory: () => loadHistory().catch(connection.report),
    async undo(seq) {
      const outcome = await saving.change((code, token) => context.server.undo(code, token, seq));
      if (outcome !== 'failed') await loadHistory().catch(connection.report);
    },
  };
}

export function pageInSight({ view, pageKey }: Pick<OpenDossier, 'view' | 'pageKey'>): PageView | undefined {
  return view.pages.find(({ key }) => key === pageKey);
}

/** Tells which words belong to a page as it is now: another picture or record has other words. */
export function wordsKey({ view }: Pick<OpenDossier, 'view'>, page: PageView): string {
  return `${pictureKey(page)} ${view.recordVersion}`;
}

export function pictureKey({ key, imageVersion }: PageView): string {
  return `${key} ${imageVersion}`;
}

/** A page that was never read (a blank one) has no words, which is no trouble. */
async function wordsOf(context: Context, code: string, { number, widthPx, heightPx }: PageView): Promise<WordsView> {
  try {
    return await context.server.words(code, number);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return { widthPx, heightPx, lines: [] };
    throw error;
  }
}

function showPage(context: Context, pageKey: string): void {
  const { open } = context.store.get();
  if (open !== null) patchOpen(context, open.view.code, (now) => (now.pageKey === pageKey ? now : { ...now, pageKey }));
}

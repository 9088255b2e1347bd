import type { ReviewAction } from '../../../domain/index.ts';
import type { PageView } from '../../review/api.ts';
import type { Box } from '../paper/zoom.ts';
import type { OpenDossier } from '../store/state.ts';
import { type PageCommand, pageAction } from '../thumbnails/page-actions.ts';
import type { Connection } from './connection.ts';
import { type Context, notify, patchOpen, writable } from './context.ts';
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
  const act = (action: ReviewAction) =>
    saving.change((code, token, { view: { recordVersion } }) =>
      context.server.act(code, token, { recordVersion, actions: [action] }),
    );
  const loadHistory = async (): Promise<void> => {
    const { open } = context.store.get();
    if (open === null) return;
    const history = await context.server.history(open.view.code);
    patchOpen(context, open.view.code, (now) => ({ ...now, history }));
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
      const open = writable(context);
      const page = open === null ? undefined : pageInSight(open);
      if (open === null || page === undefined) return;
      const action = pageAction(open.view, page, command);
      if (action !== null && (await act(action)) === 'now') notify(context, 'notice.done');
    },
    async correctWords(box, text) {
      const open = writable(context);
      const page = open === null ? undefined : pageInSight(open);
      if (page === undefined) return;
      const whole: [number, number, number, number] = [...box];
      const clean = text.normalize('NFC').trim();
      const applied = await act({ kind: 'words', page: page.key, box: whole, text: clean });
      if (applied === 'now') notify(context, 'notice.done');
    },
    async reject(rejection) {
      const { open, queue } = context.store.get();
      if (open === null || (await act({ kind: 'reject', ...rejection })) === null) return;
      context.store.update((state) => ({ ...state, dialog: null }));
      notify(context, 'notice.rejected', { code: open.view.code });
      await goToNext(context, connection, open.view.code, queue.view?.items.map(({ code }) => code) ?? []);
    },
    async loadWords(page) {
      const { open } = context.store.get();
      if (open === null) return;
      try {
        const view = await context.server.words(open.view.code, page.number);
        patchOpen(context, open.view.code, (now) => ({ ...now, words: { of: wordsKey(open, page), view } }));
      } catch (error) {
        connection.report(error);
      }
    },
    loadHistory: () => loadHistory().catch(connection.report),
    async undo(seq) {
      const applied = await saving.change((code, token) => context.server.undo(code, token, seq));
      if (applied !== null) await loadHistory().catch(connection.report);
    },
  };
}

export function pageInSight({ view, pageKey }: Pick<OpenDossier, 'view' | 'pageKey'>): PageView | undefined {
  return view.pages.find(({ key }) => key === pageKey);
}

/** Tells which words belong to a page as it is now: another picture or record has other words. */
export function wordsKey({ view }: Pick<OpenDossier, 'view'>, page: PageView): string {
  return `${page.key} ${page.imageVersion} ${view.recordVersion}`;
}

function showPage(context: Context, pageKey: string): void {
  const { open } = context.store.get();
  if (open !== null) patchOpen(context, open.view.code, (now) => (now.pageKey === pageKey ? now : { ...now, pageKey }));
}

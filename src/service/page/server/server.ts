import type {
  ActionsBody,
  CommitBody,
  CommitView,
  DossierView,
  DraftBody,
  HistoryView,
  LockView,
  QueueView,
  SessionView,
  WordsView,
} from '../../review/api.ts';
import type {
  ChoicesView,
  ReuseBody,
  ReuseView,
  SearchBody,
  SearchView,
  UseBody,
  UsedView,
} from '../../review/look-api.ts';
import type { FindingBody, NewSamplingBody, SamplingsView, SamplingView } from '../../review/sampling-api.ts';
import { ask } from './ask.ts';

/** The calls of `src/service/review/api.ts` as functions. `lock` is the token of this window. */
export interface Server {
  session(): Promise<SessionView>;
  queue(filter: { state: string; find: string; offset: number; limit: number }): Promise<QueueView>;
  dossier(code: string): Promise<DossierView>;
  lock(code: string, options: { token: string | null; takeOver: boolean }): Promise<LockView>;
  unlock(code: string, lock: string): Promise<void>;
  draft(code: string, lock: string, body: DraftBody): Promise<void>;
  commit(code: string, lock: string, body: CommitBody): Promise<CommitView>;
  act(code: string, lock: string, body: ActionsBody): Promise<CommitView>;
  undo(code: string, lock: string, seq: number): Promise<CommitView>;
  history(code: string): Promise<HistoryView>;
  words(code: string, page: number): Promise<WordsView>;
  choices(): Promise<ChoicesView>;
  search(body: SearchBody): Promise<SearchView>;
  reuse(body: ReuseBody): Promise<ReuseView>;
  use(body: UseBody): Promise<UsedView>;
  samplings(): Promise<SamplingsView>;
  newSampling(body: NewSamplingBody): Promise<SamplingView>;
  sampling(id: number): Promise<SamplingView>;
  find(id: number, body: FindingBody): Promise<SamplingView>;
}

export function connectServer(): Server {
  return {
    session: () => ask('GET', 'session'),
    queue: (filter) => ask('GET', `queue?${new URLSearchParams(textValues(filter))}`),
    dossier: (code) => ask('GET', at(code)),
    lock: (code, { token, takeOver }) =>
      ask('POST', `${at(code)}/lock`, { lock: token, body: takeOver ? { takeOver: true } : {} }),
    // Also sent while the window closes, which would cut an ordinary call short.
    unlock: (code, lock) => ask('DELETE', `${at(code)}/lock`, { lock, keepalive: true }),
    draft: (code, lock, body) => ask('PUT', `${at(code)}/draft`, { lock, body }),
    commit: (code, lock, body) => ask('POST', `${at(code)}/commit`, { lock, body }),
    act: (code, lock, body) => ask('POST', `${at(code)}/actions`, { lock, body }),
    undo: (code, lock, seq) => ask('POST', `${at(code)}/undo`, { lock, body: { seq } }),
    history: (code) => ask('GET', `${at(code)}/history`),
    words: (code, page) => ask('GET', `${at(code)}/pages/${page}/words`),
    choices: () => ask('GET', 'choices'),
    search: (body) => ask('POST', 'search', { body }),
    reuse: (body) => ask('POST', 'reuse', { body }),
    use: (body) => ask('POST', 'reuse/use', { body }),
    samplings: () => ask('GET', 'samplings'),
    newSampling: (body) => ask('POST', 'samplings', { body }),
    sampling: (id) => ask('GET', `samplings/${id}`),
    find: (id, body) => ask('POST', `samplings/${id}/findings`, { body }),
  };
}

/** Where the picture of a page lies; `version` changes with the picture, so that the browser may keep it. */
export function imageAddress(code: string, page: number, widthPx: number, version: string): string {
  return `api/${at(code)}/pages/${page}/image?width=${widthPx}&v=${encodeURIComponent(version)}`;
}

function at(code: string): string {
  return `dossiers/${encodeURIComponent(code)}`;
}

function textValues(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, String(value)]),
  );
}

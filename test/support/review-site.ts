import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierRecord } from '../../src/domain/index.ts';
import type {
  CommitView,
  DossierView,
  ErrorView,
  HistoryView,
  QueueView,
  WordsView,
} from '../../src/service/review/api.ts';
import { startReview } from '../../src/service/review/index.ts';
import { initWorkspace, openWorkspace, type Workspace } from '../../src/workspace/index.ts';

const SAMPLES = new URL('../../samples/dossiers/', import.meta.url).pathname;

/** A real workspace with sample dossiers in it, digitized, and the review server over it. */
export interface ReviewSite {
  readonly dir: string;
  readonly input: string;
  readonly workspace: Workspace;
  readonly url: string;
  readonly entrance: string;
  /** The whole input again, as the nightly run does. */
  run(): Promise<Awaited<ReturnType<Workspace['run']>>>;
  window(): Window;
  record(code: string): DossierRecord;
  file(code: string, name: RegExp): Buffer;
  close(): Promise<void>;
}

/** One window of a browser that was let in. */
export interface Window {
  get<T>(path: string): Promise<T>;
  /** Status and body, whatever they are. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  open(code: string, takeOver?: boolean): Promise<{ status: number; body: unknown }>;
  dossier(code: string): Promise<DossierView>;
  words(code: string, page: number): Promise<WordsView>;
  history(code: string): Promise<HistoryView>;
  queue(query?: string): Promise<QueueView>;
  commit(code: string, changes: Record<string, string | null>): Promise<CommitView>;
  act(code: string, ...actions: object[]): Promise<CommitView>;
  undo(code: string, seq: number): Promise<CommitView>;
}

export async function openReviewSite(folder: string, dossiers: Readonly<Record<string, string>>): Promise<ReviewSite> {
  const [dir, input] = [join(folder, 'workspace'), join(folder, 'input')];
  initWorkspace({ dir, sandbox: null, model: 'npm' });
  mkdirSync(input);
  for (const [code, begins] of Object.entries(dossiers)) {
    const name = readdirSync(SAMPLES).find((entry) => entry.startsWith(begins)) ?? begins;
    cpSync(join(SAMPLES, name), join(input, code), { recursive: true });
  }
  const workspace = await openWorkspace({ dir, cwd: dir, env: {} });
  const run = () =>
    workspace.run(
      {
        ...{ pipeline: 'scan-only', input, register: null, from: null, to: null },
        ...{ only: [], limit: null, jobs: 2, dryRun: false },
      },
      { signal: new AbortController().signal },
    );
  await run();
  const desk = await workspace.review({ reviewer: 'Lan' });
  const server = await startReview({ desk, language: 'vi', port: 0, version: '0', pageFolder: join(folder, 'none') });
  const entered = await fetch(server.entrance);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const records = (code: string) => join(dir, 'records', code);
  return {
    ...{ dir, input, workspace, run, url: server.url, entrance: server.entrance },
    window: () => openWindow(server.url, cookie),
    record: (code) => JSON.parse(readFileSync(join(records(code), 'record.json'), 'utf8')) as DossierRecord,
    file(code, name) {
      const found = readdirSync(records(code)).find((entry) => name.test(entry));
      return readFileSync(join(records(code), found ?? `no file like ${name}`));
    },
    async close() {
      await server.close();
      await desk.close();
      await workspace.close();
    },
  };
}

function openWindow(url: string, cookie: string): Window {
  let lock: string | null = null;
  const at = (code: string) => `/dossiers/${encodeURIComponent(code)}`;

  const ask: Window['ask'] = async (method, path, body) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        cookie,
        ...(method === 'GET' ? {} : { 'x-sohoa-review': '1' }),
        ...(lock === null ? {} : { 'x-sohoa-lock': lock }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };

  async function good<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${answer.status} ${(answer.body as ErrorView).error.code}`);
    return answer.body as T;
  }

  const versionOf = async (code: string) => (await good<DossierView>('GET', at(code))).recordVersion;

  return {
    ask,
    get: (path) => good('GET', path),
    async open(code, takeOver = false) {
      const answer = await ask('POST', `${at(code)}/lock`, takeOver ? { takeOver } : {});
      if (answer.status === 200) lock = (answer.body as { token: string }).token;
      return answer;
    },
    dossier: (code) => good('GET', at(code)),
    words: (code, page) => good('GET', `${at(code)}/pages/${page}/words`),
    history: (code) => good('GET', `${at(code)}/history`),
    queue: (query = '') => good('GET', `/queue${query}`),
    async commit(code, changes) {
      return good('POST', `${at(code)}/commit`, { recordVersion: await versionOf(code), changes });
    },
    async act(code, ...actions) {
      return good('POST', `${at(code)}/actions`, { recordVersion: await versionOf(code), actions });
    },
    undo: (code, seq) => good('POST', `${at(code)}/undo`, { seq }),
  };
}

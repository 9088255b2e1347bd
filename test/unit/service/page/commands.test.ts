import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReview, type Review } from '../../../../src/service/page/commands/index.ts';
import { Refused, Unreachable } from '../../../../src/service/page/server/ask.ts';
import type { Server } from '../../../../src/service/page/server/server.ts';
import type { DossierView, LockView } from '../../../../src/service/review/api.ts';
import type { SamplingView } from '../../../../src/service/review/sampling-api.ts';
import { fakeDossier } from '../../../support/fake-review.ts';

const CODE = 'H01.02-240101-0001';
const DATE = '/documents/0/issuedDate';
const LATER_DATE = '/documents/1/issuedDate';

/** What the page does with answers of the server, without a browser: every call is made up here. */
let server: { [Name in keyof Server]: ReturnType<typeof vi.fn<Server[Name]>> };
let review: Review;
let view: DossierView;
const state = () => review.store.get();
const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  view = fakeDossier(CODE, 20).view;
  const progress = { settled: 0, waiting: 1 };
  server = {
    session: vi.fn(async () => ({ language: 'vi' as const, reviewer: 'Lan', steps: [], version: '0' })),
    queue: vi.fn(async () => ({ items: [], total: 0, progress })),
    dossier: vi.fn(async () => view),
    lock: vi.fn(async () => lockOf('first')),
    unlock: vi.fn(async () => undefined),
    draft: vi.fn(async () => undefined),
    commit: vi.fn(async () => ({ dossier: view, applied: 'now' as const })),
    act: vi.fn(async () => ({ dossier: view, applied: 'now' as const })),
    undo: vi.fn(async () => ({ dossier: view, applied: 'now' as const })),
    history: vi.fn(async () => ({ entries: [] })),
    words: vi.fn(async () => ({ widthPx: 1, heightPx: 1, lines: [] })),
    choices: vi.fn(async () => ({ kinds: [], types: [], procedures: [] })),
    search: vi.fn(async () => ({ total: 0, exact: 0, unindexed: 0, hits: [] })),
    reuse: vi.fn(async () => Promise.reject(new Unreachable())),
    use: vi.fn(async () => Promise.reject(new Unreachable())),
    samplings: vi.fn(async () => ({ samplings: [], defects: [], levels: [] })),
    newSampling: vi.fn(async () => Promise.reject(new Unreachable())),
    sampling: vi.fn(async () => Promise.reject(new Unreachable())),
    find: vi.fn(async () => Promise.reject(new Unreachable())),
  };
  review = createReview(server, () => {});
});
afterEach(() => {
  review.commands.abandon();
  vi.useRealTimers();
});

describe('drafts', () => {
  it('are sent once after a rest, not with every letter', async () => {
    await review.commands.open(CODE);
    for (const text of ['0', '07', '07/09/2024']) review.commands.type(DATE, text);
    await settle(1000);
    expect(server.draft).toHaveBeenCalledTimes(1);
    expect(server.draft).toHaveBeenCalledWith(CODE, 'first', { recordVersion: 1, changes: { [DATE]: '2024-09-07' } });
    expect(state().open?.saving).toBe('saved');
  });

  it('are sent again when the server is back', async () => {
    await review.commands.open(CODE);
    server.draft.mockRejectedValue(new Unreachable());
    server.session.mockRejectedValue(new Unreachable());
    review.commands.choose(DATE, '2024-09-06');
    await settle(5000);
    expect(state().connection).toBe('lost');
    expect(state().open?.changes).toEqual({ [DATE]: '2024-09-06' });
    expect(review.commands.hasUnsentInput()).toBe(true);
    server.draft.mockReset().mockResolvedValue(undefined);
    server.session.mockResolvedValue({ language: 'vi', reviewer: 'Lan', steps: [], version: '0' });
    await settle(5000);
    expect(state().connection).toBe('good');
    expect(server.draft).toHaveBeenCalledTimes(1);
    expect(review.commands.hasUnsentInput()).toBe(false);
  });

  it('outlive their screen: unsent input is there again when the dossier is opened again', async () => {
    await review.commands.open(CODE);
    server.draft.mockRejectedValue(new Unreachable());
    review.commands.choose(DATE, '2024-09-06');
    await review.commands.leave();
    expect(state().open).toBeNull();
    expect(review.commands.hasUnsentInput()).toBe(true);
    server.draft.mockReset().mockResolvedValue(undefined);
    await review.commands.open(CODE);
    expect(state().open?.changes).toEqual({ [DATE]: '2024-09-06' });
    await settle(1000);
    expect(server.draft).toHaveBeenCalledTimes(1);
  });
});

describe('the lock', () => {
  it('is asked for again when a server started anew has forgotten it', async () => {
    await review.commands.open(CODE);
    server.lock.mockResolvedValue(lockOf('second'));
    server.draft.mockRejectedValueOnce(refused(409, 'LOCK_NEEDED'));
    review.commands.choose(DATE, '2024-09-06');
    await settle(1000);
    expect(server.draft.mock.calls.map(([, token]) => token)).toEqual(['first', 'second']);
    expect(state().open?.lock.kind).toBe('mine');
  });

  it('is told to be lost when another window took it, and nothing typed is thrown away', async () => {
    await review.commands.open(CODE);
    review.commands.choose(DATE, '2024-09-06');
    server.draft.mockRejectedValue(refused(423, 'LOCKED'));
    server.lock.mockRejectedValue(refused(423, 'LOCKED'));
    await settle(12_000);
    expect(state().open?.lock.kind).toBe('lost');
    expect(state().open?.changes).toEqual({ [DATE]: '2024-09-06' });
    expect(state().notice?.tone).toBe('error');
    review.commands.choose(DATE, '2024-01-01');
    expect(state().open?.changes).toEqual({ [DATE]: '2024-09-06' });
  });

  it('is noticed to be gone also while nothing is typed', async () => {
    await review.commands.open(CODE);
    server.lock.mockRejectedValue(refused(423, 'LOCKED'));
    await settle(12_000);
    expect(state().open?.lock.kind).toBe('lost');
  });

  it('of a window that came second lets it only look, until it takes over', async () => {
    server.lock.mockRejectedValueOnce(refused(423, 'LOCKED'));
    await review.commands.open(CODE);
    expect(state().open?.lock.kind).toBe('other');
    await review.commands.doToPage('rotateRight');
    expect(server.act).not.toHaveBeenCalled();
    await review.commands.takeOver();
    expect(server.lock).toHaveBeenLastCalledWith(CODE, { token: null, takeOver: true });
    expect(state().open?.lock.kind).toBe('mine');
  });

  it('is given back when the dossier is left', async () => {
    await review.commands.open(CODE);
    await review.commands.leave();
    expect(server.unlock).toHaveBeenCalledWith(CODE, 'first');
  });
});

describe('saving', () => {
  it('takes what was saved out of the unsaved, and keeps what was typed meanwhile', async () => {
    await review.commands.open(CODE);
    review.commands.choose(DATE, '2024-09-06');
    server.commit.mockImplementationOnce(async () => {
      review.commands.choose(LATER_DATE, '2024-09-05');
      return { dossier: view, applied: 'now' };
    });
    expect(await review.commands.save()).toBe(true);
    expect(state().open?.changes).toEqual({ [LATER_DATE]: '2024-09-05' });
  });

  it('does not save over a newer record: it is shown, and the input stays', async () => {
    await review.commands.open(CODE);
    review.commands.choose(DATE, '2024-09-06');
    server.commit.mockRejectedValueOnce(refused(409, 'RECORD_CHANGED'));
    view = { ...view, recordVersion: 2 };
    expect(await review.commands.save()).toBe(false);
    expect(state().open?.view.recordVersion).toBe(2);
    expect(state().open?.changes).toEqual({ [DATE]: '2024-09-06' });
    expect(await review.commands.save()).toBe(true);
    expect(server.commit).toHaveBeenLastCalledWith(CODE, 'first', {
      recordVersion: 2,
      changes: { [DATE]: '2024-09-06' },
    });
  });

  it('refuses what can be no value', async () => {
    await review.commands.open(CODE);
    review.commands.type(DATE, '31/02/2024');
    expect(await review.commands.save()).toBe(false);
    expect(server.commit).not.toHaveBeenCalled();
    expect([...(state().open?.invalid ?? [])]).toEqual([DATE]);
  });

  it('carries unsaved input along when a document is split', async () => {
    await review.commands.open(CODE);
    review.commands.choose(LATER_DATE, '2024-09-05');
    const { documents, pages } = view;
    const [first, second] = documents;
    if (first === undefined || second === undefined) throw new Error('two documents expected');
    const split = {
      ...view,
      documents: [
        { ...first, pages: [1] },
        { ...first, index: 1 },
        { ...second, index: 2 },
      ],
      pages: pages.map((page) => ({ ...page, document: page.number === 1 ? 0 : page.number <= 10 ? 1 : 2 })),
    };
    server.act.mockResolvedValueOnce({ dossier: split, applied: 'now' });
    review.commands.turn(1);
    await review.commands.doToPage('split');
    expect(server.act.mock.calls[0]?.[2].actions).toEqual([{ kind: 'begins', page: pages[1]?.key, set: true }]);
    expect(state().open?.changes).toEqual({ '/documents/2/issuedDate': '2024-09-05' });
  });
});

describe('opening', () => {
  it('shows what was asked for last, and asks for nothing that is no longer wished for', async () => {
    const slow = Promise.withResolvers<DossierView>();
    server.dossier.mockReturnValueOnce(slow.promise);
    const opened = [review.commands.open('H01.02-240101-0097')];
    await settle(0);
    opened.push(review.commands.open('H01.02-240101-0098'), review.commands.open(CODE));
    slow.resolve({ ...view, code: 'H01.02-240101-0097' });
    await Promise.all(opened);
    expect(state().open?.view.code).toBe(CODE);
    expect(server.dossier.mock.calls.flat()).toEqual(['H01.02-240101-0097', CODE]);
    expect(server.unlock).toHaveBeenCalledWith('H01.02-240101-0097', 'first');
  });

  it('twice is opening once: a window never stands in its own way', async () => {
    await Promise.all([review.commands.open(CODE), review.commands.open(CODE)]);
    await review.commands.open(CODE);
    expect(server.lock).toHaveBeenCalledTimes(1);
  });
});

function lockOf(token: string): LockView {
  return { token, by: 'Lan', until: new Date(Date.now() + 90_000).toISOString() };
}

function refused(status: number, code: string): Refused {
  return new Refused(status, { code, message: code, hint: '' });
}

describe('search', () => {
  const hit = (docCode: string) => ({
    ...{ dossierCode: CODE, docCode, title: 'Quyết định', code: null, issuedDate: null, agency: null, subject: null },
    ...{ page: 3, snippet: [] },
  });
  const found = (...codes: string[]) => ({ total: 3, exact: 0, unindexed: 0, hits: codes.map(hit) });
  const at = (area: 'queue' | 'search' | 'reuse') => ({ area, code: null, page: null });

  it('adds further hits below those shown, of the search that was made and not of what is typed by now', async () => {
    review.commands.fillIn({ words: 'dat' });
    server.search.mockResolvedValueOnce(found('a', 'b')).mockResolvedValueOnce(found('c'));
    await review.commands.search();
    review.commands.fillIn({ words: 'nha' });
    await review.commands.moreHits();
    expect(server.search).toHaveBeenLastCalledWith(expect.objectContaining({ words: 'dat', offset: 2 }));
    expect(state().search.view?.hits.map(({ docCode }) => docCode)).toEqual(['a', 'b', 'c']);
  });

  it('is forgotten when its view is left, and so is an answer that comes later', async () => {
    review.commands.arrive(at('search'));
    review.commands.fillIn({ person: 'Lan', purpose: 'Nhận hồ sơ' });
    const answered = review.commands.search();
    review.commands.arrive(at('reuse'));
    await answered;
    expect(state().search).toMatchObject({ view: null, asked: null, form: { person: '', purpose: '' } });
  });

  it('asks nothing while its form says too little, and again after a failure', async () => {
    await review.commands.search();
    expect(server.search).not.toHaveBeenCalled();
    review.commands.fillIn({ words: 'dat' });
    server.search.mockRejectedValueOnce(new Refused(400, { code: 'SEARCH_LIMIT', message: 'Không', hint: '' }));
    await review.commands.search();
    expect(state().notice?.text).toBe('Không');
    await review.commands.search();
    expect(state().search.view?.total).toBe(0);
  });

  it('opens a dossier at the page asked for, with the focus in the document it belongs to', async () => {
    const last = view.pages.at(-1);
    await review.commands.open(CODE, last?.number ?? 0);
    expect(state().open?.pageKey).toBe(last?.key);
    await review.commands.open(CODE, 2);
    expect(state().open?.pageKey).toBe(view.pages[1]?.key);
    expect(server.dossier).toHaveBeenCalledTimes(1);
  });
});

describe('a sampling review', () => {
  const drawn = (defects: readonly [] | null): SamplingView => ({
    ...{ id: 1, name: 'Đợt 1', lotSize: 90, sampleSize: 1, acceptance: 0, seen: 0, defective: 0 },
    ...{ verdict: 'open', isClosed: false },
    items: [{ docCode: 'A.1', dossierCode: CODE, page: 1, defects: defects && [], note: null, by: null }],
  });

  it('takes a finding while its list is still being loaded', async () => {
    server.sampling.mockResolvedValue(drawn(null));
    server.samplings.mockReturnValue(new Promise(() => {}));
    server.find.mockResolvedValue(drawn([]));
    await review.commands.openSampling(1);
    review.commands.lookAt('A.1');
    void review.commands.loadSamplings();
    expect(state().sampling.busy).toBe(false);
    await review.commands.noteFinding({ defects: [], note: null });
    expect(server.find).toHaveBeenCalledTimes(1);
    expect(state().notice?.text).toBe('Đã xem hết mẫu.');
  });

  it('shows the one asked for last, whichever answer comes last', async () => {
    const first = Promise.withResolvers<SamplingView>();
    server.sampling.mockReturnValueOnce(first.promise);
    const slow = review.commands.openSampling(1);
    await review.commands.openSampling(null);
    first.resolve(drawn(null));
    await slow;
    expect(state().sampling.open).toBeNull();
  });
});

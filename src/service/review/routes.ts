import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../messages/index.ts';
import type { ReviewDesk } from '../../workspace/index.ts';
import type { App } from '../http/index.ts';
import {
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
} from './api.ts';
import { dossierView } from './dossier-view.ts';
import { paperRoutes } from './paper-routes.ts';
import { samplingRoutes } from './sampling-routes.ts';
import { wordsView } from './words-view.ts';

interface Means {
  readonly desk: ReviewDesk;
  readonly language: Language;
  readonly version: string;
}

const Code = z.object({ code: z.string().min(1).max(200) });
const Page = Code.extend({ number: z.coerce.number().int().min(1) });
const QueueQuery = z.object({
  state: z.enum(['held', 'done', 'failed', 'error', 'open', 'all']).default('held'),
  find: z.string().max(200).default(''),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const A_YEAR_SECONDS = 31_536_000;

/** The calls of `api.ts`, below `/api`; who may call is asked before. */
export function reviewRoutes(app: App, means: Means): void {
  lookRoutes(app, means);
  pageRoutes(app, means);
  windowRoutes(app, means);
  changeRoutes(app, means);
  paperRoutes(app, means.desk.papers, means.language);
  samplingRoutes(app, means.desk.samplings, means.language);
}

function lookRoutes(app: App, { desk, language, version }: Means): void {
  app.get('/session', { schema: { response: { 200: SessionView } } }, async () => ({
    language,
    reviewer: desk.reviewer,
    steps: desk.steps.map(({ step, summary }) => ({ step, label: summary[language] })),
    version,
  }));

  app.get('/queue', { schema: { querystring: QueueQuery, response: { 200: QueueView } } }, async ({ query }) => {
    const { state, find, offset, limit } = query;
    const { rows, total, done, held } = await desk.queue({
      state: state === 'all' ? null : state,
      find,
      offset,
      limit,
    });
    return { items: rows, total, progress: { settled: done, waiting: held } };
  });

  app.get('/dossiers/:code', { schema: { params: Code, response: { 200: DossierView } } }, async (request) => {
    await touch(desk, request.params.code, request);
    return dossierView(await desk.dossier(request.params.code), language);
  });

  app.get('/dossiers/:code/history', { schema: { params: Code, response: { 200: HistoryView } } }, async (request) => ({
    entries: await desk.history(request.params.code),
  }));
}

function pageRoutes(app: App, { desk }: Means): void {
  const Width = z.object({ width: z.coerce.number().int().min(1).max(20_000).default(1200), v: z.string().optional() });

  app.get(
    '/dossiers/:code/pages/:number/image',
    { schema: { params: Page, querystring: Width } },
    async ({ params, query, headers }, reply) => {
      const { jpeg, version } = await desk.image(params.code, params.number, query.width);
      const tag = `"${version}"`;
      // An address that names the picture's version never shows another picture.
      const kept =
        query.v !== undefined && version.startsWith(query.v) ? `max-age=${A_YEAR_SECONDS}, immutable` : 'no-cache';
      void reply.header('cache-control', `private, ${kept}`).header('etag', tag);
      if (headers['if-none-match'] === tag) return reply.code(304).send();
      return reply.type('image/jpeg').send(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength));
    },
  );

  app.get(
    '/dossiers/:code/pages/:number/words',
    { schema: { params: Page, response: { 200: WordsView } } },
    async ({ params }) => wordsView(await desk.words(params.code, params.number)),
  );
}

function windowRoutes(app: App, { desk }: Means): void {
  const LockBody = z.strictObject({ takeOver: z.boolean().optional() }).nullish();

  app.post(
    '/dossiers/:code/lock',
    { schema: { params: Code, body: LockBody, response: { 200: LockView } } },
    async (request) =>
      desk.lock(request.params.code, { token: tokenOf(request), takeOver: request.body?.takeOver ?? false }),
  );

  app.delete('/dossiers/:code/lock', { schema: { params: Code } }, async (request, reply) => {
    await desk.unlock(request.params.code, tokenOf(request) ?? '');
    return reply.code(204).send();
  });

  app.put('/dossiers/:code/draft', { schema: { params: Code, body: DraftBody } }, async (request, reply) => {
    await desk.saveDraft(request.params.code, tokenOf(request), request.body);
    return reply.code(204).send();
  });
}

function changeRoutes(app: App, { desk, language }: Means): void {
  const view = async (code: string, applied: CommitView['applied']): Promise<CommitView> => ({
    dossier: dossierView(await desk.dossier(code), language),
    applied,
  });
  const answer = { 200: CommitView };

  app.post(
    '/dossiers/:code/commit',
    { schema: { params: Code, body: CommitBody, response: answer } },
    async (request) => {
      const { code } = request.params;
      return view(code, await desk.commit(code, tokenOf(request), request.body));
    },
  );

  app.post(
    '/dossiers/:code/actions',
    { schema: { params: Code, body: ActionsBody, response: answer } },
    async (request) => {
      const { code } = request.params;
      return view(code, await desk.act(code, tokenOf(request), request.body));
    },
  );

  const Undo = z.strictObject({ seq: z.int().min(1) });
  app.post('/dossiers/:code/undo', { schema: { params: Code, body: Undo, response: answer } }, async (request) => {
    const { code } = request.params;
    return view(code, await desk.undo(code, tokenOf(request), request.body.seq));
  });
}

/** The window's lock. */
function tokenOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const token = headers['x-sohoa-lock'];
  return typeof token === 'string' && token !== '' ? token : null;
}

async function touch(desk: ReviewDesk, code: string, request: Pick<FastifyRequest, 'headers'>): Promise<void> {
  const token = tokenOf(request);
  if (token !== null) await desk.touch(code, token);
}

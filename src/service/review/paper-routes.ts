import type { FastifyReply } from 'fastify';
import type { Language } from '../../messages/index.ts';
import type { PaperDesk } from '../../workspace/index.ts';
import type { App } from '../http/index.ts';
import { ChoicesView, ReuseBody, ReuseView, SearchBody, SearchView, UseBody, UsedView } from './look-api.ts';
import { reuseView } from './reuse-view.ts';
import { choicesView, searchView } from './search-view.ts';

/** Search and reuse, below `/api`. Both are posted: an address is kept in places that no name or number may get to. */
export function paperRoutes(app: App, papers: PaperDesk, language: Language): void {
  app.get('/choices', { schema: { response: { 200: ChoicesView } } }, async () => choicesView(papers.choices()));

  app.post('/search', { schema: { body: SearchBody, response: { 200: SearchView } } }, async ({ body }) =>
    searchView(await papers.search(body), language),
  );

  app.post('/reuse', { schema: { body: ReuseBody, response: { 200: ReuseView } } }, async ({ body }, reply) => {
    const { purpose, ...wanted } = body;
    return reuseView(await papers.held(wanted, { purpose, signal: untilGone(reply) }), language);
  });

  app.post('/reuse/use', { schema: { body: UseBody, response: { 200: UsedView } } }, async ({ body }, reply) => {
    const { purpose, paper, ...wanted } = body;
    const options = { purpose, signal: untilGone(reply) };
    const { dossier, uses } = await papers.use({ ...wanted, papers: [paper] }, options);
    return { dossier, papers: uses.map(({ ref }) => ref) };
  });
}

/** Other stores are not asked on for a window that has gone. */
function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import files from '@fastify/static';
import { z } from 'zod';
import { type Language, translate } from '../../messages/index.ts';
import type { ReviewDesk } from '../../workspace/index.ts';
import { createApp, type Listening, listen } from '../http/index.ts';
import { reviewRoutes } from './routes.ts';
import { createSignIn } from './sign-in.ts';

export interface ReviewOptions {
  readonly desk: ReviewDesk;
  readonly language: Language;
  /** 0 = any free one. */
  readonly port: number;
  readonly version: string;
  /** Where the built page lies. */
  readonly pageFolder?: string;
}

export interface ReviewServer extends Listening {
  /** The address to open, with the token. */
  readonly entrance: string;
}

/** The longest list of changes is that of a register of names; a page of a thousand fields stays far below. */
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** Serves the review page to this machine alone. Closing the desk is its opener's. Errors: PORT_TAKEN. */
export async function startReview(options: ReviewOptions): Promise<ReviewServer> {
  const { desk, language, port, version, pageFolder = shippedPage() } = options;
  const app = createApp({ language, bodyLimitBytes: BODY_LIMIT_BYTES, onFault: desk.noteFault });
  const signIn = createSignIn();
  await app.register(cookie);
  await app.register(
    async (api) => {
      api.addHook('onRequest', async (request) => signIn.check(request));
      reviewRoutes(api, { desk, language, version });
    },
    { prefix: '/api' },
  );
  if (existsSync(pageFolder)) {
    await app.register(files, { root: pageFolder, index: false, cacheControl: false, wildcard: false });
  }
  const Entrance = z.object({ token: z.string().optional() });
  app.get('/', { schema: { querystring: Entrance } }, async ({ query }, reply) => {
    if (query.token === undefined) return reply.sendFile('index.html');
    signIn.enter(query.token, reply);
    // By a page of ours and not by a redirect: a cookie for this site alone does not go along with those of others.
    return reply.type('text/html; charset=utf-8').send(onwards(language));
  });
  const listening = await listen(app, { host: '127.0.0.1', port });
  return { ...listening, entrance: `${listening.url}/?token=${signIn.token}` };
}

function onwards(language: Language): string {
  const words = translate(language, 'review.enter');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>${words}</title><p>${words}</p></html>`;
}

/** Beside this file where it was built; tests run from the sources. */
function shippedPage(): string {
  const built = import.meta.filename.endsWith('.js');
  return join(import.meta.dirname, built ? '../page' : '../../../dist/service/page');
}

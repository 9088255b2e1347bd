import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenScope } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ApiToken } from '../../plugin/index.ts';
import type { Access } from '../../workspace/access/access.ts';
import { routeOf } from '../http/error-answer.ts';
import type { App } from '../http/index.ts';
import { viewerOf } from './viewer.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What a token must reach for this route; `public` needs none, and a `link` brings its own
     * permission and its own limit. A route that says nothing is not served.
     */
    readonly scope?: TokenScope | 'public' | 'link';
    /** `header`: the purpose stands in `x-purpose`, and nothing goes on without it. */
    readonly purpose?: 'header';
  }
  interface FastifyRequest {
    /** Whose token came with it, once that is known. */
    token: ApiToken | null;
  }
}

const MINUTE_MS = 60_000;

/**
 * Stands before every route: a token, calls left, a token that reaches far enough, a purpose, in this order; only then
 * is anything else of the request read. Needs `@fastify/rate-limit` registered. Errors: TOKEN_*, TOO_MANY_REQUESTS,
 * SCOPE_MISSING, PURPOSE_INVALID.
 */
export function guard(app: App, access: Access): void {
  const { callsPerMinute, failuresPerMinute } = access.settings;
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator });
  const calls = limiter(callsPerMinute, ({ token, ip }) => (token === null ? `ip:${ip}` : `token:${token.id}`));
  const failures = limiter(failuresPerMinute, ({ ip }) => `failed:${ip}`);

  app.decorateRequest('token', null);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.scope === undefined) throw new Error(`${String(method)} ${url} says nothing of its scope`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const scope = request.is404 ? 'public' : (request.routeOptions.config.scope ?? fail('ADDRESS_UNKNOWN'));
    if (scope === 'link') return;
    if (scope !== 'public') request.token = await identify(request, reply);
    await count(calls, request, reply);
    if (scope !== 'public' && request.token?.scopes.includes(scope) !== true) {
      void reply.header('www-authenticate', `Bearer realm="sohoa", error="insufficient_scope", scope="${scope}"`);
      fail('SCOPE_MISSING', { params: { token: request.token?.id ?? '', scope } });
    }
    if (request.routeOptions.config.purpose === 'header') viewerOf(request);
  });
  app.addHook('onResponse', async (request, reply) => {
    // Route pattern, status and token: an address may hold a code, a body a number.
    const token = request.token?.id ?? '-';
    access.note('api.call', { route: routeOf(request), status: reply.statusCode, token });
  });

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<ApiToken> {
    const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
    try {
      return await access.authenticate(scheme.toLowerCase() === 'bearer' ? given : '');
    } catch (error) {
      void reply.header('www-authenticate', 'Bearer realm="sohoa", error="invalid_token"');
      await count(failures, request, reply);
      throw error;
    }
  }
}

/** One more call against a limit; the caller learns how many are left. Errors: TOO_MANY_REQUESTS. */
export async function count(
  limit: ReturnType<App['createRateLimit']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const state = await limit(request);
  if (state.isAllowed) return;
  const { max, remaining, ttlInSeconds: seconds, isExceeded } = state;
  void reply.headers({
    'ratelimit-limit': max,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': seconds,
  });
  if (!isExceeded) return;
  void reply.header('retry-after', seconds);
  fail('TOO_MANY_REQUESTS', { params: { seconds } });
}

import type { FastifyRequest } from 'fastify';
import { fail } from '../../errors/index.ts';
import type { Links } from '../../workspace/links/links.ts';
import { count } from '../api/guard.ts';
import { sendFile } from '../api/send-file.ts';
import type { App } from '../http/index.ts';
import { callerCheck } from './caller-check.ts';

const MINUTE_MS = 60_000;

/**
 * Files by signed link: no token, the link itself says what may be fetched, and nothing else can be. The address is
 * taken as it came over the wire: what a router would first decode or tidy is no link of ours.
 * Needs `@fastify/rate-limit` registered.
 */
export function links(app: App, { settings, find, note }: Links): void {
  const isAllowed = callerCheck(settings);
  const calls = app.createRateLimit({
    max: settings.callsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }: FastifyRequest) => `link:${ip}`,
  });
  app.route({
    // HEAD by name: the one made for a GET would say that the file is empty.
    method: ['GET', 'HEAD'],
    url: '/f/*',
    config: { scope: 'link' },
    schema: { hide: true },
    async onRequest(request, reply) {
      // Foreign addresses are turned away before they can use up what others have left.
      if (!isAllowed(request)) fail('LINK_CALLER_REFUSED');
      await count(calls, request, reply);
    },
    async handler(request, reply) {
      const file = await find(request.raw.url ?? '');
      if (request.method !== 'HEAD') await note(file);
      // The caller may keep it, nobody between us may.
      void reply.header('cache-control', 'private');
      return sendFile(file, request, reply);
    },
  });
}

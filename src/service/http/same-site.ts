import type { FastifyRequest } from 'fastify';
import { fail } from '../../errors/index.ts';

/** Names under which a server of this machine alone is called. */
export const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a browser that was led here under a foreign name (DNS rebinding) or by a page of another site. The name in
 * `Host` is one the browser cannot be talked out of. Errors: REQUEST_REFUSED.
 */
export function checkSameSite({ headers }: Pick<FastifyRequest, 'headers'>, names: readonly string[] | null): void {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (names !== null && !names.includes(name)) fail('REQUEST_REFUSED');
  const { origin } = headers;
  if (origin !== undefined && !isOriginOf(origin, host)) fail('REQUEST_REFUSED');
}

function isOriginOf(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

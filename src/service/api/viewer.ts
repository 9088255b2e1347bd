import type { FastifyRequest } from 'fastify';
import { readPurpose } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Viewer } from '../../workspace/access/look-up.ts';

/** Who looks and why: the token, and the purpose given in the body or in `x-purpose`. Errors: PURPOSE_INVALID. */
export function viewerOf(request: Pick<FastifyRequest, 'token' | 'headers'>, inBody?: string): Viewer {
  const header = request.headers['x-purpose'];
  const given = inBody ?? (typeof header === 'string' ? decodeHeader(header) : '');
  const purpose = readPurpose(given) ?? fail('PURPOSE_INVALID');
  const { token } = request;
  if (token === null) return fail('TOKEN_INVALID');
  return { actor: { kind: 'token', name: token.id }, purpose };
}

/**
 * Vietnamese in a header: percent-encoded UTF-8 where the caller's library takes nothing else, or the bytes of UTF-8
 * themselves, which Node hands over as Latin-1.
 */
export function decodeHeader(value: string): string {
  try {
    if (/%[0-9a-f]{2}/i.test(value)) return decodeURIComponent(value);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

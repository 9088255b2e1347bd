import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../errors/index.ts';

/** Who may use the page: whoever opened the printed address once, in this browser. */
export interface SignIn {
  /** Stands in the printed address; good for as long as the server lives. */
  readonly token: string;
  /** Sets the cookie where the token is right. Errors: LOGIN_NEEDED. */
  enter(token: string, reply: FastifyReply): void;
  /** Errors: LOGIN_NEEDED. */
  check(request: FastifyRequest): void;
}

export function createSignIn(): SignIn {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  // Cookies know no ports: the name keeps two servers on one machine apart.
  const name = `sohoa-review-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
  return {
    token,
    enter(given, reply) {
      if (!isSame(given, token)) fail('LOGIN_NEEDED');
      void reply.setCookie(name, secret, { path: '/', httpOnly: true, sameSite: 'strict' });
    },
    check(request) {
      if (!isSame(request.cookies[name] ?? '', secret)) fail('LOGIN_NEEDED');
      // A form or picture of another site can send no header of its own.
      if (request.method !== 'GET' && request.headers['x-sohoa-review'] !== '1') fail('REQUEST_REFUSED');
    },
  };
}

function isSame(given: string, known: string): boolean {
  const [a, b] = [given, known].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

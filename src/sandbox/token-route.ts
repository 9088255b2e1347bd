import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SANDBOX_CREDENTIALS } from './credentials.ts';
import type { ExpiringTokens } from './expiring-tokens.ts';

/** OAuth2 client credentials, as both the provincial system and the identity register want them. */
export function tokenRoute(app: FastifyInstance, tokens: ExpiringTokens): void {
  app.post('/token', { config: { effectOf: () => 'login' } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isKnownClient(request)) return refuse(reply, 401, 'invalid_client');
    const { grant_type } = (request.body ?? {}) as { grant_type?: string };
    if (grant_type !== 'client_credentials') return refuse(reply, 400, 'unsupported_grant_type');
    return { access_token: tokens.issue(), token_type: 'Bearer', expires_in: tokens.lifeSeconds };
  });
}

export function requireToken(tokens: ExpiringTokens) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = request.headers.authorization?.match(/^Bearer (\S+)$/)?.[1];
    if (token !== undefined && tokens.isLive(token)) return undefined;
    reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return refuse(reply, 401, 'TOKEN_ENDED');
  };
}

export function refuse(
  reply: FastifyReply,
  status: number,
  error: string,
  fields: readonly string[] = [],
): FastifyReply {
  return reply.code(status).send({ error, fields });
}

/** RFC 6749, 2.3.1: name and secret are form-encoded before they go into the Basic header. */
function isKnownClient(request: FastifyRequest): boolean {
  const basic = request.headers.authorization?.match(/^Basic (\S+)$/)?.[1] ?? '';
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const given = new URLSearchParams(`id=${id}&secret=${secret}`);
  const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
  return given.get('id') === clientId && given.get('secret') === clientSecret;
}

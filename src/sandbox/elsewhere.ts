import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Who followed a redirect. */
export interface Wanderers {
  /** `withSecrets`: those that brought a token, a session or a password to a place that has no business with them. */
  counts(): { readonly calls: number; readonly withSecrets: number };
  clear(): void;
}

const SECRET_HEADERS = ['authorization', 'session', 'x-secretkey', 'cookie'] as const;
const SECRET_MEMBERS = ['session', 'password', 'client_secret'] as const;

/** Where redirects lead; nobody should come. */
export function elsewhere(app: FastifyInstance): Wanderers {
  let calls = 0;
  let withSecrets = 0;
  app.all('/elsewhere', async (request) => {
    calls += 1;
    if (bringsSecrets(request)) withSecrets += 1;
    return { ok: true };
  });
  return {
    counts: () => ({ calls, withSecrets }),
    clear() {
      calls = 0;
      withSecrets = 0;
    },
  };
}

function bringsSecrets({ headers, body }: FastifyRequest): boolean {
  const members = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return (
    SECRET_HEADERS.some((name) => headers[name] !== undefined) || SECRET_MEMBERS.some((name) => members.includes(name))
  );
}

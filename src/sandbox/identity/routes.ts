import type { FastifyInstance } from 'fastify';
import { PersonSearch } from '../../connectors/identity/schema.ts';
import type { ExpiringTokens } from '../expiring-tokens.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { findPerson } from '../store/persons.ts';
import { refuse, requireToken, tokenRoute } from '../token-route.ts';

/** The identity register: token, look-up by number. Mounted under `/identity`. */
export function identityRoutes(
  app: FastifyInstance,
  { store, tokens }: { readonly store: SandboxStore; readonly tokens: ExpiringTokens },
): void {
  tokenRoute(app, tokens);
  const config = { effectOf: () => 'read' as const, endSessions: () => tokens.endAll() };
  app.post('/persons/search', { config, preHandler: requireToken(tokens) }, async (request, reply) => {
    const search = PersonSearch.safeParse(request.body);
    return search.success ? { person: findPerson(store, search.data.number) } : refuse(reply, 422, 'NUMBER_INVALID');
  });
}

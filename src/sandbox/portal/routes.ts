import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PortalCall, PortalLogin } from '../../connectors/portal/schema.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import type { ExpiringTokens } from '../expiring-tokens.ts';
import type { Effect } from '../faults/draw-fault.ts';
import { invalid, PORTAL_CODES, spell } from './answers.ts';
import { relayRoutes } from './relay.ts';
import { resultStoreRoutes } from './result-store.ts';
import { type PortalContext, serve } from './services.ts';

const WRITES: ReadonlySet<unknown> = new Set<PortalCall['service']>(['DongBoHoSoMC', 'CapNhatTienDoHoSoMC']);

/** The national portal's adapter: one login, one endpoint for every service; and relays beside it. Mounted under `/portal`. */
export function portalRoutes(
  app: FastifyInstance,
  context: PortalContext & { readonly sessions: ExpiringTokens },
): void {
  const { sessions, random } = context;
  resultStoreRoutes(app, context);
  relayRoutes(app, context);

  app.post('/mapi/login', { config: { effectOf: () => 'login' } }, async (request) => {
    const login = PortalLogin.safeParse(request.body);
    const { username, password } = SANDBOX_CREDENTIALS;
    const isKnown = login.success && login.data.username === username && login.data.password === password;
    if (!isKnown || !hasDestination(request)) return { error_code: PORTAL_CODES.invalid, session: '' };
    return { ...spell({ code: PORTAL_CODES.done, message: '' }, random), session: sessions.issue() };
  });

  const config = { effectOf, endSessions: () => sessions.endAll() };
  app.post('/mapi/g', { config }, async (request, reply) => {
    const { session } = (request.body ?? {}) as { session?: unknown };
    if (!hasDestination(request)) return spell(invalid(['dstcode']), random);
    if (typeof session !== 'string' || !sessions.isLive(session)) {
      // Some adapters say it in the status, some in the body.
      if (random() < 0.5) return reply.code(401).send({ error_code: PORTAL_CODES.sessionEnded });
      return spell({ code: PORTAL_CODES.sessionEnded, message: 'Phiên làm việc đã hết hạn' }, random);
    }
    const call = PortalCall.safeParse(request.body);
    if (call.success) return spell(await serve(context, call.data), random);
    return spell(invalid(call.error.issues.map(({ path }) => fieldName(path))), random);
  });
}

function effectOf(request: FastifyRequest): Effect {
  const { service } = (request.body ?? {}) as { service?: unknown };
  return WRITES.has(service) ? 'write' : 'read';
}

function hasDestination(request: FastifyRequest): boolean {
  return typeof request.headers['dstcode'] === 'string' && request.headers['dstcode'] !== '';
}

/** `data.0.NgayNopHoSo` → `NgayNopHoSo`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.filter((part) => part !== 'data' && part !== 0).join('.') || 'data';
}

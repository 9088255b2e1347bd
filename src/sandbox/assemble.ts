import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { type Procedure, SAMPLE_PROCEDURES } from '../domain/index.ts';
import { elsewhere } from './elsewhere.ts';
import { expiringTokens } from './expiring-tokens.ts';
import { type FaultPlan, NO_FAULTS } from './faults/fault-plan.ts';
import { type FaultPlayer, playFaults } from './faults/play-faults.ts';
import { proxyPage } from './faults/proxy-page.ts';
import { seededRandom } from './faults/random.ts';
import { identityRoutes } from './identity/routes.ts';
import { lgspDoors, lgspRoutes } from './lgsp/routes.ts';
import type { Listener } from './listener.ts';
import { observeRoutes } from './observe.ts';
import { isLoopbackName, linkFetcher } from './portal/fetch-link.ts';
import { portalRoutes } from './portal/routes.ts';
import { provinceRoutes } from './province/routes.ts';
import { putInRoutes } from './put-in.ts';
import { resetRoute } from './reset.ts';
import type { SandboxStore } from './store/open-store.ts';

const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024;
const INNER_HEADER = 'x-sandbox-inner';

/** What the systems of the sandbox are made with. */
export interface Assembly {
  readonly store: SandboxStore;
  readonly listener: Listener;
  readonly url: () => string;
  readonly faults?: FaultPlan;
  readonly seed?: number;
  readonly sessionSeconds?: number;
  readonly procedures?: readonly Procedure[];
  readonly limitBytes?: number;
}

/** Puts the systems, their faults and the doors for trainers on the server. */
export async function assemble(app: FastifyInstance, assembly: Assembly): Promise<FaultPlayer> {
  const { store, listener, url, seed = 1, sessionSeconds = 1800, procedures = SAMPLE_PROCEDURES } = assembly;
  const plan = assembly.faults ?? NO_FAULTS;
  const innerHeaders = { [INNER_HEADER]: randomUUID() };
  const fetchLink = linkFetcher(app, url, innerHeaders);
  const [tokens, sessions, papers] = [0, 1, 2].map(() => expiringTokens(sessionSeconds)) as [Tokens, Tokens, Tokens];
  let oddities = seededRandom(seed + 1);
  const random = (): number => oddities();

  refuseForeignHosts(app);
  if (assembly.limitBytes !== undefined) refuseLarge(app, assembly.limitBytes);
  const faults = playFaults(app, {
    plan,
    seed,
    listener,
    innerHeaders,
    elsewhere: () => `${url()}/_sandbox/elsewhere`,
  });
  const fileSize = Math.min(assembly.limitBytes ?? MAX_FILE_BYTES, MAX_FILE_BYTES);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize, files: 1, fields: 10, fieldSize: 1000 } });
  await app.register(async (part) => provinceRoutes(part, { store, tokens, url }), { prefix: '/province' });
  await app.register(async (part) => portalRoutes(part, { store, sessions, random, fetchLink, procedures }), {
    prefix: '/portal',
  });
  await app.register(async (part) => identityRoutes(part, { store, tokens: papers }), { prefix: '/identity' });
  await app.register(async (part) => lgspRoutes(part, store), { prefix: '/lgsp' });
  await app.register(
    async (part) => {
      const wanderers = elsewhere(part);
      observeRoutes(part, { store, faults, wanderers });
      putInRoutes(part, store);
      lgspDoors(part, store);
      resetRoute(part, {
        reset(newPlan, newSeed) {
          store.clear();
          for (const live of [tokens, sessions, papers]) live.endAll();
          oddities = seededRandom((newSeed ?? seed) + 1);
          faults.restart(newPlan ?? plan, newSeed ?? seed);
          wanderers.clear();
        },
      });
    },
    { prefix: '/_sandbox' },
  );
  return faults;
}

type Tokens = ReturnType<typeof expiringTokens>;

/** A page on the web could make a browser call loopback under a name of its own (DNS rebinding). */
function refuseForeignHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isLoopbackName(request.hostname)) return undefined;
    return reply.code(403).send({ error: 'NOT_LOOPBACK' });
  });
}

/** As proxies do it: by the length that is announced, before any of the body is read. */
function refuseLarge(app: FastifyInstance, limitBytes: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!(Number(request.headers['content-length']) > limitBytes)) return undefined;
    return proxyPage(reply, 413);
  });
}

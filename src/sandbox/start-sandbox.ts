import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Procedure, SAMPLE_PROCEDURES } from '../domain/index.ts';
import { fail } from '../errors/index.ts';
import { expiringTokens } from './expiring-tokens.ts';
import { type FaultPlan, NO_FAULTS } from './faults/fault-plan.ts';
import { type FaultPlayer, playFaults } from './faults/play-faults.ts';
import { seededRandom } from './faults/random.ts';
import { identityRoutes } from './identity/routes.ts';
import { createListener, type Listener } from './listener.ts';
import { observeRoutes } from './observe.ts';
import { isLoopbackName, linkFetcher } from './portal/fetch-link.ts';
import { portalRoutes } from './portal/routes.ts';
import { provinceRoutes } from './province/routes.ts';
import { putInRoutes } from './put-in.ts';
import { openStore, type SandboxStore } from './store/open-store.ts';

const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024;
const INNER_HEADER = 'x-sandbox-inner';

export interface SandboxOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** Folder that keeps what was taken; made if it is not there. */
  readonly storeDir: string;
  /** A loopback address; there is no other. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
  readonly faults?: FaultPlan;
  /** Of the faults and of the portal's oddities. */
  readonly seed?: number;
  /** How long tokens and sessions live. */
  readonly sessionSeconds?: number;
  readonly procedures?: readonly Procedure[];
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts stand-ins for the provincial system (`/province`), the national portal's adapter (`/portal`) and the identity
 * register (`/identity`), for training, the demo and the tests; `/_sandbox` shows what they hold. Errors: SANDBOX_HOST, SANDBOX_PORT.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, storeDir, host = '127.0.0.1' } = options;
  if (!isLoopbackName(hostInUrl(host))) fail('SANDBOX_HOST', { params: { host } });
  const app = Fastify({ bodyLimit: MAX_JSON_BYTES, logger: false });
  const listener = createListener((request, response) => app.routing(request, response), { host, port });
  const url = (): string => `http://${hostInUrl(host)}:${listener.port()}`;
  const store = openStore(storeDir);
  try {
    const faults = await assemble(app, options, { store, listener, url });
    await app.ready();
    await listener.open();
    return {
      url: url(),
      port: listener.port(),
      async stop() {
        faults.stop();
        await listener.stop();
        await app.close();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

async function assemble(
  app: FastifyInstance,
  options: SandboxOptions,
  { store, listener, url }: { store: SandboxStore; listener: Listener; url: () => string },
): Promise<FaultPlayer> {
  const { seed = 1, sessionSeconds = 1800, procedures = SAMPLE_PROCEDURES } = options;
  const inner = randomUUID();
  const isInner = (request: FastifyRequest): boolean => request.headers[INNER_HEADER] === inner;
  const fetchLink = linkFetcher(app, url, { [INNER_HEADER]: inner });
  const tokens = expiringTokens(sessionSeconds);
  const sessions = expiringTokens(sessionSeconds);
  const random = seededRandom(seed + 1);

  refuseForeignHosts(app);
  const faults = playFaults(app, options.faults ?? NO_FAULTS, { seed, listener, isInner });
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 1000 } });
  await app.register(async (part) => provinceRoutes(part, { store, tokens, url }), { prefix: '/province' });
  await app.register(async (part) => portalRoutes(part, { store, sessions, random, fetchLink, procedures }), {
    prefix: '/portal',
  });
  await app.register(async (part) => identityRoutes(part, { store, tokens: expiringTokens(sessionSeconds) }), {
    prefix: '/identity',
  });
  await app.register(
    async (part) => {
      observeRoutes(part, { store, faults, seed });
      putInRoutes(part, store);
    },
    { prefix: '/_sandbox' },
  );
  return faults;
}

/** A page on the web could make a browser call loopback under a name of its own (DNS rebinding). */
function refuseForeignHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isLoopbackName(request.hostname)) return undefined;
    return reply.code(403).send({ error: 'NOT_LOOPBACK' });
  });
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

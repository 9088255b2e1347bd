import Fastify from 'fastify';
import type { Procedure } from '../domain/index.ts';
import { fail } from '../errors/index.ts';
import { assemble } from './assemble.ts';
import type { FaultKind, FaultPlan } from './faults/fault-plan.ts';
import { createListener, type ListenerTls } from './listener.ts';
import { isLoopbackName } from './portal/fetch-link.ts';
import { type AcceptedCall, openStore } from './store/open-store.ts';
import { type CertificatePaths, openCertificates } from './tls/open-certificates.ts';

const MAX_JSON_BYTES = 8 * 1024 * 1024;

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
  /** Bodies larger than this are refused with 413. */
  readonly limitBytes?: number;
  /** Speak TLS by certificates of its own, kept in the store; with `demand` only to clients that show one of them. */
  readonly tls?: 'offer' | 'demand';
  /** Told of every changing call it took, after it was noted and before it is answered. */
  readonly onAccepted?: (call: AcceptedCall) => void;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  /** What a client has to be given; null without TLS. */
  readonly certificates: CertificatePaths | null;
  /** Calls that could have met a fault, and how often each fault was played. */
  tally(): { readonly calls: number; readonly played: Readonly<Record<FaultKind, number>> };
  stop(): Promise<void>;
}

/**
 * Starts stand-ins for the provincial system (`/province`), the national portal's adapter (`/portal`) and the identity
 * register (`/identity`), for training, the demo and the tests; `/_sandbox` shows what they hold.
 * Errors: SANDBOX_HOST, SANDBOX_PORT.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, storeDir, host = '127.0.0.1' } = options;
  if (!isLoopbackName(hostInUrl(host))) fail('SANDBOX_HOST', { params: { host } });
  const store = openStore(storeDir, options.onAccepted);
  try {
    const tls = tlsOf(options);
    const bodyLimit = Math.min(MAX_JSON_BYTES, options.limitBytes ?? MAX_JSON_BYTES);
    const app = Fastify({ bodyLimit, logger: false });
    const listener = createListener((request, response) => app.routing(request, response), { host, port }, tls);
    const url = (): string => `${tls === null ? 'http' : 'https'}://${hostInUrl(host)}:${listener.port()}`;
    const faults = await assemble(app, { ...options, store, listener, url });
    await app.ready();
    await listener.open();
    return {
      url: url(),
      port: listener.port(),
      certificates: tls?.certificates.paths ?? null,
      tally: () => ({ calls: faults.tally.calls(), played: faults.tally.byKind() }),
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

function tlsOf({ tls, storeDir }: SandboxOptions): ListenerTls | null {
  if (tls === undefined) return null;
  return { certificates: openCertificates(storeDir), demandsClients: tls === 'demand' };
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

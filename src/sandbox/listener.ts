import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { problem } from '../errors/index.ts';
import type { ServerCertificates } from './tls/open-certificates.ts';

/** A listening port that can be closed for a while and opened again: what `connection refused` needs. */
export interface Listener {
  readonly isTls: boolean;
  /** The port in use; 0 before `open`. */
  port(): number;
  isOpen(): boolean;
  /** False while the port is closed or the wrong certificate is shown. */
  isAsUsual(): boolean;
  /** Errors: SANDBOX_PORT. */
  open(): Promise<void>;
  /** Closes the port for so long; connections under way end with their present answer. */
  closeFor(ms: number): void;
  /** Shows new connections a certificate that has expired, for so long. Nothing happens without TLS. */
  showExpiredFor(ms: number): void;
  stop(): Promise<void>;
}

/** What a listener needs to speak TLS. */
export interface ListenerTls {
  readonly certificates: ServerCertificates;
  /** Only clients that show a certificate of the sandbox's own authority are let in. */
  readonly demandsClients: boolean;
}

export function createListener(
  answer: RequestListener,
  address: { host: string; port: number },
  tls: ListenerTls | null = null,
): Listener {
  const stopping = new AbortController();
  // A server that was closed lives on until its last connection has ended.
  const alive = new Set<Server | TlsServer>();
  let port = 0;
  let server: Server | TlsServer | null = null;
  let reopening: Promise<void> = Promise.resolve();
  let isExpired = false;

  const listenOn = (wanted: number): Promise<Server | TlsServer> =>
    listen(makeServer(answer, tls, isExpired), { host: address.host, port: wanted }, alive);

  /** Somebody may have taken the port meanwhile (an outgoing connection does): waits until it is free. */
  const reopen = async (afterMs: number): Promise<void> => {
    await pause(afterMs, stopping.signal);
    while (server === null && !stopping.signal.aborted) {
      server = await listenOn(port).catch(() => null);
      if (server === null) await pause(20, stopping.signal);
    }
  };

  const show = (expired: boolean): void => {
    isExpired = expired;
    if (tls !== null && server !== null && 'setSecureContext' in server)
      server.setSecureContext(contextOf(tls, expired));
    // Connections that are open have seen the other one.
    server?.closeIdleConnections();
  };

  return {
    isTls: tls !== null,
    port: () => port,
    isOpen: () => server !== null,
    isAsUsual: () => server !== null && !isExpired,
    async open() {
      server = await listenOn(address.port);
      const bound = server.address();
      port = bound !== null && typeof bound === 'object' ? bound.port : address.port;
    },
    closeFor(ms) {
      if (server === null || stopping.signal.aborted) return;
      server.close();
      server = null;
      reopening = reopen(ms);
    },
    showExpiredFor(ms) {
      if (tls === null || isExpired || stopping.signal.aborted) return;
      show(true);
      void pause(ms, stopping.signal).then(() => show(false));
    },
    async stop() {
      stopping.abort();
      await reopening;
      server = null;
      await Promise.all([...alive].map(end));
    },
  };
}

function makeServer(answer: RequestListener, tls: ListenerTls | null, isExpired: boolean): Server | TlsServer {
  if (tls === null) return createServer(answer);
  const { demandsClients } = tls;
  const demands = { requestCert: demandsClients, rejectUnauthorized: demandsClients };
  return createTlsServer({ ...contextOf(tls, isExpired), ...demands }, answer);
}

function contextOf({ certificates }: ListenerTls, isExpired: boolean) {
  return { ...(isExpired ? certificates.expired : certificates.good), ca: certificates.ca };
}

function listen(
  server: Server | TlsServer,
  { host, port }: { host: string; port: number },
  alive: Set<Server | TlsServer>,
): Promise<Server | TlsServer> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? problem('SANDBOX_PORT', { params: { port }, cause }) : cause);
    });
    server.once('close', () => alive.delete(server));
    server.listen(port, host, () => {
      alive.add(server);
      resolve(server);
    });
  });
}

function end(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', resolve);
    server.close();
    server.closeAllConnections();
  });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

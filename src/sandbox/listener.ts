import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { problem } from '../errors/index.ts';

/** A listening port that can be closed for a while and opened again: what `connection refused` needs. */
export interface Listener {
  /** The port in use; 0 before `open`. */
  port(): number;
  isOpen(): boolean;
  /** Errors: SANDBOX_PORT. */
  open(): Promise<void>;
  /** Closes the port for so long; connections under way end with their present answer. */
  closeFor(ms: number): void;
  stop(): Promise<void>;
}

export function createListener(answer: RequestListener, address: { host: string; port: number }): Listener {
  const stopping = new AbortController();
  // A server that was closed lives on until its last connection has ended.
  const alive = new Set<Server>();
  let port = 0;
  let server: Server | null = null;
  let reopening: Promise<void> = Promise.resolve();

  /** Somebody may have taken the port meanwhile (an outgoing connection does): waits until it is free. */
  const reopen = async (afterMs: number): Promise<void> => {
    await pause(afterMs, stopping.signal);
    while (server === null && !stopping.signal.aborted) {
      server = await listen(answer, { host: address.host, port }, alive).catch(() => null);
      if (server === null) await pause(20, stopping.signal);
    }
  };

  return {
    port: () => port,
    isOpen: () => server !== null,
    async open() {
      server = await listen(answer, address, alive);
      const bound = server.address();
      port = bound !== null && typeof bound === 'object' ? bound.port : address.port;
    },
    closeFor(ms) {
      if (server === null || stopping.signal.aborted) return;
      server.close();
      server = null;
      reopening = reopen(ms);
    },
    async stop() {
      stopping.abort();
      await reopening;
      server = null;
      await Promise.all([...alive].map(end));
    },
  };
}

function listen(
  answer: RequestListener,
  { host, port }: { host: string; port: number },
  alive: Set<Server>,
): Promise<Server> {
  const server = createServer(answer);
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

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', resolve);
    server.close();
    server.closeAllConnections();
  });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

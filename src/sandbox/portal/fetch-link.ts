import type { FastifyInstance } from 'fastify';
import { type Measured, measure } from '../store/files.ts';

const FETCH_TIMEOUT_MS = 10_000;

/** Fetches a file by its link, as the portal does, and measures it; null when it cannot be had. */
export type FetchLink = (link: string) => Promise<Measured | null>;

/**
 * Links to the sandbox itself are asked for inside the process, through the same route: its own port may be closed just
 * then by a fault. Other links must lead to this machine.
 */
export function linkFetcher(app: FastifyInstance, url: () => string, innerHeaders: Record<string, string>): FetchLink {
  return async (link) => {
    if (!URL.canParse(link)) return null;
    const { protocol, hostname, origin, pathname } = new URL(link);
    if (origin === new URL(url()).origin) return fetchInside(app, pathname, innerHeaders);
    if (protocol !== 'http:' || !isLoopbackName(hostname)) return null;
    return fetchOutside(link).catch(() => null);
  };
}

/** Names that mean this machine, as they stand in a URL. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

async function fetchInside(
  app: FastifyInstance,
  path: string,
  headers: Record<string, string>,
): Promise<Measured | null> {
  const answer = await app.inject({ method: 'GET', url: path, headers, payloadAsStream: true });
  const measured = await measure(answer.stream());
  return answer.statusCode === 200 ? measured : null;
}

async function fetchOutside(link: string): Promise<Measured | null> {
  const answer = await fetch(link, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!answer.ok || answer.body === null) return null;
  return measure(answer.body);
}

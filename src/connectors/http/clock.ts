import type { Http } from './exchange.ts';
import { failureOf, raise } from './failure.ts';

/** The target's time by the Date header of whatever it answers to a bare GET, a refusal included. Throws as a ping does. */
export async function clockAt(http: Http, url: string, target: string, signal: AbortSignal): Promise<string | null> {
  const exchange = await http.call({ method: 'GET', url, signal });
  if (exchange.kind !== 'answer') return raise(failureOf(exchange, 'read'), { target });
  const timeMs = Date.parse(exchange.header('date') ?? '');
  return Number.isNaN(timeMs) ? null : new Date(timeMs).toISOString();
}

import { type ErrorCode, fail } from '../../errors/index.ts';
import type { SendOutcome } from '../../plugin/index.ts';
import type { ConnectFault } from './connect-fault.ts';
import type { Answer, Exchange } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';

/** What a call was for. After a `write` without a clear answer the target may have changed. */
export type Purpose = 'read' | 'write';

/** Every outcome but success; codes are those of the error catalogue. */
export type Failure = Exclude<SendOutcome, { state: 'accepted' }> & { readonly code: ErrorCode };

/** The value of a call, or why there is none. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function reply<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function noReply(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/**
 * Judges a call that did not end in a 2xx answer. The line drawn here is the one everything else leans on: `retry`
 * only where the target certainly did not act, `unknown` where it may have (5xx included: a server often fails after
 * it has stored).
 */
export function failureOf(exchange: Exchange, purpose: Purpose): Failure {
  if (exchange.kind === 'unsent') return notConnected(exchange.fault);
  if (exchange.kind === 'cut') return purpose === 'write' ? unknown('TARGET_NO_ANSWER') : notConnected(exchange.fault);
  const { status } = exchange;
  if (status === 429) return retry('TARGET_BUSY', retryAfterMs(exchange.header('retry-after'), theirNow(exchange)));
  // 408 and 425 are sent by servers that did not take the request.
  if (status === 408 || status === 425) return retry('TARGET_BUSY');
  if (status >= 500) {
    if (purpose === 'write') return unknown('TARGET_BROKEN');
    return retry('TARGET_BROKEN', retryAfterMs(exchange.header('retry-after'), theirNow(exchange)));
  }
  if (status === 401 || status === 403) return rejected('TARGET_LOGIN', 'fix-settings', status);
  // A redirect, or a path that is not there: the address in the settings is wrong.
  if (status < 400 && status >= 300) return rejected('TARGET_REFUSED', 'fix-settings', status);
  if (status === 404 || status === 405) return rejected('TARGET_REFUSED', 'fix-settings', status);
  if (status === 400 && wantsCertificate(exchange))
    return rejected('TARGET_CLIENT_CERTIFICATE', 'fix-settings', status);
  return status >= 400 ? rejected('TARGET_REFUSED', 'fix-input', status) : oddAnswer(purpose);
}

/** A date they give is by their clock, which may be hours off ours. */
function theirNow({ header }: Answer): number {
  const said = Date.parse(header('date') ?? '');
  return Number.isNaN(said) ? Date.now() : said;
}

/** A certificate does not become right by waiting; a proxy or a host that is down may come back. */
export function notConnected(fault?: ConnectFault): Failure {
  if (fault === undefined) return retry('TARGET_UNREACHABLE');
  return fault === 'TARGET_PROXY_DOWN' ? retry(fault) : rejected(fault, 'fix-settings');
}

/** nginx asks for a certificate with an ordinary 400 and a page of its own. */
function wantsCertificate({ text }: Answer): boolean {
  return /no required SSL certificate was sent|the SSL certificate error/i.test(text.slice(0, 2000));
}

/** A login that gave no session or token. It changes nothing, so whatever is not a clear refusal is tried again. */
export function loginFailure(exchange: Exchange): Failure {
  if (exchange.kind === 'answer' && exchange.status === 400 && !wantsCertificate(exchange)) {
    return rejected('TARGET_LOGIN', 'fix-settings', 400);
  }
  return failureOf(exchange, 'read');
}

/** An answer that is not in the contract: after a write nobody knows what it means. */
export function oddAnswer(purpose: Purpose): Failure {
  return purpose === 'write' ? unknown('TARGET_ANSWER_ODD') : retry('TARGET_ANSWER_ODD');
}

export function retry(code: ErrorCode, retryAfter: number | null = null): Failure {
  return { state: 'retry', code, retryAfterMs: retryAfter };
}

export function unknown(code: ErrorCode): Failure {
  return { state: 'unknown', code };
}

export function rejected(code: ErrorCode, recovery: 'fix-input' | 'fix-settings', answer?: number): Failure {
  return { state: 'rejected', code, recovery, ...(answer === undefined ? {} : { answer: String(answer) }) };
}

export function isSuccess(exchange: Exchange): exchange is Answer {
  return exchange.kind === 'answer' && exchange.status >= 200 && exchange.status < 300;
}

/** For look-ups and pings, which throw. */
export function raise(failure: Failure, where: { target: string; dossier?: string }): never {
  const answer = failure.state === 'rejected' ? failure.answer : undefined;
  return fail(failure.code, { where, params: { dossier: where.dossier ?? '–', answer: answer ?? '–' } });
}

import { Agent, type FormData, request } from 'undici';
import { isSohoaError } from '../../errors/index.ts';
import type { CertificateEnd } from '../../plugin/index.ts';
import { type ConnectFault, connectFault, isAboutOurCertificate, NotConnected } from './connect-fault.ts';
import { openConnector } from './connector.ts';
import { noteStart } from './note-start.ts';
import { type SavedBody, saveBody } from './save-body.ts';
import type { Standing } from './tls-material.ts';
import type { ConnectionSettings } from './tls-settings.ts';

/** Every answer is read whole; an adapter gone wild must not fill our memory. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const UTF8 = new TextDecoder();

export interface HttpLimits extends ConnectionSettings {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bodyMs: number;
  /** For answers that are files; 8 MiB where nothing is said. */
  readonly maxAnswerBytes?: number;
}

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FormData;
  readonly signal: AbortSignal;
  /** Added to the wait for an answer: a large upload takes its time before the target can say anything. */
  readonly extraMs?: number;
  /** Where the body of a good answer is written to instead of being kept in memory. */
  readonly saveTo?: string;
  /** Added to the time an answer may take to arrive whole. */
  readonly bodyExtraMs?: number;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8. */
  readonly text: string;
  /** What was written to `saveTo`; `bytes` is empty then. */
  readonly saved?: SavedBody;
}

/**
 * How one HTTP call ended. `unsent`: not a byte of the request left this machine, so the target cannot have acted on
 * it. `cut`: some did, and no complete answer came back; whether the target acted is not known.
 */
export type Exchange = Answer | Unsent | Cut;

export interface Cut {
  readonly kind: 'cut';
  /** Why, where a target that never answered hangs up on everybody. */
  readonly fault?: ConnectFault;
}

export interface Unsent {
  readonly kind: 'unsent';
  /** Left out where nothing more is known than that there was no connection. */
  readonly fault?: ConnectFault;
}

export interface Http {
  call(call: HttpCall): Promise<Exchange>;
  /** Until when our certificate and the one of the target at this address are valid; connects for it. */
  certificates(url: string): Promise<readonly CertificateEnd[] | Unsent>;
  close(): Promise<void>;
}

/**
 * Connections to one target. Never throws for network trouble, never follows a redirect, never retries by itself.
 * Errors: of its settings TLS_FILE, TLS_KEY_OPEN; of a call with `saveTo` DISK_FULL.
 */
export function openHttp(limits: HttpLimits, standing: Standing): Http {
  const { connect, certificates, whyHungUp } = openConnector(limits, standing);
  let hasAnswered = false;
  const agent = new Agent({
    connect,
    // Waits are kept by `exchange`: measured, a headersTimeout of 150 ms let an answer pass that came after 600 ms.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: limits.maxAnswerBytes ?? MAX_ANSWER_BYTES,
    allowH2: false,
  });
  return {
    async call(call) {
      const ended = await exchange(agent, limits, call);
      hasAnswered ||= ended.kind === 'answer';
      if (ended.kind !== 'cut' || hasAnswered || call.signal.aborted) return ended;
      const fault = await whyHungUp(call.url);
      return fault === null ? ended : { ...ended, fault };
    },
    certificates: (url) => certificates(url).catch((error) => unsent(connectFault(error))),
    close: () => agent.destroy(),
  };
}

async function exchange(agent: Agent, limits: HttpLimits, call: HttpCall): Promise<Exchange> {
  const start = { begun: false };
  const patience = new AbortController();
  let timer = setTimeout(() => patience.abort(), limits.headersMs + (call.extraMs ?? 0));
  try {
    const { statusCode, headers, body } = await request(call.url, {
      dispatcher: noteStart(agent, start),
      method: call.method,
      headers: { accept: 'application/json', ...call.headers },
      signal: AbortSignal.any([call.signal, patience.signal]),
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), limits.bodyMs + (call.bodyExtraMs ?? 0));
    const isSaved = call.saveTo !== undefined && statusCode >= 200 && statusCode < 300;
    const saved = isSaved ? await saveBody(body, call.saveTo) : null;
    const bytes = saved === null ? new Uint8Array(await body.arrayBuffer()) : new Uint8Array();
    return {
      ...{ kind: 'answer', status: statusCode, bytes },
      ...(saved !== null && { saved }),
      header: (name) => firstOf(headers[name]),
      get text() {
        return UTF8.decode(bytes);
      },
    };
  } catch (error) {
    // Our own disk, nothing the target did.
    if (isSohoaError(error, 'DISK_FULL')) throw error;
    // The cause is dropped on purpose: what counts is only whether the target may have acted, and a cause may quote
    // an address with a dossier code in it.
    const isUnread = !start.begun || error instanceof NotConnected || isAboutOurCertificate(error);
    return isUnread ? unsent(connectFault(error)) : { kind: 'cut' };
  } finally {
    clearTimeout(timer);
  }
}

function unsent(fault: ConnectFault | null): Unsent {
  return fault === null ? { kind: 'unsent' } : { kind: 'unsent', fault };
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

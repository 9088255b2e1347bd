import type { Exchange, Http } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Purpose, type Reply, reply, retry } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { adapterHeaders } from './adapter-headers.ts';
import { PortalAnswer, RelayAnswer } from './schema.ts';
import type { PortalSession } from './session.ts';
import type { PortalSettings } from './settings.ts';
import type { WireCall } from './wire-call.ts';

/** Carries calls of one envelope to the portal and brings its answers back. */
export interface Carrier {
  call(call: WireCall, purpose: Purpose, signal: AbortSignal): Promise<Reply<PortalAnswer>>;
  /** Is somebody there who would take a call? Changes nothing. */
  ping(signal: AbortSignal): Promise<Reply<unknown>>;
}

/** The adapter: every call in a session, renewed where it has ended. */
export function adapterCarrier(http: Http, session: PortalSession, settings: PortalSettings): Carrier {
  return {
    /** An ended session means that the call was not applied, so it is made once more with a new one. */
    async call(call, purpose, signal) {
      // Catalogues that lie at a read-only relay know no session.
      if (call.method === 'GET') return fromRelay(http, settings, { call, purpose, signal });
      const first = await inSession(call, purpose, signal);
      if (!first.ok || first.value.answer !== 'session-ended') return answerOf(first);
      session.drop(first.value.session);
      return answerOf(await inSession(call, purpose, signal));
    },
    ping: (signal) => session.get(signal),
  };

  async function inSession(call: WireCall, purpose: Purpose, signal: AbortSignal): Promise<Reply<InSession>> {
    const current = await session.get(signal);
    if (!current.ok) return current;
    const exchange = await http.call({
      method: 'POST',
      url: under(settings.url, call.path),
      headers: adapterHeaders(settings),
      body: JSON.stringify({ session: current.value, ...(call.body as object) }),
      signal,
    });
    const answer = readInSession(exchange, purpose, settings);
    return answer.ok ? reply({ answer: answer.value, session: current.value }) : answer;
  }
}

/** A relay of the province: no session, the call is the whole of it. */
export function relayCarrier(http: Http, settings: PortalSettings): Carrier {
  return {
    call: (call, purpose, signal) => fromRelay(http, settings, { call, purpose, signal }),
    /** It has no call that only asks, so whatever it answers to its address shows that it is there. */
    async ping(signal) {
      const exchange = await http.call({ method: 'GET', url: settings.url, signal });
      const isThere = exchange.kind === 'answer' && exchange.status < 500;
      return isThere ? reply(null) : noReply(failureOf(exchange, 'read'));
    },
  };
}

interface InSession {
  readonly answer: PortalAnswer | 'session-ended';
  readonly session: string;
}

function readInSession(
  exchange: Exchange,
  purpose: Purpose,
  { sessionExpiredCodes }: PortalSettings,
): Reply<PortalAnswer | 'session-ended'> {
  if (exchange.kind === 'answer' && exchange.status === 401) return reply('session-ended');
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
  const answer = readJson(exchange.text, PortalAnswer);
  if (answer === null) return noReply(oddAnswer(purpose));
  return reply(sessionExpiredCodes.includes(answer.error_code) ? 'session-ended' : answer);
}

/** A session that ended right after a login that worked is no wrong password: later it will do. */
function answerOf(reached: Reply<InSession>): Reply<PortalAnswer> {
  if (!reached.ok) return reached;
  const { answer } = reached.value;
  return answer === 'session-ended' ? noReply(retry('TARGET_LOGIN')) : reply(answer);
}

async function fromRelay(
  http: Http,
  { url }: PortalSettings,
  { call, purpose, signal }: { readonly call: WireCall; readonly purpose: Purpose; readonly signal: AbortSignal },
): Promise<Reply<PortalAnswer>> {
  const exchange = await http.call({
    method: call.method,
    url: under(url, call.path),
    signal,
    ...(call.method === 'POST' && {
      headers: { 'content-type': 'application/json', charset: 'utf-8' },
      body: JSON.stringify(call.body),
    }),
  });
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
  const answer = readJson(exchange.text, call.method === 'GET' ? RelayAnswer : PortalAnswer);
  return answer === null ? noReply(oddAnswer(purpose)) : reply(answer);
}

import type { FormData } from 'undici';
import type { Exchange, Http } from '../http/exchange.ts';
import {
  failureOf,
  isSuccess,
  noReply,
  oddAnswer,
  type Purpose,
  type Reply,
  rejected,
  reply,
  retry,
} from '../http/failure.ts';
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
  /** A form with a file; made anew for each try, as a sent one is used up. */
  upload(upload: FormUpload, signal: AbortSignal): Promise<Reply<'accepted'>>;
  /** Is somebody there who would take a call? Changes nothing. */
  ping(signal: AbortSignal): Promise<Reply<unknown>>;
}

export interface FormUpload {
  readonly path: string;
  readonly form: () => FormData;
  readonly key: string;
}

/** The adapter: every call in a session, renewed where it has ended. */
export function adapterCarrier(http: Http, session: PortalSession, settings: PortalSettings): Carrier {
  return {
    call(call, purpose, signal) {
      // Catalogues that lie at a read-only relay know no session.
      if (call.method === 'GET') return fromRelay(http, settings, { call, purpose, signal });
      return renewing(purpose, signal, (current) =>
        http.call({
          method: 'POST',
          url: under(settings.url, call.path),
          headers: adapterHeaders(settings),
          body: JSON.stringify({ session: current, ...(call.body as object) }),
          signal,
        }),
      );
    },
    async upload({ path, form, key }, signal) {
      const { 'content-type': _, ...headers } = adapterHeaders(settings);
      const answer = await renewing('write', signal, (current) =>
        // A form has no room for the session.
        http.call({
          method: 'POST',
          url: under(settings.url, path),
          headers: { ...headers, session: current, 'idempotency-key': key },
          body: form(),
          signal,
        }),
      );
      return accepted(answer);
    },
    ping: (signal) => session.get(signal),
  };

  /** An ended session means that the call was not applied, so it is made once more with a new one. */
  async function renewing(
    purpose: Purpose,
    signal: AbortSignal,
    send: (session: string) => Promise<Exchange>,
  ): Promise<Reply<PortalAnswer>> {
    for (let tries = 0; tries < 2; tries++) {
      const current = await session.get(signal);
      if (!current.ok) return current;
      const answer = readInSession(await send(current.value), purpose, settings);
      if (!answer.ok) return answer;
      if (answer.value !== 'session-ended') return reply(answer.value);
      session.drop(current.value);
    }
    // A session that ended right after a login that worked is no wrong password: later it will do.
    return noReply(retry('TARGET_LOGIN'));
  }
}

/** A relay of the province: no session, the call is the whole of it. */
export function relayCarrier(http: Http, settings: PortalSettings): Carrier {
  return {
    call: (call, purpose, signal) => fromRelay(http, settings, { call, purpose, signal }),
    async upload({ path, form, key }, signal) {
      const url = under(settings.url, path);
      const exchange = await http.call({
        method: 'POST',
        url,
        headers: { 'idempotency-key': key },
        body: form(),
        signal,
      });
      return accepted(read(exchange, 'write', PortalAnswer));
    },
    /** It has no call that only asks, so whatever it answers to its address shows that it is there. */
    async ping(signal) {
      const exchange = await http.call({ method: 'GET', url: settings.url, signal });
      const isThere = exchange.kind === 'answer' && exchange.status < 500;
      return isThere ? reply(null) : noReply(failureOf(exchange, 'read'));
    },
  };
}

function readInSession(
  exchange: Exchange,
  purpose: Purpose,
  { sessionExpiredCodes }: PortalSettings,
): Reply<PortalAnswer | 'session-ended'> {
  if (exchange.kind === 'answer' && exchange.status === 401) return reply('session-ended');
  const answer = read(exchange, purpose, PortalAnswer);
  const hasEnded = answer.ok && sessionExpiredCodes.includes(answer.value.error_code);
  return hasEnded ? reply('session-ended') : answer;
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
  return read(exchange, purpose, call.method === 'GET' ? RelayAnswer : PortalAnswer);
}

function read(
  exchange: Exchange,
  purpose: Purpose,
  schema: typeof PortalAnswer | typeof RelayAnswer,
): Reply<PortalAnswer> {
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
  const answer = readJson(exchange.text, schema);
  return answer === null ? noReply(oddAnswer(purpose)) : reply(answer);
}

function accepted(answer: Reply<PortalAnswer>): Reply<'accepted'> {
  if (!answer.ok) return answer;
  const { error_code } = answer.value;
  return error_code === 0 ? reply('accepted') : noReply(rejected('TARGET_REFUSED', 'fix-input', error_code));
}

import * as oauth from 'oauth4webapi';
import type { Exchange, Http } from './exchange.ts';
import { loginFailure, noReply, type Reply, reply } from './failure.ts';
import { under } from './http-settings.ts';

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 30_000;

/** What the token endpoint wants to know. */
export interface TokenSettings {
  readonly url: string;
  readonly tokenPath: string;
  readonly clientId: string;
  readonly scope: string | null;
  /** In a Basic header where nothing is said. */
  readonly clientIn?: 'header' | 'body';
  /** Given: the token is asked for a user (grant type password). */
  readonly username?: string;
}

export interface AccessToken {
  /** The token in use, asked for when there is none; concurrent callers share one request. */
  get(signal: AbortSignal): Promise<Reply<string>>;
  /** Forgets this token if it is still the one in use: another caller may have renewed it already. */
  drop(token: string): void;
}

/** OAuth2 token, of the client or of a user, kept in memory only. */
export function openAccessToken(http: Http, settings: TokenSettings, clientSecret: string, password = ''): AccessToken {
  let current: { token: string; endsAtMs: number } | null = null;
  let asking: Promise<Reply<string>> | null = null;

  const ask = async (signal: AbortSignal): Promise<Reply<string>> => {
    const answer = await requestToken(http, settings, { clientSecret, password }, signal);
    if (!answer.ok) return answer;
    const { access_token: token, expires_in: seconds = 600 } = answer.value;
    current = { token, endsAtMs: performance.now() + seconds * 1000 - RENEW_BEFORE_MS };
    return reply(token);
  };

  return {
    async get(signal) {
      if (current !== null && performance.now() < current.endsAtMs) return reply(current.token);
      asking ??= ask(signal).finally(() => {
        asking = null;
      });
      return asking;
    },
    drop(token) {
      if (current?.token === token) current = null;
    },
  };
}

async function requestToken(
  http: Http,
  settings: TokenSettings,
  { clientSecret, password }: { clientSecret: string; password: string },
  signal: AbortSignal,
): Promise<Reply<oauth.TokenEndpointResponse>> {
  const endpoint = under(settings.url, settings.tokenPath);
  const server: oauth.AuthorizationServer = { issuer: settings.url, token_endpoint: endpoint };
  const client: oauth.Client = { client_id: settings.clientId };
  const seen: { exchange: Exchange } = { exchange: { kind: 'unsent' } };
  const { username, scope, clientIn } = settings;
  const byWhom = clientIn === 'body' ? oauth.ClientSecretPost(clientSecret) : oauth.ClientSecretBasic(clientSecret);
  const wish = {
    ...(scope === null ? {} : { scope }),
    ...(username === undefined ? {} : { username, password }),
  };
  try {
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      byWhom,
      username === undefined ? 'client_credentials' : 'password',
      wish,
      {
        // Plain http was allowed or refused by the settings already (see httpSettings).
        [oauth.allowInsecureRequests]: true,
        [oauth.customFetch]: (url, { headers, body }) => postForm(http, seen, { url, headers, body, signal }),
      },
    );
    return reply(await oauth.processGenericTokenEndpointResponse(server, client, response));
  } catch {
    // The library checks the answer's shape; what a refusal means for the delivery is judged as for every other call.
    return noReply(loginFailure(seen.exchange));
  }
}

/** Lets the OAuth2 library speak through our own connections and notes how the call ended. */
async function postForm(
  http: Http,
  seen: { exchange: Exchange },
  call: { url: string; headers: Record<string, string>; body: unknown; signal: AbortSignal },
): Promise<Response> {
  const { url, headers, signal } = call;
  seen.exchange = await http.call({ method: 'POST', url, headers, body: String(call.body), signal });
  if (seen.exchange.kind !== 'answer') return Response.error();
  const { status, text, header } = seen.exchange;
  const hasBody = status >= 200 && status !== 204 && status !== 205 && status !== 304;
  return new Response(hasBody ? text : null, {
    status,
    headers: { 'content-type': header('content-type') ?? 'application/json' },
  });
}

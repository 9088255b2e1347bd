import type { Http } from '../http/exchange.ts';
import { isSuccess, loginFailure, noReply, oddAnswer, type Reply, rejected, reply } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { adapterHeaders } from './adapter-headers.ts';
import { PortalAnswer } from './schema.ts';
import type { PortalSettings } from './settings.ts';

export interface PortalSession {
  /** The session in use, logging in when there is none; concurrent callers share one login. */
  get(signal: AbortSignal): Promise<Reply<string>>;
  /** Forgets this session if it is still the one in use: another caller may have renewed it already. */
  drop(session: string): void;
}

/** Session at the portal's adapter, kept in memory only. */
export function openPortalSession(http: Http, settings: PortalSettings, password: string): PortalSession {
  let current: string | null = null;
  let loggingIn: Promise<Reply<string>> | null = null;

  const begin = async (signal: AbortSignal): Promise<Reply<string>> => {
    const answer = await login(http, settings, password, signal);
    if (answer.ok) current = answer.value;
    return answer;
  };

  return {
    async get(signal) {
      if (current !== null) return reply(current);
      loggingIn ??= begin(signal).finally(() => {
        loggingIn = null;
      });
      return loggingIn;
    },
    drop(session) {
      if (current === session) current = null;
    },
  };
}

async function login(
  http: Http,
  settings: PortalSettings,
  password: string,
  signal: AbortSignal,
): Promise<Reply<string>> {
  const exchange = await http.call({
    method: 'POST',
    url: under(settings.url, settings.authPath),
    headers: adapterHeaders(settings),
    body: JSON.stringify({ username: settings.username, password }),
    signal,
  });
  if (!isSuccess(exchange)) return noReply(loginFailure(exchange));
  const answer = readJson(exchange.text, PortalAnswer);
  if (answer === null) return noReply(oddAnswer('read'));
  // A session beside an error code is not valid.
  if (answer.error_code !== 0) return noReply(rejected('TARGET_LOGIN', 'fix-settings'));
  return answer.session ? reply(answer.session) : noReply(oddAnswer('read'));
}

import type { Auth } from './auth.ts';
import type { Exchange, Http, HttpCall } from './exchange.ts';
import { noReply, type Reply, reply, retry } from './failure.ts';

/** A call with a body that is made anew for every attempt, as a stream can be sent only once. */
export type AuthorizedCall = HttpCall & { readonly makeBody?: () => Promise<NonNullable<HttpCall['body']>> };

/**
 * Sends with what the target knows us by. A 401 means that the call was not applied, so it is made once more with a new
 * token. A 401 to that one too is left for later: the secret is right, or there would be no new token.
 */
export async function authorizedCall(http: Http, auth: Auth, call: AuthorizedCall): Promise<Reply<Exchange>> {
  for (let isLast = false; ; isLast = true) {
    const known = await auth.headers(call.signal);
    if (!known.ok) return known;
    const { makeBody, ...plain } = call;
    const exchange = await http.call({
      ...plain,
      headers: { ...call.headers, ...known.value },
      ...(makeBody === undefined ? {} : { body: await makeBody() }),
    });
    const isRefused = exchange.kind === 'answer' && exchange.status === 401;
    if (!isRefused || !auth.renew(known.value)) return reply(exchange);
    if (isLast) return noReply(retry('TARGET_LOGIN'));
  }
}

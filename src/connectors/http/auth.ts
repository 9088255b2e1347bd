import { openAccessToken } from './access-token.ts';
import type { AuthSettings } from './auth-settings.ts';
import type { Http } from './exchange.ts';
import { type Reply, reply } from './failure.ts';

export type AuthHeaders = Readonly<Record<string, string>>;

/** What every call to a target carries so that it knows us. */
export interface Auth {
  /** The headers; logs in where that is needed, once for many callers. */
  headers(signal: AbortSignal): Promise<Reply<AuthHeaders>>;
  /** The target no longer takes these. True when others can be had, so that the call is worth making again. */
  renew(refused: AuthHeaders): boolean;
}

export function openAuth(
  http: Http,
  url: string,
  settings: AuthSettings,
  secrets: Readonly<Record<string, string>>,
): Auth {
  if (settings.type === 'none') return fixed({});
  if (settings.type === 'headers') {
    const { id, idHeader, secretHeader } = settings;
    return fixed({ [idHeader]: id, [secretHeader]: secrets['secretKey'] ?? '' });
  }
  if (settings.type === 'basic') {
    // RFC 7617 with UTF-8: passwords have diacritics here.
    const pair = Buffer.from(`${settings.username}:${secrets['password'] ?? ''}`).toString('base64');
    return fixed({ authorization: `Basic ${pair}` });
  }
  const token = openAccessToken(http, { ...settings, url }, secrets['clientSecret'] ?? '', secrets['password']);
  return {
    async headers(signal) {
      const given = await token.get(signal);
      return given.ok ? reply({ authorization: `Bearer ${given.value}` }) : given;
    },
    renew({ authorization }) {
      token.drop(authorization?.slice('Bearer '.length) ?? '');
      return true;
    },
  };
}

function fixed(headers: AuthHeaders): Auth {
  return { headers: async () => reply(headers), renew: () => false };
}

import type { OpenConnector } from '../../plugin/index.ts';
import { openAccessToken } from '../http/access-token.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise, rejected } from '../http/failure.ts';
import type { Standing } from '../http/tls-material.ts';
import { findPerson } from './client.ts';
import type { IdentitySettings } from './settings.ts';

/** Errors: TLS_FILE, TLS_KEY_OPEN: known before anything is called. */
export function openIdentity({ settings, ...standing }: Standing & { settings: IdentitySettings }): OpenConnector {
  const { target, secrets } = standing;
  const http = openHttp(settings, standing);
  const token = openAccessToken(http, settings, secrets['clientSecret'] ?? '');
  return {
    missingFields: () => [],
    send: async () => rejected('TARGET_REFUSED', 'fix-settings'),
    lookup: async () => null,
    clock: (signal) => clockAt(http, settings.url, target, signal),
    certificates: () => certificatesAt(http, settings.url, target),
    async ping(signal) {
      const login = await token.get(signal);
      if (!login.ok) raise(login.failure, { target });
    },
    close: () => http.close(),
    identities: {
      async find(number, signal) {
        const found = await findPerson({ http, token, settings }, number, signal);
        return found.ok ? found.value : raise(found.failure, { target });
      },
    },
  };
}

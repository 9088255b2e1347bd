import { defineConnector, type OpenConnector } from '../../plugin/index.ts';
import { openAccessToken } from '../http/access-token.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise, rejected } from '../http/failure.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { findPerson } from './client.ts';
import { IdentitySettings } from './settings.ts';

/** The register of people's numbers, asked before papers are joined; nothing is ever sent to it. */
export const identity = defineConnector({
  kind: 'identity',
  summary: {
    en: 'Identity register: who a number belongs to, and which numbers one person had',
    vi: 'Cơ sở dữ liệu định danh: số thuộc về ai, một người từng có những số nào',
  },
  settings: IdentitySettings,
  secrets: ['clientSecret', ...CONNECTION_SECRETS],
  neededSecrets: (settings) => ['clientSecret', ...connectionSecrets(settings)],
  lookUpOnly: true,
  open({ target, settings, secrets, dir }): OpenConnector {
    const http = openHttp(settings, { target, dir, secrets });
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
  },
});

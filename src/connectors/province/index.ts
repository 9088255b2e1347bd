import { defineConnector, type OpenConnector } from '../../plugin/index.ts';
import { openAccessToken } from '../http/access-token.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise } from '../http/failure.ts';
import { CONNECTION_SECRETS, connectionSecrets } from '../http/tls-settings.ts';
import { ProvinceClient } from './client.ts';
import { provinceMissing } from './mapping.ts';
import { provincePapers } from './papers.ts';
import { previewOf } from './preview.ts';
import { remoteDossier, sendToProvince } from './send.ts';
import { ProvinceSettings } from './settings.ts';
import { withdrawFromProvince } from './withdraw.ts';

/** Dossiers asked for at once when everything is listed. */
const LIST_PART = 200;

/** The provincial system for handling procedures: it keeps the dossier, its components and their files. */
export const province = defineConnector({
  kind: 'province',
  summary: {
    en: 'Provincial system: dossier, components and files over REST with OAuth2',
    vi: 'Hệ thống của tỉnh: hồ sơ, thành phần hồ sơ và tệp, qua REST với OAuth2',
  },
  settings: ProvinceSettings,
  secrets: ['clientSecret', ...CONNECTION_SECRETS],
  neededSecrets: (settings) => ['clientSecret', ...connectionSecrets(settings)],
  open({ target, settings, secrets, dir }): OpenConnector {
    // A little more than a file may have, so that one too large is called that.
    const http = openHttp(
      { ...settings, maxAnswerBytes: Math.max(settings.maxFileBytes, 4_000_000) * 2 },
      { target, dir, secrets },
    );
    const token = openAccessToken(http, settings, secrets['clientSecret'] ?? '');
    const client = new ProvinceClient(http, token, settings);
    return {
      missingFields: (bundle) => provinceMissing(bundle, settings),
      send: (request, context) => sendToProvince(client, settings, request, context),
      async lookup(code, signal) {
        const held = await client.lookup(code, signal);
        if (!held.ok) return raise(held.failure, { target, dossier: code });
        return held.value === null ? null : remoteDossier(held.value);
      },
      async list(cursor, signal) {
        const part = await client.list(cursor, LIST_PART, signal);
        if (!part.ok) return raise(part.failure, { target });
        return { dossiers: part.value.dossiers.map(remoteDossier), next: part.value.next };
      },
      withdraw: (request, context) => withdrawFromProvince(client, request, context),
      preview: (request) => previewOf(request, settings),
      clock: (signal) => clockAt(http, settings.url, target, signal),
      certificates: () => certificatesAt(http, settings.url, target),
      async ping(signal) {
        const token = await client.login(signal);
        if (!token.ok) raise(token.failure, { target });
      },
      close: () => http.close(),
      ...(settings.paperStore && { papers: provincePapers(client, settings, target) }),
    };
  },
});

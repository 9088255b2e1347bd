import type { OpenConnector } from '../../plugin/index.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise } from '../http/failure.ts';
import type { Standing } from '../http/tls-material.ts';
import { adapterCarrier, relayCarrier } from './carrier.ts';
import { fetchAgencies, fetchFields, fetchProcedures } from './catalogues.ts';
import { PortalClient } from './client.ts';
import { portalMissing, publishedFiles } from './mapping.ts';
import { pushMissing } from './paper-push.ts';
import { portalPreview } from './preview.ts';
import { portalResults } from './result-store.ts';
import { remoteDossier, sendToPortal } from './send.ts';
import { openPortalSession } from './session.ts';
import type { PortalSettings } from './settings.ts';

/** Errors: TLS_FILE, TLS_KEY_OPEN: known before anything is called. */
export function openPortal({ settings, ...standing }: Standing & { settings: PortalSettings }): OpenConnector {
  const { target, secrets } = standing;
  const http = openHttp(settings, standing);
  const session = openPortalSession(http, settings, secrets['password'] ?? '');
  const hasSession = settings.envelope === 'adapter-session';
  const carrier = hasSession ? adapterCarrier(http, session, settings) : relayCarrier(http, settings);
  const client = new PortalClient(carrier, settings);
  // Files travel as base64, a third larger; a little more is let in, so that one too large is called that.
  const files = openHttp({ ...settings, maxAnswerBytes: settings.resultStore.maxFileBytes * 2 }, standing);
  return {
    missingFields: (bundle) => [...portalMissing(bundle, settings), ...pushMissing(bundle, settings)],
    linkedFiles: publishedFiles,
    send: (request, context) => sendToPortal(client, settings, request, context),
    async lookup(code, signal) {
      const held = await client.lookup(code, signal);
      if (!held.ok) return raise(held.failure, { target, dossier: code });
      return held.value === null ? null : remoteDossier(code, held.value, settings);
    },
    clock: (signal) => clockAt(http, settings.url, target, signal),
    certificates: () => certificatesAt(http, settings.url, target),
    async ping(signal) {
      const answer = await client.ping(signal);
      if (!answer.ok) raise(answer.failure, { target });
    },
    preview: (request) => portalPreview(request, settings),
    procedures: (signal) => fetchProcedures(client, target, signal),
    fields: (signal) => fetchFields(client, target, signal),
    agencies: (signal) => fetchAgencies(client, target, signal),
    async close() {
      await Promise.all([http.close(), files.close()]);
    },
    ...(hasSession &&
      settings.resultStore.enabled && { papers: portalResults({ http: files, session, settings, target }) }),
  };
}

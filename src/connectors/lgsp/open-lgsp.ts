import { fail } from '../../errors/index.ts';
import type { OpenConnector } from '../../plugin/index.ts';
import { openAuth } from '../http/auth.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise } from '../http/failure.ts';
import type { Standing } from '../http/tls-material.ts';
import { LgspClient } from './client.ts';
import { lgspMissing } from './mapping.ts';
import { type Received, type ReceiveRequest, receiveDocuments } from './receive.ts';
import { previewOfLgsp, sendToLgsp } from './send.ts';
import type { LgspSettings } from './settings.ts';

/** What this connector can do besides: take in what others have sent. */
export interface LgspConnector extends OpenConnector {
  receive(request: ReceiveRequest): Promise<Received[]>;
}

/** Errors: TLS_FILE, TLS_KEY_OPEN: known before anything is called. */
export function openLgsp({ settings, ...standing }: Standing & { settings: LgspSettings }): LgspConnector {
  const { target, secrets } = standing;
  // Base64 in an answer makes a message a third larger.
  const http = openHttp({ ...settings, maxAnswerBytes: settings.maxMessageBytes * 1.5 }, standing);
  const client = new LgspClient(http, openAuth(http, settings.url, settings.auth, secrets), settings);
  return {
    missingFields: (bundle) => lgspMissing(bundle, settings),
    send: (request, context) => sendToLgsp(client, settings, request, context),
    lookup: async () => fail('LGSP_CANNOT_TELL', { where: { target } }),
    preview: (request) => previewOfLgsp(request, settings),
    receive: (request) => receiveDocuments(client, settings, target, request),
    clock: (signal) => clockAt(http, settings.url, target, signal),
    certificates: () => certificatesAt(http, settings.url, target),
    async ping(signal) {
      const today = new Date().toISOString().slice(0, 10);
      const listed = await client.list(today, today, signal);
      if (!listed.ok) raise(listed.failure, { target });
    },
    close: () => http.close(),
  };
}

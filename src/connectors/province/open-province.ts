import { resolve } from 'node:path';
import type { OpenConnector } from '../../plugin/index.ts';
import { openAuth } from '../http/auth.ts';
import { certificatesAt } from '../http/certificates.ts';
import { clockAt } from '../http/clock.ts';
import { openHttp } from '../http/exchange.ts';
import { raise } from '../http/failure.ts';
import type { Standing } from '../http/tls-material.ts';
import { provinceMissing } from './body.ts';
import { type ClientParts, ProvinceClient } from './client.ts';
import { Mapping } from './mapping/definition.ts';
import { readMappingFile } from './mapping/read-file.ts';
import { provincePapers } from './papers.ts';
import { previewOf } from './preview.ts';
import { PROFILES } from './profiles/index.ts';
import { sendToProvince } from './send.ts';
import { authOf, type ProvinceSettings } from './settings.ts';
import { TusUploads } from './tus.ts';
import { withdrawFromProvince } from './withdraw.ts';

/** Errors: TLS_FILE, TLS_KEY_OPEN, MAPPING_INVALID: known before anything is called. */
export function openProvince({ settings, ...standing }: Standing & { settings: ProvinceSettings }): OpenConnector {
  const { target } = standing;
  const parts = openParts(settings, standing);
  const { http, mapping } = parts;
  const client = new ProvinceClient(parts);
  const rules = { ...settings, mapping, isGeneric: settings.mapping === undefined && settings.profile === 'generic' };
  const uploader = settings.upload === 'tus' ? new TusUploads(parts, client) : null;
  const bring = uploader === null ? client.upload.bind(client) : uploader.bring.bind(uploader);
  const sending = { client, rules, bring };
  return {
    missingFields: (bundle) => provinceMissing(bundle, rules),
    send: (request, context) => sendToProvince(sending, request, context),
    async lookup(code, signal) {
      const held = await client.lookup(code, signal);
      return held.ok ? held.value : raise(held.failure, { target, dossier: code });
    },
    ...(mapping.list !== undefined && {
      async list(cursor: string | null, signal: AbortSignal) {
        const part = await client.list(cursor, signal);
        return part.ok ? part.value : raise(part.failure, { target });
      },
    }),
    ...(mapping.withdraw !== undefined && {
      withdraw: (request, context) => withdrawFromProvince(client, request, context),
    }),
    preview: (request) => previewOf(request, rules),
    clock: (signal) => clockAt(http, settings.url, target, signal),
    certificates: () => certificatesAt(http, settings.url, target),
    ping: (signal) => ping(parts, client, target, signal),
    close: () => http.close(),
    ...(settings.paperStore && { papers: provincePapers(parts, target) }),
  } satisfies OpenConnector;
}

/** Errors: MAPPING_INVALID, TLS_FILE, TLS_KEY_OPEN: all known before anything is called. */
function openParts(settings: ProvinceSettings, standing: Standing): ClientParts {
  const { target, dir, secrets } = standing;
  const mapping =
    settings.mapping === undefined
      ? Mapping.parse(PROFILES[settings.profile])
      : readMappingFile(resolve(dir, settings.mapping), target);
  // A little more than a file may have, so that one too large is called that.
  const http = openHttp({ ...settings, maxAnswerBytes: Math.max(settings.maxFileBytes, 4_000_000) * 2 }, standing);
  return { http, auth: openAuth(http, settings.url, authOf(settings), secrets), settings, mapping };
}

/** No dossier has this code: the answer "not there" proves address, way and login together. */
const NOBODYS_CODE = 'sohoa-ping';

async function ping(
  { auth, settings }: ClientParts,
  client: ProvinceClient,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const login = await auth.headers(signal);
  if (!login.ok) return raise(login.failure, { target });
  if ('tokenPath' in authOf(settings)) return;
  const asked = await client.lookup(NOBODYS_CODE, signal);
  if (!asked.ok) raise(asked.failure, { target });
}

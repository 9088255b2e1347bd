import { fdatasyncSync, openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, FormData, request } from 'undici';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { portalDossier } from '../../../src/connectors/portal/mapping.ts';
import { portalSteps } from '../../../src/connectors/portal/progress.ts';
import { dossierBody } from '../../../src/connectors/province/body.ts';
import type { RecordBundle } from '../../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS } from '../../../src/sandbox/index.ts';
import { blobPath } from '../../../src/stores/blobs/layout.ts';
import { profileRules } from '../../support/province-rules.ts';
import { storesIn } from '../../support/torture/queue-dossiers.ts';
import { rateDossier } from './rate-dossiers.ts';
import { type RateAnswer, type RateOrder, stopwatch } from './rate-order.ts';

/** Stands in the prepared body where the province's link comes. */
const LINK = 'link-of-';

interface Prepared {
  readonly code: string;
  readonly put: string;
  readonly files: readonly { readonly docCode: string; readonly name: string; readonly sha256: string }[];
  readonly sync: object;
  readonly steps: object;
}

/**
 * The calls of a delivery and nothing else: bodies made beforehand, no catalog, no retry, no judging. As our drain it looks
 * first, and writes durably once before the first write to a target and once after the last.
 */
export async function bareLoop({ mode, folder, url, dossiers, parallel, sayEvery }: RateOrder): Promise<RateAnswer> {
  const prepared = Array.from({ length: dossiers }, (_, index) => prepare(rateDossier(index + 1).bundle, url));
  const dispatcher = new Agent();
  const journal = await open(join(folder, 'journal'), 'a');
  const durable = async (line: string): Promise<void> => {
    await journal.write(`${line}\n`);
    if (mode === 'bare-overlapping') await journal.datasync();
    else fdatasyncSync(journal.fd);
  };
  const call = async (path: string, options: Parameters<typeof request>[1]): Promise<Record<string, unknown>> => {
    const { statusCode, body } = await request(`${url}${path}`, { ...options, dispatcher });
    const answer = (await body.json()) as Record<string, unknown>;
    if (statusCode >= 400 && statusCode !== 404) throw new Error(`${path}: ${statusCode}`);
    return answer;
  };
  const token = await logIn(call);
  const session = await openSession(call);
  const blobs = storesIn(folder).blobs;

  const toProvince = async ({ code, put, files }: Prepared): Promise<Map<string, string>> => {
    const authorization = `Bearer ${token}`;
    await call(`/province/dossiers/${code}`, { headers: { authorization } });
    await durable(`${code} province sending`);
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': `bare:${code}` };
    await call(`/province/dossiers/${code}`, { method: 'PUT', headers, body: put });
    const links = new Map<string, string>();
    for (const { docCode, name, sha256 } of files) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ docCode, name, sha256 })) form.set(key, value);
      form.set('file', await openAsBlob(blobPath(blobs, sha256)), name);
      const headers = { authorization, 'idempotency-key': `bare:${code}:${sha256}` };
      const stored = await call(`/province/dossiers/${code}/files`, { method: 'POST', headers, body: form });
      links.set(sha256, String(stored['link']));
    }
    await durable(`${code} province accepted`);
    return links;
  };

  const toPortal = async ({ code, sync, steps }: Prepared, links: ReadonlyMap<string, string>): Promise<void> => {
    const say = (service: object) => {
      const headers = { 'content-type': 'application/json', dstcode: 'G00' };
      const body = JSON.stringify({ session, madonvi: 'H99', ...service });
      return call('/portal/mapi/g', { method: 'POST', headers, body: withLinks(body, links) });
    };
    await say({ service: 'TraCuuHoSo', mahoso: code });
    await durable(`${code} portal sending`);
    await say({ service: 'DongBoHoSoMC', isUpdating: 'False', data: [sync] });
    await say({ service: 'CapNhatTienDoHoSoMC', data: steps });
    await durable(`${code} portal accepted`);
  };

  const watch = stopwatch({ dossiers, sayEvery });
  await inTwoPools(prepared, parallel, toProvince, async (dossier, links) => {
    await toPortal(dossier, links);
    watch.done();
  });
  await Promise.all([dispatcher.destroy(), journal.close()]);
  return watch.answer();
}

/** So many at the first target and so many at the second at a time, each going on to the second when the first took it. */
async function inTwoPools<T, U>(
  all: readonly T[],
  parallel: number,
  first: (one: T) => Promise<U>,
  second: (one: T, result: U) => Promise<void>,
): Promise<void> {
  const waiting: { one: T; result: U }[] = [];
  const wakes: (() => void)[] = [];
  let next = 0;
  let working = parallel;
  const bring = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) {
      waiting.push({ one, result: await first(one) });
      wakes.shift()?.();
    }
    working -= 1;
    if (working === 0) for (const wake of wakes.splice(0)) wake();
  };
  const publish = async (): Promise<void> => {
    for (;;) {
      const item = waiting.shift();
      if (item !== undefined) await second(item.one, item.result);
      else if (working === 0) return;
      else await new Promise<void>((resolve) => wakes.push(resolve));
    }
  };
  await Promise.all(Array.from({ length: parallel }, () => [bring(), publish()]).flat());
}

function prepare(bundle: RecordBundle, url: string): Prepared {
  const targets = sandboxTargets(url);
  const portalSettings = portal.settings.parse(targets.portal.settings);
  const files = bundle.record.documents.flatMap(({ docCode, files }) =>
    files.map(({ name, sha256 }) => ({ docCode, name, sha256 })),
  );
  const links = Object.fromEntries(files.map(({ sha256 }) => [sha256, `${LINK}${sha256}`]));
  return {
    code: bundle.record.dossier.code,
    put: JSON.stringify(dossierBody(bundle, profileRules(), 1).body),
    files,
    sync: portalDossier(bundle, portalSettings, links),
    steps: portalSteps(bundle, portalSettings),
  };
}

function withLinks(body: string, links: ReadonlyMap<string, string>): string {
  return body.replace(/link-of-([0-9a-f]{64})/g, (_, sha256: string) => links.get(sha256) ?? '');
}

type Call = (path: string, options: Parameters<typeof request>[1]) => Promise<Record<string, unknown>>;

async function logIn(call: Call): Promise<string> {
  const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
  const answer = await call('/province/token', {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return String(answer['access_token']);
}

async function openSession(call: Call): Promise<string> {
  const { username, password } = SANDBOX_CREDENTIALS;
  const headers = { 'content-type': 'application/json', dstcode: 'G00' };
  const answer = await call('/portal/mapi/login', {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  });
  return String(answer['session']);
}

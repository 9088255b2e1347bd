import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificates } from '../../support/certificates.ts';
import { answerOf, errorCodeOf, getAsItStands } from '../../support/fetched.ts';
import { type LinkedSite, linkedSite } from '../../support/linked-site.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const one = recordBundle(1);
const CODE = one.bundle.record.dossier.code;
const CONTENT = one.contents.get(one.bundle.files[0]?.sha256 ?? '') ?? Buffer.alloc(0);

let dir = '';
let linked: LinkedSite | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-callers-'));
});
afterEach(async () => {
  await linked?.close();
  linked = null;
  rmSync(dir, { recursive: true, force: true });
});

async function open(options: Parameters<typeof linkedSite>[1] = {}): Promise<LinkedSite> {
  linked = await linkedSite(dir, { bundles: [one], ...options });
  return linked;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  getAsItStands(linked?.serving.port ?? 0, path, headers);

describe('who may fetch', () => {
  it('is whoever stands on the list of addresses', async () => {
    const { link } = await open({ links: '  allow: [10.0.0.0/8, "2001:db8::/32"]\n' });
    const answer = await get(await link(one));
    expect([answer.status, errorCodeOf(answer)]).toEqual([403, 'LINK_CALLER_REFUSED']);
    expect(await linked?.catalog.audit.head()).toBeNull();
  });

  it('is known by the word of a proxy only where that is trusted', async () => {
    const { link } = await open({ links: '  allow: [10.0.0.0/8]\n' });
    expect((await get(await link(one), { 'x-forwarded-for': '10.1.2.3' })).status).toBe(403);
    await linked?.close();
    rmSync(dir, { recursive: true, force: true });
    const trusting = await open({ links: '  allow: [10.0.0.0/8]\n  trustedProxies: [127.0.0.1]\n' });
    const path = await trusting.link(one);
    expect((await get(path, { 'x-forwarded-for': '10.1.2.3' })).status).toBe(200);
    expect((await get(path, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
    // What the caller claims stands before what the proxy adds.
    expect((await get(path, { 'x-forwarded-for': '10.1.2.3, 203.0.113.9' })).status).toBe(403);
    expect((await get(path)).status).toBe(403);
  });

  it('is whoever has a client certificate of the right authority and name', async () => {
    const { caFile, server, client, strangeClient } = makeCertificates(dir);
    const tls = `\nserve:\n  tls: { certFile: ${server.certFile}, keyFile: ${server.keyFile} }\n`;
    const ask = `  clientCertificate: { caFile: ${caFile}, subjects: [client] }\n`;
    const { link, serving, site } = await open({ links: ask, settings: tls });
    const path = await link(one);
    const call = (more: object, what = path, headers = {}) =>
      answerOf(
        httpsRequest({
          host: '127.0.0.1',
          port: serving.port,
          path: what,
          headers,
          ca: readFileSync(caFile),
          agent: false,
          ...more,
        }),
      );
    const pair = ({ certFile, keyFile }: typeof client) => ({
      cert: readFileSync(certFile),
      key: readFileSync(keyFile),
    });
    const good = await call(pair(client));
    expect([good.status, good.body.equals(CONTENT)]).toEqual([200, true]);
    expect([(await call({})).status, (await call(pair(strangeClient))).status]).toEqual([403, 403]);
    // Of the right authority, under another name.
    expect((await call(pair(server))).status).toBe(403);
    // Tokens go on without a certificate.
    const headers = { authorization: `Bearer ${await site.token(['dossiers:read'])}`, 'x-purpose': 'nghiem thu' };
    expect((await call({}, `/v1/dossiers/${CODE}`, headers)).status).toBe(200);
  });

  it('is held to so many calls a minute, each address for itself, apart from the calls with tokens', async () => {
    const { link, site } = await open({ links: '  callsPerMinute: 5\n  trustedProxies: [127.0.0.1]\n' });
    const path = await link(one);
    const from = (ip: string) => get(path, { 'x-forwarded-for': ip });
    for (let call = 0; call < 5; call++) expect((await from('10.0.0.1')).status).toBe(200);
    const answer = await from('10.0.0.1');
    expect([answer.status, errorCodeOf(answer)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('10.0.0.2')).status).toBe(200);
    const headers = { authorization: `Bearer ${await site.token(['dossiers:read'])}`, 'x-purpose': 'nghiem thu' };
    expect((await get(`/v1/dossiers/${CODE}`, { ...headers, 'x-forwarded-for': '10.0.0.1' })).status).toBe(200);
  });
});

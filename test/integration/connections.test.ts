import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectors, province } from '../../src/connectors/index.ts';
import type { OpenConnector } from '../../src/plugin/index.ts';
import { type Certificates, type KeyPair, makeCertificates } from '../support/certificates.ts';
import { type ConnectProxy, connectProxy } from '../support/connect-proxy.ts';
import { type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';
import { selfSigned } from '../support/self-signed.ts';

/** Real certificates, a real TLS server, a real proxy: what every connector over HTTP says and does. */

let folder = '';
let made: Certificates;
let server: ScriptedServer | null = null;
let proxy: ConnectProxy | null = null;
let opened: OpenConnector[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-certificates-'));
  made = makeCertificates(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  await server?.close();
  await proxy?.close();
  opened = [];
  server = null;
  proxy = null;
});

const { signal } = new AbortController();

describe('the certificate of the target', () => {
  it('of an own authority is believed once that is named, and not before', async () => {
    await serve(made.server);
    await expect(ping({})).rejects.toMatchObject({ code: 'TARGET_CERTIFICATE_UNTRUSTED', recovery: 'fix-settings' });
    await ping({ tls: { caFile: made.caFile } });
    await ping({ tls: { caFile: made.caFile, onlyOwnCa: true } });
  });

  it('is read from a path relative to the workspace', async () => {
    await serve(made.server);
    await ping({ tls: { caFile: 'ca/ca.pem' } });
  });

  it.each([
    ['expired', 'TARGET_CERTIFICATE_EXPIRED'],
    ['otherHost', 'TARGET_CERTIFICATE_HOST'],
  ] as const)('%s is said so, and nothing was sent', async (which, code) => {
    await serve(made[which]);
    await expect(ping({ tls: { caFile: made.caFile } })).rejects.toMatchObject({ code, exitCode: 5 });
    expect(server?.seen).toEqual([]);
  });

  it('signed by itself is not believed by believing an authority', async () => {
    await serve(selfSigned(folder, 'alone'));
    const code = 'TARGET_CERTIFICATE_UNTRUSTED';
    await expect(ping({ tls: { caFile: made.caFile } })).rejects.toMatchObject({ code });
  });

  it('for another host is taken where the settings name that host', async () => {
    await serve(made.otherHost);
    await ping({ tls: { caFile: made.caFile, serverName: 'adapter.example.vn' } });
  });

  it('stops a delivery at once instead of trying for an hour', async () => {
    await serve(made.expired);
    const connector = await open({ tls: { caFile: made.caFile } });
    const outcome = await connector.withdraw?.(
      { code: 'x', idempotencyKey: 'k', lookFirst: false },
      { signal, blobPath: async () => '', beforeWrite: async () => undefined },
    );
    expect(outcome).toMatchObject({ state: 'rejected', code: 'TARGET_CERTIFICATE_EXPIRED', recovery: 'fix-settings' });
  });

  it('says how long it is valid, and so does ours', async () => {
    await serve(made.server);
    const connector = await open({ tls: { caFile: made.caFile, ...made.client } });
    const end = '2049-12-31T23:59:59.000Z';
    expect(await connector.certificates?.(signal)).toEqual([
      { whose: 'target', end },
      { whose: 'client', end },
    ]);
    const expecting = await open({});
    await expect(expecting.certificates?.(signal)).rejects.toMatchObject({ code: 'TARGET_CERTIFICATE_UNTRUSTED' });
  });
});

describe('our certificate', () => {
  const wanted = () => ({ ca: readFileSync(made.caFile), requestCert: true, rejectUnauthorized: true });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('is shown to a target that wants one, under %s', async (version) => {
    const strange = { tls: { caFile: made.caFile, ...made.strangeClient } };
    await serve(made.server, { ...wanted(), minVersion: version, maxVersion: version });
    await expect(ping({ tls: { caFile: made.caFile } })).rejects.toMatchObject({ code: 'TARGET_CLIENT_CERTIFICATE' });
    // This server cuts the handshake of TLS 1.2 without saying why; others send an alert.
    const code = version === 'TLSv1.3' ? 'TARGET_CLIENT_CERTIFICATE' : 'TARGET_UNREACHABLE';
    await expect(ping(strange)).rejects.toMatchObject({ code });
    await ping({ tls: { caFile: made.caFile, ...made.client } });
    expect(server?.seen).toHaveLength(1);
  });

  it('may have its key in a secret, and the key a password', async () => {
    await serve(made.server, wanted());
    const { certFile, keyFile } = made.client;
    await ping({ tls: { caFile: made.caFile, certFile } }, { clientKey: readFileSync(keyFile, 'utf8') });
    const encrypted = join(folder, 'encrypted.key');
    const { execFileSync } = await import('node:child_process');
    execFileSync('openssl', ['pkey', '-in', keyFile, '-aes256', '-passout', 'pass:opensesame', '-out', encrypted]);
    chmodSync(encrypted, 0o600);
    const tls = { caFile: made.caFile, certFile, keyFile: encrypted, keyHasPassword: true };
    await ping({ tls }, { clientKeyPassword: 'opensesame' });
    await expect(ping({ tls }, { clientKeyPassword: 'wrong' })).rejects.toMatchObject({ code: 'TLS_FILE' });
  });

  it('that nginx asks for with a page is asked for by us', async () => {
    const text = '<html><center>400 No required SSL certificate was sent</center></html>';
    server = await scriptedServer(() => ({ status: 400, text }));
    await expect(ping({})).rejects.toMatchObject({ code: 'TARGET_CLIENT_CERTIFICATE' });
  });

  it.each([
    ['a key others may read', 'TLS_KEY_OPEN', () => ({ ...made.client, keyFile: loose(made.client.keyFile) })],
    ['no such file', 'TLS_FILE', () => ({ ...made.client, certFile: 'none.pem' })],
    ['no PEM', 'TLS_FILE', () => ({ ...made.client, certFile: join(folder, 'ca/serial') })],
    ['the key of another', 'TLS_FILE', () => ({ ...made.client, keyFile: made.strangeClient.keyFile })],
    ['no authority', 'TLS_FILE', () => ({ caFile: 'none.pem' })],
  ] as const)('%s is refused before anything is called', async (_name, code, tls) => {
    await serve(made.server, wanted());
    await expect(open({ tls: tls() })).rejects.toMatchObject({ code, exitCode: 3 });
  });

  it('needs its key as a secret only where no file holds it', () => {
    const needed = (settings: object) =>
      province.neededSecrets?.(province.settings.parse({ url: 'https://a.vn', clientId: 'x', ...settings }));
    expect(needed({})).toEqual(['clientSecret']);
    expect(needed({ tls: { certFile: 'c' } })).toEqual(['clientSecret', 'clientKey']);
    expect(needed({ tls: { certFile: 'c', keyFile: 'k', keyHasPassword: true } })).toContain('clientKeyPassword');
    expect(needed({ proxy: { url: 'http://p', username: 'u' } })).toEqual(['clientSecret', 'proxyPassword']);
  });
});

describe('a proxy', () => {
  it('carries calls, and the certificate is still checked against the target', async () => {
    await serve(made.server);
    proxy = await connectProxy();
    await ping({ tls: { caFile: made.caFile }, proxy: { url: proxy.url } });
    expect(proxy.opened).toEqual([server?.url.replace('https://', '')]);
    await expect(ping({ proxy: { url: proxy.url } })).rejects.toMatchObject({ code: 'TARGET_CERTIFICATE_UNTRUSTED' });
  });

  it('shows the wrong host through the tunnel too', async () => {
    await serve(made.otherHost);
    proxy = await connectProxy();
    const settings = { tls: { caFile: made.caFile }, proxy: { url: proxy.url } };
    await expect(ping(settings)).rejects.toMatchObject({ code: 'TARGET_CERTIFICATE_HOST' });
    await ping({ ...settings, tls: { ...settings.tls, serverName: 'adapter.example.vn' } });
  });

  it('hands our certificate through, and carries plain calls as well', async () => {
    await serve(made.server, { ca: readFileSync(made.caFile), requestCert: true, rejectUnauthorized: true });
    proxy = await connectProxy();
    await ping({ tls: { caFile: made.caFile, ...made.client }, proxy: { url: proxy.url } });
    await server?.close();
    server = await scriptedServer(() => TOKEN);
    await ping({ proxy: { url: proxy.url } });
    expect(proxy.opened).toHaveLength(2);
  });

  it('may want a login', async () => {
    await serve(made.server);
    proxy = await connectProxy({ username: 'sohoa', password: 'p:ạ' });
    const settings = { tls: { caFile: made.caFile }, proxy: { url: proxy.url, username: 'sohoa' } };
    await ping(settings, { proxyPassword: 'p:ạ' });
    const refused = { code: 'TARGET_PROXY_LOGIN', recovery: 'fix-settings' };
    await expect(ping(settings, { proxyPassword: 'wrong' })).rejects.toMatchObject(refused);
    await expect(ping({ ...settings, proxy: { url: proxy.url } })).rejects.toMatchObject(refused);
    expect(proxy.opened).toHaveLength(1);
  });

  it.each([
    [403, { code: 'TARGET_PROXY', recovery: 'fix-settings' }],
    [502, { code: 'TARGET_UNREACHABLE', recovery: 'retry' }],
  ])('that answers %i is told from the target', async (refuseWith, expected) => {
    await serve(made.server);
    proxy = await connectProxy({ refuseWith });
    await expect(ping({ proxy: { url: proxy.url } })).rejects.toMatchObject(expected);
  });

  it('that is gone is tried again', async () => {
    await serve(made.server);
    proxy = await connectProxy();
    const { url } = proxy;
    await proxy.close();
    await expect(ping({ proxy: { url } })).rejects.toMatchObject({ code: 'TARGET_PROXY_DOWN', recovery: 'retry' });
  });

  it('has no password in its address', () => {
    const settings = { url: 'https://a.vn', clientId: 'x', proxy: { url: 'http://u:p@proxy:3128' } };
    expect(province.settings.safeParse(settings).success).toBe(false);
  });
});

describe('every connector', () => {
  it('has these settings, and none that turns the check off', () => {
    for (const { kind, settings, secrets } of connectors) {
      const shape = JSON.stringify(settings.toJSONSchema({ io: 'input', unrepresentable: 'any' }));
      expect([kind, shape.includes('"caFile"'), shape.includes('"proxy"')]).toEqual([kind, true, true]);
      expect(shape).not.toMatch(/insecure|rejectUnauthorized|verify|skipTls/i);
      expect(secrets).toEqual(expect.arrayContaining(['clientKey', 'clientKeyPassword', 'proxyPassword']));
    }
  });
});

const TOKEN = { status: 200, json: { access_token: 'token', token_type: 'Bearer', expires_in: 600 } };

async function serve({ certFile, keyFile }: KeyPair, options: ServerOptions = {}): Promise<void> {
  server = await scriptedServer(() => TOKEN, { cert: readFileSync(certFile), key: readFileSync(keyFile), ...options });
}

async function open(settings: object, secrets: Record<string, string> = {}): Promise<OpenConnector> {
  const connector = await province.open({
    target: 'province',
    settings: province.settings.parse({ url: server?.url, clientId: 'sohoa', connectMs: 2000, ...settings }),
    secrets: { clientSecret: 'secret', ...secrets },
    dir: folder,
  });
  opened.push(connector);
  return connector;
}

async function ping(settings: object, secrets?: Record<string, string>): Promise<void> {
  await (await open(settings, secrets)).ping(signal);
}

function loose(keyFile: string): string {
  const copy = join(folder, 'loose.key');
  writeFileSync(copy, readFileSync(keyFile));
  chmodSync(copy, 0o644);
  return copy;
}

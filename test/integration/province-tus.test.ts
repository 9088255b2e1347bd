import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { province, sandboxTargets } from '../../src/connectors/index.ts';
import { openProvince } from '../../src/connectors/province/open-province.ts';
import type { OpenConnector } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';
import { bring } from '../support/bring.ts';
import { type CountingRelay, countingRelay } from '../support/counting-relay.ts';
import { type BundleWithFiles, recordBundle } from '../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';
import { scriptedServer } from '../support/scripted-server.ts';

let kit: SandboxKit | null = null;
let relay: CountingRelay | null = null;
let opened: OpenConnector[] = [];
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  await relay?.close();
  await kit?.close();
  opened = [];
  relay = null;
  kit = null;
});

const PIECE = 64 * 1024;
const FILE = 1_000_000;

describe('an upload in pieces', () => {
  it('brings the same file with the same answer as one in one go, entered once', async () => {
    kit = await openSandboxKit();
    const sample = largeFile();
    const outcome = await bring(open(kit.sandbox.url), sample, null);
    expect(outcome).toMatchObject({ state: 'accepted' });
    const again = await bring(kit.province, sample, null);
    expect(again).toEqual(outcome);
    expect(await uploadsEntered()).toEqual([sha256Of(sample)]);
    if (outcome.state !== 'accepted') return;
    const [link = ''] = Object.values(outcome.answer.links);
    const fetched = Buffer.from(await (await fetch(link)).arrayBuffer());
    expect(createHash('sha256').update(fetched).digest('hex')).toBe(sha256Of(sample));
  });

  it('goes on where the connection broke off', async () => {
    kit = await openSandboxKit();
    relay = await countingRelay(kit.sandbox.port);
    const connector = open(`http://127.0.0.1:${relay.port}`);
    relay.cutAfter(FILE / 2);
    expect(await bring(connector, largeFile(), null)).toMatchObject({ state: 'accepted' });
    expect(await uploadsEntered()).toHaveLength(1);
    // At most a piece was sent twice; the rest is heads of calls.
    expect(relay.sent()).toBeLessThan(FILE + 2 * PIECE + 60_000);
  });

  it('goes on after the program was started anew', async () => {
    kit = await openSandboxKit();
    relay = await countingRelay(kit.sandbox.port);
    const sample = largeFile();
    const first = open(`http://127.0.0.1:${relay.port}`);
    relay.cutAfter(FILE / 2);
    const { port } = relay;
    const half = bring(first, sample, null);
    await until(() => (relay?.sent() ?? 0) > FILE / 3);
    await relay.close();
    expect(await half).toMatchObject({ state: 'retry', code: 'TARGET_UNREACHABLE' });
    expect(port).toBeGreaterThan(0);
    relay = await countingRelay(kit.sandbox.port);
    expect(await bring(open(`http://127.0.0.1:${relay.port}`), sample, null)).toMatchObject({ state: 'accepted' });
    expect(relay.sent()).toBeLessThan(FILE * 0.9);
    expect(await uploadsEntered()).toHaveLength(1);
  });

  it('arrives once through faults', async () => {
    const faults =
      'reset=0.08,cut=0.08,cut-before=0.08,500=0.08,html502=0.05,429=0.05,session=0.05,duplicate=0.1,json=0.05';
    kit = await openSandboxKit({ faults, seed: 11, headersMs: 1000 });
    const sample = largeFile();
    const connector = open(kit.sandbox.url);
    for (let left = 60; left > 0; left--) {
      const outcome = await bring(connector, sample, null);
      if (outcome.state === 'accepted') break;
      expect(outcome.state).toMatch(/retry|unknown/);
    }
    expect(await uploadsEntered()).toEqual([sha256Of(sample)]);
    const { province: held } = await kit.holdings();
    expect(held[0]?.components[0]?.files.map(({ sha256 }) => sha256)).toEqual([sha256Of(sample)]);
  });

  it('is one in one go where the target does not offer pieces', async () => {
    const sample = largeFile();
    const { code } = sample.bundle.record.dossier;
    const { contentHash } = sample.bundle;
    const sha256 = sha256Of(sample);
    const server = await scriptedServer(({ method, path }) => {
      if (path.endsWith('/token')) return { status: 200, json: { access_token: 't', token_type: 'Bearer' } };
      if (method === 'GET') return { status: 404, json: { error: 'DOSSIER_UNKNOWN' } };
      if (method === 'OPTIONS') return { status: 405 };
      if (method === 'PUT') return { status: 201, json: { code, contentHash } };
      return path.endsWith('/files') ? { status: 201, json: { sha256, link: 'https://kho.vn/1' } } : { status: 500 };
    });
    const connector = openProvince({
      target: 'province',
      settings: province.settings.parse({ url: server.url, clientId: 'c', upload: 'tus' }),
      secrets: { clientSecret: 's' },
      dir: '.',
    });
    expect(await bring(connector, sample, null)).toMatchObject({ state: 'accepted' });
    await connector.close();
    await server.close();
  });
});

describe('the sandbox, spoken to in pieces', () => {
  it('takes nothing of a piece whose checksum differs, and none at the wrong place', async () => {
    kit = await openSandboxKit();
    const sample = largeFile();
    const url = `${kit.sandbox.url}/province`;
    await bring(open(kit.sandbox.url, { files: [] }), sample, null);
    const upload = await begin(url, sample);
    const patch = (offset: number, body: string, more: Record<string, string> = {}) =>
      call(upload, 'PATCH', {
        body,
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...more },
      });
    const sha1 = (text: string) => `sha1 ${createHash('sha1').update(text).digest('base64')}`;
    expect((await patch(0, 'abc', { 'upload-checksum': sha1('abd') })).status).toBe(460);
    expect((await patch(0, 'abc', { 'upload-checksum': 'crc32 AAAA' })).status).toBe(400);
    expect((await patch(3, 'abc')).status).toBe(409);
    expect((await patch(0, 'abc', { 'upload-checksum': sha1('abc') })).headers.get('upload-offset')).toBe('3');
    expect((await patch(3, 'x'.repeat(FILE))).status).toBe(413);
    const head = await call(upload, 'HEAD');
    expect([head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual(['3', String(FILE)]);
  });

  it('throws away what has another hash than was announced', async () => {
    kit = await openSandboxKit();
    const sample = largeFile();
    const url = `${kit.sandbox.url}/province`;
    await bring(open(kit.sandbox.url), recordBundle(), null);
    await bring(open(kit.sandbox.url, { files: [] }), sample, null);
    const upload = await begin(url, sample);
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const answer = await call(upload, 'PATCH', { body: 'y'.repeat(FILE), headers });
    expect([answer.status, (await call(upload, 'HEAD')).status]).toEqual([422, 404]);
    expect(await uploadsEntered()).not.toContain(sha256Of(sample));
  });
});

/** A record with one document and one file of a million bytes, none of them like its neighbour. */
function largeFile(): BundleWithFiles {
  const content = Buffer.alloc(FILE, createHash('sha512').update('seed').digest());
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { bundle } = recordBundle(9, { documents: [{ files: [{ name: '01-quyet-dinh.pdf', sha256, bytes: FILE }] }] });
  return { bundle, contents: new Map([[sha256, content]]) };
}

function sha256Of({ contents }: BundleWithFiles): string {
  return [...contents.keys()][0] ?? '';
}

function open(url: string, more: object = {}): OpenConnector {
  const { settings } = sandboxTargets(url).province;
  const limits = { connectMs: 1000, headersMs: 3000, bodyMs: 3000, upload: 'tus', tusChunkBytes: PIECE };
  const connector = openProvince({
    target: 'province',
    settings: province.settings.parse({ ...settings, ...limits, ...more }),
    secrets: { clientSecret: SANDBOX_CREDENTIALS.clientSecret },
    dir: '.',
  });
  opened.push(connector);
  return connector;
}

async function uploadsEntered(): Promise<(string | null)[]> {
  const calls = (await kit?.calls()) ?? [];
  return calls.filter(({ operation }) => operation === 'upload-file').map(({ fileSha256 }) => fileSha256);
}

async function begin(url: string, { bundle }: BundleWithFiles): Promise<string> {
  const [document] = bundle.record.documents;
  const [file] = document?.files ?? [];
  const said = { docCode: document?.docCode ?? '', filename: file?.name ?? '', sha256: file?.sha256 ?? '' };
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${btoa(value)}`);
  const made = await call(`${url}/dossiers/${bundle.record.dossier.code}/uploads`, 'POST', {
    headers: { 'upload-length': String(FILE), 'upload-metadata': metadata.join(',') },
  });
  expect(made.status).toBe(201);
  return new URL(made.headers.get('location') ?? '', url).href;
}

async function call(url: string, method: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
  const login = await fetch(`${kit?.sandbox.url}/province/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const headers = { ...init.headers, authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  return fetch(url, { ...init, method, headers });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 1000; left > 0 && !isSo(); left--) await new Promise((resolve) => setTimeout(resolve, 5));
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierRecord } from '../../../src/domain/index.ts';
import { type Serving, serveApi } from '../../../src/service/api/index.ts';
import { type LookedUpSite, lookedUpSite } from '../../support/looked-up-site.ts';
import { type BundleWithFiles, recordBundle } from '../../support/record-bundle.ts';
import { selfSigned } from '../../support/self-signed.ts';

const LARGE_BYTES = 24 * 1024 * 1024;
const LARGE_SHA256 = createHash('sha256').update(Buffer.alloc(LARGE_BYTES, 'x')).digest('hex');
const FILE = '/v1/dossiers/H99.14-261105-0001/files/01-quyet-dinh.pdf';

let dir = '';
let site: LookedUpSite;
let serving: Serving | null = null;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-serve-'));
  site = await lookedUpSite(dir, { bundles: [withLargeFile()], settings: '\nserve:\n  drainSeconds: 1\n' });
});
afterEach(async () => {
  await serving?.stop();
  serving = null;
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

async function serve(tls: { certFile: string; keyFile: string } | null = null): Promise<Serving> {
  const plan = site.workspace.access.planServing({ host: null, port: 0, tls });
  serving = await serveApi(site.workspace, plan, { language: 'en', version: '0.0.0' });
  return serving;
}

/** More than the sockets' buffers hold, so that a reader who waits keeps the call under way. */
function withLargeFile(): BundleWithFiles {
  const made = recordBundle(1);
  const file = made.bundle.record.documents[0]?.files[0];
  if (file === undefined) throw new Error('no file');
  const contents = new Map([...made.contents]);
  contents.delete(file.sha256);
  const content = Buffer.alloc(LARGE_BYTES, 'x');
  const large = { sha256: LARGE_SHA256, bytes: LARGE_BYTES };
  contents.set(LARGE_SHA256, content);
  const put = <T extends { sha256: string }>(one: T): T => (one.sha256 === file.sha256 ? { ...one, ...large } : one);
  const record: DossierRecord = {
    ...made.bundle.record,
    documents: made.bundle.record.documents.map((document) => ({ ...document, files: document.files.map(put) })),
  };
  return { bundle: { ...made.bundle, record, files: made.bundle.files.map(put) }, contents };
}

const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'x-purpose': 'nghiem thu' });

async function opened(url: string, token: string): Promise<IncomingMessage> {
  const [answer] = (await once(httpGet(url, { headers: headersOf(token), agent: false }), 'response')) as [
    IncomingMessage,
  ];
  return answer;
}

describe('sohoa serve', () => {
  it('speaks TLS with the certificate it was given', async () => {
    const tls = selfSigned(dir);
    const { url } = await serve(tls);
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const options = { ca: readFileSync(tls.certFile), headers: headersOf(await site.token(['dossiers:read'])) };
    const [answer] = (await once(
      httpsGet(`${url}/v1/dossiers/H99.14-261105-0001`, { ...options, agent: false }),
      'response',
    )) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse((await buffer(answer)).toString())).toMatchObject({ ok: true });
    const stranger = once(httpsGet(`${url}/v1/health`, { agent: false }), 'response');
    await expect(stranger).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    await expect(fetch(url.replace('https', 'http'))).rejects.toThrow();
  });

  it('lets a call under way end before it stops, and takes no new one', async () => {
    const { url, stop } = await serve();
    const answer = await opened(url + FILE, await site.token(['files:read']));
    const stopped = stop();
    await expect(fetch(`${url}/v1/health`)).rejects.toThrow();
    expect((await buffer(answer)).byteLength).toBe(LARGE_BYTES);
    await stopped;
  });

  it('cuts a call off whose caller does not read on', async () => {
    const { url, stop } = await serve();
    const answer = await opened(url + FILE, await site.token(['files:read']));
    await stop();
    await expect(buffer(answer)).rejects.toThrow();
  });

  it('keeps one whole log of looks under calls at the same time', async () => {
    const { url } = await serve();
    const headers = headersOf(await site.token(['dossiers:read']));
    const calls = Array.from({ length: 60 }, () => fetch(`${url}/v1/dossiers/H99.14-261105-0001`, { headers }));
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(60).fill(200));
    const { entries, fault } = await site.workspace.access.verifyAudit(null);
    expect({ entries, fault }).toEqual({ entries: 61, fault: null });
  });

  it('streams: one large file is never held in memory as a whole', async () => {
    const { url } = await serve();
    const token = await site.token(['files:read']);
    const before = process.memoryUsage().arrayBuffers;
    const answers = await Promise.all([1, 2, 3, 4].map(() => opened(url + FILE, token)));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(LARGE_BYTES);
    for (const answer of answers) answer.destroy();
  });

  it.each([
    [
      'headers that do not end',
      `GET /v1/health HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      '431',
    ],
    ['what is no HTTP', 'MAIL FROM:<x>\r\n\r\n', '400'],
    ['two lengths', 'POST /v1/x HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 9\r\n\r\nx', '400'],
    [
      'a length and chunks',
      'POST /v1/x HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
  ])('refuses %s, and goes on', async (_what, bytes, status) => {
    const { url, port } = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.end(bytes);
    expect((await buffer(socket)).toString()).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
  });
});

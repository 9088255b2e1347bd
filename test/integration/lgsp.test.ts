import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEdxml } from '../../src/connectors/lgsp/build-edxml.ts';
import type { EdxmlMessage } from '../../src/connectors/lgsp/edxml.ts';
import { lgsp } from '../../src/connectors/lgsp/index.ts';
import { type LgspConnector, openLgsp } from '../../src/connectors/lgsp/open-lgsp.ts';
import { readEdxml } from '../../src/connectors/lgsp/read-edxml.ts';
import type { SendContext } from '../../src/plugin/index.ts';
import { parseFaults, SANDBOX_CREDENTIALS, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type BundleWithFiles, recordBundle, writeBlobs } from '../support/record-bundle.ts';
import { scriptedServer } from '../support/scripted-server.ts';

const { signal } = new AbortController();
const LIMITS = { maxBytes: 1e6, maxAttachmentBytes: 1e6, maxAttachments: 10 };
/** A decision and its annex; the application is no result. */
const decided = (number = 1) =>
  recordBundle(number, {
    documents: [
      { resultCode: 'KQ-01' },
      { typeCode: null, typeName: null, paperKind: 'to-khai', code: null },
      { resultCode: 'KQ-02', subject: 'Phụ lục\nkèm theo', paperKind: 'phu-luc' },
    ],
  });

let dir = '';
let sandbox: Sandbox | null = null;
let connector: LgspConnector | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-lgsp-'));
});
afterEach(async () => {
  await connector?.close();
  await sandbox?.stop();
  [connector, sandbox] = [null, null];
  rmSync(dir, { recursive: true, force: true });
});

async function open(more: object = {}, { faults = '', secret = SANDBOX_CREDENTIALS.clientSecret as string } = {}) {
  sandbox = await startSandbox({ port: 0, storeDir: join(dir, 'sandbox'), faults: parseFaults(faults) });
  return openAt(`${sandbox.url}/lgsp`, more, secret);
}

function openAt(url: string, more: object = {}, secret = 's'): LgspConnector {
  const settings = lgsp.settings.parse({
    url,
    auth: { type: 'headers', id: SANDBOX_CREDENTIALS.clientId },
    from: { id: 'H99.14', name: 'Sở Tư pháp tỉnh Mẫu', inCharge: 'UBND tỉnh Mẫu' },
    to: [
      { id: 'H99.15', name: 'Sở Xây dựng' },
      { id: '000.00.17.H99', name: 'UBND thành phố' },
    ],
    place: 'Mẫu',
    ...{ connectMs: 1000, headersMs: 2000, bodyMs: 2000 },
    ...more,
  });
  connector = openLgsp({ target: 'truc', settings, secrets: { secretKey: secret }, dir });
  return connector;
}

async function send(to: LgspConnector, sample: BundleWithFiles, more: { unanswered?: true } = {}) {
  const blobPath = await writeBlobs(join(dir, 'blobs'), [sample]);
  let writes = 0;
  const context: SendContext = {
    signal,
    blobPath,
    async beforeWrite() {
      writes += 1;
    },
  };
  const request = { bundle: sample.bundle, idempotencyKey: 'k', previous: null, lookFirst: false, ...more };
  return { outcome: await to.send(request, context), writes };
}

const edocs = async () =>
  ((await (await fetch(`${sandbox?.url}/_sandbox/edocs`)).json()) as { edocs: Record<string, string>[] }).edocs;
const calls = async () =>
  ((await (await fetch(`${sandbox?.url}/_sandbox/calls`)).json()) as { calls: Record<string, string>[] }).calls;

describe('sending', () => {
  it('brings the results of a dossier as one document to every receiver', async () => {
    const to = await open();
    const sample = decided();
    expect(to.missingFields(sample.bundle)).toEqual([]);
    const { outcome, writes } = await send(to, sample);
    expect(outcome).toEqual({ state: 'accepted', answer: { remoteId: '1', links: {} } });
    expect(writes).toBe(1);
    const [edoc] = await edocs();
    const code = sample.bundle.record.dossier.code;
    expect(edoc).toMatchObject({ way: 'sent', documentId: `${code}.0000001` });
    const xml = readFileSync(join(dir, 'sandbox', 'files', edoc?.['sha256'] ?? ''));
    const message = readEdxml(xml, LIMITS);
    expect(message).toMatchObject({
      from: { id: 'H99.14', name: 'Sở Tư pháp tỉnh Mẫu', inCharge: 'UBND tỉnh Mẫu' },
      to: [{ id: 'H99.15' }, { id: '000.00.17.H99' }],
      ...{ codeNumber: '12', codeNotation: 'QĐ-UBND', place: 'Mẫu', promulgationDate: '2026-11-03' },
      ...{ typeName: 'Quyết định', subject: 'Về việc mẫu' },
      signer: { fullName: 'Trần Thị Mẫu', position: 'Chủ tịch', competence: null },
      trace: [{ organId: 'H99.14', at: '2026-11-10T00:00:00' }],
    });
    const results = [0, 2].map((index) => sample.bundle.record.documents[index]?.files[0]);
    const sent = message.attachments.map(({ bytes, name }) => ({
      ...{ name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength },
    }));
    expect(sent).toEqual(results);
    expect(await calls()).toMatchObject([{ system: 'lgsp', operation: 'send-edoc' }]);
    // Neither the owner nor anything else of the dossier goes along.
    for (const value of [sample.bundle.record.dossier.ownerName, sample.bundle.record.dossier.ownerId]) {
      expect(xml.toString()).not.toContain(value);
    }
  });

  it('says the same when it is repeated, to the byte', async () => {
    const to = await open();
    await send(to, decided());
    await send(to, decided());
    const hashes = (await calls()).map(({ bodyHash }) => bodyHash);
    expect([hashes.length, new Set(hashes).size]).toEqual([2, 1]);
  });

  it('is held by name where the head of a document cannot be filled, and where there is nothing to send', async () => {
    const to = openAt('http://127.0.0.1:9/lgsp');
    expect(to.missingFields(recordBundle(1).bundle)).toEqual(['documents']);
    const lacking = recordBundle(1, { documents: [{}, { resultCode: 'KQ', signerName: null, codeNumber: null }] });
    expect(to.missingFields(lacking.bundle)).toEqual(['documents.1.codeNumber', 'documents.1.signerName']);
    expect(openAt('http://127.0.0.1:9', { documents: 'all' }).missingFields(recordBundle(1).bundle)).toEqual([]);
    expect(openAt('http://127.0.0.1:9', { paperKinds: ['quyet-dinh'] }).missingFields(recordBundle(1).bundle)).toEqual(
      [],
    );
  });

  it('shows beforehand what it would say', () => {
    const request = { bundle: decided().bundle, idempotencyKey: 'k', previous: null, lookFirst: false };
    const preview = openAt('http://127.0.0.1:9').preview?.(request) ?? [];
    expect(preview.map(({ file }) => file?.name ?? null)).toEqual([null, '01-quyet-dinh.pdf', '03-phu-luc.pdf']);
    expect(JSON.stringify(preview)).not.toContain('secretKey');
  });

  it('without an answer is left to a person, once; what was not sent is tried again', async () => {
    const cut = await scriptedServer(() => 'cut');
    const to = openAt(cut.url);
    expect((await send(to, decided())).outcome).toMatchObject({ state: 'unknown' });
    const asked = await send(to, decided(), { unanswered: true });
    expect(asked).toEqual({
      outcome: { state: 'rejected', code: 'LGSP_MAYBE_SENT', recovery: 'fix-input' },
      writes: 0,
    });
    const trusting = openAt(cut.url, { whenUnanswered: 'send-again' });
    expect((await send(trusting, decided(), { unanswered: true })).writes).toBe(1);
    await cut.close();
    expect((await send(to, decided())).outcome).toMatchObject({ state: 'retry', code: 'TARGET_UNREACHABLE' });
    await expect(to.lookup('H99.14-261105-0001', signal)).rejects.toMatchObject({ code: 'LGSP_CANNOT_TELL' });
  });

  it.each([
    [
      { status: 200, json: { success: false, data: { errorCode: 'E07', errorDesc: 'x' } } },
      { state: 'rejected', code: 'TARGET_REFUSED', answer: 'E07' },
    ],
    [
      { status: 401, json: { success: false } },
      { state: 'rejected', code: 'TARGET_LOGIN' },
    ],
    [{ status: 503, text: '<html>' }, { state: 'unknown' }],
    [
      { status: 429, headers: { 'retry-after': '3' } },
      { state: 'retry', retryAfterMs: 3000 },
    ],
    [
      { status: 200, text: 'OK' },
      { state: 'unknown', code: 'TARGET_ANSWER_ODD' },
    ],
    [
      { status: 200, json: { success: true, docId: 4711 } },
      { state: 'accepted', answer: { remoteId: '4711', links: {} } },
    ],
    [
      { status: 200, json: { success: true } },
      { state: 'accepted', answer: { remoteId: null, links: {} } },
    ],
  ])('understands %j', async (reaction, outcome) => {
    const server = await scriptedServer(() => reaction);
    expect((await send(openAt(server.url), decided())).outcome).toMatchObject(outcome);
    expect(server.seen[0]?.headers).toMatchObject({ 'x-systemid': 'sohoa', 'x-secretkey': 's' });
    expect(server.seen[0]?.body).toContain('name="messageType"\r\n\r\nedoc');
    await server.close();
  });

  it('stops at files that are too large, before anything goes out', async () => {
    const to = openAt('http://127.0.0.1:9', { maxAttachmentBytes: 10 });
    expect(await send(to, decided())).toMatchObject({ outcome: { code: 'EDXML_TOO_LARGE' }, writes: 0 });
  });

  it('knows a wrong secret by the ping', async () => {
    await expect((await open({}, { secret: 'wrong' })).ping(signal)).rejects.toMatchObject({ code: 'TARGET_LOGIN' });
    await expect((await openAt(`${sandbox?.url}/lgsp`, {}, 'sohoa-sandbox')).ping(signal)).resolves.toBeUndefined();
  });
});

describe('receiving', () => {
  const letter = (name = 'Công văn số 5.PDF'): EdxmlMessage => ({
    ...{
      from: { id: 'H99.15', inCharge: null, name: 'Sở Xây dựng' },
      to: [{ id: 'H99.14', inCharge: null, name: null }],
    },
    ...{ documentId: 'cv-5', codeNumber: '5', codeNotation: 'SXD', place: null, promulgationDate: null, type: null },
    ...{
      typeDetail: null,
      typeName: null,
      subject: 'Trả lời',
      content: null,
      steeringType: null,
      businessDocType: null,
      paper: null,
    },
    signer: { fullName: null, position: null, competence: null },
    other: {
      priority: null,
      sphere: null,
      typerNotation: null,
      promulgationAmount: null,
      pageAmount: null,
      direction: null,
    },
    trace: [],
    attachments: [
      { id: 'a', name, contentType: null, bytes: Buffer.from('%PDF-1') },
      { id: 'b', name: 'phu luc.pdf', contentType: null, bytes: Buffer.from('%PDF-2') },
    ],
  });
  const put = async (edxml: string, day = '2026/11/05') => {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${sandbox?.url}/_sandbox/edocs`, { method: 'POST', headers, body: JSON.stringify({ edxml, day }) });
  };
  const request = () => ({ folder: join(dir, 'in'), from: '2026-11-01', to: '2026-11-30', signal });

  it('puts the files of each document into a folder of its own, once, and reports it', async () => {
    const from = await open();
    await put(buildEdxml(letter()));
    await put(buildEdxml(letter()), '2026/12/05');
    const first = await from.receive(request());
    expect(first).toEqual([{ docId: '1', folder: 'edoc-1', problem: null }]);
    const folder = join(dir, 'in', 'edoc-1');
    expect(readdirSync(folder).sort()).toEqual(['.edxml', '01-Công văn số 5.pdf', '02-phu luc.pdf']);
    expect(readFileSync(join(folder, '01-Công văn số 5.pdf'), 'utf8')).toBe('%PDF-1');
    expect((await edocs()).map(({ status }) => status)).toEqual(['03', '01']);
    expect(await from.receive(request())).toEqual([]);
  });

  it('refuses what cannot be read and goes on with the others', async () => {
    const from = await open();
    await put('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
    await put(buildEdxml(letter()));
    const received = await from.receive(request());
    expect(received).toEqual([
      { docId: '1', folder: null, problem: 'EDXML_INVALID' },
      { docId: '2', folder: 'edoc-2', problem: null },
    ]);
    expect((await edocs()).map(({ status }) => status)).toEqual(['02', '03']);
    expect(readdirSync(join(dir, 'in'))).toEqual(['edoc-2']);
  });

  it('stopped before it was reported, reports it the next time without writing it anew', async () => {
    const from = await open();
    await put(buildEdxml(letter()));
    await from.receive(request());
    rmSync(join(dir, 'in', 'edoc-1', '02-phu luc.pdf'));
    await from.close();
    // As if the report had not come through.
    const again = openAt(`${sandbox?.url}/lgsp`, { statuses: { received: '04', refused: '02' } }, 'sohoa-sandbox');
    expect(await again.receive(request())).toMatchObject([{ docId: '1', folder: 'edoc-1' }]);
    expect((await edocs()).map(({ status }) => status)).toEqual(['04']);
    expect(existsSync(join(dir, 'in', 'edoc-1', '02-phu luc.pdf'))).toBe(false);
  });

  it.each([
    '../../../etc/passwd',
    '..\\..\\x.pdf',
    '/etc/cron.d/x',
    '.bashrc',
    'a\u202Efdp.exe',
    `${'x'.repeat(500)}.pdf`,
    '....pdf',
  ])('takes no path from a name such as %j', async (name) => {
    const from = await open();
    await put(buildEdxml(letter(name)));
    await from.receive(request());
    expect(readdirSync(dir).sort()).toEqual(['in', 'sandbox']);
    const names = readdirSync(join(dir, 'in', 'edoc-1'));
    expect(names).toHaveLength(3);
    for (const each of names) expect(each).toMatch(/^(?:\.edxml|\d\d-[\p{L}\p{N} _-]{1,80}(?:\.[a-z0-9]{1,8})?)$/u);
  });
});

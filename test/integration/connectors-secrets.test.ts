import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectors, sandboxTargets } from '../../src/connectors/index.ts';
import { isSohoaError } from '../../src/errors/index.ts';
import { errorWords } from '../../src/messages/index.ts';
import type { OpenConnector, SendContext } from '../../src/plugin/index.ts';
import { openLog } from '../../src/workspace/log.ts';
import { type Certificates, makeCertificates } from '../support/certificates.ts';
import { connectProxy } from '../support/connect-proxy.ts';
import { type BundleWithFiles, recordBundle, writeBlobs } from '../support/record-bundle.ts';
import { type Reaction, type ScriptedServer, type SeenCall, scriptedServer } from '../support/scripted-server.ts';

/**
 * Every connector through every failure, its errors rendered in every way a person or a program may get them, and
 * logged as the workspace logs: no secret, no name and no number may stand in any of it. The servers here are
 * malicious: whatever they were told they give back, in bodies, headers and error numbers.
 */

const SECRETS = {
  clientSecret: 'BiMat-Client-7f3a',
  password: 'BiMat-Khau-91c2',
  secretKey: 'BiMat-Khoa-5d20',
  proxyPassword: 'BiMat-Proxy-c0de',
};
const TOKEN = 'BiMat-Token-aa11';
const SAMPLE = recordBundle(1, {
  dossier: {
    ownerName: 'Đặng Thị Kín',
    ownerId: '001199123456',
    phone: '0987654321',
    email: 'kin@example.vn',
    address: 'Số 7 ngõ Riêng Tư',
    subject: 'Việc riêng của bà Kín',
  },
});
const PRIVATE = [
  ...Object.values(SECRETS),
  TOKEN,
  Buffer.from(`sohoa:${SECRETS.password}`).toString('base64'),
  Buffer.from(`sohoa:${SECRETS.clientSecret}`).toString('base64'),
  Buffer.from(`sohoa:${SECRETS.proxyPassword}`).toString('base64'),
  ...[
    'Đặng Thị Kín',
    'Kín',
    '001199123456',
    '0987654321',
    'kin@example.vn',
    'Riêng Tư',
    'Nguyễn Văn Mẫu',
    'Trần Thị Mẫu',
  ],
  'PRIVATE KEY',
];

let folder = '';
let made: Certificates;
let server: ScriptedServer | null = null;
let opened: OpenConnector | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-secrets-'));
  made = makeCertificates(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  await opened?.close();
  await server?.close();
  opened = null;
  server = null;
});

/** Every way a connector is set up that changes what it says to a target. */
const SETTINGS: readonly (readonly [string, string, object])[] = [
  ['province by client', 'province', {}],
  ['province by user', 'province', { auth: { type: 'password', clientId: 'sohoa', username: 'sohoa' } }],
  ['province by headers', 'province', { auth: { type: 'headers', id: 'H99' } }],
  ['province by user name', 'province', { auth: { type: 'basic', username: 'sohoa' } }],
  ['province in pieces', 'province', { upload: 'tus', tusChunkBytes: 1024 }],
  ['province like paseto', 'province', { profile: 'paseto-like', auth: { type: 'basic', username: 'sohoa' } }],
  ['province like opencps', 'province', { profile: 'opencps-like', auth: { type: 'headers', id: 'H99' } }],
  ['portal', 'portal', {}],
  ['identity register', 'identity', {}],
  ['axis of documents', 'lgsp', LGSP()],
];

/** What a malicious server says; told what it was told. */
const REACTIONS: readonly (readonly [string, (told: string) => Reaction])[] = [
  [
    'a wrong password',
    (told) => ({ status: 401, json: { error: told }, headers: { 'www-authenticate': ascii(told) } }),
  ],
  ['a forbidden', (told) => ({ status: 403, text: told })],
  [
    'an OAuth error in its own words',
    (told) => ({ status: 400, json: { error: 'invalid_grant', error_description: told } }),
  ],
  ['a refusal that quotes', (told) => ({ status: 422, json: { error: told, fields: [told], code: told } })],
  ['an error that quotes', (told) => ({ status: 500, text: told })],
  [
    'a redirect that quotes',
    (told) => ({ status: 302, headers: { location: `https://a.vn/?q=${encodeURIComponent(told)}` } }),
  ],
  ['a wait that quotes', (told) => ({ status: 429, headers: { 'retry-after': ascii(told) } })],
  ['success that is no JSON', (told) => ({ status: 200, text: `<html>${told}` })],
  [
    'success of another shape',
    (told) => ({ status: 200, json: { error_code: told, code: told, success: false, message: told } }),
  ],
  [
    'a refusal with a name for a number',
    () => ({ status: 200, json: { success: false, error_code: 'Đặng Thị Kín', code: '001199123456' } }),
  ],
  [
    'a list of others',
    (told) => ({ status: 200, json: { dossiers: told, data: [told], result: [told], error_code: 0, session: told } }),
  ],
  ['a cut', () => 'cut'],
  ['a reset', () => 'reset'],
  ['silence', () => 'silent'],
];

describe.each(SETTINGS)('%s', (_name, kind, settings) => {
  it.each(REACTIONS)('through %s lets nothing out', async (_reaction, reaction) => {
    server = await scriptedServer((call) => reaction(toldBy(call)));
    await expectClean(await everything(kind, settings, server.url));
  });

  it.each(REACTIONS)('through %s after the login lets nothing out', async (_reaction, reaction) => {
    server = await scriptedServer((call) => loginAnswer(call) ?? reaction(toldBy(call)));
    await expectClean(await everything(kind, settings, server.url));
  });

  it('with certificates and proxies that are wrong lets nothing out', async () => {
    const tls = { caFile: made.caFile, ...made.client };
    for (const pair of [made.expired, made.otherHost, made.server]) {
      const options = { cert: readFileSync(pair.certFile), key: readFileSync(pair.keyFile) };
      server = await scriptedServer((call) => ({ status: 403, text: toldBy(call) }), options);
      const proxy = await connectProxy({ username: 'sohoa', password: 'another' });
      const wrongProxy = { proxy: { url: proxy.url, username: 'sohoa' } };
      for (const more of [{ tls }, { tls: {} }, { tls, ...wrongProxy }]) {
        await expectClean(await everything(kind, { ...settings, ...more }, server.url));
      }
      await proxy.close();
      await server.close();
    }
    for (const wrong of [{ ...made.client, keyFile: made.strangeClient.keyFile }, { caFile: made.client.keyFile }]) {
      await expectClean(await everything(kind, { ...settings, tls: wrong }, 'https://127.0.0.1:1'));
    }
  });
});

describe('a mapping file with a secret in a wrong place', () => {
  it('is refused without quoting it', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      `lookup: { path: a, absent: [{ status: "${SECRETS.password}" }] }\nheaders: ["${SECRETS.secretKey}"]\n`,
    );
    await expectClean(await everything('province', { mapping: file }, 'https://127.0.0.1:1'));
  });
});

describe('this test', () => {
  it('would notice', async () => {
    await expect(expectClean([`${SECRETS.password}`])).rejects.toThrow();
    await expect(expectClean(['… của Đặng Thị Kín …'])).rejects.toThrow();
  });

  it('has every connector', () => {
    expect(new Set(SETTINGS.map(([, kind]) => kind))).toEqual(new Set(connectors.map(({ kind }) => kind)));
  });
});

/** Calls everything a connector has; gives all that came of it, as it is shown, handed on and logged. */
async function everything(kind: string, settings: object, url: string): Promise<string[]> {
  const logs = mkdtempSync(join(folder, 'log-'));
  const log = openLog(logs);
  const said: string[] = [];
  const note = (came: unknown): void => {
    said.push(inspect(came, { depth: 12, showHidden: true }), JSON.stringify(came) ?? '');
    if (isSohoaError(came)) {
      const words = (['vi', 'en'] as const).map((language) => errorWords(language, came));
      said.push(came.message, came.hint, came.stack ?? '', JSON.stringify(words), JSON.stringify(came.where));
      log.error(came.logFields, came.code);
    }
    log.warn({ err: came, outcome: came instanceof Error ? null : came });
  };
  const attempt = async (doing: () => unknown): Promise<void> => {
    try {
      note(await doing());
    } catch (error) {
      note(error);
      if (!isSohoaError(error)) throw error;
    }
  };
  await attempt(async () => {
    opened = await open(kind, settings, url);
    for (const doing of await calls(opened, SAMPLE)) await attempt(doing);
    await opened.close();
    opened = null;
  });
  log.flush();
  return [...said, readFileSync(join(logs, 'sohoa.log'), 'utf8')];
}

async function calls(connector: OpenConnector, sample: BundleWithFiles): Promise<(() => unknown)[]> {
  const { signal } = new AbortController();
  const blobPath = await writeBlobs(join(folder, 'blobs'), [sample]);
  const context: SendContext = { signal, blobPath, beforeWrite: async () => undefined };
  const { bundle } = sample;
  const links = Object.fromEntries(bundle.files.map(({ sha256 }) => [sha256, 'https://kho.vn/1']));
  const request = { bundle, idempotencyKey: 'k', previous: { remoteId: null, links }, lookFirst: false };
  const { code } = bundle.record.dossier;
  const question = { number: '001199123456', procedureCode: null, resultCodes: [], kinds: {} };
  return [
    () => connector.ping(signal),
    () => connector.missingFields(bundle),
    () => connector.send(request, context),
    () => connector.lookup(code, signal),
    () => connector.list?.(null, signal),
    () => connector.withdraw?.({ code, idempotencyKey: 'w', lookFirst: true }, context),
    () => connector.procedures?.(signal),
    () => connector.certificates?.(signal),
    () => connector.clock?.(signal),
    () => connector.papers?.list(question, signal),
    () => connector.identities?.find(question.number, signal),
  ];
}

async function open(kind: string, settings: object, url: string): Promise<OpenConnector> {
  const connector = connectors.find((one) => one.kind === kind);
  if (connector === undefined) throw new Error(kind);
  const targets: Readonly<Record<string, { readonly settings: object }>> = sandboxTargets(url);
  const limits = { connectMs: 1000, headersMs: 150, bodyMs: 150 };
  return connector.open({
    target: kind,
    settings: connector.settings.parse({ ...targets[kind]?.settings, ...limits, ...settings, url }),
    secrets: SECRETS,
    dir: folder,
  });
}

/** The answers of a login that works, in whichever way it was asked for. */
function loginAnswer({ path, body }: SeenCall): Reaction | null {
  if (path.endsWith('/token')) return { status: 200, json: { access_token: TOKEN, token_type: 'Bearer' } };
  return body.includes('"username"') ? { status: 200, json: { error_code: 0, session: TOKEN } } : null;
}

/** Everything a server learns from a call, and everything it might know of the dossier. */
function toldBy({ path, headers, body }: SeenCall): string {
  return `${path} ${JSON.stringify(headers)} ${body.slice(0, 20_000)} ${PRIVATE.join(' ')}`;
}

function ascii(text: string): string {
  return text.replaceAll(/[^ -~]/g, '').slice(0, 500);
}

async function expectClean(said: readonly string[]): Promise<void> {
  const all = said.join('\n').normalize('NFC');
  const found = PRIVATE.filter((secret) => all.includes(secret.normalize('NFC')));
  expect(found).toEqual([]);
  expect(all.length).toBeGreaterThan(10);
}

function LGSP(): object {
  const unit = { id: 'H56.14', name: 'Sở Tư pháp' };
  return { auth: { type: 'headers', id: 'H99' }, from: unit, to: [unit], place: 'Hà Nội', documents: 'all' };
}

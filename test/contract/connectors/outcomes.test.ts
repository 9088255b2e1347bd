import { afterEach, describe, expect, it } from 'vitest';
import type { DeliveryAnswer, OpenConnector, SendOutcome } from '../../../src/plugin/index.ts';
import { recordBundle, writeBlobs } from '../../support/record-bundle.ts';
import { openClients } from '../../support/sandbox.ts';
import { type Reaction, type ScriptedServer, type SeenCall, scriptedServer } from '../../support/scripted-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Both clients against a server that reacts to the write in question as the row says, and well to all else. */

const folder = temporaryFolder();
let server: ScriptedServer | null = null;
let opened: OpenConnector[] = [];
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  await server?.close();
  opened = [];
  server = null;
});

const LINK = 'http://127.0.0.1:1/file';
const HEADERS_MS = 300;

const WRITES: readonly (readonly [string, Reaction, object])[] = [
  ['a cut after it was sent', 'cut', { state: 'unknown', code: 'TARGET_NO_ANSWER' }],
  ['a reset after it was sent', 'reset', { state: 'unknown', code: 'TARGET_NO_ANSWER' }],
  ['silence beyond the time-out', 'silent', { state: 'unknown', code: 'TARGET_NO_ANSWER' }],
  ['500', { status: 500 }, { state: 'unknown', code: 'TARGET_BROKEN' }],
  ['502 with a page', { status: 502, text: '<html>' }, { state: 'unknown', code: 'TARGET_BROKEN' }],
  ['200 that is no JSON', { status: 200, text: '{"error_code":' }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
  ['200 with other JSON', { status: 200, json: { hello: 1 } }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
  [
    '429 with Retry-After',
    { status: 429, headers: { 'retry-after': '7' } },
    { state: 'retry', code: 'TARGET_BUSY', retryAfterMs: 7000 },
  ],
  ['400', { status: 400 }, { state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input', answer: '400' }],
  ['403', { status: 403 }, { state: 'rejected', code: 'TARGET_LOGIN', recovery: 'fix-settings', answer: '403' }],
  ['a redirect', { status: 307 }, { state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-settings' }],
];

describe('a write answered by', () => {
  it.each(WRITES)('%s: the province', async (_name, reaction, expected) => {
    const connector = await provinceOn((call) => (call.method === 'PUT' ? reaction : provinceAnswer(call)));
    expect(await send(connector)).toMatchObject(expected);
  });

  it.each(WRITES)('%s: an upload to the province', async (_name, reaction, expected) => {
    const connector = await provinceOn((call) => (call.path.endsWith('/files') ? reaction : provinceAnswer(call)));
    expect(await send(connector)).toMatchObject(expected);
  });

  it.each(WRITES)('%s: the portal', async (_name, reaction, expected) => {
    const connector = await portalOn((call) => (serviceOf(call) === 'DongBoHoSoMC' ? reaction : portalAnswer(call)));
    expect(await send(connector)).toMatchObject(expected);
  });

  it.each(WRITES)('%s: progress at the portal', async (_name, reaction, expected) => {
    const connector = await portalOn((call) =>
      serviceOf(call) === 'CapNhatTienDoHoSoMC' ? reaction : portalAnswer(call),
    );
    expect(await send(connector)).toMatchObject(expected);
  });
});

const READS: readonly (readonly [string, Reaction, object])[] = [
  ['a cut', 'cut', { state: 'retry', code: 'TARGET_UNREACHABLE' }],
  ['silence', 'silent', { state: 'retry', code: 'TARGET_UNREACHABLE' }],
  ['500', { status: 500 }, { state: 'retry', code: 'TARGET_BROKEN' }],
  ['200 that is no JSON', { status: 200, text: 'x' }, { state: 'retry', code: 'TARGET_ANSWER_ODD' }],
  ['404 of a proxy', { status: 404, text: '<html>' }, { code: expect.stringMatching(/ODD|REFUSED/) }],
];

describe('a look-up answered by', () => {
  it.each(READS)('%s sends nothing: the province', async (_name, reaction, expected) => {
    const connector = await provinceOn((call) => (call.method === 'GET' ? reaction : provinceAnswer(call)));
    expect(await send(connector)).toMatchObject(expected);
    expect(server?.seen.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it.each(READS)('%s sends nothing: the portal', async (_name, reaction, expected) => {
    const connector = await portalOn((call) => (serviceOf(call) === 'TraCuuHoSo' ? reaction : portalAnswer(call)));
    expect(await send(connector)).toMatchObject(expected);
    expect(server?.seen.filter((call) => serviceOf(call) === 'DongBoHoSoMC')).toEqual([]);
  });
});

describe('a login', () => {
  it('that is refused needs other settings', async () => {
    const refused = { state: 'rejected', code: 'TARGET_LOGIN', recovery: 'fix-settings' };
    expect(await send(await provinceOn(() => ({ status: 401, json: { error: 'invalid_client' } })))).toMatchObject(
      refused,
    );
    await server?.close();
    const portal = await portalOn(() => ({ status: 200, json: { error_code: '1', session: 'not-valid' } }));
    expect(await send(portal)).toMatchObject(refused);
    await expect(portal.ping(AbortSignal.timeout(5000))).rejects.toMatchObject({ code: 'TARGET_LOGIN' });
  });

  it.each([
    ['cut', 'TARGET_UNREACHABLE'],
    [{ status: 500 }, 'TARGET_BROKEN'],
    [{ status: 200, text: '<html>' }, 'TARGET_ANSWER_ODD'],
  ] as const)('that meets %j is tried again', async (reaction, code) => {
    expect(await send(await provinceOn(() => reaction))).toMatchObject({ state: 'retry', code });
    await server?.close();
    expect(await send(await portalOn(() => reaction))).toMatchObject({ state: 'retry', code });
  });

  it('is made once for many calls', async () => {
    const connector = await provinceOn(provinceAnswer);
    const [first, second] = [recordBundle(1), recordBundle(2)];
    await Promise.all([first, second].map((bundle) => send(connector, bundle)));
    expect(server?.seen.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  });
});

describe('an ended session', () => {
  it('is renewed once and the call made again: the province', async () => {
    let ended = 0;
    const connector = await provinceOn((call) =>
      call.method === 'PUT' && ended++ === 0 ? { status: 401 } : provinceAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
    expect(server?.seen.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
  });

  it.each([
    ['by status', { status: 401 }],
    ['by number', { status: 200, json: { error_code: 401 } }],
    ['by text', { status: 200, json: { error_code: '401', message: 'Phiên làm việc đã hết hạn' } }],
  ])('is renewed once and the call made again: the portal, told %s', async (_name, reaction) => {
    let ended = 0;
    const connector = await portalOn((call) =>
      serviceOf(call) === 'DongBoHoSoMC' && ended++ === 0 ? reaction : portalAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
  });

  it('that ends again at once is left for later, not for a person', async () => {
    const later = { state: 'retry', code: 'TARGET_LOGIN' };
    const isLogin = (call: SeenCall) => call.path.endsWith('/token') || call.path.endsWith('/login');
    const flapping = (answer: typeof provinceAnswer) => (call: SeenCall) =>
      isLogin(call) ? answer(call) : { status: 401 };
    expect(await send(await provinceOn(flapping(provinceAnswer)))).toMatchObject(later);
    await server?.close();
    expect(await send(await portalOn(flapping(portalAnswer)))).toMatchObject(later);
  });
});

describe('nobody there', () => {
  it('is tried again, and said so by look-up and ping', async () => {
    const gone = await scriptedServer(() => 'silent');
    await gone.close();
    const { province, portal } = await openClients(gone.url, HEADERS_MS);
    opened = [province, portal];
    const signal = AbortSignal.timeout(5000);
    for (const connector of opened) {
      expect(await send(connector)).toMatchObject({ state: 'retry', code: 'TARGET_UNREACHABLE' });
      await expect(connector.lookup('x', signal)).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE', exitCode: 5 });
      await expect(connector.ping(signal)).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE' });
    }
  });
});

describe('a stop from outside', () => {
  it('while a write is on its way leaves it unknown', async () => {
    const stop = new AbortController();
    const connector = await provinceOn((call) => {
      if (call.method !== 'PUT') return provinceAnswer(call);
      setImmediate(() => stop.abort());
      return 'silent';
    });
    expect(await send(connector, recordBundle(), stop.signal)).toMatchObject({ state: 'unknown' });
  });

  it('before anything was sent leaves it to be tried again', async () => {
    const connector = await provinceOn(provinceAnswer);
    expect(await send(connector, recordBundle(), AbortSignal.abort())).toMatchObject({ state: 'retry' });
    expect(server?.seen).toEqual([]);
  });
});

describe('what the province answers', () => {
  it('is not accepted when a file arrived changed', async () => {
    const connector = await provinceOn((call) =>
      call.path.endsWith('/files')
        ? { status: 201, json: { sha256: 'f'.repeat(64), bytes: 1, link: LINK } }
        : provinceAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'retry', code: 'TARGET_FILE_DIFFERS' });
  });

  it('decides what is sent: nothing that is there already', async () => {
    const { bundle } = recordBundle();
    const files = bundle.files.map(({ sha256 }) => ({ sha256, link: `${LINK}/${sha256}` }));
    const components = [{ docCode: 'x', files }];
    const held = { code: bundle.record.dossier.code, remoteId: 'R1', contentHash: bundle.contentHash, components };
    const connector = await provinceOn((call) =>
      call.method === 'GET' ? { status: 200, json: held } : provinceAnswer(call),
    );
    const outcome = await send(connector);
    expect(server?.seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(outcome).toMatchObject({ state: 'accepted', answer: { remoteId: 'R1' } });
    if (outcome.state === 'accepted') expect(Object.keys(outcome.answer.links)).toHaveLength(6);
  });

  it('gets an idempotency key with every write, the same at every attempt', async () => {
    const keys = async () => {
      const connector = await provinceOn(provinceAnswer);
      await send(connector);
      const writes = server?.seen.filter(({ headers }) => headers['idempotency-key'] !== undefined) ?? [];
      await server?.close();
      return writes.map(({ headers }) => headers['idempotency-key']);
    };
    const first = await keys();
    expect(first).toHaveLength(7);
    expect(new Set(first).size).toBe(7);
    expect(await keys()).toEqual(first);
  });
});

describe('what the portal answers', () => {
  it('about a dossier that is already there makes an update of it', async () => {
    let calls = 0;
    const connector = await portalOn((call) =>
      serviceOf(call) === 'DongBoHoSoMC' && calls++ === 0
        ? { status: 200, json: { error_code: '-3', message: 'Hồ sơ đã tồn tại' } }
        : portalAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
    const synced = server?.seen.filter((call) => serviceOf(call) === 'DongBoHoSoMC') ?? [];
    expect(synced.map(({ body }) => JSON.parse(body).isUpdating)).toEqual(['False', 'True']);
  });

  it('with the same code but other words is a refusal', async () => {
    const connector = await portalOn((call) =>
      serviceOf(call) === 'DongBoHoSoMC'
        ? { status: 200, json: { error_code: 3, message: 'Sai định dạng' } }
        : portalAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'rejected', recovery: 'fix-input', answer: '3' });
  });

  it('in a look-up decides between new and known, whatever else it holds', async () => {
    const connector = await portalOn((call) =>
      serviceOf(call) === 'TraCuuHoSo'
        ? { status: 200, json: { error_code: '00', result: [{ MaHoSo: 7, TienDo: 'none' }] } }
        : portalAnswer(call),
    );
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
    const [sync] = server?.seen.filter((call) => serviceOf(call) === 'DongBoHoSoMC') ?? [];
    expect(JSON.parse(sync?.body ?? '{}')).toMatchObject({ isUpdating: 'True', madonvi: 'H99', data: [{}] });
  });

  it('is not asked for while a link is missing', async () => {
    const connector = await portalOn(portalAnswer);
    const outcome = await send(connector, recordBundle(), new AbortController().signal, null);
    expect(outcome).toMatchObject({ state: 'rejected', code: 'TARGET_LINKS_MISSING', recovery: 'fix-settings' });
    expect(server?.seen).toEqual([]);
  });
});

async function provinceOn(react: (call: SeenCall) => Reaction): Promise<OpenConnector> {
  server = await scriptedServer(react);
  const clients = await openClients(server.url, HEADERS_MS);
  opened.push(clients.province, clients.portal);
  return clients.province;
}

async function portalOn(react: (call: SeenCall) => Reaction): Promise<OpenConnector> {
  server = await scriptedServer(react);
  const clients = await openClients(server.url, HEADERS_MS);
  opened.push(clients.province, clients.portal);
  return clients.portal;
}

async function send(
  connector: OpenConnector,
  withFiles = recordBundle(),
  signal = new AbortController().signal,
  previous: DeliveryAnswer | null = linksOf(withFiles),
): Promise<SendOutcome> {
  const blobPath = await writeBlobs(folder(), [withFiles]);
  const request = { bundle: withFiles.bundle, idempotencyKey: 'key-1', previous, lookFirst: false };
  return connector.send(request, { signal, blobPath, beforeWrite: async () => undefined });
}

function linksOf({ bundle }: ReturnType<typeof recordBundle>): DeliveryAnswer {
  return { remoteId: null, links: Object.fromEntries(bundle.files.map(({ sha256 }) => [sha256, `${LINK}/${sha256}`])) };
}

function provinceAnswer({ method, path, body }: SeenCall): Reaction {
  if (path.endsWith('/token')) {
    return { status: 200, json: { access_token: 'token', token_type: 'Bearer', expires_in: 600 } };
  }
  if (method === 'GET') return { status: 404, json: { error: 'DOSSIER_UNKNOWN' } };
  if (method === 'PUT') {
    const { code, contentHash } = JSON.parse(body);
    return { status: 201, json: { code, contentHash, remoteId: 'R1' } };
  }
  const sha256 = body.match(/name="sha256"\r\n\r\n([0-9a-f]{64})/)?.[1];
  return { status: 201, json: { sha256, bytes: 1, link: `${LINK}/${sha256}` } };
}

function portalAnswer(call: SeenCall): Reaction {
  if (call.path.endsWith('/login')) return { status: 200, json: { error_code: 0, session: 'session' } };
  const found = serviceOf(call) === 'TraCuuHoSo' ? { result: [] } : {};
  return { status: 200, json: { error_code: '00', message: 'Thành công', ...found } };
}

function serviceOf({ body }: SeenCall): string | undefined {
  return body.startsWith('{') ? JSON.parse(body).service : undefined;
}

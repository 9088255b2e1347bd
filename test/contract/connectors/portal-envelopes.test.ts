import { afterEach, describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import type { OpenConnector, SendOutcome } from '../../../src/plugin/index.ts';
import { fullPortalRecord } from '../../support/full-portal-record.ts';
import { type Reaction, type ScriptedServer, type SeenCall, scriptedServer } from '../../support/scripted-server.ts';

/** The portal behind a relay, and behind an adapter that many calls ask at once. */

let server: ScriptedServer | null = null;
let opened: OpenConnector[] = [];
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  await server?.close();
  opened = [];
  server = null;
});

const RELAYS = {
  'relay-array': { relay: { createPath: 'them-moi', updatePath: 'cap-nhat', progressPath: 'tien-trinh' } },
  'relay-query': { unitCode: '000.00.01.H22' },
} as const;
type Relay = keyof typeof RELAYS;
const NAMES = Object.keys(RELAYS) as Relay[];

const WRITES: readonly (readonly [string, Reaction, object])[] = [
  ['a cut after it was sent', 'cut', { state: 'unknown', code: 'TARGET_NO_ANSWER' }],
  ['500', { status: 500 }, { state: 'unknown', code: 'TARGET_BROKEN' }],
  ['200 that is no JSON', { status: 200, text: '<html>' }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
  ['200 with a bare list', { status: 200, json: [] }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
  ['429', { status: 429 }, { state: 'retry', code: 'TARGET_BUSY' }],
  ['403', { status: 403 }, { state: 'rejected', code: 'TARGET_LOGIN', recovery: 'fix-settings' }],
  ['404', { status: 404 }, { state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-settings' }],
  ['a refusal', { status: 200, json: { error_code: '1' } }, { state: 'rejected', recovery: 'fix-input', answer: '1' }],
];

describe.each(NAMES)('%s: a write answered by', (envelope) => {
  it.each(WRITES)('%s', async (_name, reaction, expected) => {
    const connector = await relayOn(envelope, () => reaction);
    expect(await send(connector)).toMatchObject(expected);
    expect(server?.seen).toHaveLength(1);
  });

  it.each(WRITES.filter(([name]) => name !== 'a refusal'))('%s, for the steps', async (_name, reaction, expected) => {
    const connector = await relayOn(envelope, ({ path }) => (/tien|TienDo/.test(path) ? reaction : TAKEN));
    expect(await send(connector)).toMatchObject(expected);
  });
});

describe.each([
  ['0', true],
  [0, true],
  ['00', true],
  [' 0 ', true],
  [1, false],
  ['-9', false],
])('error code %j', (error_code, isTaken) => {
  it.each(NAMES)('is read as a number: %s', async (envelope) => {
    const connector = await relayOn(envelope, () => ({ status: 200, json: { error_code, message: '' } }));
    expect((await send(connector)).state).toBe(isTaken ? 'accepted' : 'rejected');
  });
});

describe('a relay', () => {
  it('with paths is given bare arrays, and nothing else', async () => {
    const connector = await relayOn('relay-array', () => TAKEN);
    expect(await send(connector)).toEqual({ state: 'accepted', answer: { remoteId: null, links: {} } });
    expect(server?.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /them-moi', 'POST /tien-trinh']);
    for (const { body, headers } of server?.seen ?? []) {
      expect(JSON.parse(body)).toHaveLength(1);
      expect(headers).not.toHaveProperty('dstcode');
    }
  });

  it('with a query is told unit and purpose there', async () => {
    let calls = 0;
    const connector = await relayOn('relay-query', () => (calls++ === 0 ? THERE : TAKEN));
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
    expect(server?.seen.map(({ path }) => path)).toEqual([
      '/api/SynsTTHCC/DongBoHoSoMC?MaDinhDanhDV=000.00.01.H22&isUpdating=False',
      '/api/SynsTTHCC/DongBoHoSoMC?MaDinhDanhDV=000.00.01.H22&isUpdating=True',
      '/api/SynsTTHCC/CapNhatTienDoHoSoMC?MaDinhDanhDV=000.00.01.H22',
    ]);
    expect(server?.seen.every(({ body }) => Array.isArray(JSON.parse(body)))).toBe(true);
  });

  it('that knows the dossier is brought up to date by the other path', async () => {
    const connector = await relayOn('relay-array', ({ path }) => (path === '/them-moi' ? THERE : TAKEN));
    expect(await send(connector)).toMatchObject({ state: 'accepted' });
    expect(server?.seen.map(({ path }) => path)).toEqual(['/them-moi', '/cap-nhat', '/tien-trinh']);
  });

  it('that says both "there" and "not there" is believed neither', async () => {
    const connector = await relayOn('relay-array', () => THERE);
    expect(await send(connector)).toMatchObject({ state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input' });
  });

  it('is there when it answers anything to its address', async () => {
    const connector = await relayOn('relay-array', () => ({ status: 404, text: 'nothing here' }));
    await connector.ping(AbortSignal.timeout(5000));
    await server?.close();
    await expect(connector.ping(AbortSignal.timeout(5000))).rejects.toMatchObject({ code: 'TARGET_UNREACHABLE' });
  });

  it('of catalogues may answer with the bare list', async () => {
    const listed = [{ MALINHVUC: 'HT', TENLINHVUC: 'Hộ tịch' }];
    const connector = await relayOn('relay-query', () => ({ status: 200, json: listed }), {
      cataloguePath: 'KetNoiMotCuaQuocGia',
    });
    expect(await connector.fields?.(AbortSignal.timeout(5000))).toEqual([{ code: 'HT', name: 'Hộ tịch' }]);
    expect(server?.seen).toMatchObject([{ method: 'GET', path: '/KetNoiMotCuaQuocGia/LayDanhMucLinhVuc' }]);
  });
});

describe('many calls at once', () => {
  it('log in once, and once again when their session has ended', async () => {
    const sessions: string[] = [];
    const react = (call: SeenCall): Reaction => {
      if (call.path.endsWith('login')) {
        sessions.push(`s${sessions.length + 1}`);
        return { status: 200, json: { error_code: 0, session: sessions.at(-1) } };
      }
      // The first session ends the moment anybody uses it.
      const { session, service } = JSON.parse(call.body);
      if (session === 's1') return { status: 200, json: { error_code: '401' } };
      return { status: 200, json: { error_code: 0, ...(service === 'TraCuuHoSo' && { result: [] }) } };
    };
    server = await scriptedServer(react);
    const { settings } = sandboxTargets(server.url).portal;
    const connector = await openPortal({ ...settings, url: server.url });
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, index) => send(connector, index + 1)));
    expect(outcomes.every(({ state }) => state === 'accepted')).toBe(true);
    expect(sessions).toEqual(['s1', 's2']);
  });
});

const TAKEN: Reaction = { status: 200, json: { error_code: '0', message: 'Cập nhật thành công' } };
const THERE: Reaction = { status: 200, json: { error_code: '3', message: 'Hồ sơ ĐÃ TỒN TẠI' } };

async function relayOn(
  envelope: Relay,
  react: (call: SeenCall) => Reaction,
  more: object = {},
): Promise<OpenConnector> {
  server = await scriptedServer(react);
  const { defaults } = sandboxTargets(server.url).portal.settings;
  return openPortal({ url: server.url, envelope, defaults, ...RELAYS[envelope], ...more });
}

async function openPortal(settings: object): Promise<OpenConnector> {
  const connector = await portal.open({
    target: 'portal',
    settings: portal.settings.parse({ ...settings, headersMs: 2000 }),
    secrets: { password: 'x' },
    dir: '.',
  });
  opened.push(connector);
  return connector;
}

function send(connector: OpenConnector, number = 1): Promise<SendOutcome> {
  const { bundle } = fullPortalRecord(number);
  const links = Object.fromEntries(bundle.files.map(({ sha256 }) => [sha256, `http://127.0.0.1:1/${sha256}`]));
  return connector.send(
    { bundle, idempotencyKey: 'key', previous: { remoteId: null, links }, lookFirst: false },
    { signal: new AbortController().signal, blobPath: async () => '', beforeWrite: async () => undefined },
  );
}

import { afterEach, describe, expect, it } from 'vitest';
import { province } from '../../src/connectors/index.ts';
import { FILE_ROLES } from '../../src/connectors/province/uploads.ts';
import type { OpenConnector, SendContext } from '../../src/plugin/index.ts';
import { bring } from '../support/bring.ts';
import { type InventedProvince, opencpsLikeProvince, pasetoLikeProvince } from '../support/invented-provinces.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { type Reaction, type ScriptedServer, type SeenCall, scriptedServer } from '../support/scripted-server.ts';

/** The example profiles and every login, against servers that keep what they take. */

let server: ScriptedServer | null = null;
let opened: OpenConnector[] = [];
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  await server?.close();
  opened = [];
  server = null;
});

const { signal } = new AbortController();
const context: SendContext = { signal, blobPath: async () => '', beforeWrite: async () => undefined };
const PDF_ONLY = { files: FILE_ROLES.filter((role) => role === 'pdf') };

describe.each([
  [
    'paseto-like',
    pasetoLikeProvince,
    ['ho-so/dong-bo', 'tep/tai-len', 'tep/tai-len'],
    'ho-so/cap-nhat',
    'ho-so/thu-hoi',
  ],
  ['opencps-like', opencpsLikeProvince, ['POST', 'file', 'file'], 'PUT', 'cancel'],
] as const)('the profile %s', (profile, make, first, update, cancel) => {
  it('creates, brings the files, and sends nothing that is there', async () => {
    const { connector, writes } = await on(make(), { profile });
    const sample = recordBundle();
    const outcome = await bring(connector, sample, null);
    expect(outcome).toMatchObject({ state: 'accepted', answer: { remoteId: expect.stringMatching(/\d/) } });
    if (outcome.state === 'accepted') {
      expect(Object.values(outcome.answer.links)).toHaveLength(2);
      for (const link of Object.values(outcome.answer.links)) expect(link).toMatch(/^https?:\/\//);
    }
    expect(await bring(connector, sample, null)).toEqual({
      ...outcome,
      answer: expect.objectContaining({ links: expect.anything() }),
    });
    expect(writes).toEqual(first);
  });

  it('updates what changed, and what turns out to be there', async () => {
    const { connector, writes } = await on(make(), { profile });
    await bring(connector, recordBundle(), null);
    await bring(connector, recordBundle(1, { dossier: { address: 'Thôn Mẫu' } }), null);
    expect(writes.slice(3)).toEqual([update]);
  });

  it('takes back once, shows it, and brings it back by sending', async () => {
    const { connector, writes } = await on(make(), { profile });
    const sample = recordBundle();
    const { code } = sample.bundle.record.dossier;
    await bring(connector, sample, null);
    const withdraw = () => connector.withdraw?.({ code, idempotencyKey: 'w', lookFirst: false }, context);
    expect([await withdraw(), await withdraw()]).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
    expect(await connector.lookup(code, signal)).toMatchObject({ isWithdrawn: true });
    expect(writes.filter((write) => write === cancel)).toHaveLength(1);
    await bring(connector, sample, null);
    expect(await connector.lookup(code, signal)).toMatchObject({ isWithdrawn: false, status: 9 });
  });

  it('says before anything is sent what it would say, and what a record lacks', async () => {
    const { connector, writes } = await on(make(), { profile });
    const { bundle } = recordBundle(1, { dossier: { ownerName: null, procedureCode: null } });
    const request = { bundle, idempotencyKey: 'k', previous: null, lookFirst: false };
    expect(connector.preview?.(request)).toHaveLength(3);
    expect(connector.missingFields(bundle)).toHaveLength(2);
    expect(writes).toEqual([]);
  });
});

describe('an invented system', () => {
  it('that refuses in words of its own is quoted by its number only', async () => {
    const { connector } = await on(pasetoLikeProvince(), { profile: 'paseto-like' });
    const outcome = await bring(connector, recordBundle(1, { dossier: { subject: 'từ chối' } }), null);
    const refused = { state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input', answer: 'E-0042' };
    expect(outcome).toEqual(refused);
  });

  it('is listed page by page where it counts pages', async () => {
    const { connector } = await on(opencpsLikeProvince(), { profile: 'opencps-like' });
    for (let number = 1; number <= 201; number++) {
      await bring(connector, recordBundle(number, { documents: [] }), null);
    }
    const first = await connector.list?.(null, signal);
    expect([first?.dossiers.length, first?.next]).toEqual([200, '1']);
    const second = await connector.list?.('1', signal);
    expect([second?.dossiers.length, second?.next]).toEqual([1, null]);
    expect(first?.dossiers[0]).toMatchObject({ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/), status: 9 });
  });

  it.each([
    ['a page of a gateway with 200', { status: 200, text: '<html>' }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
    ['an envelope that says neither', { status: 200, json: {} }, { state: 'unknown', code: 'TARGET_ANSWER_ODD' }],
    ['a 500', { status: 500, text: '' }, { state: 'unknown', code: 'TARGET_BROKEN' }],
    [
      'a refusal whose number is a sentence',
      { status: 200, json: { success: false, code: 'Nguyễn Văn Mẫu 001099000001' } },
      { state: 'rejected', answer: '200' },
    ],
    [
      'a refusal whose number is a person',
      { status: 200, json: { success: false, code: '001099000001' } },
      { answer: '200' },
    ],
  ] as const)('%s is judged for what it is', async (_name, reaction, expected) => {
    const invented = pasetoLikeProvince();
    const react = (call: SeenCall): Reaction => (call.path.endsWith('/dong-bo') ? reaction : invented.react(call));
    const { connector } = await on({ ...invented, react }, { profile: 'paseto-like' });
    expect(await bring(connector, recordBundle(), null)).toMatchObject(expected);
  });

  it.each([[11], [0], ['đã xong'], [null], [{}]])('whose status is %j has said none', async (trangThai) => {
    const data = { maHoSo: 'mine', trangThai, giayTo: [] };
    const answer = { status: 200, json: { success: true, code: '00', data } };
    const { connector } = await on({ react: () => answer, writes: [] }, { profile: 'paseto-like' });
    expect(await connector.lookup('mine', signal)).toMatchObject({ code: 'mine', status: null });
  });

  it('that answers about another dossier has said nothing', async () => {
    const other = { success: true, code: '00', data: { maHoSo: 'other', giayTo: [] } };
    const { connector } = await on(
      { react: () => ({ status: 200, json: other }), writes: [] },
      { profile: 'paseto-like' },
    );
    await expect(connector.lookup('mine', signal)).rejects.toMatchObject({ code: 'TARGET_ANSWER_ODD' });
  });
});

describe('a login', () => {
  const token = { status: 200, json: { access_token: 'tok', token_type: 'Bearer', expires_in: 600 } };
  const absent = { status: 404, json: { error: 'DOSSIER_UNKNOWN' } };
  const react = ({ path }: SeenCall): Reaction => (path.endsWith('/token') ? token : absent);
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

  it.each([
    [{ type: 'none' }, {}, {}],
    [{ type: 'headers', id: 'H99' }, { secretKey: 's3' }, { 'x-systemid': 'H99', 'x-secretkey': 's3' }],
    [
      { type: 'headers', id: 'H99', idHeader: 'X-Client', secretHeader: 'X-Pass' },
      { secretKey: 's3' },
      { 'x-client': 'H99', 'x-pass': 's3' },
    ],
    [{ type: 'basic', username: 'tỉnh' }, { password: 'mật:khẩu' }, { authorization: basic('tỉnh:mật:khẩu') }],
    [{ type: 'client_credentials', clientId: 'c' }, { clientSecret: 's' }, { authorization: 'Bearer tok' }],
    [
      { type: 'password', clientId: 'c', username: 'u' },
      { clientSecret: 's', password: 'p' },
      { authorization: 'Bearer tok' },
    ],
  ] as const)('by %j goes with every call', async (auth, secrets, headers) => {
    const { connector } = await on({ react, writes: [] }, { auth }, secrets);
    await connector.ping(signal);
    expect(await connector.lookup('x', signal)).toBeNull();
    const asked = server?.seen.find(({ path }) => path.includes('dossiers/x'));
    expect(asked?.headers).toMatchObject(headers);
    if (!('authorization' in headers)) expect(asked?.headers.authorization).toBeUndefined();
    expect(province.neededSecrets?.(province.settings.parse({ url: 'https://a.vn', auth }))).toEqual(
      Object.keys(secrets),
    );
  });

  it('of a user says user and client, in a header or in the form', async () => {
    const auth = { type: 'password', clientId: 'c', username: 'u', scope: 'ho-so' } as const;
    const secrets = { clientSecret: 's', password: 'p' };
    for (const clientIn of ['header', 'body'] as const) {
      await (await on({ react, writes: [] }, { auth: { ...auth, clientIn } }, secrets)).connector.ping(signal);
      const [{ body = '', headers = {} } = {}] = server?.seen ?? [];
      const form = Object.fromEntries(new URLSearchParams(body));
      expect(form).toMatchObject({ grant_type: 'password', username: 'u', password: 'p', scope: 'ho-so' });
      if (clientIn === 'header') expect(headers.authorization).toBe(basic('c:s'));
      else expect(form).toMatchObject({ client_id: 'c', client_secret: 's' });
      await server?.close();
    }
  });

  it('is made once for many callers, and once more for all when the token ends', async () => {
    let isEnded = false;
    const react = ({ path, headers }: SeenCall): Reaction => {
      if (path.endsWith('/token')) return { ...token, json: { ...token.json, access_token: isEnded ? 'new' : 'old' } };
      return isEnded && headers.authorization === 'Bearer old' ? { status: 401 } : absent;
    };
    const auth = { type: 'client_credentials', clientId: 'c' } as const;
    const { connector } = await on({ react, writes: [] }, { auth }, { clientSecret: 's' });
    const many = () => Promise.all(Array.from({ length: 20 }, () => connector.lookup('x', signal)));
    await many();
    isEnded = true;
    await many();
    expect(server?.seen.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
  });

  it('that is refused needs other settings, and a fixed one is not tried twice', async () => {
    const refused = { code: 'TARGET_LOGIN', recovery: 'fix-settings' };
    const auth = { type: 'basic', username: 'u' } as const;
    const { connector } = await on({ react: () => ({ status: 401 }), writes: [] }, { auth }, { password: 'p' });
    await expect(connector.ping(signal)).rejects.toMatchObject(refused);
    expect(server?.seen).toHaveLength(1);
  });

  it('has to be said', () => {
    expect(province.settings.safeParse({ url: 'https://a.vn' }).success).toBe(false);
    expect(province.settings.safeParse({ url: 'https://a.vn', auth: { type: 'digest' } }).success).toBe(false);
  });
});

describe('the clock of a target', () => {
  it('is read from whatever it answers', async () => {
    const date = 'Wed, 04 Nov 2026 01:00:00 GMT';
    const { connector } = await on({ react: () => ({ status: 404, headers: { date } }), writes: [] }, {});
    expect(await connector.clock?.(signal)).toBe('2026-11-04T01:00:00.000Z');
  });
});

async function on(
  invented: InventedProvince,
  settings: object,
  secrets: Readonly<Record<string, string>> = {},
): Promise<{ connector: OpenConnector; writes: readonly string[] }> {
  server = await scriptedServer(invented.react);
  const connector = await province.open({
    target: 'province',
    settings: province.settings.parse({ url: server.url, auth: { type: 'none' }, ...PDF_ONLY, ...settings }),
    secrets,
    dir: '.',
  });
  opened.push(connector);
  return { connector, writes: invented.writes };
}

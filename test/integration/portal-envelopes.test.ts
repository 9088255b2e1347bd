import { afterEach, describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../src/connectors/index.ts';
import { contentHash, SAMPLE_PROCEDURES } from '../../src/domain/index.ts';
import type { DeliveryAnswer, OpenConnector } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';
import { bring } from '../support/bring.ts';
import { fullPortalRecord } from '../support/full-portal-record.ts';
import type { BundleWithFiles } from '../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';

/** Each way to the portal against the sandbox: the same record arrives as the same content. */

const ENVELOPES = {
  'adapter-session': { cataloguePath: undefined },
  'relay-array': {
    relay: { createPath: 'relay/create', updatePath: 'relay/update', progressPath: 'relay/progress' },
    cataloguePath: 'KetNoiMotCuaQuocGia',
  },
  'relay-query': { unitCode: '000.00.01.H22', cataloguePath: 'KetNoiMotCuaQuocGia/' },
} as const;
type Envelope = keyof typeof ENVELOPES;
const NAMES = Object.keys(ENVELOPES) as Envelope[];
const RELAYS = NAMES.filter((name) => name !== 'adapter-session');

let kit: SandboxKit | null = null;
let opened: OpenConnector[] = [];
afterEach(async () => {
  await Promise.all(opened.map((connector) => connector.close()));
  opened = [];
  await kit?.close();
  kit = null;
});

describe.each(NAMES)('%s', (envelope) => {
  it('brings a full record and its steps, as the preview says', async () => {
    const { connector, kit: on } = await open(envelope);
    const sample = withSteps(fullPortalRecord(), 12);
    const answer = await atProvince(on, sample);
    const preview = connector.preview?.({ ...requestOf(sample), previous: answer }) ?? [];
    expect(await bring(connector, sample, answer)).toMatchObject({ state: 'accepted' });

    expect(await portalCalls(on)).toEqual(['create-dossier', 'update-progress', 'update-progress']);
    const [held] = (await on.holdings()).portal;
    const { code } = sample.bundle.record.dossier;
    expect(held).toMatchObject({ code, reference: `Nộp qua đại lý\nsohoa:${sample.bundle.contentHash}` });
    expect(held?.steps).toHaveLength(12);
    expect(held?.files).toHaveLength(2);
    // What was shown beforehand is what the ledger has taken.
    const said = preview.map(({ body }) => dataOf(body));
    const hashes = (await on.calls()).filter(({ system }) => system === 'portal').map(({ bodyHash }) => bodyHash);
    expect([contentHash(said[0]?.[0]), ...said.slice(1).map(contentHash)]).toEqual(hashes);
    expect(JSON.stringify(preview)).not.toMatch(/session|password/);
  });

  it('brings a changed record as an update', async () => {
    const { connector, kit: on } = await open(envelope);
    const before = fullPortalRecord();
    expect(await bring(connector, before, await atProvince(on, before))).toMatchObject({ state: 'accepted' });
    const after = fullPortalRecord(1, { dossier: { subject: 'Đăng ký lại khai sinh' } });
    expect(await bring(connector, after, await atProvince(on, after))).toMatchObject({ state: 'accepted' });
    const calls = await portalCalls(on);
    expect(calls.filter((name) => name === 'create-dossier')).toHaveLength(1);
    expect(calls.filter((name) => name === 'update-dossier')).toHaveLength(1);
    expect((await on.holdings()).portal).toMatchObject([
      { reference: `Nộp qua đại lý\nsohoa:${after.bundle.contentHash}` },
    ]);
  });

  it('leaves one dossier with all its steps, however often an answer is lost', async () => {
    const { connector, kit: on } = await open(envelope, 'cut=0.4,500=0.2');
    const sample = withSteps(fullPortalRecord(), 12);
    const answer = await atProvince(on, sample);
    expect((await insist(connector, sample, answer)).state).toBe('accepted');
    expect((await portalCalls(on)).filter((name) => name === 'create-dossier')).toHaveLength(1);
    const [held, ...others] = (await on.holdings()).portal;
    expect(others).toEqual([]);
    expect(held?.reference).toContain(sample.bundle.contentHash);
    const told = new Set(held?.steps.map(({ at }) => at));
    expect(told.size).toBe(12);
    // Who can ask tells each step once; who cannot, at least once.
    if (envelope === 'adapter-session') expect(held?.steps).toHaveLength(12);
  });

  it('answers to ping, and lists procedures with their fields', async () => {
    const { connector } = await open(envelope);
    const { signal } = new AbortController();
    await connector.ping(signal);
    const listed = (await connector.procedures?.(signal)) ?? [];
    expect(listed.map(({ code }) => code).sort()).toEqual([
      ...new Set(SAMPLE_PROCEDURES.map(({ root }) => root).sort()),
    ]);
    expect(listed.find(({ code }) => code === '1.900101')?.fields).toEqual([{ code: 'HT', name: 'Hộ tịch' }]);
    expect(await connector.fields?.(signal)).toContainEqual({ code: 'HT', name: 'Hộ tịch' });
  });
});

describe('the store of digitized papers', () => {
  const PUSH = { TrangThai: '2', PhamViHieuLuc: 'Toàn quốc', resultFields: true };
  const one = { dossier: { connectedDatabases: ['1'] } };

  it.each([
    ['adapter-session', 'khosohoa/giayto'],
    ['relay-array', 'relay/papers'],
  ] as const)('takes the papers of a record once, however often they are sent: %s', async (envelope, path) => {
    const { connector, kit: on } = await open(envelope, 'cut=0.3,session=0.2', { paperPush: { ...PUSH, path } });
    const sample = fullPortalRecord(1, one);
    const answer = await atProvince(on, sample);
    for (let round = 0; round < 3; round++) {
      expect((await insist(connector, sample, answer)).state).toBe('accepted');
    }
    const pushed = (await on.calls()).filter(({ operation, replayed }) => operation === 'push-paper' && !replayed);
    expect(pushed.map(({ fileSha256 }) => fileSha256).sort()).toEqual(
      sample.bundle.record.documents.map(({ files }) => files[0]?.sha256).sort(),
    );
  });

  it('gets no paper of a record that lacks what it needs', async () => {
    const { connector } = await open('adapter-session', '', { paperPush: { path: 'khosohoa/giayto' } });
    expect(connector.missingFields(fullPortalRecord(1, one).bundle)).toEqual([
      'GiayToSoHoa.0.PhamViHieuLuc',
      'GiayToSoHoa.1.PhamViHieuLuc',
    ]);
  });
});

describe('the adapter', () => {
  it('lists agencies with their level', async () => {
    const { connector } = await open('adapter-session');
    expect(await connector.agencies?.(new AbortController().signal)).toContainEqual({
      code: 'H99.14',
      name: 'Sở Tư pháp tỉnh Mẫu',
      level: '2',
    });
  });

  it('says the state a dossier has there', async () => {
    const { connector, kit: on } = await open('adapter-session');
    const sample = fullPortalRecord();
    await bring(connector, sample, await atProvince(on, sample));
    const { code } = sample.bundle.record.dossier;
    expect(await connector.lookup(code, new AbortController().signal)).toMatchObject({
      status: 10,
      contentHash: sample.bundle.contentHash,
    });
  });

  it('writes again what was found to differ although its hash is there', async () => {
    const { connector, kit: on } = await open('adapter-session');
    const sample = fullPortalRecord();
    const previous = await atProvince(on, sample);
    await bring(connector, sample, previous);
    const context = { signal: new AbortController().signal, blobPath: async () => '', beforeWrite: async () => {} };
    const send = (more: object) => connector.send({ ...requestOf(sample), previous, ...more }, context);
    expect(await send({})).toMatchObject({ state: 'accepted' });
    expect(await portalCalls(on)).toEqual(['create-dossier', 'update-progress']);
    expect(await send({ again: true })).toMatchObject({ state: 'accepted' });
    expect(await portalCalls(on)).toEqual(['create-dossier', 'update-progress', 'update-dossier']);
  });
});

describe.each(RELAYS)('%s', (envelope) => {
  it('cannot be asked what the portal holds, and says so', async () => {
    const { connector } = await open(envelope);
    const { signal } = new AbortController();
    await expect(connector.lookup('x', signal)).rejects.toMatchObject({ code: 'TARGET_NO_SERVICE', exitCode: 3 });
    await expect(connector.agencies?.(signal)).rejects.toMatchObject({ code: 'TARGET_NO_SERVICE' });
  });

  it('needs no password, and no user name', () => {
    const settings = portal.settings.parse({
      url: 'https://truc.tinh.vn',
      unitCode: 'H99',
      envelope,
      ...ENVELOPES[envelope],
    });
    expect(portal.neededSecrets?.(settings)).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['adapter-session', ['username', 'unitCode', 'destinationCode']],
    ['relay-array', ['relay.createPath', 'relay.updatePath']],
    ['relay-query', ['unitCode']],
  ] as const)('of %s name what it cannot do without', (envelope, expected) => {
    const { issues = [] } = portal.settings.safeParse({ url: 'https://truc.tinh.vn', envelope }).error ?? {};
    expect(issues.map(({ path }) => path.join('.'))).toEqual(expected);
  });
});

async function open(
  envelope: Envelope,
  faults = '',
  more: object = {},
): Promise<{ connector: OpenConnector; kit: SandboxKit }> {
  const on = await openSandboxKit({ faults });
  kit = on;
  const { settings } = sandboxTargets(on.sandbox.url).portal;
  const { username, ...relay } = settings;
  const base = envelope === 'adapter-session' ? { ...relay, username } : relay;
  const connector = await portal.open({
    target: 'portal',
    settings: portal.settings.parse({ ...base, envelope, ...ENVELOPES[envelope], ...more }),
    secrets: { password: SANDBOX_CREDENTIALS.password },
    dir: '.',
  });
  opened.push(connector);
  return { connector, kit: on };
}

/** As many steps, a minute apart. */
function withSteps(sample: BundleWithFiles, count: number): BundleWithFiles {
  const { portal: part } = sample.bundle.record.dossier;
  const [step] = part?.progress ?? [];
  if (part === undefined || step === undefined) throw new Error('a full record was expected');
  const progress = Array.from({ length: count }, (_, minute) => ({
    ...step,
    at: `2026-11-05T08:${String(minute).padStart(2, '0')}:00+07:00`,
  }));
  return fullPortalRecord(1, { dossier: { portal: { ...part, progress } } });
}

async function atProvince(on: SandboxKit, sample: BundleWithFiles): Promise<DeliveryAnswer> {
  const outcome = await insist(on.province, sample, null);
  if (outcome.state !== 'accepted') throw new Error('the province did not take it');
  return outcome.answer;
}

async function insist(connector: OpenConnector, sample: BundleWithFiles, previous: DeliveryAnswer | null) {
  for (let left = 200; ; left--) {
    const outcome = await bring(connector, sample, previous);
    if (outcome.state === 'accepted' || outcome.state === 'rejected' || left === 0) return outcome;
  }
}

function requestOf({ bundle }: BundleWithFiles) {
  return { bundle, idempotencyKey: 'key', previous: null, lookFirst: false };
}

async function portalCalls(on: SandboxKit): Promise<string[]> {
  return (await on.calls()).filter(({ system }) => system === 'portal').map(({ operation }) => operation);
}

/** Bare arrays at relays; the adapter wraps them. */
function dataOf(body: unknown): unknown[] {
  return Array.isArray(body) ? body : (body as { data: unknown[] }).data;
}

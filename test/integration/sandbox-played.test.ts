import { request as plainRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';
import { bring } from '../support/bring.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';

const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
const BASIC = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;

let kit: SandboxKit | null = null;
afterEach(async () => {
  await kit?.close();
  kit = null;
});

/** Each fault at the wire, as whoever writes a client of his own meets it. */
describe('a fault', () => {
  it('html502: the page of a proxy, whatever was asked for', async () => {
    const on = await playing('html502=1');
    const answer = await askToken(on);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>');
  });

  it('drip: begins at once and takes its time', async () => {
    const on = await playing('drip=1@300ms');
    const answer = await askToken(on);
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.body ?? []) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(5);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toHaveProperty('access_token');
  });

  it('cut-before: the connection ends while the body comes, and nothing is applied', async () => {
    const on = await playing('');
    const sample = recordBundle();
    await bring(on.province, sample, null);
    const before = await on.calls();
    await reset(on, { faults: 'cut-before=1' });
    expect(before.length).toBeGreaterThan(0);
    await expect(callPortal(on, { service: 'DongBoHoSoMC', data: [] })).rejects.toThrow();
    expect(await on.calls()).toEqual([]);
  });

  it('duplicate: applied twice, and the ledger tells what came of it', async () => {
    const on = await playing('duplicate=1');
    const sample = recordBundle();
    const outcome = await bring(on.province, sample, null);
    expect(outcome.state).toBe('accepted');
    const calls = await on.calls();
    // Keys make every second call a replay.
    expect(calls.filter(({ byProxy }) => byProxy).every(({ replayed }) => replayed)).toBe(true);
    expect(calls.filter(({ byProxy }) => byProxy)).toHaveLength(calls.length / 2);
    expect((await on.holdings()).province).toHaveLength(1);
  });

  it('partial: the first of an array are taken, the answer speaks of an error', async () => {
    const on = await playing('partial=1');
    const outcome = await bring(on.province, recordBundle(), null);
    if (outcome.state !== 'accepted') throw new Error(outcome.code);
    await bring(on.portal, recordBundle(), outcome.answer);
    const { portal } = await on.holdings();
    const taken = portal[0]?.steps.length ?? 0;
    const { error_code } = await callPortal(on, {
      service: 'CapNhatTienDoHoSoMC',
      data: [step('4'), step('5'), step('6')],
    });
    expect(Number(error_code)).toBe(9);
    expect((await on.holdings()).portal[0]?.steps).toHaveLength(taken + 1);
  });

  it('skew: a clock hours off, also in what Retry-After says', async () => {
    const on = await playing('skew=1');
    const seen = new Set<string>();
    for (let call = 0; call < 30; call++) {
      const answer = await askToken(on);
      const theirs = Date.parse(answer.headers.get('date') ?? '');
      seen.add(`${answer.status} ${Math.round((theirs - Date.now()) / 3_600_000)}h`);
      const retryAfter = answer.headers.get('retry-after');
      if (retryAfter !== null) expect(Math.abs(Date.parse(retryAfter) - theirs)).toBeLessThanOrEqual(2000);
    }
    expect([...seen].sort()).toEqual(['200 -5h', '200 5h', '429 -5h', '429 5h']);
  });

  it('redirect: elsewhere, and it is seen who follows with secrets', async () => {
    const on = await playing('redirect=1');
    const seen = new Set<number>();
    for (let call = 0; call < 12; call++) seen.add((await askToken(on, 'manual')).status);
    expect(seen).toEqual(new Set([302, 307]));
    expect((await faults(on)).followed).toEqual({ calls: 0, withSecrets: 0 });
    for (let call = 0; call < 12; call++) await askToken(on, 'follow');
    expect((await faults(on)).followed).toMatchObject({ withSecrets: expect.any(Number), calls: 12 });
  });

  it('too-large: 413 from a proxy', async () => {
    const on = await playing('too-large=1');
    expect(await bring(on.province, recordBundle(), null)).toMatchObject({ state: 'rejected', answer: '413' });
    expect(await on.calls()).toEqual([]);
  });

  it('is counted by kind and by route', async () => {
    const on = await playing('html502=1');
    await askToken(on);
    await askToken(on);
    const { played, routes } = await faults(on);
    expect(played).toMatchObject({ html502: 2, drip: 0 });
    expect(routes).toEqual({ 'POST /province/token': { calls: 2, played: { html502: 2 } } });
  });
});

describe('a limit of the body', () => {
  it('is told by 413 before the body is read', async () => {
    kit = await openSandboxKit({ limitBytes: 1000 });
    expect(await bring(kit.province, recordBundle(), null)).toMatchObject({ state: 'rejected', answer: '413' });
    const answer = await new Promise<number>((resolve, reject) => {
      const call = plainRequest(`${kit?.sandbox.url}/portal/mapi/g`, {
        method: 'POST',
        headers: { 'content-length': 9_000_000 },
      });
      call.on('response', ({ statusCode = 0 }) => {
        resolve(statusCode);
        call.destroy();
      });
      call.on('error', reject);
      call.flushHeaders();
    });
    expect(answer).toBe(413);
  });
});

describe('a reset', () => {
  it('empties the store, ends sessions and draws the faults anew, or others', async () => {
    const on = await playing('500=0.5');
    await bring(on.province, recordBundle(), null);
    const sequence = async () => {
      await reset(on, {});
      const statuses: number[] = [];
      for (let call = 0; call < 12; call++) statuses.push((await askToken(on)).status);
      return statuses;
    };
    const first = await sequence();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await sequence()).toEqual(first);
    expect((await faults(on)).routes['POST /province/token']?.calls).toBe(12);

    await reset(on, { faults: '', seed: 3 });
    expect(await on.holdings()).toEqual({ province: [], portal: [] });
    expect(await on.calls()).toEqual([]);
    expect((await faults(on)).seed).toBe(3);
    expect((await askToken(on)).status).toBe(200);
  });

  it('refuses a plan it cannot read', async () => {
    const on = await playing('');
    for (const body of [{ faults: 'never=1' }, { faults: 3 }, { seed: -1 }])
      expect((await post(on, 'reset', body)).status).toBe(422);
  });
});

async function playing(spec: string): Promise<SandboxKit> {
  kit = await openSandboxKit({ faults: spec });
  return kit;
}

function askToken(on: SandboxKit, redirect: 'manual' | 'follow' = 'manual'): Promise<Response> {
  return fetch(`${on.sandbox.url}/province/token`, {
    ...{ method: 'POST', redirect, headers: { authorization: BASIC } },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

async function callPortal(on: SandboxKit, service: object): Promise<Record<string, unknown>> {
  const send = async (path: string, body: object) => {
    const answer = await fetch(`${on.sandbox.url}/portal/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', dstcode: 'G00' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { username, password } = SANDBOX_CREDENTIALS;
  const { session } = await send('mapi/login', { username, password });
  return send('mapi/g', { session, madonvi: 'H99', ...service });
}

function step(TrangThai: string) {
  const empty = { ChucDanh: '', PhongBanXuLy: '', NoiDungXuLy: '', NgayBatDau: '', NgayKetThucTheoQuyDinh: '' };
  return {
    MaHoSo: 'H99.14-261105-0001',
    NguoiXuLy: 'Bộ phận số hóa',
    ThoiDiemXuLy: '20261106080000',
    TrangThai,
    ...empty,
  };
}

interface Faults {
  readonly seed: number;
  readonly played: Record<string, number>;
  readonly routes: Record<string, { calls: number; played: Record<string, number> }>;
  readonly followed: { calls: number; withSecrets: number };
}

async function faults(on: SandboxKit): Promise<Faults> {
  return (await (await fetch(`${on.sandbox.url}/_sandbox/faults`)).json()) as Faults;
}

function post(on: SandboxKit, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${on.sandbox.url}/_sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function reset(on: SandboxKit, body: object): Promise<void> {
  expect((await post(on, 'reset', body)).status).toBe(200);
}

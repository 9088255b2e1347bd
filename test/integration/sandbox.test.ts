import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../src/connectors/index.ts';
import { portalDossier } from '../../src/connectors/portal/mapping.ts';
import { SAMPLE_PROCEDURES } from '../../src/domain/index.ts';
import type { DeliveryAnswer, OpenConnector } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS, startSandbox } from '../../src/sandbox/index.ts';
import { bring, bringBoth } from '../support/bring.ts';
import { type BundleWithFiles, recordBundle } from '../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let kit: SandboxKit | null = null;
afterEach(async () => {
  await kit?.close();
  kit = null;
});

describe('the portal', () => {
  it('refuses a record that lacks a required member, naming it', async () => {
    kit = await openSandboxKit();
    const { bundle } = recordBundle(1, { dossier: { submittedDate: null } });
    expect(kit.portal.missingFields(bundle)).toEqual(['NgayNopHoSo']);
    const links = await linksAt(kit, recordBundle());
    const refusal = await callPortal(kit, {
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: [bodyOf(bundle, links)],
    });
    expect(Number(refusal['error_code'])).not.toBe(0);
    expect(refusal['message']).toContain('NgayNopHoSo');
    expect((await kit.holdings()).portal).toEqual([]);
  });

  it('says that a dossier exists, as 3 or -3, and that an unknown one cannot be updated', async () => {
    kit = await openSandboxKit();
    const sample = recordBundle();
    const { links } = await bringBoth(kit, sample);
    const data = [bodyOf(sample.bundle, links)];
    const again = await callPortal(kit, { service: 'DongBoHoSoMC', isUpdating: 'False', data });
    expect([3, -3]).toContain(Number(again['error_code']));
    expect(again['message']).toContain('đã tồn tại');
    const other = [{ ...data[0], MaHoSo: 'H99.14-261105-0099' }];
    const unknown = await callPortal(kit, { service: 'DongBoHoSoMC', isUpdating: 'True', data: other });
    expect(Number(unknown['error_code'])).toBe(2);
  });

  it('spells success as 0, "0" and "00"', async () => {
    kit = await openSandboxKit();
    const spellings = new Set<unknown>();
    for (let call = 0; call < 40; call++) {
      spellings.add((await callPortal(kit, { service: 'TraCuuHoSo', mahoso: 'x' }))['error_code']);
    }
    expect(spellings).toEqual(new Set([0, '0', '00']));
  });

  it('takes ten steps a call and not eleven', async () => {
    kit = await openSandboxKit();
    await bringBoth(kit, recordBundle());
    const step = {
      MaHoSo: 'H99.14-261105-0001',
      NguoiXuLy: 'Bộ phận số hóa',
      ChucDanh: '',
      ThoiDiemXuLy: '20261106080000',
      PhongBanXuLy: '',
      NoiDungXuLy: '',
      TrangThai: '4',
      NgayBatDau: '',
      NgayKetThucTheoQuyDinh: '',
    };
    const send = (count: number) =>
      callPortal(kit as SandboxKit, {
        service: 'CapNhatTienDoHoSoMC',
        data: Array.from({ length: count }, () => step),
      });
    expect(Number((await send(11))['error_code'])).toBe(1);
    expect(Number((await send(10))['error_code'])).toBe(0);
  });

  it('fetches from this machine only, and takes no record whose files it cannot have', async () => {
    kit = await openSandboxKit();
    const sample = recordBundle();
    const { links } = await bringBoth(kit, sample);
    const good = bodyOf(sample.bundle, links);
    const withLink = (link: string) =>
      callPortal(kit as SandboxKit, {
        service: 'DongBoHoSoMC',
        isUpdating: 'True',
        data: [{ ...good, TaiLieuNop: good.TaiLieuNop.map((paper) => ({ ...paper, DuongDanTaiTepTin: link })) }],
      });
    for (const link of [
      'http://192.0.2.1/file.pdf',
      'http://localhost.example.vn/file.pdf',
      `${kit.sandbox.url}/province/files/unknown`,
      'file:///etc/hostname',
      'http://127.0.0.1:1/closed',
    ]) {
      expect(Number((await withLink(link))['error_code'])).not.toBe(0);
    }
    expect((await kit.calls()).filter(({ operation }) => operation === 'update-dossier')).toEqual([]);
  });

  it('lists its procedures, each with its field, components and results', async () => {
    kit = await openSandboxKit();
    const settings = portal.settings.parse(sandboxTargets(kit.sandbox.url).portal.settings);
    const { signal } = new AbortController();
    const open = (password: string) => portal.open({ target: 'portal', settings, secrets: { password }, dir: '.' });
    const good = await open(SANDBOX_CREDENTIALS.password);
    const listed = (await good.procedures?.(signal)) ?? [];
    expect(listed.length).toBe(new Set(SAMPLE_PROCEDURES.map(({ root }) => root)).size);
    expect(listed.find(({ code }) => code === '1.900101')).toMatchObject({
      name: 'Đăng ký khai sinh',
      fields: [{ code: 'HT', name: 'Hộ tịch' }],
      components: [{ code: 'HT-KS-01' }, { code: 'HT-KS-02' }, { code: 'HT-KS-03' }],
      results: ['KQ-HT-KS'],
    });
    await good.close();
    const bad = await open('wrong');
    await expect(bad.procedures?.(signal)).rejects.toMatchObject({ code: 'TARGET_LOGIN' });
    await bad.close();
  });
});

describe('the province', () => {
  it('takes no file that the dossier does not name, and none with another hash', async () => {
    kit = await openSandboxKit();
    const sample = recordBundle();
    await bringBoth(kit, sample);
    const [first] = sample.bundle.record.documents[0]?.files ?? [];
    const upload = async (sha256: string, docCode: string, code = sample.bundle.record.dossier.code) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ docCode, name: 'x.pdf', sha256 })) form.set(name, value);
      form.set('file', new Blob(['other bytes']), 'x.pdf');
      const headers = { authorization: `Bearer ${await token(kit as SandboxKit)}` };
      const url = `${kit?.sandbox.url}/province/dossiers/${code}/files`;
      const answer = await fetch(url, { method: 'POST', headers, body: form });
      return [answer.status, ((await answer.json()) as { error: string }).error];
    };
    const docCode = sample.bundle.record.documents[0]?.docCode ?? '';
    expect(await upload('a'.repeat(64), docCode)).toEqual([422, 'FILE_UNEXPECTED']);
    expect(await upload(first?.sha256 ?? '', docCode)).toEqual([422, 'HASH_DIFFERS']);
    expect(await upload(first?.sha256 ?? '', 'no-such-component')).toEqual([422, 'COMPONENT_UNKNOWN']);
    expect(await upload(first?.sha256 ?? '', docCode, 'unknown')).toEqual([404, 'DOSSIER_UNKNOWN']);
  });

  it('wants a token, and the right secret for one', async () => {
    kit = await openSandboxKit();
    const answer = await fetch(`${kit.sandbox.url}/province/dossiers/x`);
    expect(answer.status).toBe(401);
    const wrong = await fetch(`${kit.sandbox.url}/province/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('sohoa:wrong')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(wrong.status).toBe(401);
  });

  it('ends tokens and sessions with time, and the clients renew them', async () => {
    kit = await openSandboxKit({ sessionSeconds: 0.05 });
    const sample = recordBundle();
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect((await insistOn(kit.province, sample, null)).state).toBe('accepted');
    }
  });
});

describe('this machine only', () => {
  it('is served: no other address, and no other name for it', async () => {
    const storeDir = folder();
    await expect(startSandbox({ port: 0, storeDir, host: '0.0.0.0' as '127.0.0.1' })).rejects.toMatchObject({
      code: 'SANDBOX_HOST',
      exitCode: 2,
    });
    kit = await openSandboxKit();
    const rebound = request({
      port: kit.sandbox.port,
      host: '127.0.0.1',
      path: '/_sandbox/dossiers',
      headers: { host: 'evil.example.vn' },
    });
    rebound.end();
    const [answer] = await once(rebound, 'response');
    expect(answer.statusCode).toBe(403);
    answer.resume();
  });
});

async function linksAt(on: SandboxKit, sample: BundleWithFiles): Promise<DeliveryAnswer['links']> {
  const outcome = await bring(on.province, sample, null);
  return outcome.state === 'accepted' ? outcome.answer.links : {};
}

function bodyOf(bundle: BundleWithFiles['bundle'], links: DeliveryAnswer['links']) {
  const { settings } = sandboxTargets('http://127.0.0.1:1').portal;
  return portalDossier(bundle, portal.settings.parse(settings), links);
}

async function callPortal(on: SandboxKit, service: object): Promise<Record<string, unknown>> {
  const { username, password } = SANDBOX_CREDENTIALS;
  const headers = { 'content-type': 'application/json', dstcode: 'G00' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${on.sandbox.url}/portal/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { session } = await post('mapi/login', { username, password });
  return post('mapi/g', { session, madonvi: 'H99', ...service });
}

async function token(on: SandboxKit): Promise<string> {
  const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
  const answer = await fetch(`${on.sandbox.url}/province/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function insistOn(connector: OpenConnector, sample: BundleWithFiles, previous: DeliveryAnswer | null) {
  for (let left = 50; ; left--) {
    const outcome = await bring(connector, sample, previous);
    if (outcome.state === 'accepted' || outcome.state === 'rejected' || left === 0) return outcome;
  }
}

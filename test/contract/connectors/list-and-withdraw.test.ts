import { afterEach, describe, expect, it } from 'vitest';
import type { OpenConnector, RemoteDossier, RemotePage, SendContext } from '../../../src/plugin/index.ts';
import { bring } from '../../support/bring.ts';
import { recordBundle } from '../../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../../support/sandbox.ts';

/** What every target that can be listed and taken back from has to keep to; the province against the sandbox. */

let kit: SandboxKit | null = null;
afterEach(async () => {
  await kit?.close();
  kit = null;
});

const { signal } = new AbortController();
const context: SendContext = {
  signal,
  blobPath: async () => '',
  beforeWrite: async () => undefined,
};

describe('a list of everything', () => {
  it('is empty where nothing is held', async () => {
    const { province } = await opened();
    expect(await province.list?.(null, signal)).toEqual({ dossiers: [], next: null });
  });

  it('comes part by part, sorted, each dossier once, equal to what a look-up says', async () => {
    const { province } = await opened();
    const samples = Array.from({ length: 205 }, (_, index) => recordBundle(index + 1, { documents: [] }));
    for (const sample of [...samples].reverse()) await bring(province, sample, null);
    await bring(province, recordBundle(1), null);
    const listed: RemoteDossier[] = [];
    let parts = 0;
    for (let cursor: string | null = null; parts === 0 || cursor !== null; parts++) {
      const part: RemotePage | undefined = await province.list?.(cursor, signal);
      listed.push(...(part?.dossiers ?? []));
      cursor = part?.next ?? null;
    }
    expect(parts).toBeGreaterThan(1);
    expect(listed.map(({ code }) => code)).toEqual(samples.map(({ bundle }) => bundle.record.dossier.code));
    for (const index of [0, 199, 200, 204]) {
      const dossier = listed[index];
      expect(await province.lookup(dossier?.code ?? '', signal)).toEqual(dossier);
    }
    expect(listed[0]).toMatchObject({ status: 9, isWithdrawn: false, contentHash: recordBundle(1).bundle.contentHash });
    expect(listed[0]?.files).toHaveLength(6);
  });
});

describe('a delivery taken back', () => {
  it('stays in the list, marked; doing it again changes nothing', async () => {
    const { province, calls } = await opened();
    const { code } = await delivered(province);
    const withdraw = (lookFirst: boolean) =>
      province.withdraw?.({ code, idempotencyKey: 'withdraw-1', lookFirst }, context);
    expect(await withdraw(false)).toMatchObject({ state: 'accepted', answer: { status: 9 } });
    expect(await province.lookup(code, signal)).toMatchObject({ isWithdrawn: true });
    expect((await province.list?.(null, signal))?.dossiers).toMatchObject([{ code, isWithdrawn: true }]);
    expect(await withdraw(true)).toMatchObject({ state: 'accepted' });
    expect(await withdraw(false)).toMatchObject({ state: 'accepted' });
    expect((await calls()).filter(({ operation }) => operation === 'withdraw-dossier')).toHaveLength(1);
  });

  it('is brought back by sending it, as often as it was taken back, its files not sent again', async () => {
    const { province, calls } = await opened();
    const { sample, code } = await delivered(province);
    for (let round = 1; round <= 3; round++) {
      await province.withdraw?.({ code, idempotencyKey: 'withdraw-1', lookFirst: false }, context);
      expect(await province.lookup(code, signal)).toMatchObject({ isWithdrawn: true });
      expect(await bring(province, sample, null)).toMatchObject({ state: 'accepted' });
      expect(await province.lookup(code, signal)).toMatchObject({ isWithdrawn: false });
    }
    const made = await calls();
    expect(made.filter(({ operation }) => operation === 'withdraw-dossier')).toHaveLength(3);
    expect(made.filter(({ operation }) => operation === 'upload-file')).toHaveLength(6);
  });

  it('that was never there needs no call', async () => {
    const { province, calls } = await opened();
    let writes = 0;
    const counting = { ...context, beforeWrite: async () => void writes++ };
    const outcome = await province.withdraw?.({ code: 'x', idempotencyKey: 'k', lookFirst: true }, counting);
    expect(outcome).toMatchObject({ state: 'accepted' });
    expect([writes, await calls()]).toEqual([0, []]);
  });

  it('is noted as under way before the call', async () => {
    const { province, calls } = await opened();
    const { code } = await delivered(province);
    const stopped = { ...context, beforeWrite: () => Promise.reject(new Error('no disk')) };
    await expect(province.withdraw?.({ code, idempotencyKey: 'k', lookFirst: false }, stopped)).rejects.toThrow();
    expect((await calls()).some(({ operation }) => operation === 'withdraw-dossier')).toBe(false);
  });
});

describe('the answer to a delivery', () => {
  it('says the status the target gave it, when stored and when found there', async () => {
    const { province } = await opened();
    const sample = recordBundle();
    const expected = { state: 'accepted', answer: { status: 9, remoteId: expect.any(String) } };
    expect(await bring(province, sample, null)).toMatchObject(expected);
    expect(await bring(province, sample, null)).toMatchObject(expected);
  });
});

describe('a preview', () => {
  it('says what a delivery says, and calls nobody', async () => {
    const on = await opened();
    const { bundle } = recordBundle();
    const request = { bundle, idempotencyKey: 'k', previous: null, lookFirst: false };
    const preview = on.province.preview?.(request) ?? [];
    expect(await on.calls()).toEqual([]);
    expect(preview.map(({ name }) => name.split(' ')[0])).toEqual(['PUT', ...Array.from({ length: 6 }, () => 'POST')]);
    expect(preview[0]).toMatchObject({ body: { code: bundle.record.dossier.code, contentHash: bundle.contentHash } });
    expect(preview.slice(1).map(({ file }) => file?.sha256)).toEqual(
      bundle.record.documents.flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
    );
  });
});

async function opened(): Promise<SandboxKit> {
  kit = await openSandboxKit();
  return kit;
}

async function delivered(province: OpenConnector) {
  const sample = recordBundle();
  await bring(province, sample, null);
  return { sample, code: sample.bundle.record.dossier.code };
}

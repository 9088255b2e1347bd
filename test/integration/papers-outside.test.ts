import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HeldPaper } from '../../src/domain/index.ts';
import type { PaperSource } from '../../src/plugin/index.ts';
import { bring } from '../support/bring.ts';
import { openRegister, putIn, resultGiven, smallPdf } from '../support/papers-outside.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

let kit: SandboxKit | null = null;
afterEach(async () => {
  await kit?.close();
  kit = null;
});

const NUMBER = '001099000001';
const { signal } = new AbortController();
const question = {
  number: NUMBER,
  procedureCode: '2.900201',
  resultCodes: ['KQ-HT-KS'],
  kinds: { 'KQ-HT-KS': 'giay-khai-sinh' },
};
const sourceOf = (connector: { papers?: PaperSource }): PaperSource => {
  if (connector.papers === undefined) throw new Error('asks nothing');
  return connector.papers;
};
const first = (papers: readonly HeldPaper[]): HeldPaper => {
  const [paper] = papers;
  if (paper === undefined) throw new Error('nothing found');
  return paper;
};
const failing = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('the national store of results', () => {
  it('lists what it holds of an owner and hands out the very file', async () => {
    kit = await openSandboxKit();
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER));
    await putIn(kit.sandbox.url, 'results', resultGiven('001099000002'));
    const source = sourceOf(kit.portal);
    const found = await source.list(question, signal);
    expect(found).toHaveLength(1);
    expect(first(found)).toMatchObject({
      ...{ store: 'portal', national: true, kind: 'giay-khai-sinh', code: '77/2019', resultCode: 'KQ-HT-KS' },
      ...{ issuedDate: null, signedCopy: true, issuer: 'UBND xã Tân Lập' },
    });
    expect(smallPdf().equals(await source.fetch(first(found), signal))).toBe(true);
  });

  it('is known by the title where the result code is not', async () => {
    kit = await openSandboxKit();
    const other = { MaKetQua: 'KQ-X', TenGiayTo: 'Giấy chứng nhận quyền sử dụng đất số CH 123456' };
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER, other));
    const found = await sourceOf(kit.portal).list({ ...question, resultCodes: [], kinds: {} }, signal);
    expect(first(found).kind).toBe('gcn-quyen-su-dung-dat');
  });

  it('goes on in a new session when one has ended', async () => {
    // A seed by which sessions end often, and never twice in a row.
    kit = await openSandboxKit({ faults: 'session=0.5', seed: 97 });
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER));
    const source = sourceOf(kit.portal);
    for (let round = 0; round < 10; round++) expect(await source.list(question, signal)).toHaveLength(1);
  });

  it.each([
    ['a server error', '500=1', 'TARGET_BROKEN'],
    ['no JSON', 'json=1', 'TARGET_ANSWER_ODD'],
    ['silence', 'slow=1@5000ms', 'TARGET_UNREACHABLE'],
  ])('%s is an error, never an empty list', async (_what, faults, code) => {
    kit = await openSandboxKit({ faults, headersMs: 300 });
    expect(await failing(sourceOf(kit.portal).list(question, signal))).toBe(code);
  });

  it('takes nothing that is no PDF', async () => {
    kit = await openSandboxKit();
    const odd = { NoiDung: Buffer.from('<html>').toString('base64') };
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER, odd));
    const source = sourceOf(kit.portal);
    expect(await failing(source.fetch(first(await source.list(question, signal)), signal))).toBe('TARGET_ANSWER_ODD');
  });
});

describe('the provincial store', () => {
  const holder = { name: 'Nguyễn Văn Mẫu', id: NUMBER, birthDate: '1999-02-03' };
  const sample = () =>
    recordBundle(1, {
      documents: [{ paperKind: 'giay-khai-sinh', paperHolder: holder, issuedDate: '2020-01-15' }, {}],
    });

  it('lists papers by their holder and hands out the very file', async () => {
    kit = await openSandboxKit();
    const brought = sample();
    await bring(kit.province, brought, null);
    const source = sourceOf(kit.province);
    const found = await source.list(question, signal);
    expect(found.map(({ ref, issuedDate, holders }) => [ref, issuedDate, holders])).toEqual([
      ['province:H99.14-261105-0001.0000001', '2020-01-15', [{ ...holder, formerId: null }]],
    ]);
    const bytes = await source.fetch(first(found), signal);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first(found).file?.sha256);
    const path = join(folder(), 'paper');
    await source.save?.(first(found), path, signal);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is asked for no file that lies elsewhere', async () => {
    kit = await openSandboxKit();
    await bring(kit.province, sample(), null);
    const source = sourceOf(kit.province);
    const paper = first(await source.list(question, signal));
    const elsewhere = { ...paper, file: { name: 'x.pdf', sha256: null, bytes: 1, locator: 'http://169.254.1.1/x' } };
    expect(await failing(source.fetch(elsewhere, signal))).toBe('PAPER_NO_FILE');
  });

  it('hands out nothing that is not what it listed', async () => {
    kit = await openSandboxKit();
    await bring(kit.province, sample(), null);
    const source = sourceOf(kit.province);
    const paper = first(await source.list(question, signal));
    const file = paper.file === null ? null : { ...paper.file, sha256: 'f'.repeat(64) };
    expect(await failing(source.fetch({ ...paper, file }, signal))).toBe('TARGET_FILE_DIFFERS');
    const path = join(folder(), 'paper');
    expect(await failing(source.save?.({ ...paper, file }, path, signal) ?? Promise.resolve())).toBe(
      'TARGET_FILE_DIFFERS',
    );
    expect(existsSync(path)).toBe(false);
  });
});

describe('the identity register', () => {
  const person = { number: NUMBER, formerNumbers: ['012345678'], name: 'Nguyễn Văn Mẫu', birthDate: '1999-02-03' };

  it('finds a person by a present and by a former number', async () => {
    kit = await openSandboxKit();
    await putIn(kit.sandbox.url, 'persons', person);
    const { register, connector } = await openRegister(kit.sandbox.url);
    expect(await register.find(NUMBER, signal)).toEqual({ ...person, isDead: false });
    expect(await register.find('012345678', signal)).toEqual({ ...person, isDead: false });
    expect(await register.find('098765432', signal)).toBeNull();
    await connector.close();
  });

  it('says that it could not be asked, not that it knows nobody', async () => {
    kit = await openSandboxKit({ faults: 'reset=1' });
    const { register, connector } = await openRegister(kit.sandbox.url);
    expect(await failing(register.find(NUMBER, signal))).toBe('TARGET_UNREACHABLE');
    await connector.close();
  });
});

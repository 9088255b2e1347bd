import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { AuditEntry } from '../../src/domain/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { bring } from '../support/bring.ts';
import { putIn, resultGiven, smallPdf } from '../support/papers-outside.ts';
import { recordBundle } from '../support/record-bundle.ts';
import { sha256Of } from '../support/sample-bundle.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { workspaceWithPapers } from '../support/workspace-with-papers.ts';

const folder = temporaryFolder();
let kit: SandboxKit;
let workspace: Workspace | null = null;

const NUMBER = '001099000001';
const holder = { name: 'Nguyễn Văn Mẫu', id: NUMBER, birthDate: '1999-02-03' };
const birth = { paperKind: 'giay-khai-sinh', typeCode: '32', paperHolder: holder, issuedDate: '2020-01-15' };
const card = {
  ...{ paperKind: 'can-cuoc', typeCode: '32', paperHolder: holder, issuedDate: '2023-06-01' },
  fields: { completeness: 'whole', formerId: '012345678' },
};
const conviction = {
  paperKind: 'phieu-ly-lich-tu-phap',
  typeCode: '32',
  paperHolder: holder,
  issuedDate: '2026-10-01',
};
const request = { number: NUMBER, name: null, birthDate: null, procedure: null, day: '2026-11-23', outside: true };
const viewer = { actor: { kind: 'user', name: 'lan' }, purpose: 'Nhận hồ sơ' } as const;
const { signal } = new AbortController();
const dir = () => join(folder(), 'workspace');
const DOSSIER = 'H99.14-261123-0007';

async function open(papers: readonly object[]): Promise<Workspace> {
  await workspaceWithPapers(dir(), papers, kit.sandbox.url);
  workspace = await openWorkspace({ dir: dir(), cwd: folder(), env: { XDG_CONFIG_HOME: folder() } });
  return workspace;
}

async function auditOf(): Promise<AuditEntry[]> {
  const catalog = await openCatalog(join(dir(), 'data', 'catalog.db'));
  return catalog.audit.after(0, 100).finally(() => catalog.close());
}

const look = (over: Partial<typeof request> = {}) => {
  if (workspace === null) throw new Error('not open');
  return workspace.reuse.look({ ...request, ...over }, viewer, { signal });
};
const failing = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

beforeEach(async () => {
  kit = await openSandboxKit();
});
afterEach(async () => {
  await workspace?.close();
  workspace = null;
  await kit.close();
});

describe('looking', () => {
  it('lists what is held of a person, from every store, each once', async () => {
    await open([birth, card]);
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER, { MaKetQua: 'KQ-X', TenGiayTo: 'Bằng tốt nghiệp' }));
    const report = await look();
    expect(report.answers.map(({ kind, status, papers }) => [kind, status, papers[0]?.store])).toEqual([
      ['bang-tot-nghiep', 'held', 'portal'],
      ['can-cuoc', 'held', 'own'],
      ['giay-khai-sinh', 'held', 'own'],
    ]);
    expect(report.stores.map(({ store, state }) => [store, state])).toEqual([
      ['own', 'answered'],
      ['province', 'answered'],
      ['portal', 'answered'],
      ['identity', 'answered'],
    ]);
  });

  it('finds them by the old number a card or the register names', async () => {
    await open([birth, card]);
    const byCard = await look({ number: '012345678' });
    expect(byCard.answers.map(({ kind }) => kind)).toEqual(['can-cuoc', 'giay-khai-sinh']);
    const person = { number: NUMBER, formerNumbers: ['098765432'], name: holder.name, birthDate: holder.birthDate };
    await putIn(kit.sandbox.url, 'persons', person);
    const byRegister = await look({ number: '098765432' });
    expect(byRegister.answers.map(({ kind }) => kind)).toEqual(['can-cuoc', 'giay-khai-sinh']);
    expect((await look({ number: '098765431' })).answers).toEqual([]);
  });

  it('never says that a store it could not ask holds nothing', async () => {
    await kit.close();
    kit = await openSandboxKit({ faults: 'reset=1' });
    await open([birth]);
    const report = await look();
    expect(report.isComplete).toBe(false);
    expect(
      report.stores.filter(({ state }) => state === 'unreachable').map(({ store, code }) => [store, code]),
    ).toEqual([
      ['province', 'TARGET_UNREACHABLE'],
      ['portal', 'TARGET_UNREACHABLE'],
      ['identity', 'TARGET_UNREACHABLE'],
    ]);
    expect(report.doNotAsk).toEqual(['giay-khai-sinh']);
  });

  it('gives no paper of a shared number until somebody says which person is meant', async () => {
    const other = { ...birth, paperHolder: { name: 'Lê Thị Khác', id: '012345678', birthDate: '1960-01-01' } };
    await open([{ ...birth, paperHolder: { ...holder, id: '012345678' } }, other]);
    const shared = await look({ number: '012345678', outside: false });
    expect([shared.person.isShared, shared.doNotAsk]).toEqual([true, ['giay-khai-sinh']]);
    expect(shared.answers[0]?.status).toBe('data');
    expect(shared.answers[0]?.papers.map(({ obstacles }) => obstacles.includes('HOLDER_DOUBT'))).toEqual([true, true]);
    const told = await look({ number: '012345678', name: holder.name, birthDate: holder.birthDate } as never);
    expect(told.answers[0]?.status).toBe('held');
  });

  it('shows sensitive kinds only where the settings and the role of who asks allow both', async () => {
    await open([conviction]);
    expect((await look()).answers).toEqual([]);
    await workspace?.close();
    const yaml = join(dir(), 'sohoa.yaml');
    const reuse = { sensitiveKinds: ['phieu-ly-lich-tu-phap'], sensitiveActors: ['user:lan'], allowUnsigned: true };
    writeFileSync(yaml, stringify({ ...parse(readFileSync(yaml, 'utf8')), reuse }));
    workspace = await openWorkspace({ dir: dir(), cwd: folder(), env: { XDG_CONFIG_HOME: folder() } });
    expect((await look()).answers.map(({ kind }) => kind)).toEqual(['phieu-ly-lich-tu-phap']);
    const stranger = { ...viewer, actor: { kind: 'user', name: 'minh' } } as const;
    expect((await workspace.reuse.look(request, stranger, { signal })).answers).toEqual([]);
  });

  it('follows a rule of validity the settings have', async () => {
    const single = { paperKind: 'giay-xac-nhan-tinh-trang-hon-nhan', typeCode: '32', paperHolder: holder };
    await open([{ ...single, issuedDate: '2026-01-15' }]);
    const state = async () => (await look()).answers[0]?.papers[0]?.validity.state;
    expect(await state()).toBe('expired');
    await workspace?.close();
    const yaml = join(dir(), 'sohoa.yaml');
    const rule = { kind: 'giay-xac-nhan-tinh-trang-hon-nhan', term: { type: 'months', months: 12 } };
    writeFileSync(yaml, stringify({ ...parse(readFileSync(yaml, 'utf8')), validity: { rules: [rule] } }));
    workspace = await openWorkspace({ dir: dir(), cwd: folder(), env: { XDG_CONFIG_HOME: folder() } });
    expect(await state()).toBe('valid');
  });

  it('writes who looked and why before it answers, and never the number', async () => {
    await open([birth]);
    await look();
    const [entry] = await auditOf();
    expect(entry).toMatchObject({ action: 'reuse.look', actor: 'user:lan', purpose: 'Nhận hồ sơ' });
    expect(JSON.stringify(entry)).not.toContain(NUMBER);
    expect(readFileSync(join(dir(), 'data', 'logs', 'sohoa.log'), 'utf8')).not.toContain(NUMBER);
  });

  it('refuses what is no number and a procedure nobody knows', async () => {
    await open([]);
    expect(await failing(look({ number: '12345' }))).toBe('PERSON_NUMBER_INVALID');
    expect(await failing(look({ procedure: '9.999999' } as never))).toBe('PROCEDURE_NOT_LISTED');
  });
});

describe('using', () => {
  const use = (papers: readonly string[], over: object = {}) => {
    if (workspace === null) throw new Error('not open');
    const wish = { ...request, papers, dossier: DOSSIER, checked: false, ...over };
    return workspace.reuse.use(wish, viewer, { signal });
  };
  const own = 'H99.14-261105-0001.0000001';

  it('notes who, when, why and for which dossier, once', async () => {
    await open([birth]);
    const first = await use([own]);
    expect(first.uses).toMatchObject([{ ref: own, state: 1, fromNationalStore: false, by: 'user:lan' }]);
    expect((await use([own])).uses).toEqual(first.uses);
    const used = (await auditOf()).filter(({ action }) => action === 'reuse.use');
    expect(used.map(({ dossier, purpose }) => [dossier, purpose])).toContainEqual([DOSSIER, 'Nhận hồ sơ']);
  });

  it('brings a file from outside into our own store, its pages counted', async () => {
    await open([]);
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER));
    const [paper] = (await look()).answers.flatMap(({ papers }) => papers);
    const { uses } = await use([paper?.ref ?? '']);
    expect(uses).toMatchObject([{ state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-HT-KS' }]);
    const blobs = await openFolderBlobs(join(dir(), 'data', 'blobs'));
    expect(await blobs.has(uses[0]?.sha256 ?? '')).toBe(true);
    const catalog = await openCatalog(join(dir(), 'data', 'catalog.db'));
    const [kept] = await catalog.papers.usesFor(DOSSIER).finally(() => catalog.close());
    expect(kept?.reused.paper).toMatchObject({ numberOfPage: 1, paperKind: 'giay-khai-sinh', holder: { id: NUMBER } });
  });

  it('brings a paper over that only the province holds, issued for somebody we never met', async () => {
    await open([]);
    const path = join(folder(), 'giay.pdf');
    writeFileSync(path, smallPdf());
    const file = { name: '01-giay-khai-sinh.pdf', sha256: sha256Of(smallPdf()), bytes: smallPdf().byteLength };
    const paper = { ...birth, component: 'HT-KS-02', resultCode: null, signedCopy: true, files: [file] };
    await bring(kit.province, recordBundle(1, { documents: [paper] }), null, async () => path);
    const [found] = (await look()).answers.flatMap(({ papers }) => papers);
    expect(found).toMatchObject({ store: 'province', dossierCode: 'H99.14-261105-0001', obstacles: [] });
    const { uses } = await use([found?.ref ?? '']);
    expect(uses).toMatchObject([{ state: 1, fromNationalStore: false, sha256: file.sha256 }]);
  });

  it('takes no file that is not really a PDF', async () => {
    await open([]);
    const broken = Buffer.from('%PDF-1.7 nothing behind it').toString('base64');
    await putIn(kit.sandbox.url, 'results', resultGiven(NUMBER, { NoiDung: broken }));
    const [paper] = (await look()).answers.flatMap(({ papers }) => papers);
    expect(await failing(use([paper?.ref ?? '']))).toMatch(/^(FILE_DAMAGED|PDF_NO_PAGES)$/);
  });

  it('refuses what is not valid, and wants a person to look at what is unknown', async () => {
    const old = { paperKind: 'giay-xac-nhan-tinh-trang-hon-nhan', typeCode: '32', paperHolder: holder };
    const certificate = { paperKind: 'chung-chi', typeCode: '32', paperHolder: holder, issuedDate: '2020-01-15' };
    await open([{ ...old, issuedDate: '2020-01-15' }, certificate]);
    expect(await failing(use([own]))).toBe('PAPER_NOT_REUSABLE');
    const unknown = 'H99.14-261105-0002.0000001';
    expect(await failing(use([unknown]))).toBe('PAPER_NEEDS_LOOK');
    expect((await use([unknown], { checked: true })).uses).toHaveLength(1);
    expect(await failing(use(['H99.14-261105-0009.0000001']))).toBe('PAPER_UNKNOWN');
    expect(await failing(use([own], { dossier: '../x' }))).toBe('DOSSIER_UNKNOWN');
  });

  it('is taken back', async () => {
    await open([birth]);
    await use([own]);
    expect(await workspace?.reuse.withdraw({ dossier: DOSSIER, papers: [own] }, viewer)).toBe(1);
    expect(await workspace?.reuse.withdraw({ dossier: DOSSIER, papers: [own] }, viewer)).toBe(0);
  });
});

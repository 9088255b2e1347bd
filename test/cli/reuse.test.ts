import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, startSohoa } from '../support/sohoa-process.ts';
import { workspaceWithPapers } from '../support/workspace-with-papers.ts';

const NUMBER = '001099000001';
const PAPER = 'H99.14-261105-0001.0000001';
const DOSSIER = 'H99.14-261123-0007';
const WHY = ['--purpose', 'Nhận hồ sơ'];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-reuse-cli-'));
  const holder = { name: 'Nguyễn Văn Mẫu', id: NUMBER, birthDate: '1999-02-03' };
  const birth = { paperKind: 'giay-khai-sinh', typeCode: '32', issuedDate: '2020-01-15', signedCopy: true };
  await workspaceWithPapers(join(folder, 'workspace'), [{ ...birth, paperHolder: holder }], null);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The number is piped in, so that it stands in no list of processes. */
function reuse(typed: string, ...args: string[]) {
  const env = { SOHOA_LANG: 'en', XDG_CONFIG_HOME: folder };
  const child = startSohoa(['reuse', '-', '--workspace', join(folder, 'workspace'), ...args], { stdin: true, env });
  child.stdin?.end(`${typed}\n`);
  return ended(child);
}

describe('sohoa reuse', () => {
  it('says what is held and must not be asked for, from a number on standard input', async () => {
    const { code, stdout, stderr } = await reuse(NUMBER, ...WHY);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('Do not ask for:\n  Giấy khai sinh');
    expect(stdout).toContain(PAPER);
  });

  it('prints one document with --json, nothing of what the paper says of its holder', async () => {
    const { code, stdout } = await reuse(NUMBER, '--json', ...WHY);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ ok: true, doNotAsk: ['giay-khai-sinh'], isComplete: true });
    expect(report.answers[0].papers[0]).toMatchObject({ ref: PAPER, validity: { state: 'valid' }, obstacles: [] });
    expect(stdout).not.toContain('Nguyễn Văn Mẫu');
  });

  it('wants to know why', async () => {
    const { code, stdout } = await reuse(NUMBER, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('PURPOSE_INVALID');
  });

  it('uses a paper for a dossier and takes that back', async () => {
    const used = await reuse(NUMBER, ...WHY, '--use', PAPER, '--for', DOSSIER);
    expect([used.code, used.stderr]).toEqual([0, '']);
    expect(used.stdout).toContain(`sohoa retry ${DOSSIER}`);
    const back = await reuse('', ...WHY, '--withdraw', PAPER, '--for', DOSSIER, '--json');
    expect(JSON.parse(back.stdout)).toMatchObject({ ok: true, withdrawn: 1 });
  });

  it.each([
    ['a number that is none', '12345', [...WHY], 'PERSON_NUMBER_INVALID'],
    ['a paper that is not there', NUMBER, [...WHY, '--use', 'X', '--for', DOSSIER], 'PAPER_UNKNOWN'],
    ['a procedure nobody knows', NUMBER, [...WHY, '--procedure', '9.999999'], 'PROCEDURE_NOT_LISTED'],
    ['a day that is none', NUMBER, [...WHY, '--day', '31/02/2026'], 'FLAG_VALUE'],
  ])('refuses %s', async (_what, typed, args, expected) => {
    const { code, stdout } = await reuse(typed, '--json', ...args);
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, expected]);
  });

  it('keeps the number out of errors', async () => {
    const { stdout, stderr } = await reuse(`${NUMBER}9`, ...WHY);
    expect(stdout + stderr).not.toContain(NUMBER);
  });
});

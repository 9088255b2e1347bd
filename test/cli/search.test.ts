import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldWords } from '../../src/domain/index.ts';
import { PROJECT, runSohoa } from '../support/sohoa-process.ts';

const SAMPLES = join(PROJECT, 'samples');
const LAND = 'H99.14-250716-0001';
let folder: string;

/** One of the samples, digitized as anybody would: a decision to take back land, with its application. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-search-'));
  const made = await runSohoa(['init', folder, '--model', 'npm']);
  expect(made.code, made.stderr).toBe(0);
  const input = ['--input', join(SAMPLES, 'dossiers'), '--register', join(SAMPLES, 'register.csv')];
  const { code, stderr } = await runSohoa(['run', 'scan-only', ...input, '--only', LAND, '--workspace', folder]);
  expect([0, 6], stderr).toContain(code);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const search = (...args: string[]) =>
  runSohoa(['search', '--workspace', folder, ...args], { env: { SOHOA_LANG: 'en' } });
const found = async (...args: string[]) => {
  const { code, stdout } = await search('--json', ...args);
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

describe('sohoa search', () => {
  it('finds the same papers however the words are typed, highlighted as written', async () => {
    const ways = [['thu hoi dat'], ['thu', 'hồi', 'đất'], ['THU HỒI ĐẤT'], ['thu hồi đất'.normalize('NFD')]];
    const answers = await Promise.all(ways.map((words) => found(...words)));
    const codes = answers.map(({ hits }) => hits.map(({ docCode }: { docCode: string }) => docCode).sort());
    expect(codes[0].length).toBeGreaterThan(0);
    for (const each of codes) expect(each).toEqual(codes[0]);
    const [hit] = answers[1].hits;
    const { text, highlights } = hit.snippet;
    const pieces: string[] = highlights.map(([start, end]: [number, number]) => text.slice(start, end));
    expect(new Set(pieces.map(foldWords))).toEqual(new Set(['thu', 'hoi', 'dat']));
    expect(pieces.map((piece) => piece.toLowerCase())).toEqual(expect.arrayContaining(['thu', 'hồi', 'đất']));
    expect(hit).toMatchObject({ dossierCode: LAND, page: expect.any(Number), exact: true });
  });

  it('narrows down, leaves words out, and turns pages', async () => {
    const all = await found('dat');
    expect((await found('dat', '--kind', 'quyet-dinh')).total).toBeLessThan(all.total);
    expect((await found('dat', '--year', '1999')).hits).toEqual([]);
    expect((await found('--limit', '1', '--offset', '1', 'dat')).hits).toEqual(all.hits.slice(1, 2));
    const without = await found('--', 'dat', '-quyết', '-"ủy ban"');
    expect(without.total).toBeLessThan(all.total);
  });

  it('is no error when nothing is found, and says so', async () => {
    const { code, stdout } = await search('khongcotunay');
    expect([code, stdout]).toEqual([0, 'Nothing found.\n']);
    const { stdout: vietnamese } = await search('khongcotunay', '--lang', 'vi');
    expect(vietnamese).toBe('Không tìm thấy giấy tờ nào.\n');
  });

  it('prints no terminal signs into a pipe', async () => {
    const { code, stdout } = await search('thu hồi đất');
    expect(code).toBe(0);
    expect(stdout).toContain(LAND);
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    [[], 'SEARCH_EMPTY'],
    [['***'], 'SEARCH_EMPTY'],
    [['dat', '--limit', '0'], 'FLAG_VALUE'],
    [['dat', '--year', 'hai'], 'FLAG_VALUE'],
    [['dat', '--purpose', 'x'], 'PURPOSE_INVALID'],
  ])('refuses %j', async (args, error) => {
    const { code, stdout } = await search('--json', ...args);
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, error]);
  });

  it('takes in what the index lacks', async () => {
    const { code, stdout } = await search('--reindex', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { indexed: 0, unindexed: 0 }]);
  });
});

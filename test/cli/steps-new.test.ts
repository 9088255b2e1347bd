import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT, runSohoa } from '../support/sohoa-process.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-steps-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sohoa steps new', () => {
  it('writes a package whose own tests pass', async () => {
    const { code, stdout } = await runSohoa(['steps', 'new', 'acme.long-words', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const made = JSON.parse(stdout) as { folder: string; files: string[] };
    expect(made.folder).toBe(join(folder, 'sohoa-plugin-acme'));
    expect(made.files).toContain('test/long-words.test.js');

    // What `npm install` does with a file: dependency.
    mkdirSync(join(made.folder, 'node_modules'));
    symlinkSync(PROJECT, join(made.folder, 'node_modules', 'sohoa'));
    const { PATH = '' } = process.env;
    const report = execFileSync(process.execPath, ['--test', '--test-reporter=tap'], {
      cwd: made.folder,
      env: { PATH },
      encoding: 'utf8',
    });
    expect(report).toMatch(/^# pass [1-9]/m);
    expect(report).toMatch(/^# fail 0$/m);
  });

  it('gives a step that a workspace lists and plans once it is allowed', async () => {
    const workspace = join(folder, 'workspace');
    await runSohoa(['init', workspace]);
    const home = join(workspace, 'node_modules');
    mkdirSync(home);
    await runSohoa(['steps', 'new', 'acme.stamp', '--output-dir', join(home, 'sohoa-plugin-acme')]);
    symlinkSync(PROJECT, join(home, 'sohoa'));
    const pipeline = `name: mine\nsteps:\n${['intake', 'straighten', 'recognize', 'acme.stamp'].map((kind) => `  - use: ${kind}\n`).join('')}`;
    writeFileSync(join(workspace, 'pipelines', 'mine.yaml'), pipeline);

    const before = await runSohoa(['pipelines', 'check', 'mine', '--workspace', workspace, '--json']);
    expect([before.code, JSON.parse(before.stdout).error.code]).toEqual([3, 'STEP_KIND_UNKNOWN']);

    const settings = join(workspace, 'sohoa.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nplugins: [sohoa-plugin-acme]\n`);
    const after = await runSohoa(['pipelines', 'check', 'mine', '--workspace', workspace, '--json']);
    expect([after.code, JSON.parse(after.stdout).steps]).toEqual([0, 4]);
    const list = await runSohoa(['steps', 'list', '--workspace', workspace, '--json']);
    expect(JSON.parse(list.stdout).steps).toContainEqual(
      expect.objectContaining({ kind: 'acme.stamp', from: 'sohoa-plugin-acme' }),
    );
  });

  it.each([['stamp'], ['Acme.stamp'], ['acme.'], ['a.b.c'], ['../x.y']])('refuses the name %s', async (name) => {
    const { code, stdout } = await runSohoa(['steps', 'new', name, '--json'], { cwd: folder });
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'FLAG_VALUE']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes into no folder that holds something', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'x');
    const { code, stdout } = await runSohoa(['steps', 'new', 'acme.stamp', '--output-dir', folder, '--json']);
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'FOLDER_NOT_EMPTY']);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

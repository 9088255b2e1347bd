import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, runSohoa } from '../support/sohoa-process.ts';

const manifest = JSON.parse(readFileSync(join(PROJECT, 'oclif.manifest.json'), 'utf8')) as {
  commands: Record<string, { summary: string }>;
};

describe('help', () => {
  it('lists every command, in Vietnamese where the caller does not say otherwise', async () => {
    const { code, stdout, stderr } = await runSohoa(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Các lệnh');
    expect(stdout).toContain('đồng bộ hồ sơ đang chờ lên Cổng DVCQG'.replace('đồng', 'Đồng'));
    for (const id of Object.keys(manifest.commands)) expect(stdout).toContain(`  ${id.split(':')[0]}`);
  });

  it.each([
    ['a flag', ['--help', '--lang', 'en'], {}],
    ['a flag in front', ['--lang', 'en', '--help'], {}],
    ['SOHOA_LANG', ['--help'], { SOHOA_LANG: 'en' }],
    ['the locale', ['--help'], { LANG: 'en_US.UTF-8' }],
    ['no command at all', [], { SOHOA_LANG: 'en' }],
    ['the word help', ['help', '--lang', 'en'], {}],
    ['-h', ['-h', '--lang', 'en'], {}],
  ])('speaks English by %s', async (_name, args, env) => {
    const { code, stdout } = await runSohoa(args, { env });
    expect(code).toBe(0);
    expect(stdout).toContain('Commands\n');
    expect(stdout).toContain('Exit codes\n');
  });

  it.each(Object.keys(manifest.commands))('%s explains itself', async (id) => {
    const words = id.split(':');
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map((language) => runSohoa([...words, '--help', '--lang', language])),
    );
    expect([vi?.code, en?.code]).toEqual([0, 0]);
    expect(en?.stdout).toContain(manifest.commands[id]?.summary.split(/\s/).slice(0, 5).join(' '));
    expect(en?.stdout).toContain(`sohoa ${words.join(' ')}`);
    expect(vi?.stdout).toContain('Cách dùng');
    expect(vi?.stdout).not.toBe(en?.stdout);
  });

  it('of a topic lists its commands', async () => {
    const { code, stdout } = await runSohoa(['outbox', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/outbox list [\s\S]*outbox show /);
  });

  it('is one document with --json', async () => {
    const { stdout } = await runSohoa(['run', '--help', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    expect((await runSohoa(['--version'])).stdout).toContain(`sohoa ${version}`);
    expect(JSON.parse((await runSohoa(['--version', '--json'])).stdout)).toEqual({ ok: true, version });
  });
});

describe('what help loads', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sohoa-modules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([[['--help']], [['ocr', '--help']], [['rnu']]])('%j: no engine, no store, no command', async (args) => {
    const file = join(folder, `${args.join('')}.txt`);
    const hook = join(PROJECT, 'test', 'support', 'log-loaded-modules.mjs');
    await runSohoa(args, { nodeArgs: ['--import', hook], env: { LOADED_MODULES: file } });
    const loaded = readFileSync(file, 'utf8').split('\n');
    // The hook itself works: without this, an empty list would pass.
    expect(loaded.some((url) => url.endsWith('dist/cli/main.js'))).toBe(true);
    const heavy = /node_modules\/(sharp|tesseract|@tesseract|pdf-lib|@hyzyla|kysely|fastify|undici|zod|yaml)\b|\.node$/;
    const ours = /dist\/(engines|stores|workspace|sandbox|steps|connectors|commands)\//;
    expect(loaded.filter((url) => heavy.test(url) || ours.test(url) || url === 'node:sqlite')).toEqual([]);
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The package as users get it: packed, installed in an empty folder from the registry, run on a sample. */
const PROJECT = resolve(import.meta.dirname, '../..');

let home: string;
let packedFile: string;
let sohoa: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'sohoa-tarball-'));
  const packed = npm(PROJECT, 'pack', '--ignore-scripts', '--json', '--pack-destination', home);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  packedFile = join(home, filename);
  writeFileSync(join(home, 'package.json'), '{ "name": "user", "private": true }');
  npm(home, 'install', '--no-audit', '--no-fund', '--loglevel=error', `./${filename}`);
  sohoa = join(home, 'node_modules', 'sohoa', 'bin', 'run.js');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the packed tarball', () => {
  it('holds what is needed and no tests, samples or sources', () => {
    const held = readdirSync(join(home, 'node_modules', 'sohoa'));
    expect(held).toEqual(expect.arrayContaining(['bin', 'dist', 'pipelines', 'oclif.manifest.json', 'LICENSE']));
    expect(held).not.toContain('test');
    expect(held).not.toContain('samples');
    expect(held).not.toContain('src');
  });

  it('shows help', () => {
    expect(run('--help', '--lang', 'en')).toContain('sohoa');
  });

  it('reads a sample page', () => {
    const sample = join(home, 'page.jpg');
    cpSync(firstJpeg(join(PROJECT, 'samples', 'dossiers')), sample);
    const report = JSON.parse(run('ocr', sample, '--output-dir', join(home, 'out'), '--json'));
    expect(report.files[0].pages).toHaveLength(1);
    expect(
      readFileSync(join(home, 'out', 'page.ocr.pdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(readFileSync(join(home, 'out', 'page.ocr.txt'), 'utf8').length).toBeGreaterThan(100);
  });

  it('makes a workspace and digitizes the samples up to the record', () => {
    const workspace = join(home, 'workspace');
    run('init', workspace);
    const samples = join(PROJECT, 'samples');
    const report = JSON.parse(
      run(
        ...['run', 'scan-only', '--workspace', workspace, '--json', '--limit', '1'],
        ...['--input', join(samples, 'dossiers'), '--register', join(samples, 'register.csv')],
      ),
    );
    expect(report.counts.pagesRecognized).toBeGreaterThan(0);
    const [code] = readdirSync(join(workspace, 'records'));
    expect(existsSync(join(workspace, 'records', String(code), 'record.json'))).toBe(true);
  });

  it('plays the outside systems for other teams, by npx from the file alone', async () => {
    const empty = mkdtempSync(join(home, 'npx-'));
    const call = ['--yes', '--package', packedFile, 'sohoa', 'sandbox', '--port', '0', '--seed', '7', '--json'];
    // A group of its own: npx starts a shell, and that the program.
    const npx = spawn('npx', call, { cwd: empty, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [text] = await once(npx.stdout, 'data');
      const { url } = JSON.parse(String(text)) as { url: string };
      expect(await (await fetch(`${url}/_sandbox/health`)).json()).toEqual({ ok: true });
      const reset = await fetch(`${url}/_sandbox/reset`, { method: 'POST' });
      expect(reset.status).toBe(200);
      expect(await (await fetch(`${url}/_sandbox/faults`)).json()).toMatchObject({ seed: 7, routes: {} });
    } finally {
      process.kill(-(npx.pid ?? 0), 'SIGTERM');
      await once(npx, 'exit');
    }
  });

  it('opens the doors plugins use', () => {
    const script = `import { defineStep } from 'sohoa/plugin'; import { describeStep } from 'sohoa/testing';
      import { runPipeline } from 'sohoa'; console.log([defineStep, describeStep, runPipeline].map((f) => typeof f).join());`;
    writeFileSync(join(home, 'doors.mjs'), script);
    expect(execFileSync(process.execPath, ['doors.mjs'], { cwd: home, encoding: 'utf8' }).trim()).toBe(
      'function,function,function',
    );
  });
});

/** Exit codes 0 and 6 (values wait for a person) both count as success here. */
function run(...args: string[]): string {
  try {
    return execFileSync(process.execPath, [sohoa, ...args], { cwd: home, encoding: 'utf8' });
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    if (status === 6) return stdout;
    throw new Error(`sohoa ${args[0]} ended with ${status}: ${stderr}${stdout}`, { cause: error });
  }
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function firstJpeg(folder: string): string {
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .find((path) => /\.jpe?g$/i.test(path));
  if (name === undefined) throw new Error('no JPEG among the samples');
  return join(folder, name);
}

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ended, runSohoa, startSohoa } from '../support/sohoa-process.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-signals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a waiting command cleanly with 130', async (signal) => {
    const child = startSohoa(['sandbox', '--port', '0', '--store', join(folder, 'store'), '--json']);
    const end = ended(child);
    if (child.stdout === null) throw new Error('no standard output');
    await once(child.stdout, 'data');
    child.kill(signal);
    const { code, stdout, stderr } = await end;
    expect([code, stderr]).toEqual([130, '']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
  });
});

describe('a reader that went away', () => {
  it('is no error', async () => {
    const child = startSohoa(['--help']);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('completions', () => {
  /** What bash would offer for a line, by the script the setup line sources. */
  function offered(line: string, script: string): string[] {
    const words = line.split(' ');
    const ask = `source "$1"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
      _sohoa_autocomplete; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const printed = execFileSync('bash', ['-c', ask, 'bash', script], { encoding: 'utf8' });
    return [...new Set(printed.trim().split(/\s+/))].sort();
  }

  it('offer our commands and flags to bash', async () => {
    const env = { XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, SHELL: '/bin/bash' };
    expect((await runSohoa(['autocomplete', 'bash'], { env })).code).toBe(0);
    expect((await runSohoa(['autocomplete', 'script', 'bash'], { env })).stdout).toContain('SOHOA_AC_BASH_SETUP_PATH');

    const script = join(folder, 'sohoa', 'autocomplete', 'functions', 'bash', 'sohoa.bash');
    expect(offered('sohoa st', script)).toEqual(['status', 'steps']);
    expect(offered('sohoa outbox ', script)).toEqual(['drop', 'list', 'redrive', 'show', 'withdraw']);
    expect(offered('sohoa run --dry', script)).toEqual(['--dry-run']);
  });
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, PROJECT, runSohoa } from '../support/sohoa-process.ts';

/** Command lines that are wrong, each in its own way, with the code they are answered by. */
const WRONG: readonly (readonly [name: string, args: readonly string[], code: string])[] = [
  ['an unknown command', ['rnu'], 'UNKNOWN_COMMAND'],
  ['an unknown command of a topic', ['outbox', 'lst'], 'UNKNOWN_COMMAND'],
  ['an unknown flag', ['status', '--stat', 'held'], 'FLAG_UNKNOWN'],
  ['a flag without its value', ['status', '--state'], 'FLAG_WITHOUT_VALUE'],
  ['a value that is none of the choices', ['status', '--state', 'gone'], 'FLAG_VALUE'],
  ['a language there is none of', ['status', '--lang', 'fr'], 'FLAG_VALUE'],
  ['a number that is none', ['ocr', 'a.jpg', '--jobs', 'two'], 'FLAG_VALUE'],
  ['a flag given twice', ['run', 'p', '--input', 'a', '--input', 'b'], 'FLAG_TWICE'],
  ['a missing flag', ['run', 'digitize'], 'FLAG_REQUIRED'],
  ['a missing argument', ['show'], 'ARGUMENT_MISSING'],
  ['an argument too many', ['show', 'a', 'b'], 'ARGUMENT_TOO_MANY'],
  ['a word behind a command without arguments', ['status', 'held'], 'ARGUMENT_TOO_MANY'],
  ['flags that exclude each other', ['ocr', 'a.jpg', '-o', 'b.pdf', '--output-dir', 'c'], 'FLAGS_EXCLUDE'],
  ['retry of nothing', ['retry'], 'ARGUMENT_MISSING'],
  ['an output that is an input', ['ocr', 'a.pdf', '-o', './a.pdf'], 'OUTPUT_IS_INPUT'],
];

describe.each(WRONG)('%s', (_name, args, expected) => {
  it('is exit 2 and explained in both languages on standard error', async () => {
    const vi = await runSohoa([...args], { env: { SOHOA_LANG: 'vi' } });
    const en = await runSohoa([...args], { env: { SOHOA_LANG: 'en' } });
    for (const { code, stdout, stderr } of [vi, en]) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(expected);
      expect(stderr).not.toMatch(/\{\w+\}/);
    }
    expect(en.stderr).toMatch(/^Error: .+\n.* {2}To do: .+/s);
    expect(vi.stderr).toMatch(/^Lỗi: .+\n.* {2}Cần làm: .+/s);
  });

  it('is exactly one document with --json', async () => {
    const { code, stdout, stderr } = await runSohoa([...args, '--json'], { env: { SOHOA_LANG: 'en' } });
    expect([code, stderr]).toEqual([2, '']);
    const document = JSON.parse(stdout) as { ok: boolean; error: Record<string, unknown> };
    expect(document.ok).toBe(false);
    expect(Object.keys(document.error)).toEqual(['code', 'message', 'hint', 'recovery', 'where']);
    expect(document.error).toMatchObject({ code: expected, recovery: 'fix-settings' });
  });
});

describe('no command', () => {
  it('is an error for programs', async () => {
    const { code, stdout } = await runSohoa(['--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'COMMAND_MISSING' } });
  });
});

describe('outside a workspace', () => {
  it.each([['status'], ['doctor'], ['deliver'], ['outbox list']])('%s is exit 3', async (words) => {
    const { code, stdout } = await runSohoa([...words.split(' '), '--json'], { cwd: '/' });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'WORKSPACE_MISSING' } });
  });
});

describe('an old Node', () => {
  it.each([[[]], [['--json']]])('is told what to do %j', async (args) => {
    const pretend = "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
    const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
    const { code, stdout, stderr } = await runSohoa(['status', ...args], { nodeArgs });
    expect(code).toBe(3);
    if (args.length === 0) {
      expect(stderr).toContain('sohoa cần Node.js 24');
      expect(stderr).toContain('sohoa needs Node.js 24');
    } else {
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'NODE_TOO_OLD' } });
    }
  });
});

describe('colours', () => {
  // `script` gives the process a terminal of its own, so that colours would be there.
  const onTerminal = (env: Record<string, string>, ...args: string[]) => {
    const command = [process.execPath, join(PROJECT, 'bin', 'run.js'), ...args].join(' ');
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: { PATH, HOME, TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return ended(child);
  };
  const COLOUR = '\u001B[';

  it('are there on a terminal, and gone with NO_COLOR, --no-color or a dumb terminal', async () => {
    expect((await onTerminal({}, '--help')).stdout).toContain(COLOUR);
    expect((await onTerminal({ NO_COLOR: '1' }, '--help')).stdout).not.toContain(COLOUR);
    expect((await onTerminal({}, '--help', '--no-color')).stdout).not.toContain(COLOUR);
    expect((await onTerminal({ TERM: 'dumb' }, '--help')).stdout).not.toContain(COLOUR);
    expect((await onTerminal({}, 'rnu')).stdout).toContain(COLOUR);
    expect((await onTerminal({ NO_COLOR: '1' }, 'rnu')).stdout).not.toContain(COLOUR);
  });

  it('never reach a file', async () => {
    expect((await runSohoa(['--help'])).stdout).not.toContain(COLOUR);
  });
});

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { memorySettings } from '../../../bin/memory.js';

const linux = { platform: 'linux', execve: () => {} };

describe('memory settings', () => {
  it('are wanted by commands that hold pictures of pages', () => {
    expect(memorySettings(['ocr', 'a.jpg'], { PATH: '/bin' }, linux)).toMatchObject({
      PATH: '/bin',
      MALLOC_ARENA_MAX: '2',
    });
    expect(memorySettings(['--json', 'run', 'digitize'], {}, linux)).not.toBeNull();
    expect(memorySettings(['status'], {}, linux)).toBeNull();
  });

  it('leave alone what somebody set, and machines that know nothing of them', () => {
    expect(memorySettings(['ocr'], { MALLOC_ARENA_MAX: '8' }, linux)).toBeNull();
    expect(memorySettings(['ocr'], {}, { ...linux, platform: 'darwin' })).toBeNull();
    expect(memorySettings(['ocr'], {}, { platform: 'linux' })).toBeNull();
  });

  it('reach the process by starting it anew in place: the same process, the same answer', () => {
    const entry = new URL('../../../bin/memory.js', import.meta.url).href;
    const program = `
      import { memorySettings } from '${entry}';
      const env = memorySettings(['ocr'], process.env, process);
      if (env !== null) process.execve(process.execPath, [process.execPath, ...process.execArgv], { ...env, BEFORE: String(process.pid) });
      console.log(process.env.BEFORE === String(process.pid), process.env.MALLOC_ARENA_MAX);`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect([status, stdout.trim()]).toEqual([0, process.platform === 'linux' ? 'true 2' : 'false undefined']);
  });
});

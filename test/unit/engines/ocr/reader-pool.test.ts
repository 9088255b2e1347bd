import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Keeper } from '../../../../src/engines/ocr/keeper.ts';
import { type PoolOptions, ReaderPool } from '../../../../src/engines/ocr/reader-pool.ts';
import { ReaderProcess } from '../../../../src/engines/ocr/reader-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ORDER = { answer: 0, die: 1, hang: 2, grow: 3, dieOnce: 4, tellPid: 5 } as const;
const folder = temporaryFolder();
const open: ReaderPool[] = [];

function pool(options: Partial<PoolOptions> = {}): ReaderPool {
  const script = new URL('../../../support/fake-reader.ts', import.meta.url);
  const args = [join(folder(), 'seen')];
  const keeper = new Keeper();
  const start = () => new ReaderProcess({ script, args }, keeper);
  const made = new ReaderPool({ start, workers: 1, recycleAfterPages: 100, memoryLimitMb: 2000, ...options });
  open.push(made);
  return made;
}

async function read(
  from: ReaderPool,
  order: keyof typeof ORDER,
  options: { timeoutMs?: number; signal?: AbortSignal; again?: keyof typeof ORDER } = {},
) {
  const { timeoutMs = 20_000, signal = new AbortController().signal, again = order } = options;
  const ask = (what: keyof typeof ORDER) => () => {
    const image = { pixels: Uint8Array.from([ORDER[what]]), widthPx: 1, heightPx: 1, dpi: 170 };
    return { kind: 'read', image } as const;
  };
  const { answer } = await from.ask([ask(order), ask(again)], { timeoutMs, signal });
  return answer.blocks[0]?.lines[0]?.words[0]?.text;
}

const isAlive = (pid: string | undefined) => existsSync(`/proc/${pid}`);

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('ReaderPool', () => {
  it('reads more pages than it has processes, each of them once', async () => {
    const readers = pool({ workers: 2 });
    const pids = await Promise.all(Array.from({ length: 7 }, () => read(readers, 'tellPid')));
    expect(pids).toHaveLength(7);
    expect(new Set(pids).size).toBe(2);
  });

  it('tries a page again whose process died, and gives up at the second death', async () => {
    const readers = pool();
    expect(await read(readers, 'dieOnce')).toBe('xong');
    await expect(read(readers, 'die')).rejects.toMatchObject({ code: 'OCR_CRASHED' });
    expect(await read(readers, 'answer')).toBe('xong');
  });

  it('asks the second question when the first ended its process', async () => {
    expect(await read(pool(), 'die', { again: 'answer' })).toBe('xong');
    expect(await read(pool(), 'hang', { timeoutMs: 600, again: 'answer' })).toBe('xong');
  });

  it('kills a process that hangs, twice, and goes on', async () => {
    const readers = pool();
    await expect(read(readers, 'hang', { timeoutMs: 600 })).rejects.toMatchObject({ code: 'OCR_TIMEOUT' });
    expect(await read(readers, 'answer')).toBe('xong');
  });

  it.skipIf(process.platform !== 'linux')('kills a process that grows over its limit', async () => {
    await expect(read(pool({ memoryLimitMb: 400 }), 'grow')).rejects.toMatchObject({ code: 'OCR_CRASHED' });
  });

  it('replaces a process after so many pages', async () => {
    const readers = pool({ recycleAfterPages: 2 });
    const pids = [await read(readers, 'tellPid'), await read(readers, 'tellPid'), await read(readers, 'tellPid')];
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
  });

  it('replaces a process that was killed while it was idle', async () => {
    const readers = pool();
    const pid = await read(readers, 'tellPid');
    process.kill(Number(pid), 'SIGKILL');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await read(readers, 'answer')).toBe('xong');
  });

  it('stops a page that is being read, and one that waits, when nobody wants them any more', async () => {
    const readers = pool();
    const stop = new AbortController();
    const reading = read(readers, 'hang', { signal: stop.signal });
    const waiting = read(readers, 'answer', { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('Ctrl-C')), 300);
    await Promise.all([expect(reading).rejects.toThrow('Ctrl-C'), expect(waiting).rejects.toThrow('Ctrl-C')]);
    expect(await read(readers, 'answer')).toBe('xong');
  });

  it('leaves no process behind when it is closed', async () => {
    const readers = pool({ workers: 2 });
    readers.warmUp();
    const pid = await read(readers, 'tellPid');
    const reading = read(readers, 'hang').catch(() => 'given up');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await readers.close();
    expect(await reading).toBe('given up');
    expect(isAlive(pid)).toBe(false);
  });

  it.skipIf(process.platform !== 'linux').each(['answer', 'hang'] as const)(
    'takes its processes along when it is killed itself (one that would %s)',
    async (order) => {
      const program = `
        import { Keeper } from './src/engines/ocr/keeper.ts';
        import { ReaderPool } from './src/engines/ocr/reader-pool.ts';
        import { ReaderProcess } from './src/engines/ocr/reader-process.ts';
        const script = new URL('./test/support/fake-reader.ts', 'file://' + process.cwd() + '/');
        const keeper = new Keeper();
        const start = () => new ReaderProcess({ script, args: [''] }, keeper);
        const pool = new ReaderPool({ start, workers: 1, recycleAfterPages: 9, memoryLimitMb: 2000 });
        const ask = (order) => {
          const image = { pixels: Uint8Array.of(order), widthPx: 1, heightPx: 1, dpi: 170 };
          return pool.ask([() => ({ kind: 'read', image })], { timeoutMs: 60000, signal: new AbortController().signal });
        };
        const { answer } = await ask(${ORDER.tellPid});
        console.log(answer.blocks[0].lines[0].words[0].text);
        ask(${ORDER[order]});
        setInterval(() => {}, 1000);`;
      const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [pid] = (await once(parent.stdout, 'data')).map((data) => String(data).trim());
      expect(isAlive(pid)).toBe(true);
      // Time enough for the next page to be under way.
      await new Promise((resolve) => setTimeout(resolve, 300));
      parent.kill('SIGKILL');
      while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  );
});

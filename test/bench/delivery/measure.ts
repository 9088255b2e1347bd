import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type MemoryPoint, watchMemory } from '../../support/memory-curve.ts';
import { queueForRate } from './rate-dossiers.ts';
import type { RateAnswer, RateOrder } from './rate-order.ts';
import { startSandboxProcess } from './sandbox-process.ts';

export type Measured = RateAnswer & { readonly memory: readonly MemoryPoint[] };

/** One delivery from the beginning: a fresh sandbox, a fresh queue, a fresh process that is watched from outside. */
export async function measure(
  wish: Omit<RateOrder, 'folder' | 'url'>,
  nodeOptions: readonly string[] = [],
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-rate-'));
  await queueForRate(folder, wish.dossiers);
  const sandbox = await startSandboxProcess(join(folder, 'sandbox'));
  try {
    return await runChild({ ...wish, folder, url: sandbox.url }, nodeOptions);
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runChild(order: RateOrder, nodeOptions: readonly string[]): Promise<Measured> {
  const script = join(import.meta.dirname, 'measured-child.ts');
  const child = spawn(process.execPath, [...nodeOptions, script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let done = 0;
  const watch = watchMemory(child.pid ?? 0, 500, () => done);
  let answer: RateAnswer | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('done ')) done = Number(line.slice(5));
    else answer = JSON.parse(line) as RateAnswer;
  }
  const [code] = await ended;
  const memory = watch.stop();
  if (code !== 0 || answer === null) throw new Error(`the measured process ended with ${code}`);
  return { ...answer, memory };
}

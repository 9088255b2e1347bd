import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashFile } from '../../../src/stores/blobs/hash-file.ts';
import { peakOf, watchMemory } from '../../support/memory-curve.ts';
import type { LargeOrder } from './large-child.ts';
import { startSandboxProcess } from './sandbox-process.ts';

const MOST_PSS_MB = 300;
const MIB = 1024 * 1024;

/** One file of so many megabytes up and down, each way by a process of its own whose memory is read from outside. */
export async function largeFiles(megabytes: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-large-'));
  const sandbox = await startSandboxProcess(join(folder, 'sandbox'));
  let isGood = true;
  try {
    console.log('way        MB  ended     seconds   MB/s  peak PSS, MB');
    for (const [index, way] of (['multipart', 'tus', 'down'] as const).entries()) {
      // Another content each time, so that it has not arrived already; what comes down is what went up last.
      const path = join(folder, 'large.pdf');
      const file = way === 'down' ? await factsOf(path) : await writeLarge(path, megabytes, index);
      const { ended, seconds, peakMb } = await runChild({ url: sandbox.url, way, file, number: index + 1 });
      const arrived = way === 'down' ? `${path}.down` : join(folder, 'sandbox', 'files', file.sha256);
      const isWhole = (await hashFile(arrived).catch(() => null))?.sha256 === file.sha256;
      isGood &&= isWhole && peakMb < MOST_PSS_MB;
      const speed = (megabytes / seconds).toFixed(0);
      const state = isWhole ? ended : `${ended}, NOT WHOLE`;
      console.log(
        `${way.padEnd(9)}${String(megabytes).padStart(4)}  ${state.padEnd(9)} ${seconds.toFixed(1).padStart(7)}${speed.padStart(7)}${peakMb.toFixed(0).padStart(8)}`,
      );
    }
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`goal: whole, under ${MOST_PSS_MB} MB: ${isGood ? 'reached' : 'MISSED'}`);
  return isGood;
}

async function runChild(order: LargeOrder): Promise<{ ended: string; seconds: number; peakMb: number }> {
  const script = join(import.meta.dirname, 'large-child.ts');
  const start = performance.now();
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const watch = watchMemory(child.pid ?? 0, 50, () => 0);
  let said = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  await once(child, 'exit');
  return { ended: said.trim(), seconds: (performance.now() - start) / 1000, peakMb: peakOf(watch.stop()).mainMb };
}

async function writeLarge(path: string, megabytes: number, seed: number): Promise<LargeOrder['file']> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  for (let written = 0; written < megabytes; written++) {
    const piece = Buffer.alloc(MIB, `${seed} ${written} `);
    hash.update(piece);
    await file.write(piece);
  }
  await file.close();
  return { path, sha256: hash.digest('hex'), bytes: megabytes * MIB };
}

async function factsOf(path: string): Promise<LargeOrder['file']> {
  const { sha256, bytes } = await hashFile(path);
  return { path, sha256, bytes };
}

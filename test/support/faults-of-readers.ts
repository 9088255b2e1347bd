// How readers go wrong in test/faults/engines.test.ts: what happens to a page is told by the shape of its picture.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Width over height. */
export const SHAPES = { good: 1.5, crash: 1, hang: 1.25, grow: 2 } as const;

/** Does what the picture's shape says; returns for a good page only. */
export function goWrong(width: number, height: number): Promise<void> {
  const folder = process.env['FAULT_FOLDER'];
  const is = (shape: keyof typeof SHAPES) => Math.abs(width / height - SHAPES[shape]) < 0.06;
  if (is('crash')) process.kill(process.pid, 'SIGSEGV');
  if (is('hang')) {
    if (folder !== undefined) writeFileSync(join(folder, 'hanging'), '');
    for (;;);
  }
  if (is('grow')) {
    const hoard: Uint8Array[] = [];
    setInterval(() => hoard.push(new Uint8Array(40_000_000).fill(1)), 20);
    return new Promise(() => undefined);
  }
  return Promise.resolve();
}

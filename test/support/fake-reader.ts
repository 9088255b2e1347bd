/**
 * A reader process that does as the first pixels of an image tell it: 0 answers, 1 dies, 2 hangs in a loop, 3 grows,
 * 4 dies the first time only (a file named by the second argument remembers), 5 answers with its process id.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { ReaderQuestion } from '../../src/engines/ocr/messages.ts';

const [memory = ''] = process.argv.slice(2);
const hoard: Uint8Array[] = [];

process.on('disconnect', () => process.exit(0));
process.on('message', ({ image }: ReaderQuestion) => {
  const [order = 0] = image.pixels;
  if (order === 1) process.kill(process.pid, 'SIGKILL');
  if (order === 2) for (;;);
  if (order === 3) return grow();
  if (order === 4 && !existsSync(memory)) {
    writeFileSync(memory, '');
    process.kill(process.pid, 'SIGKILL');
  }
  answer(order === 5 ? String(process.pid) : 'xong');
});

function grow(): void {
  setInterval(() => hoard.push(new Uint8Array(40_000_000).fill(1)), 20);
}

function answer(text: string): void {
  const box = [0, 0, 40, 20] as const;
  const line = { words: [{ text, box, confidence: 1 }], box, baseline: [0, 20, 40, 20] };
  process.send?.({ ok: true, answer: { blocks: [{ lines: [line], box }] } });
}

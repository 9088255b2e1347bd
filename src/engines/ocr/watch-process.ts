import { residentMb } from './process-memory.ts';
import { type EndReason, ReaderEnded, type ReaderLimits } from './reader.ts';

const MEMORY_CHECK_MS = 500;

/**
 * Watches a process from outside while it reads: never resolves, rejects with {@link ReaderEnded} as soon as the page must
 * be given up. `done` ends the watch.
 */
export function watchProcess(
  pid: number | undefined,
  { timeoutMs, memoryLimitMb, signal }: ReaderLimits,
  done: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    const give = (reason: EndReason) => reject(new ReaderEnded(reason));
    const aborted = () => give('aborted');
    const timer = setTimeout(() => give('timeout'), timeoutMs);
    const memory = setInterval(() => {
      const used = pid === undefined ? null : residentMb(pid);
      if (used !== null && used > memoryLimitMb) give('memory');
    }, MEMORY_CHECK_MS);
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted);
    done.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(memory);
      signal.removeEventListener('abort', aborted);
    });
  });
}

import { fail, problem, type Where } from '../errors/index.ts';

/**
 * Runs `work` with a signal that aborts on time-out and on `outer`, and does not wait for work that ignores it: what
 * hangs is left behind, so that one bad page cannot hold up the batch.
 * Errors: STEP_TIMEOUT, INTERRUPTED.
 */
export async function withDeadline<T>(
  { timeoutMs, outer, where }: { timeoutMs: number; outer: AbortSignal; where: Where },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (outer.aborted) fail('INTERRUPTED', { where });
  const own = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const endBy = (code: 'STEP_TIMEOUT' | 'INTERRUPTED') => {
    reject(problem(code, { where, params: { seconds: Math.round(timeoutMs / 1000) } }));
    own.abort();
  };
  const onOuter = () => endBy('INTERRUPTED');
  const timer = setTimeout(() => endBy('STEP_TIMEOUT'), timeoutMs);
  outer.addEventListener('abort', onOuter, { once: true });
  const result = work(own.signal);
  result.catch(() => {});
  try {
    return await Promise.race([result, ended]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuter);
  }
}

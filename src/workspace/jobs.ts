import { availableParallelism } from 'node:os';

/** Pages recognized at the same time; null = one for each core. */
export function jobsOf(asked: number | null): number {
  return asked ?? availableParallelism();
}

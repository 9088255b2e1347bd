import { AsyncLocalStorage } from 'node:async_hooks';

const repeating = new AsyncLocalStorage<true>();

/** Runs a call that nobody but the sandbox's own impatient proxy makes; the ledger marks what comes of it. */
export function repeat<T>(call: () => Promise<T>): Promise<T> {
  return repeating.run(true, call);
}

/** Is what happens now such a repetition? */
export function isRepetition(): boolean {
  return repeating.getStore() === true;
}

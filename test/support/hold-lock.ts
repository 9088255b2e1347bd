import { lockWorkspace } from '../../src/stores/catalog/lock.ts';

/** Holds a workspace's lock until it is killed, although nothing refers to it: run with --expose-gc, rubbish is collected. */
lockWorkspace(process.argv[2] ?? '');
globalThis.gc?.();
await new Promise(setImmediate);
globalThis.gc?.();
console.log('locked');
setInterval(() => {}, 60_000);

import { lockWorkspace } from '../../src/stores/catalog/lock.ts';

/** Holds a workspace's lock until it is killed. */
lockWorkspace(process.argv[2] ?? '');
console.log('locked');
setInterval(() => {}, 60_000);

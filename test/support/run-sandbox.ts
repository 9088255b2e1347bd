import { parseFaults, startSandbox } from '../../src/sandbox/index.ts';

/** A sandbox in a process of its own, so that a test can kill it: `node run-sandbox.ts STORE PORT [FAULTS]`. */
const [storeDir = '', port = '0', faults = ''] = process.argv.slice(2);
const sandbox = await startSandbox({ port: Number(port), storeDir, faults: parseFaults(faults), seed: 7 });
process.stdout.write(`${sandbox.port}\n`);

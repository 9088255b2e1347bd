import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A sandbox without faults in a process of its own, as far from the measured one as one machine allows. */
export async function startSandboxProcess(storeDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const script = join(import.meta.dirname, '../../support/run-sandbox.ts');
  const child = spawn(process.execPath, [script, storeDir, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      url: `http://127.0.0.1:${line.trim()}`,
      async stop() {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error('the sandbox did not start');
}

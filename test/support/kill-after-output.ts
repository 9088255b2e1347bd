import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts a script of ours as its own process; its standard output can be read line by line. */
export function startScript(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--expose-gc', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Lets a script say so many lines, then kills it the hard way, at whatever it is doing. Returns all it said. */
export async function killAfterOutput(script: string, args: readonly string[], lines: number): Promise<string[]> {
  const child = startScript(script, args);
  const said: string[] = [];
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    // Kept reading after the kill: what was said before it may still be in the pipe.
    if (said.length === lines) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return said;
}

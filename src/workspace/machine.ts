import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What choosing an engine wants to know of the machine. */
export interface Machine {
  /** PATH. */
  readonly searchPath: string | undefined;
  /** sohoa's folder for what can be made again: measurements and unpacked models. */
  readonly cache: string;
}

export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  // The XDG rule: a relative path there is to be passed over.
  const named = env['XDG_CACHE_HOME'];
  const base = named !== undefined && isAbsolute(named) ? named : join(homedir(), '.cache');
  return { searchPath: env['PATH'], cache: join(base, 'sohoa') };
}

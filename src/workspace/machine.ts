import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What choosing an engine wants to know of the machine. */
export interface Machine {
  /** PATH. */
  readonly searchPath: string | undefined;
  /** sohoa's folder for what can be made again: measurements and unpacked models. */
  readonly cache: string;
  /** What a foreign program needs to start; it has no business with the rest, secrets least of all. */
  readonly env: Readonly<Record<string, string>>;
}

const FOR_PROGRAMS = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  // The XDG rule: a relative path there is to be passed over.
  const named = env['XDG_CACHE_HOME'];
  const base = named !== undefined && isAbsolute(named) ? named : join(homedir(), '.cache');
  const passed = FOR_PROGRAMS.flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { searchPath: env['PATH'], cache: join(base, 'sohoa'), env: Object.fromEntries(passed) };
}

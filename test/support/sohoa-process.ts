import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../..');
const ENTRY = join(PROJECT, 'bin', 'run.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd?: string;
  /** On top of a bare environment: no locale, no colours, no SOHOA_ variables of the machine. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input is a pipe to be written; otherwise it is empty. */
  readonly stdin?: boolean;
  /** For Node itself, in front of the entry. */
  readonly nodeArgs?: readonly string[];
}

/** Starts the shipped entry on the built program, as a user's shell would. */
export function startSohoa(args: readonly string[], options: ProcessOptions = {}): ChildProcess {
  if (!existsSync(join(PROJECT, 'dist', 'cli', 'main.js'))) throw new Error('not built: npm run build');
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  return spawn(process.execPath, [...(options.nodeArgs ?? []), ENTRY, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH, HOME, TMPDIR, ...options.env },
    stdio: [options.stdin === true ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export function runSohoa(args: readonly string[], options?: ProcessOptions): Promise<Ended> {
  return ended(startSohoa(args, options));
}

/** What a process printed, and how it ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((done, broken) => {
    child.once('error', broken);
    child.once('close', (code) => done({ code, ...output }));
  });
}

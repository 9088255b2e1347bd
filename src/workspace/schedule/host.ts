import { spawn } from 'node:child_process';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fail } from '../../errors/index.ts';

/** What setting up timers needs of the machine. */
export interface Host {
  readonly uid: number;
  readonly user: string;
  /** Folder of the units of this user, or of the machine where this user is root. */
  readonly unitFolder: string;
  run(command: string, args: readonly string[], input?: string): Promise<Ran>;
}

interface Ran {
  /** Null where there is no such program, or it did not end in time. */
  readonly exit: number | null;
  readonly stdout: string;
}

const LONGEST_MS = 30_000;
/** The rest of the environment, secrets above all, is none of these programs' business. */
const PASSED = /^(PATH|HOME|USER|LOGNAME|TMPDIR|XDG_\w+|DBUS_SESSION_BUS_ADDRESS)$/;

export function thisHost(env: NodeJS.ProcessEnv): Host {
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.test(name)));
  const uid = process.getuid?.() ?? -1;
  const configs = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  return {
    uid,
    user: userName(env),
    unitFolder: uid === 0 ? '/etc/systemd/system' : join(configs, 'systemd', 'user'),
    run: (command, args, input) => run(command, args, { ...passed, LC_ALL: 'C' }, input ?? ''),
  };
}

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv, input: string): Promise<Ran> {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], timeout: LONGEST_MS });
  const ended = new Promise<number | null>((done) => {
    child.once('error', () => done(null));
    child.once('close', (code) => done(code));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, exit] = await Promise.all([text(child.stdout).catch(() => ''), ended]);
  return { exit, stdout };
}

function userName(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    return env['USER'] || String(process.getuid?.() ?? '?');
  }
}

/** Errors: SCHEDULE_FAILED. */
export async function mustRun(host: Host, command: string, args: readonly string[], input?: string): Promise<void> {
  const { exit } = await host.run(command, args, input);
  if (exit !== 0) {
    fail('SCHEDULE_FAILED', { params: { command: [command, ...args].join(' '), exit: exit ?? '–' } });
  }
}

/** `systemctl` for this user's service manager, or for the machine's where this user is root. */
export function systemctl(host: Host, ...args: string[]): readonly [string, string[]] {
  return ['systemctl', host.uid === 0 ? args : ['--user', ...args]];
}

const RUNNING = new Set(['running', 'degraded', 'starting', 'initializing', 'maintenance', 'stopping']);

export async function hasSystemd(host: Host): Promise<boolean> {
  const { stdout } = await host.run(...systemctl(host, 'is-system-running'));
  return RUNNING.has(stdout.trim());
}

/** The user's crontab; empty where there is none yet, null where this machine has no cron. */
export async function readCrontab(host: Host): Promise<string | null> {
  const { exit, stdout } = await host.run('crontab', ['-l']);
  if (exit === null) return null;
  return exit === 0 ? stdout : '';
}

import { userInfo } from 'node:os';
import type { ErrorParams } from '../errors/index.ts';
import { type Language, type MessageKey, translate } from '../messages/index.ts';
import { readEarlyFlags } from './early-flags.ts';
import { chooseLanguage } from './language.ts';
import { choosePaint, type Paint } from './paint.ts';

/** How this process talks to its caller: one per process, made before anything else runs. */
export interface Session {
  readonly language: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Colours for standard output and for standard error: one may be a terminal, the other a file. */
  readonly paint: Paint;
  readonly paintErr: Paint;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  /** A server is ended by a signal: that is no interruption, and its exit code is its own. */
  endOnSignal(): void;
  readonly endsOnSignal: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Name of the person at this machine, for what is noted as decided or looked at by whom. */
  readonly user: string;
  /** The text of a key in the session's language. */
  words(key: MessageKey, params?: ErrorParams): string;
  /** Takes the language of the workspace, unless the caller asked for one. */
  useWorkspaceLanguage(language: Language | null): void;
}

export function openSession(argv: readonly string[], signal: AbortSignal): Session {
  const flags = readEarlyFlags(argv);
  const { env } = process;
  let endsOnSignal = false;
  let language = chooseLanguage({ flag: flags.language, env });
  return {
    get language() {
      return language;
    },
    json: flags.json,
    quiet: flags.quiet,
    verbose: flags.verbose,
    paint: choosePaint(process.stdout, env, flags.noColor || flags.json),
    paintErr: choosePaint(process.stderr, env, flags.noColor),
    signal,
    get endsOnSignal() {
      return endsOnSignal;
    },
    endOnSignal() {
      endsOnSignal = true;
    },
    env,
    cwd: process.cwd(),
    user: userName(env),
    words: (key, params) => translate(language, key, params),
    useWorkspaceLanguage(workspace) {
      language = chooseLanguage({ flag: flags.language, env, workspace });
    },
  };
}

/** A user without an entry in the system's list (some containers) still has a number. */
function userName(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    return env['USER'] || String(process.getuid?.() ?? '?');
  }
}

let current: Session | null = null;

/** oclif makes commands and help itself, so the session cannot be handed to them. */
export function setSession(session: Session): void {
  current = session;
}

export function currentSession(): Session {
  current ??= openSession([], new AbortController().signal);
  return current;
}

import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Kills reader processes whose parent is gone. A process in an endless loop never sees that its parent was killed, and a
 * foreign program does not look; so a shell that holds nothing but their ids waits at the other end of a pipe: the
 * kernel closes it however the parent ends.
 */
export class Keeper {
  #shell: ChildProcess | null = null;

  /** Where there is no such shell (Windows), processes that do not hang still end with their parent's pipe. */
  hold(pid: number | undefined): void {
    if (pid === undefined || process.platform === 'win32') return;
    this.#shell ??= startShell();
    this.#shell.stdin?.write(`+ ${pid}\n`);
  }

  release(pid: number | undefined): void {
    if (pid !== undefined) this.#shell?.stdin?.write(`- ${pid}\n`);
  }

  /** Ends once all are released; whoever still runs is killed. */
  close(): void {
    this.#shell?.stdin?.end();
    this.#shell = null;
  }
}

/** POSIX shell only: dash, ash and bash read it alike. */
const KEEP = `held=" "
while read -r what pid; do
  case $what in
    +) held="$held$pid " ;;
    -) case $held in *" $pid "*) held="\${held%% $pid *} \${held#* $pid }" ;; esac ;;
  esac
done
for pid in $held; do kill -9 "$pid"; done`;

function startShell(): ChildProcess {
  // Of a process group of its own: the signal of Ctrl-C must not take it away before its time.
  const shell = spawn('/bin/sh', ['-c', KEEP], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const gone = () => undefined;
  shell.on('error', gone);
  shell.stdin.on('error', gone);
  shell.unref();
  // A pipe of the standard library's stream type, which alone can be let go of.
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return shell;
}

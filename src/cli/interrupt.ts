import { EXIT } from '../errors/index.ts';

/** How long a command may take to put its work down after Ctrl-C. */
const GRACE_MS = 10_000;

/**
 * The first Ctrl-C (or a polite kill) asks the command to stop, so that it closes its database and ends its child
 * processes; a second one, or a command that does not stop in time, ends the process at once. Either way nothing
 * finished is lost.
 */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  const onSignal = () => {
    process.exitCode = EXIT.interrupted;
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    setTimeout(() => process.exit(EXIT.interrupted), GRACE_MS).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  return controller.signal;
}

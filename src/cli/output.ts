import type { Session } from './session.ts';

/** Data for people and programs: standard output. */
export function writeOut(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Everything else: standard error. */
export function writeErr(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function writeJson(document: object): void {
  writeOut(JSON.stringify(document, null, 2));
}

/**
 * With `--json` standard output holds exactly one document, so whatever a library prints on the console must not
 * get there.
 */
export function guardStdout(session: Session): void {
  if (!session.json) return;
  const toStderr = (...values: unknown[]) => console.error(...values);
  Object.assign(console, { log: toStderr, info: toStderr, debug: toStderr });
}

/** A reader that went away (`sohoa status | head -1`) is no error of ours and must not stop a running batch. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Resolves when everything written so far has left the process. */
export async function flushed(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) => new Promise<void>((resolve) => (stream.writable ? stream.write('', () => resolve()) : resolve())),
    ),
  );
}

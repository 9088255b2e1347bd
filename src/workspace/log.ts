import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

/**
 * The workspace's log: JSON lines with codes, ids and hashes. Nothing a person could be known by may enter it; the
 * redaction list is a second fence behind callers that pass `SohoaError.logFields` only.
 */
export function openLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const destination = pino.destination({ dest: join(folder, 'sohoa.log'), mkdir: true, sync: true, mode: 0o600 });
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['file', 'name', 'text', 'message', 'err.message', 'err.stack', 'cause'], remove: true },
    },
    destination,
  );
}

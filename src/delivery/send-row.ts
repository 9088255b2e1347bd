import { fail, isSohoaError } from '../errors/index.ts';
import type {
  LinkMaker,
  OpenConnector,
  Outbox,
  OutboxRow,
  RecordBundle,
  SendContext,
  SendOutcome,
  SendRequest,
  StepBlobs,
} from '../plugin/index.ts';
import { withLinks } from './with-links.ts';

/** How one call of a connector ended. */
export interface Sent {
  readonly outcome: SendOutcome;
  /** Something may have changed at the target during this call. */
  readonly wrote: boolean;
  /** What the connector threw instead of an outcome, where that was none of the target's doing. */
  readonly bug: unknown;
}

export interface SendTools {
  readonly outbox: Outbox;
  readonly connector: OpenConnector;
  readonly blobs: Pick<StepBlobs, 'path'>;
  /** Links of our own for targets that take links; without it those of the row before are used. */
  readonly links?: LinkMaker | null;
  /** Waits until another call to the target is allowed. */
  readonly pace: () => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly attemptSeconds: number;
}

/** How long a connector may take to let go once its signal has aborted. */
const GRACE_MS = 5000;

/**
 * Calls the connector for one row. `sending` stands in the outbox durably before the first call that changes the
 * target, so that a killed process leaves a trace. A connector that throws or hangs is judged here: after a write the
 * outcome is unknown, before it nothing has happened.
 * Errors: those of the disk and the catalog; the row then stays as it was last noted.
 */
export async function sendRow(row: OutboxRow, bundle: RecordBundle, tools: SendTools): Promise<Sent> {
  const request: Omit<SendRequest, 'previous'> = {
    bundle,
    recordVersion: row.recordVersion,
    idempotencyKey: row.idempotencyKey,
    // A try that was told to wait half-way has left something there, too.
    lookFirst: mayHaveArrived(row),
    // A row that a person sent on its way again begins to count anew.
    ...(row.state === 'unknown' && row.attempts > 0 && { unanswered: true as const }),
    // Ordered once more: somebody has found that what a look shows is not all that counts.
    ...(row.round > 0 && { again: true as const }),
  };
  const before = await answerBefore(tools.outbox, row);
  return tell(row, bundle.files, tools, async (context) => {
    const previous = await withLinks(before, { row, bundle, ...tools });
    await tools.pace();
    return tools.connector.send({ ...request, previous }, context);
  });
}

/** The same for a delivery that is to be taken back; needs no record, which may have been erased. */
export async function withdrawRow(row: OutboxRow, tools: SendTools): Promise<Sent> {
  const { connector, pace } = tools;
  const { dossierCode: code, idempotencyKey } = row;
  return tell(row, [], tools, async (context) => {
    // Its queue was let in when the target still allowed it.
    if (connector.withdraw === undefined) {
      return { state: 'rejected', code: 'WITHDRAW_NOT_OFFERED', recovery: 'fix-input' };
    }
    await pace();
    return connector.withdraw({ code, idempotencyKey, lookFirst: mayHaveArrived(row) }, context);
  });
}

function mayHaveArrived(row: OutboxRow): boolean {
  return row.state === 'unknown' || row.attempts > 0;
}

async function tell(
  row: OutboxRow,
  files: RecordBundle['files'],
  tools: SendTools,
  call: (context: SendContext) => Promise<SendOutcome>,
): Promise<Sent> {
  const { signal, forget } = patience(tools);
  const { context, hasWritten } = openContext(row, files, tools, signal);
  try {
    const outcome = await letGoAfter(signal, call(context));
    return { outcome, wrote: hasWritten(), bug: null };
  } catch (error) {
    return afterThrow(error, hasWritten(), tools.signal, signal);
  } finally {
    forget();
  }
}

/**
 * Aborts when the drain is stopped or the attempt has had its time. Not by AbortSignal.timeout, which keeps itself and all
 * that listens until its time is over: that was 3 KB of each row for ten minutes.
 */
function patience({ signal: stop, attemptSeconds }: SendTools): { signal: AbortSignal; forget: () => void } {
  const giveUp = new AbortController();
  const onStop = () => giveUp.abort(stop.reason);
  const timer = setTimeout(() => giveUp.abort(), attemptSeconds * 1000);
  if (stop.aborted) onStop();
  else stop.addEventListener('abort', onStop, { once: true });
  return {
    signal: giveUp.signal,
    forget() {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
    },
  };
}

/** The accepted answer the row waited for: its links go into what is sent now. */
async function answerBefore(outbox: Outbox, row: OutboxRow): Promise<SendRequest['previous']> {
  if (row.after === null) return null;
  const rows = await outbox.list({ target: row.after, dossierCode: row.dossierCode, states: ['accepted'] });
  // The newest: sent once more, the target may have given other links.
  return rows.findLast(({ recordVersion }) => recordVersion === row.recordVersion)?.answer ?? null;
}

function openContext(
  row: OutboxRow,
  files: RecordBundle['files'],
  { outbox, blobs, pace }: SendTools,
  signal: AbortSignal,
) {
  const own = new Set(files.map(({ sha256 }) => sha256));
  let noted: Promise<void> | null = null;
  const context: SendContext = {
    signal,
    async blobPath(sha256) {
      if (!own.has(sha256)) fail('BLOB_MISSING', { params: { sha256 } });
      return blobs.path(sha256);
    },
    async beforeWrite() {
      await pace();
      // An attempt that was given up, but whose connector goes on, must not write any more.
      signal.throwIfAborted();
      noted ??= outbox.update(row.id, { state: 'sending', attempts: row.attempts + 1 });
      await noted;
    },
  };
  return { context, hasWritten: () => noted !== null };
}

/** Waits for the connector, but after an abort not for ever. */
async function letGoAfter(signal: AbortSignal, sending: Promise<SendOutcome>): Promise<SendOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    const begin = () => {
      timer = setTimeout(() => reject(signal.reason), GRACE_MS);
    };
    if (signal.aborted) begin();
    else signal.addEventListener('abort', begin, { once: true });
  });
  try {
    return await Promise.race([sending, givenUp]);
  } finally {
    clearTimeout(timer);
    // The loser may still reject; nobody waits for it any more.
    sending.catch(() => {});
  }
}

function afterThrow(error: unknown, wrote: boolean, stop: AbortSignal, signal: AbortSignal): Sent {
  if (stop.aborted) return ended('INTERRUPTED', wrote);
  if (signal.aborted) return ended(wrote ? 'TARGET_NO_ANSWER' : 'TARGET_UNREACHABLE', wrote);
  if (!isSohoaError(error) || error.recovery === 'bug') return { ...ended('INTERNAL', wrote), bug: error };
  // Our own disk and catalog: no row would fare better.
  if (OURS.has(error.code)) throw error;
  if (wrote || error.recovery === 'retry') return ended(error.code, wrote);
  const recovery = error.recovery === 'fix-settings' ? 'fix-settings' : 'fix-input';
  return { outcome: { state: 'rejected', code: error.code, recovery }, wrote, bug: null };
}

const OURS: ReadonlySet<string> = new Set(['DISK_FULL', 'DATABASE_DAMAGED', 'WORKSPACE_LOCKED']);

function ended(code: string, wrote: boolean): Sent {
  const outcome: SendOutcome = wrote ? { state: 'unknown', code } : { state: 'retry', code, retryAfterMs: null };
  return { outcome, wrote, bug: null };
}

import type { Catalog, LinkMaker, OpenConnector, Outbox, OutboxRow, RecordBundle, StepBlobs } from '../plugin/index.ts';
import { backoffMs } from './backoff.ts';
import type { DeliveryClock } from './clock.ts';
import { judge } from './judge.ts';
import { type Sent, sendRow, withdrawRow } from './send-row.ts';
import type { DeliverySettings } from './settings.ts';
import type { Sign } from './target-gate.ts';

export interface AttemptTools {
  readonly outbox: Outbox;
  readonly records: Pick<Catalog, 'getRecord'>;
  readonly connector: OpenConnector;
  readonly blobs: Pick<StepBlobs, 'path'>;
  readonly links?: LinkMaker | null;
  readonly settings: DeliverySettings;
  readonly clock: DeliveryClock;
  readonly pace: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/** What an attempt came to; the row itself has been brought up to date. */
export interface Attempted {
  readonly state: OutboxRow['state'];
  /** False when the row was settled without a call: held, or its record is gone. */
  readonly asked: boolean;
  readonly wrote: boolean;
  readonly leave: boolean;
  /** When the row may be tried again, where it is still open. */
  readonly nextAttemptAt: Date;
  readonly sign: Sign;
  /** Error code that stops the whole target. */
  readonly stops: string | null;
  readonly bug: unknown;
}

/** Tries one row once and notes how it ended. `tries` counts this one. Errors: of the disk and the catalog. */
export async function attempt(row: OutboxRow, tries: number, tools: AttemptTools): Promise<Attempted> {
  const { outbox, settings, clock } = tools;
  const sent = await call(row, tools);
  if ('lastCode' in sent) return settle(tools, row, sent);
  const verdict = judge(row, sent, settings);
  const { state, lastCode, leave, sign } = verdict;
  const waitMs = leave ? 0 : backoffMs(tries, verdict.retryAfterMs, settings, clock.random);
  const nextAttemptAt = new Date(clock.now().getTime() + waitMs);
  const result = { state, leave, nextAttemptAt, sign, asked: true, wrote: sent.wrote, bug: sent.bug };
  // Stopped before anything happened: as if it had not been tried.
  if (lastCode === 'INTERRUPTED' && !sent.wrote) return { ...result, asked: false, stops: null };

  await outbox.update(row.id, {
    state,
    lastCode,
    attempts: verdict.attempts,
    nextAttemptAt: nextAttemptAt.toISOString(),
    ...(sent.outcome.state === 'accepted' && { answer: sent.outcome.answer }),
  });
  return { ...result, stops: verdict.stopsTarget ? lastCode : null };
}

/** Speaks to the target, or says why there is nothing to say. */
async function call(row: OutboxRow, tools: AttemptTools): Promise<Sent | Settled> {
  const { records, connector, settings } = tools;
  const callTools = { ...tools, attemptSeconds: settings.attemptSeconds };
  if (row.operation === 'withdraw') return withdrawRow(row, callTools);
  const kept = await records.getRecord(row.dossierCode, row.recordVersion);
  if (kept === null) return { state: 'dead', lastCode: 'DOSSIER_UNKNOWN' };
  const missing = missingFields(row, kept.bundle, connector);
  if (missing.length > 0) return { state: 'held', lastCode: missing.join(' ') };
  return sendRow(row, kept.bundle, callTools);
}

interface Settled {
  readonly state: OutboxRow['state'];
  readonly lastCode: string;
}

/** Asked only before the first sending: what may already lie there is looked up, whatever it lacks. */
function missingFields(row: OutboxRow, bundle: RecordBundle, connector: OpenConnector): string[] {
  return row.state === 'pending' && row.attempts === 0 ? connector.missingFields(bundle) : [];
}

async function settle({ outbox, clock }: AttemptTools, row: OutboxRow, change: Settled): Promise<Attempted> {
  await outbox.update(row.id, change);
  const nothing = { asked: false, wrote: false, leave: false, sign: 'not-asked', stops: null, bug: null } as const;
  return { ...nothing, state: change.state, nextAttemptAt: clock.now() };
}

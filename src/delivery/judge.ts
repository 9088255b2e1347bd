import type { OutboxRow, OutboxState } from '../plugin/index.ts';
import type { Sent } from './send-row.ts';
import type { DeliverySettings } from './settings.ts';
import type { Sign } from './target-gate.ts';

/** What an attempt means for its row, for the drain and for the target. */
export interface Verdict {
  readonly state: OutboxState;
  readonly lastCode: string | null;
  /** Tries that reached the target: an outage of weeks, or being stopped, must not use them up. */
  readonly attempts: number;
  readonly retryAfterMs: number | null;
  /** Not to be tried again in this drain, although it is not finished. */
  readonly leave: boolean;
  readonly sign: Sign;
  /** Every other row for this target would end the same way. */
  readonly stopsTarget: boolean;
}

/** Settings of ours that no single row can be blamed for. */
const OF_THE_TARGET: ReadonlySet<string> = new Set([
  ...['TARGET_LOGIN', 'UNSIGNED_NOT_ALLOWED', 'SECRET_MISSING', 'TARGET_PROXY', 'TARGET_PROXY_LOGIN'],
  ...['TARGET_CERTIFICATE_EXPIRED', 'TARGET_CERTIFICATE_UNTRUSTED', 'TARGET_CERTIFICATE_HOST'],
  'TARGET_CLIENT_CERTIFICATE',
]);
/** Nobody there: not a byte of the row left this machine, so that an outage does not use up its tries. */
const ABSENT: ReadonlySet<string> = new Set(['TARGET_UNREACHABLE', 'TARGET_PROXY_DOWN']);
/** Troubles that waiting some seconds does not cure. */
const NOT_NOW: ReadonlySet<string> = new Set(['BLOB_MISSING', 'BLOB_DAMAGED', 'INTERNAL', 'INTERRUPTED']);

export function judge(
  row: OutboxRow,
  { outcome, wrote }: Sent,
  { attemptsInAll }: Pick<DeliverySettings, 'attemptsInAll'>,
): Verdict {
  const plain = {
    attempts: row.attempts + 1,
    retryAfterMs: null,
    leave: false,
    sign: 'alive',
    stopsTarget: false,
  } as const;
  if (outcome.state === 'accepted') {
    return { ...plain, state: row.operation === 'withdraw' ? 'withdrawn' : 'accepted', lastCode: null };
  }

  if (outcome.state === 'rejected' && outcome.recovery === 'fix-input') {
    return { ...plain, state: 'rejected', lastCode: codeOf(outcome.code, outcome.answer) };
  }
  const { code } = outcome;
  const waiting = stateOfWaiting(row, outcome.state === 'unknown', wrote);
  if (outcome.state === 'rejected') {
    // Wrong settings are no fault of the record: it stays in the queue and goes out once they are put right.
    const lastCode = codeOf(code, outcome.answer);
    return { ...plain, state: waiting, lastCode, leave: true, stopsTarget: OF_THE_TARGET.has(code) };
  }
  const absent = outcome.state === 'retry' && ABSENT.has(code);
  const reached = wrote || !(absent || code === 'INTERRUPTED');
  const attempts = row.attempts + (reached ? 1 : 0);
  return {
    state: reached && attempts >= attemptsInAll ? 'dead' : waiting,
    attempts,
    lastCode: code,
    retryAfterMs: outcome.state === 'retry' ? outcome.retryAfterMs : null,
    leave: NOT_NOW.has(code),
    sign: signOf(code, wrote && !absent),
    stopsTarget: false,
  };
}

function signOf(code: string, answered: boolean): Sign {
  if (answered) return 'alive';
  return NOT_NOW.has(code) ? 'not-asked' : { silent: code };
}

/**
 * A row once unknown stays so until an attempt has got past the look: only a write of this attempt, with a clear answer,
 * shows that.
 */
function stateOfWaiting(row: OutboxRow, unknown: boolean, wrote: boolean): OutboxState {
  if (unknown) return 'unknown';
  return wrote ? 'pending' : row.state;
}

/** The target's own code may follow ours; anything longer could be words, and words quote people. */
function codeOf(code: string, answer: string | undefined): string {
  return answer !== undefined && /^[\w.-]{1,16}$/.test(answer) ? `${code} ${answer}` : code;
}

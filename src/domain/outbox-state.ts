/**
 * `pending` → `sending` → `accepted`, or: `rejected` (the target says no) · `unknown` (sent, no answer: looked up before
 * any resend) · `held` (a required field is missing, or it was taken back before: not sent) · `dead` (too many attempts) ·
 * `superseded` (a newer record version took its place before it was sent) · `dropped` (a person gave it up). A withdrawal
 * ends as `withdrawn` where a sending ends as `accepted`.
 */
export const OUTBOX_STATES = [
  ...(['pending', 'sending', 'accepted', 'rejected', 'unknown'] as const),
  ...(['held', 'dead', 'superseded', 'withdrawn', 'dropped'] as const),
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** What a drain may start, when its time has come. */
export const STARTABLE_STATES = ['pending', 'unknown'] as const satisfies readonly OutboxState[];

/** What a drain works on. */
export const GOING_STATES = [...STARTABLE_STATES, 'sending'] as const satisfies readonly OutboxState[];

/** Something may still be sent. */
export const UNSETTLED_STATES = [...GOING_STATES, 'held'] as const satisfies readonly OutboxState[];

/** Accepted, or tried: a refusal or a silence may have come after part of it was taken. */
export function mayHaveArrived({
  state,
  attempts,
}: {
  readonly state: OutboxState;
  readonly attempts: number;
}): boolean {
  return state === 'accepted' || attempts > 0;
}

/** In `lastCode` of a held row: the delivery was taken back, so that a newer version goes out only when somebody says so. */
export const TAKEN_BACK = 'TAKEN_BACK';

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

/** In `lastCode` of a held row: the delivery was taken back, so that a newer version goes out only when somebody says so. */
export const TAKEN_BACK = 'TAKEN_BACK';

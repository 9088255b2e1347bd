import { OUTBOX_STATES, type OutboxState } from '../../src/domain/index.ts';
import type { DeliveryReport } from '../../src/plugin/index.ts';

/** Rows of a target by state: none but these. */
export function rowCounts(some: Partial<Record<OutboxState, number>> = {}): Record<OutboxState, number> {
  const none = Object.fromEntries(OUTBOX_STATES.map((state) => [state, 0])) as Record<OutboxState, number>;
  return { ...none, ...some };
}

/** A drain that found nothing to do. */
export const QUIET_DRAIN: Omit<DeliveryReport, 'targets'> = {
  ...{ accepted: 0, withdrawn: 0, attempts: 0, retries: 0, unknownsAsked: 0, resendsAvoided: 0, left: 0 },
  stopped: {},
};

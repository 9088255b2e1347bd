import type { OutboxState } from '../domain/index.ts';

/** What one drain of the outbox did and left. */
export interface DeliveryReport {
  /** Rows by state after the drain, per target. */
  readonly targets: Readonly<Record<string, Readonly<Record<OutboxState, number>>>>;
  /** Rows accepted during this drain. */
  readonly accepted: number;
  /** Deliveries taken back during this drain. */
  readonly withdrawn: number;
  readonly attempts: number;
  readonly retries: number;
  /** `unknown` rows that were looked up before any resend, and how many of them turned out to have arrived. */
  readonly unknownsAsked: number;
  readonly resendsAvoided: number;
  /** Rows due but left, because the target stayed unreachable or the time was up. */
  readonly left: number;
  /** Targets the drain gave up before its end, with the error code why: silent too long, or settings they refuse. */
  readonly stopped: Readonly<Record<string, string>>;
}

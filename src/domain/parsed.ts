import type { HeldReason } from './held-reasons.ts';

/** What reading a text gave: a value, or the reason why a person has to look. Parsers of this folder never throw. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: HeldReason };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refused(reason: HeldReason): { readonly ok: false; readonly reason: HeldReason } {
  return { ok: false, reason };
}

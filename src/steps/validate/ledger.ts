import type { Evidence, HeldReason, HeldValue } from '../../domain/index.ts';

/** A value with its reason to be believed. */
export interface Sourced<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/**
 * Keeps book of where each value of the record came from and of what is held. A pointer once held stays held: another source never
 * fills in quietly what a person has to settle.
 */
export class Ledger {
  readonly evidence: Record<string, Evidence> = {};
  readonly #held: HeldValue[] = [];
  readonly #pointers: Set<string>;

  constructor(before: readonly HeldValue[]) {
    this.#pointers = new Set(before.map(({ pointer }) => pointer));
  }

  /** What this book holds; not what was held before. */
  get held(): readonly HeldValue[] {
    return this.#held;
  }

  isHeld(pointer: string): boolean {
    return this.#pointers.has(pointer);
  }

  /** The first source that knows the value; null when none does or when the value is held. */
  take<T>(pointer: string, ...sources: readonly (Sourced<T> | null)[]): T | null {
    const found = sources.find((source) => source !== null);
    if (found === undefined || found === null || this.isHeld(pointer)) return null;
    this.evidence[pointer] = found.evidence;
    return found.value;
  }

  hold(pointer: string, reason: HeldReason | (string & {}), candidates: readonly Sourced<string>[]): null {
    this.#pointers.add(pointer);
    delete this.evidence[pointer];
    this.#held.push({ pointer, reason, candidates: candidates.map(({ value, evidence }) => ({ value, evidence })) });
    return null;
  }
}

/** A value of the register's row; null where the cell is empty. */
export function fromRegister<T>(value: T | null): Sourced<T> | null {
  return sourced(value, 'register', 1);
}

export function fromCatalogue<T>(value: T | null | undefined): Sourced<T> | null {
  return sourced(value ?? null, 'catalogue', 1);
}

export function fromDefault<T>(value: T | null): Sourced<T> | null {
  return sourced(value, 'default', 1);
}

export function computed<T>(value: T | null): Sourced<T> | null {
  return sourced(value, 'computed', 1);
}

function sourced<T>(value: T | null, source: Evidence['source'], confidence: number): Sourced<T> | null {
  return value === null ? null : { value, evidence: { source, confidence, page: null, box: null } };
}

import { contentHash } from '../canonical-json.ts';
import type { AuditEntry, AuditHead } from './entry.ts';

const BEFORE_THE_FIRST: Pick<AuditHead, 'seq' | 'hash'> = { seq: 0, hash: '0'.repeat(64) };

/** How far rows may have been moved up or down for the check to still tell why. */
const FURTHEST_SHIFT = 100;

/** The next link after `head` (null = the first of all). */
export function nextEntry(
  head: Pick<AuditHead, 'seq' | 'hash'> | null,
  content: Omit<AuditEntry, 'seq' | 'prev' | 'hash'>,
): AuditEntry {
  const { seq, hash } = head ?? BEFORE_THE_FIRST;
  const entry = { ...content, seq: seq + 1, prev: hash };
  return { ...entry, hash: hashOf(entry) };
}

/** What is wrong with a chain, and at which number it begins. */
export interface ChainFault {
  readonly seq: number;
  readonly kind: 'altered' | 'removed' | 'inserted';
}

export interface ChainCheck {
  /** Looks at the next stored entry, in order of `seq`. False once the first fault is known. */
  see(entry: AuditEntry): boolean;
  /** Call after the last entry. */
  result(): { readonly entries: number; readonly head: AuditHead | null; readonly fault: ChainFault | null };
}

/**
 * Walks a chain and names the first fault. Whoever can write to the database can also forge the whole end anew, so a
 * cut or rewritten end shows only against `expected`, a head that was exported before and kept elsewhere.
 */
export function checkChain(expected: { readonly hash: string; readonly seq: number | null } | null): ChainCheck {
  let last: AuditHead | null = null;
  let fault: ChainFault | null = null;
  let expectedSeen = expected === null;
  let entries = 0;

  return {
    see(entry) {
      fault = faultAt(entry, last);
      if (fault !== null) return false;
      if (expected?.seq === entry.seq && expected.hash !== entry.hash) fault = { seq: entry.seq, kind: 'altered' };
      if (expected?.hash === entry.hash) expectedSeen = true;
      last = { seq: entry.seq, at: entry.at, hash: entry.hash };
      entries += 1;
      return fault === null;
    },
    result() {
      const cut = fault === null && !expectedSeen;
      return { entries, head: last, fault: cut ? { seq: (last?.seq ?? 0) + 1, kind: 'removed' } : fault };
    },
  };
}

function faultAt(entry: AuditEntry, last: AuditHead | null): ChainFault | null {
  const { seq, hash } = last ?? BEFORE_THE_FIRST;
  if (entry.seq < 1) return { seq: entry.seq, kind: 'inserted' };
  if (entry.seq > seq + 1) return { seq: seq + 1, kind: 'removed' };
  if (hashOf(entry) !== entry.hash) return shifted(entry) ?? { seq: entry.seq, kind: 'altered' };
  // The entry itself is whole and names another one before it: that one was put in another's place.
  if (entry.prev !== hash) return { seq: Math.max(1, entry.seq - 1), kind: 'altered' };
  return null;
}

/** True content under another number: rows before it were put in, or taken out, and the rest numbered anew. */
function shifted(entry: AuditEntry): ChainFault | null {
  for (let shift = 1; shift <= FURTHEST_SHIFT; shift++) {
    if (hashOf({ ...entry, seq: entry.seq - shift }) === entry.hash)
      return { seq: entry.seq - shift, kind: 'inserted' };
    if (hashOf({ ...entry, seq: entry.seq + shift }) === entry.hash) return { seq: entry.seq, kind: 'removed' };
  }
  return null;
}

function hashOf({ hash: _own, ...entry }: Omit<AuditEntry, 'hash'> & { hash?: string }): string {
  return contentHash(entry);
}

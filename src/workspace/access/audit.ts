import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type AuditHead, type ChainFault, checkChain } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';

const ENTRIES_AT_ONCE = 5000;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What `sohoa audit export` writes. */
const ExportedHead = z.object({ seq: z.int().min(1), at: z.string(), hash: Hash });

export interface AuditReport {
  readonly entries: number;
  readonly head: AuditHead | null;
  /** Where the chain first breaks; null = it is whole as far as can be told. */
  readonly fault: ChainFault | null;
}

/**
 * Walks the whole log. `kept` is a head exported before, as its hash or as the path of the file: only against it does a
 * cut or forged end show. Errors: AUDIT_HEAD_INVALID.
 */
export async function verifyAudit({ catalog }: Room, kept: string | null): Promise<AuditReport> {
  const check = checkChain(kept === null ? null : readHead(kept));
  let last = Number.MIN_SAFE_INTEGER;
  for (let going = true; going; ) {
    const entries = await catalog.audit.after(last, ENTRIES_AT_ONCE);
    going = entries.length > 0 && entries.every((entry) => check.see(entry));
    last = entries.at(-1)?.seq ?? last;
  }
  return check.result();
}

function readHead(kept: string): { hash: string; seq: number | null } {
  if (Hash.safeParse(kept).success) return { hash: kept, seq: null };
  try {
    return ExportedHead.parse(JSON.parse(readFileSync(kept, 'utf8')));
  } catch (cause) {
    return fail('AUDIT_HEAD_INVALID', { params: { value: kept }, cause });
  }
}

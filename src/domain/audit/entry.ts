import { createHmac } from 'node:crypto';

/**
 * What is written down when somebody looks at a person's data or changes who may. Luật 91/2025 asks for a view log; a
 * look that cannot be logged does not happen.
 */
export const AUDIT_ACTIONS = [
  'dossier.read',
  'file.read',
  'search.run',
  'reuse.look',
  'reuse.use',
  'review.open',
  'review.change',
  'token.create',
  'token.revoke',
  'outbox.redrive',
  'outbox.drop',
  'outbox.withdraw',
  'outbox.preview',
  'reconcile.repair',
  'link.fetch',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did it: the person at this machine, a program with a token, the reviewer of the review page, or who has a signed link. */
export interface AuditActor {
  readonly kind: 'user' | 'token' | 'reviewer' | 'link';
  /** OS user · the token's id · the name the reviewer gave · the target the link was given to. */
  readonly name: string;
}

/** One thing to write down, as its caller knows it. */
export interface AuditEvent {
  readonly actor: AuditActor;
  readonly action: AuditAction;
  /** Dossier code, where it is about one. */
  readonly dossier: string | null;
  /** Identity numbers of the people whose data were looked at. Never stored: the log keeps their {@link personMark}. */
  readonly persons: readonly string[];
  /** Why, in the caller's words; see `readPurpose`. */
  readonly purpose: string | null;
  /** Codes, counts and hashes only (`{ procedure: '1.001193', found: 3 }`): blanks and free text are refused. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** One link of the chain as it is stored. Every member but `hash` goes into the hash. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** `kind:name`. */
  readonly actor: string;
  readonly action: string;
  readonly dossier: string | null;
  /** Marks of the people, sorted, separated by a blank. */
  readonly persons: string;
  readonly purpose: string | null;
  /** Canonical JSON. */
  readonly detail: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** The newest entry of a chain: kept elsewhere it shows later whether the end was cut off. */
export type AuditHead = Pick<AuditEntry, 'seq' | 'at' | 'hash'>;

/**
 * Stands for a person in the log: the same person has the same mark, and nobody without the workspace's key can tell
 * whose it is. A plain hash would not do: there are few enough identity numbers to try them all.
 */
export function personMark(key: Uint8Array, identityNumber: string): string {
  return createHmac('sha256', key)
    .update(identityNumber.replace(/[\s.]/g, '').toUpperCase())
    .digest('hex')
    .slice(0, 32);
}

import type { AuditEntry, AuditEvent, AuditHead, TokenScope } from '../domain/index.ts';

/** The log of looks at people's data, a chain of hashes. Entries are only ever added. */
export interface AuditStore {
  /**
   * Adds an entry and returns it once it is on disk. Needs no lock of the workspace: processes that append at the same
   * time wait for each other. Call it before the data are handed out: what cannot be logged is not shown.
   * Errors: AUDIT_DETAIL, DISK_FULL, WORKSPACE_LOCKED (another process kept writing for 10 s).
   * @example
   * await catalog.audit.append({
   *   actor: { kind: 'reviewer', name: 'lan' }, action: 'review.open', dossier: 'H56.14-240115-0001',
   *   persons: [record.dossier.ownerId], purpose: null, detail: { version: 3 },
   * });
   */
  append(event: AuditEvent): Promise<AuditEntry>;
  /** Null for an empty log. */
  head(): Promise<AuditHead | null>;
  /** Entries in order, from the one after `seq`, at most `limit`. */
  after(seq: number, limit: number): Promise<AuditEntry[]>;
}

/** A token of the look-up API as it is known afterwards: the secret itself is nowhere. */
export interface ApiToken {
  /** Public part of the token: names it in lists and logs. */
  readonly id: string;
  /** Which system or office uses it. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface TokenStore {
  /** `hash` = SHA-256 of the secret, lower-case hex. */
  add(token: Omit<ApiToken, 'createdAt' | 'revokedAt'> & { readonly hash: string }): Promise<ApiToken>;
  /** Newest first, those that ran out and were revoked too. */
  list(): Promise<ApiToken[]>;
  get(id: string): Promise<(ApiToken & { readonly hash: string }) | null>;
  /** Null where there is none of that id; revoking twice changes nothing. */
  revoke(id: string): Promise<ApiToken | null>;
}

import type { AuditHead } from '../../domain/index.ts';
import type { ApiToken } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import { type AuditReport, verifyAudit } from './audit.ts';
import { type FoundFile, type FoundRecord, lookAtFile, lookAtRecord, type Viewer } from './look-up.ts';
import type { ServeSettings } from './serve-settings.ts';
import { planServing, type ServingPlan, type ServingWish } from './serving-plan.ts';
import { authenticate, createToken, revokeToken, type TokenWish } from './tokens.ts';

/** Looking things up from outside: who may, what is handed out, and the log of it. */
export interface Access {
  readonly settings: ServeSettings;
  planServing(wish: ServingWish): ServingPlan;
  createToken(wish: TokenWish): Promise<{ token: ApiToken; secret: string }>;
  tokens(): Promise<ApiToken[]>;
  revokeToken(id: string): Promise<ApiToken>;
  authenticate(given: string): Promise<ApiToken>;
  record(wanted: { code: string; version?: number | undefined }, viewer: Viewer): Promise<FoundRecord>;
  file(wanted: { code: string; name: string }, viewer: Viewer): Promise<FoundFile>;
  verifyAudit(kept: string | null): Promise<AuditReport>;
  auditHead(): Promise<AuditHead | null>;
  /** Codes and ids only. */
  note(event: string, fields: Readonly<Record<string, string | number>>): void;
}

export function accessOf(room: Room): Access {
  const settings = room.settings.serve;
  return {
    settings,
    planServing: (wish) => planServing(wish, room.settings, room.dir),
    createToken: (wish) => createToken(room, wish),
    tokens: () => room.catalog.tokens.list(),
    revokeToken: (id) => revokeToken(room, id),
    authenticate: (given) => authenticate(room, given),
    record: (wanted, viewer) => lookAtRecord(room, wanted, viewer),
    file: (wanted, viewer) => lookAtFile(room, wanted, viewer),
    verifyAudit: (kept) => verifyAudit(room, kept),
    auditHead: () => room.catalog.audit.head(),
    note: (event, fields) => room.log.info({ event, ...fields }),
  };
}

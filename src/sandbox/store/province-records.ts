import { createHash, randomUUID } from 'node:crypto';
import type { ProvinceDossier, ProvinceFile } from '../../connectors/province/schema.ts';
import type { SandboxStore } from './open-store.ts';

export interface ProvinceRow {
  readonly code: string;
  readonly remoteId: string;
  readonly contentHash: string;
  readonly body: ProvinceDossier;
  readonly isWithdrawn: boolean;
  readonly withdrawals: number;
}

export interface ProvinceFileRow extends ProvinceFile {
  readonly linkId: string;
}

export function findDossier(store: SandboxStore, code: string): ProvinceRow | null {
  const row = store.db.prepare(`${SELECT} where code = ?`).get(code);
  return row === undefined ? null : asRow(row);
}

export function listDossiers(store: SandboxStore): ProvinceRow[] {
  return store.db.prepare(`${SELECT} order by code`).all().map(asRow);
}

/** The next so many after a code, sorted by code. */
export function listDossiersAfter(store: SandboxStore, after: string, limit: number): ProvinceRow[] {
  return store.db.prepare(`${SELECT} where code > ? order by code limit ?`).all(after, limit).map(asRow);
}

/** Taken back: it stays in the list, marked. */
export function withdrawDossier(store: SandboxStore, code: string): void {
  store.db
    .prepare(
      `insert into province_withdrawal (code, times, is_withdrawn) values (?, 1, 1)
       on conflict (code) do update set times = times + 1, is_withdrawn = 1`,
    )
    .run(code);
}

/** Creates or replaces; the number of its own stays, and what was taken back is back. */
export function saveDossier(store: SandboxStore, body: ProvinceDossier): ProvinceRow {
  store.db
    .prepare(
      `insert into province_dossier (code, remote_id, content_hash, body) values (?, ?, ?, ?)
       on conflict (code) do update set content_hash = excluded.content_hash, body = excluded.body`,
    )
    .run(body.code, remoteIdOf(body.code), body.contentHash, JSON.stringify(body));
  store.db.prepare('update province_withdrawal set is_withdrawn = 0 where code = ?').run(body.code);
  return findDossier(store, body.code) as ProvinceRow;
}

/** Our own number for a dossier: the same whatever the order they arrive in, so that equal runs give equal records. */
function remoteIdOf(code: string): string {
  return `HS${createHash('sha256').update(code).digest('hex').slice(0, 10).toUpperCase()}`;
}

/** Files of the dossier that have arrived and that its present components name, by SHA-256. */
export function filesHeld(store: SandboxStore, { code, body }: ProvinceRow): Map<string, ProvinceFileRow> {
  const rows = store.db
    .prepare('select sha256, name, bytes, link_id as linkId from province_file where code = ?')
    .all(code) as unknown as ProvinceFileRow[];
  const named = new Set(body.components.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  return new Map(rows.filter(({ sha256 }) => named.has(sha256)).map((row) => [row.sha256, row]));
}

/** The link cannot be guessed, as it is the only thing that guards the file. A file sent again keeps its link. */
export function saveFile(store: SandboxStore, code: string, file: ProvinceFile): ProvinceFileRow {
  store.db
    .prepare(
      `insert into province_file (code, sha256, name, bytes, link_id) values (?, ?, ?, ?, ?)
       on conflict (code, sha256) do nothing`,
    )
    .run(code, file.sha256, file.name, file.bytes, randomUUID());
  return store.db
    .prepare('select sha256, name, bytes, link_id as linkId from province_file where code = ? and sha256 = ?')
    .get(code, file.sha256) as unknown as ProvinceFileRow;
}

export function findByLink(store: SandboxStore, linkId: string): ProvinceFileRow | null {
  const row = store.db
    .prepare('select sha256, name, bytes, link_id as linkId from province_file where link_id = ?')
    .get(linkId);
  return (row as unknown as ProvinceFileRow | undefined) ?? null;
}

const SELECT = `
  select code, remote_id as remoteId, content_hash as contentHash, body,
         coalesce(is_withdrawn, 0) as isWithdrawn, coalesce(times, 0) as withdrawals
    from province_dossier left join province_withdrawal using (code)`;

function asRow(row: Record<string, unknown>): ProvinceRow {
  const { body, isWithdrawn } = row;
  return { ...(row as unknown as ProvinceRow), body: JSON.parse(String(body)), isWithdrawn: isWithdrawn === 1 };
}

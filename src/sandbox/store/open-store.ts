import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const TABLES = `
create table if not exists province_dossier (
  code text primary key, remote_id text not null, content_hash text not null, body text not null
) strict;
create table if not exists province_withdrawal (
  code text primary key, times integer not null, is_withdrawn integer not null
) strict;
create table if not exists province_file (
  code text not null, sha256 text not null, name text not null, bytes integer not null, link_id text not null unique,
  primary key (code, sha256)
) strict;
create table if not exists province_upload (
  id text primary key, idempotency_key text unique, code text not null, doc_code text not null, name text not null,
  sha256 text not null, bytes integer not null, is_done integer not null
) strict;
create table if not exists portal_dossier (code text primary key, body text not null) strict;
create table if not exists portal_step (
  id integer primary key, code text not null, status text not null, at text not null, body text not null
) strict;
create table if not exists portal_file (
  code text not null, link text not null, sha256 text not null, bytes integer not null, primary key (code, link)
) strict;
create table if not exists portal_result (
  id integer primary key, path text not null unique, owner text not null, body text not null
) strict;
create table if not exists edoc (
  id integer primary key, way text not null, day text not null, document_id text not null, sha256 text not null,
  bytes integer not null, status text not null
) strict;
create table if not exists person (number text primary key, body text not null) strict;
create table if not exists call (
  id integer primary key, system text not null, operation text not null, dossier text not null, body_hash text not null,
  idempotency_key text, file_sha256 text, replayed integer not null, by_proxy integer not null default 0
) strict;
create table if not exists answer (
  idempotency_key text primary key, fingerprint text not null, status integer not null, body text not null
) strict;
`;

/** A changing call the sandbox has just taken. */
export interface AcceptedCall {
  readonly system: string;
  readonly operation: string;
  readonly dossier: string;
  readonly replayed: boolean;
}

/** Where the sandbox keeps what it took: one SQLite file and the uploaded files by their SHA-256. */
export interface SandboxStore {
  readonly db: DatabaseSync;
  readonly filesDir: string;
  readonly incomingDir: string;
  /** Told of every entry in the ledger, before the caller has an answer. */
  readonly onAccepted: (call: AcceptedCall) => void;
  /** Runs it in one transaction: what a caller was told is either all there after a `kill -9`, or not at all. */
  transact<T>(work: () => T): T;
  /** Forgets everything it was given, as if newly made. */
  clear(): void;
  close(): void;
}

/** Opens the store in this folder, making it if there is none. */
export function openStore(dir: string, onAccepted: SandboxStore['onAccepted'] = () => undefined): SandboxStore {
  const filesDir = join(dir, 'files');
  const incomingDir = join(dir, 'incoming');
  const folders = [dir, filesDir, incomingDir];
  for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dir, 'sandbox.db'), { timeout: 5000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  db.exec(TABLES);
  addColumn(db, 'call', 'by_proxy integer not null default 0');
  const transact: SandboxStore['transact'] = (work) => {
    db.exec('begin immediate');
    try {
      const result = work();
      db.exec('commit');
      return result;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  };
  return {
    ...{ db, filesDir, incomingDir, onAccepted, transact },
    clear() {
      transact(() => {
        for (const table of tablesOf(db)) db.exec(`delete from "${table}"`);
      });
      for (const folder of [filesDir, incomingDir]) {
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
    close: () => db.close(),
  };
}

/** For stores made by an earlier version. */
function addColumn(db: DatabaseSync, table: string, column: string): void {
  const names = db.prepare(`select name from pragma_table_info('${table}')`).all();
  if (!names.some(({ name }) => column.startsWith(`${String(name)} `)))
    db.exec(`alter table ${table} add column ${column}`);
}

function tablesOf(db: DatabaseSync): string[] {
  const rows = db.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`).all();
  return rows.map(({ name }) => String(name));
}

import { mkdirSync } from 'node:fs';
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
create table if not exists person (number text primary key, body text not null) strict;
create table if not exists call (
  id integer primary key, system text not null, operation text not null, dossier text not null, body_hash text not null,
  idempotency_key text, file_sha256 text, replayed integer not null
) strict;
create table if not exists answer (
  idempotency_key text primary key, fingerprint text not null, status integer not null, body text not null
) strict;
`;

/** Where the sandbox keeps what it took: one SQLite file and the uploaded files by their SHA-256. */
export interface SandboxStore {
  readonly db: DatabaseSync;
  readonly filesDir: string;
  readonly incomingDir: string;
  /** Runs it in one transaction: what a caller was told is either all there after a `kill -9`, or not at all. */
  transact<T>(work: () => T): T;
  close(): void;
}

/** Opens the store in this folder, making it if there is none. */
export function openStore(dir: string): SandboxStore {
  const filesDir = join(dir, 'files');
  const incomingDir = join(dir, 'incoming');
  for (const folder of [dir, filesDir, incomingDir]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dir, 'sandbox.db'), { timeout: 5000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  db.exec(TABLES);
  return {
    db,
    filesDir,
    incomingDir,
    transact(work) {
      db.exec('begin immediate');
      try {
        const result = work();
        db.exec('commit');
        return result;
      } catch (error) {
        db.exec('rollback');
        throw error;
      }
    },
    close: () => db.close(),
  };
}

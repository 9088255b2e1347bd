import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SandboxStore } from './open-store.ts';

/** An upload in pieces: what was announced, and whether the file was taken over. */
export interface UploadRow {
  readonly id: string;
  readonly idempotencyKey: string | null;
  readonly code: string;
  readonly docCode: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly isDone: boolean;
}

/** Announced again under the same key it is the same upload: a client that was restarted finds its place. */
export function beginUpload(store: SandboxStore, announced: Omit<UploadRow, 'id' | 'isDone'>): string {
  const { idempotencyKey, code, docCode, name, sha256, bytes } = announced;
  store.db
    .prepare(
      `insert into province_upload (id, idempotency_key, code, doc_code, name, sha256, bytes, is_done)
       values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (idempotency_key) do nothing`,
    )
    .run(randomUUID(), idempotencyKey, code, docCode, name, sha256, bytes);
  const row = store.db
    .prepare(
      `select id from province_upload
        where code = ? and sha256 = ? and idempotency_key is ? order by rowid desc limit 1`,
    )
    .get(code, sha256, idempotencyKey) as unknown as { id: string } | undefined;
  return row?.id ?? '';
}

export function findUpload(store: SandboxStore, id: string): UploadRow | null {
  const row = store.db
    .prepare(
      `select id, idempotency_key as idempotencyKey, code, doc_code as docCode, name, sha256, bytes,
              is_done as isDone from province_upload where id = ?`,
    )
    .get(id) as unknown as (Omit<UploadRow, 'isDone'> & { isDone: number }) | undefined;
  return row === undefined ? null : { ...row, isDone: row.isDone === 1 };
}

export function endUpload(store: SandboxStore, id: string): void {
  store.db.prepare('update province_upload set is_done = 1 where id = ?').run(id);
}

export function forgetUpload(store: SandboxStore, id: string): void {
  store.db.prepare('delete from province_upload where id = ?').run(id);
}

/** Where its pieces are put together. */
export function pathOfUpload({ incomingDir }: SandboxStore, id: string): string {
  return join(incomingDir, `tus-${id}`);
}

/** How much of it is here. */
export function offsetOfUpload(store: SandboxStore, { id, bytes, isDone }: UploadRow): number {
  return isDone ? bytes : (statSync(pathOfUpload(store, id), { throwIfNoEntry: false })?.size ?? 0);
}

import type { SandboxStore } from '../store/open-store.ts';

/** A message on the axis. `sent`: taken from a client; `received`: put in for a client to fetch. */
export interface Edoc {
  readonly docId: string;
  readonly way: 'sent' | 'received';
  /** Day it came, as the axis has it: `2026/11/05`. */
  readonly day: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly status: string;
}

const COLUMNS = 'id as docId, way, day, document_id as documentId, sha256, bytes, status';

export function addEdoc(store: SandboxStore, edoc: Omit<Edoc, 'docId'>): string {
  const { way, day, documentId, sha256, bytes, status } = edoc;
  const { lastInsertRowid } = store.db
    .prepare('insert into edoc (way, day, document_id, sha256, bytes, status) values (?, ?, ?, ?, ?, ?)')
    .run(way, day, documentId, sha256, bytes, status);
  return String(lastInsertRowid);
}

export function findEdoc(store: SandboxStore, docId: string): Edoc | null {
  const row = store.db.prepare(`select ${COLUMNS} from edoc where id = ?`).get(docId);
  return row === undefined ? null : asEdoc(row);
}

export function listEdocs(store: SandboxStore): Edoc[] {
  return store.db.prepare(`select ${COLUMNS} from edoc order by id`).all().map(asEdoc);
}

export function setStatus(store: SandboxStore, docId: string, status: string): void {
  store.db.prepare('update edoc set status = ? where id = ?').run(status, docId);
}

function asEdoc(row: Record<string, unknown>): Edoc {
  return { ...(row as unknown as Edoc), docId: String(row['docId']) };
}

import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperPush } from '../../connectors/portal/schema.ts';
import type { SandboxStore } from './open-store.ts';

/** A result as trainers and tests put it into the national store of results, in that store's words. */
export interface ResultGiven {
  /** Whose result it is: 12-digit personal number or 9-digit CMND. */
  readonly SoDinhDanhChuSoHuu: string;
  readonly MaKetQua: string;
  readonly TenGiayTo: string;
  readonly SoKyHieu: string;
  readonly CoQuanChuQuan: string;
  readonly TenTep: string;
  /** The file's bytes, base64. */
  readonly NoiDung: string;
}

const MEMBERS = ['SoDinhDanhChuSoHuu', 'MaKetQua', 'TenGiayTo', 'SoKyHieu', 'CoQuanChuQuan', 'TenTep', 'NoiDung'];

/** Names of the members that are missing or no text; empty = the body is a result. */
export function faultsOfResult(body: unknown): string[] {
  const given = (body ?? {}) as Record<string, unknown>;
  return MEMBERS.filter((name) => typeof given[name] !== 'string' || given[name] === '');
}

export interface ResultRow extends Omit<ResultGiven, 'NoiDung'> {
  /** What the file is fetched by; cannot be guessed. */
  readonly path: string;
  readonly sha256: string;
}

export function addResult(store: SandboxStore, { NoiDung, ...result }: ResultGiven): ResultRow {
  const bytes = Buffer.from(NoiDung, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(store.filesDir, sha256), bytes, { mode: 0o600 });
  return keepRow(store, { ...result, path: `/kho/${randomUUID()}`, sha256 });
}

/** A digitized paper that was sent in; its file lies there already. */
export function keepPaper(
  store: SandboxStore,
  paper: PaperPush,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): ResultRow {
  return keepRow(store, {
    SoDinhDanhChuSoHuu: paper.MaChuGiayTo,
    MaKetQua: paper.MaGiayTo,
    TenGiayTo: paper.TenGiayTo,
    SoKyHieu: paper.KyHieuGiayTo,
    CoQuanChuQuan: paper.TenCoQuan,
    TenTep: name,
    path: `/kho/${randomUUID()}`,
    sha256,
  });
}

function keepRow(store: SandboxStore, row: ResultRow): ResultRow {
  store.db
    .prepare('insert into portal_result (path, owner, body) values (?, ?, ?)')
    .run(row.path, row.SoDinhDanhChuSoHuu, JSON.stringify(row));
  return row;
}

export function resultsOf(store: SandboxStore, owner: string): ResultRow[] {
  const rows = store.db.prepare('select body from portal_result where owner = ? order by id').all(owner);
  return rows.map(({ body }) => JSON.parse(String(body)) as ResultRow);
}

/** The file of a result; null when no result has this path. */
export async function resultFile(store: SandboxStore, path: string): Promise<Buffer | null> {
  const row = store.db.prepare('select body from portal_result where path = ?').get(path);
  if (row === undefined) return null;
  const { sha256 } = JSON.parse(String(row['body'])) as ResultRow;
  return readFile(join(store.filesDir, sha256));
}

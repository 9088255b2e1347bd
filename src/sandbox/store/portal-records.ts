import type { PortalDossier, PortalStep } from '../../connectors/portal/schema.ts';
import type { SandboxStore } from './open-store.ts';

/** A file the portal fetched by its link. */
export interface FetchedFile {
  readonly link: string;
  readonly sha256: string;
  readonly bytes: number;
}

export function findPublished(store: SandboxStore, code: string): PortalDossier | null {
  const row = store.db.prepare('select body from portal_dossier where code = ?').get(code);
  return row === undefined ? null : (JSON.parse(String(row['body'])) as PortalDossier);
}

export function listPublished(store: SandboxStore): PortalDossier[] {
  const rows = store.db.prepare('select body from portal_dossier order by code').all();
  return rows.map((row) => JSON.parse(String(row['body'])) as PortalDossier);
}

/** Creates or replaces the dossier and the files that came with it. */
export function savePublished(store: SandboxStore, dossier: PortalDossier, files: readonly FetchedFile[]): void {
  const { MaHoSo: code } = dossier;
  store.db
    .prepare(
      'insert into portal_dossier (code, body) values (?, ?) on conflict (code) do update set body = excluded.body',
    )
    .run(code, JSON.stringify(dossier));
  store.db.prepare('delete from portal_file where code = ?').run(code);
  const insert = store.db.prepare(
    'insert into portal_file (code, link, sha256, bytes) values (?, ?, ?, ?) on conflict do nothing',
  );
  for (const file of files) insert.run(code, file.link, file.sha256, file.bytes);
}

export function saveStep(store: SandboxStore, step: PortalStep): void {
  store.db
    .prepare('insert into portal_step (code, status, at, body) values (?, ?, ?, ?)')
    .run(step.MaHoSo, step.TrangThai, step.ThoiDiemXuLy, JSON.stringify(step));
}

/** Without what the steps say of people. */
export function stepsOf(store: SandboxStore, code: string): { status: string; at: string }[] {
  return wholeSteps(store, code).map(({ TrangThai, ThoiDiemXuLy }) => ({ status: TrangThai, at: ThoiDiemXuLy }));
}

export function wholeSteps(store: SandboxStore, code: string): PortalStep[] {
  const rows = store.db.prepare('select body from portal_step where code = ? order by id').all(code);
  return rows.map((row) => JSON.parse(String(row['body'])) as PortalStep);
}

export function filesOf(store: SandboxStore, code: string): FetchedFile[] {
  return store.db
    .prepare('select link, sha256, bytes from portal_file where code = ? order by link')
    .all(code) as unknown as FetchedFile[];
}

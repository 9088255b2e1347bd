import type { AuditActor, DossierRecord } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';

/** Who looks, and why; a look without a reason is refused. */
export interface Viewer {
  readonly actor: AuditActor;
  readonly purpose: string;
}

export interface FoundRecord {
  readonly record: DossierRecord;
  readonly version: number;
  /** Equal content has an equal hash. */
  readonly contentHash: string;
}

/** A dossier's record, its newest version unless another is named. Logged. Errors: DOSSIER_UNKNOWN. */
export async function lookAtRecord(
  { catalog }: Room,
  { code, version }: { readonly code: string; readonly version?: number | undefined },
  { actor, purpose }: Viewer,
): Promise<FoundRecord> {
  const kept = await catalog.getRecord(code, version);
  if (kept === null) return fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  const { record, contentHash } = kept.bundle;
  await catalog.audit.append({
    ...{ actor, action: 'dossier.read', dossier: code, persons: personsOf(record), purpose },
    detail: { version: kept.version },
  });
  return { record, version: kept.version, contentHash };
}

export interface FoundFile {
  /** Verified; only to be read. */
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * A file of one of the dossier's documents, by the name the record gives it. The files as they came in (`original/`)
 * are not handed out: their names hold people's names. Logged. Errors: DOSSIER_UNKNOWN, RECORD_FILE_UNKNOWN, BLOB_MISSING, BLOB_DAMAGED.
 */
export async function lookAtFile(
  { catalog, blobs }: Room,
  { code, name }: { readonly code: string; readonly name: string },
  { actor, purpose }: Viewer,
): Promise<FoundFile> {
  const kept = await catalog.getRecord(code);
  if (kept === null) return fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  const { record } = kept.bundle;
  const document = record.documents.find(({ files }) => files.some((file) => file.name === name));
  const file = document?.files.find((each) => each.name === name);
  if (document === undefined || file === undefined) return fail('RECORD_FILE_UNKNOWN', { where: { dossier: code } });
  const path = await blobs.path(file.sha256);
  await catalog.audit.append({
    ...{ actor, action: 'file.read', dossier: code, purpose },
    persons: personsOf({ ...record, documents: [document] }),
    detail: { version: kept.version, sha256: file.sha256 },
  });
  return { path, ...file };
}

/** Identity numbers of everybody a record tells about: its owner, and the holders of its papers. */
export function personsOf({ dossier, documents }: Pick<DossierRecord, 'dossier' | 'documents'>): string[] {
  const numbers = [dossier.ownerId, ...documents.map(({ paperHolder }) => paperHolder.id)];
  return [...new Set(numbers.filter((number) => number !== null))];
}

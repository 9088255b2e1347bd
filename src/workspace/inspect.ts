import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PageGeometry, pageKey, type RecordPage, readPurpose } from '../domain/index.ts';
import { fail } from '../errors/index.ts';
import { recordFolderName } from '../stores/records/folder-name.ts';
import { localUser } from './access/local-user.ts';
import { personsOf } from './access/look-up.ts';
import type { Room } from './room.ts';
import type { Workspace } from './workspace.ts';

/** `sohoa status`: where every dossier stands, and what the outbox holds. */
export async function status(
  { catalog }: Room,
  { state }: Parameters<Workspace['status']>[0],
): ReturnType<Workspace['status']> {
  return {
    dossiers: await catalog.listDossiers(state === null ? {} : { state }),
    outbox: await catalog.outbox.counts(),
  };
}

/**
 * `sohoa show`: one dossier with its record, its steps and its deliveries. The look is logged where there is a record.
 * Errors: DOSSIER_UNKNOWN, PURPOSE_INVALID.
 */
export async function show(
  { catalog, paths }: Room,
  code: string,
  { purpose: given }: { readonly purpose: string | null } = { purpose: null },
): ReturnType<Workspace['show']> {
  const purpose = given === null ? null : (readPurpose(given) ?? fail('PURPOSE_INVALID'));
  const found = await catalog.getDossier(code);
  if (found === null) return fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  const { source: _source, held: _held, results, ...row } = found;
  const kept = row.code === null ? null : await catalog.getRecord(row.code);
  if (kept !== null) {
    await catalog.audit.append({
      ...{ actor: localUser(), action: 'dossier.read', dossier: row.code, purpose },
      ...{ persons: personsOf(kept.bundle.record), detail: { version: kept.version } },
    });
  }
  const folder = join(paths.records, recordFolderName(row.code ?? row.id));
  return {
    row,
    record: kept?.bundle.record ?? null,
    recordFolder: existsSync(folder) ? folder : null,
    outbox: row.code === null ? [] : await catalog.outbox.list({ dossierCode: row.code }),
    results: results.map(({ step, subject, startedAt, endedAt }) => ({ step, subject, startedAt, endedAt })),
  };
}

/** `sohoa outbox list` and `show`. */
export function outbox(
  { catalog }: Room,
  { target, state, code }: Parameters<Workspace['outbox']>[0],
): ReturnType<Workspace['outbox']> {
  return catalog.outbox.list({
    ...(target === null ? {} : { target }),
    ...(state === null ? {} : { states: [state] }),
    ...(code === null ? {} : { dossierCode: code }),
  });
}

/** `sohoa undo`: takes a page's mark back; the next run makes what depends on it again. Errors: DOSSIER_UNKNOWN, MARK_UNKNOWN. */
export async function undo({ catalog }: Room, { code, page, mark }: Parameters<Workspace['undo']>[0]): Promise<void> {
  const kept = await catalog.getRecord(code);
  const recorded = kept?.bundle.record.documents.flatMap((document) => document.pages) ?? [];
  const marks =
    kept === null ? await marksSeen(catalog, code, page) : recorded.find(({ number }) => number === page)?.marks;
  if (!marks?.includes(mark)) fail('MARK_UNKNOWN', { where: { dossier: code, page }, params: { mark } });
  await catalog.setMarkUndone(code, page, mark);
  await takeBackSet(catalog, code, recorded.find(({ number }) => number === page)?.source ?? null, mark);
}

/** A mark that a reviewer set goes with what set it. */
async function takeBackSet(
  { reviews }: Room['catalog'],
  code: string,
  source: RecordPage['source'] | null,
  mark: string,
): Promise<void> {
  if (source === null) return;
  for (const { seq, action, undone } of await reviews.entries(code)) {
    const isIt = action.kind === 'mark' && action.mark === mark && action.page === pageKey(source);
    if (isIt && action.set && !undone) await reviews.takeBack(code, seq, 'sohoa undo');
  }
}

/** Of a dossier that was stopped before it had a record: a separator sheet that could not be read is settled this way. */
async function marksSeen(catalog: Room['catalog'], code: string, page: number): Promise<readonly string[]> {
  const dossier = await catalog.getDossier(code);
  if (dossier === null) return fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  return dossier.results
    .filter(({ subject }) => subject === `page:${page}`)
    .flatMap(({ artifacts }) => (artifacts['page.geometry']?.value as PageGeometry | undefined)?.marks ?? []);
}

import { contentHash, type Problem } from '../domain/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { withoutPath } from './without-paths.ts';

/**
 * A page bears a state-secret stamp: nothing of the dossier may stay in the workspace (the source folder does). What is
 * left is the dossier's row with its problem, and a mark by which the same papers are turned away at once next time.
 */
export async function eraseSecret(run: RunContext, dossier: DossierContext, problem: Problem): Promise<void> {
  const { catalog, blobs, removeRecord, removeCopies, note } = run.services;
  const { source, id } = dossier;
  const own = run.blobsInUse.get(source.code) ?? new Set();
  const orphans = new Set(await catalog.eraseDossier(id));
  // Put in by a step that never finished, so that no result names them.
  const referenced = await catalog.referencedBlobs();
  for (const sha256 of own) if (!referenced.has(sha256)) orphans.add(sha256);
  for (const sha256 of orphans) {
    if (!isUsedElsewhere(run, source.code, sha256)) await blobs.delete(sha256);
  }
  await removeRecord(source.code);
  if (source.stack !== undefined) await removeCopies?.(source);
  await catalog.setMeta(metaName(source), secretMark(source));
  await catalog.setState(id, 'failed', [withoutPath(problem)]);
  note?.({ event: 'incident', fields: { code: problem.code, dossier: source.code, page: problem.where.page ?? 0 } });
}

/** The problem of an earlier run, when this dossier is unchanged since its stamp was found. */
export async function knownSecret(run: RunContext, source: DossierSource): Promise<Problem | null> {
  const { catalog } = run.services;
  if ((await catalog.getMeta(metaName(source))) !== secretMark(source)) return null;
  const [row] = await catalog.listDossiers({ codes: [source.code] });
  return row?.problems.find(({ code }) => code === 'SECRET_STAMP') ?? null;
}

/** Names, sizes and times of the files as one hash: enough to see that the folder was changed, and says nothing. */
function secretMark({ files }: DossierSource): string {
  return contentHash(files);
}

function metaName({ code }: DossierSource): string {
  return `secret:${code}`;
}

function isUsedElsewhere({ blobsInUse }: RunContext, code: string, sha256: string): boolean {
  return [...blobsInUse].some(([other, used]) => other !== code && used.has(sha256));
}

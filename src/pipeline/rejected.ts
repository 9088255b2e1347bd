import { contentHash, type Problem } from '../domain/index.ts';
import { problem } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import { toProblem } from './problems.ts';
import type { RunContext } from './run-context.ts';

/** Files and register row as one hash: enough to see that somebody put something right, and says nothing. */
export function inputMark({ files, row }: DossierSource): string {
  return contentHash({ files, row: row?.cells ?? null });
}

/**
 * A reviewer sent the dossier back, and what was handed in is still the same: working on it again would give what was
 * rejected. Another scan or another row ends the rejection, and so does `sohoa retry`.
 */
export async function standingRejection(run: RunContext, source: DossierSource): Promise<Problem | null> {
  const { catalog } = run.services;
  const rejection = await catalog.reviews.rejection(source.code);
  if (rejection === null) return null;
  if (rejection.inputMark !== inputMark(source)) {
    if (!run.dryRun) await catalog.reviews.endRejection(source.code);
    return null;
  }
  const entries = await catalog.reviews.entries(source.code);
  const action = entries.find(({ seq }) => seq === rejection.seq)?.action;
  const { step, reason } = action?.kind === 'reject' ? action : { step: '?', reason: 'other' };
  const found = toProblem(problem('REVIEW_REJECTED', { where: { dossier: source.code, step }, params: { reason } }));
  const [row] = await catalog.listDossiers({ codes: [source.code] });
  if (row !== undefined && row.state !== 'failed' && !run.dryRun) await catalog.setState(row.id, 'failed', [found]);
  return found;
}

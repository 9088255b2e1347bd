import { fail } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import { beginDossier } from './begin-dossier.ts';
import { concludeDossier, type DossierEnd, finishDossier } from './end-dossier.ts';
import { fanOut } from './fan-out.ts';
import { standingRejection } from './rejected.ts';
import type { DossierReport } from './report.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { knownSecret } from './secret.ts';
import { valueItem } from './shelf.ts';
import { countMarks } from './shelved-marks.ts';
import { type Stage, stagesOf } from './stages.ts';
import { reuseOrRun } from './step-call.ts';
import { type Subject, WHOLE_DOSSIER } from './subject.ts';
import { heldPages } from './unreadable.ts';

/** Each step in order, its pages fanned out where the scope is page; then the closing transaction. Never throws. */
export async function workOnDossier(run: RunContext, source: DossierSource): Promise<DossierReport> {
  if (run.signal.aborted) return untouched(source);
  const secret = await knownSecret(run, source);
  if (secret !== null) return { ...untouched(source), state: 'failed', problems: [secret] };
  const rejection = await standingRejection(run, source);
  if (rejection !== null) return { ...untouched(source), state: 'failed', problems: [rejection] };
  const dossier = await beginDossier(run, source);
  let end: DossierEnd;
  try {
    for (const stage of stagesOf(run.plan, run)) await workThrough(run, dossier, stage);
    end = await finishDossier(run, dossier);
  } catch (error) {
    end = await concludeDossier(run, dossier, error);
  } finally {
    run.blobsInUse.delete(source.code);
  }
  return outcomeOf(dossier, end);
}

async function workThrough(run: RunContext, dossier: DossierContext, stage: Stage): Promise<void> {
  giveSoFar(dossier, stage);
  if (stage.scope === 'page') {
    run.progress.pagesFound(dossier.source.code, dossier.shelf.pages.length);
    await fanOut(run, dossier, stage);
    return;
  }
  const subjects: readonly Subject[] = stage.scope === 'document' ? dossier.shelf.documents : [WHOLE_DOSSIER];
  for (const step of stage.steps) {
    for (const subject of subjects) {
      if (run.signal.aborted) fail('INTERRUPTED', { where: { dossier: dossier.source.code } });
      await reuseOrRun({ run, dossier, step, subject, signal: run.signal });
    }
  }
}

/** What the runner knows and steps may read: values held so far, and what was done so far. */
function giveSoFar(dossier: DossierContext, { steps }: Stage): void {
  const { shelf, journal, review } = dossier;
  const isRead = (name: string) => steps.some(({ declaration }) => declaration.reads.includes(name));
  if (isRead('held')) {
    shelf.put('held', WHOLE_DOSSIER, valueItem(review.waiting([...journal.held(), ...heldPages(dossier)])));
  }
  if (isRead('history')) {
    const history = journal.history();
    const timeless = history.map(({ times: _, ...line }) => line);
    shelf.put('history', WHOLE_DOSSIER, { ...valueItem(timeless), load: () => history });
  }
}

function outcomeOf({ source, id, shelf }: DossierContext, end: DossierEnd): DossierReport {
  const counts = { documents: shelf.documents.length, pages: shelf.pages.length, marks: countMarks(shelf) };
  return { id, code: source.code, ...end, ...counts };
}

function untouched({ code }: DossierSource): DossierReport {
  return { id: '', code, state: 'open', documents: 0, pages: 0, marks: {}, held: 0, problems: [] };
}

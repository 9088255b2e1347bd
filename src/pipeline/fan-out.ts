import { fail } from '../errors/index.ts';
import { judge, located } from './problems.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import type { Stage } from './stages.ts';
import { reuseOrRun } from './step-call.ts';
import type { Subject } from './subject.ts';
import { isTransient } from './transient-item.ts';
import { standIn } from './unreadable.ts';

/**
 * Every page through the steps of a stage, as many at a time as the run allows. A bad page does not stop the others of
 * the dossier: what they give is kept for the day the page is mended, and does not depend on which page came first.
 * Trouble of the system stops them early; nothing is left running when this returns.
 */
export async function fanOut(run: RunContext, dossier: DossierContext, stage: Stage): Promise<void> {
  const halt = new AbortController();
  const signal = AbortSignal.any([run.signal, halt.signal]);
  const passes = dossier.shelf.pages.map((page) =>
    run.pageLimit(async () => {
      try {
        await pass(run, dossier, stage, page, signal);
      } catch (error) {
        if (!isContent(error)) halt.abort();
        throw error;
      }
    }),
  );
  const outcomes = await Promise.allSettled(passes);
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  const isOwn = (error: unknown) => judge(located(error, {})) !== 'interrupted';
  if (errors.length > 0) throw errors.find(isOwn) ?? errors[0];
}

function isContent(error: unknown): boolean {
  return ['failed', 'held'].includes(judge(located(error, {})));
}

async function pass(
  run: RunContext,
  dossier: DossierContext,
  stage: Stage,
  page: Subject,
  signal: AbortSignal,
): Promise<void> {
  if (page.scope !== 'page') return;
  let made = false;
  try {
    for (const step of stage.steps) {
      if (signal.aborted) fail('INTERRUPTED', { where: { dossier: dossier.source.code } });
      try {
        const how = await reuseOrRun({ run, dossier, step, subject: page, signal });
        made ||= how === 'made';
      } catch (thrown) {
        const error = located(thrown, {});
        if (judge(error) !== 'held' || !standIn(dossier.shelf, step, page)) throw error;
        dossier.unreadable.set(page.number, error);
      }
    }
    run.progress.pageDone(dossier.source.code, page.number, made);
  } finally {
    for (const name of stage.steps.flatMap(({ declaration }) => declaration.writes as readonly string[])) {
      const item = dossier.shelf.get(name, page);
      if (isTransient(item)) item.drop();
    }
  }
}
